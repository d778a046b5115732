// Comments and reviews of people without the role, through the shipped workflows. Beside them run workflows with one condition
// taken out, which show what that condition is worth.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandWords, inquiryWords, issueRecordSchema, issueRef } from '@clambake/core';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import { openRepository } from '../support/open-repository.ts';
import { callerPath, owner, readCaller } from '../support/repository-files.ts';
import { evaluateCondition } from '../../packages/local/src/workflow/expressions.ts';
import { alterFleet } from './altered-fleet.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

const folder = '.github/workflows';
const conditions = {
  'open-commands':
    "\n      && (github.event_name == 'issue_comment' && needs.role.outputs.allowed == 'true' || github.event.inputs.command)",
  'open-reviews': "\n    if: github.event_name == 'pull_request_review' && needs.role.outputs.allowed == 'true'",
};

const open = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-altered-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const text = (await readCaller()).replace('on:\n', 'on:\n  pull_request_review: { types: [submitted] }\n');
  const [, slug = ''] = /uses: (\S+?)\/\.github/.exec(text) ?? [];
  const files: Record<string, string> = { [callerPath]: text };
  const remoteActions: Record<string, string> = {};
  for (const [name, condition] of Object.entries(conditions)) {
    files[`${folder}/${name}.yml`] = text.replace(/@[0-9a-f]{40} .*/, `@${name}`);
    remoteActions[`${slug}@${name}`] = await alterFleet(join(directory, name), condition);
  }
  const roles = { wanda: 'write', tim: 'triage', mallory: 'read' } as const;
  const repo = await openRepository({ workflows: 'minimal', files, runner: { remoteActions }, settings: { roles } });
  const { local, repository } = repo;
  const { number, nodeId } = local.createIssue(repository, { title: 'Serve lemonade', by: owner });
  const record = { v: 1, issue: number, nodeId, state: 'needs-human', question: 'How?', since: '2026-11-23T12:00:00Z', base: 'main' };
  await repo.writeRecord(issueRef(number), JSON.stringify(issueRecordSchema.parse(record)));
  await local.commit(repository, { branch: 'clambake/topic', files: { 'topic.txt': 'x\n' }, by: 'wanda' });
  const pull = await repo.askGitHub('wanda', 'POST /pulls', { head: 'clambake/topic', base: 'main', title: 'Topic', body: '' });
  /** Jobs that an event started, by workflow: `role failure (read)`, the level is the highest of its token. */
  const after = async (act: () => unknown): Promise<Record<string, string[]>> => {
    const before = repo.reports.length;
    await act();
    await repo.settled();
    const started: Record<string, string[]> = {};
    for (const { run, key, job } of repo.reports.slice(before)) {
      if (run.event !== 'issue_comment' && run.event !== 'pull_request_review') continue;
      const level = Object.values(job.permissions ?? {}).includes('write') ? 'write' : 'read';
      (started[run.workflow.slice(folder.length + 1, -4)] ??= []).push(`${key} ${job.conclusion} (${level})`);
    }
    return started;
  };
  return { repo, local, repository, issue: number, pull: pull.number, after };
};

longTest('comments and reviews of outsiders start no job that can write; control: without its condition each does', async () => {
  const { repo, local, repository, issue, pull, after } = await open();
  const say = (body: string, by: string) => after(() => local.addComment(repository, issue, { body, by }));
  expect(await say('/evict this please', 'mallory')).toEqual({
    clambake: ['role failure (read)'],
    'open-commands': ['role failure (read)', 'command failure (write)'],
    'open-reviews': ['role failure (read)'],
  });
  expect(repo.annotations().join('\n')).toContain(
    'The command is refused: mallory has the role read; /evict is for people with write access',
  );
  expect((await say('/pause', 'tim'))['clambake']).toEqual(['role failure (read)']);
  expect((await say('/stop', 'mallory'))['clambake']).toEqual(['role failure (read)']);
  expect(repo.annotations().join('\n')).toContain('mallory has the role read; /stop is for people with write access');
  expect((await say('/pause', 'evil[bot]'))['clambake']).toEqual(['role success (read)']);
  // Somebody who may; the comment gets its answer from the job that can write.
  expect((await say('/evict #nonsense', 'wanda'))['clambake']).toEqual(['role success (read)', 'command failure (write)']);
  const { comments } = repo.issue(issue);
  const reactions = comments.findLast(({ body }) => body === '/evict #nonsense')?.reactions?.map(({ content }) => content);
  expect(reactions).toEqual(['confused']);
  expect(comments.at(-1)?.body).toMatch(/^Nothing was done: /);

  const review = (by: string) => after(() => local.reviewPull(repository, pull, { event: 'APPROVE', by }));
  const opened = await review('mallory');
  expect(opened['clambake']).toEqual(['role success (read)']);
  expect(opened['open-reviews']).toEqual(['role success (read)', 'train success (write)']);
  expect((await review(owner))['clambake']).toEqual(['role success (read)', 'train success (write)']);
  const comment = { event: 'COMMENT', body: 'Looks odd' };
  const commented = await after(() => repo.askGitHub('mallory', `POST /pulls/${pull}/reviews`, comment));
  expect(commented['clambake']).toBeUndefined();
});

