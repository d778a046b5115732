// Calls people: decides which comments that mention somebody a tick makes, and remembers them in the records. The push that remembers a
// call decides which of two ticks makes its comment. A comment that a later tick does not find is made again, a few times.
import type { ProjectIssue } from '../effects/effect.ts';
import type { Config } from '../config.ts';
import { type Call, callKey, isDue, maximumCalls } from '../records/call-record.ts';
import type { IssueRecord } from '../records/records.ts';
import { renderCall } from '../texts/call-comment.ts';
import { type Cause, callCauses } from './call-causes.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import type { Snapshot } from './snapshot.ts';

/** Maximum number of comments that one tick makes for this. The others follow with the next ticks. */
const maximumMade = 10;
const maximumTries = 3;

type Facts = { snapshot: Snapshot; config: Config };

/** Returns the comments to make; their records are in the plan. */
export const callPeople = (plan: FleetPlan, facts: Facts): ProjectIssue[] => {
  const { snapshot } = facts;
  if (snapshot.shownWords === undefined) return [];
  const known = callsIn(plan, snapshot);
  const made: ProjectIssue[] = [];
  const causes = new Set<string>();
  for (const cause of callCauses(plan, facts)) {
    const name = nameOf(cause.key, cause.to);
    causes.add(name);
    const before = known.get(name);
    if (made.length >= maximumMade || (before !== undefined && !mayRepeat(before, snapshot))) continue;
    const issue = before?.issue ?? cause.issues.find((one) => isWritable(plan, snapshot, one));
    if (issue === undefined || !isWritable(plan, snapshot, issue)) continue;
    const call: Call = { cause: cause.key, to: cause.to, at: snapshot.now, tries: (before?.call.tries ?? 0) + 1, isOpen: true };
    made.push(...make(plan, { snapshot, issue, call, cause }));
  }
  closeOthers(plan, snapshot, { known, causes });
  return made;
};

interface Known {
  issue: number;
  call: Call;
}

const nameOf = (cause: string, to: string): string => `${to.toLowerCase()} ${cause}`;

const callsIn = (plan: FleetPlan, { ledger }: Snapshot): Map<string, Known> => {
  const issues = new Set([...ledger.issues.keys(), ...plan.changed.keys()]);
  const all = [...issues].flatMap((issue) => (recordIn(plan, ledger, issue)?.called ?? []).map((call) => ({ issue, call })));
  return new Map(all.map((known) => [nameOf(known.call.cause, known.call.to), known]));
};

const mayRepeat = ({ issue, call }: Known, { now, shownWords }: Snapshot): boolean =>
  isDue(call, now) && shownWords?.has(callKey(issue, call)) !== true && call.tries < maximumTries;

/** Nothing is written on an issue that is closed, locked or left alone. */
const isWritable = (plan: FleetPlan, { issues }: Snapshot, issue: number): boolean => {
  if (plan.held.has(issue) || plan.broken.has(issue)) return false;
  const view = issues.find(({ number }) => number === issue);
  return view?.open === true && view.isLocked !== true;
};

const make = (
  plan: FleetPlan,
  { snapshot, issue, call, cause }: { snapshot: Snapshot; issue: number; call: Call; cause: Cause },
): ProjectIssue[] => {
  const record = recordIn(plan, snapshot.ledger, issue);
  if (record === undefined) return [];
  plan.changed.set(issue, withCall(record, call));
  const others = cause.issues.filter((one) => one !== issue);
  const text = renderCall(callKey(issue, call), { to: call.to, paragraphs: cause.paragraphs, others });
  return [
    { kind: 'project-issue', issue, nodeId: record.nodeId, addLabels: [], removeLabels: [], comment: undefined, close: false, call: text },
  ];
};

const withCall = (record: IssueRecord, call: Call): IssueRecord => {
  const others = (record.called ?? []).filter(({ cause, to }) => nameOf(cause, to) !== nameOf(call.cause, call.to));
  return { ...record, called: [...others, call].slice(-maximumCalls) };
};

/** A call is over when its comment was seen, when it was made often enough, or when its cause is gone: nobody looks for it again. */
const closeOthers = (
  plan: FleetPlan,
  snapshot: Snapshot,
  { known, causes }: { known: ReadonlyMap<string, Known>; causes: ReadonlySet<string> },
): void => {
  for (const [name, { issue, call }] of known) {
    const record = recordIn(plan, snapshot.ledger, issue);
    const isOver = isDue(call, snapshot.now) && !(causes.has(name) && mayRepeat({ issue, call }, snapshot));
    if (record === undefined || !isOver || plan.held.has(issue) || plan.broken.has(issue)) continue;
    const { isOpen: _, ...seen } = call;
    plan.changed.set(issue, withCall(record, seen));
  }
};
