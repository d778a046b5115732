// Repeatable chance: the same seed gives the same simulation on every machine.

/** Numbers in [0, 1) (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** `count` different positions of 0 … size − 1. */
export const draw = (random: () => number, { count, size }: { count: number; size: number }): Set<number> => {
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, size)) drawn.add(Math.floor(random() * size));
  return drawn;
};

/** Returns how many of `size` tries succeed. */
export const binomial = (random: () => number, { size, rate }: { size: number; rate: number }): number => {
  let hits = 0;
  for (let one = 0; one < size; one += 1) if (random() < rate) hits += 1;
  return hits;
};
