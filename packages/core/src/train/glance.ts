// A glance: while a flight is in the air, almost nothing that the snapshot read pages for has changed when CI has ended.
// Git says whether records and branches are what they were; what people do and no record shows (closing, labels, a new
// issue in line) is asked for in one request. Invariant: a glance never changes the snapshot; whatever differs is read anew.
import type { Config } from '../config.ts';
import type { IssueView, LedgerView, Snapshot } from '../fleet/snapshot.ts';
import { stateLabels } from '../names.ts';
import { baseOf, basesOf } from '../records/labels.ts';
import type { IssueRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';

/** What git alone says, without an API request. */
export type Ground = Pick<Snapshot, 'ledger' | 'branches'>;

/** An issue as a glance sees it. */
export interface Glimpse {
  nodeId: string;
  title: string;
  open: boolean;
  labels: readonly string[];
}

/** What GitHub said just now. An issue that was asked for and is missing is gone. */
export interface Glance {
  now: string;
  defaultBranch: string;
  issues: readonly Glimpse[];
  /** Open issues that wait for an agent, oldest first: how many, and the first hundred. */
  inLine: { count: number; first: readonly (Glimpse & { lastEvent: string | undefined })[] };
}

/** What boards, what is aboard, and what is to be taken back from the base. */
export const recordsOfTrains = (ledger: LedgerView): IssueRecord[] => {
  const named = new Set(ledger.fleet?.record.commands?.map((command) => command.issue));
  return [...ledger.issues.values()]
    .map(({ record }) => record)
    .filter(({ state, issue }) => stateFacts(state).isWithTrain || named.has(issue));
};

/** The branches that a train's snapshot names besides clambake's own. */
export const trainBases = (p: {
  snapshot: Pick<Snapshot, 'issues' | 'defaultBranch'>;
  config: Pick<Config, 'base'>;
  base: string;
}): string[] => [...new Set([...basesOf(p.snapshot.issues, baseOf(p.config, p.snapshot.defaultBranch)), p.base])];

/** Every record and every branch is the one that the snapshot knows. The configuration is a file of a branch, so it is too. */
export const sameGround = (known: Ground, read: Ground): boolean =>
  sameMap(known.branches, read.branches) && sameMap(recordOids(known.ledger), recordOids(read.ledger));

const recordOids = ({ issues, agents, trains, fleet, broken }: LedgerView): ReadonlyMap<string, string> =>
  new Map([
    ...[...issues].map(([issue, { oid }]) => [`issue ${issue}`, oid] as const),
    ...[...agents].map(([agent, oid]) => [`agent ${agent}`, oid] as const),
    ...[...trains].map(([base, { oid }]) => [`train ${base}`, oid] as const),
    ['fleet', fleet?.oid ?? 'none'],
    ...broken.map(({ ref, oid }) => [`broken ${ref}`, oid] as const),
  ]);

const sameMap = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** Nothing that people may do without a record of it has happened since the snapshot. */
export const samePeople = (snapshot: Snapshot, glance: Glance): boolean => {
  if (glance.defaultBranch !== snapshot.defaultBranch) return false;
  const views = new Map(snapshot.issues.map((view) => [view.nodeId, view]));
  const glimpses = new Map(glance.issues.map((glimpse) => [glimpse.nodeId, glimpse]));
  return (
    recordsOfTrains(snapshot.ledger).every(({ nodeId }) => sameIssue(views.get(nodeId), glimpses.get(nodeId))) &&
    sameLine(snapshot, glance.inLine)
  );
};

const sameIssue = (view: IssueView | undefined, glimpse: Glimpse | undefined): boolean => {
  if (view === undefined || glimpse === undefined) return view === glimpse;
  return view.open === glimpse.open && view.title === glimpse.title && sameLabels(view.labels, glimpse.labels);
};

const sameLabels = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].sort().join('\n') === [...new Set(b)].sort().join('\n');

/**
 * Whether the fleet is woken after the landing hangs on who stands in line, and on who put the label there. Where the
 * record says so it was one of us, as for those whom this very flight sent back.
 */
const sameLine = ({ issues, ledger }: Snapshot, { count, first }: Glance['inLine']): boolean => {
  const known = new Map(issues.filter(isInLine).map((view) => [view.nodeId, view]));
  return (
    count === known.size &&
    first.every((glimpse) => {
      const view = known.get(glimpse.nodeId);
      if (!sameIssue(view, glimpse) || view === undefined) return false;
      return view.events.at(-1)?.id === glimpse.lastEvent || ledger.issues.get(view.number)?.record.state === 'ready';
    })
  );
};

const isInLine = ({ open, labels }: IssueView): boolean => open && labels.includes(stateLabels.ready);
