// Keeps the runs of a runner: the active ones, the state that a rerun needs, and the runs that wait for an approval. It
// emits the events about them for other workflows.
import { executeRun, freshControls, openRun, type RunRequest } from './execute-run.ts';
import { actionsBot, type Repository, type RepositoryEvent, type Run } from './pieces.ts';
import type { RunState } from './run-state.ts';
import type { World } from './settings.ts';
import type { Workload } from './workload.ts';
import { workflowRunEvent } from './workflow-run-event.ts';

export interface RunBook {
  /** Plans and starts the run. `chain` is the number of workflow_run events that led here. */
  open(request: RunRequest, chain: number): Promise<void>;
  /** Ends the run as one that waits for an approval. */
  park(request: RunRequest, chain: number): void;
  /** Starts a run that waits for an approval; returns false for any other. */
  release(run: Run): boolean;
  /** Starts the next attempt of a run that was opened here; returns false for any other. */
  repeat(run: Run, jobs: 'all' | 'failed'): boolean;
  /** Counts a run that will be opened. */
  expect(run: Run): void;
  knows(run: Run): boolean;
  /** Runs that have not ended; undefined while a run is not planned yet. */
  active: ReadonlyMap<Run, RunState | undefined>;
  /** Prevents any further start. */
  close(): void;
}

/** Maximum number of `workflow_run` events in a row on GitHub. */
const longestChain = 3;

export interface RunBookOptions {
  workload: Workload;
  /** Receives the workflow_run event of a run. */
  onRunEvent(repository: Repository, event: RepositoryEvent, chain: number): void;
}

export const createRunBook = (world: World, { workload, onRunEvent }: RunBookOptions): RunBook => {
  const { host } = world;
  const states = new WeakMap<Run, RunState>();
  const chains = new WeakMap<Run, number>();
  const active = new Map<Run, RunState | undefined>();
  const parked = new Map<Run, { request: RunRequest; chain: number }>();
  let closed = false;

  /** Emits a workflow_run event, except for a run that GITHUB_TOKEN started and at the end of a chain. */
  const tell = (repository: Repository, run: Run, action: 'requested' | 'completed'): void => {
    const chain = chains.get(run) ?? 0;
    if (run.triggeringActor === actionsBot || chain >= longestChain || closed) return;
    const event = workflowRunEvent(host, repository, { run, action });
    repository.events.push(event);
    onRunEvent(repository, event, chain + 1);
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
    workload.track(done);
  };
  const open: RunBook['open'] = async (request, chain) => {
    const { repository, run } = request;
    chains.set(run, chain);
    Object.assign(run, { ref: request.trigger.ref, baseRef: request.trigger.baseRef });
    active.set(run, undefined);
    tell(repository, run, 'requested');
    const state = await openRun(world, request).finally(() => active.delete(run));
    // The run may have been cancelled before its file was read.
    if (state !== undefined && !closed && run.status !== 'completed') return execute(state);
    host.runs.completeRun(repository, run, 'cancelled');
    tell(repository, run, 'completed');
  };
  return {
    open,
    park(request, chain) {
      parked.set(request.run, { request, chain });
      host.runs.completeRun(request.repository, request.run, 'action_required');
    },
    release(run) {
      const waiting = parked.get(run);
      if (waiting === undefined || closed) return false;
      parked.delete(run);
      workload.inOrder(() => open(waiting.request, waiting.chain));
      return true;
    },
    repeat(run, jobs) {
      const old = states.get(run);
      if (old === undefined || closed) return false;
      execute({ ...old, ...freshControls(), ended: new Map(), before: jobs === 'failed' ? old.ended : new Map() });
      return true;
    },
    expect: (run) => void active.set(run, undefined),
    knows: (run) => states.has(run),
    active,
    close() {
      closed = true;
    },
  };
};
