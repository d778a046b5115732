import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownTemp, prepareDirectories, removeDirectory } from '../agent-machine/agent-directories.ts';
import { openNamespace } from '../agent-machine/agent-namespace.ts';
import { type AgentUser, reserveAgentUser } from '../agent-machine/agent-user.ts';
import { installClaudeCode, readVersion } from './install.ts';
import { executables, integrities, pinnedPackageFor, pinnedVersion, thisMachine } from './pinned-package.ts';
import { safePath } from '../agent-machine/isolation.ts';
import { isAtLeast } from '../version.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const path = safePath(process.env['PATH']);
const pretend = async (version: string, file = join(root, 'claude')): Promise<string> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho '${version}'\n`);
  await chmod(file, 0o755);
  return file;
};
const install = (p: { givenPath?: string; user?: AgentUser; own?: string; path?: string; log?: (text: string) => void }) =>
  installClaudeCode({
    givenPath: p.givenPath,
    toolCache: join(root, 'tools'),
    path: p.path ?? path,
    place: Promise.resolve({ user: p.user ?? { kind: 'none' }, own: p.own ?? root }),
    scratch: root,
    log: p.log ?? (() => {}),
  });

test.each([
  ['2.1.128', '2.1.128', true],
  ['2.1.330', '2.1.128', true],
  ['2.1.99', '2.1.128', false],
  ['1.9.999', '2.1.128', false],
  ['3.0.0', '2.1.128', true],
  ['2.30', '2.4', true],
  ['2.30', '2.39.1', false],
])('%s is %s or newer: %s', (a, b, expected) => {
  expect(isAtLeast(a, b)).toBe(expected);
});

test('the version is read from what the CLI prints', () => {
  expect(readVersion('2.1.330 (Claude Code)\n')).toBe('2.1.330');
  expect(readVersion('command not found')).toBeUndefined();
});

test('a version below the floor is refused and says what to do (attack-32)', async () => {
  const givenPath = await pretend('2.1.127 (Claude Code)');
  await expect(install({ givenPath })).rejects.toThrow(
    `Claude Code 2.1.127 is too old to be started safely: clambake needs 2.1.128 or newer. Update ${givenPath} or leave claude-code-path empty`,
  );
});

test('the floor itself is accepted', async () => {
  expect(await install({ givenPath: await pretend('2.1.128 (Claude Code)') })).toMatchObject({ version: '2.1.128' });
});

test('something else at claude-code-path is refused', async () => {
  await expect(install({ givenPath: await pretend('hello') })).rejects.toThrow('is no working Claude Code');
  await expect(install({ givenPath: join(root, 'absent') })).rejects.toThrow('claude-code-path');
});

/** Path of the pinned executable in the tool cache. */
const inToolCache = (): string =>
  join(
    root,
    'tools',
    'clambake-claude-code',
    pinnedVersion,
    'node_modules',
    ...(pinnedPackageFor(thisMachine())?.name.split('/') ?? []),
    'claude',
  );

test('a binary in the tool cache is used without npm when it is what npm published', async () => {
  const scope = dirname(dirname(inToolCache()));
  await mkdir(dirname(scope), { recursive: true });
  await symlink(fileURLToPath(new URL('../../../../node_modules/@anthropic-ai', import.meta.url)), scope);
  const { executable, version } = await install({ path: '/usr/bin:/bin' });
  expect(executable).toBe(await realpath(inToolCache()));
  expect(version).toBe(pinnedVersion);
});

test('another program in its place in the tool cache never runs, whatever version it says', async () => {
  const planted = await pretend(`${pinnedVersion} (Claude Code)`, inToolCache());
  await writeFile(planted, `#!/bin/sh\ntouch ${root}/it-ran\necho '${pinnedVersion} (Claude Code)'\n`);
  const bin = join(root, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'npm'), '#!/bin/sh\necho "npm error no network" >&2\nexit 1\n', { mode: 0o755 });
  const said: string[] = [];
  await expect(install({ path: `${bin}:/usr/bin:/bin`, log: (text) => void said.push(text) })).rejects.toThrow('npm could not install');
  expect(said).toEqual([`${planted} is not what npm published, so it is replaced`]);
  expect(existsSync(join(root, 'it-ran'))).toBe(false);
});

test('an npm that others than root can replace is not started', async () => {
  const bin = join(root, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'npm'), `#!/bin/sh\ntouch ${root}/it-ran\n`, { mode: 0o755 });
  await chmod(bin, 0o777);
  await expect(install({ path: bin })).rejects.toThrow(`others than root can replace ${bin}/npm, the only npm of the runner`);
  expect(existsSync(join(root, 'it-ran'))).toBe(false);
});

