// Carries out one workflow run: its plan, its concurrency group, its jobs and its cancellation. A run that cannot be
// planned is a startup_failure without jobs.
import { refusedInPlan } from './actions-policy.ts';
import { executeWorkflow } from './execute-workflow.ts';
import { githubContext } from './contexts.ts';
import type { Mapping } from './expressions.ts';
import type { Conclusion, Repository, Run } from './pieces.ts';
import { groupKey, readGroup } from './concurrency.ts';
import { planRun, StartupError } from './plan.ts';
import type { RunState, Trigger } from './run-state.ts';
import { grantedTo, secretsOf } from './secret-source.ts';
import type { World } from './settings.ts';
import type { Source } from './sources.ts';
import type { WorkflowFile } from './parse.ts';

export interface RunRequest {
  repository: Repository;
  run: Run;
  source: Source;
  trigger: Omit<Trigger, 'inputs'>;
  /** True for a fork's pull request: no secrets, and a token that only reads. */
  isForeign?: boolean;
}

/** Returns undefined when the run could not start and has ended with the reasons. */
export const openRun = async (world: World, request: RunRequest): Promise<RunState | undefined> => {
  const { host, settings } = world;
  try {
    const plan = await planRun({
      host,
      remoteActions: settings.remoteActions ?? {},
      source: request.source,
      path: request.run.workflow,
      granted: grantedTo(request.run, settings),
    });
    request.run.name = plan.file.name;
    const refusal = refusedInPlan(plan, request.repository, settings.actionsPolicy ?? {});
    if (refusal !== undefined) throw new StartupError([refusal]);
    const trigger = { ...request.trigger, inputs: typedInputs(plan.file, request.run.inputs) };
    return {
      repository: request.repository,
      run: request.run,
      plan,
      isForeign: request.isForeign === true,
      trigger,
      ...freshControls(),
      ended: new Map(),
      before: new Map(),
    };
  } catch (error) {
    request.run.problems = error instanceof StartupError ? [...error.problems] : [(error as Error).message];
    host.runs.completeRun(request.repository, request.run, 'startup_failure');
    if (!(error instanceof StartupError)) throw error;
    return undefined;
  }
};

export const freshControls = (): Pick<RunState, 'cancel' | 'kill'> => ({ cancel: new AbortController(), kill: new AbortController() });

/** Converts the inputs of a dispatch: the payload has strings, `inputs` has the declared booleans and numbers. */
const typedInputs = ({ inputs }: WorkflowFile, given: Readonly<Record<string, string>>): Mapping =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const type = inputs.dispatch[name]?.type;
      return [name, type === 'boolean' ? value === 'true' : type === 'number' ? Number(value) : value];
    }),
  );

/** Runs all jobs and completes the run. */
export const executeRun = async (world: World, state: RunState): Promise<void> => {
  const { host, settings } = world;
  const { repository, run, cancel, kill } = state;
  let timer: NodeJS.Timeout | undefined;
  host.runs.own(run, () => {
    timer ??= setTimeout(() => kill.abort(), settings.cancelTimeoutMs ?? 5 * 60_000);
    cancel.abort();
  });
  try {
    host.runs.completeRun(repository, run, await concludeJobs(world, state));
  } finally {
    clearTimeout(timer);
  }
};

const concludeJobs = async (world: World, state: RunState): Promise<Conclusion> => {
  const { plan, repository, run, trigger, cancel } = state;
  const level = {
    world,
    state,
    workflow: plan,
    inputs: trigger.inputs,
    secrets: secretsOf(state, world.settings),
    prefix: '',
    path: '',
    held: [] as string[],
    isFresh: false,
    signal: cancel.signal,
  };
  if (plan.file.concurrency === undefined) return (await executeWorkflow(level)).result;
  const contexts = { github: githubContext(world.host, state), inputs: trigger.inputs, vars: { ...world.settings.vars } };
  const wanted = readGroup(plan.file.concurrency, contexts);
  const entrance = await world.groupsOf(repository).enter(
    {
      ...wanted,
      held: [],
      cancel: () => world.host.runs.cancelRun(repository, run.id),
      signal: cancel.signal,
    },
    () => {
      run.status = 'pending';
    },
  );
  if (entrance.state !== 'entered') return 'cancelled';
  return (await executeWorkflow({ ...level, held: [groupKey(wanted.group)] }).finally(entrance.leave)).result;
};
