// Runs landing's checks again on landed branches that people have pushed to, and writes all results in one push.
import { approvedFor, type CheckedBranch, type MadeAnew, madeAnewWrite, pushedWrite, refusesWorkflow } from '@clambake/core';
import type { Context, Outcome, Step } from './context.ts';
import { applyChange } from './apply-change.ts';

export const checkPushed = async ({ branches }: Step<'check-pushed'>, context: Context): Promise<Outcome> => {
  const { ports, input } = context;
  const checked: CheckedBranch[] = [];
  for (const pushed of branches) {
    const { branch, tip: oid } = pushed;
    const found = await ports.landing.checkBranch({ branch, oid, ...policyFor(pushed.issue, context) });
    if (found === 'moved') return { kind: 'stale', why: `${branch} moved` };
    checked.push({ ...pushed, found });
  }
  return applyChange(pushedWrite(input, checked), context);
};

const policyFor = (issue: number, { facts, input }: Context) => {
  const record = input.snapshot.ledger.issues.get(issue)?.record;
  const approved = record === undefined ? [] : approvedFor(record);
  return { base: facts.base, protectedPaths: facts.config['protected-paths'], approved };
};

/** The new commits are in landing's repository. */
export const makeAnew = async ({ branches }: Step<'make-anew'>, context: Context): Promise<Outcome> => {
  const { ports } = context;
  const made: MadeAnew[] = [];
  for (const one of branches) {
    const { branch, tip: oid, from } = one;
    const found = await ports.landing.replayBranch({ branch, oid, from, ...policyFor(one.issue, context) });
    if (found === 'moved') return { kind: 'stale', why: `${branch} moved` };
    made.push({ ...one, found });
  }
  return pushMade(made, context);
};

/** A branch that the server refuses for a workflow file is asked about alone, so that the others board. */
const pushMade = async (made: readonly MadeAnew[], context: Context): Promise<Outcome> => {
  const push = (some: readonly MadeAnew[]): Promise<Outcome> =>
    applyChange(madeAnewWrite(context.input, some), context, context.ports.landing.objects);
  const outcome = await push(made);
  if (outcome.kind !== 'failed' || !refusesWorkflow(outcome.why)) return outcome;
  const [first, ...others] = made.filter(({ found }) => found.ok);
  if (first === undefined) return outcome;
  return others.length > 0 ? pushMade([first], context) : push([{ ...first, found: { ok: false, why: outcome.why } }]);
};
