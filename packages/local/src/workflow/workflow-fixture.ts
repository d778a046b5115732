// A fixture for tests of the workflow runner: a repository with workflow files, a runner with its reports, and short
// ways to start runs and look at their results.
import { readFile } from 'node:fs/promises';
import { type RunnerFixture, startRunnerFixture } from '../testing/runner-fixture.ts';
import { git, isoSeconds, type Job, type RepositoryEvent, type Run } from './pieces.ts';
import type { JobReport, RunnerSettings } from './settings.ts';
import { createWorkflowRunner, type WorkflowRunner } from './workflow-runner.ts';

export interface WorkflowFixture extends RunnerFixture {
  /** Creates a new runner and closes the one before. */
  start(settings?: RunnerSettings): WorkflowRunner;
  runner(): WorkflowRunner;
  reports: JobReport[];
  /** Commits the workflow as ci.yml with other files, dispatches it and waits for its end. */
  run(yaml: string, more?: { files?: Record<string, string>; inputs?: Record<string, string> }): Promise<Run>;
  /** Commits and dispatches as `run` does, and does not wait for the end. */
  begin(yaml: string, more?: { files?: Record<string, string>; inputs?: Record<string, string> }): Promise<Run>;
  jobs(run: Run): Job[];
  job(run: Run, name: string): Job;
  /** Returns the conclusion of each job of the latest attempt, by name. */
  conclusions(run: Run): Record<string, string | null>;
  report(name: string): JobReport;
  emit(event: Pick<RepositoryEvent, 'name'> & Partial<RepositoryEvent>): void;
}

export const startWorkflowFixture = async (): Promise<WorkflowFixture> => {
  const fixture = await startRunnerFixture();
  const { repository, store, clock } = fixture;
  const reports: JobReport[] = [];
  let runner: WorkflowRunner | undefined;
  const current = (): WorkflowRunner => {
    runner ??= start();
    return runner;
  };
  const start = (settings: RunnerSettings = {}): WorkflowRunner => {
    void runner?.close();
    reports.length = 0;
    runner = createWorkflowRunner(fixture.host, {
      timeoutMs: 20_000,
      grace: { afterSigintMs: 300, afterSigtermMs: 300 },
      onJob: (report) => void reports.push(report),
      ...settings,
    });
    return runner;
  };
  const jobs = (run: Run): Job[] => [...repository.jobs.values()].filter((job) => job.runId === run.id && job.runAttempt === run.attempt);
  const begin: WorkflowFixture['begin'] = async (yaml, { files = {}, inputs = {} } = {}) => {
    await fixture.commit({ '.github/workflows/ci.yml': yaml, ...files });
    const headSha = await git(repository.gitDir, 'rev-parse', 'main');
    const request = { workflow: '.github/workflows/ci.yml', event: 'workflow_dispatch', actor: 'ann', headBranch: 'main', headSha, inputs };
    const run = fixture.runs.createRun(repository, request);
    current().accept(repository, run);
    return run;
  };
  return {
    ...fixture,
    start,
    runner: current,
    reports,
    begin,
    async run(yaml, more) {
      const run = await begin(yaml, more);
      await current().settled();
      return run;
    },
    jobs,
    job(run, name) {
      const found = jobs(run).find((job) => job.name === name);
      if (found === undefined)
        throw new Error(
          `no job ${name}, only ${jobs(run)
            .map((job) => job.name)
            .join(', ')}; ${run.problems?.join('\n')}`,
        );
      return found;
    },
    conclusions: (run) => Object.fromEntries(jobs(run).map((job) => [job.name, job.conclusion])),
    report(name) {
      const found = reports.find((report) => report.name === name);
      if (found === undefined) throw new Error(`no report of ${name}, only ${reports.map((report) => report.name).join(', ')}`);
      return found;
    },
    emit(event) {
      const at = isoSeconds(clock.now());
      const full = { id: store.nextId(), action: null, actor: 'ann', startsWorkflows: true, payload: {}, at, ...event };
      repository.events.push(full);
      current().acceptEvent(repository, full);
    },
    async stop() {
      await runner?.close();
      await fixture.stop();
    },
  };
};

/** Waits until the condition holds, at most ten seconds. */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited ten seconds in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

export const fileText = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
