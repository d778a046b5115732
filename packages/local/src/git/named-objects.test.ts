import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { askObject } from './named-objects.ts';
import { git, runGit } from './process.ts';

let directory: string | undefined;
afterEach(() => (directory === undefined ? undefined : rm(directory, { recursive: true, force: true })));

const repository = async (): Promise<string> => {
  directory = await mkdtemp(join(tmpdir(), 'named-objects-'));
  await runGit(directory, ['init', '--quiet', '--bare', directory]);
  return directory;
};
const write = async (gitDir: string, input: string): Promise<string> =>
  (await runGit(gitDir, ['hash-object', '-w', '--stdin'], { input })).stdout.trim();
const path = (oid: string): string => join('objects', oid.slice(0, 2), oid.slice(2));

test('git is asked once about an object, and again about one that is missing', async () => {
  const gitDir = await repository();
  const later = (await runGit(gitDir, ['hash-object', '--stdin'], { input: 'later' })).stdout.trim();
  expect((await askObject(gitDir, ['cat-file', 'blob', later], { accept: [128] })).code).toBe(128);
  expect(await write(gitDir, 'later')).toBe(later);
  expect((await askObject(gitDir, ['cat-file', 'blob', later])).stdout).toBe('later');
  await rm(join(gitDir, path(later)), { force: true });
  expect((await askObject(gitDir, ['cat-file', 'blob', later])).stdout).toBe('later');
});

test('git is asked every time about a name that may move', async () => {
  const gitDir = await repository();
  const ask = async (): Promise<string> => (await askObject(gitDir, ['rev-parse', 'refs/records/x'])).stdout.trim();
  const [one, two] = [await write(gitDir, 'one'), await write(gitDir, 'two')];
  await git(gitDir, 'update-ref', 'refs/records/x', one);
  expect(await ask()).toBe(one);
  await git(gitDir, 'update-ref', 'refs/records/x', two);
  expect(await ask()).toBe(two);
});
