// Says which branch and which ref the push of a landing writes.
import type { BranchChange } from '../effects/effect.ts';
import type { IssueView } from '../fleet/snapshot.ts';
import { issueBranch, keptRef, landedRef } from '../names.ts';
import type { Assignment, AttemptResult } from './attempt.ts';
import { heldIn, type Verification } from './verification.ts';

interface BranchFacts {
  assignment: Assignment;
  verification: Verification | undefined;
  view: IssueView | undefined;
  result: AttemptResult | { missing: string };
}

/** Verified work is pushed to the issue's branch however the attempt ended. */
export const branchesOf = ({ assignment, verification, view, result }: BranchFacts): BranchChange[] => {
  const held = heldIn(result, verification);
  if (held !== undefined && view?.open === true) return [{ branch: keptRef(assignment.attempt), expect: null, to: held.oid }];
  if (verification?.ok === false && verification.kept !== undefined)
    return [{ branch: keptRef(assignment.attempt), expect: null, to: verification.kept }];
  if (verification?.ok !== true || verification.branchExpect === verification.oid) return [];
  const { branchExpect: expect, oid: to, replaced } = verification;
  const kept = replaced === undefined ? [] : [{ branch: keptRef(assignment.attempt), expect: null, to: replaced }];
  const landed = verification.unkept === true ? [] : [{ branch: landedRef(assignment.attempt), expect: null, to }];
  return [{ branch: issueBranch(assignment.issue), expect, to }, ...kept, ...landed];
};
