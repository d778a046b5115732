// Reads a CI run for the train: one request while it runs; its jobs and the log of a failed job when it has ended. Where
// the base requires checks, the one request lists the jobs, so the train sees a required job fail before the run ends.
import { excerptOf, hasFailed, runnerSecondsOf, type TrialRunView } from '@clambake/core';
import { type GitHubClient, githubDate } from './github-client.ts';
import { onStatus } from './github-errors.ts';

type Status = TrialRunView['status'];
interface ListedJobs {
  jobs: TrialRunView['jobs'];
  headSha: string | undefined;
  attempt: number;
  seenAt: string;
}

/** `required` are the checks that the base requires. Undefined: GitHub does not list the run (yet). */
export const readTrialRun = async (
  client: GitHubClient,
  runId: number,
  { required = [], withJobs = required.length > 0 }: { required?: readonly string[]; withJobs?: boolean } = {},
): Promise<TrialRunView | undefined> => {
  const read = async (): Promise<TrialRunView> => {
    const early = withJobs ? await readJobs(client, runId) : undefined;
    const working = early === undefined ? undefined : await viewOfWorking(client, { runId, listed: early, required });
    return working ?? (await readRun(client, runId, early));
  };
  // GitHub may list a dispatched run later than it answers with its id.
  return read().catch(onStatus([404], undefined));
};

const hasBegun = ({ status }: { status: string }): boolean => status === 'in_progress' || status === 'completed';

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
  const excerpt = await readExcerpt(client, failed);
  const runnerSeconds = runnerSecondsOf(jobs);
  return { id: runId, attempt, status, conclusion: null, startedAt: started[0] ?? null, jobs, excerpt, headSha, seenAt, runnerSeconds };
};

const readRun = async (client: GitHubClient, runId: number, listed: ListedJobs | undefined): Promise<TrialRunView> => {
  const { data, headers } = await client.octokit.rest.actions.getWorkflowRun({ ...client.where, run_id: runId });
  const status = (data.status ?? 'queued') as Status;
  const ended = status === 'completed' ? (listed ?? (await readJobs(client, runId))).jobs : [];
  const jobs = data.conclusion === 'cancelled' ? await withTimeouts(client, ended) : ended;
  return {
    id: data.id,
    attempt: data.run_attempt ?? 1,
    status,
    conclusion: data.conclusion,
    startedAt: hasBegun({ status }) ? (data.run_started_at ?? null) : null,
    jobs,
    excerpt: await readExcerpt(client, jobs.find(hasFailed)),
    headSha: data.head_sha,
    seenAt: githubDate(headers),
    runnerSeconds: runnerSecondsOf(jobs),
  };
};

const readJobs = async (client: GitHubClient, runId: number): Promise<ListedJobs> => {
  const { octokit } = client;
  let seenAt = '';
  const question = { ...client.where, run_id: runId, per_page: 100 };
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
    ...(job.status === 'completed' && didNothing(job) ? { neverRan: true } : {}),
  }));
  return { jobs, headSha: listed[0]?.head_sha, attempt: listed[0]?.run_attempt ?? 1, seenAt };
};

/** GitHub's own steps of every job that a runner takes. */
const ownSteps = new Set(['Set up job', 'Complete job']);

/** A job that passed although all of its steps were skipped has tested nothing. GitHub may leave the steps out. */
const didNothing = ({
  steps,
  conclusion,
}: {
  steps?: readonly { name: string; conclusion: string | null }[] | undefined;
  conclusion: string | null;
}): boolean =>
  steps !== undefined &&
  (steps.length === 0 || (conclusion === 'success' && steps.every((step) => ownSteps.has(step.name) || step.conclusion === 'skipped')));

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

const isLate = async ({ octokit, where }: GitHubClient, jobId: number): Promise<boolean> => {
  const asked = octokit.rest.checks.listAnnotations({ ...where, check_run_id: jobId, per_page: 50 });
  // Without its annotations the job stays cancelled.
  const { data } = await asked.catch(onStatus([403, 404], { data: [] }));
  return data.some(({ message }) => message?.includes('exceeded the maximum execution time') === true);
};

/** Undefined: there is no such job, or its log is gone (expired, deleted) or not there yet. */
const readExcerpt = async ({ octokit, where }: GitHubClient, job: { id: number } | undefined): Promise<string | undefined> => {
  if (job === undefined) return undefined;
  const asked = octokit.rest.actions.downloadJobLogsForWorkflowRun({ ...where, job_id: job.id });
  const answer = await asked.catch(onStatus([404, 410], undefined));
  if (answer === undefined) return undefined;
  return excerptOf(typeof answer.data === 'string' ? answer.data : Buffer.from(answer.data as ArrayBuffer).toString('utf8'));
};
