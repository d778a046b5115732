// A checkout as the job has it, a setup that makes things in it, and the agent's tree that is made from both.
import { execFileSync } from 'node:child_process';
import { existsSync, readlinkSync } from 'node:fs';
import { appendFile, chmod, link, lstat, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainGit, startGitServer } from '../../../../test/support/git-server.ts';
import { type AgentTree, prepareAgentTree } from './agent-tree.ts';
import { safePath } from './isolation.ts';
import { relocateText } from './relocate.ts';
import { runProgram } from '../run-program.ts';

const path = safePath(process.env['PATH']);
let root: string;
let source: string;
let workspace: string;
let url: string;
const cleanups: (() => Promise<unknown>)[] = [];

const write = async (directory: string, files: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), text);
  }
};
const commit = async (files: Record<string, string>): Promise<string> => {
  await write(source, files);
  plainGit(source, 'add', '--all');
  plainGit(source, 'commit', '--quiet', '-m', 'Change');
  return plainGit(source, 'rev-parse', 'HEAD');
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  source = join(root, 'project', 'repo');
  await mkdir(source, { recursive: true });
  plainGit(source, 'init', '--quiet', '--initial-branch=main');
  await commit({ 'a.txt': 'a\n', '.gitignore': 'node_modules/\n.venv/\n*.log\n', 'src/app.js': 'app\n' });
  const server = await startGitServer(join(root, 'project'));
  cleanups.push(server.close);
  url = `${server.url}/repo/.git`;
  workspace = join(root, 'work', 'repo');
  plainGit(root, 'clone', '--quiet', '--depth=1', `file://${source}`, workspace);
  plainGit(workspace, 'config', 'http.extraheader', 'AUTHORIZATION: basic CANARY_credential');
});
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await rm(root, { recursive: true, force: true });
});

const prepare = async (): Promise<AgentTree & { tree: string; text: (name: string) => Promise<string> }> => {
  const [scratch, tree] = [await mkdtemp(join(root, 'scratch-')), join(root, 'agent', 'tree')];
  await mkdir(tree, { recursive: true });
  const made = await prepareAgentTree({
    url,
    credentials: { server: new URL(url).origin, token: 'x' },
    base: 'main',
    issue: 7,
    scratch,
    tree,
    conventionFiles: [],
    prepared: { workspace, path },
  });
  return { ...made, tree, text: (name) => readFile(join(tree, name), 'utf8') };
};

