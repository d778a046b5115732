// The text and the comment that a person accepts, as a local GitHub shows them.
import { expect, onTestFinished, test } from 'vitest';
import { openGitHub, readEnvironment } from '@clambake/adapters';
import { type IssueRecord, saidMarker } from '@clambake/core';
import { startLocalGitHub } from '@clambake/local';
import { readIsOpen, readProposal } from './read-proposal.ts';

test('the proposal counts as it was written by us, and not when it was edited, deleted or written by somebody else', async () => {
  const local = await startLocalGitHub();
  onTestFinished(async () => {
    expect(local.problems()).toEqual([]);
    await local.stop();
  });
  const repository = await local.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a' } });
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
  const issue = local.createIssue(repository, { title: 'Whole', body: 'All of it.', by: 'ann' });
  const { number, nodeId } = issue;
  const attempt = `${number}-1-aaaaaaaa`;
  const at = '2026-11-23T12:00:00.000Z';
  const said = { attempt, kind: 'split', words: 'x', to: 'ann', at } as const;
  const record = {
    v: 1,
    issue: number,
    nodeId,
    state: 'needs-human',
    since: at,
    base: 'main',
    attempts: [],
    evictions: [],
    said,
  } as IssueRecord;
  const read = () => readProposal({ github }, record);

  const body = `${saidMarker(attempt)}\n\nIt proposes.`;
  local.addComment(repository, number, { body, by: 'mallory' });
  const without = await read();
  expect(without?.comment).toBe('gone');
  const plain = { kind: 'project-issue' as const, issue: number, nodeId, addLabels: [], removeLabels: [], close: false };
  await github.project([{ ...plain, comment: undefined, say: body }]);
  const before = local.store.requests.length;
  const shown = await read();
  expect(shown).toMatchObject({ comment: 'as it was written', isOpen: true });
  expect(await readIsOpen({ github }, number)).toBe(true);
  expect(local.store.requests.length - before).toBe(3);

  local.editIssue(repository, number, { body: 'All of it, and more.', by: 'ann' });
  const edited = await read();
  expect([edited?.text.title === shown?.text.title, edited?.text.body === shown?.text.body]).toEqual([true, false]);
  const ours = repository.issues.get(number)?.comments.at(-1);
  await github.project([{ ...plain, comment: { id: ours?.nodeId ?? '', body: `${body} And more.` } }]);
  expect((await read())?.comment).toBe('edited');
  expect(await readProposal({ github }, undefined)).toBeUndefined();
  local.editIssue(repository, number, { state: 'closed', by: 'ann' });
  expect([(await read())?.isOpen, await readIsOpen({ github }, number), await readIsOpen({ github }, 4711)]).toEqual([false, false, false]);
});
