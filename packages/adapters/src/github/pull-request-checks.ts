// Reads the CI run that a pull request started, repeats it, and reads the checks and statuses of a commit.
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';

type State = 'success' | 'failure' | 'pending';

export const findPullRequestRun = async (
  client: GitHubClient,
  { workflow, headSha }: { workflow: string; headSha: string },
): Promise<number | undefined> => {
  const { data } = await client.octokit.rest.actions.listWorkflowRuns({
    ...client.where,
    workflow_id: workflow,
    head_sha: headSha,
    event: 'pull_request',
    per_page: 20,
  });
  // A fork may open a pull request with the same commit.
  const home = `${client.owner}/${client.repo}`.toLowerCase();
  const ids = data.workflow_runs
    .filter((run) => run.head_sha === headSha && run.event === 'pull_request' && run.head_repository?.full_name.toLowerCase() === home)
    .map((run) => run.id);
  return ids.length === 0 ? undefined : Math.max(...ids);
};

export const repeatRun = async (client: GitHubClient, runId: number): Promise<boolean> => {
  try {
    await client.octokit.rest.actions.reRunWorkflow({ ...client.where, run_id: runId });
    return true;
  } catch (error) {
    // The run repeats already, is too old or was deleted: the caller starts another run.
    if (error instanceof RemoteError && [403, 404, 409, 422].includes(error.status) && !error.retryable) return false;
    throw error;
  }
};

export const readStatuses = async (
  { octokit, where }: GitHubClient,
  { sha, ofRuns }: { sha: string; ofRuns: boolean },
): Promise<Map<string, State>> => {
  const found = new Map<string, State>();
  const checks = await octokit.paginate(octokit.rest.checks.listForRef, { ...where, ref: sha, per_page: 100 });
  for (const check of checks) {
    // Check runs of workflows that GITHUB_TOKEN started do not satisfy a required check; those of apps do.
    if (check.app?.slug === 'github-actions' && !ofRuns) continue;
    const passed = ['success', 'neutral', 'skipped'].includes(check.conclusion ?? '');
    report(found, { context: check.name, state: check.status !== 'completed' ? 'pending' : passed ? 'success' : 'failure' });
  }
  const { data } = await octokit.rest.repos.getCombinedStatusForRef({ ...where, ref: sha, per_page: 100 });
  for (const { context, state } of data.statuses) {
    report(found, { context, state: state === 'success' || state === 'pending' ? state : 'failure' });
  }
  return found;
};

const weight: Record<State, number> = { success: 0, pending: 1, failure: 2 };

/** GitHub requires both a check and a status of one name, so the worse of them counts. */
const report = (found: Map<string, State>, { context, state }: { context: string; state: State }): void => {
  const before = found.get(context);
  if (before === undefined || weight[state] > weight[before]) found.set(context, state);
};
