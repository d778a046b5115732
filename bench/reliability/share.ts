// A share of a sweep: number k of n.
import { BenchError } from '../bench-error.ts';

export type Share = readonly [k: number, n: number];

/** `2/5` → `[2, 5]`. */
export const readShare = (text: string): Share => {
  const [, k = 0, n = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  if (k < 1 || k > n) throw new BenchError(`--share is "${text}": it has to be k/n, such as 1/6`);
  return [k, n];
};
