// Blockers, blocked issues, sub-issues and parents in other repositories, which a job's token may not see.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository } from '../store.ts';
import { createStoryClient, type StoryClient } from '../testing/story-client.ts';

const root = '/repos/ann/shack/issues/1';
let github: LocalGitHub;
let repository: Repository;
let vault: Repository;
let job: StoryClient;
let ann: StoryClient;

beforeEach(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack' });
  vault = await github.createRepository({ owner: 'ann', name: 'Vault', private: true });
  const open = await github.createRepository({ owner: 'bob', name: 'open' });
  for (const title of ['Menu', 'Lamps']) github.createIssue(repository, { title, by: 'ann' });
  for (const title of ['Key', 'Lock']) github.createIssue(vault, { title, by: 'ann' });
  github.createIssue(open, { title: 'Path', by: 'bob' });
  job = createStoryClient(github, github.createToken({ kind: 'actions', permissions: { issues: 'write' }, repository }));
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
  github.blockIssue(repository, 1, 2);
  github.blockIssue(repository, 1, { repository: vault, number: 1 });
  github.blockIssue(repository, 1, { repository: open, number: 1 });
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

const ask = async (client: StoryClient, fields: string) =>
  (await client.graphql(`{ repository(owner: "ann", name: "shack") { issue(number: 1) { ${fields} } } }`)).body.data.repository.issue;
const blockers = 'blockedBy(first: 9) { totalCount nodes { number repository { nameWithOwner } } edges { node { number } } }';
const titlesOf = (answer: { body: { title: string }[] }): string[] => answer.body.map(({ title }) => title);

test('a blocker in a repository that the token cannot see is a null node, and counts', async () => {
  const { blockedBy, issueDependenciesSummary } = await ask(job, `${blockers} issueDependenciesSummary { blockedBy totalBlockedBy }`);
  expect(blockedBy).toEqual({
    totalCount: 3,
    nodes: [{ number: 2, repository: { nameWithOwner: 'ann/shack' } }, null, { number: 1, repository: { nameWithOwner: 'bob/open' } }],
    edges: [{ node: { number: 2 } }, { node: null }, { node: { number: 1 } }],
  });
  expect(issueDependenciesSummary).toEqual({ blockedBy: 3, totalBlockedBy: 3 });
  expect((await ask(ann, blockers)).blockedBy.nodes[1]).toEqual({ number: 1, repository: { nameWithOwner: 'ann/Vault' } });
  github.editIssue(vault, 1, { state: 'closed', by: 'ann' });
  expect((await ask(job, `${blockers} issueDependenciesSummary { blockedBy }`)).issueDependenciesSummary).toEqual({ blockedBy: 2 });
});

test('REST lists only the blockers that the token sees, and its summary counts all', async () => {
  expect(titlesOf(await job.call('GET', `${root}/dependencies/blocked_by`))).toEqual(['Lamps', 'Path']);
  expect(titlesOf(await ann.call('GET', `${root}/dependencies/blocked_by`))).toEqual(['Lamps', 'Key', 'Path']);
  expect((await job.call('GET', root)).body.issue_dependencies_summary).toMatchObject({ blocked_by: 3, total_blocked_by: 3 });
});

test('a repository may leave such nodes out instead', async () => {
  repository.platform.hiddenRelations = 'left-out';
  expect((await ask(job, blockers)).blockedBy).toMatchObject({ totalCount: 2, nodes: [{ number: 2 }, { number: 1 }] });
});

test('a parent, a sub-issue and a waiting issue that the token cannot see are null too', async () => {
  const id = (of: Repository, number: number) => of.issues.get(number)?.id;
  expect((await ann.call('POST', '/repos/ann/Vault/issues/2/sub_issues', { sub_issue_id: id(repository, 1) })).status).toBe(201);
  expect((await ann.call('POST', `${root}/sub_issues`, { sub_issue_id: id(vault, 1) })).status).toBe(201);
  github.blockIssue(vault, 2, { repository, number: 1 });
  const fields =
    'parent { number } subIssues(first: 9) { nodes { number } } subIssuesSummary { total } blocking(first: 9) { nodes { number } }';
  expect(await ask(job, fields)).toEqual({
    parent: null,
    subIssues: { nodes: [null] },
    subIssuesSummary: { total: 1 },
    blocking: { nodes: [null] },
  });
  expect(await ask(ann, fields)).toMatchObject({
    parent: { number: 2 },
    subIssues: { nodes: [{ number: 1 }] },
    blocking: { nodes: [{ number: 2 }] },
  });
});

test('a token adds and removes blockers of other repositories only when it sees them, and never a cycle', async () => {
  const key = vault.issues.get(2)?.id;
  expect((await job.call('POST', `${root}/dependencies/blocked_by`, { issue_id: key })).status).toBe(404);
  expect((await ann.call('POST', `${root}/dependencies/blocked_by`, { issue_id: key })).status).toBe(201);
  const back = { issue_id: repository.issues.get(1)?.id };
  expect((await ann.call('POST', '/repos/ann/Vault/issues/2/dependencies/blocked_by', back)).status).toBe(422);
  expect((await ann.call('DELETE', `${root}/dependencies/blocked_by/${key}`)).status).toBe(200);
  expect((await ask(job, blockers)).blockedBy.totalCount).toBe(3);
});
