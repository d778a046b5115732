// Counts the broken promises of each kind by the checkers' own sentences.

export interface BrokenCounts {
  lost: number;
  duplicated: number;
  stuck: number;
  untested: number;
}

const kinds: readonly [keyof BrokenCounts, RegExp][] = [
  ['untested', /untested|CI has not tested/],
  ['lost', /is on no ref|is merged and not on main/],
  ['duplicated', /two agents|agents work, and|has two issues|ends the claim|pull requests instead of|is done \d+ times/],
];

/** A sentence of no other kind says that something does not come to its end. */
export const countBroken = (sentences: readonly string[]): BrokenCounts => {
  const counts: BrokenCounts = { lost: 0, duplicated: 0, stuck: 0, untested: 0 };
  for (const sentence of sentences) counts[kinds.find(([, words]) => words.test(sentence))?.[0] ?? 'stuck'] += 1;
  return counts;
};
