// Looks, where an attempt left nothing, for a step of its job that failed before its agent could start.
import { RemoteError } from '@clambake/adapters';
import { findSetupFailure, isRunJobOf, type SetupFailure } from '@clambake/core';
import type { Job } from './job.ts';

/** Undefined: no step is known to have failed. That the attempt is over is more important than the reason. */
export const setupFailureOf = async (
  { ports, request }: Job,
  claim: { runId: number; runAttempt: number },
): Promise<SetupFailure | undefined> => {
  const { attempt } = request.assignment;
  const { runId, runAttempt } = claim;
  try {
    const job = await ports.readEndedJob({ runId, runAttempt, isWanted: (name) => isRunJobOf(name, attempt) });
    return job && findSetupFailure(job.steps, job.log);
  } catch (error) {
    if (error instanceof RemoteError) return undefined;
    throw error;
  }
};
