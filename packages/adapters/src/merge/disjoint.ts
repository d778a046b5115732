// The fast path: a branch that changed only paths nobody else changed is merged tree by tree in memory. Invariant: it
// answers only where git's own merge could give nothing else. What both sides changed is left to git: a file that is
// there on both sides and before (`met`), anything else (`tangled`): a file that one side removed, two that were added,
// a directory that one side removed or made a file. With that, renames cannot matter on the fast path: to a merge they
// matter only where the other side touched the source, the target or the directory that was left.
import { type Difference, differencesOf, findEntry, isTree, sameEntry, type TreeEntry, withEntries } from './tree-bytes.ts';
import type { Tree, TreeStore } from './tree-store.ts';

export interface TreeTriple {
  /** Tree of the commit both sides come from. */
  from: string;
  ours: string;
  theirs: string;
}

export type TreeMerge =
  | { kind: 'merged'; tree: string }
  /** Only files that both sides edited in place are in the way. */
  | { kind: 'met'; files: MetFile[] }
  | { kind: 'tangled' };

/** A file that is there on both sides and before, each time another one. */
export interface MetFile {
  from: TreeEntry;
  ours: TreeEntry;
  theirs: TreeEntry;
}

/** What becomes of files that met, by `metKey`. */
export type Resolved = ReadonlyMap<string, TreeEntry>;

export const metKey = ({ from, ours, theirs }: MetFile): string => [from, ours, theirs].map(({ mode, oid }) => `${mode} ${oid}`).join(' ');

export interface Change {
  /** In bytes: one character a byte. */
  path: string;
  from: TreeEntry | undefined;
  to: TreeEntry | undefined;
}

export interface TreeMath {
  merge(triple: TreeTriple, resolved?: Resolved): Promise<TreeMerge>;
  /** What `merge` would say, without making trees. */
  compare(triple: TreeTriple): Promise<'merged' | 'met' | 'tangled'>;
  /** Files that differ, with what stood there and what stands there now. */
  changes(from: string | undefined, to: string | undefined): Promise<Change[]>;
  /** What stands at a path of a tree. */
  entryAt(tree: string, path: string): Promise<TreeEntry | undefined>;
  /** The tree with other entries at paths that it has. */
  replace(tree: string, entries: ReadonlyMap<string, TreeEntry>): Promise<string>;
}

/** A walk that needs trees which are not in memory names them; they are read and the walk is made again. */
interface Walk {
  store: TreeStore;
  differences: Map<string, Difference[]>;
  needs: string[];
  met: MetFile[];
  resolved: Resolved;
  tangled: boolean;
  /** Makes the merged trees; else it only looks. */
  build: boolean;
}

const none = Buffer.alloc(0);
const nothing: Resolved = new Map();

