// Asks probes one after the other. Each has a time limit and is followed by its clean-up, which has one of its own.
import { isDeepStrictEqual } from 'node:util';
import type { Calls } from './calls.ts';
import { CannotAsk, type Facts, type Probe, type ProbeResult } from './probe.ts';
import { openWorld, type Place, type World } from './world.ts';

const defaultSeconds = 120;
const cleanUpSeconds = 60;
/** After this time no further probe is asked, so that a job hands on its answers before it is ended. */
const maximumMinutes = 40;

export interface Asking {
  place: Place;
  /** Called for each probe: the calls of one probe are recorded together. */
  callsOf(probe: Probe): Calls;
  log?(line: string): void;
  /** Milliseconds since any fixed time. */
  now?(): number;
}

export const askProbes = async (probes: readonly Probe[], asking: Asking): Promise<ProbeResult[]> => {
  const results: ProbeResult[] = [];
  const { now = () => performance.now() } = asking;
  const endsAt = now() + maximumMinutes * 60_000;
  for (const probe of probes) {
    const result =
      now() < endsAt ? await askProbe(probe, asking) : notAsked(probe, `the ${maximumMinutes} minutes of all probes were over`);
    asking.log?.(`${result.verdict}: ${probe.id}${result.reason === undefined ? '' : ` (${result.reason})`}`);
    results.push(result);
  }
  return results;
};

const notAsked = ({ id, question, expected, protects }: Probe, reason: string): ProbeResult => {
  return { id, question, expected, protects, got: {}, verdict: 'could not ask', reason };
};

/** Refuses every further call once the time is over, so that a probe that was given up does nothing more. */
const limited = (calls: Calls, isOver: () => boolean): Calls => ({
  ask: async (call) => {
    if (isOver()) throw new CannotAsk('the time of this probe is over');
    return calls.ask(call);
  },
  wait: async (ms) => {
    if (isOver()) throw new CannotAsk('the time of this probe is over');
    return calls.wait(ms);
  },
});

/** Settles as the work does, or rejects after the time. */
const within = async <T>(seconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CannotAsk(`no answer within ${seconds} seconds`)), seconds * 1_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

const askProbe = async (probe: Probe, { place, callsOf }: Asking): Promise<ProbeResult> => {
  const { id, question, expected, protects, seconds = defaultSeconds } = probe;
  const undos: { what: string; remove: (world: World) => Promise<unknown> }[] = [];
  const calls = callsOf(probe);
  const undo: World['undo'] = (what, remove) => void undos.push({ what, remove });
  const ended = { asking: false, cleaning: false };
  const asked = await within(seconds, probe.ask(openWorld(place, { calls: limited(calls, () => ended.asking), undo }))).then(
    (got) => ({ got, verdict: verdictOf(expected, got) }),
    (error: unknown) => ({ got: {}, verdict: 'could not ask' as const, reason: reasonOf(error) }),
  );
  ended.asking = true;
  const leftBehind: string[] = [];
  const cleaner = openWorld(place, { calls: limited(calls, () => ended.cleaning), undo });
  for (const { what, remove } of undos.reverse()) {
    await within(cleanUpSeconds, remove(cleaner)).catch((error: unknown) => leftBehind.push(`${what}: ${reasonOf(error)}`));
  }
  ended.cleaning = true;
  return { id, question, expected, protects, ...asked, ...(leftBehind.length === 0 ? {} : { leftBehind }) };
};

const verdictOf = (expected: Facts, got: Facts): 'as assumed' | 'different' =>
  isDeepStrictEqual(expected, got) ? 'as assumed' : 'different';
