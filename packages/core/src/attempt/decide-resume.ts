// Decides whether an attempt goes on with the session of an earlier one, where that helps: CI or verify failed, the work conflicts, a person
// answered or took it off a train, or there is more to spend. Everything else starts anew, because a conversation that led
// nowhere is a bad start. Facts of the machine (the artifact, the coding agent's version) are checked later.
import type { Config } from '../config.ts';
import { outcomeFacts } from '../records/outcomes.ts';
import type { Attempt, Claim, IssueRecord } from '../records/records.ts';

export interface ResumeFacts {
  record: Pick<IssueRecord, 'attempts' | 'feedback'>;
  claim: Pick<Claim, 'text' | 'base'>;
  /** The configuration of `resume`, and whether the repository is private; undefined: not known. */
  sharing: Config['resume'];
  isPrivate: boolean | undefined;
  /** Limits of the attempt that is about to start. */
  limits: { usd: number; minutes: number };
  /** True when a person has answered a question of the attempt before. */
  isAnswered?: boolean;
}

/** The new thing that the conversation goes on with. */
export type ResumeReason = 'ci' | 'conflict' | 'verify' | 'person' | 'answer' | 'limits';

export type SessionAttempt = Attempt & { session: NonNullable<Attempt['session']> };

export type ResumeDecision = { resumes: true; from: SessionAttempt; reason: ResumeReason } | { resumes: false; why: string };

/** True when an artifact with the agent's words may be uploaded in this repository. */
export const mayShare = (sharing: Config['resume'], isPrivate: boolean | undefined): boolean =>
  sharing === 'always' || (sharing === 'private' && isPrivate === true);

/** After these resumed attempts in a row the conversation is left. */
const maximumResumed = 2;

export const decideResume = (facts: ResumeFacts): ResumeDecision => {
  const { record, claim, sharing, isPrivate } = facts;
  const anew = (why: string): ResumeDecision => ({ resumes: false, why });
  const ran = record.attempts.filter(hasRun);
  const last = ran.at(-1);
  if (last === undefined) return anew('it is the first attempt');
  if (hasStalled(ran)) return anew('the attempts before it took fewer turns each and did not finish');
  if (!mayShare(sharing, isPrivate)) return anew(sharing === 'never' ? 'resume is never' : 'the repository is not private');
  if (!hasSession(last)) return anew(`attempt ${last.id} left no session`);
  const { text, base } = last.session;
  if (text.title !== claim.text.title || text.body !== claim.text.body) return anew('the text of the issue has changed');
  if (base !== claim.base) return anew('the base has changed');
  if (resumedInARow(ran) >= maximumResumed) return anew(`${maximumResumed} attempts in a row went on with the same conversation`);
  const reason = reasonFor(facts, last);
  return reason === undefined ? anew('the conversation would not help') : { resumes: true, from: last, reason };
};

/** The newest attempt in which an agent worked. */
export const lastRan = (attempts: readonly Attempt[]): Attempt | undefined => attempts.findLast(hasRun);

/** An attempt that failed for reasons outside of it did not go on with anything. */
const hasRun = (attempt: Attempt): boolean => outcomeFacts(attempt.outcome).isCounted || hasSession(attempt);
const hasSession = (attempt: Attempt): attempt is SessionAttempt => attempt.session !== undefined;

const resumedInARow = (ran: readonly Attempt[]): number => {
  const fresh = ran.findLastIndex((attempt) => attempt.resumed === undefined);
  return ran.length - 1 - fresh;
};

/** True when neither of the last two attempts finished, and the last one took fewer turns. The prompt of the next one says so. */
export const hasStalled = (attempts: readonly Attempt[]): boolean => {
  const [before, last] = attempts.filter(hasRun).slice(-2);
  if (before === undefined || last === undefined) return false;
  return before.outcome === 'incomplete' && last.outcome === 'incomplete' && last.turns < before.turns;
};

const reasonFor = ({ record: { feedback }, limits, isAnswered = false }: ResumeFacts, last: SessionAttempt): ResumeReason | undefined => {
  if (isAnswered) return 'answer';
  const { outcome, session } = last;
  if (outcome === 'incomplete' && (limits.usd > session.usd || limits.minutes > session.minutes)) return 'limits';
  // Feedback from before that attempt is in its conversation already.
  if (feedback === undefined || Date.parse(feedback.at) < Date.parse(last.endedAt)) return undefined;
  if (feedback.kind === 'ci' || feedback.kind === 'conflict') return feedback.kind;
  if (feedback.kind === 'attempt') return feedback.outcome === 'failing' ? 'verify' : undefined;
  return feedback.did === 'evicted' ? 'person' : undefined;
};
