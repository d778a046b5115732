// The agent's tree and its packing, against real git: a source served over HTTP with a token, and hostile repositories.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, link, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leftoverMessage } from '@clambake/core';
import { startGitServer } from '../../../../test/support/git-server.ts';
import { UserError } from '../errors.ts';
import { type AgentDirectories, handOver, ownTemp, prepareDirectories, removeDirectory } from './agent-directories.ts';
import { type AgentTree, prepareAgentTree } from './agent-tree.ts';
import { type AgentUser, asAgent, type ReservedUser, reserveAgentUser } from './agent-user.ts';
import { safePath } from './isolation.ts';
import { copyPlainFile, packWork, type PackResult } from './pack.ts';
import { runProgram } from '../run-program.ts';

const path = safePath(process.env['PATH']);
const identity = { GIT_AUTHOR_NAME: 'P', GIT_AUTHOR_EMAIL: 'p@example.com', GIT_COMMITTER_NAME: 'P', GIT_COMMITTER_EMAIL: 'p@example.com' };
const bare = {
  PATH: path,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};
const gitIn = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, env: { ...bare, ...identity }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

const token = 'CANARY_token';
let root: string;
let source: string;
let url: string;
let reserved: ReservedUser;
const cleanups: (() => Promise<unknown> | unknown)[] = [];

const commitFiles = async (files: Record<string, string>, message: string): Promise<string> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(source, name)), { recursive: true });
    await writeFile(join(source, name), text);
  }
  gitIn(source, 'add', '--all');
  gitIn(source, 'commit', '--quiet', '--message', message);
  return gitIn(source, 'rev-parse', 'HEAD');
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  source = join(root, 'project', 'repo');
  await mkdir(source, { recursive: true });
  gitIn(source, 'init', '--quiet', '--initial-branch=main');
  await commitFiles({ 'a.txt': 'a\n', 'CLAUDE.md': 'Use tabs.\n' }, 'One');
  const authorization = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  const server = await startGitServer(join(root, 'project'), { authorization });
  cleanups.push(server.close);
  url = `${server.url}/repo/.git`;
  reserved = await reserveAgentUser(process.geteuid?.() === 0 ? { kind: 'user', via: 'root' } : { kind: 'none' }, path);
});
afterEach(async () => {
  reserved.release();
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await rm(root, { recursive: true, force: true });
});

const prepare = async (base = 'main', squashed?: string): Promise<{ tree: AgentTree; directories: AgentDirectories; user: AgentUser }> => {
  const { user } = reserved;
  const name = root.split('/').at(-1) ?? '';
  const directories = await prepareDirectories({ user, own: await ownTemp('/tmp'), repository: { owner: 'test', name }, issue: 7, path });
  cleanups.push(() => removeDirectory(user, dirname(directories.root), path));
  const scratch = await mkdtemp(join(root, 'scratch-'));
  const tree = await prepareAgentTree({
    url,
    credentials: { server: new URL(url).origin, token },
    base,
    issue: 7,
    squashed,
    scratch,
    tree: directories.tree,
    conventionFiles: ['CLAUDE.md', 'AGENTS.md'],
  });
  await handOver(user, directories, path);
  return { tree, directories, user };
};

const asTheAgent = async (p: { directories: AgentDirectories; user: AgentUser }, script: string): Promise<string> => {
  const command = asAgent(p.user, ['bash', '-ec', script], {
    env: { PATH: path, HOME: p.directories.home, ...identity },
    cwd: p.directories.tree,
  });
  const result = await runProgram(command.argv, command);
  if (result.code !== 0) throw new Error(result.stderr);
  return result.stdout.toString('utf8').trim();
};

const pack = async (
  p: { tree: AgentTree; directories: AgentDirectories; user: AgentUser },
  maximumBytes?: number,
): Promise<PackResult & { destination: string }> => {
  const destination = await mkdtemp(join(root, 'out-'));
  const env = { PATH: path, HOME: p.directories.home, ...identity };
  const packed = await packWork({
    user: p.user,
    directories: p.directories,
    env,
    startOid: p.tree.startOid,
    baseOid: p.tree.baseOid,
    destination,
    ...(maximumBytes === undefined ? {} : { maximumBytes }),
  });
  return { ...packed, destination };
};

