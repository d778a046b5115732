// Runs the jobs of one workflow, the run's own or a called one: needs, conditions, matrices, and the results for other
// jobs. The condition of a job is evaluated, and its record created, when all jobs that it needs have ended.
import { githubContext } from './contexts.ts';
import { evaluateCondition, type Mapping, resolveText, resolveToken, type Value } from './expressions.ts';
import { expandMatrix } from './matrix.ts';
import type { PlannedJob } from './plan.ts';
import { combine, type Ended, type Result } from './run-state.ts';
import { executeUnit } from './execute-unit.ts';
import { reportBroken, reportSkipped } from './leg-record.ts';
import type { Level, LevelResult } from './level.ts';

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

/** Runs all legs of a job, or skips the job. */
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

/** Returns the results in the order in which the legs ended, so that the last writer of an output wins. */
const executeLegs = async (level: Level, { planned, contexts, isWanted }: Legs): Promise<Omit<Ended, 'lineage'>[]> => {
  const { strategy } = planned.definition;
  const resolved = strategy === undefined ? {} : (resolveToken(strategy, { contexts }) as Mapping);
  const matrices = resolved.matrix === undefined ? [undefined] : expandMatrix(resolved.matrix as Mapping);
  const failFast = resolved['fail-fast'] !== false;
  const maximumParallel = Number(resolved['max-parallel'] ?? matrices.length);
  const stop = new AbortController();
  const ended: Omit<Ended, 'lineage'>[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < matrices.length) {
      const index = next;
      next += 1;
      const matrix = matrices[index];
      const place = { 'fail-fast': failFast, 'job-index': index, 'job-total': matrices.length, 'max-parallel': maximumParallel };
      const legContexts = { ...contexts, strategy: place, matrix: matrix ?? null };
      const leg = await executeUnit(level, { planned, contexts: legContexts, index, matrix, isWanted, stop: stop.signal, executeWorkflow });
      ended.push(leg);
      if (failFast && leg.result === 'failure') stop.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(maximumParallel, matrices.length)) }, worker));
  return ended;
};
