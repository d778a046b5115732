// Tests which branches are left out when some conflict with one another, with real git on real branches.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { openMerge } from '../merge.ts';

let root: string;
const git = (...args: string[]): string => plainGit(root, ...args);
const lines = (edits: Record<number, string>): string =>
  Array.from({ length: 60 }, (_, index) => `${edits[index] ?? `line ${index}`}\n`).join('');

/** A branch of issue `issue` that edits these lines of the one file. */
const branch = (issue: number, edited: readonly number[]): string => {
  git('checkout', '--quiet', '-B', `clambake/issue-${issue}`, 'main');
  writeFileSync(join(root, 'file.txt'), lines(Object.fromEntries(edited.map((line) => [line, `issue ${issue}`]))));
  git('commit', '--quiet', '--all', '--message', `issue ${issue}`);
  return git('rev-parse', 'HEAD');
};

/** Boards issues 1, 2, 3 … with the lines they edit and their priority. */
const assemble = async (...branches: { edits: number[]; priority?: number }[]) => {
  const passengers = branches.map(({ edits, priority }, index) => ({
    issue: index + 1,
    oid: branch(index + 1, edits),
    message: `Merge ${index + 1}\n`,
    priority,
  }));
  const merge = openMerge({ gitDir: join(root, '.git', 'merge'), remote: root, allowFile: true });
  await merge.fetch(['main', ...passengers.map(({ issue }) => `clambake/issue-${issue}`)]);
  const { prefixes, leftOut } = await merge.assemble({ baseOid: git('rev-parse', 'main'), at: '2026-11-23T10:00:00Z', passengers });
  return { aboard: prefixes.map((prefix) => prefix.issue), leftOut };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assemble-'));
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(root, 'file.txt'), lines({}));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'start');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('train-F4 the oldest is left out when it conflicts with two others of its priority', async () => {
  const found = await assemble(
    { edits: [5, 25], priority: 1 },
    { edits: [5], priority: 1 },
    { edits: [25], priority: 1 },
    { edits: [45], priority: 1 },
  );
  expect(found).toEqual({ aboard: [2, 3, 4], leftOut: [{ issue: 1, files: ['file.txt'], rival: 2 }] });
});

test('train-F4 it stays when its priority is higher, and both others are left out', async () => {
  const found = await assemble({ edits: [5, 25], priority: 0 }, { edits: [5], priority: 1 }, { edits: [25], priority: 1 });
  expect(found).toEqual({
    aboard: [1],
    leftOut: [
      { issue: 2, files: ['file.txt'], rival: 1 },
      { issue: 3, files: ['file.txt'], rival: 1 },
    ],
  });
});

test('train-F4 of two equals the younger yields', async () => {
  const found = await assemble({ edits: [5], priority: 2 }, { edits: [5], priority: 2 });
  expect(found).toEqual({ aboard: [1], leftOut: [{ issue: 2, files: ['file.txt'], rival: 1 }] });
});

test('train-F4 without priorities on record, an old bundle is assembled as it was: the later one yields', async () => {
  const found = await assemble({ edits: [5, 25] }, { edits: [5] }, { edits: [25] });
  expect(found.aboard).toEqual([1]);
});

test('one that the base itself conflicts with is nobody’s rival and costs nobody the place', async () => {
  const first = branch(9, [5, 25]);
  git('checkout', '--quiet', 'main');
  writeFileSync(join(root, 'file.txt'), lines({ 5: 'main' }));
  git('commit', '--quiet', '--all', '--message', 'main moves');
  git('branch', '--force', 'clambake/issue-1', first);
  const merge = openMerge({ gitDir: join(root, '.git', 'merge'), remote: root, allowFile: true });
  const passengers = [
    { issue: 1, oid: first, message: 'Merge 1\n', priority: 0 },
    // Left the base after it moved.
    { issue: 2, oid: branch(2, [5, 25]), message: 'Merge 2\n', priority: 1 },
  ];
  await merge.fetch(['main', 'clambake/issue-1', 'clambake/issue-2']);
  const { prefixes, leftOut } = await merge.assemble({ baseOid: git('rev-parse', 'main'), at: '2026-11-23T10:00:00Z', passengers });
  expect(prefixes.map((prefix) => prefix.issue)).toEqual([2]);
  expect(leftOut).toEqual([{ issue: 1, files: ['file.txt'], rival: null }]);
});
