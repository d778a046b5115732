// Computes the probability of each place of the first culprit in a bundle, and the prefixes that split these
// probabilities best. Only the passengers' own chances and CI's answers are used, so every machine plans the same trials.

/** A tree without a culprit is red with the probability `rate`; a tree with a culprit is always red. */
export interface FlakeRate {
  rate: number;
  /** True when this train's record has a flake, so that a third run may be worth its price. */
  known: boolean;
}

export interface Posterior {
  /** `at[j]`: probability that passenger j (counted from 1) is the first culprit; 0 up to the green prefix. */
  at: readonly number[];
  /** Probability that nobody aboard is a culprit. */
  none: number;
}

interface SearchFacts {
  /** `chances[i]`: probability of passenger i + 1 before the search. */
  chances: readonly number[];
  /** Size of the largest green prefix. */
  green: number;
  /** Size → red runs, of the prefixes above `green`, which were never green. */
  reds: ReadonlyMap<number, number>;
  flakeRate: number;
}

export const firstCulprit = ({ chances, green, reds, flakeRate }: SearchFacts): Posterior => {
  const at: number[] = Array.from({ length: green + 1 }, () => 0);
  let innocentSoFar = 1;
  for (let position = green + 1; position <= chances.length; position += 1) {
    // Every red run of a prefix that ends before the first culprit was a flake.
    innocentSoFar *= flakeRate ** (reds.get(position - 1) ?? 0);
    const chance = chances[position - 1] ?? 0;
    at.push(innocentSoFar * chance);
    innocentSoFar *= 1 - chance;
  }
  const none = innocentSoFar * flakeRate ** (reds.get(chances.length) ?? 0);
  const total = none + at.reduce((sum, weight) => sum + weight, 0);
  return { at: at.map((weight) => weight / total), none: none / total };
};

/** Returns the probability that the first culprit stands in (after, upTo]. */
export const mass = (posterior: Posterior, after: number, upTo: number): number => {
  let sum = 0;
  for (let position = after + 1; position <= upTo; position += 1) sum += posterior.at[position] ?? 0;
  return sum;
};

/**
 * Returns at most `width` sizes in (after, upTo] that split `whole` (the mass of (after, upTo] and of everything beyond)
 * as evenly as possible. A single size is the one nearest to the half. Of several, each takes an equal share of the rest.
 */
export const cuts = (
  posterior: Posterior,
  { after, upTo, whole, width }: { after: number; upTo: number; whole: number; width: number },
): number[] => {
  const sizes = upTo - after;
  if (sizes <= width) return Array.from({ length: sizes }, (_, index) => after + 1 + index);
  if (width === 1) return [nearestHalf(posterior, { after, upTo, whole })];
  const found: number[] = [];
  let last = after;
  let left = whole;
  for (let cut = 0; cut < width; cut += 1) {
    const share = (left / (width - cut + 1)) * (1 - 1e-9);
    // Leave room for the cuts after this one.
    const latest = upTo - (width - cut - 1);
    let size = last + 1;
    let taken = posterior.at[size] ?? 0;
    while (taken < share && size < latest) {
      size += 1;
      taken += posterior.at[size] ?? 0;
    }
    found.push(size);
    last = size;
    left -= taken;
  }
  return found;
};

/** Prefers the larger of two sizes that are about equally near: more of the bundle lands when it is green. */
const nearestHalf = (posterior: Posterior, { after, upTo, whole }: { after: number; upTo: number; whole: number }): number => {
  const half = whole / 2;
  let below = 0;
  for (let size = after + 1; size <= upTo; size += 1) {
    const upToHere = below + (posterior.at[size] ?? 0);
    if (upToHere >= half) return size > after + 1 && half - below < upToHere - half - 0.01 * whole ? size - 1 : size;
    below = upToHere;
  }
  return upTo;
};
