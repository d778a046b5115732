// Counts the files that differ between two trees, without listing them. git's diff first collects every pair of paths in
// memory, and ten small trees that contain one another ten times each unfold into 10^10 paths: a few kilobytes of pack
// would fill any machine. Here every pair of trees is counted once, no matter how often it is reached.
import { GitLimitError } from '../git/git.ts';
import type { TimedGit } from './landing-time.ts';
import { openObjectReader } from '../git/object-reader.ts';
import { differencesOf, isTree, sameEntry, type TreeEntry } from '../git/tree-bytes.ts';

export interface TreeCounter {
  /** Files that differ between the trees of two commits; `from` undefined: all files of `to`. May be Infinity. */
  countChanges(from: string | undefined, to: string): Promise<number>;
  close(): void;
}

export const openTreeCounter = (git: TimedGit): TreeCounter => {
  const reader = openObjectReader(git);
  const read = async (name: string): Promise<{ oid: string; content: Buffer }> => {
    const [object] = await reader.read([name]);
    if (object?.type !== 'tree') throw new Error(`${name} is ${object?.type ?? 'nothing'} in the landing repository, not a tree`);
    return object;
  };
  const trees = new Map<string, Buffer>();
  const contentOf = async (oid: string | undefined): Promise<Buffer> => {
    if (oid === undefined) return Buffer.alloc(0);
    const content = trees.get(oid) ?? (await read(oid)).content;
    if (content.length > maximumTreeBytes) throw new GitLimitError('one of its directories has too many entries');
    trees.set(oid, content);
    return content;
  };
  const counted = new Map<string, number>();
  const rootOf = async (commit: string): Promise<string> => (await read(`${commit}^{tree}`)).oid;
  return {
    countChanges: async (from, to) =>
      countPair(
        { contentOf, counted, checkTime: git.checkTime },
        { a: from === undefined ? undefined : await rootOf(from), b: await rootOf(to), level: 0 },
      ),
    close: reader.close,
  };
};

/** Maximum depth of directories inside one another; git itself runs out of stack far beyond. */
const maximumLevels = 200;
/** About 400,000 entries in one directory. */
const maximumTreeBytes = 16 * 1024 * 1024;
/** Maximum number of pairs of trees: each tree may meet many others. */
const maximumPairs = 1_000_000;

interface Counting {
  contentOf(oid: string | undefined): Promise<Buffer>;
  counted: Map<string, number>;
  checkTime(): void;
}

/** Returns the sum over the entries that differ; a file that becomes a directory counts on both sides. Infinity: nested too deeply. */
const countPair = async (state: Counting, pair: { a: string | undefined; b: string | undefined; level: number }): Promise<number> => {
  const { a, b, level } = pair;
  if (a === b) return 0;
  if (level > maximumLevels || state.counted.size > maximumPairs) return Number.POSITIVE_INFINITY;
  if (state.counted.size % 1000 === 0) state.checkTime();
  const key = `${a ?? ''} ${b ?? ''}`;
  const known = state.counted.get(key);
  if (known !== undefined) return known;
  let total = 0;
  for (const { from, to } of differencesOf(await state.contentOf(a), await state.contentOf(b))) {
    // Trees that old tools wrote may be out of order, and then name an equal entry.
    if (sameEntry(from, to)) continue;
    if (isFile(from) || isFile(to)) total += 1;
    total += await countPair(state, { a: treeOf(from), b: treeOf(to), level: level + 1 });
  }
  state.counted.set(key, total);
  return total;
};

const treeOf = (entry: TreeEntry | undefined): string | undefined => (isTree(entry) ? entry.oid : undefined);
const isFile = (entry: TreeEntry | undefined): boolean => entry !== undefined && !isTree(entry);
