// The status comment of an issue, and what people and other bots do with it.
import { actionsBot } from '@clambake/adapters';
import { fleetRef, statusCommentMarker } from '@clambake/core';
import { expect } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { quickTest as test } from '../support/stories.ts';
import { tickHere } from '../support/tick-here.ts';

test('a status comment that people edit, hide, delete, quote or find three times is right and alone after the next tick', async () => {
  const repo = await openRepository({ settings: { roles: { wanda: 'write' } } });
  const { local, repository } = repo;
  const names = ['deleted', 'edited', 'edited by a bot', 'hidden', 'copied', 'quoted', 'left alone'] as const;
  const issues = new Map(names.map((name) => [name, repo.ask(name, { labels: ['clambake:human-only'] })]));
  const issueOf = (name: (typeof names)[number]) => repo.issue(issues.get(name) ?? 0);
  await tickHere(repo);
  const [first] = issueOf('copied').comments;
  for (const _ of [2, 3]) local.addComment(repository, issueOf('copied').number, { body: first?.body ?? '', by: actionsBot });
  await tickHere(repo);
  expect(issueOf('copied').comments).toEqual([first]);

  // They wait for something else now, and with that the records know their comments.
  repo.skipMinutes(5);
  const paused = { by: owner, at: local.clock.now().toISOString() };
  await repo.writeRecord(fleetRef, JSON.stringify({ v: 1, ...(await repo.fleetRecord()), paused }));
  for (const name of names) local.removeLabel(repository, issueOf(name).number, { label: 'clambake:human-only', by: owner });
  await tickHere(repo);
  const told = repo.comment(issueOf('left alone').number) ?? '';
  expect(told).toContain('It waits: the fleet is paused by');
  const commentOf = (name: (typeof names)[number]) => issueOf(name).comments[0] ?? expect.fail(`${name} has no comment`);
  const { authorization, mutation } = {
    authorization: `Bearer ${local.createToken({ kind: 'user', actor: owner }).value}`,
    mutation: 'mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }',
  };
  const headers = { authorization, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: mutation, variables: { id: commentOf('deleted').nodeId } });
  expect((await fetch(local.graphqlUrl, { method: 'POST', headers, body })).status).toBe(200);
  await repo.askGitHub('wanda', `PATCH /issues/comments/${commentOf('edited').id}`, { body: 'I know better.' });
  Object.assign(commentOf('edited by a bot'), { body: 'beep', edited: { by: 'beeper[bot]', at: local.clock.now().toISOString() } });
  Object.assign(commentOf('hidden'), { body: 'boo', isMinimized: true });
  const quote = local.addComment(repository, issueOf('quoted').number, { body: `${statusCommentMarker}\n**Merged**`, by: 'wanda' });
  const ticked = await tickHere(repo);
  expect(ticked.warnings).toEqual([]);
  expect(issueOf('deleted').comments).toEqual([]);
  for (const name of ['edited', 'edited by a bot', 'hidden', 'copied', 'left alone'] as const)
    expect([name, repo.comment(issueOf(name).number)]).toEqual([name, told]);
  expect(commentOf('hidden').isMinimized).toBe(true);
  expect(issueOf('quoted').comments.map(({ author }) => author)).toEqual([actionsBot, 'wanda']);
  expect([commentOf('quoted').body, quote.body]).toEqual([commentOf('left alone').body, `${statusCommentMarker}\n**Merged**`]);

  const shown = JSON.stringify([...issues.values()].map((number) => repo.issue(number)));
  const quiet = await tickHere(repo);
  expect(JSON.stringify([...issues.values()].map((number) => repo.issue(number)))).toBe(shown);
  expect(quiet.requests.filter((route) => route.startsWith('git-receive-pack'))).toEqual([]);
});

test('where GitHub refuses the comments of jobs, the tick says so in its words, no agent starts, and a later tick goes on', async () => {
  const repo = await openRepository();
  const { local } = repo;
  repo.ask('First', { labels: ['clambake:human-only'] });
  await tickHere(repo);
  const issue = repo.ask('Quiet please');
  const error = { type: 'FORBIDDEN', message: 'Interactions are restricted to collaborators.' };
  local.faults.add({ match: { body: 'addComment' }, times: 'always', respond: { nullAt: '*', error } });
  await expect(tickHere(repo)).rejects.toThrow(
    /^Nothing can be shown on the issues, so no agent starts: .*"permissions: issues: write", unless GitHub has another reason: Interactions are restricted to collaborators\.$/,
  );
  expect((await repo.refs()).filter((ref) => ref.startsWith('agents/'))).toEqual([]);
  local.faults.clear();
  repo.skipMinutes(11);
  const ticks = [await tickHere(repo), await tickHere(repo)];
  expect(ticks.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(1);
  expect(repo.comment(issue)).toContain('**Assigned**');
});
