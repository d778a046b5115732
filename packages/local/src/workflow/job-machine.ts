// The machine of a job. It ends before the job's steps are done when it is lost, killed or too slow to cancel, and it
// keeps the clock in real time.
import { endOrphans, type Job, type JobPlace, type RunnerHost, trackingId } from './pieces.ts';
import type { MachineEnd, World } from './settings.ts';

/** Keeps the clock in real time, except during `letGo`. */
export interface Hold {
  letGo<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

export const createHold = ({ clock }: Pick<RunnerHost, 'clock'>, { name, isHeld }: { name: string; isHeld: boolean }): Hold => {
  let release = isHeld ? clock.busy(name) : undefined;
  const close = (): void => release?.();
  return {
    async letGo(work) {
      close();
      return work().finally(() => {
        release = isHeld ? clock.busy(name) : undefined;
      });
    },
    close,
  };
};

/** GitHub's words about a runner that is gone. */
export const lostMessage = 'The self-hosted runner lost communication with the server.';

export interface Machine {
  signal: AbortSignal;
  end(): MachineEnd;
  close(): void;
}

interface WatchedJob {
  world: World;
  job: Job;
  cancel: AbortController;
  /** Aborts when the run is force-cancelled. */
  kill: AbortSignal;
}

/** Ends the machine when it is lost, when the run is killed, and when a cancelled job takes too long to end. */
export const watchMachine = ({ world, job, cancel, kill: killed }: WatchedJob, place: JobPlace): Machine => {
  const lost = new AbortController();
  let end: MachineEnd = { conclusion: 'cancelled', message: 'The operation was canceled.' };
  const stop = (why: MachineEnd): void => {
    if (lost.signal.aborted) return;
    end = why;
    lost.abort();
    // A process that is just starting may escape the first sweep.
    const sweep = (): void => void endOrphans(trackingId(place)).catch(() => undefined);
    sweep();
    sweeps = setInterval(sweep, 250);
  };
  const kill = (): void => stop(end);
  let timer: NodeJS.Timeout | undefined;
  let sweeps: NodeJS.Timeout | undefined;
  const onCancel = (): void => {
    timer = setTimeout(kill, world.settings.cancelTimeoutMs ?? 5 * 60_000);
  };
  killed.addEventListener('abort', kill);
  cancel.signal.addEventListener('abort', onCancel);
  world.machines.set(job.id, stop);
  const stopFaults = world.host.machineFaults?.watch(place, {
    lose: () => stop({ conclusion: 'failure', message: lostMessage }),
    cancel: () => cancel.abort(),
  });
  return {
    signal: lost.signal,
    end: () => end,
    close() {
      stopFaults?.();
      clearTimeout(timer);
      clearInterval(sweeps);
      killed.removeEventListener('abort', kill);
      cancel.signal.removeEventListener('abort', onCancel);
      world.machines.delete(job.id);
    },
  };
};
