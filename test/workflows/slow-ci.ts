// CI that takes longer than a job of the train holds, with cron switched off: what the short and the long stories share.
import { expect } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { callerPath, readCaller } from '../support/repository-files.ts';

/** The example without its cron and without the event that tells that CI has ended: nothing wakes the train but itself. */
const landWith = async (workflows: string, minutes: number) => {
  const text = await readCaller(workflows);
  const without = text.replace(/^ {2}(?:schedule|workflow_run):.*\n/gm, '');
  expect(without).not.toBe(text);
  const runner = { virtualMinutes: ({ name }: { name: string }) => (name === 'test' ? minutes : undefined) };
  const repo = await openRepository({ workflows, files: { [callerPath]: without }, runner });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  // GitHub parks the runs of a pull request that a job's token opened.
  const [ci, ...others] = repo.runsOf('ci.yml').filter((run) => run.conclusion !== 'action_required');
  expect(others).toEqual([]);
  const took = (Date.parse(ci?.updatedAt ?? '') - Date.parse(ci?.createdAt ?? '')) / 60_000;
  expect(took).toBeGreaterThanOrEqual(minutes);
  const handedOver = repo.reports.filter(({ key, summary }) => key === 'train' && summary.includes('held as long as it may'));
  // A run more for each quarter of an hour that CI takes.
  expect(handedOver.length).toBe(Math.floor(minutes / 15));
  expect(repo.problems()).toEqual([]);
  return repo;
};

/** With the job's token alone. */
export const landWithJobToken = (minutes: number) => landWith('minimal', minutes);

/** With the token of a GitHub App, whose pull request starts CI by itself. */
export const landWithApp = async (minutes: number): Promise<void> => {
  const repo = await landWith('github-app', minutes);
  expect(repo.runsOf('ci.yml').map((run) => run.event)).toEqual(['pull_request']);
};
