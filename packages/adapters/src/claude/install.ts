// The Claude Code executable: the one the user names, or the pinned version kept in the runner's tool cache, compared with its
// digest at every use.
// Invariants: nothing older than the floor is started (before 2.1.128 its Read tool could read the key from
// /proc/self/environ), and the agent's user can execute it without being able to change it.
import { chmod, copyFile, link, mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FetchOptions, InstallOptions } from '../coding-agent.ts';
import { UserError } from '../errors.ts';
import { isTemporary, isTraversable } from '../agent-machine/agent-directories.ts';
import { type AgentUser, asAgent } from '../agent-machine/agent-user.ts';
import { runWithin } from '../run-program.ts';
import { digestOf, unpackPinned } from './package-archive.ts';
import { packageName, type PinnedPackage, pinnedPackageFor, pinnedVersion, thisMachine } from './pinned-package.ts';
import { isAtLeast } from '../version.ts';

const floorVersion = '2.1.128';

/** `2.1.330 (Claude Code)` → `2.1.330`. */
export const readVersion = (text: string): string | undefined => /^(\d+\.\d+\.\d+)\b/.exec(text.trim())?.[1];

const isExecutableFile = async (file: string): Promise<boolean> => {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true && (found.mode & 0o111) !== 0;
};

const binaryBelow = (prefix: string, pinned: PinnedPackage): string =>
  join(prefix, 'node_modules', ...pinned.name.split('/'), process.platform === 'win32' ? 'claude.exe' : 'claude');

/**
 * Returns the pinned version's executable in the tool cache, and puts it there first if needed. On GitHub's images
 * everybody may write there, so it is compared each time. Throws a UserError that says what to do.
 */
export const installPinned = async (options: FetchOptions): Promise<string> => {
  const prefix = join(options.toolCache, 'clambake-claude-code', pinnedVersion);
  const pinned = pinnedPackageFor(thisMachine());
  if (pinned === undefined)
    throw new UserError(
      `there is no ${packageName} for ${process.platform} on ${process.arch}: use another runner, or set claude-code-path`,
    );
  const binary = binaryBelow(prefix, pinned);
  const isPublished = async (): Promise<boolean> => (await digestOf(binary, 'sha256')) === pinned.executable && isExecutableFile(binary);
  if (await isPublished()) return binary;
  if (await isExecutableFile(binary)) options.log(`${binary} is not what npm published, so it is replaced`);
  const directory = await mkdtemp(join(options.scratch, 'claude-code-'));
  try {
    await unpackPinned(prefix, { ...options, path: await options.path, pinned, directory });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  if (await isPublished()) return binary;
  throw new Error(`${pinned.name} holds another executable than this release knows, or somebody changed it meanwhile`);
};

/** Returns a path of the executable that the agent's user can reach: its own, or that of a link or copy below a directory of ours. */
const makeReachable = async (file: string, { user, own }: Awaited<InstallOptions['place']>): Promise<string> => {
  if (user.kind === 'none') return file;
  const isHidden = user.namespace !== undefined && isTemporary(file);
  if (!isHidden && (await isTraversable(dirname(file)))) return file;
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
  const { givenPath } = options;
  if (givenPath !== undefined && !(await isExecutableFile(givenPath)))
    throw new UserError(`claude-code-path: ${givenPath} is not an executable file`);
  const found = givenPath ?? (await installPinned(options));
  const place = await options.place;
  const executable = await makeReachable(await realpath(found), place);
  // Its digest has told the version.
  if (givenPath === undefined) return { executable, version: pinnedVersion };
  return { executable, version: await askVersion(executable, { path: await options.path, found, user: place.user }) };
};

const askVersion = async (executable: string, { found, user, path }: { found: string; user: AgentUser; path: string }): Promise<string> => {
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
  return version;
};
