// Makes branches of landed work again that somebody has deleted. GitHub has their commits under a kept ref, so nothing is fetched.
import { lostBranchWrite } from '@clambake/core';
import { applyChange } from './apply-change.ts';
import type { Context, Outcome, Step } from './context.ts';

export const restoreBranches = async ({ branches }: Step<'restore'>, context: Context): Promise<Outcome> => {
  const { ports, log, input } = context;
  const lost = [];
  for (const one of branches) {
    const made = await ports.train.createBranch(one.branch, one.oid);
    if (made === 'no-commit') lost.push(one);
    else log.did(`${one.branch} was deleted: it is at ${one.oid.slice(0, 12)} again`);
  }
  if (lost.length > 0) return applyChange(lostBranchWrite(input, lost), context);
  return { kind: 'stale', why: `${branches.length === 1 ? 'a branch was' : `${branches.length} branches were`} made again` };
};
