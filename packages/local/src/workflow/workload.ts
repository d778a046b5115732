// The runner's work that has not ended: events in their order, runs beside each other. The first failure of the runner
// itself is kept for whoever waits.
import type { RunnerHost } from './pieces.ts';

export interface Workload {
  /** Counts until it ends, whatever way it ends. */
  track(piece: Promise<void>): void;
  /** Begins when everything that was given before has ended; the clock stands meanwhile. */
  inOrder(piece: () => Promise<void>): void;
  /** Resolves when nothing is left. Rejects with the first failure. */
  settled(): Promise<void>;
  /** The same without the failure. */
  ended(): Promise<void>;
}

export const createWorkload = ({ clock }: Pick<RunnerHost, 'clock'>): Workload => {
  const open = new Set<Promise<void>>();
  let queue = Promise.resolve();
  let failure: unknown;
  const track = (piece: Promise<void>): void => {
    const ended: Promise<void> = piece
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => open.delete(ended));
    open.add(ended);
  };
  const ended = async (): Promise<void> => {
    while (open.size > 0) await Promise.all(open);
  };
  return {
    track,
    inOrder(piece) {
      const release = clock.busy('workflow runner');
      const next = queue.then(piece).finally(release);
      track(next);
      queue = next.catch(() => undefined);
    },
    async settled() {
      await ended();
      if (failure !== undefined) throw failure;
    },
    ended,
  };
};
