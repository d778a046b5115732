// Lets a job take minutes of GitHub's clock instead of real time: after its steps have run, it stays in progress until
// that clock has moved far enough since its start. It does not hold the clock, so 40 minutes pass in seconds as soon as
// every other job waits too.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, RunnerHost } from './pieces.ts';

/** Milliseconds of real time between two readings of the clock. The fast clock moves 3 s in them. */
const lookMs = 10;

export interface VirtualWait {
  host: Pick<RunnerHost, 'clock'>;
  job: Job;
  /** Start of the job by GitHub's clock. */
  startedMs: number;
  minutes: number;
  /** Its `timeout-minutes`, by the same clock. */
  timeoutMinutes: number;
  /** Aborts when the job is cancelled or its machine has ended. */
  signal: AbortSignal;
}

/** Waits for the end of the minutes; resolves at once when `signal` aborts. */
export const passVirtualMinutes = async ({
  host,
  minutes,
  timeoutMinutes,
  startedMs,
  job,
  signal,
}: VirtualWait): Promise<'passed' | 'stopped' | 'late'> => {
  const { clock } = host;
  const isLate = minutes > timeoutMinutes;
  const endMs = startedMs + Math.min(minutes, timeoutMinutes) * 60_000;
  clock.sawRequest(job.id, 'watch');
  try {
    while (clock.ms() < endMs) await sleep(lookMs, undefined, { signal });
    return isLate ? 'late' : 'passed';
  } catch (error) {
    if (signal.aborted) return 'stopped';
    throw error;
  } finally {
    clock.sawRequest(job.id, 'work');
  }
};
