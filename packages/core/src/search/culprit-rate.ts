// What a train's record says about its future: how often a passenger is a culprit, how often CI is red for nothing, and
// how large a bundle pays. Counted from ended flights, so that a new repository assumes little and learns quickly.
import { minutesAfter } from '../fleet/backoff.ts';
import type { TrainRecord } from '../records/records.ts';
import type { FlakeRate } from './search-posterior.ts';

type Counted = Pick<TrainRecord, 'history'>;

/** A record that is short weighs no more than this: half a culprit in a hundred passengers. */
const assumed = { culprits: 0.5, passengers: 100 };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Passengers of remembered flights whose fate CI decided, and those of them that were culprits. */
const countedPassengers = ({ history }: Counted): { culprits: number; passengers: number } => {
  const culprits = sum(history.map((flight) => flight.culprits ?? 0));
  return { culprits, passengers: culprits + sum(history.map((flight) => flight.landed.length)) };
};

/** Chance of one passenger among `aboard` to be a culprit. While none was ever seen, a bundle is expected to be good. */
export const culpritRate = (train: Counted, aboard: number): number => {
  const { culprits, passengers } = countedPassengers(train);
  const rate = (culprits + assumed.culprits) / (passengers + assumed.passengers);
  return culprits === 0 ? Math.min(rate, 0.5 / Math.max(1, aboard)) : Math.min(rate, 0.95);
};

/** Chance of a tree without a culprit to be red; one flake in fifty runs is assumed of a record that says nothing. */
export const flakeRate = (train: Pick<TrainRecord, 'flakes' | 'greens'>): FlakeRate => {
  const flakes = train.flakes ?? 0;
  return { rate: Math.min(0.3, (flakes + 1) / ((train.greens ?? 0) + flakes + 50)), known: flakes > 0 };
};

/** Simulated: passengers of a bundle that costs the fewest CI runs a passenger, by culprit rate. */
const paying: readonly [rate: number, size: number][] = [
  [0.01, 64],
  [0.02, 24],
  [0.05, 12],
  [0.1, 4],
  [0.38, 1],
];

/** The bundle size that a culprit rate justifies; between the sizes that were simulated it falls evenly on both scales. */
export const payingSize = (rate: number): number => {
  const above = paying.findIndex(([limit]) => rate <= limit);
  if (above === -1) return 1;
  const [high, small] = paying[above] ?? [0.38, 1];
  const before = paying[above - 1];
  if (before === undefined) return Math.floor((small * high) / Math.max(rate, 1e-6));
  const [low, large] = before;
  const share = Math.log(rate / low) / Math.log(high / low);
  return Math.max(1, Math.round(large * (small / large) ** share));
};

/** So many CI runs in a row without a landing or a culprit, and the train pauses for a day. */
const fruitlessRuns = 100;
const pauseMinutes = 24 * 60;

/** Until when the train pauses because its CI runs lead nowhere; undefined while they lead somewhere. */
export const runawayUntil = ({ history }: Counted): { until: string; runs: number } | undefined => {
  const fruitful = history.findIndex((flight) => flight.landed.length > 0 || (flight.culprits ?? 0) > 0);
  const fruitless = fruitful === -1 ? history : history.slice(0, fruitful);
  const runs = sum(fruitless.map((flight) => flight.ciRuns));
  const newest = fruitless[0];
  return newest === undefined || runs < fruitlessRuns ? undefined : { until: minutesAfter(newest.endedAt, pauseMinutes), runs };
};

/** Most passengers of the next flight: what the rate justifies, but only while the newest flight that flew was red. */
export const adaptedSize = (train: Counted): number => {
  const newest = train.history.find((flight) => flight.landed.length > 0 || (flight.culprits ?? 0) > 0);
  if (newest === undefined || (newest.culprits ?? 0) === 0) return Number.POSITIVE_INFINITY;
  return payingSize(culpritRate(train, 1));
};
