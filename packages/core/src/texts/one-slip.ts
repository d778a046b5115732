// Tells a slip of the finger from another word.

/** True for one letter too many, missing or wrong, and for two neighbours that changed places. */
export const isOneSlipAway = (typed: string, meant: string): boolean => {
  const [a, b] = [Array.from(typed), Array.from(meant)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [here, there] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (here.length <= 1 && there.length <= 1) return true;
  return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
};
