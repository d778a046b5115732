// What only the train asks of GitHub: the flight's pull request and required checks in one GraphQL query, CI runs, jobs
// and the failing log by REST. Refusals that a setting explains are values that name the setting; everything else throws.
import { excerptOf, type Flight, type FlightView, type TrialRunView } from '@clambake/core';
import { readBaseRules } from './base-rules.ts';
import { RemoteError } from './errors.ts';
import { type BaseNode, flightVariables, type PullRequestAnswer, pullRequestOf, requiredContexts } from './flight-views.ts';
import { type GitHubClient, githubDate } from './github-client.ts';
import type { TrainGitHubPort } from './ports.ts';
import { flightQuery } from './queries.ts';
import { mergePullRequest } from './merge-pull-request.ts';
import { findPullRequestRun, readStatuses, repeatRun } from './pull-request-checks.ts';

/** GitHub's refusal while "Allow GitHub Actions to create and approve pull requests" is off; no API shows the setting. */
const settingPath = 'Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests';

/** `tokenName`: how people know the token, for what GitHub refuses. */
export const openTrainGitHub = (client: GitHubClient, tokenName = "the job's token"): TrainGitHubPort => ({
  readFlight: (base, flight, known = new Map()) => readFlight(client, { base, flight, known }),
  readTrialRun: (runId) => readTrialRun(client, runId),
  openPullRequest: (pull) => openPullRequest({ ...client, tokenName }, pull),
  updatePullRequest: async (number, change) => {
    await client.octokit.rest.pulls.update({ ...where(client), pull_number: number, ...change });
  },
  setStatus: async (sha, status) => {
    await client.octokit.rest.repos.createCommitStatus({
      ...where(client),
      sha,
      state: status.state,
      context: status.context,
      description: status.description.slice(0, 140),
      target_url: status.targetUrl,
    });
  },
  readBaseRules: (base) => readBaseRules(client, base),
  mergePullRequest: (number, p) => mergePullRequest(client, number, p),
  cancelRun: (runId) => cancelRun(client, runId),
  readStatuses: (sha, ofRuns) => readStatuses(client, { sha, ofRuns }),
  findPullRequestRun: (p) => findPullRequestRun(client, p),
  repeatRun: (runId) => repeatRun(client, runId),
});

const where = (client: GitHubClient): { owner: string; repo: string } => ({ owner: client.owner, repo: client.repo });
const statusOf = (error: unknown): number | undefined => (error instanceof RemoteError ? error.status : undefined);

interface FlightAnswer {
  repository: (PullRequestAnswer & { ref: BaseNode | null }) | null;
}

const readFlight = async (
  client: GitHubClient,
  { base, flight, known }: { base: string; flight: Flight | undefined; known: ReadonlyMap<number, TrialRunView> },
): Promise<FlightView> => {
  const answer = await client.query(
    flightQuery,
    { owner: client.owner, name: client.repo, ...flightVariables({ base, flight }) },
    (problem) => problem.type === 'NOT_FOUND' && problem.path?.[1] === 'pullRequest',
  );
  const { repository } = answer.data as unknown as FlightAnswer;
  if (repository === null) throw new RemoteError('GitHub does not show this repository to the token', { status: 200, retryable: false });
  const pullRequest = pullRequestOf(repository, base);
  const out = flight?.trials.filter((trial) => trial.verdict === undefined) ?? [];
  const runs = await Promise.all(out.map(async ({ runId }) => [runId, known.get(runId) ?? (await readTrialRun(client, runId))] as const));
  return {
    pullRequest,
    runs: new Map(runs.flatMap(([id, run]) => (run === undefined ? [] : [[id, run] as const]))),
    requiredContexts: requiredContexts(repository.ref),
    headOnBase: pullRequest !== undefined && (pullRequest.merged || repository.ref?.target?.oid === pullRequest.headOid),
  };
};

