// Trees in memory and the new objects of an assembly. Invariants: names are bytes (one character each, so that no name
// is ever altered), a tree is written in git's order with canonical modes, and nothing is in the repository before it
// is asked for: a few objects as files of their own, many as one pack.
import { type CommitFacts, commitObject, type GitObject, gitObject } from '../git-object.ts';
import type { ObjectReader } from './object-reader.ts';
import { writeLooseObjects } from './object-writer.ts';

export interface TreeEntry {
  /** As git writes it: `40000` a directory, `100644`, `100755`, `120000` a link, `160000` a submodule. */
  mode: string;
  oid: string;
}

export interface Tree {
  /** By name in latin1: one character a byte. */
  entries: ReadonlyMap<string, TreeEntry>;
  /** Has modes that git itself writes otherwise (very old tools did): git decides what becomes of it. */
  odd: boolean;
}

export interface TreeStore {
  get(oid: string): Tree | undefined;
  /** Reads trees that are not here yet. Throws where the repository lacks one: it is never taken for an empty one. */
  load(oids: readonly string[]): Promise<void>;
  /** Keeps a new tree in memory. */
  add(entries: ReadonlyMap<string, TreeEntry>): string;
  addCommit(facts: CommitFacts): string;
  /** Writes what these objects need and git does not have yet; processes that run already see it. */
  write(oids: readonly string[]): void;
  /** The same as a list, for one pack; from then on they count as written. */
  take(oids: readonly string[]): GitObject[];
}

/** An object that should be here is not: trouble of the repository, no branch's fault. */
export class MissingObjectError extends Error {
  override readonly name = 'MissingObjectError';
  readonly oids: readonly string[];

  constructor(oids: readonly string[]) {
    super(`the merge repository lacks ${oids.slice(0, 3).join(', ')}${oids.length > 3 ? ` and ${oids.length - 3} more objects` : ''}`);
    this.oids = oids;
  }
}

const modes = new Set(['40000', '100644', '100755', '120000', '160000']);

export const isTree = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '40000';

export const sameEntry = (a: TreeEntry | undefined, b: TreeEntry | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode;

const parseTree = (content: Buffer): Tree => {
  const entries = new Map<string, TreeEntry>();
  let odd = false;
  let at = 0;
  while (at < content.length) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    if (space < 0 || end < 0) throw new Error('a tree object ends in the middle of an entry');
    const mode = content.toString('latin1', at, space);
    odd ||= !modes.has(mode);
    entries.set(content.toString('latin1', space + 1, end), { mode, oid: content.toString('hex', end + 1, end + 21) });
    at = end + 21;
  }
  return { entries, odd };
};

/** git sorts a directory as if its name ended in a slash. */
const sortKey = ([name, entry]: readonly [string, TreeEntry]): string => (isTree(entry) ? `${name}/` : name);

const formatTree = (entries: ReadonlyMap<string, TreeEntry>): Buffer => {
  const sorted = [...entries].map((entry) => ({ entry, key: sortKey(entry) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const size = sorted.reduce((sum, { entry: [name, { mode }] }) => sum + mode.length + name.length + 22, 0);
  const content = Buffer.allocUnsafe(size);
  let at = 0;
  for (const {
    entry: [name, { mode, oid }],
  } of sorted) {
    at += content.write(`${mode} ${name}\0`, at, 'latin1');
    at += content.write(oid, at, 'hex');
  }
  return content;
};

interface Pending {
  object: GitObject;
  /** Objects that it names. */
  names: string[];
}

export const openTreeStore = (p: { gitDir: string; reader: ObjectReader }): TreeStore => {
  const trees = new Map<string, Tree>();
  const pending = new Map<string, Pending>();
  const made = new Set<string>();
  const keep = (object: GitObject, names: string[]): string => {
    if (!made.has(object.oid)) pending.set(object.oid, { object, names });
    made.add(object.oid);
    return object.oid;
  };
  const take = (oids: readonly string[]): GitObject[] => {
    const taken: GitObject[] = [];
    const open = [...oids];
    for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
      const one = pending.get(oid);
      if (one === undefined) continue;
      pending.delete(oid);
      taken.push(one.object);
      open.push(...one.names);
    }
    // What is named comes before what names it.
    return taken.reverse();
  };
  return {
    get: (oid) => trees.get(oid),
    load: async (oids) => {
      const wanted = [...new Set(oids)].filter((oid) => !trees.has(oid));
      const found = await p.reader.read(wanted);
      const missing = wanted.filter((_, index) => found[index]?.type !== 'tree');
      if (missing.length > 0) throw new MissingObjectError(missing);
      for (const object of found) if (object !== undefined) trees.set(object.oid, parseTree(object.content));
    },
    add: (entries) => {
      const object = gitObject('tree', formatTree(entries));
      // One that was read is in the repository already.
      if (trees.has(object.oid)) return object.oid;
      trees.set(object.oid, { entries, odd: false });
      return keep(
        object,
        [...entries.values()].filter(isTree).map((entry) => entry.oid),
      );
    },
    addCommit: (facts) => keep(commitObject(facts), [facts.tree, ...facts.parents]),
    write: (oids) => writeLooseObjects(p.gitDir, take(oids)),
    take,
  };
};
