// Starts another run of the caller's own workflow, which takes a snapshot of its own and decides by itself.
import { describeRefusedWake } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { GitHubPort } from '../ports.ts';

/** `workflow` is the caller's file and the branch to start it on; undefined: the runner names none. */
export const openWake =
  ({ github, workflow }: { github: Pick<GitHubPort, 'dispatch'>; workflow: { file: string; ref: string } | undefined }) =>
  async (): Promise<void> => {
    if (workflow === undefined) {
      throw new RemoteError('GITHUB_WORKFLOW_REF names no workflow file to start', { status: 0, retryable: false });
    }
    try {
      await github.dispatch(workflow.file, workflow.ref, {});
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      const why = describeRefusedWake({ ...workflow, status: error.status, message: error.message });
      throw why === undefined ? error : new RemoteError(why, { status: error.status, retryable: false });
    }
  };
