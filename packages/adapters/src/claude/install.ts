// The Claude Code executable: the one the user names, or the pinned version from npm kept in the runner's tool cache.
// Invariants: nothing older than the floor is started (before 2.1.128 its Read tool could read the key from
// /proc/self/environ), and the agent's user can execute it without being able to change it.
import { chmod, copyFile, link, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { isTraversable } from './agent-directories.ts';
import { type AgentUser, asAgent } from './agent-user.ts';
import { runCommand } from './run-command.ts';

/** Installed when the user names no executable. */
export const pinnedVersion = '2.1.330';
/** Oldest version that is started. */
export const floorVersion = '2.1.128';
const packageName = '@anthropic-ai/claude-code';

/** Whether version `a` is `b` or newer; both like 2.1.330. */
export const isAtLeast = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let place = 0; place < 3; place++) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};

/** `2.1.330 (Claude Code)` → `2.1.330`. */
export const readVersion = (text: string): string | undefined => /^(\d+\.\d+\.\d+)\b/.exec(text.trim())?.[1];

export interface InstallOptions {
  /** The user's own executable; undefined: install the pinned version. */
  givenPath: string | undefined;
  toolCache: string;
  user: AgentUser;
  path: string;
  /** From `ownTemp`: where an unreachable executable is linked to. */
  own: string;
  /** A directory of ours that npm takes for its home. */
  npmHome: string;
}

const isExecutableFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile() && (found.mode & 0o111) !== 0,
    () => false,
  );

/** The platform's binary inside an installation; npm installs the one package that fits this machine. */
const findBinary = async (prefix: string): Promise<string | undefined> => {
  const scope = join(prefix, 'node_modules', '@anthropic-ai');
  for (const entry of await readdir(scope).catch(() => [])) {
    const binary = join(scope, entry, process.platform === 'win32' ? 'claude.exe' : 'claude');
    if (entry.startsWith('claude-code-') && (await isExecutableFile(binary))) return binary;
  }
  return undefined;
};

const installFromNpm = async ({ toolCache, path, npmHome }: InstallOptions): Promise<string> => {
  const prefix = join(toolCache, 'clambake-claude-code', pinnedVersion);
  const cached = await findBinary(prefix);
  if (cached !== undefined) return cached;
  // No scripts: the binary comes as a package of its own, and an install script would run with this job's rights.
  const argv = [
    'npm',
    'install',
    '--prefix',
    prefix,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `${packageName}@${pinnedVersion}`,
  ] as const;
  const result = await runCommand([...argv], { env: { PATH: path, HOME: npmHome }, timeoutMs: 300_000 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT')
        throw new UserError(
          'npm was not found on the runner: install Node.js there, or name an installed Claude Code with claude-code-path',
        );
      throw error;
    },
  );
  const binary = await findBinary(prefix);
  if (result.code === 0 && binary !== undefined) return binary;
  const why = result.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
  throw new UserError(
    `npm could not install ${packageName}@${pinnedVersion} (${why || 'no binary for this platform'}): check the runner's access to the npm registry, or set claude-code-path`,
  );
};

/** Makes an executable reachable for the agent's user: as it is, or as a link or copy under a directory of ours. */
const makeReachable = async (file: string, { user, own }: InstallOptions): Promise<string> => {
  if (user.kind === 'none' || (await isTraversable(dirname(file)))) return file;
  const { size, mtimeMs, mode } = await stat(file);
  const directory = join(own, 'bin', `claude-${size}-${Math.round(mtimeMs)}`);
  const target = join(directory, 'claude');
  await mkdir(directory, { recursive: true });
  for (const made of [dirname(directory), directory]) await chmod(made, 0o711);
  if (await isSameSize(target, size)) return target;
  const fresh = `${target}.${process.pid}`;
  await rm(fresh, { force: true });
  // A link costs nothing; where the file's rights or the file system forbid it, a copy of 364 MB.
  const linked =
    (mode & 0o005) === 0o005 &&
    (await link(file, fresh).then(
      () => true,
      () => false,
    ));
  if (!linked) await copyFile(file, fresh).then(() => chmod(fresh, 0o755));
  await rename(fresh, target);
  return target;
};

const isSameSize = (file: string, size: number): Promise<boolean> =>
  stat(file).then(
    (found) => found.size === size,
    () => false,
  );

/** Absolute path and version of an executable that the agent's user can run. Throws a UserError that says what to do. */
export const installClaudeCode = async (options: InstallOptions): Promise<{ executable: string; version: string }> => {
  const { givenPath, user, path } = options;
  if (givenPath !== undefined && !(await isExecutableFile(givenPath)))
    throw new UserError(`claude-code-path: ${givenPath} is not an executable file`);
  const found = givenPath ?? (await installFromNpm(options));
  const executable = await makeReachable(await realpath(found), options);
  const command = asAgent(user, [executable, '--version'], {
    env: { PATH: path, HOME: '/nonexistent', DISABLE_AUTOUPDATER: '1' },
    cwd: '/',
  });
  const answer = await runCommand(command.argv, { ...command, timeoutMs: 60_000 });
  const version = readVersion(answer.stdout);
  if (answer.code !== 0 || version === undefined) {
    throw new UserError(`${found} is no working Claude Code: '--version' ended with exit code ${answer.code}. Correct claude-code-path`);
  }
  if (!isAtLeast(version, floorVersion)) {
    throw new UserError(
      `Claude Code ${version} is too old to be started safely: clambake needs ${floorVersion} or newer. Update ${found} or leave claude-code-path empty`,
    );
  }
  return { executable, version };
};
