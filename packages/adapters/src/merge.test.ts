import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { plainGit, startGitServer } from '../../../test/support/git-server.ts';
import { openLedger } from './ledger/ledger.ts';
import { type MergePlan, type MergePort, openMerge } from './merge.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

let root: string;
let work: string;
let clones = 0;

const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'mona',
  GIT_AUTHOR_EMAIL: 'mona@example.com',
  GIT_COMMITTER_NAME: 'mona',
  GIT_COMMITTER_EMAIL: 'mona@example.com',
};
const git = (...args: string[]): string => execFileSync('git', args, { cwd: work, env, encoding: 'utf8' }).trim();
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
};
/** Commits `files` on a branch that starts at `from`; returns the commit. */
const branch = (name: string, files: Record<string, string>, from = 'main'): string => {
  git('checkout', '--quiet', '-B', name, from);
  for (const [path, text] of Object.entries(files)) put(path, text);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', name);
  return git('rev-parse', 'HEAD');
};
const lines = (...changed: [number, string][]): string =>
  Array.from({ length: 20 }, (_, index) => `${changed.find(([line]) => line === index)?.[1] ?? `line ${index}`}\n`).join('');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'merge-'));
  work = join(root, 'work');
  mkdirSync(work);
  git('init', '--quiet', '--initial-branch=main');
  put('a.txt', lines());
  put('b.txt', lines());
  git('add', '--all');
  git('commit', '--quiet', '--message', 'start');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (): MergePort => openMerge({ gitDir: join(root, `merge-${(clones += 1)}.git`), remote: work, allowFile: true });
const at = '2026-11-23T10:00:00Z';
const planOf = (...passengers: [number, string][]): MergePlan => ({
  baseOid: git('rev-parse', 'main'),
  at,
  passengers: passengers.map(([issue, oid]) => ({ issue, oid, message: `Merge ${issue}\n\nClambake-Issue: ${issue}\n` })),
});
const fetched = async (plan: MergePlan): Promise<MergePort> => {
  const merge = open();
  await merge.fetch(['main', ...plan.passengers.map(({ issue }) => `clambake/issue-${issue}`)]);
  return merge;
};
const assembled = async (plan: MergePlan) => (await fetched(plan)).assemble(plan);

