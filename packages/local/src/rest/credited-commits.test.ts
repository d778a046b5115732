// The account that a commit is credited to.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository } from '../store.ts';
import { createPusher } from '../testing/pusher.ts';
import { createStoryClient } from '../testing/story-client.ts';

let github: LocalGitHub;
let repository: Repository;
beforeAll(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n' } });
});
afterAll(() => github.stop());

test('is the one whose id stands in the address, whatever name stands beside it, and otherwise none', async () => {
  const token = github.createToken({ kind: 'user', actor: 'ann' });
  const client = createStoryClient(github, token);
  const { id } = (await client.call('GET', '/repos/ann/shack/collaborators/ann/permission')).body.user;
  const addresses = [
    `${id}+ann@users.noreply.github.com`,
    `${id}+old-name@users.noreply.github.com`,
    '999999999+ann@users.noreply.github.com',
    'ann@example.com',
  ];
  const authors: unknown[] = [];
  for (const email of addresses) {
    const oid = await createPusher(github, repository).commit({ parents: [], files: { 'a.txt': 'a\n' }, email });
    authors.push((await client.call('GET', `/repos/ann/shack/commits/${oid}`)).body.author?.login ?? null);
  }
  expect(authors).toEqual(['ann', 'ann', null, null]);
  expect(github.problems()).toEqual([]);
});
