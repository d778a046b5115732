// Draws bundles and lets the search of bundle-train find their culprits, once with every change aboard and once without those that
// `verify` saw in their attempts. Both have a record of earlier bundles of their own kind.
import { createRandom } from '../isolate/random.ts';
import { drawPast, type Passenger, simulate } from '../isolate/simulate.ts';

export interface VerifyCase {
  /** Changes that are ready to land. */
  n: number;
  /** Share of them that is broken by itself. */
  broken: number;
  /** Share of the broken ones that the repository's own commands see. */
  seen: number;
  simulations: number;
}

/** Means of a bundle. */
interface BundleMeans {
  culprits: number;
  /** CI runs of the search: reruns and confirmations are among them. */
  runs: number;
  runsPerLanded: number;
}

export interface VerifyRow extends VerifyCase {
  without: BundleMeans;
  withVerify: BundleMeans;
}

/** Share of the changes that break only together with others: no attempt can see it. */
const together = 0.01;
const flakeRate = 0.01;

export const measureVerify = (given: VerifyCase): VerifyRow => {
  const sums = { without: [0, 0, 0], withVerify: [0, 0, 0] };
  for (let number = 0; number < given.simulations; number += 1) {
    const random = createRandom(number * 7919 + given.n * 31 + Math.round(given.broken * 1000) + Math.round(given.seen * 7));
    const changes = Array.from({ length: given.n }, (_, index) => {
      const isBroken = random() < given.broken;
      const isSeen = isBroken && random() < given.seen;
      return { isSeen, passenger: passengerOf(index, isBroken || random() < together) };
    });
    const all = changes.map(({ passenger }) => passenger);
    const left = changes.filter(({ isSeen }) => !isSeen).map(({ passenger }) => passenger);
    const rate = given.broken + (1 - given.broken) * together;
    add(sums.without, { passengers: all, rate, random });
    add(sums.withVerify, { passengers: left, rate: given.broken * (1 - given.seen) + together, random });
  }
  return { ...given, without: meansOf(sums.without, given), withVerify: meansOf(sums.withVerify, given) };
};

const passengerOf = (index: number, culprit: boolean): Passenger => ({
  culprit,
  facts: { issue: index + 1, paths: [], lines: 1, evictions: 0 },
  breaks: undefined,
});

const add = (
  sum: number[],
  { passengers, rate, random }: { passengers: readonly Passenger[]; rate: number; random: () => number },
): void => {
  if (passengers.length === 0) return;
  const past = drawPast(random, { n: passengers.length, rate, flakeRate });
  const cost = simulate(passengers, { width: 1, flakeRate, past, suspects: false, random });
  const culprits = passengers.filter(({ culprit }) => culprit).length;
  const added = [culprits, cost.runs + cost.reruns + cost.confirmations, passengers.length - cost.found - cost.innocents];
  for (const [place, value] of added.entries()) sum[place] = (sum[place] ?? 0) + value;
};

const meansOf = ([culprits = 0, runs = 0, landed = 0]: readonly number[], { simulations }: VerifyCase): BundleMeans => ({
  culprits: culprits / simulations,
  runs: runs / simulations,
  runsPerLanded: runs / Math.max(1, landed),
});
