// Runs landing's checks again on landed branches that people have pushed to, and writes all results in one push.
import { type CheckedBranch, pushedWrite } from '@clambake/core';
import type { Context, Outcome, Step } from './context.ts';
import { applyChange } from './apply-change.ts';

export const checkPushed = async ({ branches }: Step<'check-pushed'>, context: Context): Promise<Outcome> => {
  const { ports, facts, input } = context;
  const checked: CheckedBranch[] = [];
  for (const pushed of branches) {
    const { branch, tip: oid } = pushed;
    const found = await ports.landing.verifyBranch({ branch, oid, base: facts.base, protectedPaths: facts.config['protected-paths'] });
    if (found === 'moved') return { kind: 'stale', why: `${branch} moved` };
    checked.push({ ...pushed, found });
  }
  return applyChange(pushedWrite(input, checked), context);
};
