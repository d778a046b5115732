// Starts another run of the caller's own workflow, which takes a snapshot of its own and decides by itself. Where such a run
// waits for its runner already, that one is enough: it reads everything after this moment.
import { RemoteError } from '../errors.ts';
import type { GitHubPort } from '../ports.ts';

interface Wake {
  github: Pick<GitHubPort, 'dispatch' | 'hasWaitingRun'>;
  /** The caller's file and the branch to start it on; undefined: the runner names none. */
  workflow: { file: string; ref: string } | undefined;
  /** Inputs of the run that is started. */
  inputs?: Record<string, string>;
}

export const openWake =
  ({ github, workflow, inputs = {} }: Wake) =>
  async (): Promise<void> => {
    if (workflow === undefined) {
      throw new RemoteError('GITHUB_WORKFLOW_REF names no workflow file to start', { status: 0, retryable: false });
    }
    try {
      if (await github.hasWaitingRun(workflow.file, workflow.ref).catch(unknown)) return;
      await github.dispatch(workflow.file, workflow.ref, inputs);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      const { describeRefusedWake } = await import('@clambake/core');
      const why = describeRefusedWake({ ...workflow, status: error.status, message: error.message });
      throw why === undefined ? error : new RemoteError(why, { status: error.status, retryable: false });
    }
  };

/** Without an answer a run more is started. A limit ends the job as it would after the dispatch. */
const unknown = (error: unknown): false => {
  if (error instanceof RemoteError && error.limitedUntil === undefined) return false;
  throw error;
};
