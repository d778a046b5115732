// Dispatches a workflow that the configuration names for after a merge. Invariant: its failure is a warning only, because the
// merge stands.
import { RemoteError } from '@clambake/adapters';
import { afterMergeWrite } from '@clambake/core';
import { askAgain, type Context, type Outcome, type Step } from './context.ts';
import { applyChange } from './apply-change.ts';

export const dispatchAfterMerge = async (step: Step<'after-merge'>, context: Context): Promise<Outcome> => {
  const { ports, log, facts, input } = context;
  const dispatch = () => ports.github.dispatch(step.workflow, facts.base, {});
  const answer = await askAgain(dispatch, { clock: ports.clock, seconds: 2, mayPass: ({ retryable }) => retryable });
  if (!(answer instanceof RemoteError)) return applyChange(afterMergeWrite(input, { ...step, runId: answer.runId }), context);
  log.warn(
    `${step.workflow} could not be started on ${facts.base} after bundle ${step.bundle}: ${answer.message}. Start it by hand if it is missing`,
  );
  return applyChange(afterMergeWrite(input, { ...step, runId: undefined }), context);
};
