// The port to GitHub's API: GraphQL for snapshots and for edits of issues, REST for roles, runs and dispatches, git for
// branches (it costs no API request). The search API is not used: its index lags and its quota is tiny.
import { setTimeout as sleep } from 'node:timers/promises';
import { branchPrefix, type JobView, ourFolder, type Role, type RunView, roles } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import { openGit } from '../git/git.ts';
import { actionsBot, type GitHubClient, openGitHubClient } from './github-client.ts';
import { onStatus, whenDown } from './github-errors.ts';
import { createLabelIndex } from './github-labels.ts';
import { findStatusComments } from './github-comments-read.ts';
import { readIssue, readRepository } from './github-read.ts';
import type { RunnerEnvironment } from '../environment.ts';
import type { ArtifactListing, GitHubPort } from '../ports.ts';

/** Sends nothing before the first call. `client` serves further ports (the train's). */
export const openGitHub = (options: { token: string; environment: RunnerEnvironment }): GitHubPort & { client: GitHubClient } => {
  const client = openGitHubClient(options);
  const labels = createLabelIndex();
  const git = openGit({ credentials: { server: options.environment.serverUrl, token: options.token } });
  return {
    client,
    readRepository: (nodeIds, searchedIssues = [], question, listed = 'all') =>
      readRepository(client, labels, { nodeIds, searchedIssues, question, listed }),
    readQuickLook: async (nodeIds, question) => (await import('./github-quick-look.ts')).readQuickLook(client, nodeIds, question),
    readIssue: (number) => readIssue(client, labels, number),
    readBranches: async (bases) => {
      const patterns = ['HEAD', `refs/heads/${ourFolder}`, `refs/heads/${branchPrefix}*`, ...bases.map((base) => `refs/heads/${base}`)];
      const listed = await git.text(['ls-remote', '--symref', options.environment.repositoryUrl, ...patterns]);
      return parseBranches(listed, bases);
    },
    readRole: (login) => readRole(client, login),
    readRun: (runId, runAttempt) => readRun(client, runId, runAttempt),
    listLiveRuns: async () => (await import('./live-runs.ts')).listLiveRuns(client, options.environment.workflowFile),
    listArtifacts: async (runId) => {
      const list = () => listArtifacts(client, runId).catch(onStatus([404], undefined));
      const first = await list();
      if (first !== undefined) return first;
      await sleep(secondLookMs);
      return list();
    },
    deleteArtifact: async (id) => {
      await client.octokit.rest.actions.deleteArtifact({ ...client.where, artifact_id: id }).catch(onStatus([404], undefined));
    },
    findStatusComments: (nodeIds) => findStatusComments(client, nodeIds),
    readPages: async (nodeIds) => (await import('./issue-pages.ts')).readPages(client, nodeIds),
    readDiscussions: async (nodeIds) => (await import('./github-discussion.ts')).readDiscussions(client, nodeIds),
    // Loaded late: every job reads first, and most ticks write nothing to an issue.
    createLabels: async (definitions) => (await import('./github-write.ts')).createLabels(client, labels, definitions),
    project: async (effects) => (await import('./github-write.ts')).project(client, labels, effects),
    hasWaitingRun: (workflow, ref) => hasWaitingRun(client, { workflow, ref }),
    dispatch: (workflow, ref, inputs) => dispatch(client, { workflow, ref, inputs }),
  };
};

/** Output of `git ls-remote --symref` → branch → commit, for the default branch, `bases` and clambake/**. */
export const parseBranches = (listed: string, bases: readonly string[]): Map<string, string> => {
  const lines = listed.split('\n');
  const defaultBranch = lines.map((line) => /^ref: refs\/heads\/(\S+)\tHEAD$/.exec(line)?.[1]).find((name) => name !== undefined);
  const branches = new Map<string, string>();
  for (const line of lines) {
    const [, oid, ref] = /^([0-9a-f]{40})\t(\S+)$/.exec(line) ?? [];
    if (oid === undefined || ref === undefined) continue;
    const branch = ref === 'HEAD' ? defaultBranch : /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined) continue;
    if (branch === defaultBranch || branch === ourFolder || branch.startsWith(branchPrefix) || bases.includes(branch))
      branches.set(branch, oid);
  }
  return branches;
};

const readRole = async ({ octokit, where }: GitHubClient, login: string): Promise<Role | 'none' | undefined> => {
  // An unknown role is an ordinary answer here, and the next tick asks again.
  const question = { ...where, username: login, request: { retries: 1 } };
  const answer = await octokit.rest.repos
    .getCollaboratorPermissionLevel(question)
    .catch(onStatus([404], 'none' as const))
    .catch(whenDown);
  if (answer === undefined || answer === 'none') return answer;
  // An organisation's custom role has its own name; `permission` is the standard role below it.
  const known = [answer.data.role_name, answer.data.permission].find((name) => (roles as readonly string[]).includes(name));
  return (known as Role | undefined) ?? 'none';
};

