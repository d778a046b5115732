// Packs the work of an attempt as one work file. Every git command here runs as the agent's own user, because the
// repository's configuration, attributes and hooks may have become hostile. Only then do we read the file, and only if it
// is a plain file: a link planted in its place would make us read something else (attack-54).
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workFile, workRef } from '@clambake/core';
import { configVariables } from '../git/git.ts';
import { type CommandLine, runWithin } from '../run-program.ts';
import { type AgentUser, asAgent } from './agent-user.ts';
import type { AgentDirectories } from './agent-directories.ts';

export interface PackOptions {
  user: AgentUser;
  directories: AgentDirectories;
  /** The agent's environment; git's identity is in it. */
  env: Readonly<Record<string, string>>;
  startOid: string;
  baseOid: string;
  /** Directory of ours for our copy of the work file. */
  destination: string;
}

export interface PackedWork {
  headOid: string;
  commits: number;
  /** Path of our copy. */
  file: string;
  bytes: number;
}

export type PackResult =
  | { status: 'packed'; work: PackedWork }
  /** There is nothing beyond the start of the tree. */
  | { status: 'empty' }
  /** The agent's repository or the work file cannot be packed; one sentence for people. */
  | { status: 'unusable'; why: string };

export const leftoverMessage = 'Work left uncommitted by the agent';
const maximumWorkBytes = 256 * 1024 * 1024;

/** Applied over the configuration of the agent's repository, the rest of which can only hurt its own user. */
const settings = configVariables([
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['commit.gpgSign', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['safe.directory', '*'],
]);

/** Runs a program as the agent's user in its tree, in which git obeys no setting that could hurt. */
export const runAsAgent = async (
  { user, directories, env }: Pick<PackOptions, 'user' | 'directories' | 'env'>,
  argv: CommandLine,
): Promise<{ code: number; stdout: string }> => {
  const command = asAgent(user, argv, { env: { ...env, ...settings, LC_ALL: 'C', GIT_EDITOR: 'true' }, cwd: directories.tree });
  const { code, stdout } = await runWithin(command.argv, { ...command, timeoutMs: 300_000 });
  return { code, stdout: stdout.toString('utf8') };
};

type AgentGit = (args: readonly string[]) => ReturnType<typeof runAsAgent>;

/** Commits the files that the agent left uncommitted, unless a merge is still in conflict: conflict markers are not work. */
const commitLeftovers = async (git: AgentGit): Promise<void> => {
  const status = await git(['status', '--porcelain', '--untracked-files=all']);
  if (status.code !== 0 || status.stdout.trim() === '') return;
  if ((await git(['ls-files', '--unmerged'])).stdout !== '') return;
  await git(['add', '--all']);
  await git(['commit', '--quiet', '--no-verify', `--message=${leftoverMessage}`]);
};

/** Returns the agent's last commit: its HEAD where that contains the branch it was given, else that branch. */
const findHead = async (git: AgentGit): Promise<string | undefined> => {
  const commitAt = async (name: string): Promise<string | undefined> => {
    const found = await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    return found.code === 0 ? found.stdout.trim() : undefined;
  };
  const [workOid, headOid] = [await commitAt(workRef), await commitAt('HEAD')];
  if (workOid === undefined || headOid === undefined) return workOid ?? headOid;
  return (await git(['merge-base', '--is-ancestor', workOid, headOid])).code === 0 ? headOid : workOid;
};

/** Packs the work. Call it only when no process of the agent is left; end its processes again afterwards. */
export const packWork = async (options: PackOptions): Promise<PackResult> => {
  const git: AgentGit = (args) => runAsAgent(options, ['git', ...args]);
  await commitLeftovers(git);
  const headOid = await findHead(git);
  if (headOid === undefined) return { status: 'unusable', why: "the agent's repository has no readable commit any more" };
  const exclude = [...new Set([options.startOid, options.baseOid])].map((oid) => `^${oid}`);
  const count = await git(['rev-list', '--count', headOid, ...exclude]);
  if (count.code !== 0) return { status: 'unusable', why: "the agent's repository lost the history it started from" };
  const commits = Number(count.stdout.trim());
  if (commits === 0) return { status: 'empty' };
  await git(['update-ref', workRef, headOid]);
  // git writes through a link that stands where its file goes; nobody could plant one under a name made just now.
  const made = join(options.directories.out, `${randomUUID()}.bundle`);
  const bundled = await git(['bundle', 'create', '--quiet', made, workRef, ...exclude]);
  if (bundled.code !== 0) return { status: 'unusable', why: 'git could not bundle the work of the agent' };
  const copy = await copyPlainFile(made, join(options.destination, workFile));
  if (!copy.ok) return { status: 'unusable', why: copy.why };
  return { status: 'packed', work: { headOid, commits, file: copy.file, bytes: copy.bytes } };
};

type CopyResult = { ok: true; file: string; bytes: number } | { ok: false; why: string };

/** Copies a file that a stranger made. It must be no link and no device, have one name only, and not be too large. */
export const copyPlainFile = async (from: string, to: string, maximumBytes = maximumWorkBytes): Promise<CopyResult> => {
  const handle = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (handle instanceof Error) return { ok: false, why: `the work file is not a plain file (${handle.code})` };
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.nlink !== 1) return { ok: false, why: 'the work file is not a plain file' };
    if (found.size > maximumBytes)
      return { ok: false, why: `the work is too large: a work file of ${found.size} bytes, at most ${maximumBytes} are allowed` };
    const content = await handle.readFile();
    if (content.length !== found.size) return { ok: false, why: 'the work file changed while it was read' };
    await writeFile(to, content, { flag: 'wx', mode: 0o600 });
    return { ok: true, file: to, bytes: content.length };
  } finally {
    await handle.close();
  }
};
