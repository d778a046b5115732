// Runs random schedules of a fleet and tells how to replay the one that breaks a promise, which is made as short as possible first.
import fc from 'fast-check';
import type { Fleet } from './fleet.ts';
import { carryOut, type Event, schedule } from './schedule.ts';

export interface Chaos {
  seeds: number;
  /** Faults that have met a request. */
  faults: number;
  /** Undefined when every promise held. */
  broken: { promises: string; events: readonly Event[]; replay: string } | undefined;
}

interface ChaosOptions {
  seeds: number;
  seed: number;
  /** Of a failing schedule: replays that one alone. */
  path?: string | undefined;
}

export const runChaos = async ({ seeds, seed, path }: ChaosOptions): Promise<Chaos> => {
  let faults = 0;
  const after = (fleet: Fleet): void => {
    faults += fleet.faults;
  };
  const property = fc.asyncProperty(schedule, async (events) => {
    const promises = await carryOut(events, { after });
    if (promises.length > 0) throw new Error(promises.join('; '));
  });
  const replayed = path === undefined ? {} : { path, endOnFailure: true };
  const result = await fc.check(property, { numRuns: seeds, seed, ...replayed });
  if (!result.failed) return { seeds: result.numRuns, faults, broken: undefined };
  const promises = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  const replay = `npm run chaos -- --seed ${result.seed} --path ${result.counterexamplePath}`;
  return { seeds: result.numRuns, faults, broken: { promises, events: result.counterexample?.[0] ?? [], replay } };
};
