// The only functions that move an issue's record from one state to another. They cut texts to the length that the record
// allows, so that it can always be written.
import { withApproval } from '../policy/approval.ts';
import type { Config } from '../config.ts';
import { cut, transition } from './transition.ts';
import { abandonRevert, concludeRevert, isRevert } from './revert-record.ts';
import { type Outcome, outcomes } from './outcomes.ts';
import { leaveSplit } from './split-record.ts';
import { stateLabels } from '../names.ts';
import type { Attempt, Claim, Feedback, HeldWork, IssueRecord } from './records.ts';
import type { Role } from '../fleet/roles.ts';
import type { Answer, Said } from './said-schema.ts';

/** Number of attempts since a person last asked that count against the limit. */
export const countedAttempts = (record: IssueRecord): number =>
  attemptsSinceAsked(record).filter(({ outcome }) => outcomes[outcome].isCounted).length;

export const attemptsSinceAsked = (record: IssueRecord): Attempt[] => record.attempts.slice(record.attemptsBefore ?? 0);

export const attemptsUsedUp = (record: IssueRecord, config: Pick<Config, 'attempts'>): boolean =>
  countedAttempts(record) >= config.attempts;

export const claimRecord = (
  record: IssueRecord,
  { now, claim, consumedEvent }: { claim: Claim; now: string; consumedEvent: string | undefined },
): IssueRecord =>
  transition(record, 'claim', now, {
    claim,
    base: claim.base,
    asked: { event: claim.event, actor: claim.actor, text: { title: claim.text.title, body: claim.text.body } },
    consumedEvent: consumedEvent ?? record.consumedEvent,
    refusal: undefined,
  });

export const landRecord = (
  record: IssueRecord,
  { now, attempt, landed }: { attempt: Attempt; landed: NonNullable<IssueRecord['landed']>; now: string },
): IssueRecord =>
  transition(record, 'land', now, {
    attempts: [...record.attempts, attempt],
    landed,
    feedback: undefined,
    said: undefined,
    answer: undefined,
  });

/** The claimed attempt ended without landing, and the issue may be tried again. */
export const returnRecord = (
  record: IssueRecord,
  { now, attempt, feedback, notBefore }: { attempt: Attempt; feedback?: Feedback | undefined; notBefore?: string | undefined; now: string },
): IssueRecord =>
  transition(record, 'return', now, { attempts: [...record.attempts, attempt], feedback: feedback ?? record.feedback, notBefore });

/** A person has to decide. `attempt` is the claimed attempt that has ended, if any. */
export const askRecord = (
  record: IssueRecord,
  {
    now,
    attempt,
    question,
    feedback,
    held,
    said,
  }: {
    question: string;
    attempt?: Attempt | undefined;
    feedback?: Feedback | undefined;
    held?: HeldWork | undefined;
    said?: Said | undefined;
    now: string;
  },
): IssueRecord =>
  transition(record, 'ask', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
    question: cut(question, 2000),
    feedback: feedback ?? record.feedback,
    held,
    said: said ?? record.said,
  });

/**
 * A person approves the work that is held: that commit may board, with exactly that content at protected paths. `onto`: the
 * commit in which `baseOid` is merged into it.
 */
export const approveRecord = (
  record: IssueRecord,
  { now, by, role, onto }: { by: string; role: Role | undefined; now: string; onto?: { oid: string; baseOid: string } | undefined },
): IssueRecord => {
  const { held } = record;
  if (held === undefined) throw new Error(`#${record.issue} holds no work that could be approved`);
  const { paths, ...work } = { ...held, ...onto };
  const approval = { by, ...(role === undefined ? {} : { role }), at: now, commit: work.oid, paths };
  const approvals = withApproval(record.approvals, approval);
  return transition(record, 'approve', now, { landed: { ...work, at: now, approval }, approvals, feedback: undefined });
};

/** A person closed the issue or took its label away. */
export const withdrawRecord = (record: IssueRecord, { now, attempt }: { attempt?: Attempt | undefined; now: string }): IssueRecord =>
  transition(leaveSplit(record, now), 'withdraw', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
  });

/** A person who may do so asks again: the count of attempts starts from zero. */
export const requestRecord = (record: IssueRecord, { now }: { now: string }): IssueRecord =>
  transition(leaveSplit(record, now), 'request', now, { attemptsBefore: record.attempts.length, refusal: undefined });

/** A person's `/answer` asks for another attempt, as a ready label does. */
export const answerRecord = (record: IssueRecord, { now, answer }: { answer: Answer; now: string }): IssueRecord => ({
  ...requestRecord(record, { now }),
  answer,
});

export const boardRecord = (record: IssueRecord, { now, bundle }: { bundle: string; now: string }): IssueRecord =>
  transition(record, 'board', now, { flight: { id: bundle } });

