// Estimates from a train's record: the chance that a passenger is a culprit, the chance that CI is red for no reason, and
// the bundle size that pays. Only bundles that ended are counted, so a new repository assumes little and learns quickly.
import { minutesAfter } from '../fleet/backoff.ts';
import type { TrainRecord } from '../records/records.ts';
import type { FlakeRate } from './search-posterior.ts';

type Counted = Pick<TrainRecord, 'history'>;

/** Added to every count, so that a short record does not decide alone: half a culprit in a hundred passengers. */
const assumed = { culprits: 0.5, passengers: 100 };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Number of remembered passengers that CI decided about, and how many of them were culprits. */
const countedPassengers = ({ history }: Counted): { culprits: number; passengers: number } => {
  const culprits = sum(history.map((bundle) => bundle.culprits ?? 0));
  return { culprits, passengers: culprits + sum(history.map((bundle) => bundle.landed.length)) };
};

/** Chance that one passenger among `aboard` is a culprit. Until the first culprit is seen, a bundle is expected to be good. */
export const culpritRate = (train: Counted, aboard: number): number => {
  const { culprits, passengers } = countedPassengers(train);
  const rate = (culprits + assumed.culprits) / (passengers + assumed.passengers);
  return culprits === 0 ? Math.min(rate, 0.5 / Math.max(1, aboard)) : Math.min(rate, 0.95);
};

/** Chance that a tree without a culprit is red. An empty record counts as one flake in fifty runs. */
export const flakeRate = (train: Pick<TrainRecord, 'flakes' | 'greens'>): FlakeRate => {
  const flakes = train.flakes ?? 0;
  return { rate: Math.min(0.3, (flakes + 1) / ((train.greens ?? 0) + flakes + 50)), known: flakes > 0 };
};

/** Bundle size with the fewest CI runs per passenger, by culprit rate, as simulated. */
const paying: readonly [rate: number, size: number][] = [
  [0.01, 64],
  [0.02, 24],
  [0.05, 12],
  [0.1, 4],
  [0.38, 1],
];

/** Returns the bundle size that pays at this culprit rate, interpolated between the simulated sizes on logarithmic scales. */
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

/** Maximum number of CI runs in a row without a landing or a culprit, before the train pauses for a day. */
const maximumFruitlessRuns = 100;
const pauseMinutes = 24 * 60;

/** Returns the end of the pause when too many CI runs in a row led nowhere; undefined when there is no pause. */
export const runawayUntil = ({ history }: Counted): { until: string; runs: number } | undefined => {
  const fruitful = history.findIndex((bundle) => bundle.landed.length > 0 || (bundle.culprits ?? 0) > 0);
  const fruitless = fruitful === -1 ? history : history.slice(0, fruitful);
  const runs = sum(fruitless.map((bundle) => bundle.ciRuns));
  const newest = fruitless[0];
  return newest === undefined || runs < maximumFruitlessRuns ? undefined : { until: minutesAfter(newest.endedAt, pauseMinutes), runs };
};

/** Maximum number of passengers of the next bundle. There is a limit only while the newest decided bundle had a culprit. */
export const adaptedSize = (train: Counted): number => {
  const newest = train.history.find((bundle) => bundle.landed.length > 0 || (bundle.culprits ?? 0) > 0);
  if (newest === undefined || (newest.culprits ?? 0) === 0) return Number.POSITIVE_INFINITY;
  return payingSize(culpritRate(train, 1));
};