interface ListedRun {
  run: RunView;
  jobs: JobView[];
}

/**
 * Reads the run and its jobs. One request is enough while a job is unfinished, because the run is then unfinished too.
 * When all listed jobs have ended, more may follow (`needs`), so the run itself is read as well.
 */
const readListedRun = async ({ octokit, where }: GitHubClient, runId: number, runAttempt: number): Promise<ListedRun> => {
  const which = { ...where, run_id: runId, attempt_number: runAttempt };
  const listed = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, { ...which, per_page: 100 });
  const jobs = listed.map(({ id, name, status, conclusion }): JobView => ({ id, runId, runAttempt, name, status, conclusion }));
  const run = { id: runId, attempt: runAttempt };
  if (jobs.some((job) => job.status !== 'completed')) return { run: { ...run, status: 'in_progress', conclusion: null }, jobs };
  const { data } = await octokit.rest.actions.getWorkflowRunAttempt(which);
  return { run: { ...run, status: (data.status ?? 'queued') as RunView['status'], conclusion: data.conclusion }, jobs };
};

/** Wait before the second look at a run that was not found. */
const secondLookMs = 1000;

/**
 * Returns undefined for a run that is gone. An attempt whose run is gone is given up, so one 404 is not enough: the jobs
 * are asked for again, and then the run itself. A run that exists although its jobs were not found twice is the remote's trouble.
 */
const readRun = async (client: GitHubClient, runId: number, runAttempt: number): Promise<ListedRun | undefined> => {
  const read = (): Promise<ListedRun | undefined> => readListedRun(client, runId, runAttempt).catch(onStatus([404], undefined));
  const first = await read();
  if (first !== undefined) return first;
  await sleep(secondLookMs);
  const second = await read();
  if (second !== undefined) return second;
  const which = { ...client.where, run_id: runId, attempt_number: runAttempt };
  const found = await client.octokit.rest.actions.getWorkflowRunAttempt(which).catch(onStatus([404], undefined));
  if (found === undefined) return undefined;
  throw new RemoteError(`GitHub has run ${runId} and does not find its jobs`, { status: 404, requestId: undefined, retryable: true });
};

export const readDefaultBranch = async (client: GitHubClient): Promise<string> => {
  const { data } = await client.octokit.rest.repos.get(client.where);
  return data.default_branch;
};

/** An attempt leaves a few dozen artifacts at most, and a run has at most 256 attempts. */
const maximumArtifactPages = 100;

const listArtifacts = async ({ octokit, where }: GitHubClient, runId: number): Promise<ArtifactListing[]> => {
  let pages = 0;
  const question = { ...where, run_id: runId, per_page: 100 };
  const listed = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, question, ({ data }, done) => {
    pages += 1;
    if (pages >= maximumArtifactPages) done();
    return data;
  });
  return listed.map(({ id, name, digest, expired, size_in_bytes: bytes, expires_at: expiresAt }) => ({
    id,
    name,
    digest: digest ?? undefined,
    expired,
    bytes,
    expiresAt: expiresAt ?? undefined,
  }));
};

/** A repeated run may leave out the jobs that a new one has. */
const hasWaitingRun = async ({ octokit, where }: GitHubClient, { workflow, ref }: { workflow: string; ref: string }): Promise<boolean> => {
  const question = { ...where, workflow_id: workflow, branch: ref, event: 'workflow_dispatch', actor: actionsBot, per_page: 10 };
  const { data } = await octokit.rest.actions.listWorkflowRuns(question);
  const isWaiting = (status: string | null): boolean => status === 'queued' || status === 'pending' || status === 'requested';
  return data.workflow_runs.some((run) => isWaiting(run.status) && run.run_attempt === 1 && run.actor?.login === actionsBot);
};

const dispatch = async (
  client: GitHubClient,
  start: { workflow: string; ref: string; inputs: Record<string, string> },
): Promise<{ runId: number }> => {
  const response = await client.octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    ...client.where,
    workflow_id: start.workflow,
    ref: start.ref,
    ...(Object.keys(start.inputs).length === 0 ? {} : { inputs: start.inputs }),
    // Without this GitHub answers 204 and does not name the run.
    return_run_details: true,
  });
  const runId = (response.data as { workflow_run_id?: number } | undefined)?.workflow_run_id;
  if (typeof runId === 'number') return { runId };
  throw new RemoteError(`GitHub accepted the dispatch of ${start.workflow} and did not say which run it started`, {
    status: response.status,
    requestId: response.headers['x-github-request-id'],
    retryable: false,
  });
};
