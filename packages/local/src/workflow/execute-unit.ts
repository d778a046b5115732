// One leg of a job: its name, its concurrency group, its place on a runner, and then its steps or the workflow it calls.
// Whoever waits and is cancelled keeps a record that says so.
import { setMaxListeners } from 'node:events';
import { type CacheMode, defaultCacheMode } from '../caches/scope.ts';
import { narrowestMode } from './cache-mode.ts';
import { groupKey, readGroup } from './concurrency.ts';
import { executeJob } from './execute-job.ts';
import { hasSecrets } from './run-state.ts';
import { callInputs, callSecrets, executeWorkflow, type Level } from './execute-workflow.ts';
import { isExpression, type Mapping, resolveText, resolveToken, type Value } from './expressions.ts';
import { matrixSuffix } from './matrix.ts';
import { readOnly, tokenPermissions } from './permissions.ts';
import { type Job, logLine } from './pieces.ts';
import type { Token } from './official.ts';
import type { PlannedJob, PlannedWorkflow } from './plan.ts';
import { readRunnerLabels } from './runner-labels.ts';
import type { Ended, Result } from './run-state.ts';

type Leg = Omit<Ended, 'lineage'>;

export interface Unit {
  planned: PlannedJob;
  contexts: Record<string, Value>;
  index: number;
  matrix: Mapping | undefined;
  /** The job's condition, asked again when the run is cancelled. */
  isWanted: () => boolean;
  /** A sibling failed and the strategy fails fast. */
  stop: AbortSignal;
}

export const executeUnit = async (level: Level, unit: Unit): Promise<Leg> => {
  const { definition, callee } = unit.planned;
  const path = `${level.path}${definition.key}[${unit.index}]`;
  try {
    const goesOn =
      definition.continueOnError !== undefined && resolveToken(definition.continueOnError, { contexts: unit.contexts }) === true;
    const leg = await (callee === undefined ? executeLeaf(level, { ...unit, path }) : executeCall(level, { ...unit, path, callee }));
    return { ...leg, result: leg.conclusion === 'failure' && goesOn ? 'success' : leg.conclusion };
  } catch (error) {
    reportBroken(level, unit.planned, (error as Error).message);
    return { conclusion: 'failure', result: 'failure', outputs: {}, isNew: true };
  }
};

const nameOf = (level: Level, { planned, contexts, matrix }: Pick<Unit, 'planned' | 'contexts' | 'matrix'>): string => {
  const { key, name } = planned.definition;
  const text = name === undefined ? key : resolveText(name, { contexts }) || key;
  // A name that is computed says what it wants to say; any other gets the leg's values.
  return `${level.prefix}${text}${matrix === undefined || isExpression(name) ? '' : matrixSuffix(matrix)}`;
};

const createRecord = (level: Level, planned: PlannedJob, name: string): Job => {
  const { world, state } = level;
  const permissions = tokenPermissions(planned.permissions);
  const held = state.isForeign ? readOnly(permissions) : permissions;
  const job = world.host.runs.createJob(state.repository, { run: state.run, name, permissions: held });
  const cacheMode = cacheModeOf(level, planned);
  if (cacheMode !== undefined) job.cacheMode = cacheMode;
  return job;
};

/** Undefined where neither the job nor anybody who called it says anything: the event decides then. */
const cacheModeOf = (level: Level, { definition }: PlannedJob): CacheMode | undefined => {
  const { repository, run } = level.state;
  const asked = definition.cacheMode;
  if (level.path === '' || (asked === undefined && level.cacheMode === undefined)) return asked ?? level.cacheMode;
  const granted = level.cacheMode ?? defaultCacheMode(repository, run);
  return asked === undefined ? granted : narrowestMode(granted, asked);
};

