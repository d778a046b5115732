// The session that this attempt goes on with, if it goes on with one: decided from the record, fetched, and checked. What keeps it
// from that is told on the issue where it is trouble, and in the log where it is as it should be.
import { join } from 'node:path';
import type { CodingAgent } from '@clambake/adapters';
import type { Claim, Config, IssueRecord } from '@clambake/core';
import type { Attempt } from './run.ts';

export interface Conversation {
  /** The attempt whose session it is, and the version of the coding agent that wrote it. */
  from: string;
  version: string;
  text: string;
  /** Holds only what is new. */
  prompt: string;
}

export interface ResumePlan {
  conversation: Conversation | undefined;
  /** Sentences for the issue. */
  notes: string[];
}

export interface ResumeQuestion {
  record: IssueRecord;
  claim: Claim;
  config: Config;
  isPrivate: boolean | undefined;
  /** Limits of this attempt. */
  limits: { usd: number; minutes: number };
  /** Sections of the prompt with a person's answer and new comments, quoted already. */
  answers: readonly string[];
  /** True when a person has answered the attempt before. */
  isAnswered: boolean;
}

export const planResume = async (
  { kit, ports, scratch }: Pick<Attempt, 'kit' | 'ports' | 'scratch'>,
  { agent, question }: { agent: CodingAgent; question: ResumeQuestion },
): Promise<ResumePlan> => {
  const { sessions } = agent;
  const { record, claim, config, answers } = question;
  if (sessions === undefined || record.attempts.length === 0) return { conversation: undefined, notes: [] };
  const { buildResumePrompt, countedAttempts, decideResume } = await import('@clambake/core');
  const decision = decideResume({ ...question, sharing: config.resume });
  if (!decision.resumes) {
    kit.log(`It starts a conversation of its own: ${decision.why}`);
    return { conversation: undefined, notes: [] };
  }
  const { from, reason } = decision;
  const { fetchSession } = await import('./fetch-session.ts');
  const fetched = await fetchSession(ports, { from, sessions, directory: join(scratch, 'session') });
  if ('why' in fetched) {
    const note = startedAnew(from.id, fetched.why);
    kit.warning(note);
    return { conversation: undefined, notes: [note] };
  }
  const prompt = buildResumePrompt({
    issue: record.issue,
    base: claim.base,
    branch: 'work',
    feedback: record.feedback,
    attempt: countedAttempts(record) + 1,
    attemptsAllowed: config.attempts,
    reason,
    answers,
  });
  return { conversation: { from: from.id, version: from.session.version, text: fetched.text, prompt }, notes: [] };
};

/** One sentence for the issue and the log. */
export const startedAnew = (attempt: string, why: string): string =>
  `The session of attempt ${attempt} was not used, so that this attempt started anew with the whole prompt: ${why.replace(/\.$/, '')}.`;
