// One whole life of a fleet in which every job runs two times.
import { expect } from 'vitest';
import { quickTest as test } from '../support/stories.ts';
import { live, type Runs } from './life.ts';

test.for<[string, Runs]>([
  ['twice, one after the other', 'twice'],
  ['twice at the same time, as without a concurrency group', 'together'],
])('a life in which every job runs %s ends as one in which it runs once', async ([, runs]) => {
  const [once, doubled] = [await live(), await live(undefined, { runs })];
  expect(doubled.broken).toEqual([]);
  expect(doubled.shown).toEqual(once.shown);
  expect(doubled.works).toEqual(once.works);
  expect(doubled.starts).toBe(once.starts);
});

test('control: without leases two at the same time start more agents', async () => {
  const [once, doubled] = [await live(), await live(undefined, { runs: 'together', leases: false })];
  expect(doubled.starts).toBeGreaterThan(once.starts);
});
