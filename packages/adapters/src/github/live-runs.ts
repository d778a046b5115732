// Lists the runs of the fleet's own workflow that have not ended. Loaded only when the ledger and a status comment are lost.
import type { GitHubClient } from './github-client.ts';

/** A run whose jobs wait for runners or for each other may be any of these. */
const unended = ['queued', 'in_progress', 'waiting', 'pending', 'requested'] as const;

/** `workflow`: the file; undefined where the runner names none: then all runs are listed. */
export const listLiveRuns = async (
  { octokit, where }: GitHubClient,
  workflow: string | undefined,
): Promise<{ id: number; attempt: number }[]> => {
  const { listWorkflowRuns, listWorkflowRunsForRepo } = octokit.rest.actions;
  const listed = await Promise.all(
    unended.map((status) => {
      const question = { ...where, status, per_page: 100 };
      return workflow === undefined ? listWorkflowRunsForRepo(question) : listWorkflowRuns({ ...question, workflow_id: workflow });
    }),
  );
  const runs = listed.flatMap(({ data }) => data.workflow_runs.map(({ id, run_attempt: attempt = 1 }) => ({ id, attempt })));
  return [...new Map(runs.map((run) => [run.id, run])).values()];
};
