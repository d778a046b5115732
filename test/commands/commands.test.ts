// People's commands as built actions on a local GitHub: a comment or a dispatch, the command's own job, a reaction, a
// fact in the ledger, and what the next train or tick makes of it.
import type { IssueComment } from '@clambake/local';
import { describe, expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import type { Report } from '../support/repository-jobs.ts';

const roles = { wanda: 'write', tim: 'triage', rob: 'read' } as const;
const say = (repo: OpenRepository, number: number, p: { body: string; by: string }): IssueComment =>
  repo.local.addComment(repo.repository, number, p);
const onComment = (repo: OpenRepository, comment: IssueComment): Promise<Report> =>
  repo.command({ 'comment-id': String(comment.id) }, { event: 'issue_comment', actor: comment.author });

const reactions = (comment: IssueComment): string[] => (comment.reactions ?? []).map(({ content, user }) => `${content} by ${user}`);
const build = (): Promise<OpenRepository> => openRepository({ settings: { roles } });

/** A repository with an open bundle: its pull request's number, and who is aboard. */
const withOpenBundle = async (count: number): Promise<{ repo: OpenRepository; pull: number; aboard: number[] }> => {
  const repo = await build();
  const aboard: number[] = [];
  for (let index = 0; index < count; index += 1) aboard.push(await repo.landed());
  const left = await repo.train({ inputs: { 'hold-minutes': '0' } });
  expect(left.exitCode, left.log).toBe(0);
  return { repo, pull: Number(left.outputs['pull-request']), aboard };
};

describe('a comment on a bundle’s pull request', () => {
  longTest('/evict by somebody who may write: a thumb up, a fact in the ledger, a run, and the next train departs without it', async () => {
    const { repo, pull, aboard } = await withOpenBundle(2);
    const [first = 0, second = 0] = aboard;
    const comment = say(repo, pull, { body: `/evict #${first} it leaks @everyone\n\nSee the second page.`, by: 'wanda' });
    const wakes = repo.wakes();
    const report = await onComment(repo, comment);
    expect(report.exitCode, report.log).toBe(0);
    expect(report.outputs).toMatchObject({ assignments: '[]', count: '0' });
    expect(reactions(comment)).toEqual(['+1 by github-actions[bot]']);
    expect(repo.wakes()).toBe(wakes + 1);
    expect((await repo.fleetRecord())?.commands).toMatchObject([
      { id: `comment-${comment.id}`, kind: 'evict', issue: first, by: 'wanda', words: 'it leaks @everyone\n\nSee the second page.' },
    ]);
    expect(report.summary).toContain(`evict #${first} by wanda`);

    const train = await repo.train();
    expect(train.exitCode, train.log).toBe(0);
    expect(train.outputs).toMatchObject({ landed: `[${second}]`, evicted: `[${first}]` });
    expect(await repo.record(first)).toMatchObject({ state: 'ready', feedback: { kind: 'person', by: 'wanda', did: 'evicted' } });
    expect(await repo.record(second)).toMatchObject({ state: 'merged' });
    expect((await repo.fleetRecord())?.commands).toBeUndefined();
    expect(train.log).toContain(`/evict #${first} by wanda`);
    // The texts that people read mention nobody.
    await repo.assign();
    expect(repo.comment(first)).toContain('wanda took its work off a train, and wrote: it leaks @ everyone');
  });

  test('fault-1 the same event twice asks once, and after it was answered not again', async () => {
    const { repo, pull, aboard } = await withOpenBundle(1);
    const comment = say(repo, pull, { body: `/evict #${aboard[0]}`, by: 'wanda' });
    await onComment(repo, comment);
    const again = await onComment(repo, comment);
    expect(again.exitCode).toBe(0);
    expect((await repo.fleetRecord())?.commands).toHaveLength(1);
    await repo.train();
    const third = await onComment(repo, comment);
    expect(third.exitCode).toBe(0);
    expect(third.summary).toContain('taken before');
    const record = await repo.fleetRecord();
    expect(record?.commands).toBeUndefined();
    expect(record?.answered).toHaveLength(1);
    expect(reactions(comment)).toEqual(['+1 by github-actions[bot]']);
  });

  longTest('whoever may not is refused with a thumb down, bots and edits are no commands, and nothing of it is written', async () => {
    const { repo, pull, aboard } = await withOpenBundle(1);
    const issue = aboard[0] ?? 0;
    const body = `/evict #${issue}`;
    const ordinary = await ordinaryPull(repo);
    const edited = say(repo, pull, { body: 'looks good', by: 'wanda' });
    repo.skipMinutes(1);
    await repo.askGitHub('wanda', `PATCH /issues/comments/${edited.id}`, { body });
    const refused: [string, IssueComment, { exit: number; reaction: string[]; says: string }][] = [
      ['attack-2', say(repo, pull, { body, by: 'tim' }), { exit: 1, reaction: ['-1'], says: 'tim has the role triage' }],
      ['attack-2', say(repo, pull, { body, by: 'rob' }), { exit: 1, reaction: ['-1'], says: 'rob has the role read' }],
      ['attack-75', say(repo, pull, { body, by: 'github-actions[bot]' }), { exit: 0, reaction: [], says: 'is not by a person' }],
      ['attack-3', say(repo, pull, { body, by: 'evil[bot]' }), { exit: 0, reaction: [], says: 'is not by a person' }],
      ['edited', edited, { exit: 1, reaction: ['confused'], says: 'edited after it was written' }],
      [
        'a slip',
        say(repo, pull, { body: `/evcit #${issue}`, by: 'wanda' }),
        { exit: 0, reaction: ['confused'], says: 'did you mean /evict?' },
      ],
      [
        'attack-12',
        say(repo, pull, { body: `${body}; rm -rf /`, by: 'wanda' }),
        { exit: 1, reaction: ['confused'], says: 'is not the number' },
      ],
      ['nonsense', say(repo, pull, { body: '/evict #4711', by: 'wanda' }), { exit: 1, reaction: ['confused'], says: 'no record of #4711' }],
      ['another bot’s', say(repo, pull, { body: '/retest', by: 'wanda' }), { exit: 0, reaction: [], says: 'no command of clambake' }],
      ['no command', say(repo, pull, { body: `thanks\n${body}`, by: 'wanda' }), { exit: 0, reaction: [], says: 'no command of clambake' }],
      ['another pull request', say(repo, ordinary, { body: '/retry', by: 'wanda' }), { exit: 0, reaction: [], says: 'neither a bundle' }],
    ];
    const before = await repo.fleetRecord();
    const wakes = repo.wakes();
    for (const [name, comment, { exit, reaction, says }] of refused) {
      const report = await onComment(repo, comment);
      expect({ name, exit: report.exitCode, reaction: reactions(comment) }).toEqual({
        name,
        exit,
        reaction: reaction.map((content) => `${content} by github-actions[bot]`),
      });
      expect(report.summary, name).toContain(says);
      expect(report.said.length, name).toBe(exit);
    }
    expect(await repo.fleetRecord()).toEqual(before);
    expect(repo.wakes()).toBe(wakes);
    // The same words by somebody who may are a command.
    expect((await onComment(repo, say(repo, pull, { body, by: 'wanda' }))).exitCode).toBe(0);
    expect((await repo.fleetRecord())?.commands).toHaveLength(1);
  });

  longTest('attack-7 a role that GitHub does not tell refuses for now; the same job again succeeds', async () => {
    const { repo, pull } = await withOpenBundle(1);
    const comment = say(repo, pull, { body: '/pause', by: 'wanda' });
    repo.local.faults.add({ match: { path: /\/collaborators\/wanda\/permission$/ }, respond: { status: 502 }, times: 2 });
    const report = await onComment(repo, comment);
    expect(report.exitCode).toBe(1);
    expect(report.said.join()).toContain('a later run may succeed');
    expect(await repo.fleetRecord()).toBeUndefined();
    expect((await onComment(repo, comment)).exitCode).toBe(0);
    expect((await repo.fleetRecord())?.paused?.by).toBe('wanda');
  });
});

/** A pull request of nobody's fleet. */
const ordinaryPull = async (repo: OpenRepository): Promise<number> => {
  await repo.local.commit(repo.repository, { branch: 'topic', files: { 'topic.txt': 'x\n' }, by: 'wanda' });
  return (await repo.askGitHub('wanda', 'POST /pulls', { head: 'topic', base: 'main', title: 'Topic', body: '' })).number;
};

describe('a dispatch', () => {
  test('attack-12 attack-5 what is malformed, or by somebody who may not, is refused with one message', async () => {
    const repo = await build();
    const issue = await repo.landed();
    const refused: [Record<string, string>, { actor: string; again?: string }, string][] = [
      [
        { command: 'evict', issue: '12; rm -rf' },
        { actor: 'wanda' },
        'Input "issue" must be a whole number from 1 to 2147483647, not "12; rm -rf"',
      ],
      [{ command: 'evict', issue: '0' }, { actor: 'wanda' }, 'Input "issue" must be a whole number from 1 to 2147483647, not "0"'],
      [{ command: 'evict', issue: '4711' }, { actor: 'wanda' }, 'The command is refused: there is no record of #4711'],
      [
        { command: 'rm', issue: '' },
        { actor: 'wanda' },
        'must be one of evict, retry, depart, pause, resume, stop, again, revert, approve, answer, budget, accept, status, why, cost, help, not "rm"',
      ],
      [{ command: '', issue: '' }, { actor: 'wanda' }, 'Input "command" is missing'],
      [{ command: 'evict', issue: String(issue) }, { actor: 'rob' }, 'rob has the role read'],
      [{ command: 'evict', issue: String(issue) }, { actor: 'wanda', again: 'tim' }, 'tim has the role triage'],
      [{ command: 'evict', issue: String(issue) }, { actor: 'evil[bot]' }, 'evil[bot] has'],
    ];
    for (const [inputs, actors, message] of refused) {
      const report = await repo.command(inputs, actors);
      expect(report.exitCode, message).toBe(1);
      expect(report.said, message).toHaveLength(1);
      expect(report.said[0]).toContain(message);
    }
    expect(await repo.fleetRecord()).toBeUndefined();
    const accepted = await repo.command({ command: '/evict', issue: String(issue) }, { actor: 'wanda' });
    expect(accepted.exitCode, accepted.log).toBe(0);
    expect((await repo.fleetRecord())?.commands).toMatchObject([{ kind: 'evict', issue, by: 'wanda' }]);
    await repo.train({ inputs: { 'hold-minutes': '0' } });
    expect(await repo.record(issue)).toMatchObject({ state: 'ready' });
  });

  longTest('pause: no agent gets an issue and no bundle departs, everybody is told who paused; resume: both go on', async () => {
    const repo = await build();
    const landed = await repo.landed();
    const ready = repo.ask('Grill corn');
    expect((await repo.command({ command: 'pause' }, { actor: 'wanda' })).exitCode).toBe(0);
    const paused = await repo.assign();
    expect(paused.assignments).toEqual([]);
    expect(paused.summary).toContain('paused by wanda since TIME; /resume goes on');
    const train = await repo.train();
    expect(train.outputs['landed']).toBe('[]');
    expect(train.summary).toContain('waits: paused by wanda since TIME');
    expect((await repo.command({ command: 'resume' }, { actor: 'clara' })).exitCode).toBe(0);
    expect((await repo.assign()).assignments.map(({ issue }) => issue)).toEqual([ready]);
    expect((await repo.train()).outputs['landed']).toBe(`[${landed}]`);
  });
});

longTest('/revert on the merged issue: the old content is back on the base by way of a tested bundle, and the issue is open', async () => {
  const repo = await build();
  const issue = await repo.landed('Serve lemonade', { 'menu.txt': 'lemonade\n' });
  const other = await repo.landed();
  expect((await repo.train()).outputs['landed']).toBe(`[${issue},${other}]`);
  expect(await repo.git('show', 'refs/heads/main:menu.txt')).toBe('lemonade');
  await repo.local.commit(repo.repository, { files: { 'later.txt': 'later\n' }, by: 'clara' });
  const report = await onComment(repo, say(repo, issue, { body: '/revert nobody wants lemonade', by: 'wanda' }));
  expect(report.exitCode, report.log).toBe(0);
  const train = await repo.train();
  expect(train.exitCode, train.log).toBe(0);
  expect(await repo.git('show', 'refs/heads/main:menu.txt')).toBe('chowder');
  expect(await repo.git('show', `refs/heads/main:dish-${other}.txt`)).toBe('lemonade');
  expect(await repo.git('show', 'refs/heads/main:later.txt')).toBe('later');
  expect(await repo.record(issue)).toMatchObject({
    state: 'ready',
    feedback: { kind: 'person', did: 'reverted', by: 'wanda', words: 'nobody wants lemonade' },
  });
  expect(repo.issue(issue).state).toBe('open');
  expect(repo.issue(issue).labels).toContain('clambake:ready');
  expect(repo.issue(other).state).toBe('closed');
  expect(repo.pulls().map(({ merged }) => merged)).toEqual([true, true]);
  expect(await repo.refs()).not.toContain(`clambake/issue-${issue}`);
  // The next tick gives it to an agent, and closes nothing that was opened again.
  const tick = await repo.assign();
  expect(tick.assignments.map((one) => one.issue)).toEqual([issue]);
  expect(repo.issue(issue).state).toBe('open');
});

longTest('a /revert that conflicts is told on the issue with the files; the work stays merged and the issue closed', async () => {
  const repo = await build();
  const issue = await repo.landed('Serve lemonade', { 'menu.txt': 'lemonade\n' });
  await repo.assign();
  await repo.train();
  await repo.local.commit(repo.repository, { files: { 'menu.txt': 'lemonade with mint\n' }, by: 'clara' });
  expect((await onComment(repo, say(repo, issue, { body: '/revert', by: 'wanda' }))).exitCode).toBe(0);
  const train = await repo.train();
  expect(train.outputs).toMatchObject({ landed: '[]', evicted: `[${issue}]` });
  await repo.assign();
  expect(await repo.record(issue)).toMatchObject({ state: 'merged', lastRevert: { landed: false } });
  expect(repo.issue(issue).state).toBe('closed');
  expect(repo.issue(issue).labels).toContain('clambake:merged');
  expect(repo.comment(issue)).toContain('its merge was not taken back: it conflicts with main in menu.txt');
  expect((await repo.refs()).filter((ref) => ref.startsWith('clambake/'))).toEqual([]);
});

longTest('five comments at once: each is on record once, whoever was first', async () => {
  const repo = await build();
  const issue = await repo.landed();
  const comments = ['/retry', '/depart', '/evict', '/pause', '/retry'].map((body) => say(repo, issue, { body, by: 'wanda' }));
  const reports = await Promise.all(comments.map((comment) => onComment(repo, comment)));
  expect(reports.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  const record = await repo.fleetRecord();
  expect(record?.paused?.by).toBe('wanda');
  const ids = [...(record?.commands ?? []), ...(record?.answered ?? [])].map(({ id }) => id).sort();
  expect(ids).toEqual(comments.map(({ id }) => `comment-${id}`).sort());
});
