import { expect, test } from 'vitest';
import { judgeCron } from './judge-cron.ts';

const now = '2026-11-23T12:00:00.000Z';
const before = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();

test.each([
  ['none so far', [], { cron: 'none' }],
  ['on time', [5, 15, 25, 35].map(before), { cron: before(5) }],
  ['a few left out, within the hour', [50, 60, 70].map(before), { cron: before(50) }],
  ['long overdue', [300, 310, 330, 340].map(before), { cron: before(300), overdueMinutes: 10 }],
  ['once a day', [1500, 2940, 4380].map(before), { cron: before(1500) }],
  ['a month without the daily one', [43_200, 44_640, 46_080].map(before), { cron: before(43_200), overdueMinutes: 1440 }],
  ['too few to know', [3000, 3010].map(before), { cron: before(3000) }],
  ['in any order', [25, 5, 15].map(before), { cron: before(5) }],
])('cron: %s', (_, times, found) => {
  expect(judgeCron(times, now)).toEqual(found);
});
