// The fast path: a branch that changed only paths that nobody else changed is merged tree by tree in memory. Invariant: it
// answers only where git's own merge could give nothing else. What both sides changed is left to git: a file that exists
// on both sides and before (`met`), and anything else (`tangled`): a file that one side removed, two files that were
// added, a directory that one side removed or turned into a file. Renames therefore cannot matter on the fast path: they
// matter to a merge only where the other side touched the source, the target or the directory that was left.
import { type Difference, differencesOf, findEntry, isTree, sameEntry, type TreeEntry, withEntries } from '../git/tree-bytes.ts';
import type { Tree, TreeStore } from './tree-store.ts';

export interface TreeTriple {
  /** Tree of the commit that both sides come from. */
  from: string;
  ours: string;
  theirs: string;
}

export interface Change {
  /** In bytes: one character per byte. */
  path: string;
  from: TreeEntry | undefined;
  to: TreeEntry | undefined;
}

export interface TreeMath {
  /** Returns the merged tree; undefined where git has to decide. */
  merge(trees: TreeTriple): Promise<string | undefined>;
  /** Makes no trees. `met`: nothing but files that both sides edited in place is in the way. */
  compare(trees: TreeTriple): Promise<'merged' | 'met' | 'tangled'>;
  /** Returns the files that differ, with the entries before and after. */
  changes(from: string | undefined, to: string | undefined): Promise<Change[]>;
  entryAt(tree: string, path: string): Promise<TreeEntry | undefined>;
  /** Returns the tree with other entries at paths that it has. */
  replace(tree: string, entries: ReadonlyMap<string, TreeEntry>): Promise<string>;
}

/** A walk that needs trees which are not in memory names them. They are read, and the walk is made again. */
interface Walk {
  store: TreeStore;
  differences: Map<string, Difference[]>;
  needs: string[];
  verdict: 'merged' | 'met' | 'tangled';
  /** True: the merged trees are made. */
  build: boolean;
}

const none = Buffer.alloc(0);

export const openTreeMath = (store: TreeStore): TreeMath => {
  const differences = new Map<string, Difference[]>();
  const listed = new Map<string, Change[]>();
  const untilRead = async <T>(build: boolean, step: (walk: Walk) => T): Promise<{ walk: Walk; result: T }> => {
    for (;;) {
      const walk: Walk = { store, differences, needs: [], verdict: 'merged', build };
      const result = step(walk);
      if (walk.needs.length === 0) return { walk, result };
      await store.load(walk.needs);
    }
  };
  return {
    merge: async (trees) => {
      if (trees.from === trees.theirs) return trees.ours;
      if (trees.from === trees.ours) return trees.theirs;
      const { walk, result } = await untilRead(true, (one) => mergeTree(one, trees));
      return walk.verdict === 'merged' ? (result ?? store.add(none)) : undefined;
    },
    compare: async (trees) => {
      if (trees.from === trees.theirs || trees.from === trees.ours) return 'merged';
      return (await untilRead(false, (one) => mergeTree(one, trees))).walk.verdict;
    },
    changes: async (from, to) => {
      const key = `${from ?? ''}:${to ?? ''}`;
      const known = listed.get(key);
      if (known !== undefined) return known;
      const { result } = await untilRead(false, (one) => {
        const found: Change[] = [];
        collect(one, { from, to, path: '', found });
        return found;
      });
      listed.set(key, result);
      return result;
    },
    entryAt: async (tree, path) => (await untilRead(false, (one) => find(one, tree, path))).result,
    replace: async (tree, entries) => {
      let root = tree;
      for (const [path, entry] of entries)
        root = (await untilRead(true, (one) => replaceAt(one, { tree: root, path: path.split('/'), entry }))).result;
      return root;
    },
  };
};

const treeOf = (walk: Walk, oid: string | undefined): Tree | undefined => {
  if (oid === undefined) return { bytes: none, odd: false };
  const tree = walk.store.get(oid);
  if (tree === undefined) walk.needs.push(oid);
  return tree;
};

