// CI as a pull request sees it: the run that it started, the repetition of that run, and what was reported on a commit.
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';

type State = 'success' | 'failure' | 'pending';

const where = (client: GitHubClient): { owner: string; repo: string } => ({ owner: client.owner, repo: client.repo });

export const findPullRequestRun = async (client: GitHubClient, p: { workflow: string; headSha: string }): Promise<number | undefined> => {
  const { data } = await client.octokit.rest.actions.listWorkflowRuns({
    ...where(client),
    workflow_id: p.workflow,
    head_sha: p.headSha,
    event: 'pull_request',
    per_page: 20,
  });
  // A fork may propose the very same commit, to be merged into something else.
  const home = `${client.owner}/${client.repo}`.toLowerCase();
  const ids = data.workflow_runs
    .filter((run) => run.head_sha === p.headSha && run.event === 'pull_request' && run.head_repository?.full_name.toLowerCase() === home)
    .map((run) => run.id);
  return ids.length === 0 ? undefined : Math.max(...ids);
};

export const repeatRun = async (client: GitHubClient, runId: number): Promise<boolean> => {
  try {
    await client.octokit.rest.actions.reRunWorkflow({ ...where(client), run_id: runId });
    return true;
  } catch (error) {
    // Asked twice, too old, deleted: whoever asks starts another run.
    if (error instanceof RemoteError && [403, 404, 409, 422].includes(error.status) && !error.retryable) return false;
    throw error;
  }
};

export const readStatuses = async (client: GitHubClient, p: { sha: string; ofRuns: boolean }): Promise<Map<string, State>> => {
  const { octokit } = client;
  const found = new Map<string, State>();
  const checks = await octokit.paginate(octokit.rest.checks.listForRef, { ...where(client), ref: p.sha, per_page: 100 });
  for (const check of checks) {
    // Check runs of workflows that GITHUB_TOKEN started do not count for a required check; an app's do.
    if (check.app?.slug === 'github-actions' && !p.ofRuns) continue;
    const passed = ['success', 'neutral', 'skipped'].includes(check.conclusion ?? '');
    report(found, { context: check.name, state: check.status !== 'completed' ? 'pending' : passed ? 'success' : 'failure' });
  }
  const { data } = await octokit.rest.repos.getCombinedStatusForRef({ ...where(client), ref: p.sha, per_page: 100 });
  for (const { context, state } of data.statuses) {
    report(found, { context, state: state === 'success' || state === 'pending' ? state : 'failure' });
  }
  return found;
};

const weight: Record<State, number> = { success: 0, pending: 1, failure: 2 };

/** GitHub asks for a check and for a status of one name, so the worse of them counts. */
const report = (found: Map<string, State>, p: { context: string; state: State }): void => {
  const before = found.get(p.context);
  if (before === undefined || weight[p.state] > weight[before]) found.set(p.context, p.state);
};