describe('assemble', () => {
  test('the prefixes are merge commits, one on the other, with the trees an ordinary merge gives', async () => {
    const one = branch('clambake/issue-1', { 'a.txt': lines([1, 'one']) });
    const two = branch('clambake/issue-2', { 'a.txt': lines([18, 'two']), 'c/né.txt': 'new\n' });
    const plan = planOf([1, one], [2, two]);
    const merge = await fetched(plan);
    const { prefixes, ...rest } = await merge.assemble(plan);
    expect(rest).toEqual({ leftOut: [], contained: [], missing: [] });
    git('checkout', '--quiet', '-B', 'by-hand', 'main');
    const trees = [one, two].map((oid) => {
      git('merge', '--quiet', '--no-ff', '--message', 'x', oid);
      return git('rev-parse', 'HEAD^{tree}');
    });
    expect(prefixes.map((prefix) => prefix.tree)).toEqual(trees);
    expect(prefixes.map((prefix) => prefix.issue)).toEqual([1, 2]);
    expect(await merge.readTree(prefixes[1]?.oid ?? '')).toBe(trees[1]);
    expect(
      [...(await merge.reachable(prefixes[1]?.oid ?? '', [one, two, plan.baseOid, prefixes[0]?.oid ?? '', 'f'.repeat(40)]))].sort(),
    ).toEqual([one, two, plan.baseOid, prefixes[0]?.oid ?? ''].sort());
    expect([...(await merge.reachable(prefixes[0]?.oid ?? '', [one, two]))]).toEqual([one]);
  });

  test('train-K1 the same plan gives the same commits in another repository, at another time', async () => {
    const plan = planOf(
      [1, branch('clambake/issue-1', { 'a.txt': lines([1, 'one']) })],
      [2, branch('clambake/issue-2', { 'b.txt': lines([1, 'two']) })],
    );
    const first = await assembled(plan);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await assembled(plan)).toEqual(first);
    expect((await assembled({ ...plan, at: '2026-11-23T10:00:01Z' })).prefixes).not.toEqual(first.prefixes);
  });

  test('train-C1 a branch that conflicts with the base is left out with its files and no rival', async () => {
    const one = branch('clambake/issue-1', { 'a.txt': lines([5, 'one']) });
    const two = branch('clambake/issue-2', { 'b.txt': lines([5, 'two']) });
    branch('main', { 'a.txt': lines([5, 'base']) });
    const { prefixes, leftOut } = await assembled(planOf([1, one], [2, two]));
    expect(leftOut).toEqual([{ issue: 1, files: ['a.txt'], rival: null }]);
    expect(prefixes.map((prefix) => prefix.issue)).toEqual([2]);
  });

  test('train-C2 the third of four conflicts with the first: 1, 2 and 4 are merged, the rival is named', async () => {
    const plan = planOf(
      [1, branch('clambake/issue-1', { 'a.txt': lines([5, 'one']) })],
      [2, branch('clambake/issue-2', { 'b.txt': lines([5, 'two']) })],
      [3, branch('clambake/issue-3', { 'a.txt': lines([5, 'three']), 'c.txt': 'three\n' })],
      [4, branch('clambake/issue-4', { 'a.txt': lines([15, 'four']) })],
    );
    const { prefixes, leftOut } = await assembled(plan);
    expect(prefixes.map((prefix) => prefix.issue)).toEqual([1, 2, 4]);
    expect(leftOut).toEqual([{ issue: 3, files: ['a.txt'], rival: 1 }]);
  });

  test('both sides of a conflict are read with the lines around them; a deleted file and one of bytes have no lines to show', async () => {
    git('checkout', '--quiet', '-B', 'clambake/issue-1', 'main');
    put('a.txt', lines([5, 'one']));
    git('rm', '--quiet', 'b.txt');
    put('bytes', 'x\0one');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'one');
    const one = git('rev-parse', 'HEAD');
    const two = branch('clambake/issue-2', { 'a.txt': lines([5, 'two']), 'b.txt': lines([5, 'two']), bytes: 'x\0two' });
    const merge = await fetched(planOf([1, one], [2, two]));
    const files = ['b.txt', 'bytes', 'gone.txt', 'a.txt'];
    expect(await merge.readConflict({ ours: one, theirs: two, files, other: 'issue 1' })).toEqual([
      {
        path: 'a.txt',
        hunks: '… line 3\nline 2\nline 3\nline 4\n<<<<<<< issue 1\none\n=======\ntwo\n>>>>>>> this branch\nline 6\nline 7\nline 8',
      },
    ]);
  });

  longTest('the same file is not a conflict, and a branch a hundred commits behind is merged', async () => {
    const old = branch('clambake/issue-1', { 'a.txt': lines([2, 'one']) });
    for (let index = 0; index < 100; index += 1) branch('main', { 'b.txt': lines([9, `commit ${index}`]) });
    const plan = planOf([1, old], [2, branch('clambake/issue-2', { 'a.txt': lines([12, 'two']) })]);
    expect((await assembled(plan)).prefixes.map((prefix) => prefix.issue)).toEqual([1, 2]);
  });

  test('a conflict between deleting and changing, and one of names, takes off only the later branch', async () => {
    git('checkout', '--quiet', '-B', 'clambake/issue-1', 'main');
    git('rm', '--quiet', 'a.txt');
    git('commit', '--quiet', '--message', 'remove');
    const remove = git('rev-parse', 'HEAD');
    const plan = planOf(
      [1, remove],
      [2, branch('clambake/issue-2', { 'a.txt': lines([3, 'two']) })],
      [3, branch('clambake/issue-3', { 'new/inner.txt': 'three\n' })],
      [4, branch('clambake/issue-4', { new: 'a file where 3 has a directory\n' })],
    );
    const { prefixes, leftOut } = await assembled(plan);
    expect(prefixes.map((prefix) => prefix.issue)).toEqual([1, 3]);
    expect(leftOut.map(({ issue, rival }) => ({ issue, rival }))).toEqual([
      { issue: 2, rival: 1 },
      { issue: 4, rival: 3 },
    ]);
  });

  test('a branch touches what it changed since it left the base, not what the base changed since', async () => {
    const one = branch('clambake/issue-1', { 'a.txt': lines([1, 'one']), 'src/né.txt': 'new\n' });
    const two = branch('clambake/issue-2', {});
    branch('main', { 'b.txt': lines([3, 'moved on']) });
    const plan = planOf([1, one], [2, two]);
    const merge = await fetched(plan);
    expect(await merge.touched(plan.baseOid, [one, two])).toEqual(
      new Map([
        [one, ['a.txt', 'src/né.txt']],
        [two, []],
      ]),
    );
  });

  test('train-F9 a branch the base already has is contained, one whose commit is nowhere is missing', async () => {
    const one = branch('clambake/issue-1', { 'a.txt': lines([1, 'one']) });
    const two = branch('clambake/issue-2', { 'b.txt': lines([1, 'two']) });
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'by hand', one);
    const plan = planOf([1, one], [2, two], [3, 'c'.repeat(40)]);
    expect(await assembled(plan)).toMatchObject({ contained: [1], missing: [3], leftOut: [], prefixes: [{ issue: 2 }] });
  });

  test('a missing object is an error and takes nobody off, though old gits merge a missing tree as an empty one', async () => {
    const one = branch('clambake/issue-1', { 'dir/inner.txt': 'one\n' });
    const plan = planOf([1, one]);
    for (const lost of [`${one}^{tree}`, `${one}:dir`, `${one}:dir/inner.txt`, 'main^{tree}']) {
      const merge = await fetched(plan);
      const oid = git('rev-parse', lost);
      rmSync(join(merge.gitDir, 'objects', oid.slice(0, 2), oid.slice(2)));
      await expect(merge.assemble(plan), lost).rejects.toThrow(/git (?:rev-list|ls-tree) failed/);
    }
    await expect((await fetched(plan)).assemble({ ...plan, baseOid: 'd'.repeat(40) })).rejects.toThrow(/was not fetched/);
  });

  test('a branch that vanished does not fail the fetch of the others', async () => {
    const one = branch('clambake/issue-1', { 'a.txt': lines([1, 'one']) });
    const merge = open();
    await merge.fetch(['main', 'clambake/issue-9', 'clambake/issue-1', 'clambake/issue-10']);
    expect(await merge.has(one)).toBe(true);
    expect(await merge.has('e'.repeat(40))).toBe(false);
    expect(await Promise.all([merge.has(one), merge.has('e'.repeat(40)), merge.has(one)])).toEqual([true, false, true]);
    await expect(
      openMerge({ gitDir: join(root, 'x.git'), remote: join(root, 'nowhere'), allowFile: true }).fetch(['main']),
    ).rejects.toThrow(/git fetch failed/);
  });
});

