// A base that asks for reviews: the minimal example with the one event more that the README names.
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository, type RepositoryOptions } from '../support/open-repository.ts';
import { callerPath, owner, readCaller } from '../support/repository-files.ts';

const withReviews = async (settings: RepositoryOptions['settings']): Promise<OpenRepository> => {
  const text = await readCaller();
  return openRepository({
    workflows: 'minimal',
    files: { [callerPath]: text.replace('on:\n', 'on:\n  pull_request_review: { types: [submitted] }\n') },
    settings,
  });
};
const reviewRuns = (repo: OpenRepository) => repo.runsOf('clambake.yml').filter((run) => run.event === 'pull_request_review');

test('an approval wakes the train, which lands what waited for it, without cron', async () => {
  const review = {
    type: 'pull_request',
    parameters: { required_approving_review_count: 1, allowed_merge_methods: ['merge'], dismiss_stale_reviews_on_push: true },
  } as const;
  const repo = await withReviews({ protections: [], rulesets: [{ rules: [review] }] } as unknown as RepositoryOptions['settings']);
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'open', labels: ['clambake:bundled'] });
  const [pull] = [...repo.repository.issues.values()].filter((issue) => issue.pull !== null);
  repo.local.reviewPull(repo.repository, pull?.number ?? 0, { event: 'APPROVE', by: owner });
  await repo.settled();
  expect(reviewRuns(repo)).toHaveLength(1);
  expect(repo.issue(number), repo.annotations().join('\n')).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(repo.problems()).toEqual([]);
});
