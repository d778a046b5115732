// GitHub's workflow runner as this machine plays it: events and dispatches come in, runs with jobs in real processes
// come out. Invariants: events are taken in their order; every accepted run is completed, and `settled` waits for that.
import { createGate, createGroups, type Groups } from './concurrency.ts';
import { completePayload, type EventRun, readEventRun } from './event-runs.ts';
import { executeRun, freshControls, openRun, type RunRequest } from './execute-run.ts';
import { parseWorkflowFile } from './parse.ts';
import { defaultPermissions } from './permissions.ts';
import { actionsBot, isoSeconds, readRef, readTree, type Repository, type RepositoryEvent, type Run, type RunnerHost } from './pieces.ts';
import type { RunState } from './run-state.ts';
import { type Cron, createScheduledRuns } from './scheduled-runs.ts';
import type { RunnerSettings, World } from './settings.ts';
import { repositorySource } from './sources.ts';
import { isTriggeredBy } from './triggers.ts';
import { workflowRunEvent } from './workflow-run-event.ts';

export interface WorkflowRunner {
  /** A dispatch or a rerun was accepted; fits the local GitHub's `onRun`. */
  accept(repository: Repository, run: Run): void;
  /** Something happened; fits the local GitHub's `onEvent`. */
  acceptEvent(repository: Repository, event: RepositoryEvent): void;
  /** Starts everything that has a `schedule`, now. */
  fireSchedule(repository: Repository): void;
  /** As a person cancels: `always()` jobs and post steps still run. */
  cancel(repository: Repository, runId: number): 'cancelled' | 'completed' | 'not-found';
  /** Ends all jobs at once, without post steps and without `always()`. */
  forceCancel(repository: Repository, runId: number): void;
  /** The job's machine is gone: no post step, no later step. `false` when the job does not run. */
  loseMachine(jobId: number): boolean;
  /** Lets a job of a guarded environment in, or refuses it. `false` when no such job waits. */
  review(jobId: number, approved: boolean): boolean;
  /** The next attempt of a completed run, with the event and the commit of the first. */
  rerun(repository: Repository, runId: number, options: { jobs: 'all' | 'failed'; actor: string }): 'started' | 'running' | 'not-found';
  /** Runs that are not completed. */
  active(): number;
  /** Resolves when no event waits and no run is active. Rejects with the first failure of the runner itself. */
  settled(): Promise<void>;
  /** Ends everything and waits for its end. */
  close(): Promise<void>;
  /** Workflow files that could not be read, one line each. */
  problems: string[];
}

/** `workflow_run` events in a row; GitHub's limit. */
const longestChain = 3;

