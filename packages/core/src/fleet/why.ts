// Says in one sentence why an issue is where it is, for a person who asks: the reasons are those of the decision that a tick would
// make now, and the rest is what its record says.
import type { Config } from '../config.ts';
import { issueRef, modifierLabels, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { nearLabel } from '../records/near-labels.ts';
import { outcomes } from '../records/outcomes.ts';
import { waitsForParts } from '../records/split-state.ts';
import { describeBroken } from '../texts/broken-record.ts';
import { dateTime } from '../texts/times.ts';
import type { FleetDecision } from './decide-fleet.ts';
import { pauseReason } from './fleet-commands.ts';
import { nextOfTrain } from './serve-trains.ts';
import type { IssueView, Snapshot } from './snapshot.ts';

export interface TickFacts {
  snapshot: Snapshot;
  config: Config;
  /** The decision of a tick on that snapshot. */
  decision: FleetDecision;
}

/** Sentences without links; other people's words in them are not neutralised yet. `view`: the issue as GitHub has it, if it has it. */
export const whyOf = (facts: TickFacts, issue: number, view: IssueView | undefined): string => {
  const { ledger } = facts.snapshot;
  const broken = ledger.broken.find(({ ref }) => ref === issueRef(issue));
  if (broken !== undefined) return describeBroken(broken);
  const record = ledger.issues.get(issue)?.record;
  const said = facts.decision.reasons.filter((reason) => reason.issue === issue).map(({ text }) => text);
  if (record === undefined) return outOfLine(facts, { issue, view, said });
  const state = ofState[record.state](record, facts, said);
  return view?.open === false && record.state !== 'merged' ? `${state}. The issue is closed` : state;
};

const joined = (said: readonly string[]): string | undefined => (said.length === 0 ? undefined : [...new Set(said)].join('; '));
const isClaimed = ({ decision }: TickFacts, issue: number): boolean => decision.assignments.some((one) => one.issue === issue);

const outOfLine = (
  facts: TickFacts,
  { issue, view, said }: { issue: number; view: IssueView | undefined; said: readonly string[] },
): string => {
  const reason = joined(said);
  if (reason !== undefined) return reason;
  if (isClaimed(facts, issue)) return 'its turn has come: an agent starts with the next run';
  const bundle = bundleOf(facts.snapshot, issue);
  if (bundle !== undefined) return `it is the pull request of bundle ${bundle}; /status says how the train stands`;
  if (view === undefined)
    return 'this repository has no issue of that number, as far as clambake sees: agents work on issues alone, not on pull requests';
  if (!view.open) return `it is closed and was never given to an agent: reopen it and set ${stateLabels.ready}`;
  if (view.labels.includes(stateLabels.ready)) {
    const { unlisted = 0 } = facts.snapshot;
    return unlisted > 0 ? 'it is in line, behind those that one run looks at' : 'it is in line: the next run looks at it';
  }
  const near = view.labels.find((label) => nearLabel(label) === stateLabels.ready);
  if (near !== undefined) return `its label ${near} is not ${stateLabels.ready}, the one that gives an issue to an agent: set that one`;
  return `nobody asked for it: set ${stateLabels.ready} to give it to an agent`;
};

const bundleOf = ({ ledger }: Snapshot, pull: number): string | undefined =>
  [...ledger.trains.values()].flatMap(({ record: { flight, history } }) =>
    [...(flight === undefined ? [] : [flight]), ...history].filter(({ pr }) => pr === pull).map(({ id }) => id),
  )[0];

type Say = (record: IssueRecord, facts: TickFacts, said: readonly string[]) => string;

const ofState: Record<IssueRecord['state'], Say> = {
  ready: (record, facts, said) => {
    if (isClaimed(facts, record.issue))
      return record.obstacle === undefined ? 'its turn has come: an agent starts with the next run' : `waits: ${record.obstacle}`;
    const reason = joined(said);
    if (reason !== undefined) return reason;
    return waitsForParts(record) ? 'waits for its parts' : 'it is in line: the next run looks at it';
  },
  assigned: ({ claim, attempts }, { snapshot }, said) => {
    if (claim === undefined) return 'an agent has it';
    if (claim.delay !== undefined) return `its work waits to be landed since ${dateTime(claim.delay.at)}: ${claim.delay.why}`;
    const works = `agent ${claim.agent} has it since ${dateTime(claim.at)} (attempt ${attempts.length + 1}, run ${claim.runId})`;
    const paused = pauseReason(snapshot.ledger.fleet?.record ?? {});
    return [works, ...said, ...(paused === undefined ? [] : [`the fleet is ${paused}`])].join('; ');
  },
  landed: (record, facts, said) => `its work has landed and ${landedWhy(record, facts, said)}`,
  bundled: (record, { snapshot }, said) => {
    const { flight } = record;
    const trial = snapshot.ledger.trains.get(record.base)?.record.flight?.trials.findLast(({ verdict }) => verdict === undefined);
    const ci = trial === undefined ? '' : `; CI tests it since ${dateTime(trial.at)} (run ${trial.runId})`;
    const stopped = stopOf(record, snapshot);
    return [
      `it is aboard bundle ${flight?.id ?? '?'}${flight?.pr === undefined ? '' : ` (#${flight.pr})`} to ${record.base}${ci}`,
      ...stopped,
      ...said,
    ].join('; ');
  },
  merged: ({ flight, since, base }) =>
    `it was merged into ${base} ${dateTime(since)}${flight?.pr === undefined ? '' : ` in #${flight.pr}`}: nothing is left to do`,
  'needs-human': ({ question, since }) => `it waits for a person since ${dateTime(since)}: ${question ?? 'its status comment says why'}`,
  withdrawn: ({ attempts, since }) => {
    const last = attempts.at(-1);
    const ended = last === undefined ? '' : `; the last attempt ended: ${outcomes[last.outcome].text}`;
    return `it was taken out of the line ${dateTime(since)}${ended}. Set ${stateLabels.ready} on the open issue to ask again`;
  },
};

const stopOf = ({ base }: IssueRecord, { ledger }: Snapshot): string[] => {
  const stopped = ledger.trains.get(base)?.record.stopped;
  return stopped === undefined ? [] : [`the train to ${base} stands still: ${stopped.reason}`];
};

const landedWhy = (record: IssueRecord, { snapshot, config }: TickFacts, said: readonly string[]): string => {
  const { base, issue } = record;
  const next = nextOfTrain(snapshot, config, base);
  if (next === undefined) {
    const bundle = snapshot.ledger.trains.get(base)?.record.flight;
    const held = snapshot.issues.find(({ number }) => number === issue)?.labels.includes(modifierLabels.hold) === true;
    return held
      ? `does not board: ${modifierLabels.hold}`
      : `waits: bundle ${bundle?.id ?? '?'} to ${base} is under way, and the next one departs after it`;
  }
  // A reason without an issue is about the whole train.
  const reasons = next.reasons.filter((reason) => reason.issue === issue || reason.issue === null).map(({ text }) => text);
  return joined([...said, ...reasons]) ?? `boards the next bundle to ${base}`;
};
