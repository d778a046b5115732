// A checkpoint is made while the agent works: its repository may be hostile, and must look afterwards as before.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { type AgentDirectories, handOver, ownTemp, prepareDirectories, removeDirectory } from './agent-directories.ts';
import { asAgent, type ReservedUser, reserveAgentUser } from './agent-user.ts';
import { type CheckpointResult, packCheckpoint } from './checkpoint.ts';
import { safePath } from './isolation.ts';
import { runProgram } from '../run-program.ts';

const path = safePath(process.env['PATH']);
const identity = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.com' };
const asRoot = process.geteuid?.() === 0;

let root: string;
let reserved: ReservedUser;
let directories: AgentDirectories;
let start: string;
let made = 0;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  reserved = await reserveAgentUser(asRoot ? { kind: 'user', via: 'root' } : { kind: 'none' }, path);
  const repository = { owner: 'test', name: root.split('/').at(-1) ?? '' };
  directories = await prepareDirectories({ user: reserved.user, own: await ownTemp('/tmp'), repository, issue: 7, path });
  const { tree } = directories;
  plainGit(tree, 'init', '--quiet', '--initial-branch=work');
  await writeFile(join(tree, 'a.txt'), 'a\n');
  await writeFile(join(tree, '.gitignore'), '*.log\n');
  plainGit(tree, 'add', '--all');
  plainGit(tree, 'commit', '--quiet', '-m', 'Start');
  start = plainGit(tree, 'rev-parse', 'HEAD');
  plainGit(root, 'clone', '--quiet', '--bare', tree, join(root, 'start.git'));
  await mkdir(join(tree, '.git', 'info'), { recursive: true });
  await writeFile(join(tree, '.git', 'info', 'exclude'), '/made-by-setup\n');
  await writeFile(join(tree, 'made-by-setup'), 'x');
  await handOver(reserved.user, directories, path);
});
afterEach(async () => {
  await removeDirectory(reserved.user, dirname(directories.root), path);
  reserved.release();
  await rm(root, { recursive: true, force: true });
});

const asTheAgent = async (script: string): Promise<string> => {
  const env = { PATH: path, HOME: directories.home, ...identity };
  const command = asAgent(reserved.user, ['bash', '-ec', script], { env, cwd: directories.tree });
  const result = await runProgram(command.argv, command);
  if (result.code !== 0) throw new Error(result.stderr);
  return result.stdout.toString('utf8').trim();
};

const checkpoint = async (before?: string): Promise<CheckpointResult> => {
  made += 1;
  const env = { PATH: path, HOME: directories.home, ...identity };
  const destination = join(root, `work-${made}.bundle`);
  return packCheckpoint({ user: reserved.user, directories, env, startOid: start, baseOid: start, destination, before });
};

/** Files of the packed commit. */
const filesOf = (packed: CheckpointResult): Record<string, string> => {
  if (packed.status !== 'packed') throw new Error(packed.status === 'failed' ? packed.why : packed.status);
  const clone = join(root, `clone-${made}`);
  plainGit(root, 'clone', '--quiet', '--bare', join(root, 'start.git'), clone);
  plainGit(clone, 'fetch', '--quiet', packed.work.file, '+refs/heads/work:refs/heads/work');
  expect(plainGit(clone, 'rev-parse', 'refs/heads/work')).toBe(packed.work.headOid);
  const names = plainGit(clone, 'ls-tree', '-r', '--name-only', 'work').split('\n');
  return Object.fromEntries(names.map((name) => [name, plainGit(clone, 'show', `work:${name}`)]));
};

test('commits and uncommitted work are in it, ignored files and those of the setup are not', async () => {
  await asTheAgent('echo b > b.txt; git add b.txt; git commit -qm B; echo changed > a.txt; echo c > c.txt; echo l > d.log; git add c.txt');
  const packed = await checkpoint();
  expect(packed).toMatchObject({ status: 'packed', work: { commits: 2 } });
  expect(filesOf(packed)).toEqual({ '.gitignore': '*.log', 'a.txt': 'changed', 'b.txt': 'b', 'c.txt': 'c' });
});

