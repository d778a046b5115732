// `bench money`: how it counts, and short runs of real attempts.
import { expect } from 'vitest';
import { measureMoney, missedIn } from '../../bench/money.ts';
import { overshootOf } from '../../bench/money/books.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

test('answers beyond a limit are the fewest without which it would have been kept', () => {
  const asked = [3, 1, 2].map((endMs) => ({ atMs: 0, endMs, usd: 0.1 }));
  expect([0.3, 0.29, 0.2, 0.05, 1].map((limit) => overshootOf(asked, limit))).toEqual([0, 1, 1, 3, 0]);
  expect(overshootOf([...asked, { atMs: 0, endMs: 9, usd: 0 }, { atMs: 0, usd: 0.3 }], 0.3)).toBe(1);
});

test('a promise that is broken is named, and nothing else', () => {
  const row = { case: 'finished', bookedUsd: 0.02, proxiedUsd: 0.02, overshootResponses: 0 };
  const vanished = { ...row, case: 'vanished', bookedUsd: 0.01, isLeast: true } as const;
  expect(missedIn([row, vanished, { ...row, case: 'a day of four agents', overshootResponses: 4 }])).toEqual([]);
  expect(
    missedIn([
      { ...row, bookedUsd: 0.019 },
      { ...row, case: 'vanished' },
      { ...vanished, bookedUsd: 0.03 },
      { ...row, case: 'direct requests', overshootResponses: 2 },
    ]),
  ).toEqual([
    'finished: $0.019 are booked for $0.02 of the proxy',
    'vanished: the record does not say "at least"',
    'vanished: $0.03 are booked for $0.02 of the proxy',
    'direct requests: 2 answers beyond the limit',
  ]);
});

longTest(
  'an attempt that is killed is booked with what it cost, one whose machine vanished with at least its checkpoint, and 30 requests of a command are counted and cut off',
  async () => {
    const rows = await measureMoney(['killed', 'vanished', 'direct requests']);
    expect(missedIn(rows)).toEqual([]);
    expect(rows).toMatchObject([
      { case: 'killed', overshootResponses: 0 },
      { case: 'vanished', isLeast: true },
      { case: 'direct requests', overshootResponses: 1 },
    ]);
    expect(Math.min(...rows.map(({ bookedUsd }) => bookedUsd))).toBeGreaterThan(0.0074);
  },
  300_000,
);
