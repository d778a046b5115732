// Puts together the tree of what the agent left uncommitted: changed files, and new files that look like work
// (docs/decisions/027). Nothing is left out in silence.
import { bareRepository, judgeNewFiles, type LeftFile, type Named, newFileLimits } from '@clambake/core';
import { isDiskFull } from '../git/git-failure.ts';
import { PackError } from './agent-git.ts';
import { diskFull } from './copy-plain-file.ts';
import { type ChangesOptions, findChanges, findInTree, newSubmodule, submoduleFile } from './leftover-files.ts';
import { ended } from '../run-program.ts';
import type { PackStore } from './pack-store.ts';

export interface Leftovers {
  /** Paths that differ from the commit; the store's index holds them. */
  changed: string[];
  /** Files that the rule for new files leaves out. */
  leftOut: LeftFile[];
  unpacked: Named[];
  /** Paths to keep, because they may be work. */
  keep: string[];
  /** Paths whose bytes or modes are others than at the hand-over. */
  touched: ReadonlySet<string>;
}

export const composeLeftovers = async (store: PackStore, options: ChangesOptions): Promise<Leftovers> => {
  const changes = await findChanges(store, options);
  const { git } = store;
  const { from } = options;
  const judged = judgeNewFiles({ paths: changes.fresh, tracked: changes.tracked });
  const large = judged.work.length === 0 ? [] : await findInTree(store, ['-type', 'f', '-size', `+${newFileLimits.bytes}c`]);
  const isLarge = new Set(large);
  const fresh = judged.work.filter((path) => !isLarge.has(path));
  const tooLarge = judged.work.filter((path) => isLarge.has(path));
  if (changes.removed.length > 0) await git.text(['update-index', '-z', '--force-remove', '--stdin'], { input: ended(changes.removed) });
  const failed = await addFiles(store, [...changes.written, ...fresh]);
  const differing = await git.fields(['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--ignore-submodules=all', from]);
  const unfit = differing.length === 0 ? { leftOut: [], unpacked: [], keep: [] } : await takeBack(store, { from, fresh: new Set(fresh) });
  const nested = await judgeNested(store, changes);
  const isBack = new Set(unfit.keep);
  return {
    changed: differing.filter((path) => !isBack.has(path)),
    touched: changes.touched,
    leftOut: [
      ...judged.left,
      ...tooLarge.map((path) => ({ path, why: `a new file larger than ${newFileLimits.bytes / 1024 / 1024} MB` })),
      ...unfit.leftOut,
      ...nested.leftOut,
      ...changes.left,
    ],
    unpacked: [...changes.unpacked, ...failed, ...unfit.unpacked, ...nested.unpacked],
    keep: [
      ...nested.keep,
      ...judged.left.filter(({ why }) => why === bareRepository).map(({ path }) => path),
      ...failed.map(({ what }) => what),
      ...unfit.keep,
      ...changes.unpacked.filter(({ why }) => why === submoduleFile || why === newSubmodule).map(({ what }) => what),
    ],
  };
};

/** Adds files, whatever ignores them. Returns those that git cannot add; the others are added. */
const addFiles = async (store: PackStore, paths: readonly string[]): Promise<Named[]> => {
  if (paths.length === 0) return [];
  const args = ['--literal-pathspecs', 'add', '--force', '--ignore-errors', '--pathspec-from-file=-', '--pathspec-file-nul'];
  const { code, stderr } = await store.git.run(args, { input: ended(paths) });
  if (code === 0) return [];
  if (isDiskFull(stderr)) throw new PackError(diskFull);
  const [path = '', ...more] = paths;
  if (more.length === 0) return [{ what: path, why: reasonOf(stderr) }];
  const half = Math.ceil(paths.length / 2);
  return [...(await addFiles(store, paths.slice(0, half))), ...(await addFiles(store, paths.slice(half)))];
};

const reasonOf = (stderr: string): string => {
  if (/Permission denied/.test(stderr)) return 'it cannot be read';
  if (/filter/.test(stderr)) return 'its filter failed';
  return `git cannot add it: ${/^(?:error|fatal): (.*)$/m.exec(stderr)?.[1]?.slice(0, 150) ?? 'no reason'}`;
};

