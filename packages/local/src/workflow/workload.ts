// The unfinished work of the runner: events one after the other, runs at the same time. It keeps the first failure of
// the runner itself for `settled`.
import type { RunnerHost } from './pieces.ts';

export interface Workload {
  /** Counts a task until it ends, successfully or not. */
  track(piece: Promise<void>): void;
  /** Starts a task when all earlier tasks of `inOrder` have ended, and keeps the clock in real time until its end. */
  inOrder(piece: () => Promise<void>): void;
  /** Resolves when nothing is left. Rejects with the first failure. */
  settled(): Promise<void>;
  /** Resolves when nothing is left, and never rejects. */
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
