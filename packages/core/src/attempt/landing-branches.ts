// Says which branch and which ref the push of a landing writes.
import type { BranchChange } from '../effects/effect.ts';
import type { IssueView } from '../fleet/snapshot.ts';
import { issueBranch, keptRef } from '../names.ts';
import type { Assignment, AttemptResult } from './attempt.ts';
import { heldIn, type WorkCheck } from './work-check.ts';

interface BranchFacts {
  assignment: Assignment;
  check: WorkCheck | undefined;
  view: IssueView | undefined;
  result: AttemptResult | { missing: string };
}

/** Checked work is pushed to the issue's branch however the attempt ended. */
export const branchesOf = ({ assignment, check, view, result }: BranchFacts): BranchChange[] => {
  const held = heldIn(result, check);
  if (held !== undefined && view?.open === true) return [{ branch: keptRef(assignment.attempt), expect: null, to: held.oid }];
  if (check?.ok === false && check.kept !== undefined) return [{ branch: keptRef(assignment.attempt), expect: null, to: check.kept }];
  if (check?.ok !== true || check.branchExpect === check.oid) return [];
  const { branchExpect: expect, oid: to, replaced } = check;
  const kept = replaced === undefined ? [] : [{ branch: keptRef(assignment.attempt), expect: null, to: replaced }];
  return [{ branch: issueBranch(assignment.issue), expect, to }, ...kept];
};
