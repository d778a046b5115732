// The jobs of one workflow, the run's own or a called one: needs, conditions, matrices, and the results that others see.
// Every job is decided when everything it needs has ended, and only then gets a record.
import type { CacheMode } from '../caches/scope.ts';
import { githubContext } from './contexts.ts';
import { evaluateCondition, type Mapping, resolveText, resolveTexts, resolveToken, type Value } from './expressions.ts';
import { expandMatrix } from './matrix.ts';
import type { PlannedJob, PlannedWorkflow } from './plan.ts';
import { combine, type Ended, type Result, type RunState } from './run-state.ts';
import type { World } from './settings.ts';
import { executeUnit, reportBroken, reportSkipped } from './execute-unit.ts';

export interface Level {
  world: World;
  state: RunState;
  workflow: PlannedWorkflow;
  inputs: Mapping;
  secrets: Readonly<Record<string, string>>;
  /** Names of the calling jobs, each followed by ` / `. */
  prefix: string;
  /** Keys of the calling jobs with the index of their leg. */
  path: string;
  /** What the calling job may do with caches, where anybody said so. */
  cacheMode?: CacheMode | undefined;
  /** Concurrency groups that the callers hold. */
  held: readonly string[];
  /** Something this depends on was carried out in this attempt, so nothing is taken over from the one before. */
  isFresh: boolean;
  /** Cancels the level. */
  signal: AbortSignal;
}

export interface LevelResult {
  result: Result;
  outputs: Record<string, string>;
  isNew: boolean;
}

export const executeWorkflow = async (level: Level): Promise<LevelResult> => {
  const started = new Map<string, Promise<Ended>>();
  const start = (planned: PlannedJob): Promise<Ended> => {
    const { key, needs } = planned.definition;
    const known = started.get(key);
    if (known !== undefined) return known;
    const needed = level.workflow.jobs.filter((job) => needs.includes(job.definition.key));
    const ended = Promise.all(needed.map(async (job) => [job.definition.key, await start(job)] as const)).then((results) =>
      executeJobs(level, planned, new Map(results)),
    );
    started.set(key, ended);
    return ended;
  };
  const all = await Promise.all(level.workflow.jobs.map(async (job) => [job.definition.key, await start(job)] as const));
  const results = all.map(([, ended]) => ended);
  const jobs = Object.fromEntries(all.map(([key, { result, outputs }]) => [key, { result, outputs }]));
  const contexts = { ...baseContexts(level), jobs };
  const outputs = Object.entries(level.workflow.file.outputs).map(([name, token]) => [name, resolveText(token, { contexts })]);
  return {
    result: combine(results.map(({ result }) => result)),
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    isNew: results.some(({ isNew }) => isNew),
  };
};

const baseContexts = (level: Level): Record<string, Value> => ({
  github: githubContext(level.world.host, level.state),
  inputs: level.inputs,
  vars: { ...level.world.settings.vars },
});

/** All legs of a job. */
const executeJobs = async (level: Level, planned: PlannedJob, needs: ReadonlyMap<string, Ended>): Promise<Ended> => {
  const { definition } = planned;
  const needed = [...needs.values()];
  const ancestors = needed.flatMap(({ lineage }) => lineage);
  const lineage = (result: Result): Result[] => [...new Set([...ancestors, result])];
  const contexts: Record<string, Value> = {
    ...baseContexts(level),
    needs: Object.fromEntries([...needs].map(([key, { result, outputs }]) => [key, { result, outputs }])),
  };
  const isWanted = (): boolean =>
    evaluateCondition(definition.condition, {
      contexts,
      status: {
        success: !level.signal.aborted && ancestors.every((result) => result === 'success'),
        failure: ancestors.includes('failure'),
        cancelled: level.signal.aborted,
      },
    });
  const isFresh = level.isFresh || needed.some(({ isNew }) => isNew);
  try {
    if (level.state.kill.signal.aborted)
      return { conclusion: 'cancelled', result: 'cancelled', outputs: {}, lineage: lineage('cancelled'), isNew: true };
    if (!isWanted()) {
      reportSkipped(level, planned, contexts);
      return { conclusion: 'skipped', result: 'skipped', outputs: {}, lineage: lineage('skipped'), isNew: false };
    }
    const legs = await executeLegs({ ...level, isFresh }, { planned, contexts, isWanted });
    const result = combine(legs.map((leg) => leg.result));
    const outputs = Object.assign({}, ...legs.map((leg) => leg.outputs)) as Record<string, string>;
    const conclusion = combine(legs.map((leg) => leg.conclusion));
    return { conclusion, result, outputs, lineage: lineage(result), isNew: legs.some(({ isNew }) => isNew) };
  } catch (error) {
    reportBroken(level, planned, (error as Error).message);
    return { conclusion: 'failure', result: 'failure', outputs: {}, lineage: lineage('failure'), isNew: true };
  }
};