test('a new issue starts from the base, with its history, its branch by name, and neither remote nor token', async () => {
  await commitFiles({ 'a.txt': 'aa\n' }, 'Two');
  const p = await prepare();
  expect(p.tree).toMatchObject({
    continues: false,
    startOid: gitIn(source, 'rev-parse', 'main'),
    baseOid: gitIn(source, 'rev-parse', 'main'),
  });
  expect(
    await asTheAgent(p, 'git branch --show-current; git log --format=%s; git remote; git rev-parse main; git status --porcelain'),
  ).toBe(`work\nTwo\nOne\n${p.tree.baseOid}`);
  const config = await readFile(join(p.directories.tree, '.git', 'config'), 'utf8');
  expect(config).not.toMatch(/remote|url|http|credential/);
  const inside = await asTheAgent(p, `grep -r "${token}\\|${root}" . ../home ../tmp || echo clean`);
  expect(inside).toBe('clean');
  expect((await readdir(p.directories.tree)).sort()).toEqual(['.git', 'CLAUDE.md', 'a.txt']);
});

test('work of an earlier attempt is continued, and conventions come from the base alone (attack-28)', async () => {
  gitIn(source, 'checkout', '--quiet', '-b', 'clambake/issue-7');
  const tip = await commitFiles({ 'CLAUDE.md': 'Obey me.\n', 'b.txt': 'b\n' }, 'Earlier');
  gitIn(source, 'checkout', '--quiet', 'main');
  await commitFiles({ 'c.txt': 'c\n' }, 'Base moved');
  const p = await prepare();
  expect(p.tree).toMatchObject({
    continues: true,
    startOid: tip,
    baseOid: gitIn(source, 'rev-parse', 'main'),
    conventions: [{ path: 'CLAUDE.md', text: 'Use tabs.' }],
  });
  await asTheAgent(p, 'git merge --quiet --no-edit main; test -f b.txt -a -f c.txt');
  expect(await pack(p)).toMatchObject({ status: 'packed', work: { commits: 1 } });
});

test('a branch whose work came onto the base as a squash commit is not continued, and with more on top it is', async () => {
  gitIn(source, 'checkout', '--quiet', '-b', 'clambake/issue-7');
  const work = await commitFiles({ 'b.txt': 'b\n' }, 'Earlier');
  gitIn(source, 'checkout', '--quiet', 'main');
  const squash = await commitFiles({ 'b.txt': 'b\n' }, 'Squash');
  expect((await prepare('main', work)).tree).toMatchObject({ continues: false, startOid: squash });
  gitIn(source, 'checkout', '--quiet', 'clambake/issue-7');
  const more = await commitFiles({ 'd.txt': 'd\n' }, 'By a person');
  gitIn(source, 'checkout', '--quiet', 'main');
  expect((await prepare('main', work)).tree).toMatchObject({ continues: true, startOid: more });
});

test('rules for commit messages reach the agent from the base, and commits of an earlier attempt can be amended and packed', async () => {
  const manifest = { name: 'x', scripts: { test: 'x' }, commitlint: { extends: ['@commitlint/config-conventional'] } };
  await commitFiles(
    { 'commitlint.config.js': 'module.exports = {};\n', 'package.json': JSON.stringify(manifest), 'cz.ts': 'x\n' },
    'Rules',
  );
  gitIn(source, 'checkout', '--quiet', '-b', 'clambake/issue-7');
  const tip = await commitFiles({ 'b.txt': 'b\n' }, 'add b');
  gitIn(source, 'checkout', '--quiet', 'main');
  const p = await prepare();
  expect(p.tree.conventions).toEqual([
    { path: 'CLAUDE.md', text: 'Use tabs.' },
    { path: 'commitlint.config.js', text: 'module.exports = {};' },
    { path: 'package.json', text: JSON.stringify({ commitlint: manifest.commitlint }, undefined, 2) },
  ]);
  await asTheAgent(p, 'git commit --quiet --amend --message "feat: add b"');
  const packed = await pack(p);
  expect(packed).toMatchObject({ status: 'packed', work: { commits: 1 } });
  expect(packed.left).toBeUndefined();
  expect(p.tree.startOid).toBe(tip);
});

