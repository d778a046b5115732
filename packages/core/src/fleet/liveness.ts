// Tells from GitHub's list of jobs, and never from a clock, whether an attempt still runs. A job that an unfinished run does
// not list yet is still to come.
import { isLandJobOf, isRunJobOf } from '../names.ts';
import { isPutOff } from '../records/put-off.ts';
import type { Claim } from '../records/records.ts';
import type { JobView, Snapshot } from './snapshot.ts';

type Liveness = { alive: true; running: boolean } | { alive: false; why: string };

const ended = (jobs: readonly JobView[]): boolean => jobs.length > 0 && jobs.every((job) => job.status === 'completed');

export const jobsByRun = (jobs: readonly JobView[]): ReadonlyMap<number, JobView[]> => Map.groupBy(jobs, (job) => job.runId);

/**
 * `running` is true while the agent's job runs. A claim is dead when its run has ended, or when both its jobs
 * have. When another run lands the work of a dead attempt, that run counts instead. A run that the snapshot lacks counts as alive.
 */
export const livenessOf = (
  claim: Pick<Claim, 'id' | 'runId' | 'runAttempt' | 'salvage' | 'delay'>,
  { jobs, runs }: { runs: Snapshot['runs']; jobs: ReadonlyMap<number, JobView[]> },
): Liveness => {
  if (isPutOff(claim)) return { alive: false, why: claim.delay?.why ?? '' };
  const { runId, runAttempt } = claim.salvage ?? claim;
  const ofRun = jobs.get(runId) ?? [];
  const runJobs = ofRun.filter((job) => isRunJobOf(job.name, claim.id));
  const landJobs = ofRun.filter((job) => isLandJobOf(job.name, claim.id));
  const running = runJobs.some((job) => job.status === 'in_progress');
  const run = runs.get(runId);
  const landing = landJobs.some((job) => job.status !== 'completed');
  if (run === undefined || run.attempt < runAttempt || landing) return { alive: true, running };
  if (run.status === 'completed') return { alive: false, why: `its run ${runId} has ended${conclusion(run.conclusion)}` };
  if (ended(landJobs) && !runJobs.some((job) => job.status !== 'completed')) {
    const last = landJobs.at(-1);
    return { alive: false, why: `its landing job has ended${conclusion(last?.conclusion ?? null)} without a word in the ledger` };
  }
  return { alive: true, running };
};

/** Id of the newest job in which the claim's agent works, or worked; undefined while GitHub lists none. */
export const runJobOf = (
  { id, runId, runAttempt }: Pick<Claim, 'id' | 'runId' | 'runAttempt'>,
  jobs: readonly JobView[],
): number | undefined =>
  jobs.findLast((job) => job.runId === runId && job.runAttempt === runAttempt && isRunJobOf(job.name, id) && job.status !== 'queued')?.id;

const conclusion = (text: string | null): string =>
  text === null || !/^[a-z_]{1,40}$/.test(text) ? '' : ` (${text.replaceAll('_', ' ')})`;
