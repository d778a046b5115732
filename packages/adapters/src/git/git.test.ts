import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { plainGit, startGitServer } from '../../../../test/support/git-server.ts';
import { RemoteError, UserError } from '../errors.ts';
import { GitLimitError, initBareRepository, openGit } from './git.ts';
import { isRefName } from './ref-name.ts';

const root = mkdtempSync(join(tmpdir(), 'git-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { PATH, HOME } = process.env;
afterEach(() => {
  process.env['PATH'] = PATH;
  process.env['HOME'] = HOME;
});

/** Puts a program named git first on the PATH. */
const fakeGit = (script: string): void => {
  const directory = mkdtempSync(join(root, 'bin-'));
  writeFileSync(join(directory, 'git'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(directory, 'git'), 0o755);
  process.env['PATH'] = `${directory}:${PATH}`;
};

/** A zombie waits for nothing but its parent's look, and counts as ended. */
const isRunning = (pid: number): boolean => {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());

describe('the token', () => {
  const token = 'canary-token-0123456789';
  const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');

  test('reaches its own server, and is in no argument, no file and no message', async () => {
    const server = await startGitServer(root, { authorization: `basic ${encoded}` });
    const remote = server.create('guarded');
    const seed = join(root, 'seed');
    plainGit(root, 'clone', '--quiet', remote.gitDir, seed);
    plainGit(seed, 'commit', '--quiet', '--allow-empty', '-m', 'x');
    plainGit(seed, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
    const gitDir = join(root, 'client.git');
    const git = openGit({ gitDir, credentials: { server: server.url, token } });
    await initBareRepository(git);
    await git.text(['fetch', '--quiet', remote.url, '+refs/heads/main:refs/heads/main']);
    expect(await git.text(['rev-parse', 'refs/heads/main'])).toMatch(/^[0-9a-f]{40}$/);
    for (const path of filesBelow(gitDir))
      expect(readFileSync(path).includes(token) || readFileSync(path).includes(encoded), path).toBe(false);
    // Positive control: without it the server says no.
    await expect(openGit().text(['ls-remote', remote.url])).rejects.toMatchObject({ name: 'RemoteError', status: 401, retryable: false });
    await server.close();
  });

  test('is not sent to another server', async () => {
    const other = await startGitServer(root, { authorization: `basic ${encoded}` });
    const remote = other.create('elsewhere');
    const git = openGit({ credentials: { server: 'https://github.example', token } });
    await expect(git.text(['ls-remote', remote.url])).rejects.toMatchObject({ status: 401 });
    await other.close();
  });

  test('is redacted from what git prints about a failure, plain and encoded', async () => {
    fakeGit(`case "$1" in version) echo git version 2.39.5;; *) echo "fatal: sent ${token} as ${encoded}" >&2; exit 1;; esac`);
    const git = openGit({ credentials: { server: 'https://github.example', token } });
    const result = await git.run(['anything']);
    expect(result.stderr).toBe('fatal: sent *** as ***\n');
    expect(git.failure(['anything'], result).message).toBe('git anything failed (exit code 1): fatal: sent *** as ***');
  });
});

describe('nothing of the machine', () => {
  test('neither configuration nor variables of the runner reach git; only PATH and TMPDIR do', async () => {
    const home = mkdtempSync(join(root, 'home-'));
    writeFileSync(join(home, '.gitconfig'), '[user]\n\tname = Somebody\n[alias]\n\tpwned = !touch pwned\n');
    process.env['HOME'] = home;
    process.env['GIT_SSH_COMMAND'] = 'touch pwned';
    const listed = await openGit().text(['config', '--list', '--name-only']);
    delete process.env['GIT_SSH_COMMAND'];
    expect(listed).not.toMatch(/^(?:user|alias|include|url|filter|core\.sshcommand)/im);
    fakeGit('case "$1" in version) echo git version 2.39.5;; *) env | cut -d= -f1 | sort;; esac');
    const names = (await openGit().text(['x']))
      .split('\n')
      .filter((name) => !/^(?:GIT_CONFIG_(?:KEY|VALUE)_\d+|_|PWD|SHLVL|OLDPWD)$/.test(name));
    expect(names.filter((name) => name !== 'TMPDIR')).toMatchInlineSnapshot(`
      [
        "GIT_ATTR_NOSYSTEM",
        "GIT_CONFIG_COUNT",
        "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_NOSYSTEM",
        "GIT_LFS_SKIP_SMUDGE",
        "GIT_NO_REPLACE_OBJECTS",
        "GIT_TEMPLATE_DIR",
        "GIT_TERMINAL_PROMPT",
        "HOME",
        "LC_ALL",
        "PATH",
      ]
    `);
  });

  test('attack-50: a bare repository hidden in a tree is not entered, and its hooks do not run', async () => {
    const tree = join(root, 'tree');
    mkdirSync(tree);
    plainGit(root, 'init', '--quiet', '--bare', join(tree, 'hidden'));
    const hidden = openGit({ cwd: join(tree, 'hidden') });
    expect((await hidden.run(['rev-parse', '--git-dir'])).stderr).toMatch(/safe\.bareRepository/);
    // Positive control: named openly it is an ordinary repository.
    expect((await openGit({ gitDir: join(tree, 'hidden') }).run(['rev-parse', '--git-dir'])).code).toBe(0);
  });

  test('attack-49: addresses that run commands or read files of this machine are refused', async () => {
    const git = openGit();
    for (const address of ['ext::sh -c "touch pwned"', 'ssh://example.com/x', 'git://example.com/x', `file://${root}`, root]) {
      expect((await git.run(['ls-remote', '--', address])).stderr, address).toMatch(/not allowed/);
    }
  });
});

describe('bounds', () => {
  test('a missing git is the user’s to mend', async () => {
    process.env['PATH'] = join(root, 'nowhere');
    await expect(openGit().run(['status'])).rejects.toThrow(UserError);
    await expect(openGit().run(['status'])).rejects.toThrow(/git was not found on this runner's PATH: install git 2\.38 or newer/);
  });

  test('an old git is named with its version; a new one is not', async () => {
    fakeGit('echo git version 2.34.1');
    await expect(openGit().run(['status'])).rejects.toThrow('this runner has git version 2.34.1: install git 2.38 or newer on it');
    fakeGit('echo git version 3.0.0');
    expect((await openGit().run(['status'])).code).toBe(0);
  });

  test('a command that does not end is ended, with its children; waiting for a server is the remote’s trouble', async () => {
    const pidFile = join(root, 'pid');
    fakeGit(`case "$1" in version) echo git version 2.39.5;; *) sleep 60 & echo $! > ${pidFile}; wait;; esac`);
    await expect(openGit().run(['log'], { timeoutMs: 500 })).rejects.toThrow(GitLimitError);
    await expect.poll(() => isRunning(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
    for (const args of [['fetch'], ['-c', 'fetch.fsckObjects=true', 'fetch', '--quiet']])
      await expect(openGit().run(args, { timeoutMs: 200 })).rejects.toThrow(
        new RemoteError('git fetch did not end within 0.2 seconds', { status: 0, retryable: true }),
      );
  });

  test('more output than expected is an error and not a full memory', async () => {
    fakeGit('case "$1" in version) echo git version 2.39.5;; *) yes;; esac');
    await expect(openGit().run(['log'], { maximumBytes: 10_000 })).rejects.toThrow(/printed more than 10000 bytes/);
  });

  test('a git that was opened with a limit has it for every command', async () => {
    fakeGit('case "$1" in version) echo git version 2.39.5;; *) sleep 60;; esac');
    await expect(openGit({ timeoutMs: 300 }).run(['rev-parse', 'HEAD'])).rejects.toThrow('git rev-parse did not end within 0.3 seconds');
  });

  test('a git that reads none of its input ends with its exit code, however large the input is', async () => {
    fakeGit('case "$1" in version) echo git version 2.39.5;; *) echo "fatal: no" >&2; exit 3;; esac');
    for (const input of ['', 'x', Buffer.alloc(20 * 1024 * 1024)]) {
      expect(await openGit().run(['cat-file', '--batch'], { input })).toMatchObject({ code: 3, stderr: 'fatal: no\n' });
    }
  });

  test('an exit code is a value', async () => {
    expect((await openGit().run(['check-ref-format', 'a..b'])).code).toBe(1);
  });
});

describe('attack-21: names of refs', () => {
  test('are accepted and refused as git itself does, and never look like an option', async () => {
    const git = openGit();
    const names = [
      'main',
      'a/b',
      'grüße',
      'a..b',
      'a b',
      'x.lock',
      'x.lock/y',
      '.x',
      'a/.b',
      'a.',
      'a@{b',
      '@',
      'a~1',
      'a^',
      'a:b',
      'a?',
      'a*',
      'a[',
      'a\\',
      'a\nb',
      'a//b',
      'a/',
      '/a',
      '',
    ];
    for (const name of names) {
      const byGit = (await git.run(['check-ref-format', `refs/heads/${name}`])).code === 0;
      expect(isRefName(`refs/heads/${name}`), JSON.stringify(name)).toBe(byGit);
    }
    for (const name of ['-x', 'a/-x', '--upload-pack=evil', 'x'.repeat(300)]) expect(isRefName(`refs/heads/${name}`), name).toBe(false);
    expect(isRefName('HEAD')).toBe(false);
  });
});
