// Facts about the jobs of one CI run, before the run is judged. This file imports no values, because bundle-train reads
// jobs before it has loaded the modules that decide.
import type { TrialJobView } from '../bundle/bundle-view.ts';

/** Conclusions that say that the tree is bad. Any other conclusion that does not pass says nothing about the tree. */
export const failing: ReadonlySet<string> = new Set(['failure', 'timed_out']);

/** True when the job ran and failed. A job that never ran says nothing about the tree. */
export const hasFailed = (job: Pick<TrialJobView, 'status' | 'conclusion' | 'neverRan'>): boolean =>
  job.status === 'completed' && failing.has(job.conclusion ?? '') && job.neverRan !== true;

/** Returns the sum of the runner seconds of these jobs. A job that has not ended does not count yet. */
export const runnerSecondsOf = (jobs: readonly Pick<TrialJobView, 'startedAt' | 'completedAt' | 'conclusion'>[]): number =>
  jobs.reduce((sum, { startedAt, completedAt, conclusion }) => {
    if (startedAt === null || completedAt === null || conclusion === 'skipped') return sum;
    return sum + Math.max(0, Math.round((Date.parse(completedAt) - Date.parse(startedAt)) / 1000));
  }, 0);
