// Cron alone wakes the line when all events fail. slow-ci.long.ts has the case without cron.
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';

const callerEvents = (repo: OpenRepository): Set<string> => new Set(repo.runsOf('clambake.yml').map((run) => run.event));
const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;
const labelledAt = (repo: OpenRepository, number: number, label: string): string =>
  repo.issue(number).timeline.find((event) => event.kind === 'labeled' && event.label === label)?.at ?? '';

test('where cron is the only event that ever fires, an issue is merged, and departs within ten minutes of its landing', async () => {
  const repo = await openRepository({ workflows: 'minimal', wakes: 'cron' });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.runsOf('clambake.yml')).toEqual([]);
  for (let crons = 0; crons < 4 && repo.issue(number).state === 'open'; crons++) await repo.nextCron();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(callerEvents(repo)).toEqual(new Set(['schedule']));
  const waited = minutesBetween(labelledAt(repo, number, 'clambake:landed'), labelledAt(repo, number, 'clambake:bundled'));
  expect(waited).toBeLessThanOrEqual(10.2);
  expect(repo.problems()).toEqual([]);
});
