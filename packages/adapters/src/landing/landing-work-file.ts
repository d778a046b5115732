// Takes the work file (a git bundle from the agent's machine) as untrusted data: its header is read here, not by git, and
// its pack is indexed with every fsck check on before any object can be reached. Invariant: exactly one ref, of the
// expected name and commit, or nothing is taken.
import { open } from 'node:fs/promises';
import type { Git } from '../git/git.ts';
import { essentialLines } from '../git/git-failure.ts';

export interface WorkFileHeader {
  prerequisites: string[];
  refs: { oid: string; name: string }[];
  packOffset: number;
}

const workFileLimits = { bytes: 100 * 1024 * 1024, headerBytes: 1024 * 1024, prerequisites: 10_000 };

/** Returns the header, or in one sentence why landing does not take it. Only SHA-1, whole (unfiltered) bundles. */
const parseWorkFileHeader = (bytes: Buffer): WorkFileHeader | { problem: string } => {
  const end = bytes.indexOf('\n\n');
  if (end < 0) return { problem: 'its header has no end' };
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
    if ((await file.stat()).size > workFileLimits.bytes) return `the work file is larger than ${workFileLimits.bytes / 1024 / 1024} MB`;
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
  // --quiet would not say which commits are missing.
  const verified = await git.run(['bundle', 'verify', path]);
  if (verified.code !== 0) return `the work file does not fit this repository: ${essentialLines(verified.stderr)}`;
  // `git fetch` from a bundle skips fsck before git 2.46; index-pack never does.
  const indexed = await git.run(['index-pack', '--stdin', '--fix-thin', '--strict', `--max-input-size=${workFileLimits.bytes}`], {
    input: bytes.subarray(header.packOffset),
    timeoutMs: 300_000,
  });
  if (indexed.code !== 0) return `the objects in the work file are not sound: ${essentialLines(indexed.stderr)}`;
  const type = await git.run(['cat-file', '-t', oid]);
  return type.stdout.toString('utf8').trim() === 'commit' ? undefined : 'the work file does not hold the commit that it names';
};