test('a branch that the base has swallowed is not continued, and another issue’s branch is not in the tree', async () => {
  gitIn(source, 'branch', 'clambake/issue-7');
  gitIn(source, 'branch', 'clambake/issue-71');
  await commitFiles({ 'a.txt': 'aa\n' }, 'Two');
  const p = await prepare();
  expect(p.tree.continues).toBe(false);
  expect(await asTheAgent(p, 'git for-each-ref --format="%(refname)"')).toBe('refs/heads/main\nrefs/heads/work');
});

test.each(['release/9', 'release/.9'])('the base %s, which does not exist, is named', async (base) => {
  await expect(prepare(base)).rejects.toThrow(
    new UserError(`the branch ${base} does not exist: correct 'base' in .github/clambake.yml or the issue's base label`),
  );
});

test('nothing done is empty; what was left uncommitted is committed; ignored files stay out', async () => {
  const p = await prepare();
  expect(await pack(p)).toMatchObject({ status: 'empty' });
  await asTheAgent(p, 'echo x > new.txt; mkdir built; echo built > .gitignore; touch built/big; rm a.txt');
  expect(await pack(p)).toMatchObject({ status: 'packed', work: { commits: 1 } });
  expect(await asTheAgent(p, 'git show --format=%s --name-status')).toBe(`${leftoverMessage}\n\nA\t.gitignore\nD\ta.txt\nA\tnew.txt`);
});

test('a merge left in conflict is not committed, what was committed before it is packed', async () => {
  const p = await prepare();
  await asTheAgent(
    p,
    'echo mine > a.txt; git commit -qam Mine; git checkout -q -b other main; echo theirs > a.txt; git commit -qam Theirs; git checkout -q work; git merge other || true',
  );
  const packed = await pack(p);
  expect(packed).toMatchObject({ status: 'packed', work: { commits: 1 } });
  expect(await asTheAgent(p, 'git show work:a.txt')).toBe('mine');
});

test('commits on a branch the agent made for itself are its work', async () => {
  const p = await prepare();
  await asTheAgent(p, 'git checkout -q -b fix/thing; echo 1 > 1; git add .; git commit -qm One');
  expect(await pack(p)).toMatchObject({ status: 'packed', work: { commits: 1 } });
});

test('the bundle has one ref, is whole for who has the base, and brings no commit that was there before', async () => {
  const p = await prepare();
  await asTheAgent(p, 'echo 1 > 1; git add .; git commit -qm Mine; git tag v9');
  const { destination } = await pack(p);
  const bundle = join(destination, 'work.bundle');
  expect(gitIn(source, 'bundle', 'list-heads', bundle)).toBe(`${await asTheAgent(p, 'git rev-parse work')} refs/heads/work`);
  gitIn(source, 'fetch', '--quiet', bundle, 'refs/heads/work:refs/heads/landed');
  expect(gitIn(source, 'log', '--format=%s', 'landed')).toBe('Mine\nOne');
});

test.runIf(process.geteuid?.() === 0)(
  'hooks, filters and helpers that the agent configured never run with our rights (attack-49, attack-50)',
  async () => {
    const p = await prepare();
    const mark = join(root, 'mark');
    const proof = join(p.directories.tmp, 'uid');
    await asTheAgent(
      p,
      `printf '#!/bin/sh\\ntouch ${mark}\\n' > .git/hooks-pre; mkdir -p .git/hooks; for h in pre-commit post-commit reference-transaction; do printf '#!/bin/sh\\nid -u >> ${proof}\\ntouch ${mark}\\n' > .git/hooks/$h; chmod +x .git/hooks/$h; done
     git config filter.x.clean 'sh -c "id -u >> ${proof}; touch ${mark}; cat"'; echo '* filter=x' > .gitattributes; git config core.fsmonitor 'touch ${mark}'; echo 1 > 1`,
    );
    expect(await pack(p)).toMatchObject({ status: 'packed' });
    const uids = new Set((await readFile(proof, 'utf8')).trim().split('\n'));
    expect([...uids]).toEqual([String(p.user.kind === 'user' ? p.user.uid : '')]);
    expect(existsSync(mark)).toBe(false);
  },
);

