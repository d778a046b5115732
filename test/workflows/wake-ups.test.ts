// What wakes the line, and what it does when that fails: cron alone, no cron at all, CI that outlasts every job.
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, type Town, type TownOptions } from './town.ts';

vi.setConfig({ testTimeout: 180_000 });

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const open = async (options: TownOptions = {}): Promise<Town> => {
  const town = await openTown(options);
  cleanups.push(town.close);
  return town;
};
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

test.each([25, 40])('with CI of %i minutes and no cron the train wakes itself until the bundle has landed', async (minutes) => {
  const town = await open({ runner: { virtualMinutes: ({ key }) => (key === 'test' ? minutes : undefined) } });
  const number = town.ask('Serve lemonade');
  await town.settled();
  expect(town.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(callerEvents(town)).toEqual(new Set(['issues', 'workflow_dispatch']));
  // What GITHUB_TOKEN's pull request would have started waits for an approval; the one that ran was dispatched.
  const [parked, ci, ...more] = town.runsOf('ci.yml');
  expect(parked).toMatchObject({ event: 'pull_request', conclusion: 'action_required' });
  expect(more).toEqual([]);
  expect(minutesBetween(ci?.startedAt ?? '', ci?.updatedAt ?? '')).toBeGreaterThanOrEqual(minutes);
  const trains = town.reports
    .filter(({ key }) => key === 'train')
    .map(({ job }) => minutesBetween(job.startedAt ?? '', job.completedAt ?? ''));
  // The clock runs fast while all wait, so a look may come some minutes late.
  expect(Math.max(...trains)).toBeLessThan(15 + 8);
  expect(trains.filter((length) => length > 2).length).toBeGreaterThanOrEqual(2);
  expect(town.problems()).toEqual([]);
});
