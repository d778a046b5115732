// The setting "Allow GitHub Actions to create and approve pull requests" is looked at before an agent is paid. No API shows it to a
// job, so a train's job asks with a request that can create nothing.
import { expect, test } from 'vitest';
import { type OpenRepository, openRepository } from '../support/open-repository.ts';

const setting = /^GitHub Actions is not permitted to create pull requests in this repository\. .*Settings → Actions → General/;

/** Returns job, conclusion and annotations of each job since then, as the run's page shows them. */
const saidSince = (repo: OpenRepository, from = 0): unknown[] =>
  repo.reports
    .slice(from)
    .filter(({ key }) => key === 'assign' || key === 'train')
    .map(({ key, job, annotations }) => [key, job.conclusion, ...annotations.map(({ level, message }) => `${level}: ${message}`)]);

const fire = async (repo: OpenRepository): Promise<unknown[]> => {
  const from = repo.reports.length;
  repo.runner.fireSchedule(repo.repository);
  await repo.settled();
  return saidSince(repo, from);
};

test('while the setting is off nothing is claimed, one job names the remedy, and each tick asks again; on again it goes on by itself', async () => {
  const repo = await openRepository({ workflows: 'minimal', asked: false, settings: { actionsMayCreatePullRequests: false } });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  const asked =
    'notice: Nothing was claimed: GitHub is asked first whether a job may open pull requests, and agents start after the answer';
  expect(saidSince(repo)).toEqual([
    ['assign', 'success', asked],
    ['train', 'failure', expect.stringMatching(/^error: GitHub Actions is not permitted to create pull requests/)],
  ]);
  expect(repo.reports[0]?.summary).toContain('#1 Serve lemonade: waits: GitHub is asked first');
  expect(repo.issue(number)).toMatchObject({ labels: ['clambake:ready'], comments: [] });

  // The assign job has the answer now; the train's job asks again and repeats nothing.
  const again = await fire(repo);
  expect(again).toEqual([
    ['assign', 'failure', expect.stringMatching(/^error: Nothing was claimed: GitHub Actions is not permitted to create pull requests/)],
    ['train', 'success'],
  ]);
  expect(String((again[0] as string[])[2]).replace('error: Nothing was claimed: ', '')).toMatch(setting);
  expect([await repo.refs(), repo.pulls(), repo.model.requests]).toEqual([[`issues/${number}`], [], []]);
  expect(repo.comment(number)).toMatch(
    /No agent starts yet: GitHub Actions is not permitted to create pull requests .*Settings → Actions → General/,
  );

  repo.repository.actionsMayCreatePullRequests = true;
  const on = await fire(repo);
  expect(on.slice(0, 3)).toEqual([
    ['assign', 'failure', expect.anything()],
    ['train', 'success'],
    ['assign', 'success'],
  ]);
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(await repo.fleetRecord()).toMatchObject({ pullRequests: { allowed: true } });
  expect(repo.pulls()).toHaveLength(1);
  expect(repo.problems()).toEqual([]);
});

test('a setting that is switched off later stops the claims with the refusal of the bundle, and on again everything is merged', async () => {
  const repo = await openRepository({ workflows: 'minimal', asked: false });
  const first = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(first).labels).toEqual(['clambake:merged']);
  repo.repository.actionsMayCreatePullRequests = false;
  const second = repo.ask('Serve tea');
  await repo.settled();
  expect(repo.issue(second).labels).not.toContain('clambake:merged');
  const requests = repo.model.requests.length;
  const third = repo.ask('Serve beer');
  await repo.settled();
  expect(repo.issue(third).labels).toEqual(['clambake:ready']);
  expect(repo.model.requests).toHaveLength(requests);
  expect(repo.reports.findLast(({ key }) => key === 'assign')?.annotations[0]?.message).toMatch(
    /^Nothing was claimed: the train to main stands still: GitHub Actions is not permitted to create pull requests/,
  );
  // The issue that is aboard says it, and so does the one that waits for an agent.
  for (const number of [second, third])
    expect(repo.comment(number)).toContain('stands still: GitHub Actions is not permitted to create pull requests');
  repo.repository.actionsMayCreatePullRequests = true;
  await fire(repo);
  await fire(repo);
  expect([second, third].map((number) => repo.issue(number).labels)).toEqual([['clambake:merged'], ['clambake:merged']]);
  expect(repo.problems()).toEqual([]);
});
