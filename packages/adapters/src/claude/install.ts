// The Claude Code executable: the one the user names, or the pinned version kept in the runner's tool cache.
// Invariants: nothing older than the floor is started (before 2.1.128 its Read tool could read the key from
// /proc/self/environ), and the agent's user can execute it without being able to change it.
import { chmod, copyFile, link, mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FetchOptions, InstallOptions } from '../coding-agent.ts';
import { UserError } from '../errors.ts';
import { isTraversable } from '../agent-machine/agent-directories.ts';
import { asAgent } from '../agent-machine/agent-user.ts';
import { isAtLeast, runWithin } from '../run-program.ts';
import { unpackPinned } from './package-archive.ts';
import { packageName, pinnedPackageFor, pinnedVersion, thisMachine } from './pinned-package.ts';

const floorVersion = '2.1.128';

/** `2.1.330 (Claude Code)` → `2.1.330`. */
export const readVersion = (text: string): string | undefined => /^(\d+\.\d+\.\d+)\b/.exec(text.trim())?.[1];

const isExecutableFile = async (file: string): Promise<boolean> => {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true && (found.mode & 0o111) !== 0;
};

/** Returns the platform's binary where npm would put it. */
const findBinary = async (prefix: string): Promise<string | undefined> => {
  const scope = join(prefix, 'node_modules', '@anthropic-ai');
  for (const entry of await readdir(scope).catch(() => [])) {
    const binary = join(scope, entry, process.platform === 'win32' ? 'claude.exe' : 'claude');
    if (/^claude-code-[\w-]+$/.test(entry) && (await isExecutableFile(binary))) return binary;
  }
  return undefined;
};

/** Returns the pinned version's executable in the tool cache, and puts it there first if needed. Throws a UserError that says what to do. */
export const installPinned = async (options: FetchOptions): Promise<string> => {
  const prefix = join(options.toolCache, 'clambake-claude-code', pinnedVersion);
  const there = await findBinary(prefix);
  if (there !== undefined) return there;
  const pinned = pinnedPackageFor(thisMachine());
  if (pinned === undefined) {
    throw new UserError(
      `there is no ${packageName} for ${process.platform} on ${process.arch}: use another runner, or set claude-code-path`,
    );
  }
  const directory = await mkdtemp(join(options.scratch, 'claude-code-'));
  try {
    await unpackPinned(prefix, { ...options, pinned, directory });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  const binary = await findBinary(prefix);
  if (binary === undefined) throw new Error(`${pinned.name} holds no executable`);
  return binary;
};

/** Returns a path of the executable that the agent's user can reach: its own, or that of a link or copy below a directory of ours. */
const makeReachable = async (file: string, { user, own }: InstallOptions): Promise<string> => {
  if (user.kind === 'none' || (await isTraversable(dirname(file)))) return file;
  const { size, mtimeMs, mode } = await stat(file);
  const directory = join(own, 'bin', `claude-${size}-${Math.round(mtimeMs)}`);
  const target = join(directory, 'claude');
  await mkdir(directory, { recursive: true });
  for (const made of [dirname(directory), directory]) await chmod(made, 0o711);
  if ((await stat(target).catch(() => undefined))?.size === size) return target;
  const fresh = `${target}.${process.pid}`;
  await rm(fresh, { force: true });
  const copy = (): Promise<void> => copyFile(file, fresh).then(() => chmod(fresh, 0o755));
  // A link costs nothing; where the file's rights or the file system forbid it, a copy of 364 MB.
  await ((mode & 0o005) === 0o005 ? link(file, fresh).catch(copy) : copy());
  await rename(fresh, target);
  return target;
};

export const installClaudeCode = async (options: InstallOptions): Promise<{ executable: string; version: string }> => {
  const { givenPath, user, path } = options;
  if (givenPath !== undefined && !(await isExecutableFile(givenPath)))
    throw new UserError(`claude-code-path: ${givenPath} is not an executable file`);
  const found = givenPath ?? (await installPinned(options));
  const executable = await makeReachable(await realpath(found), options);
  const command = asAgent(user, [executable, '--version'], {
    env: { PATH: path, HOME: '/nonexistent', DISABLE_AUTOUPDATER: '1' },
    cwd: '/',
  });
  const answer = await runWithin(command.argv, { ...command, timeoutMs: 60_000 });
  const version = readVersion(answer.stdout.toString('utf8'));
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
