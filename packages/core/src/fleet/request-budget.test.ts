// New agents near the end of GitHub's hourly limit.
import { expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { config, issue, world } from '../testing/world.ts';

const resetsAt = '2026-11-01T13:00:00.000Z';
const tick = (rest: number | undefined, graphql = 1000) =>
  decideFleet(
    { ...world({ issues: [issue(1)] }), requestBudget: rest === undefined ? undefined : { rest, graphql, resetsAt } },
    config({}),
  );

test.each([undefined, 1000, 100])('with %s requests left an agent starts', (left) => {
  expect(tick(left).assignments).toHaveLength(1);
});

test.each([99, 1, 0])('with %s requests left no agent starts, the summary says until when, and no issue is written on for it', (left) => {
  const { assignments, reasons, effects, wakeAt } = tick(left);
  expect(assignments).toEqual([]);
  expect(reasons.map(({ text }) => text)).toEqual([
    `waits: GitHub grants this repository's jobs ${left} more requests until 13:00 UTC: no agent starts before that`,
  ]);
  expect(effects.filter(({ kind }) => kind === 'project-issue')).toEqual([]);
  expect(wakeAt).toBe(resetsAt);
});

test('points of GraphQL that run out are called points', () => {
  expect(tick(Infinity, 30).reasons.map(({ text }) => text)).toEqual([
    "waits: GitHub grants this repository's jobs 30 more GraphQL points until 13:00 UTC: no agent starts before that",
  ]);
});
