// Dispatches a workflow that the configuration names for after a merge. Invariant: its failure is a warning only, because the
// merge stands.
import { RemoteError } from '@clambake/adapters';
import { afterMergeWrite } from '@clambake/core';
import type { Context, Outcome, Step } from './context.ts';
import { applyChange } from './apply-change.ts';

const maximumTries = 3;

export const dispatchAfterMerge = async (step: Step<'after-merge'>, context: Context): Promise<Outcome> => {
  const { ports, log, facts, input } = context;
  for (let tries = 1; ; tries += 1) {
    try {
      const { runId } = await ports.github.dispatch(step.workflow, facts.base, {});
      return applyChange(afterMergeWrite(input, { ...step, runId }), context);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      if (error.retryable && tries < maximumTries) {
        await ports.clock.pause(tries * 2);
        continue;
      }
      log.warn(
        `${step.workflow} could not be started on ${facts.base} after bundle ${step.bundle}: ${error.message}. Start it by hand if it is missing`,
      );
      return applyChange(afterMergeWrite(input, { ...step, runId: undefined }), context);
    }
  }
};
