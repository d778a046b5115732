import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { isImplied, nextTrial, type SearchOutcome, type TreeEvidence, type TrialReason } from './search.ts';

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

  test('train-I3 of six with three at once {1-2}, {1-4} and {1-5} are tested; what is out is not planned again', () => {
    const trees = Array.from({ length: 7 }, (_, prefix) => String(prefix));
    const evidence = new Map([
      ['0', { greens: 1, reds: 0 }],
      ['6', { greens: 0, reds: 2 }],
    ]);
    const sizes = (out: number[]): number[] => {
      const outcome = nextTrial({ trees, evidence, width: 3, out });
      return outcome.kind === 'trials' ? outcome.trials.map((trial) => trial.size) : [];
    };
    expect(sizes([])).toEqual([2, 4, 5]);
    expect(sizes([2])).toEqual([4, 5]);
    expect(sizes([2, 4, 5])).toEqual([]);
    // A verdict has changed the plan of this round, so the trials that are still running must end first.
    expect(sizes([3])).toEqual([]);
  });

  test('what is below a green or above a red prefix is implied, the bounds themselves are not', () => {
    const trees = Array.from({ length: 7 }, (_, prefix) => String(prefix));
    const evidence = new Map([
      ['2', { greens: 1, reds: 0 }],
      ['4', { greens: 0, reds: 1 }],
    ]);
    expect(trees.map((_, size) => isImplied({ trees, evidence }, size))).toEqual([true, true, true, false, false, true, true]);
  });

  test('nothing implied is ever planned, whatever the evidence, the width and the chances', () => {
    const verdict = fc.constantFrom(
      undefined,
      { greens: 1, reds: 0 },
      { greens: 0, reds: 1 },
      { greens: 0, reds: 2 },
      { greens: 1, reds: 1 },
    );
    const arbitrary = fc.integer({ min: 1, max: 20 }).chain((size) =>
      fc.record({
        about: fc.array(verdict, { minLength: size + 1, maxLength: size + 1 }),
        width: fc.integer({ min: 1, max: 6 }),
        chances: fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: size, maxLength: size }),
        known: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(arbitrary, ({ about, width, chances, known }) => {
        const trees = about.map((_, size) => String(size));
        const evidence = new Map(about.flatMap((one, size) => (one === undefined ? [] : [[String(size), one] as const])));
        const outcome = nextTrial({ trees, evidence, width, chances, flakes: { rate: 0.05, known } });
        if (outcome.kind === 'proven') {
          expect(evidence.get(String(outcome.culprit - 1))?.greens).toBeGreaterThan(0);
          expect(evidence.get(String(outcome.culprit))).toMatchObject({ greens: 0 });
        }
        if (outcome.kind !== 'trials') return;
        const sizes = outcome.trials.map((trial) => trial.size);
        expect(sizes.length).toBeGreaterThan(0);
        expect(sizes.length).toBeLessThanOrEqual(width);
        expect(new Set(sizes).size).toBe(sizes.length);
        for (const size of sizes) expect({ size, implied: isImplied({ trees, evidence }, size) }).toEqual({ size, implied: false });
      }),
    );
  });

  test('a green prefix lands before the search goes on above it, where that is wanted', () => {
    const trees = ['0', '1', '2', '3', '4'];
    const evidence = new Map([
      ['2', { greens: 1, reds: 0 }],
      ['4', { greens: 0, reds: 2 }],
    ]);
    expect(nextTrial({ trees, evidence, width: 1, landEarly: true })).toEqual({ kind: 'lands', size: 2 });
    expect(nextTrial({ trees, evidence, width: 1 })).toEqual({ kind: 'trials', trials: [{ size: 3, reason: 'search' }] });
  });

  test('where several culprits are expected a prefix that is as likely red as green comes first', () => {
    const trees = Array.from({ length: 101 }, (_, prefix) => String(prefix));
    const first = (rate: number, width: number): number[] => {
      const outcome = nextTrial({ trees, evidence: new Map(), width, chances: trees.slice(1).map(() => rate) });
      return outcome.kind === 'trials' ? outcome.trials.map((trial) => trial.size) : [];
    };
    expect(first(0.001, 4)).toEqual([100]);
    expect(first(0.05, 1)).toEqual([14]);
    expect(first(0.05, 4)).toEqual([5, 11, 19, 33]);
  });

  test('a suspect in the last place costs one trial beside the whole bundle, the surer the fewer', () => {
    const trees = Array.from({ length: 101 }, (_, prefix) => String(prefix));
    const evidence = new Map([['100', { greens: 0, reds: 2 }]]);
    const chances = trees.slice(1).map((_, index) => (index === 99 ? 0.5 : 0.002));
    expect(nextTrial({ trees, evidence, width: 1, chances })).toEqual({ kind: 'trials', trials: [{ size: 99, reason: 'search' }] });
  });

  test('where flakes are known the red half is run again, and where none was seen in a thousand runs it is not', () => {
    const trees = ['0', '1', '2', '3', '4'];
    const evidence = new Map([
      ['1', { greens: 1, reds: 0 }],
      ['2', { greens: 0, reds: 1 }],
      ['4', { greens: 0, reds: 2 }],
    ]);
    const ask = (rate: number, known: boolean) => nextTrial({ trees, evidence, width: 4, flakes: { rate, known } });
    expect(ask(0.05, true)).toEqual({ kind: 'trials', trials: [{ size: 2, reason: 'confirm' }] });
    expect(ask(0.02, false)).toEqual({ kind: 'trials', trials: [{ size: 2, reason: 'confirm' }] });
    expect(ask(0.0005, false)).toEqual({ kind: 'proven', culprit: 2 });
  });
});
