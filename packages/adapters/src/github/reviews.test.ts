// Reviews as a local GitHub answers them: the last word of each person with write access, and comments on lines and files.
import { reviewsMarker } from '@clambake/core';
import { type LocalGitHub, type Repository, startLocalGitHub } from '@clambake/local';
import { expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../environment.ts';
import { openGitHub } from './github.ts';
import { openReviews } from './reviews.ts';

const roles = { wanda: 'write', will: 'write', rob: 'read' } as const;

const open = async () => {
  const local = await startLocalGitHub();
  onTestFinished(async () => {
    expect(local.problems()).toEqual([]);
    await local.stop();
  });
  const repository = await local.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\nb\nc\n' }, roles });
  const head = await local.commit(repository, { branch: 'topic', files: { 'a.txt': 'a\nB\nc\n', 'b.txt': 'b\n' }, by: 'ann' });
  const call = caller(local, repository);
  const { number } = await call('ann', 'POST /pulls', { head: 'topic', base: 'main', title: 'Topic' });
  const { value: token } = local.createToken({ kind: 'actions', permissions: { 'pull-requests': 'write', contents: 'read' }, repository });
  const environment = readEnvironment({
    GITHUB_API_URL: local.apiUrl,
    GITHUB_GRAPHQL_URL: local.graphqlUrl,
    GITHUB_SERVER_URL: local.serverUrl,
    GITHUB_REPOSITORY: 'ann/shack',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: '/tmp',
  });
  return { local, repository, head, number: number as number, call, reviews: openReviews(openGitHub({ token, environment })) };
};

const caller = (local: LocalGitHub, _: Repository) => async (actor: string, request: string, body: unknown) => {
  const [method = '', path = ''] = request.split(' ');
  const { value } = local.createToken({ kind: 'user', actor });
  const answer = await fetch(`${local.apiUrl}/repos/ann/shack${path}`, {
    method,
    headers: { authorization: `Bearer ${value}` },
    body: JSON.stringify(body),
  });
  return { ...((await answer.json()) as { id: number; number: number; message?: string }), status: answer.status };
};

test('requests of people with write access count until they are dismissed or followed by an approval, and comments keep their lines', async () => {
  const { local, repository, head, number, call, reviews } = await open();
  const ask = (by: string, comments: object[] = []) =>
    call(by, `POST /pulls/${number}/reviews`, { event: 'REQUEST_CHANGES', body: `By ${by}`, comments });
  await ask('rob', [{ path: 'a.txt', line: 2, body: 'rob' }]);
  await ask('wanda', [{ path: 'a.txt', line: 2, start_line: 1, body: 'range' }]);
  await call('wanda', `POST /pulls/${number}/comments`, {
    path: 'a.txt',
    line: 2,
    start_line: 1,
    start_side: 'LEFT',
    body: 'both',
    commit_id: head,
  });
  const dismissed = await ask('will');
  await call('wanda', `PUT /pulls/${number}/reviews/${dismissed.id}/dismissals`, { message: 'No', event: 'DISMISS' });
  await call('wanda', `POST /pulls/${number}/comments`, { path: 'b.txt', subject_type: 'file', body: 'whole', commit_id: head });
  await call('wanda', `POST /pulls/${number}/comments`, { path: 'a.txt', line: 2, side: 'LEFT', body: 'gone', commit_id: head });
  expect(await call('wanda', `POST /pulls/${number}/comments`, { path: 'a.txt', line: 99, body: 'x', commit_id: head })).toMatchObject({
    status: 422,
    message: expect.stringContaining('must be part of the diff'),
  });
  // The comments are outdated then.
  await local.commit(repository, { branch: 'topic', files: { 'c.txt': 'c\n' }, by: 'ann' });

  const read = await reviews.read(number);
  expect(read?.requests).toMatchObject([{ author: 'wanda', isPerson: true, isKnown: true, isEdited: false, body: 'By wanda' }]);
  const places = read?.threads.map(({ path, side, lines, commit, comments }) => ({
    path,
    side,
    lines,
    commit,
    said: comments.map(({ body }) => body),
  }));
  expect(places).toEqual([
    { path: 'a.txt', side: 'RIGHT', lines: { from: 2, to: 2 }, commit: head, said: ['rob'] },
    { path: 'a.txt', side: 'RIGHT', lines: { from: 1, to: 2 }, commit: head, said: ['range'] },
    { path: 'a.txt', side: 'RIGHT', lines: { from: 2, to: 2 }, commit: head, said: ['both'] },
    { path: 'b.txt', side: 'RIGHT', lines: null, commit: head, said: ['whole'] },
    { path: 'a.txt', side: 'LEFT', lines: { from: 2, to: 2 }, commit: head, said: ['gone'] },
  ]);
  expect(read?.threads[1]?.comments[0]?.review).toBe(read?.requests[0]?.id);
  await call('wanda', `POST /pulls/${number}/reviews`, { event: 'APPROVE' });
  expect((await reviews.read(number))?.requests).toEqual([]);
  local.addComment(repository, number, { body: `${reviewsMarker(['FORGED'])}\n\nx`, by: 'rob' });
  await reviews.reply(number, `${reviewsMarker(['PRR_kw-1=', 'R2'])}\n\nRead.`);
  expect((await reviews.read(number))?.answered).toEqual(['PRR_kw-1=', 'R2']);
  // A release before wrote no marker: whom it has answered is not known.
  await reviews.reply(number, '@wanda: your request for changes was read.\n\n- #1 goes back to an agent.');
  expect((await reviews.read(number))?.answered).toBeUndefined();
  expect(await reviews.read(4711)).toBeUndefined();
});

test('120 threads are read in pages, and a long thread says how much of it was not read', async () => {
  const { number, call, head, reviews, repository } = await open();
  await call('wanda', `POST /pulls/${number}/comments`, { path: 'b.txt', line: 1, body: 'first', commit_id: head });
  const { threads = [] } = repository.issues.get(number)?.pull ?? {};
  const [thread] = threads;
  const [comment] = thread?.comments ?? [];
  if (thread === undefined || comment === undefined) throw new Error('no thread');
  for (let id = 1; id <= 24; id += 1) thread.comments.push({ ...comment, id, nodeId: `C${id}` });
  for (let id = 1; id <= 119; id += 1) threads.push({ ...thread, id, nodeId: `T${id}`, comments: [comment] });
  const read = await reviews.read(number);
  expect([read?.threads.length, read?.unread]).toEqual([120, 0]);
  expect([read?.threads[0]?.comments.length, read?.threads[0]?.unread]).toEqual([20, 5]);
});
