// Each kind of fault, before or after the effect of a request, and for the given number of requests.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { createStoryClient, type StoryClient } from '../testing/story-client.ts';
import type { Repository } from '../store.ts';

let github: LocalGitHub;
let repository: Repository;
let ann: StoryClient;
const root = '/repos/ann/shack';

beforeEach(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack' });
  github.createIssue(repository, { title: 'A', by: 'ann' });
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
});
afterEach(() => github.stop());

const comment = () => ann.call('POST', `${root}/issues/1/comments`, { body: 'hi' });

test('a status before the effect leaves nothing behind; the next request passes', async () => {
  github.faults.add({ match: { method: 'POST', path: /comments$/ }, respond: { status: 502 } });
  expect((await comment()).status).toBe(502);
  expect(repository.issues.get(1)?.comments).toHaveLength(0);
  expect((await comment()).status).toBe(201);
});

test('a status after the effect hides a comment that was made', async () => {
  github.faults.add({ match: { path: `${root}/issues/1/comments` }, when: 'after', respond: { status: 502 } });
  expect((await comment()).status).toBe(502);
  expect(repository.issues.get(1)?.comments).toHaveLength(1);
});

test('a dropped connection gives no answer, and `times: 2` drops two', async () => {
  github.faults.add({ match: { method: 'POST' }, times: 2, when: 'after', respond: 'drop' });
  await expect(comment()).rejects.toThrow('fetch failed');
  await expect(comment()).rejects.toThrow('fetch failed');
  expect((await comment()).status).toBe(201);
  expect(repository.issues.get(1)?.comments).toHaveLength(3);
});

test('a stale read repeats the earlier answer, and `skip` lets requests pass first', async () => {
  const titles = async () => (await ann.call('GET', `${root}/issues`)).body.map((issue: { title: string }) => issue.title);
  expect(await titles()).toEqual(['A']);
  github.createIssue(repository, { title: 'B', by: 'ann' });
  github.faults.add({ match: { path: `${root}/issues` }, respond: 'stale' });
  expect(await titles()).toEqual(['A']);
  expect(await titles()).toEqual(['B', 'A']);
  github.faults.add({ match: { path: `${root}/issues` }, skip: 1, respond: { status: 503 } });
  expect((await ann.call('GET', `${root}/issues`)).status).toBe(200);
  expect((await ann.call('GET', `${root}/issues`)).status).toBe(503);
});

test('a GraphQL mutation is found by its text, and a truncated answer is no JSON', async () => {
  github.faults.add({ match: { path: '/graphql', body: 'addComment' }, when: 'after', respond: 'truncate' });
  const { body } = await ann.graphql('{ repository(owner: "ann", name: "shack") { issue(number: 1) { id } } }');
  const id = body.data.repository.issue.id;
  await expect(
    ann.graphql('mutation($id: ID!) { addComment(input: { subjectId: $id, body: "hi" }) { clientMutationId } }', { id }),
  ).rejects.toThrow(SyntaxError);
  expect(repository.issues.get(1)?.comments).toHaveLength(1);
});

test('a fault can answer an HTML page with status 200', async () => {
  github.faults.add({ match: { path: root }, respond: { status: 200, body: '<html>Unicorn!</html>' } });
  const answer = await ann.call('GET', root);
  expect([answer.headers.get('content-type'), answer.body]).toEqual(['text/html; charset=utf-8', '<html>Unicorn!</html>']);
});

test('faults also apply to git', async () => {
  github.faults.add({ match: { path: '/ann/shack.git/info/refs' }, respond: { status: 429 } });
  const url = `${github.apiUrl}/ann/shack.git/info/refs?service=git-upload-pack`;
  expect((await fetch(url)).status).toBe(429);
  expect((await fetch(url)).status).toBe(200);
});
