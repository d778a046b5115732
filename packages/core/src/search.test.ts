import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { nextTrial, type SearchOutcome, type TreeEvidence, type TrialReason } from './search.ts';

interface Course {
  outcome: Exclude<SearchOutcome, { kind: 'trials' }>;
  runs: { size: number; reason: TrialReason }[];
}

/** Runs the search to its end; `isRed(size, run)` is CI, `run` counting the runs of that size from 1. */
const course = (size: number, isRed: (size: number, run: number) => boolean): Course => {
  const trees = Array.from({ length: size + 1 }, (_, prefix) => `tree-${prefix}`);
  const evidence = new Map<string, TreeEvidence>();
  const runs: Course['runs'] = [];
  for (;;) {
    const outcome = nextTrial({ trees, evidence, width: 1 });
    if (outcome.kind !== 'trials') return { outcome, runs };
    const trial = outcome.trials[0];
    if (trial === undefined || runs.length > 100) throw new Error('the search does not end');
    runs.push(trial);
    const tree = trees[trial.size] ?? '';
    const before = evidence.get(tree) ?? { greens: 0, reds: 0 };
    const red = isRed(trial.size, before.greens + before.reds + 1);
    evidence.set(tree, red ? { ...before, reds: before.reds + 1 } : { ...before, greens: before.greens + 1 });
  }
};
const withCulprits =
  (...culprits: number[]) =>
  (size: number): boolean =>
    culprits.some((culprit) => culprit <= size);

describe('nextTrial', () => {
  test('a green bundle takes one run', () => {
    expect(course(5, withCulprits())).toEqual({ outcome: { kind: 'green' }, runs: [{ size: 5, reason: 'first' }] });
  });

  test('train-I2 the culprit is found at every position of 2, 3, 5, 8 and 100, in at most ⌈log2 n⌉ + 2 runs without rerun and confirmation', () => {
    for (const size of [2, 3, 5, 8, 100]) {
      for (let culprit = 1; culprit <= size; culprit += 1) {
        const { outcome, runs } = course(size, withCulprits(culprit));
        expect({ size, outcome }).toEqual({ size, outcome: { kind: 'proven', culprit } });
        const searched = runs.filter((run) => run.reason !== 'rerun' && run.reason !== 'confirm').length;
        expect(searched).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 2);
      }
    }
  });

  test('of several culprits the first proven one is really one, with the prefix before it green', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (size, drawn) => {
        const culprits = drawn.filter((culprit) => culprit <= size);
        fc.pre(culprits.length > 0);
        const { outcome, runs } = course(size, withCulprits(...culprits));
        expect(outcome).toEqual({ kind: 'proven', culprit: Math.min(...culprits) });
        const counted = new Map<number, number>();
        for (const run of runs) counted.set(run.size, (counted.get(run.size) ?? 0) + 1);
        expect(Math.max(...counted.values())).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('train-I11 red once and green on the rerun blames nobody', () => {
    expect(course(4, (_, run) => run === 1)).toEqual({
      outcome: { kind: 'green' },
      runs: [
        { size: 4, reason: 'first' },
        { size: 4, reason: 'rerun' },
      ],
    });
  });

  test('a flake inside the search is caught by the confirmation, and the real culprit is found after it', () => {
    const { outcome, runs } = course(8, (size, run) => size >= 7 || (size === 4 && run === 1));
    expect(outcome).toEqual({ kind: 'proven', culprit: 7 });
    expect(runs).toContainEqual({ size: 4, reason: 'confirm' });
  });

  test('a red base blames nobody, with one passenger and with many', () => {
    for (const size of [1, 6]) expect(course(size, () => true).outcome).toEqual({ kind: 'base-red' });
  });

  test('the only passenger is not blamed before the base was seen green', () => {
    expect(course(1, (size) => size === 1).runs).toEqual([
      { size: 1, reason: 'first' },
      { size: 1, reason: 'rerun' },
      { size: 0, reason: 'base' },
    ]);
  });

  test('a tree keeps its verdict wherever it stands: a passenger that changes nothing is never the culprit', () => {
    const trees = ['a', 'b', 'b', 'c'];
    const evidence = new Map([
      ['a', { greens: 1, reds: 0 }],
      ['b', { greens: 1, reds: 0 }],
      ['c', { greens: 0, reds: 2 }],
    ]);
    expect(nextTrial({ trees, evidence, width: 1 })).toEqual({ kind: 'proven', culprit: 3 });
  });

  test('width spreads trials evenly', () => {
    const trees = Array.from({ length: 11 }, (_, prefix) => String(prefix));
    const evidence = new Map([['10', { greens: 0, reds: 2 }]]);
    expect(nextTrial({ trees, evidence, width: 4 })).toEqual({
      kind: 'trials',
      trials: [2, 4, 6, 8].map((size) => ({ size, reason: 'search' })),
    });
  });
});