test('a comment that begins with a slash asks for the role of its author, because it may be a mistyped command; any other starts nothing', async () => {
  const { jobs } = parse(await readFile(join(clambakeDirectory, folder, 'clambake.yml'), 'utf8')) as {
    jobs: Record<string, { if: string }>;
  };
  const starts = (body: string): string[] => {
    const github = { event_name: 'issue_comment', repository: 'o/r', event: { repository: { fork: false }, comment: { body } } };
    const needs = { role: { result: 'skipped', outputs: {} }, assign: { result: 'skipped', outputs: {} } };
    const scope = { contexts: { github, needs } as never, status: { success: true, failure: false, cancelled: false } };
    return Object.keys(jobs).filter((name) => evaluateCondition(jobs[name]?.if ?? 'true', scope));
  };
  for (const body of [...commandWords, ...inquiryWords, 'statsu', 'tsatus', 'hwy', 'lgtm'])
    expect(starts(`/${body}`), body).toEqual(['role']);
  for (const body of ['looks good', ' /evict', '> /status', '```\n/status\n```', 'see /status', '\u200b/status', ''])
    expect(starts(body), body).toEqual([]);
});

test('a label that is nearly ours starts a tick, and no label of others or that steers an issue in no line does; ours on a pull request of this repository starts the job of a command', async () => {
  const { jobs } = parse(await readFile(join(clambakeDirectory, folder, 'clambake.yml'), 'utf8')) as {
    jobs: Record<string, { if: string }>;
  };
  const starts = (event_name: string, event: object): string[] => {
    const github = { event_name, repository: 'o/r', event: { action: 'labeled', repository: { fork: false }, ...event } };
    const needs = { role: { result: 'skipped', outputs: {} }, assign: { result: 'skipped', outputs: {} } };
    const scope = { contexts: { github, needs } as never, status: { success: true, failure: false, cancelled: false } };
    return Object.keys(jobs).filter((name) => evaluateCondition(jobs[name]?.if ?? 'true', scope));
  };
  const onIssue = (name: string) => starts('issues', { label: { name }, issue: { number: 1, labels: [{ name }] } });
  for (const name of ['clambake:ready', 'clambake-ready', 'Clambake:Ready', '\u200bclambake:ready', 'clambake:redy', 'clambake hold'])
    expect(onIssue(name), name).toEqual(['assign']);
  for (const name of ['bug', 'ready', 'clambake:hold', 'clambake:solo', 'clambake:base:main', 'clambake:budget:20'])
    expect(onIssue(name), name).toEqual([]);
  const onPull = (name: string, full_name: string) =>
    starts('pull_request', { label: { name }, pull_request: { number: 2, head: { ref: 'topic', repo: { full_name } } } });
  expect(onPull('clambake:ready', 'o/r')).toEqual(['command']);
  expect(onPull('clambake-ready', 'o/r')).toEqual(['command']);
  expect(onPull('clambake:hold', 'o/r')).toEqual([]);
  expect(onPull('bug', 'o/r')).toEqual([]);
  // The token of such a run cannot write.
  expect(onPull('clambake:ready', 'mallory/r')).toEqual([]);
});

test('no comment or review of any kind starts a job that can write without the answer of the job role, whatever events a caller names; control: a push does', async () => {
  type Job = { if?: string; permissions?: Record<string, string> };
  const jobsOf = async (name: string) =>
    Object.entries((parse(await readFile(join(clambakeDirectory, folder, name), 'utf8')) as { jobs: Record<string, Job> }).jobs);
  const jobs = [
    ...(await jobsOf('clambake.yml')),
    ...(await jobsOf('train.yml')).map(([name, job]) => [`train.yml: ${name}`, job] as const),
  ];
  const writing = jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'));
  const started = (event_name: string, event: object): string[] => {
    const repository = { fork: false };
    const github = { event_name, repository: 'o/r', event: { repository, ...event } };
    const needs = { role: { result: 'failure', outputs: {} }, assign: { result: 'skipped', outputs: {} } };
    const scope = { contexts: { github, needs } as never, status: { success: false, failure: true, cancelled: false } };
    return writing.flatMap(([name, job]) => (evaluateCondition(job.if ?? 'true', scope) ? [name] : []));
  };
  const comment = { body: '/pause', user: { login: 'mallory' } };
  const pull_request = { head: { ref: 'clambake/bundle-1', repo: { full_name: 'o/r' } }, base: { ref: 'main' } };
  const events: [string, object][] = [
    ['issue_comment', { comment, issue: { number: 1 } }],
    ['commit_comment', { comment }],
    ['pull_request_review_comment', { comment, pull_request }],
    ['pull_request_review', { review: { state: 'approved' }, pull_request }],
    ['pull_request_review_thread', { thread: { comments: [comment] }, pull_request }],
    ['discussion', { discussion: { body: '/pause' } }],
    ['discussion_comment', { comment, discussion: {} }],
  ];
  // The job that starts a train after a review waits for the role, and train.yml is called by it.
  const answered = (name: string): string[] => (name === 'pull_request_review' ? ['train.yml: train'] : []);
  for (const [name, event] of events) expect(started(name, event), name).toEqual(answered(name));
  expect(started('push', {})).toEqual(['assign', 'train.yml: train']);
});
