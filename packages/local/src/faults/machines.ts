// Faults of the machines that jobs run on: a runner that never comes or comes late, a machine that is lost, a cancellation
// by a person, and a caller that is killed at one of its requests.
import { setTimeout as sleep } from 'node:timers/promises';
import type { VirtualClock } from '../clock.ts';
import type { Job, Run } from '../store.ts';
import type { FaultEngine, FaultSubject } from './faults.ts';
import type { FaultResponse } from './language.ts';
import { passSeconds } from './pass-time.ts';
import { callerOfJob } from './request-subject.ts';

export interface MachineFaults {
  /** Waits until a runner takes the job. */
  findRunner(at: { job: Job; run: Run }, signal: AbortSignal): Promise<void>;
  /** Watches a job that has started. The returned function ends the watch. */
  watch(at: { job: Job; run: Run }, act: { lose(): void; cancel(): void }): () => void;
}

const subjectOf = (at: { job: Job; run: Run }): FaultSubject => ({
  boundary: 'job',
  method: '',
  path: '',
  body: '',
  access: 'write',
  ...callerOfJob(at),
});

const isWait = (respond: FaultResponse): respond is { noRunnerMinutes: number } =>
  typeof respond === 'object' && 'noRunnerMinutes' in respond;

export const createMachineFaults = (faults: FaultEngine, clock: VirtualClock): MachineFaults => ({
  async findRunner(at, signal) {
    for (const respond of faults.take(subjectOf(at), isWait).before)
      if (isWait(respond)) await passSeconds(clock, respond.noRunnerMinutes * 60, signal);
  },
  watch(at, { lose, cancel }) {
    const ended = new AbortController();
    const stopListening = faults.onKill((jobId) => {
      if (jobId === at.job.id) lose();
    });
    const act = async (respond: FaultResponse): Promise<void> => {
      if (typeof respond !== 'object' || !('machine' in respond)) return;
      await sleep(respond.afterMs ?? 0, undefined, { signal: ended.signal }).catch(() => {});
      if (!ended.signal.aborted) (respond.machine === 'lost' ? lose : cancel)();
    };
    for (const respond of faults.take(subjectOf(at), (one) => !isWait(one)).before) void act(respond);
    return () => {
      stopListening();
      ended.abort();
    };
  },
});
