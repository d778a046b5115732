// Reads a CI run for the train: one request while it runs; its jobs and the log of a failed job when it has ended. Where
// the base requires checks, the one request lists the jobs, so the train sees a required job fail before the run ends.
import { excerptOf, hasFailed, runnerSecondsOf, type TrialRunView } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import { type GitHubClient, githubDate } from './github-client.ts';

type Status = TrialRunView['status'];
interface ListedJobs {
  jobs: TrialRunView['jobs'];
  headSha: string | undefined;
  attempt: number;
  seenAt: string;
}

const where = (client: GitHubClient): { owner: string; repo: string } => ({ owner: client.owner, repo: client.repo });
const statusOf = (error: unknown): number | undefined => (error instanceof RemoteError ? error.status : undefined);

/** `required` are the checks that the base requires. Undefined: GitHub does not list the run (yet). */
export const readTrialRun = async (
  client: GitHubClient,
  runId: number,
  { required = [], withJobs = required.length > 0 }: { required?: readonly string[]; withJobs?: boolean } = {},
): Promise<TrialRunView | undefined> => {
  try {
    const early = withJobs ? await readJobs(client, runId) : undefined;
    const working = early === undefined ? undefined : await viewOfWorking(client, { runId, listed: early, required });
    return working ?? (await readRun(client, runId, early));
  } catch (error) {
    // GitHub may list a dispatched run later than it answers with its id.
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
};

const hasBegun = ({ status }: TrialRunView['jobs'][number]): boolean => status === 'in_progress' || status === 'completed';

/** Builds the view of the run from its jobs; undefined unless one of them has not ended. */
const viewOfWorking = async (
  client: GitHubClient,
  { runId, listed, required }: { runId: number; listed: ListedJobs; required: readonly string[] },
): Promise<TrialRunView | undefined> => {
  const { jobs, headSha, attempt, seenAt } = listed;
  if (headSha === undefined || jobs.every((job) => job.status === 'completed')) return undefined;
  // GitHub also gives a start time to a job that waits (for a runner, a group, an approval).
  const started = jobs.flatMap((job) => (hasBegun(job) ? (job.startedAt ?? []) : [])).sort();
  const status: Status = started.length > 0 ? 'in_progress' : jobs.some((job) => job.status === 'waiting') ? 'waiting' : 'queued';
  const failed = jobs.find((job) => required.includes(job.name) && hasFailed(job));
  const excerpt = failed === undefined ? undefined : await readExcerpt(client, failed.id);
  const runnerSeconds = runnerSecondsOf(jobs);
  return { id: runId, attempt, status, conclusion: null, startedAt: started[0] ?? null, jobs, excerpt, headSha, seenAt, runnerSeconds };
};

const readRun = async (client: GitHubClient, runId: number, listed: ListedJobs | undefined): Promise<TrialRunView> => {
  const { data, headers } = await client.octokit.rest.actions.getWorkflowRun({ ...where(client), run_id: runId });
  const status = (data.status ?? 'queued') as Status;
  const ended = status === 'completed' ? (listed ?? (await readJobs(client, runId))).jobs : [];
  const jobs = data.conclusion === 'cancelled' ? await withTimeouts(client, ended) : ended;
  const failed = jobs.find(hasFailed);
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
    seenAt: githubDate(headers),
    runnerSeconds: runnerSecondsOf(jobs),
  };
};

const readJobs = async (client: GitHubClient, runId: number): Promise<ListedJobs> => {
  const { octokit } = client;
  let seenAt = '';
  const question = { ...where(client), run_id: runId, per_page: 100 };
  const listed = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, question, (response) => {
    seenAt = githubDate(response.headers);
    return response.data;
  });
  const jobs = listed.map((job) => ({
    id: job.id,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion,
    startedAt: job.started_at ?? null,
    completedAt: job.completed_at ?? null,
    ...(job.status === 'completed' && job.steps?.length === 0 ? { neverRan: true } : {}),
  }));
  return { jobs, headSha: listed[0]?.head_sha, attempt: listed[0]?.run_attempt ?? 1, seenAt };
};

/** Maximum number of a cancelled run's jobs whose annotations are read, longest jobs first. */
const maximumAsked = 3;

/**
 * Marks jobs that ran into their `timeout-minutes` as timed out. GitHub calls them cancelled, like jobs that a person
 * cancelled, and only an annotation of the runner tells them apart.
 */
const withTimeouts = async (client: GitHubClient, jobs: TrialRunView['jobs']): Promise<TrialRunView['jobs']> => {
  const took = ({ startedAt, completedAt }: TrialRunView['jobs'][number]): number =>
    Date.parse(completedAt ?? '') - Date.parse(startedAt ?? '') || 0;
  const cancelled = jobs.filter(({ conclusion }) => conclusion === 'cancelled').sort((a, b) => took(b) - took(a));
  const late = new Set<number>();
  for (const { id } of cancelled.slice(0, maximumAsked)) if (await isLate(client, id)) late.add(id);
  return jobs.map((job) => (late.has(job.id) ? { ...job, conclusion: 'timed_out' } : job));
};

const isLate = async (client: GitHubClient, jobId: number): Promise<boolean> => {
  try {
    const { data } = await client.octokit.rest.checks.listAnnotations({ ...where(client), check_run_id: jobId, per_page: 50 });
    return data.some(({ message }) => message?.includes('exceeded the maximum execution time') === true);
  } catch (error) {
    // Without its annotations the job stays cancelled.
    if (statusOf(error) === 403 || statusOf(error) === 404) return false;
    throw error;
  }
};

/** Undefined: the log is gone (expired, deleted) or not there yet. */
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
