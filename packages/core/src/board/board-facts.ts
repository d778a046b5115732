// Collects the facts of the board: the records as they are after the tick's decision, and the obstacles that the tick found.
import type { Config } from '../config.ts';
import type { FleetDecision } from '../fleet/decide-fleet.ts';
import type { Obstacle, Snapshot } from '../fleet/snapshot.ts';
import { fleetRef } from '../names.ts';
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';
import { safeTitle, neutraliseSentence } from '../texts/neutralise.ts';
import type { Piece } from './board-page.ts';

export interface BoardFacts {
  snapshot: Snapshot;
  config: Config;
  decision: FleetDecision;
  /** Reasons why nothing or not everything was claimed. */
  obstacles: readonly Obstacle[];
  /** GitHub's words when it has just refused to pin the board. */
  unpinned?: string | undefined;
}

export interface BoardContext extends BoardFacts {
  /** By number. */
  records: readonly IssueRecord[];
  trains: ReadonlyMap<string, TrainRecord>;
  fleet: FleetRecord;
  /** An issue with its title, where that is known. */
  named(issue: number): Piece[];
}

/** Longest title that is shown. */
const titleChars = 100;

export const boardContext = (facts: BoardFacts): BoardContext => {
  const { snapshot, decision } = facts;
  const { ledger } = snapshot;
  const records = new Map([...ledger.issues].map(([issue, { record }]) => [issue, record]));
  const trains = new Map([...ledger.trains].map(([base, { record }]) => [base, record]));
  let fleet: FleetRecord = ledger.fleet?.record ?? { v: 1 };
  for (const effect of decision.effects) {
    for (const write of effect.kind === 'write-ledger' ? effect.writes : []) {
      if (!('record' in write)) continue;
      if (write.ref === fleetRef) fleet = write.record as FleetRecord;
      else if ('issue' in write.record) records.set(write.record.issue, write.record);
      else if ('lastFlight' in write.record) trains.set(write.record.base, write.record);
    }
  }
  const titles = new Map(snapshot.issues.map(({ number, title }) => [number, title]));
  const named = (issue: number): Piece[] => {
    const title = titles.get(issue);
    return title === undefined ? [`#${issue}`] : [`#${issue} `, { quote: safeTitle(title, titleChars) }];
  };
  return { ...facts, records: [...records.values()].sort((a, b) => a.issue - b.issue), trains, fleet, named };
};

/** Our own sentence, which may hold other people's words. */
export const sentence = (text: string, maxChars = 500): string => neutraliseSentence(text, maxChars);

/** The pieces of several lines as one, with something between them. */
export const joined = (lines: readonly (readonly Piece[])[], between: string): Piece[] =>
  lines.flatMap((line, index) => (index === 0 ? [...line] : [between, ...line]));

/** `#1, #2 and 3 more` */
export const listed = (issues: readonly number[], maximum = 300): string => {
  const shown = issues
    .slice(0, maximum)
    .map((issue) => `#${issue}`)
    .join(', ');
  return issues.length > maximum ? `${shown} and ${issues.length - maximum} more` : shown;
};
