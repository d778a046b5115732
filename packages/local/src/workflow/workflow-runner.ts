// GitHub's workflow runner on this machine: it takes events and dispatches, and runs jobs in real processes.
// Invariants: events are taken in order. Every accepted run is completed, and `settled` waits for that.
import { createGate, createGroups, type Groups } from './concurrency.ts';
import { lostMessage } from './job-machine.ts';
import { completePayload, readEventRun } from './event-runs.ts';
import { isoSeconds, readRef, type Repository, type RepositoryEvent, type Run, type RunnerHost } from './pieces.ts';
import { createRunBook, type RunBook } from './run-book.ts';
import { createScheduledRuns, type Cron } from './scheduled-runs.ts';
import type { RunnerSettings, World } from './settings.ts';
import { repositorySource } from './sources.ts';
import { findWanted, readCrons } from './wanted-workflows.ts';
import { createWorkload } from './workload.ts';

export interface WorkflowRunner {
  /** Takes an accepted dispatch or rerun; pass it to the local GitHub's `onRun`. */
  accept(repository: Repository, run: Run): void;
  /** Takes an event; pass it to the local GitHub's `onEvent`. */
  acceptEvent(repository: Repository, event: RepositoryEvent): void;
  /** Starts every workflow with a `schedule` now. */
  fireSchedule(repository: Repository): void;
  /** Cancels a run as a person does: `always()` jobs and post steps still run. */
  cancel(repository: Repository, runId: number): 'cancelled' | 'completed' | 'not-found';
  /** Ends all jobs at once, without post steps and without `always()`. */
  forceCancel(repository: Repository, runId: number): void;
  /** Ends the job's machine, without post steps and later steps. Returns false when the job does not run. */
  loseMachine(jobId: number): boolean;
  /** Approves or rejects a job of a guarded environment. Returns false when no such job waits. */
  review(jobId: number, approved: boolean): boolean;
  /** Starts the next attempt of a completed run, with the event and the commit of the first. */
  rerun(repository: Repository, runId: number, options: { jobs: 'all' | 'failed'; actor: string }): 'started' | 'running' | 'not-found';
  /** Returns the number of runs that are not completed. */
  active(): number;
  /** Resolves when no event waits and no run is active. Rejects with the first failure of the runner itself. */
  settled(): Promise<void>;
  /** Ends all runs and waits until they have ended. */
  close(): Promise<void>;
  /** Workflow files that could not be read, one line each. */
  problems: string[];
}

export const createWorkflowRunner = (host: RunnerHost, settings: RunnerSettings = {}): WorkflowRunner => {
  const world = createWorld(host, settings);
  const workload = createWorkload(host);
  const problems: string[] = [];
  const onProblem = (problem: string): void => void (problems.includes(problem) || problems.push(problem));
  const startAll = (repository: Repository, event: RepositoryEvent, more: { chain?: number; cron?: Cron } = {}): void =>
    workload.inOrder(() => startRuns({ host, book, onProblem }, { repository, event, ...more }));
  const book = createRunBook(world, { workload, onRunEvent: (repository, event, chain) => startAll(repository, event, { chain }) });
  const fire = (repository: Repository, cron?: Cron): void =>
    startAll(repository, scheduleEvent(host, repository, cron), cron === undefined ? {} : { cron });
  const schedule =
    settings.schedule === true
      ? createScheduledRuns(host, { readCrons: (repository) => readCrons(host, repository), fire, onProblem })
      : undefined;
  const forceCancel: WorkflowRunner['forceCancel'] = (repository, runId) => {
    const run = repository.runs.get(runId);
    const state = run === undefined ? undefined : book.active.get(run);
    state?.kill.abort();
    state?.cancel.abort();
  };
  return {
    accept(repository, run) {
      if (book.release(run)) return;
      if (run.attempt > 1 && book.repeat(run, run.rerunJobs ?? 'all')) return;
      book.expect(run);
      workload.inOrder(() => openDispatched({ host, book }, { repository, run }));
    },
    acceptEvent(repository, event) {
      if (event.name === 'push' && event.payload.ref === `refs/heads/${repository.defaultBranch}`) schedule?.refresh(repository);
      // A dispatch arrives as a run, not as an event.
      if ((event.startsWorkflows || event.parksRuns === true) && event.name !== 'workflow_dispatch') startAll(repository, event);
    },
    fireSchedule: (repository) => fire(repository),
    cancel: (repository, runId) => host.runs.cancelRun(repository, runId),
    forceCancel,
    loseMachine(jobId) {
      const end = world.machines.get(jobId);
      end?.({ conclusion: 'failure', message: lostMessage });
      return end !== undefined;
    },
    review(jobId, approved) {
      const tellJob = world.reviews.get(jobId);
      tellJob?.(approved);
      return tellJob !== undefined;
    },
    rerun: (repository, runId, options) => rerun({ host, book }, { repository, runId, ...options }),
    active: () => book.active.size,
    settled: workload.settled,
    async close() {
      book.close();
      schedule?.close();
      for (const [run, state] of book.active) if (state !== undefined) forceCancel(state.repository, run.id);
      await workload.ended();
    },
    problems,
  };
};

