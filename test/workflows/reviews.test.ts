// Where the base asks for reviews: the minimal example with the one event more that the README names.
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, owner, readExample, type Town, type TownOptions } from './town.ts';

vi.setConfig({ testTimeout: 120_000 });

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});

const caller = '.github/workflows/clambake.yml';
const withReviews = async (settings: TownOptions['settings']): Promise<Town> => {
  const text = (await readExample('minimal'))[caller] ?? '';
  return openTown({ files: { [caller]: text.replace('on:\n', 'on:\n  pull_request_review: { types: [submitted] }\n') }, settings });
};
const reviewRuns = (here: Town) => here.runsOf('clambake.yml').filter((run) => run.event === 'pull_request_review');

test('an approval wakes the train, which lands what waited for it, without cron', async () => {
  const review = {
    type: 'pull_request',
    parameters: { required_approving_review_count: 1, allowed_merge_methods: ['merge'], dismiss_stale_reviews_on_push: true },
  } as const;
  town = await withReviews({ protections: [], rulesets: [{ rules: [review] }] } as unknown as TownOptions['settings']);
  const number = town.ask('Serve lemonade');
  await town.settled();
  expect(town.issue(number)).toMatchObject({ state: 'open', labels: ['clambake:bundled'] });
  const [pull] = [...town.repository.issues.values()].filter((issue) => issue.pull !== null);
  town.local.reviewPull(town.repository, pull?.number ?? 0, { event: 'APPROVE', by: owner });
  await town.settled();
  expect(reviewRuns(town)).toHaveLength(1);
  expect(town.issue(number), town.annotations().join('\n')).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(town.problems()).toEqual([]);
});

test('a review of a pull request from a fork, whose token may only read, starts no job', async () => {
  town = await withReviews({});
  const { local, repository } = town;
  const fork = await local.createRepository({ owner: 'bob', name: 'shack', forkOf: repository });
  await local.commit(fork, { branch: 'topic', files: { 'menu.txt': 'lemonade\n' }, by: 'bob' });
  const call = async (actor: string, path: string, body?: object): Promise<{ number: number }> => {
    const headers = { authorization: `Bearer ${local.createToken({ kind: 'user', actor }).value}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${local.apiUrl}/repos/${owner}/shack${path}`, { method: 'POST', headers, ...sent });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { number: number };
  };
  const { number } = await call('bob', '/pulls', { title: 'Lemonade', head: 'bob:topic', base: 'main' });
  local.reviewPull(repository, number, { event: 'APPROVE', by: owner });
  await town.settled();
  // Bob has contributed nothing yet: GitHub asks somebody to let his run go.
  const [run] = reviewRuns(town);
  await call(owner, `/actions/runs/${run?.id}/approve`);
  await town.settled();
  expect(new Set(Object.values(run === undefined ? {} : town.jobsOf(run)))).toEqual(new Set(['skipped']));
  expect(town.problems()).toEqual([]);
});
