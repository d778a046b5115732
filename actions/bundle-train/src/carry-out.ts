// Carries out one step of the train. Invariants: the ledger's lease decides every race; only the commit that the bundle's
// record names is pushed.
import { answerWrite, type PendingCommand, refusedWorkflowWrite, refusesWorkflow, trainOf, type TrainStep } from '@clambake/core';
import { dispatchAfterMerge } from './after-merge.ts';
import { checkPushed, makeAnew } from './check-pushed.ts';
import { assembled, order, pushBundle } from './assembly.ts';
import { type Context, ifAnswered, type Outcome, type Step } from './context.ts';
import { clean, land, refuse } from './landing.ts';
import { planApproval } from './plan-approval.ts';
import { planRevert } from './plan-revert.ts';
import { applyChange } from './apply-change.ts';
import { restoreBranches } from './restore-branches.ts';
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
      return pushBundle(step, context);
    case 'publish':
      return publish(step, context);
    case 'update-pull-request':
      return updatePullRequest(step, context);
    case 'start-trial':
      return startTrial(step, context);
    case 'read-statuses':
      return { kind: 'done', facts: { ...context.facts, statuses: await context.ports.train.readStatuses(step.oid, step.ofRuns) } };
    case 'read-owner':
      return readOwner(step, context);
    case 'land':
      return land(step, context);
    case 'after-merge':
      return dispatchAfterMerge(step, context);
    case 'revert':
      return orAnswered(step.command, await applyChange(await planRevert(step.command, context), context), context);
    case 'approve':
      return orAnswered(step.command, await applyChange(await planApproval(step.command, context), context), context);
    case 'read-reviews':
      return (await import('./read-reviews.ts')).readReviews(step, context);
    case 'restore':
      return restoreBranches(step, context);
    case 'check-pushed':
      return checkPushed(step, context);
    case 'make-anew':
      return makeAnew(step, context);
    case 'clean':
      return clean(step, context);
  }
};

/**
 * Stops the train when the server refuses a workflow file that nobody aboard changes, so that no later tick pushes it again. Any
 * other failure stays as it is.
 */
export const stopRefused = async (failed: Extract<Outcome, { kind: 'failed' }>, context: Context): Promise<Outcome> => {
  const { facts, why } = failed;
  const { stopped, flight: bundle } = trainOf(facts);
  if (!refusesWorkflow(why) || stopped?.reason === why) return failed;
  return applyChange(refusedWorkflowWrite({ ...context.input, snapshot: facts.snapshot }, bundle, why), { ...context, facts });
};

/** A command whose push the server refuses is answered with its words: else every tick would try it again. */
const orAnswered = async (command: PendingCommand, outcome: Outcome, context: Context): Promise<Outcome> => {
  if (outcome.kind !== 'failed' || outcome.facts !== context.facts) return outcome;
  return applyChange(
    answerWrite(context.input, [command], `nothing was done, because ${outcome.why}`.slice(0, 500).toWellFormed()),
    context,
  );
};

/** Nobody is taken for dead when GitHub does not answer. */
const readOwner = async ({ runId, runAttempt }: Step<'read-owner'>, { ports, facts }: Context): Promise<Outcome> => {
  const ended = await ifAnswered(ports.github.readRun(runId, runAttempt).then((seen) => (seen?.run.status ?? 'completed') === 'completed'));
  return { kind: 'done', facts: { ...facts, ownerEnded: ended ?? false } };
};

const updatePullRequest = async ({ number, title, body }: Step<'update-pull-request'>, { ports, facts }: Context): Promise<Outcome> => {
  await ports.train.updatePullRequest(number, { title, body });
  const { bundleView: view } = facts;
  if (view?.pullRequest === undefined) return { kind: 'done', facts };
  return { kind: 'done', facts: { ...facts, bundleView: { ...view, pullRequest: { ...view.pullRequest, body } } } };
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
