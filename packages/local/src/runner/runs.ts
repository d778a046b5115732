// Workflow runs and their jobs: executors write these records, and the API reads them. Invariants: times are those of
// the local GitHub's clock. A job that has ended never changes again, and its token no longer exists. A run ends when
// its last job has ended or when its owner ends it.
import { randomBytes } from 'node:crypto';
import { billJob } from './billing.ts';
import { isoSeconds, type VirtualClock } from '../clock.ts';
import type { Conclusion, Job, Repository, Run, Store, Token } from '../store.ts';

export interface RunRequest {
  /** Path of the workflow file, e.g. `.github/workflows/ci.yml`. */
  workflow: string;
  name?: string;
  event: string;
  actor: string;
  headBranch: string;
  headSha: string;
  inputs?: Record<string, string>;
}

export interface JobRequest {
  name: string;
  permissions: Job['permissions'];
}

export interface Runs {
  /** Creates a queued run of this repository. */
  createRun(repository: Repository, request: RunRequest): Run;
  /** Creates a queued job of the run. */
  createJob(repository: Repository, request: JobRequest & { run: Run }): Job;
  /** Puts the job and its run in progress. */
  startJob(repository: Repository, job: Job): void;
  /** Adds text to the job's log; it must be masked already. */
  appendLog(job: Job, text: string): void;
  /** Ends the job, its open steps and its token. A job that has ended stays as it is. */
  completeJob(repository: Repository, job: Job, conclusion: Conclusion): void;
  /** Ends the run with this conclusion or, without one, with the conclusion that follows from its jobs. */
  completeRun(repository: Repository, run: Run, conclusion?: Conclusion): void;
  /** Deletes a run with its jobs. Returns false, and deletes nothing, while it is not completed. */
  deleteRun(repository: Repository, run: Run): boolean;
  /** Returns the job's GITHUB_TOKEN, with exactly the job's permissions and read access to metadata. It ends with the job. */
  mintJobToken(job: Job): Token;
  /** Asks a run to stop. Returns `completed` when it has ended. Queued jobs end at once, running ones when their process ends. */
  cancelRun(repository: Repository, runId: number): 'cancelled' | 'completed' | 'not-found';
  /** Gives the run an owner: `cancelRun` then only calls `onCancel`, and the owner ends the jobs. A rerun clears the cancellation. */
  own(run: Run, onCancel: () => void): void;
  /** Aborts when the job's run is cancelled. */
  cancellation(run: Run): AbortSignal;
}

export interface RunsOptions {
  store: Store;
  clock: VirtualClock;
  /** Calls the listener once when a run ends. */
  onRunCompleted?: (repository: Repository, run: Run) => void;
}

/** Login that acts with a job's GITHUB_TOKEN. */
export const actionsBot = 'github-actions[bot]';

const tokenLifeMs = 6 * 60 * 60 * 1000;

/** Returns GitHub's conclusion of a run from the conclusions of its jobs. */
export const concludeRun = (jobs: readonly Pick<Job, 'conclusion'>[]): Conclusion => {
  const conclusions = jobs.map((job) => job.conclusion);
  if (conclusions.includes('failure') || conclusions.includes('timed_out')) return 'failure';
  if (conclusions.includes('cancelled')) return 'cancelled';
  return conclusions.length > 0 && conclusions.every((conclusion) => conclusion === 'skipped') ? 'skipped' : 'success';
};

const newRun = (request: RunRequest & { name: string }, { id, number, at }: { id: number; number: number; at: string }): Run => ({
  id,
  nodeId: `WFR_${id}`,
  number,
  attempt: 1,
  workflow: request.workflow,
  name: request.name,
  event: request.event,
  headBranch: request.headBranch,
  headSha: request.headSha,
  status: 'queued',
  conclusion: null,
  actor: request.actor,
  triggeringActor: request.actor,
  inputs: request.inputs ?? {},
  createdAt: at,
  updatedAt: at,
  startedAt: null,
});

const newJob = ({ run, name, permissions }: JobRequest & { run: Run }, id: number): Job => ({
  id,
  runId: run.id,
  runAttempt: run.attempt,
  name,
  status: 'queued',
  conclusion: null,
  startedAt: null,
  completedAt: null,
  steps: [],
  log: '',
  permissions,
});

