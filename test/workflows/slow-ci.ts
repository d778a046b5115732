// CI that takes longer than a job of the train holds, with cron switched off: what the short and the long stories share.
import { expect } from 'vitest';
import { openTown, readExample, type Town, type TownOptions } from './town.ts';

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

/** With the job's token alone. */
export const landWithJobToken = async (minutes: number, opened: (town: Town) => void): Promise<void> => {
  const town = await openWithoutCron('minimal', minutes);
  opened(town);
  const number = town.ask('Serve lemonade');
  await town.settled();
  expectLanded(town, number, minutes);
};

/** With the token of a GitHub App, whose pull request starts CI by itself. */
export const landWithApp = async (minutes: number, opened: (town: Town) => void): Promise<void> => {
  const secrets: Record<string, string> = { ANTHROPIC_API_KEY: 'sk-made-up-for-the-tests' };
  const vars: Record<string, string> = {};
  const town = await openWithoutCron('github-app', minutes, { runner: { secrets, vars } });
  opened(town);
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
};
