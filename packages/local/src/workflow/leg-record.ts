// Creates the record of a leg in the list of jobs, with its name, its token's permissions and its cache mode. Ends the
// records of legs that never get a machine.
import { type CacheMode, defaultCacheMode } from '../caches/scope.ts';
import { narrowestMode } from './cache-mode.ts';
import { isExpression, resolveText, type Value } from './expressions.ts';
import type { Unit } from './leg.ts';
import type { Level } from './level.ts';
import { matrixSuffix } from './matrix.ts';
import { readOnly, tokenPermissions } from './permissions.ts';
import { type Job, logLine } from './pieces.ts';
import type { PlannedJob } from './plan.ts';
import type { Result } from './run-state.ts';

export const nameOf = (level: Level, { planned, contexts, matrix }: Pick<Unit, 'planned' | 'contexts' | 'matrix'>): string => {
  const { key, name } = planned.definition;
  const text = name === undefined ? key : resolveText(name, { contexts }) || key;
  // A name with an expression is used as it is. Any other name gets the values of the leg's matrix.
  return `${level.prefix}${text}${matrix === undefined || isExpression(name) ? '' : matrixSuffix(matrix)}`;
};

export const createRecord = (level: Level, planned: PlannedJob, name: string): Job => {
  const { world, state } = level;
  const permissions = tokenPermissions(planned.permissions);
  const held = state.isForeign ? readOnly(permissions) : permissions;
  const job = world.host.runs.createJob(state.repository, { run: state.run, name, permissions: held });
  if (planned.permissions['id-token'] === 'write' && !state.isForeign) job.mayIdentify = true;
  const cacheMode = cacheModeOf(level, planned);
  if (cacheMode !== undefined) job.cacheMode = cacheMode;
  return job;
};

/** Returns the cache mode of a job; undefined when neither the job nor a caller sets one, and the event decides. */
export const cacheModeOf = (level: Level, { definition }: PlannedJob): CacheMode | undefined => {
  const { repository, run } = level.state;
  const asked = definition.cacheMode;
  if (level.path === '' || (asked === undefined && level.cacheMode === undefined)) return asked ?? level.cacheMode;
  const granted = level.cacheMode ?? defaultCacheMode(repository, run);
  return asked === undefined ? granted : narrowestMode(granted, asked);
};

export const reportSkipped = (level: Level, planned: PlannedJob, contexts: Record<string, Value>): void => {
  const { world, state } = level;
  const { key, name } = planned.definition;
  // A skipped job has no legs, so a name that uses their values is shown as written.
  let shown = name?.toString() ?? key;
  try {
    if (name !== undefined) shown = resolveText(name, { contexts }) || key;
  } catch {
    shown = name?.toString() ?? key;
  }
  world.host.runs.completeJob(state.repository, createRecord(level, planned, `${level.prefix}${shown}`), 'skipped');
};

/** Reports a job whose strategy, name or inputs cannot be computed. */
export const reportBroken = (level: Level, planned: PlannedJob, message: string): void => {
  const job = createRecord(level, planned, `${level.prefix}${planned.definition.key}`);
  endEarly(level, job, { conclusion: 'failure', message: `Error when evaluating job '${planned.definition.key}': ${message}` });
};

export const endEarly = (level: Level, job: Job, { conclusion, message }: { conclusion: Result; message: string }): void => {
  const { host } = level.world;
  host.runs.appendLog(job, logLine(host.clock.now(), `##[error]${message}`));
  job.annotations = [{ level: 'error', message }];
  host.runs.completeJob(level.state.repository, job, conclusion);
};
