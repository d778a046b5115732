// Waits on the local GitHub's clock.
import { setTimeout as sleep } from 'node:timers/promises';
import type { VirtualClock } from '../clock.ts';

/** Milliseconds of real time between two readings of the clock. */
const lookMs = 10;

/** Waits until the clock has moved this far. It may run fast meanwhile, as long as no job works. */
export const passSeconds = async (clock: VirtualClock, seconds: number, signal?: AbortSignal): Promise<void> => {
  const endMs = clock.ms() + seconds * 1000;
  const release = clock.idle();
  try {
    while (clock.ms() < endMs && signal?.aborted !== true)
      await sleep(lookMs, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  } finally {
    release();
  }
};
