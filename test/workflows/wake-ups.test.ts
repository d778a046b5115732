// What wakes the line when all events fail: cron alone. Without cron: slow-ci.test.ts.
import { expect, test, vi } from 'vitest';
import type { Town } from './town.ts';
import { townsOfTests } from './towns.ts';

vi.setConfig({ testTimeout: 180_000 });

const open = townsOfTests();
const callerEvents = (town: Town): Set<string> => new Set(town.runsOf('clambake.yml').map((run) => run.event));
const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;
const labelledAt = (town: Town, number: number, label: string): string =>
  town.issue(number).timeline.find((event) => event.kind === 'labeled' && event.label === label)?.at ?? '';

test('where cron is the only event that ever fires, an issue is merged, and departs within ten minutes of its landing', async () => {
  const town = await open({ wakes: 'cron' });
  const number = town.ask('Serve lemonade');
  await town.settled();
  expect(town.runsOf('clambake.yml')).toEqual([]);
  for (let crons = 0; crons < 4 && town.issue(number).state === 'open'; crons++) await town.nextCron();
  expect(town.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(callerEvents(town)).toEqual(new Set(['schedule']));
  const waited = minutesBetween(labelledAt(town, number, 'clambake:landed'), labelledAt(town, number, 'clambake:bundled'));
  expect(waited).toBeLessThanOrEqual(10.2);
  expect(town.problems()).toEqual([]);
});
