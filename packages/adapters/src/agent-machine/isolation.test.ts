import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { closeDirectories, isTraversable } from './agent-directories.ts';
import { asAgent, reserveAgentUser } from './agent-user.ts';
import { decideIsolation, type IsolationFacts, readIsolationFacts, safePath } from './isolation.ts';
import { runProgram } from '../run-program.ts';

const linux: IsolationFacts = { wanted: 'user', platform: 'linux', uid: 1001, passwordlessSudo: false, missing: [] };

test.each<[string, Partial<IsolationFacts>, string]>([
  ['root', { uid: 0 }, 'user via root'],
  ['root that also has sudo', { uid: 0, passwordlessSudo: true }, 'user via root'],
  ['a hosted runner: sudo without a password', { passwordlessSudo: true }, 'user via sudo'],
  ['neither root nor sudo', {}, 'refused'],
  ['root without setpriv', { uid: 0, missing: ['setpriv'] }, 'refused'],
  ['sudo on macOS', { platform: 'darwin', passwordlessSudo: true }, 'refused'],
  ['Windows', { platform: 'win32', uid: undefined }, 'refused'],
  ['the configuration gives isolation up', { wanted: 'none' }, 'none'],
  ['… and then even as root', { wanted: 'none', uid: 0 }, 'none'],
])('%s', (_case, facts, expected) => {
  const decided = decideIsolation({ ...linux, ...facts });
  expect(decided.kind === 'user' ? `user via ${decided.via}` : decided.kind).toBe(expected);
});

test('a refusal names what is missing and the way out', () => {
  expect(decideIsolation({ ...linux, uid: 0, missing: ['setpriv'] })).toEqual({
    kind: 'refused',
    why:
      'the agent cannot run as another user without setpriv: install it on the runner, ' +
      "or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read",
  });
});

test.runIf(process.geteuid?.() === 0)(
  'a process that is neither root nor allowed to use sudo is refused on this very machine',
  async () => {
    const module = fileURLToPath(new URL('./isolation.ts', import.meta.url));
    const script = `import(${JSON.stringify(module)}).then(async (m) => console.log(m.decideIsolation(await m.readIsolationFacts('user', process.env.PATH)).kind))`;
    const run = (...prefix: string[]) =>
      runProgram(['env', ...prefix, process.execPath, '--conditions=source', '-e', script], {
        env: { PATH: safePath(process.env['PATH']) },
      });
    const unprivileged = await run('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs', '--');
    expect(`${unprivileged.stdout}${unprivileged.stderr}`.trim()).toBe('refused');
    expect(`${(await run()).stdout}`.trim()).toBe('user');
  },
);

test('a setpriv that changes no user, as that of BusyBox, counts as missing', async () => {
  const bin = await mkdtemp(join(tmpdir(), 'busybox-'));
  try {
    const usage = 'Usage: setpriv [OPTIONS] PROG ARGS\n\n-d,--dump\n--nnp,--no-new-privs\n--inh-caps CAP,CAP\n--ambient-caps CAP,CAP\n';
    await writeFile(join(bin, 'setpriv'), `#!/bin/sh\nprintf '${usage}' >&2\nexit 1\n`, { mode: 0o755 });
    const facts = await readIsolationFacts('user', `${bin}:${process.env['PATH']}`);
    expect(facts.missing).toEqual(['setpriv of util-linux']);
    expect((await readIsolationFacts('user', process.env['PATH'])).missing).toEqual([]);
    expect((await readIsolationFacts('none', `${bin}:${process.env['PATH']}`)).missing).toEqual([]);
  } finally {
    await rm(bin, { recursive: true });
  }
});

test('PATH keeps absolute directories and always has the system ones', () => {
  expect(safePath('.:node_modules/.bin:/opt/tools/bin::/usr/bin').split(':')).toEqual([
    '/opt/tools/bin',
    '/usr/bin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/usr/sbin',
    '/sbin',
    '/bin',
  ]);
});

