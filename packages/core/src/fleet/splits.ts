// Follows the issues that people have let be split: a run makes their parts once, then they wait until all parts are done, and are
// closed. Parts are told by GitHub's list of what blocks the issue, which holds closed ones too.
import { stateLabels } from '../names.ts';
import { askAboutParts, endSplit, tryParts } from '../records/split-record.ts';
import { type WaitingForParts, waitsForParts } from '../records/split-state.ts';
import type { IssueRecord } from '../records/records.ts';
import { numbers } from '../texts/amounts.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import type { IssueView, Snapshot } from './snapshot.ts';

/** A split whose parts this run makes, once its record is written. */
export interface PartsToMake {
  record: WaitingForParts;
  /** True when a run before may have made some that no record names. */
  isAgain: boolean;
}

/** Splits whose parts one run makes: each takes up to 75 writes, and GitHub allows about 80 a minute. */
const maximumSplits = 2;
/** A run that makes parts ends within this time, and GitHub shows afterwards what it made. */
const makingMs = 6 * 60_000;
/** GitHub shows new relations within this time. */
const shownMs = 10 * 60_000;

/** Adds to the plan; the records of the plan are those after people's edits. */
export const followSplits = (plan: FleetPlan, snapshot: Snapshot): void => {
  for (const view of snapshot.issues) {
    const record = recordIn(plan, snapshot.ledger, view.number);
    if (!view.open || record === undefined || plan.held.has(view.number) || !waitsForParts(record)) continue;
    const isFull = plan.splits.length >= maximumSplits;
    const step = record.split.made === undefined ? making(record, snapshot, isFull) : waiting(record, view, snapshot);
    plan.reasons.push({ issue: view.number, text: step.text });
    if (step.record !== undefined) plan.changed.set(view.number, step.record);
    if (step.parts !== undefined) plan.splits.push(step.parts);
    if (step.until !== undefined) plan.wakes.push(step.until);
  }
};

interface Step {
  text: string;
  record?: IssueRecord;
  parts?: PartsToMake;
  until?: string;
}

const making = (record: WaitingForParts, { now }: Snapshot, isFull: boolean): Step => {
  const { tried } = record.split;
  const free = tried === undefined ? 0 : Date.parse(tried) + makingMs;
  if (free > Date.parse(now)) return { text: 'waits: its parts are being made', until: new Date(free).toISOString() };
  if (isFull) return { text: 'waits: the next run makes its parts' };
  const next = tryParts(record, now);
  return { text: 'its parts are made by this run', record: next, parts: { record: next, isAgain: tried !== undefined } };
};

const waiting = (record: WaitingForParts, view: IssueView, { now, ledger }: Snapshot): Step => {
  const { parts, made = now } = record.split;
  const found = parts.flatMap(({ made: part }) =>
    part === undefined ? [] : [{ issue: part.issue, is: stateOf(part, view, ledger.issues.get(part.issue)?.record.state === 'merged') }],
  );
  const those = (is: PartState): number[] => found.filter((part) => part.is === is).map(({ issue }) => issue);
  const [dropped, gone, open] = [those('dropped'), those('gone'), those('open')];
  if (gone.length > 0 && Date.parse(now) - Date.parse(made) < shownMs)
    return { text: `waits: GitHub does not show yet that ${numbers(gone)} block${gone.length === 1 ? 's' : ''} it` };
  if (dropped.length + gone.length > 0) {
    const question = lostParts({ dropped, gone, open });
    return { text: 'asks a person: a part was closed without being merged', record: askAboutParts(record, { question, now }) };
  }
  if (open.length === 0) return { text: 'all its parts are done: it is closed', record: endSplit(record, now) };
  return { text: `waits: ${open.length} of its ${found.length} parts ${open.length === 1 ? 'is' : 'are'} open: ${numbers(open)}` };
};

type PartState = 'open' | 'done' | 'dropped' | 'gone';

/** A part that a person closed as completed is done as well: its work came onto the base in another way. */
const stateOf = ({ nodeId }: { nodeId: string }, { blockers = [] }: IssueView, isMerged: boolean): PartState => {
  const blocker = blockers.find((one) => one.nodeId === nodeId);
  if (blocker === undefined) return isMerged ? 'done' : 'gone';
  if (blocker.open) return 'open';
  return blocker.isCompleted || isMerged ? 'done' : 'dropped';
};

const lostParts = ({ dropped, gone, open }: Record<'dropped' | 'gone' | 'open', readonly number[]>): string =>
  [
    ...(dropped.length === 0 ? [] : [`${theParts(dropped)} ${dropped.length === 1 ? 'was' : 'were'} closed without being merged.`]),
    ...(gone.length === 0
      ? []
      : [
          `${theParts(gone)} ${gone.length === 1 ? 'does' : 'do'} not block it any more: deleted, moved, or taken off its list of blockers.`,
        ]),
    'What should become of this issue?',
    `Close it if the other parts are enough. Or set ${stateLabels.ready}: an agent then works on what is missing${open.length === 0 ? '' : `, once ${numbers(open)} ${open.length === 1 ? 'is' : 'are'} closed`}.`,
  ].join(' ');

const theParts = (issues: readonly number[]): string => `Its ${issues.length === 1 ? 'part' : 'parts'} ${numbers(issues)}`;
