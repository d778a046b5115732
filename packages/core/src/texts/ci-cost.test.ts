import { expect, test } from 'vitest';
import type { Trial } from '../records/records.ts';
import { describeCi } from './ci-cost.ts';

const trial = (runId: number, size: number, verdict?: Trial['verdict'], seconds?: number): Trial => ({
  size,
  oid: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  ref: 'clambake/bundle-1',
  runId,
  at: '2026-11-23T10:00:00Z',
  ...(verdict === undefined ? {} : { verdict }),
  ...(seconds === undefined ? {} : { runnerSeconds: seconds }),
});

test('runner minutes are added up, and what was not measured is said', () => {
  const carried = { ...trial(3, 1), carried: true };
  expect(describeCi([{ trials: [trial(1, 2, 'red', 90), trial(2, 1, 'green', 60)] }, { trials: [carried] }])).toBe(
    '2 runs, 2.5 runner minutes',
  );
  expect(describeCi([{ trials: [trial(1, 2, 'red', 90), trial(2, 1, 'superseded')] }])).toBe(
    '2 runs, 1.5 runner minutes, without 1 that has not been measured',
  );
});

test('what an App’s pull request started of itself, about commits of an earlier bundle, is said', () => {
  const own: Trial = { ...trial(1, 3, 'red', 60), event: 'pull_request' };
  const carried: Trial = { ...own, carried: true, runnerSeconds: undefined };
  const prefix = trial(2, 1, 'green', 30);
  expect(describeCi([{ trials: [own, prefix] }])).toBe('2 runs, 1.5 runner minutes');
  expect(describeCi([{ trials: [own, prefix] }, { trials: [carried] }])).toBe(
    '2 runs, 1.5 runner minutes; not counted: one that its pull request started itself and that was not needed',
  );
  const asked: Trial = { ...own, runId: 3 };
  expect(describeCi([{ trials: [own, prefix] }, { trials: [carried, asked] }])).toBe('3 runs, 2.5 runner minutes');
  expect(describeCi([{ trials: [carried] }, { trials: [carried] }])).toMatch(
    /2 that their pull requests started themselves and that were not needed$/,
  );
});

test('a run whose time nobody knows is told as such, and one that was carried over is no run', () => {
  expect(describeCi([])).toBe('0 runs, 0.0 runner minutes');
  expect(describeCi([{ trials: [trial(1, 1)] }])).toBe('1 run, runner time not known yet');
  expect(describeCi([{ trials: [trial(1, 1, 'green', 6), trial(2, 1), trial(3, 1)] }])).toBe(
    '3 runs, 0.1 runner minutes, without 2 that have not been measured',
  );
  expect(describeCi([{ trials: [{ ...trial(1, 1), carried: true }] }])).toBe('0 runs, 0.0 runner minutes');
  expect(describeCi([{ trials: [{ ...trial(1, 1, 'green', 60), event: 'pull_request' }] }])).toBe('1 run, 1.0 runner minutes');
});
