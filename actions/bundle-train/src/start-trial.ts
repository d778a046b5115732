// Starts a CI run of one prefix: dispatches it on a branch of its own or, where an App's pull request runs CI by itself,
// finds or repeats the pull request's run. The run's id is in the bundle's record before anybody waits for it.
import { RemoteError } from '@clambake/adapters';
import { describeRefusedDispatch, stopWrite, trialWrite } from '@clambake/core';
import { ensureCommits, bundleOf } from './assembly.ts';
import { askAgain, type Context, type Outcome, type Step } from './context.ts';
import { applyChange, cancelUnrecorded, pushBranches } from './apply-change.ts';

export const startTrial = async (step: Step<'start-trial'>, context: Context): Promise<Outcome> => {
  const { input } = context;
  let { facts } = context;
  if (step.push !== undefined) {
    const rebuilt = await ensureCommits(context, step.oid);
    if (rebuilt !== undefined) return rebuilt;
    const pushed = await pushBranches([step.push], context);
    if (pushed.kind !== 'done') return pushed;
    facts = pushed.facts;
  }
  const started = await startedRun(step, context);
  const bundle = bundleOf(context);
  if ('why' in started) {
    return applyChange(stopWrite(input, bundle, { kind: 'no-verdict', reason: started.why }), { ...context, facts });
  }
  const trial = { size: step.size, oid: step.oid, tree: step.tree, ref: step.ref, ...started };
  const written = await applyChange(trialWrite({ ...input, snapshot: facts.snapshot }, bundle, trial), { ...context, facts });
  // Another train was faster, or the bundle has changed, so nobody will read this run's result. A pull request's own run
  // stays for the next train to find.
  if (written.kind === 'stale' && started.event === undefined) await cancelUnrecorded(started.runId, context);
  return written;
};

interface Started {
  runId: number;
  event?: 'pull_request';
  attempt?: number;
}

const startedRun = async (step: Step<'start-trial'>, context: Context): Promise<Started | { why: string }> => {
  const { source } = step;
  if (source.kind === 'rerun') {
    const { runId, attempt } = source;
    if (await context.ports.train.repeatRun(runId)) return { runId, event: 'pull_request', attempt };
  }
  if (source.kind === 'pull-request') {
    const runId = await findRun(step, { ...context, known: source.known });
    if (runId !== undefined) return { runId, event: 'pull_request' };
    context.log.did(`no run of ${step.workflow} appeared for the pull request: one is dispatched`);
  }
  return dispatch(step, context);
};

/** GitHub starts a pull request's run some seconds after the push; after these pauses the train dispatches one instead. */
const pausesSeconds = [1, 2, 4, 8, 15, 15, 15, 15, 15];

const findRun = async (
  step: Step<'start-trial'>,
  { ports, known }: Context & { known: readonly number[] },
): Promise<number | undefined> => {
  for (const seconds of [0, ...pausesSeconds]) {
    if (seconds > 0) await ports.clock.pause(seconds);
    const runId = await ports.train.findPullRequestRun({ workflow: step.workflow, headSha: step.oid });
    if (runId !== undefined && !known.includes(runId)) return runId;
  }
  return undefined;
};

/** The API may not see a branch that was pushed a moment ago. */
const isUnseen = ({ status }: RemoteError): boolean => status === 404 || status === 422;

const dispatch = async (step: Step<'start-trial'>, { ports, facts: { base } }: Context): Promise<{ runId: number } | { why: string }> => {
  const { workflow, ref } = step;
  const answer = await askAgain(() => ports.github.dispatch(workflow, ref, {}), { clock: ports.clock, seconds: 1, mayPass: isUnseen });
  if (!(answer instanceof RemoteError)) return answer;
  if (!isUnseen(answer)) throw answer;
  return { why: describeRefusedDispatch({ workflow, ref, base, status: answer.status, message: answer.message }) };
};
