// The directories of one attempt. Ours is the frame, which the agent may only pass through; inside it are the tree,
// home, tmp and out, which belong to the agent's user. The tree's path is the same for every attempt on an issue,
// because a conversation of Claude Code can be resumed only where it began. Nothing else is made readable.
import { chmod, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CommandLine, runProgram } from '../run-program.ts';
import { type AgentUser, asAdministrator } from './agent-user.ts';

export interface AgentDirectories {
  root: string;
  tree: string;
  home: string;
  tmp: string;
  /** Directory in which packing leaves the work file. */
  out: string;
}

/** True when everybody may pass through a directory and all above it, where its links lead. */
export const isTraversable = async (directory: string): Promise<boolean> => {
  for (let at = await realpath(directory).catch(() => directory); ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found === undefined || (found.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
};

/** True below the directories in whose place the agent has its own. */
export const isTemporary = (path: string): boolean => /^\/(?:var\/)?tmp\//.test(path);

/** Returns the first of our temporary directories that another user can reach. */
export const reachableTemp = async (user: AgentUser, tmpdir: string): Promise<string> => {
  if (user.kind === 'none') return tmpdir;
  for (const directory of [tmpdir, '/tmp', '/var/tmp']) if (await isTraversable(directory)) return directory;
  throw new Error(`no temporary directory can be reached by the agent's user: neither ${tmpdir}, /tmp nor /var/tmp`);
};

/**
 * Returns a directory of ours directly under a shared temporary directory: `clambake`, or with our user's number when
 * that name is somebody else's. A directory of another user is never used: its owner could replace its content.
 */
export const ownTemp = async (temp: string): Promise<string> => {
  const uid = process.geteuid?.() ?? 0;
  for (const name of ['clambake', `clambake-${uid}`]) {
    const directory = join(temp, name);
    await mkdir(directory, { mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const found = await lstat(directory);
    if (!found.isDirectory() || found.uid !== uid) continue;
    await chmod(directory, 0o711);
    return directory;
  }
  throw new Error(`${join(temp, 'clambake')} and ${join(temp, `clambake-${uid}`)} belong to somebody else`);
};

const administer = async (user: AgentUser, argv: CommandLine, path: string): Promise<void> => {
  const result = await runProgram(asAdministrator(user, argv, path), { env: { PATH: path, LC_ALL: 'C' } });
  if (result.code !== 0) throw new Error(`${argv[0]} failed (exit code ${result.code}): ${result.stderr.trim().slice(0, 500)}`);
};

export interface DirectoryOptions {
  user: AgentUser;
  /** From `ownTemp`. */
  own: string;
  repository: { owner: string; name: string };
  issue: number;
  path: string;
}

/** Makes empty directories; those of an earlier attempt are removed first. They are ours until handed over. */
export const prepareDirectories = async ({ user, own, repository, issue, path }: DirectoryOptions): Promise<AgentDirectories> => {
  const parent = join(own, `${repository.owner}-${repository.name}`);
  const root = join(parent, `issue-${issue}`);
  await mkdir(parent, { recursive: true });
  await chmod(parent, 0o711);
  if ((await lstat(root).catch(() => undefined)) !== undefined) await removeDirectory(user, root, path);
  // Not recursive: the frame is ours because nobody else made it first.
  await mkdir(root, { mode: 0o711 });
  await chmod(root, 0o711);
  const made: AgentDirectories = {
    root,
    tree: join(root, 'tree'),
    home: join(root, 'home'),
    tmp: join(root, 'tmp'),
    out: join(root, 'out'),
  };
  for (const directory of [made.tree, made.home, made.tmp, made.out]) await mkdir(directory, { mode: 0o700 });
  return made;
};

/** Gives the directories to the agent's user. Nothing of ours writes into them afterwards. */
export const handOver = async (user: AgentUser, directories: AgentDirectories, path: string): Promise<void> => {
  // We read the work file in there afterwards.
  await chmod(directories.out, 0o755);
  if (user.kind === 'none') return;
  const { tree, home, tmp, out } = directories;
  await administer(user, ['chown', '-R', '-h', `${user.uid}:${user.gid}`, '--', tree, home, tmp, out], path);
};

/** Removes a directory of an attempt, regardless of the owner and the rights of its files. */
export const removeDirectory = async (user: AgentUser, directory: string, path: string): Promise<void> => {
  // Without higher rights, a directory that nobody may enter has to be opened first. Nothing there: nothing to open.
  if (user.kind === 'none') await runProgram(['chmod', '-R', '-f', 'u+rwX', '--', directory], { env: { PATH: path, LC_ALL: 'C' } });
  await administer(user, ['rm', '-rf', '--', directory], path);
};

/**
 * Takes everybody else's rights off directories of this job (the runner's temporary files, the workspace), and returns
 * what gives them back. Directories that are not ours or do not exist are left alone.
 */
export const closeDirectories = async (directories: readonly (string | undefined)[]): Promise<() => Promise<void>> => {
  const uid = process.geteuid?.();
  const closed: { directory: string; mode: number }[] = [];
  for (const directory of directories) {
    const found = directory === undefined ? undefined : await lstat(directory).catch(() => undefined);
    if (directory === undefined || found === undefined || !found.isDirectory() || found.uid !== uid || (found.mode & 0o007) === 0) continue;
    await chmod(directory, found.mode & 0o770);
    closed.push({ directory, mode: found.mode & 0o7777 });
  }
  return async () => {
    for (const { directory, mode } of closed) await chmod(directory, mode).catch(() => {});
  };
};
