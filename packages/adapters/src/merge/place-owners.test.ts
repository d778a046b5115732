// Finds the passenger that changed a commented line, in a clone without contents over HTTP.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommentedPlace } from '@clambake/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GitServer, plainGit, plainGitEnv, startGitServer } from '../../../../test/support/git-server.ts';
import { type MergePort, openMerge } from '../merge.ts';

let root: string;
let work: string;
let server: GitServer;
let merge: MergePort;
let upstream: { url: string; gitDir: string };
let baseOid: string;
/** Commits of the passengers, and of the whole bundle. */
const works: string[] = [];
let whole: string;

const git = (...args: string[]): string => plainGit(work, ...args);
/** Twenty lines; null leaves one out. */
const text = (change: Record<number, string | null> = {}): string =>
  Array.from({ length: 20 }, (_, index) => [index + 1, `line ${index + 1}`] as const)
    .flatMap(([line, same]) => (change[line] === null ? [] : [`${change[line] ?? same}\n`]))
    .join('');
const commit = (files: Record<string, string>): string => {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(work, path), content);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'work');
  return git('rev-parse', 'HEAD');
};
const branch = (issue: number, files: Record<string, string>): void => {
  git('checkout', '--quiet', '--force', '-B', `clambake/issue-${issue}`, 'main');
  works.push(commit(files));
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'place-owners-'));
  work = join(root, 'work');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', work], { env: plainGitEnv });
  baseOid = commit({ 'a.txt': text(), ':odd*.txt': 'odd\n', 'old.txt': text() });
  branch(1, { 'a.txt': text({ 3: 'three' }), 'b.txt': 'b\n' });
  branch(2, { 'a.txt': text({ 18: 'eighteen', 10: null }), ':odd*.txt': 'odd\neven\n' });
  git('mv', 'old.txt', 'new.txt');
  works[1] = commit({ 'new.txt': text({ 5: 'five' }) });
  branch(3, { 'a.txt': text({ 3: 'three', 4: 'line 4' }), 'c.txt': 'c\n' });
  server = await startGitServer(root);
  upstream = server.create('bundle');
  plainGit(upstream.gitDir, 'config', 'uploadpack.allowFilter', 'true');
  plainGit(upstream.gitDir, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const { url } = upstream;
  git('push', '--quiet', upstream.gitDir, 'refs/heads/*:refs/heads/*');
  const maker = openMerge({ gitDir: join(root, 'maker.git'), remote: url });
  await maker.fetch(['main', 'clambake/issue-1', 'clambake/issue-2', 'clambake/issue-3']);
  const passengers = works.map((oid, index) => ({ issue: index + 1, oid, message: `Merge ${index + 1}\n` }));
  const { prefixes } = await maker.assemble({ baseOid, at: '2026-11-23T10:00:00Z', passengers });
  whole = prefixes.at(-1)?.oid ?? '';
  expect(prefixes).toHaveLength(3);
  execFileSync('git', ['push', '--quiet', upstream.gitDir, `${whole}:refs/heads/clambake/bundle-1`], {
    cwd: join(root, 'maker.git'),
    env: plainGitEnv,
  });
  merge = openMerge({ gitDir: join(root, 'merge.git'), remote: url });
  await merge.fetch(['main', 'clambake/bundle-1']);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const at = (path: string, from: number | null, change: Partial<CommentedPlace> & { to?: number } = {}) => {
  const { to = from, ...rest } = change;
  const lines = from === null || to === null ? null : { from, to };
  return merge.owners({ path, commit: whole, side: 'RIGHT', lines, ...rest, baseOid });
};

test('a line belongs to the passenger that changed it, a range to all of them, and a line of the base to nobody', async () => {
  expect(await at('a.txt', 3)).toEqual({ commits: [works[0]], code: 'three' });
  expect(await at('a.txt', 17)).toEqual({ commits: [works[1]], code: 'eighteen' });
  expect(await at('a.txt', 3, { to: 17 })).toMatchObject({ commits: [works[0], works[1]] });
  expect(await at('a.txt', 5)).toEqual({ commits: [], code: 'line 5' });
  expect(await at(':odd*.txt', 2)).toEqual({ commits: [works[1]], code: 'even' });
});

test('a line that is gone belongs to the passenger that took it away', async () => {
  expect(await at('a.txt', 10, { side: 'LEFT' })).toEqual({ commits: [works[1]], code: 'line 10' });
  expect(await at('a.txt', 5, { side: 'LEFT' })).toEqual({ commits: [], code: 'line 5' });
});

test('a line of a renamed file belongs to the passenger that renamed it, on both sides', async () => {
  expect(await at('new.txt', 5)).toEqual({ commits: [works[1]], code: 'five' });
  expect(await at('new.txt', 5, { side: 'LEFT' })).toEqual({ commits: [works[1]], code: undefined });
  expect(await at('new.txt', 1)).toMatchObject({ commits: [] });
});

test('a file belongs to everybody who changed it', async () => {
  expect(await at('a.txt', null)).toEqual({ commits: [works[0], works[1]], code: undefined });
  expect(await at('c.txt', null)).toEqual({ commits: [works[2]], code: undefined });
});

test('a prefix of an earlier assembly is fetched by its name; a commit that is nowhere, a line that is not there and a strange name are not told', async () => {
  const maker = openMerge({ gitDir: join(root, 'maker.git'), remote: upstream.url });
  const { prefixes } = await maker.assemble({
    baseOid,
    at: '2026-11-24T10:00:00Z',
    passengers: [{ issue: 3, oid: works[2] ?? '', message: 'Merge 3\n' }],
  });
  const [other] = prefixes;
  execFileSync('git', ['push', '--quiet', upstream.gitDir, `${other?.oid ?? ''}:refs/heads/elsewhere`], {
    cwd: join(root, 'maker.git'),
    env: plainGitEnv,
  });
  expect(await at('c.txt', 1, { commit: other?.oid ?? '' })).toEqual({ commits: [works[2]], code: 'c' });
  expect(await at('a.txt', 3, { commit: 'a'.repeat(40) })).toBeUndefined();
  expect(await at('a.txt', 300)).toBeUndefined();
  expect(await at('gone.txt', 1)).toBeUndefined();
  expect(await at('a.txt', 1, { commit: '--output=x' })).toBeUndefined();
  expect(await at('a.txt', 1, { commit: null })).toBeUndefined();
});
