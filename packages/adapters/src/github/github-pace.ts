// Keeps one process below GitHub's secondary limits. A budget is a number of things in a rolling window: nothing
// waits while there is room, and what comes after waits exactly until the oldest falls out of the window. The runner's
// clock is used for the spacing only, never for a decision.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** Resolves when `count` more fit into the window; calls are served in order. */
  take(count: number): Promise<void>;
}

/** At most `most` things in any `windowMs`; a single `take` of more than `most` waits for an empty window. */
export const createPace = (most: number, windowMs: number): Pace => {
  let taken: { at: number; count: number }[] = [];
  let turn = Promise.resolve();
  const waitAndTake = async (count: number): Promise<void> => {
    for (;;) {
      const now = performance.now();
      taken = taken.filter((entry) => entry.at > now - windowMs);
      const used = taken.reduce((sum, entry) => sum + entry.count, 0);
      const oldest = taken[0];
      if (oldest === undefined || used + count <= most) {
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
