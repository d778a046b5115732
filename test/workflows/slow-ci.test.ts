// CI that takes longer than a job of the train holds, with cron switched off: the train wakes itself until it has landed,
// with the job's token alone and with a GitHub App.
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, readExample, type Town, type TownOptions } from './town.ts';

vi.setConfig({ testTimeout: 300_000 });

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});

const caller = '.github/workflows/clambake.yml';

/** The example without its cron and without the event that tells that CI has ended: nothing wakes the train but itself. */
const openWithoutCron = async (example: string, minutes: number, more: Partial<TownOptions> = {}): Promise<Town> => {
  const text = (await readExample(example))[caller] ?? '';
  const without = text
    .split('\n')
    .filter((line) => !/^ {2}(?:schedule|workflow_run):/.test(line))
    .join('\n');
  expect(without).not.toBe(text);
  const runner = { ...more.runner, virtualMinutes: ({ name }: { name: string }) => (name === 'test' ? minutes : undefined) };
  return openTown({ ...more, example, files: { [caller]: without }, runner });
};

const expectLanded = (here: Town, number: number, minutes: number): void => {
  expect(here.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  // GitHub parks the runs of a pull request that a job's token opened.
  const [ci, ...others] = here.runsOf('ci.yml').filter((run) => run.conclusion !== 'action_required');
  expect(others).toEqual([]);
  const took = (Date.parse(ci?.updatedAt ?? '') - Date.parse(ci?.createdAt ?? '')) / 60_000;
  expect(took).toBeGreaterThanOrEqual(minutes);
  const handedOver = here.reports.filter(({ key, summary }) => key === 'train' && summary.includes('held as long as it may'));
  // A run more for each quarter of an hour that CI takes.
  expect(handedOver.length).toBe(Math.floor(minutes / 15));
  expect(here.problems()).toEqual([]);
};

test.each([25, 40])('CI of %i minutes, with the job’s token alone', async (minutes) => {
  town = await openWithoutCron('minimal', minutes);
  const number = town.ask('Serve lemonade');
  await town.settled();
  expectLanded(town, number, minutes);
});

test.each([25, 40])('CI of %i minutes, with a GitHub App', async (minutes) => {
  const secrets: Record<string, string> = { ANTHROPIC_API_KEY: 'sk-made-up-for-the-tests' };
  const vars: Record<string, string> = {};
  town = await openWithoutCron('github-app', minutes, { runner: { secrets, vars } });
  const app = town.local.createApp({
    slug: 'shack-train',
    permissions: { contents: 'write', 'pull-requests': 'write' },
    repositories: [town.repository],
  });
  Object.assign(secrets, { CLAMBAKE_APP_PRIVATE_KEY: app.privateKey });
  Object.assign(vars, { CLAMBAKE_APP_CLIENT_ID: app.clientId, ANTHROPIC_BASE_URL: town.model.url });
  const number = town.ask('Serve lemonade');
  await town.settled();
  expectLanded(town, number, minutes);
  expect(town.runsOf('ci.yml').map((run) => run.event)).toEqual(['pull_request']);
});
