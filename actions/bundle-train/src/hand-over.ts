// How a run ends although there is more to do: another run of the same workflow takes over. It looks at the world anew, so
// nothing is handed on; where it cannot be started that is said, because then only an event or cron goes on.
import { settle, wakeAnother } from './apply-change.ts';
import type { Log, TrainPorts } from './context.ts';
import type { Facts } from './facts.ts';
import type { LoopReport } from './report.ts';

interface Ending {
  ports: TrainPorts;
  log: Log;
  report: LoopReport;
  facts: Facts;
}

/** The job's time to hold is over while something is out that wakes nobody when it ends. */
export const handOver = async (ending: Ending, waitsFor: string): Promise<LoopReport> => {
  const { log, report } = ending;
  const why = `this job has held as long as it may; another run waits for ${waitsFor}`;
  const refusal = await wakeAnother(why, ending);
  if (refusal !== undefined) {
    log.warn(`no other run could be started to wait for ${waitsFor}: ${refusal.why}`, refusal.lasting);
    return report;
  }
  log.did(why);
  return { ...report, handedOver: waitsFor };
};

/** Whatever goes on moving would else start one run right after the other. */
const distanceSeconds = 60;

/** The wake that starts the other run serves the fleet too. */
export const leaveToNext = async (ending: Ending, text: string): Promise<LoopReport> => {
  const { ports, report, facts } = ending;
  await settle({ ...facts, owed: { ...facts.owed, wake: undefined } }, ending);
  await ports.clock.pause(distanceSeconds);
  const refusal = await wakeAnother(text, ending);
  const followed = refusal === undefined ? 'another run was started' : `no other run could be started: ${refusal.why}`;
  return { ...report, reasons: [{ issue: null, text: `${text}: ${followed}` }, ...report.reasons] };
};
