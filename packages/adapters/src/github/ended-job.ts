// Reads a job that has ended: its steps, and its log. Loaded late: only a landing without a result wants to know.
import type { StepView } from '@clambake/core';
import type { GitHubClient } from './github-client.ts';
import { onStatus } from './github-errors.ts';

export interface EndedJob {
  steps: StepView[];
  /** Undefined: GitHub has none (any more, or yet). */
  log: string | undefined;
}

/** Undefined: the run has no such job. */
export const readEndedJob = async (
  { octokit, where }: GitHubClient,
  { runId, runAttempt, isWanted }: { runId: number; runAttempt: number; isWanted(name: string): boolean },
): Promise<EndedJob | undefined> => {
  const question = { ...where, run_id: runId, attempt_number: runAttempt, per_page: 100 };
  const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, question);
  const job = jobs.find(({ name }) => isWanted(name));
  if (job === undefined) return undefined;
  const steps = (job.steps ?? []).map(({ name, conclusion }) => ({ name, conclusion }));
  if (!steps.some(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out')) return { steps, log: undefined };
  const answer = await octokit.rest.actions
    .downloadJobLogsForWorkflowRun({ ...where, job_id: job.id })
    .catch(onStatus([403, 404, 410], undefined));
  if (answer === undefined) return { steps, log: undefined };
  return { steps, log: typeof answer.data === 'string' ? answer.data : Buffer.from(answer.data as ArrayBuffer).toString('utf8') };
};