export const reportSkipped = (level: Level, planned: PlannedJob, contexts: Record<string, Value>): void => {
  const { world, state } = level;
  const { key, name } = planned.definition;
  // The legs of a job that is skipped were never computed, so a name that asks for them is shown as it is written.
  let shown = name?.toString() ?? key;
  try {
    if (name !== undefined) shown = resolveText(name, { contexts }) || key;
  } catch {
    shown = name?.toString() ?? key;
  }
  world.host.runs.completeJob(state.repository, createRecord(level, planned, `${level.prefix}${shown}`), 'skipped');
};

/** A job that could not be made: its strategy, its name or its inputs cannot be computed. */
export const reportBroken = (level: Level, planned: PlannedJob, message: string): void => {
  const job = createRecord(level, planned, `${level.prefix}${planned.definition.key}`);
  endEarly(level, job, { conclusion: 'failure', message: `Error when evaluating job '${planned.definition.key}': ${message}` });
};

const endEarly = (level: Level, job: Job, { conclusion, message }: { conclusion: Result; message: string }): void => {
  const { host } = level.world;
  host.runs.appendLog(job, logLine(host.clock.now(), `##[error]${message}`));
  job.annotations = [{ level: 'error', message }];
  host.runs.completeJob(level.state.repository, job, conclusion);
};

const cancelled: Leg = { conclusion: 'cancelled', result: 'cancelled', outputs: {}, isNew: true };

const executeLeaf = async (level: Level, unit: Unit & { path: string }): Promise<Leg> => {
  const { state, world } = level;
  const before = state.before.get(unit.path);
  if (before?.ended.conclusion === 'success' && !level.isFresh) return takeOver(level, unit.path, before);
  const labels = readRunnerLabels(unit.planned.definition.runsOn, unit.contexts);
  const job = Object.assign(createRecord(level, unit.planned, nameOf(level, unit)), { labels });
  const { concurrency } = unit.planned.definition;
  const cancel = new AbortController();
  const onRunCancel = (): void => {
    if (!unit.isWanted()) cancel.abort();
  };
  const onStop = (): void => cancel.abort();
  listen(level.signal, onRunCancel);
  listen(unit.stop, onStop);
  listen(state.kill.signal, onStop);
  try {
    const leg = await inGroup(level, { unit, cancel, job, concurrency, contexts: unit.contexts }, async () => {
      const refused = await review(level, { unit, cancel, job });
      if (refused !== undefined) return refused;
      const leave = await world.enter(cancel.signal);
      if (leave === undefined) return cancelled;
      try {
        const secrets = { ...level.secrets, ...(hasSecrets(state) ? environmentOf(level, unit)?.secrets : {}) };
        const vars = { ...(unit.contexts.vars as Mapping), ...environmentOf(level, unit)?.vars };
        const contexts = { ...unit.contexts, vars };
        const outcome = await executeJob({ ...level, planned: unit.planned, job, contexts, secrets, cancel });
        return { ...outcome, result: outcome.conclusion, isNew: true };
      } finally {
        leave();
      }
    });
    if (job.status !== 'completed') world.host.runs.completeJob(state.repository, job, leg.conclusion);
    state.ended.set(unit.path, { jobId: job.id, ended: { ...leg, lineage: [] } });
    return leg;
  } finally {
    level.signal.removeEventListener('abort', onRunCancel);
    unit.stop.removeEventListener('abort', onStop);
    state.kill.signal.removeEventListener('abort', onStop);
  }
};

const listen = (signal: AbortSignal, listener: () => void): void => {
  // A run may have hundreds of jobs; Node warns from the eleventh listener on.
  setMaxListeners(0, signal);
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
};

/** What succeeded in the attempt before is shown again and not done again. */
const takeOver = (level: Level, path: string, before: { jobId: number; ended: Ended }): Leg => {
  const { repository, run, ended } = level.state;
  const old = repository.jobs.get(before.jobId);
  const id = level.world.host.store.nextId();
  if (old !== undefined) repository.jobs.set(id, { ...structuredClone(old), id, runAttempt: run.attempt });
  ended.set(path, { jobId: id, ended: before.ended });
  return { ...before.ended, isNew: false };
};