test('every program before the agent’s own is an absolute path, and every right is dropped before the environment is made', () => {
  const user = { kind: 'user', via: 'sudo', name: 'clambake-agent', uid: 997, gid: 996, path: '/usr/bin', namespace: 42 } as const;
  const { argv, env } = asAgent(user, ['git', 'status'], { env: { PATH: '/tree/bin' }, cwd: '/tree' });
  expect(argv).toEqual([
    ...['/usr/bin/sudo', '-n', '--', '/usr/bin/nsenter', '--mount=/proc/42/ns/mnt', '--'],
    ...[
      '/usr/bin/setpriv',
      '--reuid=997',
      '--regid=996',
      '--clear-groups',
      '--no-new-privs',
      '--inh-caps=-all',
      '--bounding-set=-all',
      '--',
    ],
    ...['/usr/bin/sh', '-c', 'cd -- "$1" && shift && exec "$@"', 'agent', '/tree'],
    ...['/usr/bin/env', '-i', 'PATH=/tree/bin', 'git', 'status'],
  ]);
  // The agent can write to its own PATH: sudo and setpriv are not looked up there.
  expect(env).toEqual({ PATH: '/usr/bin' });
});

test('a command that others can replace is refused by its path, with the ways out', () => {
  expect(decideIsolation({ ...linux, uid: 0, replaceable: ['/usr/local/bin/git'] })).toEqual({
    kind: 'refused',
    why:
      'the agent cannot run as another user: others than root can replace /usr/local/bin/git. Install it where only root can write, ' +
      "such as /usr/bin, or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read",
  });
});

test.runIf(process.geteuid?.() === 0)('two attempts at once get two users, and a user is free again after its release', async () => {
  const path = safePath(process.env['PATH']);
  const first = await reserveAgentUser({ kind: 'user', via: 'root' }, path);
  const second = await reserveAgentUser({ kind: 'user', via: 'root' }, path);
  const names = [first, second].map(({ user }) => (user.kind === 'user' ? `${user.name} ${user.uid}` : 'none'));
  expect(new Set(names).size).toBe(2);
  second.release();
  const third = await reserveAgentUser({ kind: 'user', via: 'root' }, path);
  expect(third.user).not.toEqual(first.user);
  first.release();
  third.release();
});

test.runIf(process.geteuid?.() === 0)(
  'the agent’s user has exactly the environment it is given, no groups, no capabilities and no way to new rights',
  async () => {
    const { user, release } = await reserveAgentUser({ kind: 'user', via: 'root' }, safePath(undefined));
    const command = asAgent(user, ['sh', '-c', 'env; id -G; id -g; grep -E "^(CapEff|CapBnd|NoNewPrivs)" /proc/self/status'], {
      env: { PATH: '/usr/bin:/bin', A: 'b c' },
      cwd: '/tmp',
    });
    const { stdout } = await runProgram(command.argv, { ...command, env: { ...command.env, GITHUB_TOKEN: 'CANARY' } });
    release();
    const lines = stdout
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' '));
    expect(lines).toEqual(
      expect.arrayContaining(['A=b c', 'PATH=/usr/bin:/bin', 'CapEff: 0000000000000000', 'CapBnd: 0000000000000000', 'NoNewPrivs: 1']),
    );
    expect(stdout).not.toContain('CANARY');
    const groups = lines.filter((line) => /^\d+$/.test(line));
    expect(groups).toHaveLength(2);
    expect(groups[0]).toBe(groups[1]);
  },
);

test('directories of the job are closed to others for the attempt and opened again after it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  const directory = join(root, 'temp');
  await mkdir(directory);
  await chmod(directory, 0o755);
  await chmod(root, 0o755);
  expect(await isTraversable(directory)).toBe(true);
  const reopen = await closeDirectories([directory, undefined, join(root, 'absent')]);
  expect(await isTraversable(directory)).toBe(false);
  await reopen();
  expect((await stat(directory)).mode & 0o777).toBe(0o755);
  await rm(root, { recursive: true });
});
