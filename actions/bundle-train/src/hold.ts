// Waiting inside the job: pause on the runner, ask GitHub for the time or the CI run, and look at the ledger, so that
// whatever lands, is forced or taken back while the job holds takes effect at once. Never trusts the runner's clock.
import { trainFingerprint, type TrainStep, type TrialRunView } from '@clambake/core';
import type { TrainPorts } from './carry-out.ts';
import type { Facts } from './facts.ts';

export type HoldEnd =
  /** Read the world again; `known`: CI runs that have ended, as they were just read. */
  { kind: 'look'; known: ReadonlyMap<number, TrialRunView> };

/** Ends when the time has come, when a CI run has ended, or when a record that matters to this train changed. */
export const hold = async (step: Extract<TrainStep, { kind: 'hold' }>, p: { ports: TrainPorts; facts: Facts }): Promise<HoldEnd> => {
  const { ports, facts } = p;
  const before = trainFingerprint(facts.snapshot.ledger, facts.base);
  const until = Date.parse(step.until);
  for (;;) {
    await ports.clock.pause(facts.config['poll-seconds']);
    const known = await readRuns(ports, step.runs);
    if ([...known.values()].some((run) => run.status === 'completed')) return { kind: 'look', known: ended(known) };
    if (trainFingerprint(await ports.ledger.read(), facts.base) !== before) return { kind: 'look', known: ended(known) };
    const seen = [...known.values()][0]?.seenAt;
    const now = seen === undefined ? (await ports.clock.now()).getTime() : Date.parse(seen);
    if (now >= until || step.for === 'checks') return { kind: 'look', known: ended(known) };
  }
};

const readRuns = async (ports: TrainPorts, runs: readonly number[]): Promise<Map<number, TrialRunView>> => {
  const found = await Promise.all(runs.map(async (id) => [id, await ports.train.readTrialRun(id)] as const));
  return new Map(found.flatMap(([id, run]) => (run === undefined ? [] : [[id, run] as const])));
};

const ended = (runs: ReadonlyMap<number, TrialRunView>): Map<number, TrialRunView> =>
  new Map([...runs].filter(([, run]) => run.status === 'completed'));
