// Carries out one step of the train. Invariants: the ledger's lease decides every race; only the commit that the bundle's
// record names is pushed.
import { RemoteError } from '@clambake/adapters';
import type { TrainStep } from '@clambake/core';
import { dispatchAfterMerge } from './after-merge.ts';
import { checkPushed } from './check-pushed.ts';
import { assembled, ensureCommits, order } from './assembly.ts';
import type { Context, Outcome, Step } from './context.ts';
import { clean, land, refuse } from './landing.ts';
import { planRevert } from './plan-revert.ts';
import { applyChange, pushBranches } from './apply-change.ts';
import { startTrial } from './start-trial.ts';

/** The loop itself handles `idle` and `hold`. */
export const carryOut = async (step: Exclude<TrainStep, { kind: 'idle' | 'hold' }>, context: Context): Promise<Outcome> => {
  switch (step.kind) {
    case 'write':
      return applyChange(step, context);
    case 'assemble':
      return assembled(step.bundle, context);
    case 'order':
      return order(step.bundle, context);
    case 'push-bundle':
      return (await ensureCommits(context, step.branch.to)) ?? pushBranches([step.branch], context, step);
    case 'publish':
      return publish(step, context);
    case 'update-pull-request':
      await context.ports.train.updatePullRequest(step.number, {
        ...(step.title === undefined ? {} : { title: step.title }),
        body: step.body,
      });
      return showing(context, { body: step.body });
    case 'start-trial':
      return startTrial(step, context);
    case 'read-statuses':
      return { kind: 'done', facts: { ...context.facts, statuses: await context.ports.train.readStatuses(step.oid, step.ofRuns) } };
    case 'read-owner':
      return { kind: 'done', facts: { ...context.facts, ownerEnded: await hasEnded(step, context) } };
    case 'land':
      return land(step, context);
    case 'after-merge':
      return dispatchAfterMerge(step, context);
    case 'revert':
      return applyChange(await planRevert(step.command, context), context);
    case 'check-pushed':
      return checkPushed(step, context);
    case 'clean':
      return clean(step, context);
  }
};

/** False as well when GitHub does not answer: then nobody is taken for dead. */
const hasEnded = async ({ runId, runAttempt }: Step<'read-owner'>, { ports }: Context): Promise<boolean> => {
  try {
    const seen = await ports.github.readRun(runId, runAttempt);
    return seen === undefined || seen.run.status === 'completed';
  } catch (error) {
    if (error instanceof RemoteError && error.limitedUntil === undefined) return false;
    throw error;
  }
};

const showing = ({ facts }: Context, change: { body: string }): Outcome => {
  const view = facts.bundleView;
  if (view?.pullRequest === undefined) return { kind: 'done', facts };
  return { kind: 'done', facts: { ...facts, bundleView: { ...view, pullRequest: { ...view.pullRequest, ...change } } } };
};

const publish = async (step: Step<'publish'>, context: Context): Promise<Outcome> => {
  const { ports, log, facts } = context;
  const opened = await ports.train.openPullRequest(step);
  if (opened.status === 'refused') return refuse({ reason: opened.why, withdraw: step.head }, context);
  log.did(`pull request ${opened.number} ${opened.status}`);
  // An adopted pull request may show another state of the bundle, so the empty body makes the train write it again.
  const body = opened.status === 'opened' ? step.body : '';
  const headOid = facts.snapshot.branches.get(step.head) ?? '';
  const pullRequest = { number: opened.number, nodeId: '', open: true, merged: false, headOid, body, reviewDecision: null };
  const view = facts.bundleView ?? { runs: new Map(), requiredContexts: [] };
  return { kind: 'done', facts: { ...facts, bundleView: { ...view, pullRequest } } };
};
