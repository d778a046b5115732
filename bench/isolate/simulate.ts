// One bundle through the very functions that bundle-train asks: which prefixes to test, whom to suspect, what the record
// says about culprits and flakes. CI is the only thing played here: red with a culprit aboard, and now and then for nothing.
import {
  culpritRate,
  flakeRate,
  nextTrial,
  searchOrder,
  type SuspectFacts,
  type TrainRecord,
  type TreeEvidence,
} from '../../packages/core/src/index.ts';
import { binomial } from './random.ts';

export type Past = Pick<TrainRecord, 'history' | 'flakes' | 'greens'>;

/** Returns the record that bundle-train would have of 30 bundles before, drawn at the same rate. */
export const drawPast = (random: () => number, { n, rate, flakeRate }: { n: number; rate: number; flakeRate: number }): Past => {
  const at = '2026-11-01T00:00:00Z';
  const history = Array.from({ length: 30 }, (_, index) => {
    const culprits = binomial(random, { size: n, rate });
    const ids = Array.from({ length: n }, (__, passenger) => passenger + 1);
    return { id: String(index + 1), landed: ids.slice(culprits), evicted: ids.slice(0, culprits), culprits, ciRuns: 1, endedAt: at };
  });
  // Each bundle's green trees were tested about once for every culprit and once at the end.
  const innocent = history.reduce((sum, bundle) => sum + 1 + (bundle.culprits ?? 0), 0);
  const flakes = binomial(random, { size: innocent, rate: flakeRate });
  return { history, greens: innocent - flakes, flakes };
};

export interface Passenger {
  culprit: boolean;
  facts: SuspectFacts;
  /** Path that CI names when this one breaks it; undefined when the log says nothing useful. */
  breaks: string | undefined;
}

export interface Cost {
  /** Runs that search: neither reruns nor confirmations. */
  runs: number;
  reruns: number;
  confirmations: number;
  rounds: number;
  found: number;
  innocents: number;
}

interface Course {
  aboard: Passenger[];
  /** Trees by name; the base's is green, as it is after every landing. */
  evidence: Map<string, TreeEvidence>;
  chances: number[];
  /** Evictions change every later tree. */
  epoch: number;
  landed: number;
  failing: string[];
  /** Names of the trees of this epoch; `landed` of them are behind. */
  names: string[];
}

/** Tests, lands and evicts until nobody is left. `suspects`: search in the order of suspicion. */
export const simulate = (
  passengers: readonly Passenger[],
  settings: { width: number; flakeRate: number; past: Past; suspects: boolean; random: () => number },
): Cost => {
  const cost: Cost = { runs: 0, reruns: 0, confirmations: 0, rounds: 0, found: 0, innocents: 0 };
  const course: Course = {
    aboard: [...passengers],
    evidence: new Map(),
    chances: [],
    epoch: 0,
    landed: 0,
    failing: [],
    names: namesOf(0, passengers.length),
  };
  course.evidence.set('0:0', { greens: 1, reds: 0 });
  course.chances = course.aboard.map(() => culpritRate(settings.past, course.aboard.length));
  let ordered = false;
  while (course.aboard.length > 0) {
    const trees = course.names.slice(course.landed);
    const { evidence, chances } = course;
    const outcome = nextTrial({ trees, evidence, width: settings.width, chances, flakes: flakeRate(settings.past), landEarly: true });
    if (outcome.kind === 'green') break;
    if (outcome.kind === 'base-red') throw new Error('the base is green');
    if (outcome.kind === 'lands') {
      settle(course, outcome.size);
      continue;
    }
    if (outcome.kind === 'proven') {
      const evicted = course.aboard[outcome.culprit - 1];
      if (evicted?.culprit === true) cost.found += 1;
      else cost.innocents += 1;
      // The failures that the proving run named are explained.
      const named = new Set(course.aboard.slice(0, outcome.culprit).flatMap((one) => one.breaks ?? []));
      course.failing = course.failing.filter((path) => !named.has(path));
      settle(course, outcome.culprit);
      course.epoch += 1;
      course.landed = 0;
      course.names = namesOf(course.epoch, course.aboard.length);
      course.evidence.set(`${course.epoch}:0`, { greens: 1, reds: 0 });
      course.chances = course.aboard.map(() => culpritRate(settings.past, course.aboard.length));
      ordered = false;
      continue;
    }
    if (settings.suspects && !ordered && outcome.trials.some((trial) => trial.size > 0 && trial.size < course.aboard.length)) {
      ordered = true;
      reorder(course, settings.past);
      continue;
    }
    cost.rounds += 1;
    for (const trial of outcome.trials) {
      if (trial.reason === 'rerun') cost.reruns += 1;
      else if (trial.reason === 'confirm') cost.confirmations += 1;
      else cost.runs += 1;
      test(course, { ...settings, size: trial.size, tree: trees[trial.size] ?? '' });
    }
  }
  return cost;
};

const namesOf = (epoch: number, size: number): string[] => Array.from({ length: size + 1 }, (_, at) => `${epoch}:${at}`);

/** The first passengers are on the base or off the bundle. */
const settle = (course: Course, size: number): void => {
  course.aboard.splice(0, size);
  course.chances.splice(0, size);
  course.landed += size;
};

/** Suspects last; the verdict about everybody together stays, because that tree stays. */
const reorder = (course: Course, past: Past): void => {
  const rate = culpritRate(past, course.aboard.length);
  const order = searchOrder(
    course.aboard.map((one) => one.facts),
    { failing: course.failing, rate },
  );
  const byIssue = new Map(course.aboard.map((one) => [one.facts.issue, one]));
  course.aboard = order.flatMap(({ issue }) => byIssue.get(issue) ?? []);
  course.chances = order.map(({ chance }) => chance);
};

const test = (
  course: Course,
  { size, random, flakeRate, tree }: { size: number; tree: string; flakeRate: number; random: () => number },
): void => {
  const culprits = course.aboard.slice(0, size).filter((one) => one.culprit);
  const red = culprits.length > 0 || random() < flakeRate;
  const before = course.evidence.get(tree) ?? { greens: 0, reds: 0 };
  course.evidence.set(tree, red ? { ...before, reds: before.reds + 1 } : { ...before, greens: before.greens + 1 });
  const named = culprits.flatMap((one) => one.breaks ?? []);
  if (red) course.failing = [...new Set([...named, ...course.failing])].slice(0, 100);
};