export const openTreeMath = (store: TreeStore): TreeMath => {
  const differences = new Map<string, Difference[]>();
  const listed = new Map<string, Change[]>();
  const untilRead = async <T>(build: boolean, step: (walk: Walk) => T, resolved = nothing): Promise<{ walk: Walk; result: T }> => {
    for (;;) {
      const walk: Walk = { store, differences, needs: [], met: [], resolved, tangled: false, build };
      const result = step(walk);
      if (walk.needs.length === 0) return { walk, result };
      await store.load(walk.needs);
    }
  };
  const verdictOf = (walk: Walk): 'merged' | 'met' | 'tangled' => (walk.tangled ? 'tangled' : walk.met.length > 0 ? 'met' : 'merged');
  return {
    merge: async (triple, resolved) => {
      if (triple.from === triple.theirs) return { kind: 'merged', tree: triple.ours };
      if (triple.from === triple.ours) return { kind: 'merged', tree: triple.theirs };
      const { walk, result } = await untilRead(true, (w) => mergeTree(w, triple), resolved);
      const kind = verdictOf(walk);
      if (kind === 'merged') return { kind, tree: result ?? store.add(none) };
      return kind === 'met' ? { kind, files: walk.met } : { kind };
    },
    compare: async (triple) => {
      if (triple.from === triple.theirs || triple.from === triple.ours) return 'merged';
      return verdictOf((await untilRead(false, (w) => mergeTree(w, triple))).walk);
    },
    changes: async (from, to) => {
      const key = `${from ?? ''}:${to ?? ''}`;
      const known = listed.get(key);
      if (known !== undefined) return known;
      const { result } = await untilRead(false, (w) => {
        const found: Change[] = [];
        collect(w, { from, to, path: '', found });
        return found;
      });
      listed.set(key, result);
      return result;
    },
    entryAt: async (tree, path) => (await untilRead(false, (w) => find(w, tree, path))).result,
    replace: async (tree, entries) => {
      let root = tree;
      for (const [path, entry] of entries)
        root = (await untilRead(true, (w) => replaceAt(w, { tree: root, path: path.split('/'), entry }))).result;
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

/** What differs between two directories, one level deep; undefined while one of them is not in memory. */
const difference = (walk: Walk, from: string | undefined, to: string | undefined): Difference[] | undefined => {
  const key = `${from ?? ''}:${to ?? ''}`;
  const known = walk.differences.get(key);
  if (known !== undefined) return known;
  const [before, after] = [treeOf(walk, from), treeOf(walk, to)];
  if (before === undefined || after === undefined) return undefined;
  const found = differencesOf(before.bytes, after.bytes);
  if (before.odd || after.odd) walk.tangled = true;
  else walk.differences.set(key, found);
  return found;
};

export const isFile = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '100644' || entry?.mode === '100755';

/** The merged directory; undefined when nothing is left in it, and meaningless where the walk is not a clean merge. */
const mergeTree = (walk: Walk, p: { from: string | undefined; ours: string; theirs: string }): string | undefined => {
  const changed = difference(walk, p.from, p.theirs);
  const ours = treeOf(walk, p.ours);
  if (changed === undefined || ours === undefined) return undefined;
  walk.tangled ||= ours.odd;
  const changes = new Map<string, TreeEntry | undefined>();
  for (const { name, from, to } of changed) {
    if (walk.tangled) return undefined;
    const here = findEntry(ours.bytes, name);
    let result = to;
    if (!sameEntry(here, from)) {
      if (isTree(here) && isTree(to) && (from === undefined || isTree(from))) {
        const oid = mergeTree(walk, { from: from?.oid, ours: here.oid, theirs: to.oid });
        result = oid === undefined ? undefined : { mode: here.mode, oid };
      } else if (isFile(here) && isFile(from) && isFile(to)) {
        const file = { from, ours: here, theirs: to };
        result = walk.resolved.get(metKey(file));
        if (result === undefined) walk.met.push(file);
      } else walk.tangled = true;
    }
    changes.set(name, result);
  }
  if (!walk.build || walk.met.length > 0 || walk.tangled || walk.needs.length > 0) return undefined;
  const merged = withEntries(ours.bytes, changes);
  return merged.length === 0 ? undefined : walk.store.add(merged);
};

const collect = (walk: Walk, p: { from: string | undefined; to: string | undefined; path: string; found: Change[] }): void => {
  for (const { name, from, to } of difference(walk, p.from, p.to) ?? []) {
    const path = `${p.path}${name}`;
    if (isTree(from) || isTree(to)) {
      collect(walk, { from: isTree(from) ? from.oid : undefined, to: isTree(to) ? to.oid : undefined, path: `${path}/`, found: p.found });
    }
    const [before, after] = [isTree(from) ? undefined : from, isTree(to) ? undefined : to];
    if (before !== undefined || after !== undefined) p.found.push({ path, from: before, to: after });
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

const replaceAt = (walk: Walk, p: { tree: string; path: readonly string[]; entry: TreeEntry }): string => {
  const [name = '', ...rest] = p.path;
  const tree = treeOf(walk, p.tree);
  if (tree === undefined) return p.tree;
  const there = findEntry(tree.bytes, name);
  if (rest.length === 0) return walk.store.add(withEntries(tree.bytes, new Map([[name, p.entry]])));
  if (!isTree(there)) throw new Error('the path of a replaced entry leads through a file');
  const oid = replaceAt(walk, { tree: there.oid, path: rest, entry: p.entry });
  return walk.needs.length > 0 ? p.tree : walk.store.add(withEntries(tree.bytes, new Map([[name, { mode: there.mode, oid }]])));
};
