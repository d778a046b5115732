// Who is suspected of a red bundle, before anything is searched: those whose paths the failing log names, larger changes,
// and work that CI threw off before. Suspicion only orders and weighs the search; it never evicts anybody.

export interface SuspectFacts {
  issue: number;
  /** Paths that the work changes. */
  paths: readonly string[];
  /** Lines added and deleted. */
  lines: number;
  /** How often CI was red for work on this issue before. */
  evictions: number;
  /** Probability that a search on ground that has moved since gave it; undefined when there was none. */
  suspected?: number | undefined;
}

export interface Suspicion {
  issue: number;
  /** Probability to be a culprit, before the search. */
  chance: number;
}

const longestPath = 300;
const mostPaths = 100;

/** Words of a log that look like paths: with a folder, or with an extension. The log is hostile text: words first, then patterns. */
const pathLike = /^(?:[^/]*\/.*\w|[\w@+-]{2,}(?:\.[\w-]+){0,5}\.[a-z]{1,5})$/i;

/** Paths that a log names, in the order they stand there, without the steps to them (`./`, `../`). */
export const namedPaths = (log: string): string[] => {
  const words = log.split(/[^\w@.+/\\-]+/).filter((word) => word.length <= longestPath);
  const found = words.map((word) =>
    word
      .replaceAll('\\', '/')
      .replace(/^(?:\.{1,2}\/)+/, '')
      .replace(/[^\w]+$/, ''),
  );
  return [...new Set(found)].filter((word) => pathLike.test(word)).slice(0, mostPaths);
};

/** How well a touched path explains a failing one, and how often such a hint is right. */
const hints = { same: 0.7, sibling: 0.65, folder: 0.35 } as const;
type Hint = keyof typeof hints;

/** `src/train/flight.test.ts` → `flight`: what a test and the code it tests have in common. */
const stemOf = (one: string): string =>
  (one.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/\..*$/, '')
    .replace(/^test_|[_-](?:test|spec)s?$/, '');
const folderOf = (one: string): string => one.split('/').slice(0, -1).join('/');

const hintOf = (touched: string, failing: string): Hint | undefined => {
  // A log may print a path from the runner's root on.
  if (touched === failing || failing.endsWith(`/${touched}`)) return 'same';
  const stem = stemOf(touched);
  if (stem.length > 2 && stem === stemOf(failing)) return 'sibling';
  const folder = folderOf(touched);
  return folder !== '' && (folder === folderOf(failing) || folderOf(failing).endsWith(`/${folder}`)) ? 'folder' : undefined;
};

/**
 * Everybody in search order, suspects last, those alike in boarding order. `rate`: chance of a passenger nobody knows
 * anything about; it stays the mean.
 */
export const searchOrder = (passengers: readonly SuspectFacts[], p: { failing: readonly string[]; rate: number }): Suspicion[] => {
  const pointed = pointing(passengers, p.failing);
  const weights = passengers.map((facts, index) => weightOf(facts, { pointed: pointed[index] ?? 1, others: passengers.length - 1 }));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  const order = passengers.map(({ issue }, index) => ({ issue, chance: chanceOf((p.rate * (weights[index] ?? 1)) / mean) }));
  return order.sort((a, b) => a.chance - b.chance);
};

/** Six digits: what is recorded is what is compared. Nobody is beyond suspicion: a search cannot split what has no chance. */
const chanceOf = (chance: number): number => Math.max(1e-6, Math.round(Math.min(0.9, chance) * 1e6) / 1e6);

const weightOf = (facts: SuspectFacts, p: { pointed: number; others: number }): number => {
  const size = Math.sqrt(1 + Math.log2(1 + Math.max(0, facts.lines)));
  const before = facts.suspected === undefined ? 1 : odds(Math.min(facts.suspected, 0.95)) * Math.max(1, p.others);
  return size * (1 + facts.evictions) * p.pointed * Math.max(1, before);
};

const odds = (probability: number): number => probability / (1 - probability);

/** Factor of each passenger's chance: a hint that points at few is worth more than one that points at many. */
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
