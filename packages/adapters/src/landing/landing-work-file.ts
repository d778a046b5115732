// Takes the work file (a git bundle from the agent's machine) as untrusted data: its header and the sizes of its objects are
// read here, not by git, and its pack is indexed with every fsck check on before any object can be reached. Invariants:
// exactly one ref, of the expected name and commit, or nothing is taken; nothing is unpacked that does not fit.
import { open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RemoteError } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { essentialLines, isDiskFull } from '../git/git-failure.ts';
import { findPackProblem, type PackProblem } from './pack-sizes.ts';

const mb = 1024 * 1024;

export interface WorkFileHeader {
  prerequisites: string[];
  refs: { oid: string; name: string }[];
  packOffset: number;
}

const workFileLimits = { bytes: 100 * mb, headerBytes: mb, prerequisites: 10_000 };
/** Maximum number of objects: each file of a change, with the trees above it and the commits. */
const packLimits = { objects: 300_000, objectBytes: 50 * mb, commitBytes: mb, totalBytes: 500 * mb, baseBytes: 1000 * mb };

/** Sentences for the issue and for the next attempt: each says what to do. */
const packProblems: Readonly<Record<PackProblem, string>> = {
  damaged: 'the objects in the work file are not sound: their pack is damaged',
  objects: `the work has more than ${packLimits.objects} objects: commit fewer files, and none that a command can make again`,
  object: `one file of the work is larger than ${packLimits.objectBytes / mb} MB: leave it out, or make it smaller`,
  commit: 'a commit of the work is larger than 1 MB: its message is too long',
  total: `the work unpacks to more than ${packLimits.totalBytes / mb} MB: commit less, and nothing that a command can make again`,
};

/** Returns the header, or in one sentence why landing does not take it. Only SHA-1, whole (unfiltered) bundles. */
const parseWorkFileHeader = (bytes: Buffer): WorkFileHeader | { problem: string } => {
  const end = bytes.indexOf('\n\n');
  if (end < 0 || end > workFileLimits.headerBytes) return { problem: 'its header has no end' };
  const [signature, ...lines] = bytes.toString('latin1', 0, end).split('\n');
  if (signature !== '# v2 git bundle' && signature !== '# v3 git bundle') return { problem: 'it is no git bundle' };
  const header: WorkFileHeader = { prerequisites: [], refs: [], packOffset: end + 2 };
  for (const line of lines) {
    const prerequisite = /^-([0-9a-f]{40})(?: .*)?$/.exec(line)?.[1];
    const [, oid, name] = /^([0-9a-f]{40}) (\S+)$/.exec(line) ?? [];
    if (prerequisite !== undefined) header.prerequisites.push(prerequisite);
    else if (oid !== undefined && name !== undefined) header.refs.push({ oid, name });
    else if (line !== '@object-format=sha1') return { problem: 'its header has a line that landing does not take' };
  }
  return header.prerequisites.length > workFileLimits.prerequisites ? { problem: 'it asks for too many commits' } : header;
};

/** Checks the header against the promise of the result and adds the objects. Returns undefined, or why nothing is taken. */
export const takeWorkFile = async (
  git: Git,
  { path, ref, oid }: { path: string; ref: string; oid: string },
): Promise<string | undefined> => {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return 'the work file is missing';
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return 'the work file is missing';
    if (stat.size > workFileLimits.bytes)
      return `the work file is larger than ${workFileLimits.bytes / mb} MB: commit smaller files, and none that a command can make again`;
    const bytes = await file.readFile();
    const header = parseWorkFileHeader(bytes);
    if ('problem' in header) return `the work file cannot be used: ${header.problem}`;
    const [only, ...more] = header.refs;
    if (only === undefined || more.length > 0 || only.name !== ref) return `the work file must hold ${ref} and nothing else`;
    if (only.oid !== oid) return 'the work file holds another commit than the result names';
    return await unpack(git, { bytes, header, oid, path });
  } finally {
    await file.close();
  }
};

const unpack = async (
  git: Git,
  { bytes, header, oid, path }: { bytes: Buffer; header: WorkFileHeader; oid: string; path: string },
): Promise<string | undefined> => {
  const problem = findPackProblem(bytes.subarray(header.packOffset), packLimits);
  if (problem !== undefined) return packProblems[problem];
  await checkDisk(path);
  // --quiet would not say which commits are missing.
  const verified = await runWithRoom(git, ['bundle', 'verify', path]);
  if (verified.code !== 0) return `the work file does not fit this repository: ${essentialLines(verified.stderr)}`;
  // `git fetch` from a bundle skips fsck before git 2.46; index-pack never does.
  const indexed = await runWithRoom(git, ['index-pack', '--stdin', '--fix-thin', '--strict', `--max-input-size=${workFileLimits.bytes}`], {
    input: bytes.subarray(header.packOffset),
    timeoutMs: 300_000,
  });
  if (indexed.code !== 0) return `the objects in the work file are not sound: ${essentialLines(indexed.stderr)}`;
  const type = await git.run(['cat-file', '-t', oid]);
  return type.stdout.toString('utf8').trim() === 'commit' ? undefined : 'the work file does not hold the commit that it names';
};

/** Throws a RemoteError when the disk is full, which says nothing about the work. */
const runWithRoom = async (git: Git, ...[args, options]: Parameters<Git['run']>): ReturnType<Git['run']> => {
  const result = await git.run(args, options);
  if (result.code !== 0 && isDiskFull(result.stderr)) throw git.failure(args, result);
  return result;
};

/** Git writes the pack and its index, and later checks may write as much again. */
const neededBytes = 2 * packLimits.totalBytes + packLimits.baseBytes;

/** A full disk is the runner's trouble: the landing fails, and a later run lands the same work. */
const checkDisk = async (path: string): Promise<void> => {
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize >= neededBytes) return;
  const free = Math.floor((bavail * bsize) / mb);
  throw new RemoteError(`the runner has ${free} MB of disk left, and landing needs ${neededBytes / mb} MB`, { status: 0, retryable: true });
};
