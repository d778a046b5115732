// The agent's words to people that go into the record when its attempt ended with them.
import type { Outcome } from '../records/outcomes.ts';
import type { Claim } from '../records/records.ts';
import type { Said } from '../records/said-schema.ts';
import type { AttemptResult } from './attempt.ts';

interface SaidFacts {
  result: AttemptResult | { missing: string };
  claim: Claim;
  now: string;
}

export const saidBy = ({ result, claim, now }: SaidFacts, outcome: Outcome): Said | undefined => {
  const answer = 'missing' in result ? undefined : result.answer;
  const kind = outcome === 'asked' ? 'question' : outcome;
  if (answer === undefined || answer.kind !== kind || answer.kind === 'done') return undefined;
  return { attempt: claim.id, kind: answer.kind, words: answer.words, to: claim.actor, at: now };
};
