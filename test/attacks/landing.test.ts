// Attacks on landing that need real git and no GitHub.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProtectedPaths, WorkCheck } from '@clambake/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGit } from '../../packages/adapters/src/git/git.ts';
import { openLandingRepository } from '../../packages/adapters/src/landing/landing-repository.ts';
import { actsOf, withoutOwnTrailers } from '../fuzz/judge-texts.ts';
import { plainGit, plainGitEnv } from '../support/git-server.ts';

let root: string;
let count = 0;
const git = (...args: string[]): string => plainGit(join(root, 'agent'), ...args);
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, 'agent', path)), { recursive: true });
  writeFileSync(join(root, 'agent', path), text);
};
const commit = (message: string, author = 'An Agent'): void => {
  git('add', '--all');
  git('commit', '--quiet', '--message', message, '--author', `${author} <a@example.com>`);
};
const landingDirectory = (): string => join(root, `landing-${count}.git`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'attacks-'));
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  plainGit(root, 'init', '--quiet', '--initial-branch=main', 'agent');
  put('README.md', 'read me\n');
  commit('start');
  git('push', '--quiet', join(root, 'origin.git'), 'main');
  git('checkout', '--quiet', '-b', 'work');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const checkWork = (protectedPaths: ProtectedPaths, alter: (workFile: string) => void = () => {}): Promise<WorkCheck> => {
  const workFile = join(root, `work-${(count += 1)}.bundle`);
  git('bundle', 'create', '--quiet', workFile, 'main..refs/heads/work');
  alter(workFile);
  return openLandingRepository({ gitDir: landingDirectory(), remote: join(root, 'origin.git'), allowFile: true }).checkWork({
    workFile,
    headOid: git('rev-parse', 'work'),
    base: 'main',
    branch: 'clambake/issue-42',
    agent: '001',
    attempt: '42-1-9f3a77c2',
    protectedPaths,
    knownSecrets: [],
  });
};

test('attack-23: what authors and messages of the history say is not run and not printed; control: a shell runs it', async () => {
  const mark = join(root, 'mark');
  const words = `$(touch ${mark}) \`touch ${mark}\` ; touch ${mark}`;
  put('src/$(touch mark).txt', 'a\n');
  commit(`${words}\n\n::set-output name=x::y\n--upload-pack=touch`, `Eve $(touch ${mark}) ::error::x`);
  const found = await checkWork({});
  expect(found).toMatchObject({ ok: true, files: 1 });
  expect(existsSync(mark)).toBe(false);
  const [author = '', ...message] = plainGit(landingDirectory(), 'log', '-1', '--format=%an%n%B', found.ok ? found.oid : '').split('\n');
  expect(author).toBe('clambake agent 001');
  expect(actsOf(withoutOwnTrailers(message.join('\n')))).toEqual([]);
  expect(actsOf(git('log', '-1', '--format=%an%n%B'))).toContain('is a workflow command');
  execFileSync('sh', ['-c', `echo "${words.replaceAll('"', '')}" >/dev/null`], { env: plainGitEnv });
  expect(existsSync(mark)).toBe(true);
});

test('attack-20: a work file that is too large, or asks for too many commits, is not unpacked; control: as it was it lands', async () => {
  put('a.txt', 'a\n');
  commit('work');
  const limit = 100 * 1024 * 1024;
  expect(await checkWork({}, (path) => truncateSync(path, limit + 1))).toMatchObject({
    ok: false,
    why: expect.stringMatching(/^the work file is larger than 100 MB/) as unknown,
  });
  const asking = `# v2 git bundle\n${`-${'a'.repeat(40)}\n`.repeat(10_001)}${git('rev-parse', 'work')} refs/heads/work\n\n`;
  expect(await checkWork({}, (path) => writeFileSync(path, asking))).toMatchObject({
    ok: false,
    why: expect.stringMatching(/too many commits$/) as unknown,
  });
  expect(await checkWork({})).toMatchObject({ ok: true, files: 1 });
});

describe('what would run with rights or instruct later agents', () => {
  const cases: [string, string][] = [
    ['attack-53: .lfsconfig is refused; control: allowed, it lands', '.lfsconfig'],
    ['attack-52: .gitmodules is refused; control: allowed, it lands', '.gitmodules'],
    ['attack-56: a workflow is refused; control: allowed, it lands', '.github/workflows/ci.yml'],
    ['attack-56: an action is refused; control: allowed, it lands', 'tools/action.yml'],
    ['attack-56: settings of a registry are refused; control: allowed, they land', '.npmrc'],
    ['attack-26: settings of Claude Code are refused; control: allowed, they land', 'sub/.claude/settings.json'],
    ['attack-27: servers of Claude Code are refused; control: allowed, they land', '.mcp.json'],
    ['attack-28: instructions of agents are held; control: allowed, they land', 'sub/AGENTS.md'],
  ];
  test.each(cases)('%s', async (_, path) => {
    put(path, 'x\n');
    commit('work');
    expect(await checkWork({})).toMatchObject({ ok: false, why: `it changes protected paths: "${path}"` });
    expect(await checkWork([])).toMatchObject({ ok: true, files: 1 });
  });
});

test('attack-49, attack-50: control: plain git runs what a planted repository or address tells it', () => {
  const mark = (name: string): string => join(root, name);
  git('config', 'core.fsmonitor', `touch ${mark('fsmonitor')}; false`);
  git('status');
  put('hooks/pre-commit', `#!/bin/sh\ntouch ${mark('hook')}\n`);
  chmodSync(join(root, 'agent/hooks/pre-commit'), 0o755);
  git('config', 'core.hooksPath', 'hooks');
  put('b.txt', 'b\n');
  commit('with a hook');
  expect(() => git('-c', 'protocol.ext.allow=always', 'ls-remote', `ext::touch ${mark('address')}`)).toThrow();
  for (const name of ['fsmonitor', 'hook', 'address']) expect([name, existsSync(mark(name))]).toEqual([name, true]);
});

test('attack-50: neither hooks nor a monitor that a repository names run for us; control: plain git runs both', async () => {
  const [hook, monitor] = [join(root, 'hook'), join(root, 'monitor')];
  git('config', 'core.fsmonitor', `touch ${monitor}; false`);
  const path = join(root, 'agent/.git/hooks/reference-transaction');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\ntouch ${hook}\n`, { mode: 0o755 });
  const ours = openGit({ gitDir: join(root, 'agent/.git') });
  const oid = git('rev-parse', 'main');
  rmSync(monitor, { force: true });
  expect(await ours.text(['update-ref', 'refs/heads/ours', oid])).toBe('');
  expect((await ours.run(['--work-tree', join(root, 'agent'), 'status', '--porcelain'])).code).toBe(0);
  expect([existsSync(hook), existsSync(monitor)]).toEqual([false, false]);
  git('update-ref', 'refs/heads/theirs', oid);
  git('status');
  expect([existsSync(hook), existsSync(monitor)]).toEqual([true, true]);
});

test('attack-48: control: a process in a session of its own outlives who started it', async () => {
  const started = execFileSync('sh', ['-c', 'setsid sleep 20 >/dev/null 2>&1 & echo $!'], { encoding: 'utf8' });
  const pid = Number(started);
  expect(() => process.kill(pid, 0)).not.toThrow();
  process.kill(pid, 'SIGKILL');
});
