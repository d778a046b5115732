// People's commands as built actions on a local GitHub: a comment or a dispatch, the command's own job, a reaction, a
// fact in the ledger, and what the next train or tick makes of it.
import { join } from 'node:path';
import type { FleetRecord } from '@clambake/core';
import type { IssueComment, Permissions } from '@clambake/local';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { landOne } from '../bad-input/landed.ts';
import type { Report, Town } from '../bad-input/town.ts';
import { actionsDirectory, openWorld, type World } from '../bad-input/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.settle());
afterAll(() => world.close());

const roles = { wanda: 'write', tim: 'triage', rob: 'read' } as const;
const caller = '.github/workflows/clambake.yml';
/** As the design gives them to the command's job. */
const permissions: Permissions = { contents: 'write', issues: 'write', actions: 'write', 'pull-requests': 'write' };

interface Order {
  event?: 'issue_comment' | 'workflow_dispatch';
  inputs: Record<string, string>;
  actor: string;
  /** Who asked for this attempt, if that is another one. */
  again?: string;
  runId?: number;
}

/** One job of the command, in a run of its own. */
const command = async (town: Town, p: Order): Promise<Report> => {
  const headSha = (await town.git('rev-parse', 'refs/heads/main')).trim();
  const request = { workflow: caller, name: 'Clambake', event: p.event ?? 'issue_comment', actor: p.actor, headBranch: 'main', headSha };
  const run = world.local.runs.createRun(town.repository, request);
  if (p.again !== undefined) run.triggeringActor = p.again;
  const actionDir = join(actionsDirectory, 'assign-agent');
  const report = await town.job(run, { name: 'command', actionDir, inputs: { mode: 'command', ...p.inputs }, permissions });
  town.end(run);
  return report;
};

const say = (town: Town, number: number, p: { body: string; by: string }): IssueComment =>
  world.local.addComment(town.repository, number, p);
const onComment = (town: Town, comment: IssueComment): Promise<Report> =>
  command(town, { inputs: { 'comment-id': String(comment.id) }, actor: comment.author });
const dispatched = (town: Town, inputs: Record<string, string>, p: { actor: string; again?: string }): Promise<Report> =>
  command(town, { event: 'workflow_dispatch', inputs, ...p });

const reactions = (comment: IssueComment): string[] => (comment.reactions ?? []).map(({ content, user }) => `${content} by ${user}`);
const fleet = async (town: Town): Promise<FleetRecord | undefined> => {
  const text = await town.git('for-each-ref', '--format=%(contents)', 'refs/clambake/fleet');
  return text.trim() === '' ? undefined : (JSON.parse(text) as FleetRecord);
};
const build = (): Promise<Town> => world.build({ settings: { roles } });

/** A town with an open bundle: its pull request's number, and who is aboard. */
const inTheAir = async (count: number): Promise<{ town: Town; pull: number; aboard: number[] }> => {
  const town = await build();
  const aboard: number[] = [];
  for (let index = 0; index < count; index += 1) aboard.push(await landOne(town));
  const left = await town.train({ inputs: { 'hold-minutes': '0' } });
  expect(left.exitCode, left.log).toBe(0);
  return { town, pull: Number(left.outputs['pull-request']), aboard };
};

