// Lets a stage go on until nothing runs, and lets GitHub's clock reach the next cron.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from './stage.ts';

/** `deadline` is a time of `performance.now()`. Throws when something still runs then. */
export const quiet = async ({ runner }: Stage, deadline: number): Promise<void> => {
  const late = sleep(Math.max(0, deadline - performance.now()), 'late' as const, { ref: false });
  const settled = runner.settled().then(() => 'settled' as const);
  if ((await Promise.race([settled, late])) === 'late') throw new Error('not everything ended within the time limit');
};

/** Lets GitHub's clock run until cron starts something. */
export const nextCron = async ({ local, runner }: Stage): Promise<void> => {
  const release = local.clock.idle();
  while (runner.active() === 0) await sleep(20);
  release();
};
