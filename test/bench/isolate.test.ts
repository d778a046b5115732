// A short run of `bench isolate`, so that no change makes the search dearer unseen. The seeds are fixed: the numbers are
// the same on every machine; the bounds leave room for what a hundred simulations differ from two thousand.
import { describe, expect, test } from 'vitest';
import { entropyBits } from '../../bench/isolate/rivals.ts';
import { run } from '../../bench/isolate/series.ts';

const simulations = 100;
const n = 100;

describe('the search over 100 passengers', () => {
  test.each([
    [1, 9.3, 11, 6.5],
    [3, 20.6, 25, 16],
    [5, 30.5, 36, 25],
  ])('finds %i culprits in at most %d runs, %d with reruns and confirmations, %d rounds of four', (k, search, all, rounds) => {
    const one = run({ n, k, width: 1, simulations, flakeRate: 0 });
    expect({ found: one.found, innocents: one.innocents }).toEqual({ found: k, innocents: 0 });
    expect(one.runs).toBeLessThanOrEqual(search);
    expect(one.runs + one.reruns + one.confirmations).toBeLessThanOrEqual(all);
    // Nobody beats the entropy bound by more than chance: a search that does was told who it is.
    expect(one.runs).toBeGreaterThan(entropyBits(n, k));
    const four = run({ n, k, width: 4, simulations, flakeRate: 0 });
    expect({ found: four.found, innocents: four.innocents }).toEqual({ found: k, innocents: 0 });
    expect(four.rounds).toBeLessThanOrEqual(rounds);
  });

  test('a good bundle takes one run', () => {
    expect(run({ n, k: 0, width: 4, simulations, flakeRate: 0 })).toMatchObject({ runs: 1, reruns: 0, confirmations: 0, rounds: 1 });
  });

  test('with five flakes in a hundred innocents stay aboard, and culprits are still found', () => {
    for (const width of [1, 4]) {
      const { innocents, found } = run({ n, k: 3, width, simulations, flakeRate: 0.05 });
      expect(innocents).toBeLessThanOrEqual(0.02);
      expect(found).toBeCloseTo(3, 5);
    }
    expect(run({ n, k: 0, width: 1, simulations, flakeRate: 0.05 }).innocents).toBeLessThanOrEqual(0.02);
  });

  test('a log that names the right module saves runs, and one that names any module costs few', () => {
    const blind = run({ n, k: 3, width: 1, simulations, flakeRate: 0 }).runs;
    expect(run({ n, k: 3, width: 1, simulations, flakeRate: 0, hints: 1 }).runs).toBeLessThan(blind - 3);
    expect(run({ n, k: 3, width: 1, simulations, flakeRate: 0, hints: 0 }).runs).toBeLessThan(blind + 4);
  });

  test("the rival is bors-ng's halving: 14.5, 32.6 and 46.6 runs", () => {
    for (const [k, runs] of [
      [1, 14.5],
      [3, 32.6],
      [5, 46.6],
    ] as const) {
      const { halving } = run({ n, k, width: 1, simulations, flakeRate: 0 });
      expect(Math.abs(halving / runs - 1)).toBeLessThan(0.03);
    }
  });
});