describe('a comment on a bundle’s pull request', () => {
  test('/evict by somebody who may write: a thumb up, a fact in the ledger, a run, and the next train departs without it', async () => {
    const { town, pull, aboard } = await inTheAir(2);
    const [first = 0, second = 0] = aboard;
    const comment = say(town, pull, { body: `/evict #${first} it leaks @everyone\n\nSee the second page.`, by: 'wanda' });
    const wakes = town.wakes();
    const report = await onComment(town, comment);
    expect(report.exitCode, report.log).toBe(0);
    expect(report.outputs).toMatchObject({ assignments: '[]', count: '0' });
    expect(reactions(comment)).toEqual(['+1 by github-actions[bot]']);
    expect(town.wakes()).toBe(wakes + 1);
    expect((await fleet(town))?.commands).toMatchObject([
      { id: `comment-${comment.id}`, kind: 'evict', issue: first, by: 'wanda', words: 'it leaks @everyone\n\nSee the second page.' },
    ]);
    expect(report.summary).toContain(`evict #${first} by wanda`);

    const train = await town.train();
    expect(train.exitCode, train.log).toBe(0);
    expect(train.outputs).toMatchObject({ landed: `[${second}]`, evicted: `[${first}]` });
    expect(await town.record(first)).toMatchObject({ state: 'ready', feedback: { kind: 'person', by: 'wanda', did: 'evicted' } });
    expect(await town.record(second)).toMatchObject({ state: 'merged' });
    expect((await fleet(town))?.commands).toBeUndefined();
    expect(train.log).toContain(`/evict #${first} by wanda`);
    // What people read mentions nobody.
    await town.assign();
    expect(town.comment(first)).toContain('wanda took its work off a train, and wrote: it leaks @ everyone');
  });

  test('fault-1 the same event twice asks once, and after it was answered not again', async () => {
    const { town, pull, aboard } = await inTheAir(1);
    const comment = say(town, pull, { body: `/evict #${aboard[0]}`, by: 'wanda' });
    await onComment(town, comment);
    const again = await onComment(town, comment);
    expect(again.exitCode).toBe(0);
    expect((await fleet(town))?.commands).toHaveLength(1);
    await town.train();
    const third = await onComment(town, comment);
    expect(third.exitCode).toBe(0);
    expect(third.summary).toContain('taken before');
    const record = await fleet(town);
    expect(record?.commands).toBeUndefined();
    expect(record?.answered).toHaveLength(1);
    expect(reactions(comment)).toEqual(['+1 by github-actions[bot]']);
  });

  test('whoever may not is refused with a thumb down, bots and edits are no commands, and nothing of it is written', async () => {
    const { town, pull, aboard } = await inTheAir(1);
    const issue = aboard[0] ?? 0;
    const body = `/evict #${issue}`;
    const ordinary = await ordinaryPull(town);
    const edited = say(town, pull, { body: 'looks good', by: 'wanda' });
    world.skipMinutes(1);
    await asWanda(town, { method: 'PATCH', path: `issues/comments/${edited.id}`, body: { body } });
    const refused: [string, IssueComment, { exit: number; reaction: string[]; says: string }][] = [
      ['attack-2', say(town, pull, { body, by: 'tim' }), { exit: 1, reaction: ['-1'], says: 'tim has the role triage' }],
      ['attack-2', say(town, pull, { body, by: 'rob' }), { exit: 1, reaction: ['-1'], says: 'rob has the role read' }],
      ['attack-75', say(town, pull, { body, by: 'github-actions[bot]' }), { exit: 0, reaction: [], says: 'is not by a person' }],
      ['attack-3', say(town, pull, { body, by: 'evil[bot]' }), { exit: 0, reaction: [], says: 'is not by a person' }],
      ['edited', edited, { exit: 1, reaction: ['confused'], says: 'edited after it was written' }],
      [
        'a slip',
        say(town, pull, { body: `/evcit #${issue}`, by: 'wanda' }),
        { exit: 1, reaction: ['confused'], says: 'did you mean /evict?' },
      ],
      [
        'attack-12',
        say(town, pull, { body: `${body}; rm -rf /`, by: 'wanda' }),
        { exit: 1, reaction: ['confused'], says: 'is not the number' },
      ],
      ['nonsense', say(town, pull, { body: '/evict #4711', by: 'wanda' }), { exit: 1, reaction: ['confused'], says: 'no record of #4711' }],
      ['another bot’s', say(town, pull, { body: '/retest', by: 'wanda' }), { exit: 0, reaction: [], says: 'no command of clambake' }],
      ['no command', say(town, pull, { body: `thanks\n${body}`, by: 'wanda' }), { exit: 0, reaction: [], says: 'no command of clambake' }],
      ['another pull request', say(town, ordinary, { body: '/retry', by: 'wanda' }), { exit: 0, reaction: [], says: 'neither a bundle' }],
    ];
    const before = await fleet(town);
    const wakes = town.wakes();
    for (const [name, comment, { exit, reaction, says }] of refused) {
      const report = await onComment(town, comment);
      expect({ name, exit: report.exitCode, reaction: reactions(comment) }).toEqual({
        name,
        exit,
        reaction: reaction.map((content) => `${content} by github-actions[bot]`),
      });
      expect(report.summary, name).toContain(says);
      expect(report.said.length, name).toBe(exit);
    }
    expect(await fleet(town)).toEqual(before);
    expect(town.wakes()).toBe(wakes);
    // The same words by somebody who may are a command.
    expect((await onComment(town, say(town, pull, { body, by: 'wanda' }))).exitCode).toBe(0);
    expect((await fleet(town))?.commands).toHaveLength(1);
  });

  test('attack-7 a role that GitHub does not tell refuses for now; the same job again succeeds', async () => {
    const { town, pull } = await inTheAir(1);
    const comment = say(town, pull, { body: '/pause', by: 'wanda' });
    world.local.faults.add({ match: { path: /\/collaborators\/wanda\/permission$/ }, respond: { status: 502 }, times: 2 });
    const report = await onComment(town, comment);
    expect(report.exitCode).toBe(1);
    expect(report.said.join()).toContain('a later run may succeed');
    expect(await fleet(town)).toBeUndefined();
    expect((await onComment(town, comment)).exitCode).toBe(0);
    expect((await fleet(town))?.paused?.by).toBe('wanda');
  });
});