test('the agent’s repository is not disturbed: index, refs, objects and status are as before', async () => {
  await asTheAgent('echo b > b.txt; git add b.txt; echo changed > a.txt; echo c > c.txt');
  const look = 'git status --porcelain; sha1sum .git/index; git for-each-ref; git count-objects; ls -A .git | sort';
  const before = await asTheAgent(look);
  expect((await checkpoint()).status).toBe('packed');
  expect(await asTheAgent(look)).toBe(before);
});

test('nothing beyond the start, or nothing since the checkpoint before, is unchanged', async () => {
  expect(await checkpoint()).toEqual({ status: 'unchanged' });
  await asTheAgent('echo b > b.txt');
  const first = await checkpoint();
  expect(first.status).toBe('packed');
  expect(await checkpoint(first.status === 'packed' ? first.tree : '')).toEqual({ status: 'unchanged' });
  await asTheAgent('echo c > b.txt');
  expect((await checkpoint(first.status === 'packed' ? first.tree : '')).status).toBe('packed');
});

test('a merge in conflict is left out, and the commits before it are kept', async () => {
  await asTheAgent(
    'git checkout -qb other; echo o > a.txt; git commit -qam O; git checkout -q work; echo w > a.txt; git commit -qam W; git merge other || true; git ls-files -u | grep -q .',
  );
  expect(filesOf(await checkpoint())).toMatchObject({ 'a.txt': 'w' });
});

test.runIf(asRoot)('attack-49: what the agent configured runs with no rights of ours while a checkpoint is made', async () => {
  const mark = join(root, 'mark');
  await asTheAgent(
    `git config core.fsmonitor 'id -u > ../home/who; touch ${mark}'; git config filter.x.clean 'sh -c "touch ${mark}; cat"'; echo '* filter=x' > .gitattributes; git config --global core.fsmonitor 'touch ${mark}'; printf '#!/bin/sh\\ntouch ${mark}\\n' > .git/hooks-post; git config core.hooksPath .git; echo 1 > 1`,
  );
  expect((await checkpoint()).status).toBe('packed');
  expect(existsSync(mark)).toBe(false);
});

test('a repository that the agent destroyed is a checkpoint that fails, and no error', async () => {
  await asTheAgent('echo b > b.txt; rm -rf .git');
  expect(await checkpoint()).toMatchObject({ status: 'failed' });
  await asTheAgent(`ln -s /etc .git`);
  expect(await checkpoint()).toMatchObject({ status: 'failed' });
});

test('attack-54: links where the bundle goes are not written through with our rights', async () => {
  const victim = join(root, 'victim');
  await writeFile(victim, 'mine', { mode: 0o600 });
  await asTheAgent(`echo b > b.txt; for n in 1 2 3; do ln -s ${victim} ../out/$n.bundle; done`);
  expect((await checkpoint()).status).toBe('packed');
  expect(await readFile(victim, 'utf8')).toBe('mine');
});

test('objects of git-lfs come along, so that landing finds them when the machine dies', async () => {
  const oid = 'b'.repeat(64);
  await asTheAgent(
    `echo '*.bin filter=lfs -text' > .gitattributes; mkdir -p .git/lfs/objects/bb/bb; printf xyz > .git/lfs/objects/bb/bb/${oid}; printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:${oid}\\nsize 3\\n' > a.bin; git add .; git commit -qm L`,
  );
  const packed = await checkpoint();
  const lfs = packed.status === 'packed' ? (packed.work.lfs ?? []) : [];
  expect(lfs).toEqual([join(root, 'lfs', oid)]);
  expect(await readFile(lfs[0] ?? '', 'utf8')).toBe('xyz');
});
