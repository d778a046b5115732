// Refuses what an agent may not hand in: submodules, names that hide something, secrets, and more than a reviewer or this
// machine can take. Each check returns one sentence or undefined; none writes anything.
import { landedMessage, openPathPolicy, type PathChange, shownPath } from '@clambake/core';
import type { Git } from '../git/git.ts';
import { readObjects } from '../git/object-reader.ts';
import { readRawDiff } from '../git/raw-diff.ts';
import type { TimedGit } from './landing-time.ts';
import { openTreeCounter } from './landing-tree-size.ts';
import type { SecretFinding } from './secret-scanner.ts';
import { openSecretSearch, type SecretSearch } from './secret-search.ts';
import { findSecret } from './secrets.ts';

export const landingLimits = {
  commits: 10_000,
  files: 10_000,
  filesOfCommit: 200_000,
  fileBytes: 50 * 1024 * 1024,
  totalBytes: 500 * 1024 * 1024,
  patchBytes: 96 * 1024 * 1024,
  /** With its message. */
  commitBytes: 1024 * 1024,
  /** As Linux limits a path, and each name in it. */
  pathBytes: 4095,
  nameBytes: 255,
};

const eachCommit = ['diff-tree', '--stdin', '--no-commit-id', '-r', '-c', '--root'] as const;
const noTricks = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'] as const;

/** Returns the paths that differ between two commits or trees, read with `-z` so that no name is quoted. */
export const readChanges = async (git: Git, from: string, to: string): Promise<PathChange[]> =>
  readRawDiff(await git.text(['diff-tree', '-r', '-z', '--raw', ...noTricks, from, to]));

export interface Finding {
  why: string;
  /** True when the work holds what looks like a secret. */
  isSecret: boolean;
}

/** Refuses kinds of files and names wherever they appear. */
const noRules = openPathPolicy({});

const checkNames = (changes: readonly PathChange[]): Finding | undefined => {
  const long = changes.find(({ path }) => isTooLong(path));
  if (long !== undefined)
    return { why: `the path ${shownPath(long.path)} is longer than a checkout can write: use shorter names`, isSecret: false };
  const secret = findSecret(changes.map((c) => c.path).join('\n'));
  if (secret !== undefined) return { why: `a file name holds what looks like ${secret}`, isSecret: true };
  const why = noRules.judge(changes)?.why;
  return why === undefined ? undefined : { why, isSecret: false };
};

const isTooLong = (path: string): boolean =>
  Buffer.byteLength(path) > landingLimits.pathBytes || path.split('/').some((name) => Buffer.byteLength(name) > landingLimits.nameBytes);

/**
 * Counts, before git lists anything, what each commit changes against each parent and the work against the base it
 * started from. A merge of the base may bring many files; the agent's own change may not.
 */
export const checkCounts = async (
  git: TimedGit,
  { from, head, commits }: { from: string; head: string; commits: readonly string[] },
): Promise<string | undefined> => {
  const counter = openTreeCounter(git);
  try {
    const changed = await counter.countChanges(from, head);
    if (changed > landingLimits.files)
      return `it changes more than ${landingLimits.files} files: commit fewer, and none that a command can make again`;
    if (commits.length === 0) return undefined;
    const parents = await git.text(['rev-list', '--parents', '--no-walk=unsorted', '--stdin'], { input: `${commits.join('\n')}\n` });
    for (const line of parents.split('\n')) {
      const [commit = '', ...older] = line.split(' ');
      if (commit === '') continue;
      for (const parent of older.length === 0 ? [undefined] : older) {
        git.checkTime();
        const files = await counter.countChanges(parent, commit);
        if (files > landingLimits.filesOfCommit) return `one of its commits changes more than ${landingLimits.filesOfCommit} files`;
      }
    }
    return undefined;
  } finally {
    counter.close();
  }
};

