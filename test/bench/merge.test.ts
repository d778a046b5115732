// Shorter runs of `bench merge` and `bench replay`: what they print is true, and the engine is the faster one.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { compareMerges } from '../../bench/merge.ts';
import { makeMergeRepository, plainGit } from '../../bench/merge-repository.ts';
import { mergeInWorktree } from '../../bench/merge-rivals.ts';
import { replayMerges } from '../../bench/replay.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bench-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Path, mode, size, time and content of everything below. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, at: join(folder, path), stat: lstatSync(join(folder, path)) }))
    .map(({ path, at, stat }) => {
      const content = stat.isFile() ? createHash('sha256').update(readFileSync(at)).digest('hex') : '';
      return `${path} ${stat.mode} ${stat.size} ${stat.mtimeMs} ${content}`;
    })
    .sort();

longTest('forty branches: the same tree and left-out set as both rivals, faster than a checkout', { timeout: 120_000 }, async () => {
  const result = await compareMerges(root, { branches: 40, files: 400, commits: 12 });
  expect(result).toMatchObject({ branches: 40, files: 400, identicalTree: true, identicalLeftOut: true });
  expect(result.merged).toBe(34);
  expect(result.planned).toMatchObject({ merged: 34, identicalTree: true });
  expect(result.matrix).toMatchObject({ pairs: 780, conflicts: 6 });
  expect(result.ratioToWorktree).toBeGreaterThan(1.5);
});

describe('replay', () => {
  test('merges any repository’s heads in order and writes nothing to it', async () => {
    const repository = makeMergeRepository(join(root, 'repository.git'), { files: 200, branches: 30, commits: 8 });
    plainGit(repository.gitDir, [
      'update-ref',
      'refs/heads/stranger',
      plainGit(repository.gitDir, ['commit-tree', 'main^{tree}', '-m', 'x']),
    ]);
    const before = filesOf(repository.gitDir);
    const heads = ['main~1', ...repository.heads, 'stranger', 'no-such-branch', '--all'];
    const result = await replayMerges({ repo: repository.gitDir, base: 'main', heads, temporary: join(root, 'temporary') });
    expect(filesOf(repository.gitDir)).toEqual(before);
    const byHand = mergeInWorktree(repository, join(root, 'worktree'));
    expect(result.tree).toBe(byHand.tree);
    expect(byHand.leftOut.length).toBeGreaterThan(0);
    expect(result.leftOut).toEqual([
      ...byHand.leftOut.map((index) => ({ head: repository.heads[index], reason: 'conflict', files: [expect.stringMatching(/^src\//)] })),
      { head: 'stranger', reason: 'unrelated history', files: [] },
      { head: 'no-such-branch', reason: 'no such commit', files: [] },
      { head: '--all', reason: 'no such commit', files: [] },
    ]);
    expect(result.contained).toEqual([plainGit(repository.gitDir, ['rev-parse', 'main~1'])]);
    expect(result.merged).toEqual([...result.contained, ...repository.heads.filter((_, index) => !byHand.leftOut.includes(index))]);
  });

  test('is a command that prints JSON, and works on a checkout and on a shallow clone of it', () => {
    const repository = makeMergeRepository(join(root, 'repository.git'), { files: 100, branches: 4, commits: 3 });
    const checkout = join(root, 'check out "1"');
    plainGit(root, ['clone', '--quiet', '--no-single-branch', '--depth=2', `file://${repository.gitDir}`, checkout]);
    writeFileSync(join(root, 'heads.txt'), '# in order\n\norigin/b/1\norigin/b/2\r\n');
    const before = filesOf(checkout);
    const args = ['replay', '--repo', checkout, '--base', 'origin/main', '--heads', join(root, 'heads.txt')];
    const stdout = execFileSync(process.execPath, [join(import.meta.dirname, '../../bench/main.ts'), ...args], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ tree: expect.stringMatching(/^[0-9a-f]{40}$/), msPerBranch: expect.any(Number) });
    expect(filesOf(checkout)).toEqual(before);
    expect(readFileSync(join(checkout, '.git/HEAD'), 'utf8')).toContain('refs/heads/main');
  });

  /** The command with heads in a file; what it printed. */
  const replay = (repo: string, p: { base?: string; heads?: string } = {}): { status: number | null; stdout: string; stderr: string } => {
    writeFileSync(join(root, 'heads.txt'), p.heads ?? 'b/1\nb/2\n');
    const args = ['replay', '--repo', repo, '--base', p.base ?? 'main', '--heads', join(root, 'heads.txt')];
    return spawnSync(process.execPath, [join(import.meta.dirname, '../../bench/main.ts'), ...args], { encoding: 'utf8' });
  };

  test('prints exactly the promised keys, and reads packed refs and packed objects', () => {
    const repository = makeMergeRepository(join(root, 'repository.git'), { files: 100, branches: 4, commits: 3 });
    plainGit(repository.gitDir, ['repack', '--quiet', '-a', '-d']);
    plainGit(repository.gitDir, ['pack-refs', '--all', '--prune']);
    const before = filesOf(repository.gitDir);
    const { status, stdout } = replay(repository.gitDir, { heads: 'b/2\nb/1\nnowhere\n' });
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(result).sort()).toEqual(['contained', 'leftOut', 'merged', 'msPerBranch', 'tree']);
    expect(result).toMatchObject({
      merged: [repository.heads[1], repository.heads[0]],
      leftOut: [{ head: 'nowhere', reason: 'no such commit', files: [] }],
    });
    expect(filesOf(repository.gitDir)).toEqual(before);
  });

  longTest('refuses in one sentence: a repository of SHA-256, no repository, no directory, no base, no file of heads', () => {
    const modern = join(root, 'modern.git');
    plainGit(root, ['init', '--quiet', '--bare', '--object-format=sha256', modern]);
    const repository = makeMergeRepository(join(root, 'repository.git'), { files: 20, branches: 2, commits: 2 });
    const before = filesOf(repository.gitDir);
    for (const [repo, base, sentence] of [
      [modern, 'main', 'SHA-256'],
      [join(root, 'nowhere'), 'main', 'there is no directory'],
      ['/usr', 'main', 'is no git repository'],
      [repository.gitDir, 'elsewhere', 'has no commit elsewhere'],
    ] as const) {
      const { status, stderr, stdout } = replay(repo, { base });
      expect({ sentence, status, stdout }).toEqual({ sentence, status: 1, stdout: '' });
      expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
    }
    expect(filesOf(repository.gitDir)).toEqual(before);
  });
});