const createWorld = (host: RunnerHost, settings: RunnerSettings): World => {
  const groups = new Map<Repository, Groups>();
  return {
    host,
    settings,
    enter: createGate(settings.concurrency ?? 20),
    groupsOf(repository) {
      const known = groups.get(repository) ?? createGroups();
      groups.set(repository, known);
      return known;
    },
    machines: new Map(),
    reviews: new Map(),
  };
};

interface Desk {
  host: RunnerHost;
  book: RunBook;
}

interface EventRequest {
  repository: Repository;
  event: RepositoryEvent;
  chain?: number;
  cron?: Cron;
}

/** Opens a run of every workflow that the event starts. */
const startRuns = async (
  { host, book, onProblem }: Desk & { onProblem: (problem: string) => void },
  { repository, event, cron, chain }: EventRequest,
): Promise<void> => {
  const found = await readEventRun(host, repository, event);
  if (found === undefined) return;
  const { headBranch, headSha, trigger, commit, isForeign = false } = found;
  const waits = event.parksRuns === true || found.isToBeApproved === true;
  const source = repositorySource(host, repository, { commit, ref: trigger.ref });
  for (const { path, name } of await findWanted(host, repository, { found, cron, onProblem })) {
    const request = { workflow: path, name, event: trigger.event, actor: event.actor, headBranch, headSha };
    const opened = { repository, run: host.runs.createRun(repository, request), source, trigger, isForeign };
    if (waits) book.park(opened, chain ?? 0);
    else await book.open(opened, chain ?? 0);
  }
};

const openDispatched = async ({ host, book }: Desk, { repository, run }: { repository: Repository; run: Run }): Promise<void> => {
  const event = repository.events.findLast(({ payload }) => payload.run_id === run.id);
  const given = event?.payload ?? { inputs: run.inputs, ref: run.headBranch, workflow: run.workflow };
  const isTag = (await readRef(repository.gitDir, `refs/heads/${run.headBranch}`)) === undefined;
  const ref = `refs/${isTag ? 'tags' : 'heads'}/${run.headBranch}`;
  const payload = completePayload(host, repository, { payload: given, actor: run.actor });
  const source = repositorySource(host, repository, { commit: run.headSha, ref });
  await book.open({ repository, run, source, trigger: { event: run.event, payload, sha: run.headSha, ref, baseRef: '', headRef: '' } }, 0);
};

const scheduleEvent = (host: RunnerHost, repository: Repository, cron: Cron | undefined): RepositoryEvent => {
  const event: RepositoryEvent = {
    id: host.store.nextId(),
    name: 'schedule',
    action: null,
    actor: repository.owner,
    startsWorkflows: true,
    payload: cron === undefined ? {} : { schedule: cron.cron },
    at: isoSeconds(host.clock.now()),
  };
  repository.events.push(event);
  return event;
};

interface RerunRequest {
  repository: Repository;
  runId: number;
  jobs: 'all' | 'failed';
  actor: string;
}

const rerun = ({ host, book }: Desk, { repository, runId, jobs, actor }: RerunRequest): 'started' | 'running' | 'not-found' => {
  const run = repository.runs.get(runId);
  if (run === undefined || (run.status === 'completed' && !book.knows(run))) return 'not-found';
  if (run.status !== 'completed') return 'running';
  const updatedAt = isoSeconds(host.clock.now());
  const next = {
    attempt: run.attempt + 1,
    status: 'queued',
    conclusion: null,
    triggeringActor: actor,
    updatedAt,
    startedAt: null,
    ...(jobs === 'all' ? { artifactsSince: run.attempt + 1 } : {}),
  } as const;
  Object.assign(run, next);
  book.repeat(run, jobs);
  return 'started';
};
