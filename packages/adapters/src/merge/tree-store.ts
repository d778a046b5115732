// Trees in memory, and the new objects of an assembly. Invariant: nothing is in the repository before it is asked for.
import { type CommitFacts, commitObject, type GitObject, gitObject } from '../git/git-object.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import { writeObjects } from '../git/object-writer.ts';
import { isOdd, oidsIn } from '../git/tree-bytes.ts';

export interface Tree {
  bytes: Buffer;
  /** The tree has modes that git itself writes in another way, so git decides what becomes of it. */
  odd: boolean;
}

export interface TreeStore {
  get(oid: string): Tree | undefined;
  /** Reads trees that are not here yet. Throws where the repository lacks one: it is never taken for an empty one. */
  load(oids: readonly string[]): Promise<void>;
  add(bytes: Buffer): string;
  /** `object`: the commit as it was signed. */
  addCommit(facts: CommitFacts, object?: GitObject): string;
  /** Writes what these objects need and git does not have yet; processes that run already see it. */
  write(oids: readonly string[]): void;
}

/** An object that should be here is not. That is trouble of the repository and no branch's fault. */
export class MissingObjectError extends Error {
  override readonly name = 'MissingObjectError';
  readonly oids: readonly string[];

  constructor(oids: readonly string[]) {
    super(`the merge repository lacks ${oids.slice(0, 3).join(', ')}${oids.length > 3 ? ` and ${oids.length - 3} more objects` : ''}`);
    this.oids = oids;
  }
}

/** First four bytes of an object id, as a number. They tell most ids apart. */
const startOf = (oid: string): number => Number.parseInt(oid.slice(0, 8), 16);

export const openTreeStore = (gitDir: string, reader: ObjectReader): TreeStore => {
  const trees = new Map<string, Tree>();
  const pending = new Map<string, { object: GitObject; names(): readonly string[] }>();
  const made = new Set<string>();
  const starts = new Set<number>();
  const keep = (object: GitObject, names: () => readonly string[]): string => {
    if (made.has(object.oid)) return object.oid;
    pending.set(object.oid, { object, names });
    made.add(object.oid);
    starts.add(startOf(object.oid));
    return object.oid;
  };
  return {
    get: (oid) => trees.get(oid),
    load: async (oids) => {
      const wanted = [...new Set(oids)].filter((oid) => !trees.has(oid));
      const found = await reader.read(wanted);
      const missing = wanted.filter((_, index) => found[index]?.type !== 'tree');
      if (missing.length > 0) throw new MissingObjectError(missing);
      for (const object of found) {
        if (object !== undefined) trees.set(object.oid, { bytes: object.content, odd: isOdd(object.content) });
      }
    },
    add: (bytes) => {
      const object = gitObject('tree', bytes);
      // A tree that was read is in the repository already.
      if (trees.has(object.oid)) return object.oid;
      trees.set(object.oid, { bytes, odd: false });
      return keep(object, () => oidsIn(bytes, starts));
    },
    addCommit: (facts, object = commitObject(facts)) => keep(object, () => [facts.tree, ...facts.parents]),
    write: (oids) => {
      const objects: GitObject[] = [];
      const open = [...oids];
      for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
        const one = pending.get(oid);
        if (one === undefined) continue;
        pending.delete(oid);
        objects.push(one.object);
        open.push(...one.names());
      }
      // An object comes after the objects that it names.
      writeObjects(gitDir, objects.reverse());
    },
  };
};
