import { expect, test } from 'vitest';
import type { Mapping } from './expressions.ts';
import { expandMatrix } from './matrix.ts';
import { nextCron } from './schedule.ts';
import { matchesPatterns } from './triggers.ts';

test('include extends combinations without changing their own values, and adds the entries that fit none', () => {
  // The example of GitHub's documentation.
  const matrix: Mapping = {
    fruit: ['apple', 'pear'],
    animal: ['cat', 'dog'],
    include: [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ],
  };
  expect(expandMatrix(matrix)).toEqual([
    { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
    { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
    { fruit: 'pear', animal: 'cat', color: 'pink' },
    { fruit: 'pear', animal: 'dog', color: 'green' },
    { fruit: 'banana' },
    { fruit: 'banana', animal: 'cat' },
  ]);
});

test('a matrix of includes alone works, and one with more than 256 jobs does not', () => {
  expect(expandMatrix({ include: [{ a: 1 }, { a: 2 }] })).toEqual([{ a: 1 }, { a: 2 }]);
  expect(() => expandMatrix({ include: [] })).toThrow('at least one vector');
  expect(() => expandMatrix({ n: Array.from({ length: 257 }, (_, n) => n) })).toThrow('maximum size of 256');
});

test('crons: ranges, steps, names, either day field, months and timezones', () => {
  const at = (text: string): number => Date.parse(text);
  const next = (cron: string, from: string, zone?: string): string => new Date(nextCron(cron, at(from), zone)).toISOString();
  expect(next('7-57/10 * * * *', '2026-11-23T06:07:30Z')).toBe('2026-11-23T06:17:00.000Z');
  expect(next('7-57/10 * * * *', '2026-11-23T06:57:00Z')).toBe('2026-11-23T07:07:00.000Z');
  expect(next('0 4 * * mon-fri', '2026-11-20T05:00:00Z')).toBe('2026-11-23T04:00:00.000Z');
  expect(next('0 0 13 * 5', '2026-11-01T00:00:00Z')).toBe('2026-11-06T00:00:00.000Z');
  expect(next('0 0 29 feb *', '2026-11-23T00:00:00Z')).toBe('2028-02-29T00:00:00.000Z');
  expect(next('30 9 * * *', '2026-11-23T00:00:00Z', 'Europe/Berlin')).toBe('2026-11-23T08:30:00.000Z');
  expect(() => next('61 * * * *', '2026-11-23T00:00:00Z')).toThrow("'61'");
  expect(() => next('0 0 30 2 *', '2026-11-23T00:00:00Z')).toThrow('never fires');
});

test('filter patterns match as GitHub’s cheat sheet says', () => {
  for (const [pattern, yes, no] of [
    ['feature/*', 'feature/a', 'feature/a/b'],
    ['feature/**', 'feature/a/b', 'feature'],
    ['**', 'all/the', undefined],
    ['*feature', 'my-feature', 'feature/x'],
    ['v[12].[0-9]+.[0-9]+', 'v1.10.1', 'v3.0.0'],
    ['*.jsx?', 'page.js', 'page.jsxx'],
    ['docs/**/*.md', 'docs/a.md', 'docs/a.txt'],
    ['**/README.md', 'README.md', 'READMExmd'],
    ['**/*src/**', 'a/src/app.js', 'app/src.js'],
  ] as const) {
    expect(matchesPatterns([pattern], yes), pattern).toBe(true);
    if (no !== undefined) expect(matchesPatterns([pattern], no), pattern).toBe(false);
  }
  expect(matchesPatterns(['**', '!a/**', 'a/b'], 'a/b')).toBe(true);
  expect(matchesPatterns(['**', '!a/**', 'a/b'], 'a/c')).toBe(false);
});