test('each platform’s executable has a digest', () => {
  expect(Object.keys(executables).sort()).toEqual(Object.keys(integrities).sort());
});

test('the digests are those that package-lock.json has, for every platform that npm has a package for', async () => {
  const lock = JSON.parse(await readFile(new URL('../../../../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { version?: string; integrity?: string }>;
  };
  const locked = Object.entries(lock.packages).flatMap(([place, { version, integrity }]) => {
    const target = /^node_modules\/@anthropic-ai\/claude-code-(.+)$/.exec(place)?.[1];
    return target === undefined ? [] : [[target, { version, integrity }] as const];
  });
  expect(locked.length).toBeGreaterThanOrEqual(8);
  expect(Object.fromEntries(locked)).toEqual(
    Object.fromEntries(Object.entries(integrities).map(([target, integrity]) => [target, { version: pinnedVersion, integrity }])),
  );
});

test.each([
  [{ platform: 'linux', arch: 'x64', musl: false }, '@anthropic-ai/claude-code-linux-x64'],
  [{ platform: 'linux', arch: 'arm64', musl: true }, '@anthropic-ai/claude-code-linux-arm64-musl'],
  [{ platform: 'darwin', arch: 'arm64', musl: false }, '@anthropic-ai/claude-code-darwin-arm64'],
  [{ platform: 'linux', arch: 'riscv64', musl: false }, undefined],
])('the package for %o is %s', (machine, name) => {
  expect(pinnedPackageFor(machine)?.name).toBe(name);
});

test('this machine has a package', () => {
  expect(pinnedPackageFor(thisMachine())).toBeDefined();
});

test('npm that fails or brings no binary is told with its last words', async () => {
  const bin = join(root, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'npm'), '#!/bin/sh\necho "npm error code E503" >&2\nexit 1\n');
  await chmod(join(bin, 'npm'), 0o755);
  await expect(install({ path: `${bin}:/usr/bin:/bin` })).rejects.toThrow(
    /npm could not install @anthropic-ai\/claude-code@2\.1\.330 \(npm error code E503\)/,
  );
});

test.runIf(process.geteuid?.() === 0)(
  'an executable that the agent’s user cannot reach is linked where it can, and cannot be changed there',
  async () => {
    const hidden = await pretend('2.1.330 (Claude Code)', join(root, 'private', 'claude'));
    const own = await mkdtemp('/tmp/clambake-test-own-');
    await chmod(own, 0o711);
    try {
      const user: AgentUser = { kind: 'user', via: 'root', name: 'nobody', uid: 65534, gid: 65534, path };
      const { executable } = await install({ givenPath: hidden, user, own });
      expect(executable.startsWith(join(own, 'bin'))).toBe(true);
      const [a, b] = await Promise.all([stat(hidden), stat(executable)]);
      expect([b.ino, b.uid, b.mode & 0o022]).toEqual([a.ino, 0, 0]);
      expect((await install({ givenPath: hidden, user, own })).executable).toBe(executable);
    } finally {
      await rm(own, { recursive: true });
    }
  },
);

test.runIf(process.geteuid?.() === 0)(
  'an executable below /tmp is linked into the frame for an agent that has a /tmp of its own',
  async () => {
    const given = await pretend('2.1.330 (Claude Code)', join(await mkdtemp('/tmp/clambake-test-'), 'claude'));
    await chmod(dirname(given), 0o755);
    const isolation = { kind: 'user', via: 'root' } as const;
    const { user, release } = await reserveAgentUser(isolation, path);
    const own = await prepareDirectories({
      user,
      own: await ownTemp('/tmp'),
      repository: { owner: 'install', name: basename(root) },
      issue: 1,
      path,
    });
    const namespace = user.kind === 'none' ? { why: 'no user' } : await openNamespace({ user, root: own.root, toolCache: undefined, path });
    try {
      if ('why' in namespace) throw new Error(namespace.why);
      const { executable } = await install({ givenPath: given, user: namespace.user, own: own.root });
      expect(executable.startsWith(join(own.root, 'bin'))).toBe(true);
    } finally {
      if (!('why' in namespace)) await namespace.close();
      release();
      await removeDirectory(user, dirname(own.root), path);
      await rm(dirname(given), { recursive: true });
    }
  },
);
