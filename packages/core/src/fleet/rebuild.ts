// Makes records again when the ledger is lost: from labels, branches, our status comments and the runs that these name. Only
// a bot's label says that work has landed, because a person's label may be a slip or a trick, and landing's checks pass once more.
import type { Config } from '../config.ts';
import { observeState } from '../records/labels.ts';
import { attemptId, issueBranch, stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { type LabelledState, states } from '../records/states.ts';
import { readShownAttempts, readShownBudget, unknownAgent, unknownNonce } from '../texts/read-status-comment.ts';
import { claimRecord } from '../records/transitions.ts';
import type { IssueView, Snapshot } from './snapshot.ts';
import { newRecord } from './fleet-plan.ts';
import { lostClaimOf, ownWords } from './lost-claim.ts';
import { isPersonsEdit, lastAsk } from './trust.ts';

/** `record` is undefined while GitHub does not tell enough: then nothing starts. */
type Rebuilt = { record: IssueRecord; reason: string } | { record: undefined; reason: string } | undefined;

/** Undefined when the issue is closed, or when nothing beyond `ready` is known of it. */
export const rebuildRecord = (
  view: IssueView,
  { base, snapshot, config }: { base: string; snapshot: Snapshot; config: Pick<Config, 'min-role'> },
): Rebuilt => {
  const observed = observeState(view.labels);
  if (!view.open || observed === undefined) return undefined;
  const because = `the ledger has no record of it, its label says ${observed}`;
  const plain = plainRecord(view, { base, snapshot });
  if (observed === 'ready')
    return plain.attempts.length === 0 && plain.budget === undefined ? undefined : { record: plain, reason: `${because}: it goes on` };
  const lost = lostClaimOf(view, { facts: snapshot, base, config });
  if (lost !== undefined && 'waits' in lost) return { record: undefined, reason: `waits: ${because}; ${lost.waits}` };
  if (lost !== undefined) {
    const record = claimRecord(plain, { claim: lost.claim, now: snapshot.now, consumedEvent: plain.consumedEvent });
    return { record, reason: `${because}: attempt ${lost.claim.id} of run ${lost.claim.runId} has it` };
  }
  return withoutClaim(view, { plain, observed, because, snapshot });
};

type Facts = { plain: IssueRecord; observed: Exclude<LabelledState, 'ready'>; because: string; snapshot: Snapshot };

const withoutClaim = (view: IssueView, { plain, observed, because, snapshot }: Facts): Rebuilt => {
  const { rebuilt } = states[observed];
  const tip = snapshot.branches.get(issueBranch(view.number));
  if (rebuilt === 'landed' && setByBot(view, observed) && tip !== undefined) {
    const { id: attempt = attemptId(view.number, 1, unknownNonce), agent = unknownAgent } = plain.attempts.at(-1) ?? {};
    const landed = { oid: tip, at: snapshot.now, attempt, agent, files: 0, additions: 0, deletions: 0, unchecked: true };
    return {
      record: { ...plain, state: 'landed', landed },
      reason: `${because}: taken as landed at ${tip.slice(0, 8)}, once its checks pass again`,
    };
  }
  if (rebuilt === 'asks') {
    const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set ${stateLabels.ready} to start anew.`;
    return { record: { ...plain, state: 'needs-human', question }, reason: `${because}: a person is asked` };
  }
  if (asksForIt(view)) return { record: plain, reason: `${because}: it starts anew` };
  return { record: { ...plain, state: 'needs-human', question: nobodyAsked(view, observed) }, reason: `${because}: a person is asked` };
};

/** With the attempts, and what they have cost, from our status comment. */
const plainRecord = (view: IssueView, { base, snapshot }: { base: string; snapshot: Snapshot }): IssueRecord => {
  const { now, comments } = snapshot;
  const words = ownWords(comments.get(view.nodeId)) ?? '';
  const { attempts, attemptsBefore } = readShownAttempts(words, { issue: view.number, at: now });
  const budget = readShownBudget(words);
  return {
    ...newRecord(view, { base, since: now }),
    consumedEvent: answered(view),
    attempts,
    ...(attemptsBefore === 0 ? {} : { attemptsBefore }),
    ...(budget === undefined ? {} : { budget }),
  };
};

/** False: no agent would ever start. Its label was set by hand, or GitHub no longer shows who asked. */
const asksForIt = (view: IssueView): boolean => lastAsk(view, undefined) !== undefined;

const nobodyAsked = (view: IssueView, observed: LabelledState): string => {
  const by = view.events.findLast((event) => event.kind === 'labeled' && event.label === stateLabels[observed]);
  const why =
    by === undefined || by.bot
      ? 'There is no record of it, and GitHub does not show who asked for it'
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