interface Legs {
  planned: PlannedJob;
  contexts: Record<string, Value>;
  isWanted: () => boolean;
}

/** In the order they ended, so that the last writer of an output wins. */
const executeLegs = async (level: Level, { planned, contexts, isWanted }: Legs): Promise<Omit<Ended, 'lineage'>[]> => {
  const { strategy } = planned.definition;
  const resolved = strategy === undefined ? {} : (resolveToken(strategy, { contexts }) as Mapping);
  const matrices = resolved.matrix === undefined ? [undefined] : expandMatrix(resolved.matrix as Mapping);
  const failFast = resolved['fail-fast'] !== false;
  const mostParallel = Number(resolved['max-parallel'] ?? matrices.length);
  const stop = new AbortController();
  const ended: Omit<Ended, 'lineage'>[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < matrices.length) {
      const index = next;
      next += 1;
      const matrix = matrices[index];
      const place = { 'fail-fast': failFast, 'job-index': index, 'job-total': matrices.length, 'max-parallel': mostParallel };
      const legContexts = { ...contexts, strategy: place, matrix: matrix ?? null };
      const leg = await executeUnit(level, { planned, contexts: legContexts, index, matrix, isWanted, stop: stop.signal });
      ended.push(leg);
      if (failFast && leg.result === 'failure') stop.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(mostParallel, matrices.length)) }, worker));
  return ended;
};

/** Inputs of a called workflow with their types. Throws when a value does not fit. */
export const callInputs = (callee: PlannedWorkflow, planned: PlannedJob, contexts: Record<string, Value>): Mapping => {
  const given = planned.definition.call?.inputs;
  const values = given === undefined ? {} : (resolveToken(given, { contexts }) as Mapping);
  return Object.fromEntries(
    Object.entries(callee.file.inputs.call).map(([name, { type, default: fallback }]) => {
      // A value that is given and turns out to be nothing does not bring the default back.
      const value = name in values ? values[name] : fallback === undefined ? undefined : resolveToken(fallback, { contexts });
      return [name, typed(value, { type, name })];
    }),
  );
};

const typed = (value: Value | undefined, { type, name }: { type: string; name: string }): Value => {
  if (type === 'boolean') {
    if (value === undefined) return false;
    if (typeof value === 'boolean') return value;
  } else if (type === 'number') {
    if (value === undefined) return 0;
    if (typeof value === 'number') return value;
  } else {
    return value === undefined || value === null ? '' : String(value);
  }
  throw new Error(`Invalid value for input ${name}: expected a ${type}, got ${JSON.stringify(value)}`);
};

/** Secrets that a called workflow gets: by name, or all of the caller's. */
export const callSecrets = (level: Level, planned: PlannedJob, contexts: Record<string, Value>): Record<string, string> => {
  const secrets = planned.definition.call?.secrets;
  if (secrets === 'inherit') return { ...level.secrets };
  const given = resolveTexts(secrets, { contexts: { ...contexts, secrets: { ...level.secrets } } });
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
};