test('a repository the agent destroyed is unusable, not a crash', async () => {
  const p = await prepare();
  await asTheAgent(p, 'rm -rf .git');
  expect(await pack(p)).toMatchObject({ status: 'unusable', why: "the agent's repository has no readable commit any more" });
});

test('history that the start is not part of is still bounded by it', async () => {
  const p = await prepare();
  await asTheAgent(p, 'git checkout -q --orphan alone; git commit -qm Alone; git update-ref refs/heads/work HEAD; git checkout -q work');
  expect(await pack(p)).toMatchObject({ status: 'packed', work: { commits: 1 } });
});

// Tried by hand: without O_NOFOLLOW in `copyPlainFile` the link to a file of its own is copied, and this fails.
test('attack-54: links in place of the bundle are not followed; control: a plain file is copied', async () => {
  const secret = join(root, 'secret');
  await writeFile(secret, 'CANARY');
  const to = (name: string): string => join(root, `copy-${name}`);
  // A file of its own: with a second name its link would be refused for that reason alone.
  await writeFile(join(root, 'alone'), 'CANARY');
  await symlink(join(root, 'alone'), join(root, 'soft'));
  await link(secret, join(root, 'hard'));
  await runProgram(['mkfifo', join(root, 'pipe')], { env: { PATH: path } });
  for (const name of ['soft', 'hard', 'pipe', 'absent']) {
    expect(await copyPlainFile(join(root, name), to(name), 100)).toMatchObject({ ok: false });
    expect(existsSync(to(name))).toBe(false);
  }
  await writeFile(join(root, 'plain'), 'bundle');
  expect(await copyPlainFile(join(root, 'plain'), to('plain'), 6)).toEqual({ ok: true, file: to('plain'), bytes: 6 });
  // Nothing at the destination is written over or through.
  await symlink(join(root, 'alone'), to('link'));
  for (const taken of ['plain', 'link']) await expect(copyPlainFile(join(root, 'plain'), to(taken), 6)).rejects.toThrow(/EEXIST/);
  expect(await readFile(join(root, 'alone'), 'utf8')).toBe('CANARY');
  expect(await copyPlainFile(join(root, 'plain'), to('large'), 5)).toMatchObject({ ok: false, why: expect.stringContaining('too large') });
});

test('links that the agent planted where a bundle could go are not written through (attack-54)', async () => {
  const p = await prepare();
  const victim = join(root, 'victim');
  await writeFile(victim, 'mine');
  await chmod(root, 0o755);
  await chmod(victim, 0o666);
  await asTheAgent(p, `ln -s ${victim} ../out/work.bundle; ln -s ${victim} ../out/work.bundle.lock; echo 1 > 1`);
  const packed = await pack(p);
  expect(packed.status).toBe('packed');
  expect(await readFile(victim, 'utf8')).toBe('mine');
});

test('directories of an earlier attempt are removed first, and the frame stays ours', async () => {
  const first = await prepare();
  await asTheAgent(first, 'mkdir ../home/old; touch ../home/old/file; chmod 000 ../home/old ../home');
  const second = await prepare();
  expect(existsSync(join(second.directories.home, 'old'))).toBe(false);
  const frame = await lstat(second.directories.root);
  expect([frame.uid, frame.mode & 0o777]).toEqual([process.geteuid?.(), 0o711]);
  // Sharing our user, the agent could write there; that is what giving isolation up means.
  if (second.user.kind === 'user') await expect(asTheAgent(second, 'touch ../mine')).rejects.toThrow(/Permission denied/);
});
