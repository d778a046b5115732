// Seeded chance for the fuzz run: the same seed gives the same cases on every machine.
import { createRandom } from '../../bench/isolate/random.ts';

export interface Chance {
  /** A whole number below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in this share of all calls. */
  in(share: number): boolean;
  bytes(count: number): Buffer;
}

export const openChance = (seed: number): Chance => {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    in: (share) => random() < share,
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
};