describe('what the setup made', () => {
  test('comes along, ignored or not, and none of it is work of the agent', async () => {
    await write(workspace, {
      'node_modules/dep/index.js': 'dep\n',
      'src/generated.js': 'made\n',
      'odd [1]* .txt': 'odd\n',
      'x.log': 'l\n',
    });
    await chmod(join(workspace, 'node_modules/dep/index.js'), 0o755);
    await appendFile(join(workspace, 'a.txt'), 'changed by the setup\n');
    const made = await prepare();
    expect(made.brought).toEqual({ status: 'brought', entries: 4, relocated: 0 });
    expect(await made.text('node_modules/dep/index.js')).toBe('dep\n');
    expect((await stat(join(made.tree, 'node_modules/dep/index.js'))).mode & 0o777).toBe(0o755);
    expect(await made.text('src/generated.js')).toBe('made\n');
    // Tracked files are those of the commit, whatever the setup did to them.
    expect(await made.text('a.txt')).toBe('a\n');
    expect(plainGit(made.tree, 'status', '--porcelain')).toBe('');
  });

  test('meets the issue’s branch: its tracked files win, in the place of a directory too, and ignored files stay', async () => {
    plainGit(source, 'checkout', '--quiet', '-b', 'clambake/issue-7');
    const start = await commit({ 'src/generated.js': 'of the branch\n', made: 'a file\n', 'more/new.txt': 'new\n' });
    plainGit(source, 'checkout', '--quiet', 'main');
    await write(workspace, { 'node_modules/dep.js': 'dep\n', 'src/generated.js': 'of the setup\n', 'made/inside.txt': 'x\n' });
    const made = await prepare();
    expect([made.startOid, made.continues]).toEqual([start, true]);
    expect([await made.text('src/generated.js'), await made.text('made'), await made.text('node_modules/dep.js')]).toEqual([
      'of the branch\n',
      'a file\n',
      'dep\n',
    ]);
    expect(plainGit(made.tree, 'status', '--porcelain')).toBe('');
    expect(plainGit(made.tree, 'log', '--format=%s').split('\n')).toHaveLength(2);
  });

  test('brings nothing of the checkout’s own repository, no repository inside it, no pipe and no shared file', async () => {
    await write(workspace, { 'vendor/inner/file.txt': 'x\n', 'node_modules/shared.js': 'original\n' });
    plainGit(join(workspace, 'vendor/inner'), 'init', '--quiet');
    await runProgram(['mkfifo', join(workspace, 'node_modules/pipe')], { env: { PATH: path } });
    await link(join(workspace, 'node_modules/shared.js'), join(workspace, 'node_modules/twin.js'));
    const made = await prepare();
    expect(await made.text('vendor/inner/file.txt')).toBe('x\n');
    expect([existsSync(join(made.tree, 'vendor/inner/.git')), existsSync(join(made.tree, 'node_modules/pipe'))]).toEqual([false, false]);
    expect(plainGit(made.tree, 'config', '--list', '--local')).not.toMatch(/CANARY|remote\./);
    expect(plainGit(made.tree, 'rev-list', '--count', 'HEAD')).toBe('1');
    await writeFile(join(made.tree, 'node_modules/shared.js'), 'changed by the agent\n');
    expect(await readFile(join(workspace, 'node_modules/shared.js'), 'utf8')).toBe('original\n');
  });

  test('attack-54: a link on the issue’s branch where the setup made a directory leads nothing outside the tree', async () => {
    const outside = join(root, 'outside');
    await mkdir(outside);
    plainGit(source, 'checkout', '--quiet', '-b', 'clambake/issue-7');
    await symlink(outside, join(source, 'packages'));
    await commit({});
    plainGit(source, 'checkout', '--quiet', 'main');
    await write(workspace, { 'packages/one/node_modules/dep.js': 'dep\n' });
    const made = await prepare();
    expect(readlinkSync(join(made.tree, 'packages'))).toBe(outside);
    expect(existsSync(join(outside, 'one'))).toBe(false);
    expect(plainGit(made.tree, 'status', '--porcelain')).toBe('');
  });

  test('attack-54, control: copied into a tree that git has filled, the same files go through the link', async () => {
    const [outside, tree] = [join(root, 'outside'), join(root, 'filled')];
    for (const directory of [outside, tree]) await mkdir(directory);
    await symlink(outside, join(tree, 'packages'));
    await write(workspace, { 'packages/one/node_modules/dep.js': 'dep\n' });
    execFileSync('cp', ['--recursive', '--parents', `--target-directory=${tree}`, './packages/one/node_modules'], { cwd: workspace });
    expect(existsSync(join(outside, 'one'))).toBe(true);
  });

  test('names the tree where it named the checkout: scripts, installs and absolute links, but no longer name', async () => {
    const python = `#!${workspace}/.venv/bin/python\n# not ${workspace}-old nor x${workspace}\n`;
    await write(workspace, { '.venv/bin/tool': python, '.venv/lib/app.pth': `${workspace}/src\n`, '.venv/data.bin': `\0${workspace}/src` });
    await chmod(join(workspace, '.venv/bin/tool'), 0o755);
    await symlink(join(workspace, 'src'), join(workspace, '.venv/link'));
    await symlink('/usr/bin/env', join(workspace, '.venv/env'));
    const made = await prepare();
    expect(made.brought).toEqual({ status: 'brought', entries: 1, relocated: 3 });
    expect(await made.text('.venv/bin/tool')).toBe(`#!${made.tree}/.venv/bin/python\n# not ${workspace}-old nor x${workspace}\n`);
    expect((await lstat(join(made.tree, '.venv/bin/tool'))).mode & 0o777).toBe(0o755);
    expect(await made.text('.venv/lib/app.pth')).toBe(`${made.tree}/src\n`);
    expect(await made.text('.venv/data.bin')).toBe(`\0${workspace}/src`);
    expect(readlinkSync(join(made.tree, '.venv/link'))).toBe(join(made.tree, 'src'));
    expect(readlinkSync(join(made.tree, '.venv/env'))).toBe('/usr/bin/env');
    expect(await readFile(join(workspace, '.venv/bin/tool'), 'utf8')).toBe(python);
  });
});

test('without a checkout the tree is that of the commit alone', async () => {
  await rm(join(workspace, '.git'), { recursive: true });
  await write(workspace, { 'node_modules/dep.js': 'dep\n' });
  const made = await prepare();
  expect(made.brought).toEqual({ status: 'none' });
  expect(existsSync(join(made.tree, 'node_modules'))).toBe(false);
});

test('what cannot be copied is told, and the attempt goes on with the rest', async () => {
  await write(workspace, { 'node_modules/dep.js': 'dep\n', 'x.log': 'log\n' });
  await writeFile(join(workspace, '.git', 'index'), 'no list of files');
  const made = await prepare();
  expect(made.brought).toMatchObject({ status: 'incomplete', why: expect.stringContaining('list of files cannot be read') });
  expect(await made.text('a.txt')).toBe('a\n');
});

test('a path is replaced as a whole, whatever characters it has', () => {
  const p = { from: '/w/a+b (c)/r', to: '/t/$&' };
  expect(relocateText('PATH=/w/a+b (c)/r/bin:/w/a+b (c)/r:/w/a+b (c)/r2:/x/w/a+b (c)/r', p)).toBe(
    'PATH=/t/$&/bin:/t/$&:/w/a+b (c)/r2:/x/w/a+b (c)/r',
  );
});
