// The only functions that move an issue's record from one state to another. Each goes through the machine, keeps the
// record valid (a claim only while assigned, landed work from landing on, a question for people) and changes nothing else.
// Texts that end up in the record are cut here, so that a record can always be written.
import type { Config } from '../config.ts';
import { cut, moved } from './move-record.ts';
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
export const claimRecord = (record: IssueRecord, p: { claim: Claim; now: string; consumedEvent: string | undefined }): IssueRecord =>
  moved(record, 'claim', p.now, {
    claim: p.claim,
    base: p.claim.base,
    asked: { event: p.claim.event, actor: p.claim.actor, text: p.claim.text },
    consumedEvent: p.consumedEvent ?? record.consumedEvent,
    refusal: undefined,
    notBefore: undefined,
    question: undefined,
    flight: undefined,
  });

/** Work of the claimed attempt is verified and on its branch: feedback is answered, the claim is over. */
export const landRecord = (
  record: IssueRecord,
  p: { attempt: Attempt; landed: NonNullable<IssueRecord['landed']>; now: string },
): IssueRecord =>
  moved(record, 'land', p.now, {
    attempts: [...record.attempts, p.attempt],
    landed: p.landed,
    claim: undefined,
    feedback: undefined,
    notBefore: undefined,
  });

/** The claimed attempt ended without landing; the issue may be tried again, not before `notBefore`. */
export const returnRecord = (
  record: IssueRecord,
  p: { attempt: Attempt; feedback?: Feedback | undefined; notBefore?: string | undefined; now: string },
): IssueRecord =>
  moved(record, 'return', p.now, {
    attempts: [...record.attempts, p.attempt],
    claim: undefined,
    landed: undefined,
    feedback: p.feedback ?? record.feedback,
    notBefore: p.notBefore,
  });

/** A person has to decide. `attempt` is the claimed attempt that ended, where there is one. */
export const askRecord = (
  record: IssueRecord,
  p: { question: string; attempt?: Attempt | undefined; feedback?: Feedback | undefined; now: string },
): IssueRecord =>
  moved(record, 'ask', p.now, {
    attempts: p.attempt === undefined ? record.attempts : [...record.attempts, p.attempt],
    question: cut(p.question, 2000),
    feedback: p.feedback ?? record.feedback,
    claim: undefined,
    landed: undefined,
    flight: undefined,
    notBefore: undefined,
  });

/** A person closed the issue or took its label away. */
export const withdrawRecord = (record: IssueRecord, p: { attempt?: Attempt | undefined; now: string }): IssueRecord =>
  moved(record, 'withdraw', p.now, {
    attempts: p.attempt === undefined ? record.attempts : [...record.attempts, p.attempt],
    claim: undefined,
    landed: undefined,
    question: undefined,
    notBefore: undefined,
  });

/** A person with the right asks (again): the attempts start from zero, nothing holds it back. */
export const requestRecord = (record: IssueRecord, p: { now: string }): IssueRecord =>
  moved(record, 'request', p.now, {
    attemptsBefore: record.attempts.length,
    landed: undefined,
    flight: undefined,
    question: undefined,
    notBefore: undefined,
    refusal: undefined,
  });

/** The landed work goes aboard a flight. */
export const boardRecord = (record: IssueRecord, p: { flight: string; now: string }): IssueRecord =>
  moved(record, 'board', p.now, { flight: { id: p.flight } });

/** The flight ended without a verdict on this passenger: it waits for the next one. */
export const unboardRecord = (record: IssueRecord, p: { now: string }): IssueRecord =>
  moved(record, 'unboard', p.now, { flight: undefined });

/**
 * Taken off a flight (bundled) or left out of it (landed), with the reason. Back to an agent with the feedback, not
 * before `notBefore`; to a person when its attempts are used up. Landed work is no longer landed, its branch keeps it.
 */
export const evictRecord = (
  record: IssueRecord,
  p: { flight: string; now: string; feedback: Feedback; reason: string; config: Pick<Config, 'attempts'>; notBefore?: string | undefined },
): IssueRecord => {
  if (isRevert(record)) return abandonRevert(record, p);
  const evictions = [...record.evictions, { flight: p.flight, at: p.now, reason: cut(p.reason, 2000) }];
  const change = { evictions, feedback: p.feedback, landed: undefined, flight: undefined };
  if (!attemptsUsedUp(record, p.config)) return moved(record, 'evict', p.now, { ...change, notBefore: p.notBefore });
  return moved(record, 'ask', p.now, {
    ...change,
    notBefore: undefined,
    question: usedUpQuestion(record, `Flight ${p.flight} left it behind: ${p.reason}`),
  });
};

/** Its landed commit is an ancestor of the base branch. `pr` is the bundle's pull request, where there is one. */
export const mergeRecord = (record: IssueRecord, p: { flight: string; pr: number | undefined; now: string }): IssueRecord => {
  if (isRevert(record)) return concludeRevert(record, p);
  const { pr: _, ...known } = record.flight ?? {};
  const flight = { ...known, id: p.flight, ...(p.pr === undefined ? {} : { pr: p.pr }) };
  return moved(record, 'merge', p.now, { flight, feedback: undefined, lastRevert: undefined });
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
export const lostAttempt = (claim: Claim, p: { detail: string; now: string; outcome?: Outcome }): Attempt => ({
  id: claim.id,
  agent: claim.agent,
  runId: claim.runId,
  startedAt: claim.at,
  endedAt: p.now,
  outcome: p.outcome ?? 'lost',
  costUsd: 0,
  turns: 0,
  commits: 0,
  detail: cut(p.detail, 2000),
});
