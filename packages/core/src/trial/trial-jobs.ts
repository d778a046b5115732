// What the jobs of one CI run say, before anybody judges the run. It imports nothing, because bundle-train reads jobs
// before it has loaded what it decides with.
import type { TrialJobView } from '../fleet/snapshot.ts';

/** Conclusions that say no about the tree; the others that do not pass say nothing about it. */
export const failing: ReadonlySet<string> = new Set(['failure', 'timed_out']);

/** What never ran says nothing about the tree. */
export const hasFailed = (job: Pick<TrialJobView, 'status' | 'conclusion' | 'neverRan'>): boolean =>
  job.status === 'completed' && failing.has(job.conclusion ?? '') && job.neverRan !== true;

/** How long these jobs have kept runners busy, one after the other; what has not ended does not count yet. */
export const runnerSecondsOf = (jobs: readonly Pick<TrialJobView, 'startedAt' | 'completedAt' | 'conclusion'>[]): number =>
  jobs.reduce((sum, { startedAt, completedAt, conclusion }) => {
    if (startedAt === null || completedAt === null || conclusion === 'skipped') return sum;
    return sum + Math.max(0, Math.round((Date.parse(completedAt) - Date.parse(startedAt)) / 1000));
  }, 0);
