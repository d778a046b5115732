// Many bundles of one size and number of culprits, each seeded by its number, and the means of what they cost.
import { createRandom, draw } from './random.ts';
import { halvingRuns } from './rivals.ts';
import { type Cost, drawPast, type Passenger, simulate } from './simulate.ts';

export interface Series {
  n: number;
  k: number;
  width: number;
  simulations: number;
  /** Probability of a tree without a culprit to be red. */
  flakeRate: number;
  /** Chance that the paths in the log are those of the culprit's own tests; undefined when the search knows no paths. */
  hints?: number;
}

/** Mean of each cost; `innocents` per culprit found, per bundle where there is none. */
export interface Means extends Cost {
  halving: number;
}

/** Modules of the repository that the passengers of a simulation work in. */
const modules = 200;

export const run = ({ simulations, n, k, hints, flakeRate, width }: Series): Means => {
  const total: Means = { runs: 0, reruns: 0, confirmations: 0, rounds: 0, found: 0, innocents: 0, halving: 0 };
  for (let number = 0; number < simulations; number += 1) {
    const random = createRandom(number * 7919 + n * 31 + k);
    const culprits = draw(random, { count: k, size: n });
    const passengers = Array.from({ length: n }, (_, index) => board(index, { culprit: culprits.has(index), hints, random }));
    const past = drawPast(random, { n, rate: k / n, flakeRate });
    const cost = simulate(passengers, { width, flakeRate, past, suspects: hints !== undefined, random });
    for (const key of Object.keys(cost) as (keyof Cost)[]) total[key] += cost[key];
    total.halving += halvingRuns(passengers.map((one) => one.culprit));
  }
  const mean = (sum: number): number => sum / simulations;
  return {
    runs: mean(total.runs),
    reruns: mean(total.reruns),
    confirmations: mean(total.confirmations),
    rounds: mean(total.rounds),
    found: mean(total.found),
    innocents: total.innocents / Math.max(simulations, total.found),
    halving: mean(total.halving),
  };
};

/** Each changes one module; a culprit breaks a test of its own module, or (a hint that misleads) of any other. */
const board = (
  index: number,
  { random, hints, culprit }: { culprit: boolean; hints: number | undefined; random: () => number },
): Passenger => {
  const own = Math.floor(random() * modules);
  const broken = random() < (hints ?? 0) ? own : Math.floor(random() * modules);
  return {
    culprit,
    facts: { issue: index + 1, paths: [`src/part-${own}.ts`], lines: 1 + Math.floor(random() * 400), evictions: 0 },
    breaks: culprit && hints !== undefined ? `test/part-${broken}.test.ts` : undefined,
  };
};