const newJobToken = (job: Job, expiresAt: number): Token => ({
  value: `ghs_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'x')}`,
  kind: 'actions',
  actor: actionsBot,
  permissions: { metadata: 'read', ...job.permissions },
  jobId: job.id,
  expiresAt,
});

export const createRuns = ({ store, clock, onRunCompleted }: RunsOptions): Runs => {
  const cancellations = new WeakMap<Run, AbortController>();
  const owners = new WeakMap<Run, () => void>();
  const lastNumbers = new WeakMap<Repository, Map<string, number>>();
  /** Returns the next number of a workflow's runs. The number of a deleted run is never used again. */
  const nextNumber = (repository: Repository, workflow: string): number => {
    const numbers = lastNumbers.get(repository) ?? new Map<string, number>();
    lastNumbers.set(repository, numbers);
    const number = (numbers.get(workflow) ?? 0) + 1;
    numbers.set(workflow, number);
    return number;
  };
  const now = (): string => isoSeconds(clock.now());
  const controller = (run: Run): AbortController => {
    const known = cancellations.get(run) ?? new AbortController();
    cancellations.set(run, known);
    return known;
  };
  const jobsOf = (repository: Repository, run: Run): Job[] => [...repository.jobs.values()].filter((job) => job.runId === run.id);

  const completeRun: Runs['completeRun'] = (repository, run, conclusion) => {
    if (run.status === 'completed') return;
    run.status = 'completed';
    run.conclusion = conclusion ?? concludeRun(jobsOf(repository, run));
    run.updatedAt = now();
    onRunCompleted?.(repository, run);
  };

  const completeJob: Runs['completeJob'] = (repository, job, conclusion) => {
    if (job.status === 'completed') return;
    for (const step of job.steps) {
      if (step.status !== 'completed')
        Object.assign(step, { status: 'completed', conclusion: conclusion === 'cancelled' ? 'cancelled' : 'skipped' });
    }
    job.startedAt ??= now();
    Object.assign(job, { status: 'completed', conclusion, completedAt: now() });
    const run = repository.runs.get(job.runId);
    const bill = run === undefined ? undefined : billJob(job, run);
    if (bill !== undefined) repository.billed.push(bill);
    for (const [value, token] of store.tokens) if (token.jobId === job.id) store.tokens.delete(value);
    clock.jobEnded(job.id);
  };

  return {
    createRun(repository, request) {
      const number = nextNumber(repository, request.workflow);
      const name = request.name ?? repository.workflows.get(request.workflow)?.name ?? request.workflow;
      const run = newRun({ ...request, name }, { id: store.nextId(), number, at: now() });
      repository.runs.set(run.id, run);
      return run;
    },
    createJob(repository, request) {
      const job = newJob(request, store.nextId());
      repository.jobs.set(job.id, job);
      return job;
    },
    startJob(repository, job) {
      if (job.status === 'completed') return;
      Object.assign(job, { status: 'in_progress', startedAt: now(), runner: true });
      const run = repository.runs.get(job.runId);
      if (run !== undefined && run.status !== 'completed') {
        Object.assign(run, { status: 'in_progress', startedAt: run.startedAt ?? now(), updatedAt: now() });
      }
      clock.jobStarted(job.id);
    },
    appendLog(job, text) {
      if (job.status !== 'completed') job.log += text;
    },
    completeJob,
    completeRun,
    deleteRun(repository, run) {
      if (run.status !== 'completed') return false;
      for (const job of jobsOf(repository, run)) repository.jobs.delete(job.id);
      return repository.runs.delete(run.id);
    },
    mintJobToken(job) {
      const token = newJobToken(job, clock.ms() + tokenLifeMs);
      store.tokens.set(token.value, token);
      return token;
    },
    cancelRun(repository, runId) {
      const run = repository.runs.get(runId);
      if (run === undefined) return 'not-found';
      controller(run).abort();
      if (run.status === 'completed') return 'completed';
      const tellOwner = owners.get(run);
      if (tellOwner !== undefined) {
        tellOwner();
        return 'cancelled';
      }
      const jobs = jobsOf(repository, run);
      for (const job of jobs) if (job.status === 'queued') completeJob(repository, job, 'cancelled');
      if (jobs.every((job) => job.status === 'completed')) completeRun(repository, run, 'cancelled');
      return 'cancelled';
    },
    own(run, onCancel) {
      cancellations.delete(run);
      owners.set(run, onCancel);
    },
    cancellation: (run) => controller(run).signal,
  };
};
