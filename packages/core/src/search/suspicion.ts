// Estimates each passenger's chance of having made a bundle red, before the search: passengers whose paths the failing log
// names, larger changes, and work that CI has rejected before. Suspicion orders and weighs the search and never evicts.

export interface SuspectFacts {
  issue: number;
  /** Paths that the work changes. */
  paths: readonly string[];
  /** Lines added and deleted. */
  lines: number;
  /** Number of times that CI was red because of work on this issue. */
  evictions: number;
  /** Probability from an earlier search on a base that has moved since; undefined when there was none. */
  suspected?: number | undefined;
}

export interface Suspicion {
  issue: number;
  /** Probability to be a culprit, before the search. */
  chance: number;
}

const maximumPathLength = 300;
const maximumPaths = 100;

/**
 * A word that looks like a path: it has a folder or an extension. The log is hostile text, so it is split into words
 * before any pattern is tried.
 */
const pathLike = /^(?:[^/]*\/.*\w|[\w@+-]{2,}(?:\.[\w-]+){0,5}\.[a-z]{1,5})$/i;

/** Returns the paths that a log names, in the log's order, without leading `./` and `../`. */
export const namedPaths = (log: string): string[] => {
  const words = log.split(/[^\w@.+/\\-]+/).filter((word) => word.length <= maximumPathLength);
  const found = words.map((word) =>
    word
      .replaceAll('\\', '/')
      .replace(/^(?:\.{1,2}\/)+/, '')
      .replace(/[^\w]+$/, ''),
  );
  return [...new Set(found)].filter((word) => pathLike.test(word)).slice(0, maximumPaths);
};

/** Each way in which a changed path explains a failing one, with the probability that such a hint is right. */
const hints = { same: 0.7, sibling: 0.65, folder: 0.35 } as const;
type Hint = keyof typeof hints;

/** `src/train/boarding.test.ts` → `boarding`: the name that a test shares with the code it tests. */
const stemOf = (one: string): string =>
  (one.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/\..*$/, '')
    .replace(/^test_|[_-](?:test|spec)s?$/, '');
const folderOf = (one: string): string => one.split('/').slice(0, -1).join('/');

const hintOf = (touched: string, failing: string): Hint | undefined => {
  // A log may print a path from the root of the runner's machine.
  if (touched === failing || failing.endsWith(`/${touched}`)) return 'same';
  const stem = stemOf(touched);
  if (stem.length > 2 && stem === stemOf(failing)) return 'sibling';
  const folder = folderOf(touched);
  return folder !== '' && (folder === folderOf(failing) || folderOf(failing).endsWith(`/${folder}`)) ? 'folder' : undefined;
};

/**
 * Returns all passengers in search order: suspects last, equal ones in boarding order. `rate` is the chance of a passenger
 * about whom nothing is known; it remains the mean.
 */
export const searchOrder = (
  passengers: readonly SuspectFacts[],
  { failing, rate }: { failing: readonly string[]; rate: number },
): Suspicion[] => {
  const pointed = pointing(passengers, failing);
  const weights = passengers.map((facts, index) => weightOf(facts, { pointed: pointed[index] ?? 1, others: passengers.length - 1 }));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  const order = passengers.map(({ issue }, index) => ({ issue, chance: chanceOf((rate * (weights[index] ?? 1)) / mean) }));
  return order.sort((a, b) => a.chance - b.chance);
};

/**
 * Rounds to six digits, so that recorded and computed chances compare equal. No chance is 0: a search cannot split
 * passengers without a chance.
 */
const chanceOf = (chance: number): number => Math.max(1e-6, Math.round(Math.min(0.9, chance) * 1e6) / 1e6);

const weightOf = (facts: SuspectFacts, { pointed, others }: { pointed: number; others: number }): number => {
  const size = Math.sqrt(1 + Math.log2(1 + Math.max(0, facts.lines)));
  const before = facts.suspected === undefined ? 1 : odds(Math.min(facts.suspected, 0.95)) * Math.max(1, others);
  return size * (1 + facts.evictions) * pointed * Math.max(1, before);
};

const odds = (probability: number): number => probability / (1 - probability);

/** Returns a factor for each passenger's chance. A hint at few passengers is worth more than a hint at many. */
const pointing = (passengers: readonly SuspectFacts[], failing: readonly string[]): number[] => {
  const factors = passengers.map(() => 1);
  for (const one of failing) {
    const found = passengers.map((facts) => bestHint(facts.paths, one));
    for (const kind of Object.keys(hints) as Hint[]) {
      const hit = found.flatMap((hint, index) => (hint === kind ? [index] : []));
      if (hit.length === 0 || hit.length === passengers.length) continue;
      const factor = (odds(hints[kind]) * (passengers.length - hit.length)) / hit.length;
      for (const index of hit) factors[index] = Math.max(factors[index] ?? 1, factor);
    }
  }
  return factors;
};

const bestHint = (paths: readonly string[], failing: string): Hint | undefined => {
  const found = new Set(paths.map((touched) => hintOf(touched, failing)));
  return (Object.keys(hints) as Hint[]).find((hint) => found.has(hint));
};
