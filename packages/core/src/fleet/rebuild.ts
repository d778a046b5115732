// When the ledger is gone, labels and branches still say where an issue was: attempt counts are lost, work is not.
// Only our own (a bot's) landed label counts as proof that work was verified: a person's may be a slip or a trick.
import { observeState } from '../records/labels.ts';
import { attemptId, issueBranch, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { type LabelledState, states } from '../records/states.ts';
import type { IssueView, Snapshot } from './snapshot.ts';
import { newRecord } from './fleet-plan.ts';
import { isPersonsEdit } from './trust.ts';

/** Stands for the agent and the nonce of an attempt that only the lost ledger knew. */
const unknownAgent = '000';
const unknownNonce = '00000000';

type Rebuilt = { record: IssueRecord; reason: string } | undefined;

/** The record for an open issue without one; undefined where its labels say no more than "ready" (or nothing). */
export const rebuildRecord = (
  view: IssueView,
  { base, now, branches }: { base: string; now: string; branches: Snapshot['branches'] },
): Rebuilt => {
  const observed = observeState(view.labels);
  if (!view.open || observed === undefined || observed === 'ready') return undefined;
  const plain = { ...newRecord(view, { base, since: now }), consumedEvent: answered(view) };
  const because = `the ledger has no record of it, its label says ${observed}`;
  const tip = branches.get(issueBranch(view.number));
  const { rebuilt } = states[observed];
  const proven = rebuilt === 'landed' && setByBot(view, observed);
  if (proven && tip !== undefined) {
    const attempt = attemptId(view.number, 1, unknownNonce);
    const landed = { oid: tip, at: now, attempt, agent: unknownAgent, files: 0, additions: 0, deletions: 0 };
    return { record: { ...plain, state: 'landed', landed }, reason: `${because}: taken as landed at ${tip.slice(0, 8)}` };
  }
  if (rebuilt === 'asks') {
    const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set clambake:ready to start anew.`;
    return { record: { ...plain, state: 'needs-human', question }, reason: `${because}: a person is asked` };
  }
  return { record: plain, reason: `${because}: it starts anew` };
};

/** The newest human command that one of our own label edits came after: clambake has seen it. */
const answered = (view: IssueView): string | undefined => {
  const ours = view.events.findLastIndex((event) => event.bot);
  return view.events.findLast((event, index) => index < ours && isPersonsEdit(event))?.id;
};

const setByBot = (view: IssueView, state: LabelledState): boolean =>
  view.events.findLast((event) => event.kind === 'labeled' && event.label === stateLabels[state])?.bot === true;
