// Open pull requests whose branches move: pushes in one order or the other, and approvals.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Token } from '../store.ts';
import { createPusher, type Pusher } from '../testing/pusher.ts';
import { createStoryClient } from '../testing/story-client.ts';

let github: LocalGitHub;
let repository: Repository;
let job: Token;
let pusher: Pusher;

beforeAll(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({
    owner: 'ann',
    name: 'shack',
    files: { 'a.txt': 'a\n' },
    actionsMayCreatePullRequests: true,
    roles: { bob: 'write' },
    rulesets: [
      { rules: [{ type: 'pull_request', parameters: { required_approving_review_count: 1, dismiss_stale_reviews_on_push: true } }] },
    ],
  });
  job = github.createToken({ kind: 'actions', permissions: { contents: 'write', 'pull-requests': 'write' }, repository });
  pusher = createPusher(github, repository);
});
afterAll(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

/** A pull request of two commits that bob has approved, and one commit with the same tree. */
const approved = async (branch: string) => {
  const { main = '' } = await pusher.branches();
  const files = { [`${branch}.txt`]: 'x\n' };
  const first = await pusher.commit({ parents: [main], files: { [`${branch}.txt`]: 'half\n' } });
  const head = await pusher.commit({ parents: [first], files });
  const squash = await pusher.commit({ parents: [main], files });
  await pusher.push(job, `${head}:refs/heads/${branch}`);
  const { body } = await createStoryClient(github, job).call('POST', '/repos/ann/shack/pulls', {
    title: branch,
    head: branch,
    base: 'main',
  });
  github.reviewPull(repository, body.number, { event: 'APPROVE', by: 'bob' });
  const pull = () => repository.issues.get(body.number);
  return { head, squash, pull };
};

test('a head that is squashed keeps its approval, and the base may then move to it: the pull request is merged', async () => {
  const { squash, pull } = await approved('same');
  expect(await pusher.push(job, `+${squash}:refs/heads/same`)).toBeUndefined();
  expect(await pusher.push(job, `${squash}:refs/heads/main`)).toBeUndefined();
  expect(pull()).toMatchObject({ state: 'closed', pull: { merged: true, mergeCommitOid: squash } });
});

test('a head with another content loses its approval', async () => {
  const { head, pull } = await approved('other');
  const more = await pusher.commit({ parents: [head], files: { 'more.txt': 'x\n' } });
  await pusher.push(job, `${more}:refs/heads/other`);
  expect(pull()?.pull?.reviews.map(({ state }) => state)).toEqual(['DISMISSED']);
});

test('a head that is pushed to what the base has already is closed and not merged', async () => {
  const { squash, pull } = await approved('late');
  repository.rulesets = [];
  await pusher.push(job, `${squash}:refs/heads/main`);
  expect(pull()).toMatchObject({ state: 'open' });
  await pusher.push(job, `+${squash}:refs/heads/late`);
  expect(pull()).toMatchObject({ state: 'closed', pull: { merged: false } });
});
