// The evictions of passengers that could not be merged: those that conflict go back to an agent, and about those that the policy
// refuses a person is asked, because the same commits would be refused again.
import type { ConflictSides } from '../trial/conflict-hunks.ts';
import { stateLabels, issueBranch } from '../names.ts';
import type { Bundle, LeftOut } from '../records/records.ts';
import type { Eviction } from '../records/transitions.ts';
import { howToApprove } from '../policy/approval.ts';
import { neutraliseSentence } from '../texts/neutralise.ts';

export const commitsOf = ({ passengers }: Pick<Bundle, 'passengers'>): Map<number, string> =>
  new Map(passengers.map(({ issue, oid }) => [issue, oid]));

interface LeavingFacts {
  bundle: Pick<Bundle, 'id' | 'base'>;
  sides: ReadonlyMap<number, readonly ConflictSides[]> | undefined;
  now: string;
  /** Landed commit of each passenger. */
  commits: ReadonlyMap<number, string>;
}

export const evictionsOf = (leftOut: readonly LeftOut[], facts: LeavingFacts): Map<number, Eviction> =>
  new Map(
    leftOut.map((left) => [
      left.issue,
      left.refused === undefined ? conflict(left, facts) : refusal({ ...left, refused: left.refused }, facts),
    ]),
  );

const conflict = (left: LeftOut, { bundle, sides, now }: LeavingFacts): Eviction => {
  const { issue, files, rival } = left;
  const found = sides?.get(issue) ?? [];
  const shown = found.length === 0 ? undefined : [...found];
  const feedback = { kind: 'conflict' as const, flight: bundle.id, files, rival, sides: shown, at: now };
  return { feedback, reason: conflictReason(left, bundle.base) };
};

const conflictReason = (left: LeftOut, base: string): string => {
  const shown = left.files.slice(0, 10).join(', ');
  const more = left.files.length > 10 ? ` and ${left.files.length - 10} more` : '';
  const rival = left.rival === null ? base : `#${left.rival}`;
  return `it conflicts with ${rival}${shown === '' ? '' : ` in ${shown}${more}`}`;
};

const refusal = ({ issue, refused, asks }: LeftOut & { refused: string }, { bundle, now, commits }: LeavingFacts): Eviction => {
  const reason = `merging it is refused: ${refused}`;
  const question =
    `Bundle ${bundle.id} left it behind, and merging it is refused: ${neutraliseSentence(refused, 1200)}. ` +
    `Its commits are on ${issueBranch(issue)}. ${asks === undefined ? '' : `${howToApprove(issue, commits.get(issue) ?? '')} `}Make this change to ${bundle.base} yourself, or say in the issue's text how it can do without, ` +
    `and set ${stateLabels.ready}: an agent goes on from there and is told the reason.`;
  const text = `Merging its work into ${bundle.base} was refused: ${refused}. Bring ${bundle.base} into the branch, and undo what the reason names.`;
  return { feedback: { kind: 'attempt', outcome: 'rejected', text, at: now }, reason, question, asks };
};
