// How a run ends although there is more to do: another run of the same workflow takes over. It looks at the world anew, so
// nothing is handed on; where it cannot be started that is said, because then only an event or cron goes on.
import { RemoteError } from '@clambake/adapters';
import type { Facts } from './facts.ts';
import type { LoopReport, Train } from './loop.ts';
import { settle } from './settle.ts';

/** The job's time to hold is over while something is out that wakes nobody when it ends. */
export const handOver = async ({ ports, log, report }: Train, waitsFor: string): Promise<LoopReport> => {
  const why = `this job has held as long as it may; another run waits for ${waitsFor}`;
  try {
    await ports.wake(why);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.warn(`no other run could be started to wait for ${waitsFor}: ${error.message}`, !error.retryable);
    return report;
  }
  log.did(why);
  return { ...report, handedOver: waitsFor };
};

/** Whatever goes on moving would else start one run right after the other. */
const distanceSeconds = 60;

/** The wake that starts the other run serves the fleet too. */
export const leaveToNext = async ({ ports, log, report }: Train, facts: Facts, text: string): Promise<LoopReport> => {
  await settle({ ...facts, owed: { ...facts.owed, wake: undefined } }, { ports, log });
  await ports.clock.pause(distanceSeconds);
  const followed = await ports.wake(text).then(
    () => 'another run was started',
    (error: unknown) => {
      if (!(error instanceof RemoteError)) throw error;
      return `no other run could be started: ${error.message}`;
    },
  );
  return { ...report, reasons: [{ issue: null, text: `${text}: ${followed}` }, ...report.reasons] };
};
