// A guess at what git makes of a file that both sides edited: the edits of either side are put together where they stand
// apart. It is fast and never the last word: whoever uses it has git confirm all guesses of a bundle at once, so that a
// file which twenty branches edit does not cost twenty conversations with git, one after the other.

/** Lines `from` … `to` of the common ancestor (`to` not included) became `lines`. */
interface Hunk {
  from: number;
  to: number;
  lines: readonly string[];
}

export interface Sides {
  from: Buffer;
  ours: Buffer;
  theirs: Buffer;
}

/** The merged text; `conflict` where the edits meet; undefined where nothing can be guessed. */
export type GuessText = (sides: Sides) => Buffer | 'conflict' | undefined;

/** What may be binary is git's to merge from the start. */
const isText = (content: Buffer): boolean => !content.includes(0);

/** One for an assembly: it knows how the file came to be that it made itself a merge before. */
export const openTextGuess = (): GuessText => {
  const lines = new WeakMap<Buffer, readonly string[]>();
  const linesOf = (content: Buffer): readonly string[] => {
    const known = lines.get(content) ?? content.toString('latin1').split('\n');
    lines.set(content, known);
    return known;
  };
  const made = new WeakMap<Buffer, { from: Buffer; hunks: readonly Hunk[] }>();
  const hunksTo = (from: Buffer, to: Buffer): readonly Hunk[] => {
    const known = made.get(to);
    return known?.from === from ? known.hunks : hunksOf(linesOf(from), linesOf(to));
  };
  return ({ from, ours, theirs }) => {
    if (!isText(from) || !isText(ours) || !isText(theirs)) return undefined;
    const hunks = together(hunksTo(from, ours), hunksTo(from, theirs));
    if (hunks === undefined) return 'conflict';
    const merged = applied(linesOf(from), hunks);
    const content = Buffer.from(merged.join('\n'), 'latin1');
    lines.set(content, merged);
    made.set(content, { from, hunks });
    return content;
  };
};

/** Both sides' edits in order; undefined where two of them touch. The same edit on both sides is one. */
const together = (ours: readonly Hunk[], theirs: readonly Hunk[]): Hunk[] | undefined => {
  const hunks: Hunk[] = [];
  for (const hunk of [...ours, ...theirs].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = hunks.at(-1);
    if (before === undefined || hunk.from > before.to) hunks.push(hunk);
    else if (!isSameHunk(before, hunk)) return undefined;
  }
  return hunks;
};

const isSameHunk = (a: Hunk, b: Hunk): boolean =>
  a.from === b.from && a.to === b.to && a.lines.length === b.lines.length && a.lines.every((line, index) => line === b.lines[index]);

const applied = (from: readonly string[], hunks: readonly Hunk[]): string[] => {
  const merged: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    for (; at < hunk.from; at += 1) merged.push(from[at] ?? '');
    for (const line of hunk.lines) merged.push(line);
    at = hunk.to;
  }
  for (; at < from.length; at += 1) merged.push(from[at] ?? '');
  return merged;
};

interface Range {
  a: readonly string[];
  b: readonly string[];
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

const hunksOf = (a: readonly string[], b: readonly string[]): Hunk[] => {
  const found: Hunk[] = [];
  compare({ a, b, fromA: 0, toA: a.length, fromB: 0, toB: b.length }, found);
  return found;
};

/** Lines that stand once on either side hold the two together; between them the same again. */
const compare = (range: Range, found: Hunk[]): void => {
  const { a, b, toA, toB } = trimmed(range);
  let { fromA, fromB } = trimmed(range);
  if (fromA === toA && fromB === toB) return;
  const anchors = fromA === toA || fromB === toB ? [] : anchorsOf({ a, b, fromA, toA, fromB, toB });
  if (anchors.length === 0) {
    found.push({ from: fromA, to: toA, lines: b.slice(fromB, toB) });
    return;
  }
  for (const [inA, inB] of anchors) {
    // A run of anchors is passed over by the trimming.
    if (inA < fromA || inB < fromB) continue;
    const between = trimmed({ a, b, fromA, toA: inA, fromB, toB: inB });
    if (between.fromA !== between.toA || between.fromB !== between.toB) compare(between, found);
    fromA = inA + 1;
    fromB = inB + 1;
  }
  compare({ a, b, fromA, toA, fromB, toB }, found);
};

const trimmed = (range: Range): Range => {
  const { a, b } = range;
  let { fromA, toA, fromB, toB } = range;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA += 1;
    fromB += 1;
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA -= 1;
    toB -= 1;
  }
  return { a, b, fromA, toA, fromB, toB };
};

/** Pairs of positions, rising on both sides (the longest such row). */
const anchorsOf = ({ a, b, fromA, toA, fromB, toB }: Range): [number, number][] => {
  const onlyIn = (lines: readonly string[], p: { from: number; to: number }): Map<string, number> => {
    const places = new Map<string, number>();
    for (let at = p.from; at < p.to; at += 1) places.set(lines[at] ?? '', places.has(lines[at] ?? '') ? -1 : at);
    return places;
  };
  const inB = onlyIn(b, { from: fromB, to: toB });
  const pairs = [...onlyIn(a, { from: fromA, to: toA })].flatMap(([line, at]): [number, number][] => {
    const other = inB.get(line) ?? -1;
    return at < 0 || other < 0 ? [] : [[at, other]];
  });
  return longestRising(pairs.sort(([one], [other]) => one - other));
};

/** Patience sorting by the second number; the first ones rise already. */
const longestRising = (pairs: readonly (readonly [number, number])[]): [number, number][] => {
  const piles: number[] = [];
  const previous: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (piles[low - 1] ?? -1);
    piles[low] = index;
  }
  const row: [number, number][] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const [inA, inB] = pairs[at] ?? [0, 0];
    row.push([inA, inB]);
  }
  return row.reverse();
};
