// Where the first culprit of a bundle may stand, as probabilities, and which prefixes split them best. Everything is
// counted from the passengers' own chances and CI's answers alone, so that every machine plans the same trials.

/** What is assumed about flakes: a tree without a culprit is red with this probability; one with a culprit always is. */
export interface FlakeRate {
  rate: number;
  /** A flake was seen in this train's record: a third run may be worth its price. */
  known: boolean;
}

export interface Posterior {
  /** `at[j]`: probability that passenger j (counted from 1) is the first culprit; 0 up to the green prefix. */
  at: readonly number[];
  /** Probability that nobody aboard is a culprit. */
  none: number;
}

/**
 * `chances[i]`: prior of passenger i + 1; `green`: size of the largest green prefix; `reds`: size → red runs, of prefixes
 * above it that were never green.
 */
export const firstCulprit = (p: {
  chances: readonly number[];
  green: number;
  reds: ReadonlyMap<number, number>;
  flakeRate: number;
}): Posterior => {
  const at: number[] = Array.from({ length: p.green + 1 }, () => 0);
  let innocentSoFar = 1;
  for (let position = p.green + 1; position <= p.chances.length; position += 1) {
    // A red prefix that ends before the first culprit was a flake, each time.
    innocentSoFar *= p.flakeRate ** (p.reds.get(position - 1) ?? 0);
    const chance = p.chances[position - 1] ?? 0;
    at.push(innocentSoFar * chance);
    innocentSoFar *= 1 - chance;
  }
  const none = innocentSoFar * p.flakeRate ** (p.reds.get(p.chances.length) ?? 0);
  const total = none + at.reduce((sum, weight) => sum + weight, 0);
  return { at: at.map((weight) => weight / total), none: none / total };
};

/** Probability that the first culprit stands in (after, upTo]. */
export const mass = (posterior: Posterior, after: number, upTo: number): number => {
  let sum = 0;
  for (let position = after + 1; position <= upTo; position += 1) sum += posterior.at[position] ?? 0;
  return sum;
};

/**
 * At most `width` sizes in (after, upTo] that split `whole` (the mass of (after, upTo] and of what lies beyond) most
 * evenly. One is the nearest to the half; of several, each takes its share of what is left, the first the larger.
 */
export const cuts = (posterior: Posterior, p: { after: number; upTo: number; whole: number; width: number }): number[] => {
  const sizes = p.upTo - p.after;
  if (sizes <= p.width) return Array.from({ length: sizes }, (_, index) => p.after + 1 + index);
  if (p.width === 1) return [nearestHalf(posterior, p)];
  const found: number[] = [];
  let last = p.after;
  let left = p.whole;
  for (let cut = 0; cut < p.width; cut += 1) {
    const share = (left / (p.width - cut + 1)) * (1 - 1e-9);
    // Room stays for the cuts after this one.
    const latest = p.upTo - (p.width - cut - 1);
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

/** Of two that are about as near, the larger: more of the bundle lands when it is green. */
const nearestHalf = (posterior: Posterior, p: { after: number; upTo: number; whole: number }): number => {
  const half = p.whole / 2;
  let below = 0;
  for (let size = p.after + 1; size <= p.upTo; size += 1) {
    const upToHere = below + (posterior.at[size] ?? 0);
    if (upToHere >= half) return size > p.after + 1 && half - below < upToHere - half - 0.01 * p.whole ? size - 1 : size;
    below = upToHere;
  }
  return p.upTo;
};
