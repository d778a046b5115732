// The only functions that move an issue's record from one state to another. Each goes through the machine, keeps the
// record valid (a claim only while assigned, landed work from landing on, a question for people) and changes nothing else.
// Texts that end up in the record are cut here, so that a record can always be written.
import type { Config } from '../config.ts';
import { cut, transition } from './transition.ts';
import { abandonRevert, concludeRevert, isRevert } from './revert-record.ts';
import { type Outcome, outcomes } from './outcomes.ts';
import type { Attempt, Claim, Feedback, IssueRecord } from './records.ts';

/** Attempts that count against the limit: those since a person last asked whose outcome is a counted one. */
export const countedAttempts = (record: IssueRecord): number =>
  attemptsSinceAsked(record).filter(({ outcome }) => outcomes[outcome].isCounted).length;

export const attemptsSinceAsked = (record: IssueRecord): Attempt[] => record.attempts.slice(record.attemptsBefore ?? 0);

export const attemptsUsedUp = (record: IssueRecord, config: Pick<Config, 'attempts'>): boolean =>
  countedAttempts(record) >= config.attempts;

/** A claim by an agent; the text it freezes and the event it acts on become what the issue was asked for. */
export const claimRecord = (
  record: IssueRecord,
  { now, claim, consumedEvent }: { claim: Claim; now: string; consumedEvent: string | undefined },
): IssueRecord =>
  transition(record, 'claim', now, {
    claim,
    base: claim.base,
    asked: { event: claim.event, actor: claim.actor, text: claim.text },
    consumedEvent: consumedEvent ?? record.consumedEvent,
    refusal: undefined,
  });

/** Work of the claimed attempt is verified and on its branch: feedback is answered, the claim is over. */
export const landRecord = (
  record: IssueRecord,
  { now, attempt, landed }: { attempt: Attempt; landed: NonNullable<IssueRecord['landed']>; now: string },
): IssueRecord => transition(record, 'land', now, { attempts: [...record.attempts, attempt], landed, feedback: undefined });

/** The claimed attempt ended without landing; the issue may be tried again, not before `notBefore`. */
export const returnRecord = (
  record: IssueRecord,
  { now, attempt, feedback, notBefore }: { attempt: Attempt; feedback?: Feedback | undefined; notBefore?: string | undefined; now: string },
): IssueRecord =>
  transition(record, 'return', now, { attempts: [...record.attempts, attempt], feedback: feedback ?? record.feedback, notBefore });

/** A person has to decide. `attempt` is the claimed attempt that ended, where there is one. */
export const askRecord = (
  record: IssueRecord,
  { now, attempt, question, feedback }: { question: string; attempt?: Attempt | undefined; feedback?: Feedback | undefined; now: string },
): IssueRecord =>
  transition(record, 'ask', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
    question: cut(question, 2000),
    feedback: feedback ?? record.feedback,
  });

/** A person closed the issue or took its label away. */
export const withdrawRecord = (record: IssueRecord, { now, attempt }: { attempt?: Attempt | undefined; now: string }): IssueRecord =>
  transition(record, 'withdraw', now, { attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt] });

/** A person with the right asks (again): the attempts start from zero, nothing holds it back. */
export const requestRecord = (record: IssueRecord, { now }: { now: string }): IssueRecord =>
  transition(record, 'request', now, { attemptsBefore: record.attempts.length, refusal: undefined });

/** The landed work goes aboard a bundle. */
export const boardRecord = (record: IssueRecord, { now, bundle }: { bundle: string; now: string }): IssueRecord =>
  transition(record, 'board', now, { flight: { id: bundle } });

/** The bundle ended without a verdict on this passenger: it waits for the next one. */
export const unboardRecord = (record: IssueRecord, { now }: { now: string }): IssueRecord => transition(record, 'unboard', now, {});

/** The reason why work is taken off a bundle; `feedback` is for the next attempt. */
export interface Eviction {
  feedback: Feedback;
  reason: string;
  notBefore?: string | undefined;
}

/**
 * Taken off a bundle (bundled) or left out of it (landed), with the reason. Back to an agent with the feedback, not
 * before `notBefore`; to a person when its attempts are used up. Landed work is no longer landed, its branch keeps it.
 */
export const evictRecord = (
  record: IssueRecord,
  facts: { bundle: string; now: string; config: Pick<Config, 'attempts'> } & Eviction,
): IssueRecord => {
  if (isRevert(record)) return abandonRevert(record, facts);
  const evictions = [...record.evictions, { flight: facts.bundle, at: facts.now, reason: cut(facts.reason, 2000) }];
  const change = { evictions, feedback: facts.feedback };
  if (!attemptsUsedUp(record, facts.config)) return transition(record, 'evict', facts.now, { ...change, notBefore: facts.notBefore });
  const question = usedUpQuestion(record, `Bundle ${facts.bundle} left it behind: ${facts.reason}`);
  return transition(record, 'ask', facts.now, { ...change, question });
};

/** Its landed commit is an ancestor of the base branch. `pr` is the bundle's pull request, where there is one. */
export const mergeRecord = (record: IssueRecord, facts: { bundle: string; pr: number | undefined; now: string }): IssueRecord => {
  if (isRevert(record)) return concludeRevert(record, facts);
  const flight = { ...record.flight, id: facts.bundle, pr: facts.pr };
  return transition(record, 'merge', facts.now, { flight, feedback: undefined, lastRevert: undefined });
};

/** The question asked when no attempt is left; `last` says in a sentence how the last one ended. */
export const usedUpQuestion = (record: IssueRecord, last: string): string => {
  const counted = countedAttempts(record);
  return cut(
    `${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
      'What should be done differently? Edit the issue and set clambake:ready again.',
    2000,
  );
};

/** How a claim that ended without a word is written down. */
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