test('the bundle and then the base are pushed with leases from the merge repository, over HTTP', async () => {
  const server = await startGitServer(root);
  try {
    const remote = server.create('upstream');
    const one = branch('clambake/issue-1', { 'a.txt': lines([1, 'one']) });
    // By path: a blocking push over HTTP would wait for the server of this very process.
    git('push', '--quiet', remote.gitDir, 'main', 'clambake/issue-1');
    const merge = openMerge({ gitDir: join(root, 'merge.git'), remote: remote.url });
    const ledger = openLedger({ gitDir: join(root, 'ledger.git'), remote: remote.url });
    await merge.fetch(['main', 'clambake/issue-1']);
    const plan = planOf([1, one]);
    const { prefixes } = await merge.assemble(plan);
    const head = prefixes[0]?.oid ?? '';
    const push = (name: string, expected: string | null) =>
      ledger.push([], { branches: [{ branch: name, expect: expected, to: head }], objects: merge.gitDir });
    expect(await push('clambake/bundle-1', null)).toMatchObject({ status: 'applied' });
    expect(await push('main', one)).toEqual({ status: 'stale', refs: ['refs/heads/main'] });
    expect(await push('main', plan.baseOid)).toMatchObject({ status: 'applied' });
    expect(plainGit(remote.gitDir, 'rev-parse', 'main', 'clambake/bundle-1')).toBe(`${head}\n${head}`);
    expect(plainGit(remote.gitDir, 'log', '-1', '--format=%an <%ae> %aI%n%B', 'main')).toBe(
      'clambake train <clambake+train@users.noreply.github.com> 2026-11-23T10:00:00+00:00\nMerge 1\n\nClambake-Issue: 1',
    );
    await merge.fetch(['main']);
    expect(await merge.readTip('main')).toBe(head);
  } finally {
    await server.close();
  }
});
