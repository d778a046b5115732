// Really executes a dispatched CI workflow: each job in fresh directories, a fresh clone over HTTP, its `run:` steps in
// bash, the exit code as conclusion and the output as log. Invariants: a job's verdict comes from its processes and
// nothing else; a workflow that asks for more than this executor can do is never run in part, it fails and says what.
import { executeSteps } from './ci-steps.ts';
import { type CiJob, readCiWorkflow } from './ci-workflow.ts';
import { runGit } from '../git/process.ts';
import { logLine } from './step-executor.ts';
import { createJobDirectories, type JobPlace, removeJobDirectories, type RunnerHost } from './host.ts';
import { type CancelGrace, endOrphans } from './step-process.ts';
import { trackingId } from './variables.ts';
import type { Job, Repository, Run } from '../store.ts';

export interface CiExecutor {
  /** Takes over an accepted run: executes it when a place is free and completes it. Fits the list of run listeners. */
  accept(repository: Repository, run: Run): void;
  /** Runs accepted and not completed. */
  active(): number;
  /** Resolves when nothing is active. Rejects with the first failure of the executor itself. */
  settled(): Promise<void>;
  /** Cancels everything and waits for its end. */
  close(): Promise<void>;
  /** What workflows asked for and this executor cannot do, as `path: jobs.test.strategy`. */
  unsupported: string[];
}

export interface CiExecutorOptions {
  /** Jobs at the same time; GitHub's limit is the plan's. */
  concurrency?: number;
  /** Of a job without `timeout-minutes`; GitHub's default is 6 hours. Milliseconds of the wall. */
  timeoutMs?: number;
  grace?: CancelGrace;
}

const defaultTimeoutMs = 6 * 60 * 60_000;

type JobConclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export function createCiExecutor(host: RunnerHost, options: CiExecutorOptions = {}): CiExecutor {
  const enter = createGate(options.concurrency ?? 2);
  const running = new Map<Run, { repository: Repository; done: Promise<void> }>();
  const unsupported: string[] = [];
  let failure: unknown;

  const execute = async (repository: Repository, run: Run): Promise<void> => {
    const release = host.clock.busy(`ci run ${run.id}`);
    try {
      const source = await runGit(repository.gitDir, ['show', `${run.headSha}:${run.workflow}`], { accept: [128] });
      const workflow = source.code === 0 ? readCiWorkflow(source.stdout) : { problems: ['no such file at this commit'] };
      if ('problems' in workflow) {
        unsupported.push(...workflow.problems.map((problem) => `${run.workflow}: ${problem}`));
        refuse(host, { repository, run, problems: workflow.problems });
        return;
      }
      await runJobs(
        workflow.jobs,
        (job, blocked) => executeJob(host, { repository, run, job, blocked, enter, options }),
        (job) =>
          host.runs.createJob(repository, { run, name: job.name, permissions: job.permissions, steps: job.steps.map((step) => step.name) }),
      );
      host.runs.completeRun(repository, run);
    } finally {
      release();
    }
  };

  return {
    accept(repository, run) {
      const done = execute(repository, run)
        .catch((error: unknown) => {
          failure ??= error;
          host.runs.completeRun(repository, run, 'startup_failure');
        })
        .finally(() => running.delete(run));
      running.set(run, { repository, done });
    },
    active: () => running.size,
    async settled() {
      while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
      if (failure !== undefined) throw failure;
    },
    async close() {
      for (const [run, { repository }] of running) host.runs.cancelRun(repository, run.id);
      await Promise.all([...running.values()].map(({ done }) => done));
    },
    unsupported,
  };
}

/** A run that cannot start has one job, so that its log can say why. */
function refuse(host: RunnerHost, p: { repository: Repository; run: Run; problems: readonly string[] }): void {
  const job = host.runs.createJob(p.repository, { run: p.run, name: 'workflow', permissions: {} });
  const now = host.clock.now();
  const text = p.problems.map((problem) => logLine(now, `##[error]${p.run.workflow}: the CI executor cannot do ${problem}`));
  host.runs.appendLog(job, text.join(''));
  host.runs.completeJob(p.repository, job, 'failure');
  host.runs.completeRun(p.repository, p.run, 'startup_failure');
}

/** Starts each job when those it needs have ended; `blocked` when one of them did not succeed. */
async function runJobs(
  jobs: readonly CiJob[],
  run: (job: { ci: CiJob; job: Job }, blocked: boolean) => Promise<JobConclusion>,
  create: (job: CiJob) => Job,
): Promise<void> {
  const created = jobs.map((ci) => ({ ci, job: create(ci) }));
  const results = new Map<string, Promise<JobConclusion>>();
  const start = (entry: { ci: CiJob; job: Job }): Promise<JobConclusion> => {
    const known = results.get(entry.ci.key);
    if (known !== undefined) return known;
    const needed = created.filter(({ ci }) => entry.ci.needs.includes(ci.key));
    // A circle of needs would wait for itself: the placeholder breaks it and the job is skipped.
    results.set(entry.ci.key, Promise.resolve('skipped'));
    const result = Promise.all(needed.map(start)).then((ended) =>
      run(
        entry,
        ended.some((conclusion) => conclusion !== 'success'),
      ),
    );
    results.set(entry.ci.key, result);
    return result;
  };
  await Promise.all(created.map(start));
}

interface JobExecution {
  repository: Repository;
  run: Run;
  job: { ci: CiJob; job: Job };
  blocked: boolean;
  enter: Gate;
  options: CiExecutorOptions;
}

async function executeJob(host: RunnerHost, p: JobExecution): Promise<JobConclusion> {
  const { repository, run, enter } = p;
  const { job, ci } = p.job;
  if (p.blocked) {
    host.runs.completeJob(repository, job, 'skipped');
    return 'skipped';
  }
  const leave = await enter();
  try {
    if (host.runs.cancellation(run).aborted) {
      host.runs.completeJob(repository, job, 'cancelled');
      return 'cancelled';
    }
    host.runs.startJob(repository, job);
    const directories = await createJobDirectories(host, { repository, job });
    const event = {
      inputs: run.inputs,
      ref: `refs/heads/${run.headBranch}`,
      repository: { full_name: `${repository.owner}/${repository.name}` },
    };
    const place: JobPlace = { repository, run, job, directories, jobKey: ci.key, event, env: {}, path: [] };
    try {
      const conclusion = await executeSteps(host, {
        place,
        ci,
        timeoutMs: ci.timeoutMs ?? p.options.timeoutMs ?? defaultTimeoutMs,
        grace: p.options.grace,
      });
      host.runs.completeJob(repository, job, conclusion);
      return conclusion;
    } finally {
      await endOrphans(trackingId(place));
      await removeJobDirectories(directories);
      host.runs.completeJob(repository, job, 'failure');
    }
  } finally {
    leave();
  }
}

type Gate = () => Promise<() => void>;

/** Lets so many in at a time, first come, first served; the returned function is the way out. */
function createGate(places: number): Gate {
  let free = places;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return leave;
  };
}