type Unfit = { leftOut: LeftFile[]; unpacked: Named[]; keep: string[] };

/** Takes large binary files and files in conflict out of the index again. */
const takeBack = async (store: PackStore, { from, fresh }: { from: string; fresh: ReadonlySet<string> }): Promise<Unfit> => {
  const { git } = store;
  const diff = ['diff-index', '--cached', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
  const lines = await git.fields([...diff, '--numstat', from]);
  const binary = lines.flatMap((line) => /^-\t-\t(.*)$/s.exec(line)?.[1] ?? []).filter((path) => fresh.has(path));
  const sizes =
    binary.length === 0
      ? []
      : (await git.text(['cat-file', '--batch-check=%(objectsize)'], { input: (await oidsOf(store, binary)).join('\n') })).split('\n');
  const large = binary.filter((_, index) => Number(sizes[index]) > newFileLimits.binaryBytes);
  const [ours, theirs] = [
    await git.fields([...diff, '--name-only', '-G^<<<<<<< ', from]),
    await git.fields([...diff, '--name-only', '-G^>>>>>>> ', from]),
  ];
  const marked = ours.filter((path) => theirs.includes(path));
  const conflicts: string[] = [];
  for (const [index, oid] of (await oidsOf(store, marked)).entries()) {
    const text = await git.text(['cat-file', 'blob', oid]);
    if (/^<{7} .*\n(?:.*\n)*?={7}\r?\n(?:.*\n)*?>{7} /m.test(text)) conflicts.push(marked[index] ?? '');
  }
  await restore(store, { from, paths: [...large, ...conflicts] });
  const limit = newFileLimits.binaryBytes / 1024;
  return {
    leftOut: large.map((path) => ({ path, why: `a new binary file larger than ${limit} KB` })),
    unpacked: conflicts.map((what) => ({ what, why: 'it has conflict markers' })),
    keep: [...large, ...conflicts],
  };
};

const oidsOf = async ({ git }: PackStore, paths: readonly string[]): Promise<string[]> => {
  const oids: string[] = [];
  for (const path of paths) oids.push((await git.text(['rev-parse', `:0:${path}`])).trim());
  return oids;
};

/** Puts entries of the index back to those of the commit. */
const restore = async ({ git }: PackStore, { from, paths }: { from: string; paths: readonly string[] }): Promise<void> => {
  if (paths.length === 0) return;
  await git.text(['update-index', '-z', '--force-remove', '--stdin'], { input: ended(paths) });
  const before = await git.fields(['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', from, '--', ...paths]);
  if (before.length > 0) await git.text(['update-index', '-z', '--index-info'], { input: ended(before) });
};

/** A clone is left out. A repository without a commit is no clone: its files may be the work. */
const judgeNested = async (
  store: PackStore,
  { nested, tracked }: { nested: readonly string[]; tracked: ReadonlySet<string> },
): Promise<Unfit> => {
  const junk = new Set(judgeNewFiles({ paths: nested.map((path) => `${path}x`), tracked }).left.map(({ path }) => path));
  const result: Unfit = { leftOut: [], unpacked: [], keep: [] };
  for (const path of nested) {
    if ([...junk].some((directory) => path.startsWith(directory))) {
      result.leftOut.push({ path, why: 'a repository of its own in a directory that tools fill' });
      continue;
    }
    const files = await findInTree(store, [
      '-path',
      `./${path.replace(/[\\*?[\]]/g, '\\$&')}*`,
      '!',
      '-path',
      '*/.git/*',
      '!',
      '-name',
      '.git',
      '-type',
      'f',
    ]);
    const env = { GIT_DIR: `${store.place.directories.tree}/${path}.git`, GIT_WORK_TREE: `${store.place.directories.tree}/${path}` };
    const hasCommit = (await store.git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { env })).code === 0;
    if (files.length === 0) result.leftOut.push({ path, why: 'a repository of its own without files' });
    else if (hasCommit) result.leftOut.push({ path, why: 'a repository of its own' });
    else result.unpacked.push({ what: path, why: 'a repository of its own without a commit' });
    if (files.length > 0) result.keep.push(path);
  }
  return result;
};
