// The agent's words to people that go into the record when its attempt ended with them.
import type { Outcome } from '../records/outcomes.ts';
import type { Claim } from '../records/records.ts';
import type { Said } from '../records/said-schema.ts';
import type { AttemptResult } from './attempt.ts';
import { judgeProposal, type Proposal } from './split-proposal.ts';

interface SaidFacts {
  result: AttemptResult | { missing: string };
  claim: Claim;
  now: string;
  /** The issue that this one is a part of. */
  partOf?: number | undefined;
}

/** Undefined where the agent proposes no split. */
export const proposalIn = ({ result, partOf }: Pick<SaidFacts, 'result' | 'partOf'>): Proposal | undefined => {
  if ('missing' in result || result.outcome !== 'split') return undefined;
  return judgeProposal(result.answer?.parts ?? [], { partOf });
};

export const saidBy = (facts: SaidFacts, outcome: Outcome): Said | undefined => {
  const { result, claim, now } = facts;
  const answer = 'missing' in result ? undefined : result.answer;
  if (answer === undefined) return undefined;
  const said = { attempt: claim.id, words: answer.words, to: claim.actor, at: now };
  const proposal = proposalIn(facts);
  if (proposal !== undefined && (outcome === 'asked' || outcome === 'split')) return { ...said, kind: 'split', ...proposal };
  const kind = outcome === 'asked' ? 'question' : outcome;
  return answer.kind === kind && kind !== 'done' && kind !== 'split' ? { ...said, kind } : undefined;
};