export function createWorkflowRunner(host: RunnerHost, settings: RunnerSettings = {}): WorkflowRunner {
  const groups = new Map<Repository, Groups>();
  const world: World = {
    host,
    settings,
    granted: defaultPermissions[settings.defaultPermissions ?? 'restricted'],
    enter: createGate(settings.concurrency ?? 20),
    groupsOf(repository) {
      const known = groups.get(repository) ?? createGroups();
      groups.set(repository, known);
      return known;
    },
    machines: new Map(),
    reviews: new Map(),
  };
  const states = new WeakMap<Run, RunState>();
  const chains = new WeakMap<Run, number>();
  const active = new Map<Run, RunState | undefined>();
  const work = new Set<Promise<void>>();
  const problems: string[] = [];
  let queue = Promise.resolve();
  let failure: unknown;
  let closed = false;

  const track = (piece: Promise<void>): void => {
    const ended: Promise<void> = piece
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => work.delete(ended));
    work.add(ended);
  };
  const inOrder = (piece: () => Promise<void>): void => {
    const release = host.clock.busy('workflow runner');
    queue = queue.then(piece).finally(release);
    track(queue);
    queue = queue.catch(() => undefined);
  };
  const tell = (repository: Repository, run: Run, action: 'requested' | 'completed'): void => {
    const chain = chains.get(run) ?? 0;
    if (run.triggeringActor === actionsBot || chain >= longestChain || closed) return;
    const event = workflowRunEvent(host, repository, { run, action });
    repository.events.push(event);
    inOrder(() => startAll(repository, event, { chain: chain + 1 }));
  };

  const execute = (state: RunState): void => {
    const { repository, run } = state;
    states.set(run, state);
    active.set(run, state);
    const done = executeRun(world, state)
      .catch((error: unknown) => {
        host.runs.completeRun(repository, run, 'failure');
        throw error;
      })
      .finally(() => {
        active.delete(run);
        tell(repository, run, 'completed');
      });
    track(done);
  };
  const open = async (request: RunRequest): Promise<void> => {
    active.set(request.run, undefined);
    tell(request.repository, request.run, 'requested');
    const state = await openRun(world, request);
    const { repository, run } = request;
    // It may have been cancelled before it was read.
    if (state !== undefined && !closed && run.status !== 'completed') return execute(state);
    host.runs.completeRun(repository, run, 'cancelled');
    active.delete(run);
    tell(repository, run, 'completed');
  };

  /** Every workflow that the event starts, in the order of their paths. */
  const startAll = async (repository: Repository, event: RepositoryEvent, p: { chain?: number; cron?: Cron } = {}): Promise<void> => {
    if (closed) return;
    const found = await readEventRun(host, repository, event);
    if (found === undefined) return;
    const source = repositorySource(host, repository, { commit: found.commit, ref: found.trigger.ref });
    for (const path of await workflowPaths(repository, found.commit)) {
      if (repository.workflows.get(path)?.state === 'disabled_manually' || (p.cron !== undefined && p.cron.path !== path)) continue;
      const name = await wantedName(path, (await source.readFile(path)) ?? '', found);
      if (name === undefined) continue;
      const { headBranch, headSha, trigger } = found;
      const run = host.runs.createRun(repository, { workflow: path, name, event: trigger.event, actor: event.actor, headBranch, headSha });
      chains.set(run, p.chain ?? 0);
      await open({ repository, run, source, trigger });
    }
  };
  /** Name of the workflow if the event starts it. A file that cannot be read shows as a failed run of a push only. */
  const wantedName = async (path: string, text: string, { facts }: EventRun): Promise<string | undefined> => {
    const parsed = await parseWorkflowFile(path, text);
    if ('file' in parsed) return (await isTriggeredBy(parsed.file, facts)) ? parsed.file.name : undefined;
    for (const problem of parsed.problems) if (!problems.includes(problem)) problems.push(problem);
    return facts.name === 'push' ? path : undefined;
  };

  const fire = (repository: Repository, cron?: Cron): void => {
    const payload = cron === undefined ? {} : { schedule: cron.cron };
    const at = isoSeconds(host.clock.now());
    const id = host.store.nextId();
    const event: RepositoryEvent = { id, name: 'schedule', action: null, actor: repository.owner, startsWorkflows: true, payload, at };
    repository.events.push(event);
    inOrder(() => startAll(repository, event, cron === undefined ? {} : { cron }));
  };
  const readCrons = async (repository: Repository): Promise<Cron[]> => {
    const commit = await readRef(repository.gitDir, `refs/heads/${repository.defaultBranch}`);
    if (commit === undefined) return [];
    const source = repositorySource(host, repository, { commit, ref: repository.defaultBranch });
    const crons: Cron[] = [];
    for (const path of await workflowPaths(repository, commit)) {
      const parsed = await parseWorkflowFile(path, (await source.readFile(path)) ?? '');
      if ('file' in parsed) crons.push(...parsed.file.crons.map((entry) => ({ path, ...entry })));
    }
    return crons;
  };
  const schedule =
    settings.schedule === true
      ? createScheduledRuns(host, { readCrons, fire, onProblem: (message) => void problems.push(message) })
      : undefined;

  const repeat = (run: Run, jobs: 'all' | 'failed'): boolean => {
    const old = states.get(run);
    if (old === undefined) return false;
    execute({ ...old, ...freshControls(), ended: new Map(), before: jobs === 'failed' ? old.ended : new Map() });
    return true;
  };
  const openDispatched = async (repository: Repository, run: Run): Promise<void> => {
    const event = repository.events.findLast(({ payload }) => payload.run_id === run.id);
    const given = event?.payload ?? { inputs: run.inputs, ref: run.headBranch, workflow: run.workflow };
    const isTag = (await readRef(repository.gitDir, `refs/heads/${run.headBranch}`)) === undefined;
    const ref = `refs/${isTag ? 'tags' : 'heads'}/${run.headBranch}`;
    const payload = completePayload(host, repository, { payload: given, actor: run.actor });
    const source = repositorySource(host, repository, { commit: run.headSha, ref });
    await open({ repository, run, source, trigger: { event: run.event, payload, sha: run.headSha, ref, baseRef: '', headRef: '' } });
  };

  const settled = async (): Promise<void> => {
    while (work.size > 0) await Promise.all(work);
    if (failure !== undefined) throw failure;
  };
  const forceCancel: WorkflowRunner['forceCancel'] = (repository, runId) => {
    const run = repository.runs.get(runId);
    const state = run === undefined ? undefined : active.get(run);
    state?.kill.abort();
    state?.cancel.abort();
  };
  return {
    accept(repository, run) {
      if (run.attempt > 1 && repeat(run, run.rerunJobs ?? 'all')) return;
      active.set(run, undefined);
      inOrder(() => openDispatched(repository, run));
    },
    acceptEvent(repository, event) {
      if (event.name === 'push' && event.payload.ref === `refs/heads/${repository.defaultBranch}`) schedule?.refresh(repository);
      // A dispatch comes as a run of its own.
      if (event.startsWorkflows && event.name !== 'workflow_dispatch') inOrder(() => startAll(repository, event));
    },
    fireSchedule: (repository) => fire(repository),
    cancel: (repository, runId) => host.runs.cancelRun(repository, runId),
    forceCancel,
    loseMachine(jobId) {
      const end = world.machines.get(jobId);
      end?.({ conclusion: 'failure', message: 'The self-hosted runner lost communication with the server.' });
      return end !== undefined;
    },
    review(jobId, approved) {
      const tellJob = world.reviews.get(jobId);
      tellJob?.(approved);
      return tellJob !== undefined;
    },
    rerun(repository, runId, { jobs, actor }) {
      const run = repository.runs.get(runId);
      if (run === undefined || (run.status === 'completed' && !states.has(run))) return 'not-found';
      if (run.status !== 'completed') return 'running';
      const updatedAt = isoSeconds(host.clock.now());
      Object.assign(run, {
        attempt: run.attempt + 1,
        status: 'queued',
        conclusion: null,
        triggeringActor: actor,
        updatedAt,
        startedAt: null,
      });
      repeat(run, jobs);
      return 'started';
    },
    active: () => active.size,
    settled,
    async close() {
      closed = true;
      schedule?.close();
      for (const [run, state] of active) if (state !== undefined) forceCancel(state.repository, run.id);
      while (work.size > 0) await Promise.all(work);
    },
    problems,
  };
}

async function workflowPaths(repository: Repository, commit: string): Promise<string[]> {
  const directory = '.github/workflows';
  const entries = await readTree(repository.gitDir, `${commit}:${directory}`).catch(() => []);
  return entries.filter(({ path }) => /\.ya?ml$/.test(path)).map(({ path }) => `${directory}/${path}`);
}
