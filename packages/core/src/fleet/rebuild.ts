// Makes records again from labels and branches when the ledger is lost. The counts of attempts are lost, the work is not. Only
// a bot's label proves that work was checked, because a person's label may be a slip or a trick.
import { observeState } from '../records/labels.ts';
import { attemptId, issueBranch, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { type LabelledState, states } from '../records/states.ts';
import type { IssueView, Snapshot } from './snapshot.ts';
import { newRecord } from './fleet-plan.ts';
import { isPersonsEdit, lastAsk } from './trust.ts';

/** Agent and nonce of an attempt that only the lost ledger knew. */
const unknownAgent = '000';
const unknownNonce = '00000000';

type Rebuilt = { record: IssueRecord; reason: string } | undefined;

/** Undefined when the issue is closed, or when its labels say nothing beyond `ready`. */
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
    const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set ${stateLabels.ready} to start anew.`;
    return { record: { ...plain, state: 'needs-human', question }, reason: `${because}: a person is asked` };
  }
  if (asksForIt(view)) return { record: plain, reason: `${because}: it starts anew` };
  return { record: { ...plain, state: 'needs-human', question: nobodyAsked(view, observed) }, reason: `${because}: a person is asked` };
};

/** False: no agent would ever start. Its label was set by hand, or GitHub no longer shows who asked. */
const asksForIt = (view: IssueView): boolean => lastAsk(view, undefined) !== undefined;

const nobodyAsked = (view: IssueView, observed: LabelledState): string => {
  const by = view.events.findLast((event) => event.kind === 'labeled' && event.label === stateLabels[observed]);
  const why =
    by === undefined || by.bot
      ? 'The record of this issue is lost, and GitHub does not show who asked for it'
      : `${by.actor ?? 'A deleted account'} set ${stateLabels[observed]} by hand. Only clambake sets this label, and no agent works on this issue`;
  return `Should an agent work on this issue? ${why}. Set ${stateLabels.ready} to say yes.`;
};

/** Id of the newest command of a person before clambake's last label edit: clambake has seen it. */
const answered = (view: IssueView): string | undefined => {
  const ours = view.events.findLastIndex((event) => event.bot);
  return view.events.findLast((event, index) => index < ours && isPersonsEdit(event))?.id;
};

const setByBot = (view: IssueView, state: LabelledState): boolean =>
  view.events.findLast((event) => event.kind === 'labeled' && event.label === stateLabels[state])?.bot === true;
