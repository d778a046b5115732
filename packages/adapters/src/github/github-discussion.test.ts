// Discussions as a local GitHub answers them: pages of comments, authors, and roles that are asked for once.
import { expect, onTestFinished, test } from 'vitest';
import { startLocalGitHub } from '@clambake/local';
import { readEnvironment } from '../environment.ts';
import { openGitHub } from './github.ts';
import { hashDiscussion, readPeople } from './github-discussion.ts';

test('the newest of 620 comments are read in five requests, with their authors, and nobody’s role twice', async () => {
  const local = await startLocalGitHub();
  onTestFinished(async () => {
    expect(local.problems()).toEqual([]);
    await local.stop();
  });
  const roles = { wanda: 'write', rob: 'read' } as const;
  const repository = await local.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a' }, roles });
  const { value: token } = local.createToken({ kind: 'actions', permissions: { issues: 'write', contents: 'read' }, repository });
  const environment = readEnvironment({
    GITHUB_API_URL: local.apiUrl,
    GITHUB_GRAPHQL_URL: local.graphqlUrl,
    GITHUB_SERVER_URL: local.serverUrl,
    GITHUB_REPOSITORY: 'ann/shack',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: '/tmp',
  });
  const github = openGitHub({ token, environment });
  const { number, nodeId } = local.createIssue(repository, { title: 't', by: 'ann' });
  for (let n = 0; n < 620; n += 1) local.addComment(repository, number, { body: `comment ${n}`, by: n % 2 === 0 ? 'wanda' : 'rob' });
  await github.project([
    { kind: 'project-issue', issue: number, nodeId, addLabels: [], removeLabels: [], comment: undefined, close: false, say: 'ours' },
  ]);
  const before = local.store.requests.length;
  const read = (await github.readDiscussions([nodeId])).get(nodeId);
  if (read === undefined) throw new Error('no discussion');
  expect(local.store.requests.length - before).toBe(5);
  expect([read.comments.length, read.unread]).toEqual([500, 121]);
  expect(read.comments.at(-1)).toMatchObject({ isOurs: true, isPerson: false, body: 'ours' });
  expect(read.comments.at(-2)).toMatchObject({ author: 'rob', isPerson: true, isOurs: false, isEdited: false, body: 'comment 619' });

  const until = '2999-01-01T00:00:00Z';
  const known = new Map();
  const people = await readPeople(github, read, { until, known });
  expect(people).toEqual(
    new Map([
      ['wanda', 'write'],
      ['rob', 'read'],
    ]),
  );
  const asked = local.store.requests.length;
  await readPeople(github, read, { until, known });
  expect(local.store.requests.length).toBe(asked);
  const context = { roles: people, config: { 'min-role': 'write' as const }, until };
  const hash = hashDiscussion(read, context);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashDiscussion({ ...read, comments: read.comments.map((one) => ({ ...one, body: 'other' })) }, context)).not.toBe(hash);
  expect((await github.readDiscussions([])).size).toBe(0);
});
