import { describe, expect, test } from 'vitest';
import { adaptedSize, culpritRate, flakeRate, payingSize, runawayUntil } from './culprit-rate.ts';
import type { TrainRecord } from '../records/records.ts';

type Entry = TrainRecord['history'][number];
const bundle = (landed: number, culprits: number): Entry => ({
  id: '1',
  landed: Array.from({ length: landed }, (_, index) => index + 1),
  evicted: Array.from({ length: culprits }, (_, index) => 1000 + index),
  culprits,
  ciRuns: 1,
  endedAt: '2026-11-23T10:00:00Z',
});

describe('what the record says about culprits', () => {
  test('many bundles give their measured rate, whatever their sizes', () => {
    expect(culpritRate({ history: [bundle(950, 50), bundle(1900, 100)] }, 100)).toBeCloseTo(0.05, 2);
  });

  test('an empty record, or one without a culprit, expects a good bundle of any size', () => {
    for (const history of [[], [bundle(30, 0)]]) {
      for (const aboard of [1, 100, 500]) expect((1 - culpritRate({ history }, aboard)) ** aboard).toBeGreaterThan(0.5);
    }
  });

  test('one red passenger of one does not make a rate of one', () => {
    expect(culpritRate({ history: [bundle(0, 1)] }, 10)).toBeLessThan(0.02);
  });

  test('who conflicted is no culprit', () => {
    expect(culpritRate({ history: [{ ...bundle(1000, 0), evicted: [1, 2, 3] }] }, 1)).toBe(culpritRate({ history: [bundle(1000, 0)] }, 1));
  });
});

test('flakes are known from the first one on, and rarer the more runs were green', () => {
  expect(flakeRate({})).toEqual({ rate: 0.02, known: false });
  expect(flakeRate({ greens: 950 })).toEqual({ rate: 0.001, known: false });
  const measured = flakeRate({ greens: 950, flakes: 50 });
  expect(measured.known).toBe(true);
  expect(measured.rate).toBeCloseTo(0.05, 2);
});

test('a hundred CI runs in a row that land nothing and name nobody pause the train for a day', () => {
  const fruitless = { ...bundle(0, 0), ciRuns: 34 };
  expect(runawayUntil({ history: [fruitless, fruitless, bundle(1, 0), fruitless] })).toBeUndefined();
  expect(runawayUntil({ history: [fruitless, fruitless, fruitless, bundle(1, 0)] })).toEqual({
    until: '2026-11-24T10:00:00.000Z',
    runs: 102,
  });
  expect(runawayUntil({ history: [bundle(0, 1), fruitless, fruitless, fruitless] })).toBeUndefined();
});

describe('the size that pays', () => {
  test.each([
    [0.01, 64],
    [0.02, 24],
    [0.05, 12],
    [0.1, 4],
    [0.38, 1],
    [0.9, 1],
  ])('at a rate of %d it is %i', (rate, size) => {
    expect(payingSize(rate)).toBe(size);
  });

  test('it never grows with the rate', () => {
    const sizes = Array.from({ length: 400 }, (_, index) => payingSize((index + 1) / 1000));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test('it binds only after a red bundle', () => {
    const past = bundle(900, 100);
    expect(adaptedSize({ history: [past] })).toBeLessThanOrEqual(6);
    expect(adaptedSize({ history: [bundle(4, 0), past] })).toBe(Number.POSITIVE_INFINITY);
    // A bundle that no passenger stayed aboard of says nothing.
    expect(adaptedSize({ history: [bundle(0, 0), past] })).toBeLessThanOrEqual(6);
    expect(adaptedSize({ history: [] })).toBe(Number.POSITIVE_INFINITY);
  });
});
