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
