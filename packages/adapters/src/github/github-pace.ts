// Keeps one process below GitHub's secondary limits. A call waits only when a rolling window is full, until its oldest entry
// leaves it. The runner's clock is used for this spacing only, never for a decision.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** Resolves when `count` more things fit into the window; calls are served in order. */
  take(count: number): Promise<void>;
}

/** Allows `maximum` things in any `windowMs`; a single `take` of more than that waits for an empty window. */
export const createPace = (maximum: number, windowMs: number): Pace => {
  let taken: { at: number; count: number }[] = [];
  let turn = Promise.resolve();
  const waitAndTake = async (count: number): Promise<void> => {
    for (;;) {
      const now = performance.now();
      taken = taken.filter((entry) => entry.at > now - windowMs);
      const used = taken.reduce((sum, entry) => sum + entry.count, 0);
      const oldest = taken[0];
      if (oldest === undefined || used + count <= maximum) {
        taken.push({ at: now, count });
        return;
      }
      await sleep(Math.max(1, oldest.at + windowMs - now));
    }
  };
  return {
    take: (count) => {
      const mine = count === 0 ? turn : turn.then(() => waitAndTake(count));
      turn = mine;
      return mine;
    },
  };
};
