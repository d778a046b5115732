// Work whose base has moved meanwhile: its workflow files have changed, or it was moved back and has lost commits.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { WorkCheck } from '@clambake/core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { openLandingRepository } from './landing-repository.ts';
import type { WorkToCheck } from './to-check.ts';

const root = mkdtempSync(join(tmpdir(), 'moved-base-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const branch = 'clambake/issue-42';
const ci = '.github/workflows/ci.yml';
let n = 0;
let origin: string;
let agent: string;
let gitDir: string;

const git = (...args: string[]): string => plainGit(agent, ...args);
const oidOf = (name: string): string => git('rev-parse', name);

const commit = (files: Record<string, string>, message = 'work'): string => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(agent, path)), { recursive: true });
    writeFileSync(join(agent, path), content);
  }
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '-m', message);
  return oidOf('HEAD');
};

/** Commits to main as another person, and goes back to the agent's branch. */
const onMain = (files: Record<string, string>): string => {
  git('checkout', '--quiet', 'main');
  const oid = commit(files, 'on main');
  git('push', '--quiet', '--force', 'origin', 'main');
  git('checkout', '--quiet', 'work');
  return oid;
};

const filesOf = (oid: string): string[] => plainGit(gitDir, 'ls-tree', '-r', '--name-only', oid).split('\n');
const read = (oid: string, path: string): string => plainGit(gitDir, 'show', `${oid}:${path}`);

