// Lets a leg wait, before it starts, for its concurrency group and for the review of its environment. A leg that is
// cancelled while it waits gets a record with the reason.
import { setMaxListeners } from 'node:events';
import { groupKey, readGroup } from './concurrency.ts';
import { resolveToken, type Value } from './expressions.ts';
import { cancelled, type Leg, type Unit } from './leg.ts';
import { createRecord, endEarly, nameOf } from './leg-record.ts';
import type { Level } from './level.ts';
import type { Token } from './official.ts';
import type { Job } from './pieces.ts';

export const listen = (signal: AbortSignal, listener: () => void): void => {
  // A run may have hundreds of jobs, and Node warns from the eleventh listener on.
  setMaxListeners(0, signal);
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
};

interface Waiting {
  unit: Unit;
  cancel: AbortController;
  /** Undefined for a leg that calls a workflow, which gets a record only when it never starts. */
  job: Job | undefined;
}

interface Group extends Waiting {
  /** `concurrency` of the job, or of the workflow it calls. */
  concurrency: Token | undefined;
  contexts: Record<string, Value>;
}

export const inGroup = async (
  level: Level,
  { unit, cancel, job, concurrency, contexts }: Group,
  work: (held: readonly string[]) => Promise<Leg>,
): Promise<Leg> => {
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

export const environmentOf = (level: Level, { planned, contexts }: Unit) => {
  const { environment } = planned.definition;
  if (environment === undefined) return undefined;
  const value = resolveToken(environment, { contexts });
  const name = value !== null && typeof value === 'object' && !Array.isArray(value) ? value.name : value;
  return level.world.settings.environments?.[String(name)];
};

/** Waits for the review of a guarded environment. A rejection fails the job. */
export const review = async (level: Level, { unit, cancel, job }: Waiting & { job: Job }): Promise<Leg | undefined> => {
  if (environmentOf(level, unit)?.needsApproval !== true) return undefined;
  const { repository, run } = level.state;
  job.status = 'waiting';
  // A run has the status of its most active job.
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