/** The bundle ended, and this passenger waits for the next one. */
export const unboardRecord = (record: IssueRecord, { now }: { now: string }): IssueRecord => transition(record, 'unboard', now, {});

/** The reason why work is taken off a bundle; `feedback` is for the next attempt. */
export interface Eviction {
  feedback: Feedback;
  reason: string;
  notBefore?: string | undefined;
  /** Asked at once, because another attempt would not help. */
  question?: string | undefined;
  /** Content for which `/approve` lets its landed commit board. */
  asks?: HeldWork['paths'] | undefined;
}

/** Takes work off a bundle, or out of the line: it goes back to an agent, or to a person when its attempts are used up. */
export const evictRecord = (
  record: IssueRecord,
  facts: { bundle: string; now: string; config: Pick<Config, 'attempts'> } & Eviction,
): IssueRecord => {
  if (isRevert(record)) return abandonRevert(record, facts);
  const evictions = [...record.evictions, { flight: facts.bundle, at: facts.now, reason: cut(facts.reason, 2000) }];
  const change = { evictions, feedback: facts.feedback };
  if (facts.question !== undefined) {
    const held = record.landed === undefined || facts.asks === undefined ? undefined : heldOf(record.landed, facts.asks);
    return transition(record, 'ask', facts.now, { ...change, question: cut(facts.question, 2000), held });
  }
  if (!attemptsUsedUp(record, facts.config)) return transition(record, 'evict', facts.now, { ...change, notBefore: facts.notBefore });
  const question = usedUpQuestion(record, `Bundle ${facts.bundle} left it behind: ${facts.reason}`);
  return transition(record, 'ask', facts.now, { ...change, question });
};

/** Landed work that waits for an approval of this content. */
export const heldOf = (landed: NonNullable<IssueRecord['landed']>, paths: HeldWork['paths']): HeldWork => {
  const { oid, at, attempt, agent, files, additions, deletions, flags, baseOid } = landed;
  const optional = { ...(flags === undefined ? {} : { flags }), ...(baseOid === undefined ? {} : { baseOid }) };
  return { oid, at, attempt, agent, files, additions, deletions, ...optional, paths };
};

/**
 * Its work is on the base, as the commit `squash` if that is set, and else by the commit `merge`, if that is known. `pr` is the
 * bundle's pull request, if any.
 */
export const mergeRecord = (
  given: IssueRecord,
  facts: {
    bundle: string;
    pr: number | undefined;
    merge?: string | undefined;
    behind?: string | undefined;
    squash?: string | undefined;
    now: string;
  },
): IssueRecord => {
  const record = { ...given, squashed: facts.squash && given.landed ? { work: given.landed.oid, as: facts.squash } : undefined };
  if (isRevert(record)) return concludeRevert(record, facts);
  const flight = { ...record.flight, id: facts.bundle, pr: facts.pr, merge: facts.squash ?? facts.merge };
  return transition(record, 'merge', facts.now, {
    flight,
    feedback: undefined,
    lastRevert: undefined,
    approvals: undefined,
    behind: facts.behind,
  });
};

/** The question when no attempt is left. `last` is a sentence about the last attempt. */
export const usedUpQuestion = (record: IssueRecord, last: string): string => {
  const counted = countedAttempts(record);
  return cut(
    `${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
      `What should be done differently? Edit the issue and set ${stateLabels.ready} again.`,
    2000,
  );
};

/** A person's `/again` asks for another attempt, as a ready label does. */
export const againRecord = (
  record: IssueRecord,
  { now, again }: { now: string; again: NonNullable<IssueRecord['again']> },
): IssueRecord => ({
  ...requestRecord(record, { now }),
  again,
});

/** The attempt of a claim that people ended; its job books later what it did and cost. `why` completes "Stopped …". */
export const stoppedAttempt = (claim: Claim, { why, now }: { why: string; now: string }): Attempt => ({
  ...lostAttempt(claim, { outcome: 'stopped', detail: `Stopped ${why} while agent ${claim.agent} had it.`, now }),
  ...(claim.usd === undefined ? {} : { reservedUsd: claim.usd, runAttempt: claim.runAttempt }),
});

/** The attempt of a claim whose jobs ended without a result. */
export const lostAttempt = (claim: Claim, { now, outcome, detail }: { detail: string; now: string; outcome?: Outcome }): Attempt => ({
  id: claim.id,
  agent: claim.agent,
  runId: claim.runId,
  startedAt: claim.at,
  endedAt: now,
  outcome: outcome ?? 'lost',
  costUsd: 0,
  turns: 0,
  commits: 0,
  detail: cut(detail, 2000),
});