beforeEach(() => {
  n += 1;
  origin = join(root, `origin-${n}.git`);
  agent = join(root, `agent-${n}`);
  gitDir = join(root, `landing-${n}.git`);
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  plainGit(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  plainGit(root, 'clone', '--quiet', origin, agent);
  git('checkout', '--quiet', '-B', 'main');
  commit({ 'README.md': 'hello\n', [ci]: 'on: push\n', 'src/a.txt': 'one\n' }, 'start');
  git('push', '--quiet', 'origin', 'main');
  git('checkout', '--quiet', '-b', 'work');
});

/** `start`: commit of the base from which the agent's tree was made. */
const checkWork = (start: string, change: Partial<WorkToCheck> = {}): Promise<WorkCheck> => {
  const workFile = join(root, `work-${(n += 1)}.bundle`);
  git('bundle', 'create', '--quiet', workFile, `${start}..refs/heads/work`);
  return openLandingRepository({ gitDir, remote: origin, allowFile: true }).checkWork({
    workFile,
    headOid: oidOf('refs/heads/work'),
    startOid: start,
    stoodOn: [start],
    base: 'main',
    branch,
    agent: '001',
    attempt: '42-1-9f3a77c2',
    protectedPaths: ['.github/**'],
    knownSecrets: [],
    ...change,
  });
};

const landed = (answer: WorkCheck): Extract<WorkCheck, { ok: true }> => {
  if (!answer.ok) throw new Error(answer.why);
  return answer;
};

describe('a base whose workflow files have changed since the work began', () => {
  test('is merged into the work, which then has exactly the base’s workflow files, and the sentence says so', async () => {
    const start = oidOf('main');
    commit({ 'src/b.txt': 'two\n' });
    const tip = onMain({ [ci]: 'on: [push]\n', 'src/c.txt': 'three\n' });
    const answer = landed(await checkWork(start));
    expect(answer).toMatchObject({ files: 1, additions: 1, baseOid: tip, branchExpect: null });
    expect(answer.did).toContain('main was merged into it');
    expect(plainGit(gitDir, 'rev-parse', `${answer.oid}:.github/workflows`)).toBe(oidOf(`${tip}:.github/workflows`));
    expect(plainGit(gitDir, 'rev-parse', `${answer.oid}^2`)).toBe(tip);
    expect((await checkWork(start)) as unknown).toMatchObject({ oid: answer.oid });
  });

  test('is left alone when only other files have changed, when the work has no workflow files, and when the work is to stay as it is', async () => {
    const start = oidOf('main');
    commit({ 'src/b.txt': 'two\n' });
    onMain({ 'src/c.txt': 'three\n' });
    expect(landed(await checkWork(start)).did).toBeUndefined();
    onMain({ [ci]: 'on: [push]\n' });
    expect(landed(await checkWork(start, { asItIs: true })).did).toBeUndefined();
  });

  test('is no help for work that changes workflow files itself', async () => {
    const start = oidOf('main');
    commit({ '.github/workflows/new.yml': 'on: push\n' });
    onMain({ [ci]: 'on: [push]\n' });
    expect(landed(await checkWork(start, { protectedPaths: [] })).did).toBeUndefined();
  });

  test('and that conflicts with the work overtakes it: the files are named, and the work may be kept', async () => {
    const start = oidOf('main');
    commit({ 'src/a.txt': 'by the agent\n' });
    onMain({ [ci]: 'on: [push]\n', 'src/a.txt': 'by a person\n' });
    const answer = await checkWork(start);
    expect(answer).toMatchObject({ ok: false, cause: 'overtaken', why: expect.stringContaining('conflicts in "src/a.txt"') });
    expect(read(answer.ok ? '' : (answer.kept ?? ''), 'src/a.txt')).toBe('by the agent');
  });

  test('and a branch that somebody has pushed to are merged both', async () => {
    const start = oidOf('main');
    const own = commit({ 'src/b.txt': 'two\n' });
    git('checkout', '--quiet', '-b', 'person', start);
    commit({ 'src/p.txt': 'by a person\n' });
    git('push', '--quiet', 'origin', `person:${branch}`);
    git('checkout', '--quiet', 'work');
    onMain({ [ci]: 'on: [push]\n' });
    git('push', '--quiet', 'origin', `${own}:refs/heads/other`);
    const answer = landed(await checkWork(start, { stoodOn: [start] }));
    expect(filesOf(answer.oid)).toEqual(expect.arrayContaining(['src/b.txt', 'src/p.txt']));
    expect(read(answer.oid, ci)).toBe('on: [push]');
  });
});

describe('a base that was moved back while the agent worked', () => {
  /** Drops a commit from main that the agent's tree started from. */
  const dropped = (): { start: string; tip: string } => {
    const kept = oidOf('main');
    const start = onMain({ 'src/dropped.txt': 'not meant for you\n', [ci]: 'on: [dropped]\n' });
    git('checkout', '--quiet', '-B', 'work', start);
    return { start, tip: kept };
  };
  const moveBack = (tip: string): void => {
    git('push', '--quiet', '--force', 'origin', `${tip}:refs/heads/main`);
    plainGit(origin, 'reflog', 'expire', '--expire=now', '--all');
  };

  test('gets the work without the commits that were dropped, commit by commit', async () => {
    const { start, tip } = dropped();
    commit({ 'src/b.txt': 'two\n' }, 'first');
    commit({ 'src/c.txt': 'three\n' }, 'second');
    moveBack(tip);
    const answer = landed(await checkWork(start));
    expect(answer).toMatchObject({ files: 2, baseOid: tip, branchExpect: null });
    expect(answer.did).toContain('main was moved back');
    expect(filesOf(answer.oid)).not.toContain('src/dropped.txt');
    expect(plainGit(gitDir, 'log', '--format=%s', `${tip}..${answer.oid}`)).toBe('second\nfirst');
  });

  test('gets the dropped file back without that (positive control)', async () => {
    const { start, tip } = dropped();
    commit({ 'src/b.txt': 'two\n' });
    moveBack(tip);
    const answer = landed(await checkWork(start, { stoodOn: [], protectedPaths: [] }));
    expect(filesOf(answer.oid)).toContain('src/dropped.txt');
  });

  test('gets work with merges as one commit, and replaces the branch with earlier work', async () => {
    const { start, tip } = dropped();
    const earlier = commit({ 'src/b.txt': 'two\n' }, 'earlier');
    git('push', '--quiet', 'origin', `work:${branch}`);
    git('checkout', '--quiet', '-b', 'side', start);
    commit({ 'src/side.txt': 'side\n' }, 'aside');
    git('checkout', '--quiet', 'work');
    git('merge', '--quiet', '--no-edit', 'side');
    moveBack(tip);
    const answer = landed(await checkWork(start));
    expect(answer).toMatchObject({ files: 2, branchExpect: earlier });
    expect(filesOf(answer.oid)).not.toContain('src/dropped.txt');
    expect(plainGit(gitDir, 'rev-list', '--count', `${tip}..${answer.oid}`)).toBe('1');
  });

  test('overtakes work that changes what was dropped, and the work is pushed nowhere', async () => {
    const { start, tip } = dropped();
    commit({ 'src/dropped.txt': 'edited by the agent\n' });
    moveBack(tip);
    const answer = await checkWork(start);
    expect(answer).toMatchObject({ ok: false, cause: 'overtaken', why: expect.stringContaining('"src/dropped.txt"') });
    expect(answer).not.toHaveProperty('kept');
  });

  test('and a branch that somebody pushed to meanwhile: nothing is replaced', async () => {
    const { start, tip } = dropped();
    commit({ 'src/b.txt': 'two\n' });
    git('checkout', '--quiet', '-b', 'person', start);
    commit({ 'src/p.txt': 'by a person\n' });
    git('push', '--quiet', 'origin', `person:${branch}`);
    git('checkout', '--quiet', 'work');
    moveBack(tip);
    expect(await checkWork(start)).toMatchObject({ ok: false, cause: 'overtaken' });
  });

  test('after the work has landed: the branch is made anew without the dropped commits, and the authors stay', async () => {
    const { start, tip } = dropped();
    const oid = commit({ 'src/b.txt': 'two\n' });
    git('push', '--quiet', 'origin', `work:${branch}`);
    moveBack(tip);
    const held = { oid, from: start, base: 'main', branch, protectedPaths: ['.github/**'], knownSecrets: [] };
    const repository = openLandingRepository({ gitDir, remote: origin, allowFile: true });
    const answer = await repository.replayBranch(held);
    if (answer === 'moved') throw new Error(answer);
    expect(landed(answer)).toMatchObject({ files: 1, branchExpect: oid, baseOid: tip });
    expect(plainGit(gitDir, 'log', '-1', '--format=%an <%ae>', landed(answer).oid)).toBe('Test <test@example.com>');
    expect(await repository.replayBranch({ ...held, oid: start })).toBe('moved');
    expect(await repository.replayBranch({ ...held, from: tip })).toMatchObject({ ok: false });
  });
});
