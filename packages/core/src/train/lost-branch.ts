// Landed work whose branch is gone. The branch is made again at the landed commit; where that commit is nowhere, a person is asked.
// Invariant: no landed issue waits for a branch that nobody
// will make or move.
import type { IssueRecord } from '../records/records.ts';
import { askRecord } from '../records/transitions.ts';
import { landedRef, stateLabels } from '../names.ts';
import { numbers } from '../texts/amounts.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';

/** `oid`: the landed commit. */
export interface LostBranch {
  issue: number;
  branch: string;
  oid: string;
}

/** The write about branches that cannot be made again. */
export const lostBranchWrite = (input: TrainInput, lost: readonly LostBranch[]): TrainWrite => {
  const { ledger, now } = input.snapshot;
  const issues = lost.flatMap(({ issue, branch, oid }) => {
    const record = ledger.issues.get(issue)?.record;
    if (record?.state !== 'landed' || record.landed?.oid !== oid) return [];
    const question =
      `Its branch ${branch} was deleted, and GitHub no longer has the landed commit ${oid}. ` +
      `Push that commit to ${branch} if you have it, or set ${stateLabels.ready} for another attempt.`;
    return [askRecord(record, { question, now })];
  });
  return { kind: 'write', why: `${numbers(lost.map(({ issue }) => issue))}: the branch and its commit are gone`, issues };
};

/** Somebody has moved the branch to `tip`, which the base has: nothing on it could board, and only a person knows what is meant. */
export const emptiedRecord = (record: IssueRecord, { branch, tip, now }: { branch: string; tip: string; now: string }): IssueRecord => {
  const { oid = '', attempt = '' } = record.landed ?? {};
  const question =
    `Somebody moved ${branch} to ${tip.slice(0, 12)}, which ${record.base} has, so nothing of its work is left there. ` +
    `The landed commit is ${oid}, kept under ${landedRef(attempt)}: "git push origin ${oid}:refs/heads/${branch}" brings it back after ` +
    `"git fetch origin ${oid}". Then, or for another attempt, set ${stateLabels.ready}; or close the issue.`;
  return askRecord(record, { question, now });
};
