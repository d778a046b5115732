// Methods that the search is compared with: every branch by itself, halving as bors-ng does it, and the theoretical limit.

/** CI runs of bors-ng's halving (first bundle included): a red batch is split in two, each half is tested again. */
export const halvingRuns = (culprits: readonly boolean[]): number => {
  if (culprits.length === 0) return 0;
  if (culprits.length === 1 || !culprits.includes(true)) return 1;
  const middle = Math.floor(culprits.length / 2);
  return 1 + halvingRuns(culprits.slice(0, middle)) + halvingRuns(culprits.slice(middle));
};

/** log2 of the number of ways to choose k of n: no search with yes-or-no answers takes fewer in the mean. */
export const entropyBits = (n: number, k: number): number => {
  let bits = 0;
  for (let one = 0; one < k; one += 1) bits += Math.log2((n - one) / (k - one));
  return bits;
};