/** A pull request of nobody's fleet. */
const ordinaryPull = async (town: Town): Promise<number> => {
  await world.local.commit(town.repository, { branch: 'topic', files: { 'topic.txt': 'x\n' }, by: 'wanda' });
  const opened = await asWanda(town, { method: 'POST', path: 'pulls', body: { head: 'topic', base: 'main', title: 'Topic', body: '' } });
  return opened['number'] as number;
};

/** What a person does over the API. */
const asWanda = async (town: Town, p: { method: string; path: string; body: object }): Promise<Record<string, unknown>> => {
  const { value } = world.local.createToken({ kind: 'user', actor: 'wanda' });
  const { owner, name } = town.repository;
  const response = await fetch(`${world.local.apiUrl}/repos/${owner}/${name}/${p.path}`, {
    method: p.method,
    headers: { authorization: `Bearer ${value}` },
    body: JSON.stringify(p.body),
  });
  if (!response.ok) throw new Error(`${p.method} ${p.path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
};

describe('a dispatch', () => {
  test('attack-12 attack-5 what is malformed, or by somebody who may not, is refused with one message', async () => {
    const town = await build();
    const issue = await landOne(town);
    const refused: [Record<string, string>, { actor: string; again?: string }, string][] = [
      [
        { command: 'evict', issue: '12; rm -rf' },
        { actor: 'wanda' },
        'Input "issue" must be a whole number from 1 to 2147483647, not "12; rm -rf"',
      ],
      [{ command: 'evict', issue: '0' }, { actor: 'wanda' }, 'Input "issue" must be a whole number from 1 to 2147483647, not "0"'],
      [{ command: 'evict', issue: '4711' }, { actor: 'wanda' }, 'The command is refused: there is no record of #4711'],
      [{ command: 'rm', issue: '' }, { actor: 'wanda' }, 'must be one of evict, retry, depart, pause, resume, revert, not "rm"'],
      [{ command: '', issue: '' }, { actor: 'wanda' }, 'Input "command" is missing'],
      [{ command: 'evict', issue: String(issue) }, { actor: 'rob' }, 'rob has the role read'],
      [{ command: 'evict', issue: String(issue) }, { actor: 'wanda', again: 'tim' }, 'tim has the role triage'],
      [{ command: 'evict', issue: String(issue) }, { actor: 'evil[bot]' }, 'evil[bot] has'],
    ];
    for (const [inputs, actors, message] of refused) {
      const report = await dispatched(town, inputs, actors);
      expect(report.exitCode, message).toBe(1);
      expect(report.said, message).toHaveLength(1);
      expect(report.said[0]).toContain(message);
    }
    expect(await fleet(town)).toBeUndefined();
    const accepted = await dispatched(town, { command: '/evict', issue: String(issue) }, { actor: 'wanda' });
    expect(accepted.exitCode, accepted.log).toBe(0);
    expect((await fleet(town))?.commands).toMatchObject([{ kind: 'evict', issue, by: 'wanda' }]);
    await town.train({ inputs: { 'hold-minutes': '0' } });
    expect(await town.record(issue)).toMatchObject({ state: 'ready' });
  });

  test('pause: no agent gets an issue and no bundle departs, everybody is told who paused; resume: both go on', async () => {
    const town = await build();
    const landed = await landOne(town);
    const ready = town.ask('Grill corn');
    expect((await dispatched(town, { command: 'pause' }, { actor: 'wanda' })).exitCode).toBe(0);
    const paused = await town.assign();
    expect(paused.assignments).toEqual([]);
    expect(paused.summary).toContain('paused by wanda since TIME; /resume goes on');
    const train = await town.train();
    expect(train.outputs['landed']).toBe('[]');
    expect(train.summary).toContain('waits: paused by wanda since TIME');
    expect((await dispatched(town, { command: 'resume' }, { actor: 'clara' })).exitCode).toBe(0);
    expect((await town.assign()).assignments.map(({ issue }) => issue)).toEqual([ready]);
    expect((await town.train()).outputs['landed']).toBe(`[${landed}]`);
  });
});

describe('/revert', () => {
  test('on the merged issue: the old content is back on the base by way of a tested bundle, and the issue is open', async () => {
    const town = await build();
    const issue = await landOne(town, { path: 'menu.txt' });
    const other = await landOne(town);
    expect((await town.train()).outputs['landed']).toBe(`[${issue},${other}]`);
    expect(await town.git('show', 'refs/heads/main:menu.txt')).toBe('lemonade');
    await world.local.commit(town.repository, { files: { 'later.txt': 'later\n' }, by: 'clara' });
    const report = await onComment(town, say(town, issue, { body: '/revert nobody wants lemonade', by: 'wanda' }));
    expect(report.exitCode, report.log).toBe(0);
    const train = await town.train();
    expect(train.exitCode, train.log).toBe(0);
    expect(await town.git('show', 'refs/heads/main:menu.txt')).toBe('chowder');
    expect(await town.git('show', `refs/heads/main:dish-${other}.txt`)).toBe('lemonade');
    expect(await town.git('show', 'refs/heads/main:later.txt')).toBe('later');
    expect(await town.record(issue)).toMatchObject({
      state: 'ready',
      feedback: { kind: 'person', did: 'reverted', by: 'wanda', words: 'nobody wants lemonade' },
    });
    expect(town.issue(issue).state).toBe('open');
    expect(town.issue(issue).labels).toContain('clambake:ready');
    expect(town.issue(other).state).toBe('closed');
    expect(town.pulls().map(({ merged }) => merged)).toEqual([true, true]);
    expect(await town.refs()).not.toContain(`clambake/issue-${issue}`);
    // The next tick gives it to an agent, and closes nothing that was opened again.
    const tick = await town.assign();
    expect(tick.assignments.map((one) => one.issue)).toEqual([issue]);
    expect(town.issue(issue).state).toBe('open');
  });

  test('one that conflicts is told on the issue with the files; the work stays merged and the issue closed', async () => {
    const town = await build();
    const issue = await landOne(town, { path: 'menu.txt' });
    await town.assign();
    await town.train();
    await world.local.commit(town.repository, { files: { 'menu.txt': 'lemonade with mint\n' }, by: 'clara' });
    expect((await onComment(town, say(town, issue, { body: '/revert', by: 'wanda' }))).exitCode).toBe(0);
    const train = await town.train();
    expect(train.outputs).toMatchObject({ landed: '[]', evicted: `[${issue}]` });
    await town.assign();
    expect(await town.record(issue)).toMatchObject({ state: 'merged', lastRevert: { landed: false } });
    expect(town.issue(issue).state).toBe('closed');
    expect(town.issue(issue).labels).toContain('clambake:merged');
    expect(town.comment(issue)).toContain('its merge was not taken back: it conflicts with main in menu.txt');
    expect((await town.refs()).filter((ref) => ref.startsWith('clambake/'))).toEqual([]);
  });
});

test('five comments at once: each is on record once, whoever was first', async () => {
  const town = await build();
  const issue = await landOne(town);
  const comments = ['/retry', '/depart', '/evict', '/pause', '/retry'].map((body) => say(town, issue, { body, by: 'wanda' }));
  const reports = await Promise.all(comments.map((comment) => onComment(town, comment)));
  expect(reports.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
  const record = await fleet(town);
  expect(record?.paused?.by).toBe('wanda');
  const ids = [...(record?.commands ?? []), ...(record?.answered ?? [])].map(({ id }) => id).sort();
  expect(ids).toEqual(comments.map(({ id }) => `comment-${id}`).sort());
});