/** Returns what differs between two directories, one level deep; undefined while one of them is not in memory. */
const difference = (walk: Walk, from: string | undefined, to: string | undefined): Difference[] | undefined => {
  const key = `${from ?? ''}:${to ?? ''}`;
  const known = walk.differences.get(key);
  if (known !== undefined) return known;
  const [before, after] = [treeOf(walk, from), treeOf(walk, to)];
  if (before === undefined || after === undefined) return undefined;
  const found = differencesOf(before.bytes, after.bytes);
  if (before.odd || after.odd) walk.verdict = 'tangled';
  else walk.differences.set(key, found);
  return found;
};

const isFile = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '100644' || entry?.mode === '100755';

/** Returns the merged directory; undefined when nothing is left in it. Meaningless where the verdict is not `merged`. */
const mergeTree = (walk: Walk, trees: { from: string | undefined; ours: string; theirs: string }): string | undefined => {
  const changed = difference(walk, trees.from, trees.theirs);
  const ours = treeOf(walk, trees.ours);
  if (changed === undefined || ours === undefined) return undefined;
  if (ours.odd) walk.verdict = 'tangled';
  const changes = new Map<string, TreeEntry | undefined>();
  for (const { name, from, to } of changed) {
    if (walk.verdict === 'tangled') return undefined;
    const here = findEntry(ours.bytes, name);
    let result = to;
    if (!sameEntry(here, from)) {
      if (isTree(here) && isTree(to) && (from === undefined || isTree(from))) {
        const oid = mergeTree(walk, { from: from?.oid, ours: here.oid, theirs: to.oid });
        result = oid === undefined ? undefined : { mode: here.mode, oid };
      } else walk.verdict = isFile(here) && isFile(from) && isFile(to) ? 'met' : 'tangled';
    }
    changes.set(name, result);
  }
  if (!walk.build || walk.verdict !== 'merged' || walk.needs.length > 0) return undefined;
  const merged = withEntries(ours.bytes, changes);
  return merged.length === 0 ? undefined : walk.store.add(merged);
};

const collect = (walk: Walk, pair: { from: string | undefined; to: string | undefined; path: string; found: Change[] }): void => {
  const { found } = pair;
  for (const { name, from, to } of difference(walk, pair.from, pair.to) ?? []) {
    const path = `${pair.path}${name}`;
    if (isTree(from) || isTree(to)) {
      collect(walk, { from: isTree(from) ? from.oid : undefined, to: isTree(to) ? to.oid : undefined, path: `${path}/`, found });
    }
    const [before, after] = [isTree(from) ? undefined : from, isTree(to) ? undefined : to];
    if (before !== undefined || after !== undefined) found.push({ path, from: before, to: after });
  }
};

const find = (walk: Walk, root: string, path: string): TreeEntry | undefined => {
  let entry: TreeEntry | undefined = { mode: '40000', oid: root };
  for (const name of path.split('/')) {
    if (!isTree(entry)) return undefined;
    const tree: Tree | undefined = treeOf(walk, entry.oid);
    entry = tree === undefined ? undefined : findEntry(tree.bytes, name);
  }
  return entry;
};

const replaceAt = (walk: Walk, place: { tree: string; path: readonly string[]; entry: TreeEntry }): string => {
  const [name = '', ...path] = place.path;
  const tree = treeOf(walk, place.tree);
  if (tree === undefined) return place.tree;
  const there = findEntry(tree.bytes, name);
  if (path.length === 0) return walk.store.add(withEntries(tree.bytes, new Map([[name, place.entry]])));
  if (!isTree(there)) throw new Error('the path of a replaced entry leads through a file');
  const oid = replaceAt(walk, { tree: there.oid, path, entry: place.entry });
  return walk.needs.length > 0 ? place.tree : walk.store.add(withEntries(tree.bytes, new Map([[name, { mode: there.mode, oid }]])));
};
