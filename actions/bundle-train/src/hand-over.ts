// Ends a run although there is more to do: another run of the same workflow takes over. It reads the world again, so nothing
// is passed on. A warning says when it cannot be started, because then only an event or cron goes on.
import { settle, wakeAnother } from './apply-change.ts';
import type { Log, TrainPorts } from './context.ts';
import type { Facts } from './facts.ts';
import { release, runOf } from './release.ts';
import type { LoopReport } from './report.ts';

interface Ending {
  ports: TrainPorts;
  log: Log;
  report: LoopReport;
  facts: Facts;
}

/** The job may hold no longer, and the end of what it waits for will wake nobody. */
export const handOver = async (ending: Ending, waitsFor: string): Promise<LoopReport> => {
  const { log, report } = ending;
  const why = `this job has held as long as it may; another run waits for ${waitsFor}`;
  const refusal = await wakeNext(why, ending);
  if (refusal !== undefined) {
    log.warn(`no other run could be started to wait for ${waitsFor}: ${refusal.why}`, refusal.lasting);
    return report;
  }
  log.did(why);
  return { ...report, handedOver: waitsFor };
};

/** The next run's tick starts a job for a train that no other job serves. */
const wakeNext = async (why: string, ending: Ending): ReturnType<typeof wakeAnother> => {
  await release({ ...ending, ...runOf(ending.facts) }, ending.facts.snapshot.ledger);
  return wakeAnother(why, ending);
};

/** A world that keeps moving would otherwise start one run right after the other. */
const pauseSeconds = 60;

/** The wake that starts the other run serves the fleet too. */
export const leaveToNext = async (ending: Ending, text: string): Promise<LoopReport> => {
  const { ports, report, facts } = ending;
  await settle({ ...facts, owed: { ...facts.owed, wake: undefined } }, ending);
  await ports.clock.pause(pauseSeconds);
  const refusal = await wakeNext(text, ending);
  const followed = refusal === undefined ? 'another run was started' : `no other run could be started: ${refusal.why}`;
  return { ...report, reasons: [{ issue: null, text: `${text}: ${followed}` }, ...report.reasons] };
};