/** Checks the sizes of all objects that these commits bring. Nothing is read into memory before this has passed. */
export const checkSizes = async (git: Git, range: readonly string[]): Promise<string | undefined> => {
  const listed = await git.text(['rev-list', '--objects', '--no-object-names', ...range]);
  const answer = await git.text(['cat-file', '--batch-check=%(objecttype) %(objectsize)'], { input: `${listed}\n` });
  let total = 0;
  for (const line of answer.split('\n')) {
    const [type, size = 0] = line.split(' ');
    const bytes = Number(size);
    total += bytes;
    if (type === 'commit' && bytes > landingLimits.commitBytes) return 'one of its commits is larger than 1 MB: its message is too long';
    if (bytes > landingLimits.fileBytes) return `one file is larger than ${landingLimits.fileBytes / 1024 / 1024} MB`;
  }
  return total > landingLimits.totalBytes ? `it adds more than ${landingLimits.totalBytes / 1024 / 1024} MB` : undefined;
};

/** Looks for secrets in the added lines, binary files, names and messages of every new commit, not only of the last tree (attack-36). */
export const checkCommits = async (
  git: TimedGit,
  { commits, known }: { commits: readonly string[]; known: readonly string[] },
): Promise<Finding | undefined> => {
  if (commits.length === 0) return undefined;
  const input = `${commits.join('\n')}\n`;
  const secrets = openSecretSearch({ known, checkTime: git.checkTime });
  for (const { content } of (await readObjects(git, commits, landingLimits.patchBytes)).values()) {
    const text = content.toString('utf8');
    // Landing takes characters out of messages, which may join the parts of a secret.
    const landed = landedMessage(text.slice(text.indexOf('\n\n') + 2), { issue: undefined, agent: '', attempt: '' });
    for (const words of [text, landed]) {
      const wrong = sentence(await secrets.look('a commit message holds', words));
      if (wrong !== undefined) return wrong;
    }
  }
  const changes = readRawDiff(await git.text([...eachCommit, '-z', '--raw', ...noTricks], { input }));
  const names = changes.map(({ path }) => path).join('\n');
  const wrong = checkNames(changes) ?? sentence(await secrets.look('a file name holds', names));
  if (wrong !== undefined) return wrong;
  const patch = await git.text([...eachCommit, '-p', '-U0', '--full-index', ...noTricks], {
    input,
    maximumBytes: landingLimits.patchBytes,
  });
  return sentence((await checkPatch(git, patch, secrets)) ?? (await secrets.end()));
};

const sentence = (found: SecretFinding | undefined): Finding | undefined =>
  found && { why: `${found.name} what looks like ${found.kind}`, isSecret: true };

interface Patch {
  /** Added lines of each change of a file, in order. */
  added: { file: string; lines: string[] }[];
  /** Files that git takes for binary. */
  blobs: Set<string>;
}

const readPatch = (patch: string): Patch => {
  const found: Patch = { added: [], blobs: new Set() };
  let blob: string | undefined;
  for (const line of patch.split('\n')) {
    const change = found.added.at(-1);
    if (line.startsWith('diff ')) found.added.push({ file: '', lines: [] });
    else if (line.startsWith('index ')) blob = /\.\.([0-9a-f]{40})/.exec(line)?.[1];
    else if (line.startsWith('Binary files ') && blob !== undefined && !/^0+$/.test(blob)) found.blobs.add(blob);
    // A merge has one column for each parent. `+++ x` may be a file's name or an added line `++ x`: it is read as both.
    else if (change !== undefined && /^ *\+/.test(line)) {
      if (line.startsWith('+++ ')) change.file = line.slice(4).replace(/^"?b\//, '');
      change.lines.push(line.replace(/^ *\+/, ''));
    }
  }
  return found;
};

const checkPatch = async (git: Git, patch: string, secrets: SecretSearch): Promise<SecretFinding | undefined> => {
  const { added, blobs } = readPatch(patch);
  for (const { file, lines } of added) {
    const wrong = await secrets.look(`the change to ${shownPath(file)} adds`, lines.join('\n'));
    if (wrong !== undefined) return wrong;
  }
  if (blobs.size === 0) return undefined;
  for (const { content } of (await readObjects(git, [...blobs], landingLimits.totalBytes + 1024 * 1024)).values()) {
    const wrong = await secrets.lookInto('a binary file holds', content);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};
