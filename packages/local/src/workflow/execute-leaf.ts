// Runs a leg with steps of its own: waits for its concurrency group, its review and a runner, and then runs the job.
import { executeJob } from './execute-job.ts';
import type { Mapping } from './expressions.ts';
import { cancelled, type Leg, type Unit } from './leg.ts';
import { environmentOf, inGroup, listen, review } from './leg-entrance.ts';
import { createRecord, nameOf } from './leg-record.ts';
import type { Level } from './level.ts';
import { readRunnerLabels, refuseContainer } from './runner-labels.ts';
import type { Ended } from './run-state.ts';
import { secretSourceOf } from './secret-source.ts';

export const executeLeaf = async (level: Level, unit: Unit & { path: string }): Promise<Leg> => {
  const { state, world } = level;
  const before = state.before.get(unit.path);
  if (before?.ended.conclusion === 'success' && !level.isFresh) return takeOver(level, unit.path, before);
  const labels = readRunnerLabels(unit.planned.definition.runsOn, unit.contexts);
  refuseContainer(unit.planned.definition.container, unit.contexts);
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
      await world.host.machineFaults?.findRunner({ job, run: state.run }, cancel.signal);
      const leave = await world.enter(cancel.signal);
      if (leave === undefined) return cancelled;
      try {
        const secrets = { ...level.secrets, ...(secretSourceOf(state) === 'Actions' ? environmentOf(level, unit)?.secrets : {}) };
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

/** Copies the record of a job that succeeded in the attempt before, instead of running it again. */
const takeOver = (level: Level, path: string, before: { jobId: number; ended: Ended }): Leg => {
  const { repository, run, ended } = level.state;
  const old = repository.jobs.get(before.jobId);
  const id = level.world.host.store.nextId();
  if (old !== undefined) repository.jobs.set(id, { ...structuredClone(old), id, runAttempt: run.attempt });
  ended.set(path, { jobId: id, ended: before.ended });
  return { ...before.ended, isNew: false };
};