interface Waiting {
  unit: Unit;
  cancel: AbortController;
  /** Undefined for a call, which has a record only when it never began. */
  job: Job | undefined;
}

interface Group extends Waiting {
  /** `concurrency` of the job, or of the workflow it calls. */
  concurrency: Token | undefined;
  contexts: Record<string, Value>;
}

const inGroup = async (level: Level, p: Group, work: (held: readonly string[]) => Promise<Leg>): Promise<Leg> => {
  const { unit, cancel, job, concurrency, contexts } = p;
  if (concurrency === undefined) return work(level.held);
  const wanted = readGroup(concurrency, contexts);
  const entrance = await level.world.groupsOf(level.state.repository).enter(
    {
      ...wanted,
      held: level.held,
      cancel: () => cancel.abort(),
      signal: cancel.signal,
    },
    () => {
      if (job?.status === 'queued') job.status = 'pending';
    },
  );
  if (entrance.state === 'entered') {
    if (job?.status === 'pending') job.status = 'queued';
    return work([...level.held, groupKey(wanted.group)]).finally(entrance.leave);
  }
  const message = entrance.state === 'cancelled' ? entrance.reason : 'The operation was canceled.';
  endEarly(level, job ?? createRecord(level, unit.planned, nameOf(level, unit)), { conclusion: 'cancelled', message });
  return cancelled;
};

const environmentOf = (level: Level, { planned, contexts }: Unit) => {
  const { environment } = planned.definition;
  if (environment === undefined) return undefined;
  const value = resolveToken(environment, { contexts });
  const name = value !== null && typeof value === 'object' && !Array.isArray(value) ? value.name : value;
  return level.world.settings.environments?.[String(name)];
};

/** A job of a guarded environment waits for its review; a rejection fails it. */
const review = async (level: Level, { unit, cancel, job }: Waiting & { job: Job }): Promise<Leg | undefined> => {
  if (environmentOf(level, unit)?.needsApproval !== true) return undefined;
  const { repository, run } = level.state;
  job.status = 'waiting';
  // A run is what its liveliest job is.
  if (![...repository.jobs.values()].some((other) => other.runId === run.id && other.status === 'in_progress')) run.status = 'waiting';
  const verdict = await new Promise<boolean | undefined>((resolve) => {
    level.world.reviews.set(job.id, resolve);
    listen(cancel.signal, () => resolve(undefined));
  });
  level.world.reviews.delete(job.id);
  if (verdict === undefined) return cancelled;
  if (verdict) {
    job.status = 'queued';
    if (run.status === 'waiting') run.status = 'queued';
    return undefined;
  }
  endEarly(level, job, { conclusion: 'failure', message: 'The deployment was rejected.' });
  return { conclusion: 'failure', result: 'failure', outputs: {}, isNew: true };
};

const executeCall = async (level: Level, unit: Unit & { path: string; callee: PlannedWorkflow }): Promise<Leg> => {
  const { planned, contexts, callee } = unit;
  const prefix = `${nameOf(level, unit)} / `;
  const cancel = new AbortController();
  const signal = AbortSignal.any([level.signal, unit.stop, cancel.signal]);
  const inputs = callInputs(callee, planned, contexts);
  const own = { unit, cancel, job: undefined, concurrency: planned.definition.concurrency, contexts };
  return inGroup(level, own, (outer) => {
    const { github = {}, vars = {} } = contexts;
    const called = { ...own, concurrency: callee.file.concurrency, contexts: { github, inputs, vars } };
    return inGroup({ ...level, held: outer }, called, async (held) => {
      const { result, outputs, isNew } = await executeWorkflow({
        ...level,
        workflow: callee,
        cacheMode: cacheModeOf(level, planned),
        inputs,
        secrets: callSecrets(level, planned, contexts),
        prefix,
        path: `${unit.path}/`,
        held,
        signal,
      });
      return { conclusion: result, result, outputs, isNew };
    });
  });
};