/** One request while the run is out; its jobs, and the failing one's log, only once it has ended. */
const readTrialRun = async (client: GitHubClient, runId: number): Promise<TrialRunView | undefined> => {
  try {
    const { data, headers } = await client.octokit.rest.actions.getWorkflowRun({ ...where(client), run_id: runId });
    const seenAt = githubDate(headers);
    const status = (data.status ?? 'queued') as TrialRunView['status'];
    const jobs = status === 'completed' ? await readJobs(client, runId) : [];
    const failed = jobs.find((job) => job.conclusion === 'failure' || job.conclusion === 'timed_out');
    const started = status === 'in_progress' || status === 'completed';
    return {
      id: data.id,
      attempt: data.run_attempt ?? 1,
      status,
      conclusion: data.conclusion,
      startedAt: started ? (data.run_started_at ?? null) : null,
      jobs,
      excerpt: failed === undefined ? undefined : await readExcerpt(client, failed.id),
      headSha: data.head_sha,
      seenAt,
    };
  } catch (error) {
    // A dispatched run may be listed later than its id is known.
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
};

const readJobs = async (client: GitHubClient, runId: number): Promise<TrialRunView['jobs']> => {
  const { octokit } = client;
  const listed = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, { ...where(client), run_id: runId, per_page: 100 });
  return listed.map((job) => ({ id: job.id, name: job.name, status: job.status, conclusion: job.conclusion }));
};

/** Undefined when the log is gone (expired, deleted) or not there yet. */
const readExcerpt = async (client: GitHubClient, jobId: number): Promise<string | undefined> => {
  try {
    const { data } = await client.octokit.rest.actions.downloadJobLogsForWorkflowRun({ ...where(client), job_id: jobId });
    const log = typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer).toString('utf8');
    return excerptOf(log);
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410) return undefined;
    throw error;
  }
};

const openPullRequest: (
  client: GitHubClient & { tokenName: string },
  p: Parameters<TrainGitHubPort['openPullRequest']>[0],
) => ReturnType<TrainGitHubPort['openPullRequest']> = async (client, { head, base, title, body }) => {
  try {
    const { data } = await client.octokit.rest.pulls.create({ ...where(client), head, base, title, body });
    return { status: 'opened', number: data.number };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    // Asked twice, or by a job that died after asking: whoever opened it, it is ours by its head branch.
    if (error.status === 422 || error.status >= 500) {
      const number = await findOpen(client, { head, base });
      if (number !== undefined) return { status: 'adopted', number };
    }
    if (error.status === 403 && !error.retryable) return { status: 'refused', why: refusal(error, client.tokenName) };
    if (error.status === 422) return { status: 'refused', why: `GitHub refuses a pull request from ${head} to ${base}: ${error.message}` };
    throw error;
  }
};

const refusal = (error: RemoteError, tokenName: string): string =>
  /not permitted to create/i.test(error.message)
    ? `GitHub Actions is not permitted to create pull requests in this repository. A person with administration rights must tick ${settingPath}. The train tries again at every tick`
    : `${tokenName} may not create pull requests: its permissions must include "pull-requests: write" (${error.message})`;

const findOpen = async (client: GitHubClient, p: { head: string; base: string }): Promise<number | undefined> => {
  const { data } = await client.octokit.rest.pulls.list({
    ...where(client),
    state: 'open',
    head: `${client.owner}:${p.head}`,
    base: p.base,
    per_page: 5,
  });
  return data.find((pull) => pull.head.ref === p.head && pull.base.ref === p.base)?.number;
};

const cancelRun = async (client: GitHubClient, runId: number): Promise<void> => {
  try {
    await client.octokit.rest.actions.cancelWorkflowRun({ ...where(client), run_id: runId });
  } catch (error) {
    // It has ended by itself, or is gone.
    const status = statusOf(error);
    if (status !== 409 && status !== 404) throw error;
  }
};
