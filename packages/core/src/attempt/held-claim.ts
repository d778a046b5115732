// Tells whether an attempt still holds its issue when it is landed, and how it ends when nothing of it can be read.
import type { IssueRecord } from '../records/records.ts';
import type { Claim } from '../records/attempt-schema.ts';
import { neutraliseSentence } from '../texts/neutralise.ts';
import type { LandingFacts } from './decide-landing.ts';

export type Held = { record: IssueRecord; claim: Claim };

/** The record whose claim is this attempt's, or the reason why the attempt does not hold the issue. */
export const heldBy = ({ stored, assignment }: Pick<LandingFacts, 'stored' | 'assignment'>): Held | { why: string; malformed: boolean } => {
  if (stored === undefined) return { why: `issue #${assignment.issue} has no record in the ledger`, malformed: true };
  const { record } = stored;
  const { claim } = record;
  const over = (why: string, malformed = false) => ({ why, malformed });
  if (record.issue !== assignment.issue) return over(`the record is of issue #${record.issue}, not #${assignment.issue}`, true);
  if (claim === undefined) return over(`attempt ${assignment.attempt} holds no claim any more: the issue is ${record.state}`);
  if (claim.id !== assignment.attempt) return over(`attempt ${claim.id} holds the issue now`);
  if (claim.agent !== assignment.agent) return over(`agent ${claim.agent} holds the issue, not ${assignment.agent}`, true);
  return { record, claim };
};

/** Whoever cancels a run and starts it again has not asked for another attempt. */
export const missingEnding = ({ claim, run }: Pick<LandingFacts, 'run'> & Held, { missing }: { missing: string }) => {
  const isRepeated = claim.runId === run.runId && claim.runAttempt !== run.runAttempt;
  return isRepeated
    ? {
        outcome: 'stopped' as const,
        detail: `Its run ${run.runId} was started again, which repeats no attempt, and it left no result.`,
      }
    : { outcome: 'lost' as const, detail: `The attempt left no result: ${ended(neutraliseSentence(missing, 500))}` };
};

/** With a full stop. */
export const ended = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);
