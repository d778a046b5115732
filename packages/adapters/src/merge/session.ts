// Everything one assembly has open: the base, the branches with their trees and histories, and the two ways to merge.
// Invariant: `mergeOnto` gives the tree and the verdict that `git merge` gives in a checkout of the same head; the fast
// path only saves the question.
import { RemoteError } from '../errors.ts';
import type { Git } from '../git/git.ts';
import type { AttributeFile } from './attributes.ts';
import { type Change, openTreeMath, type TreeMath } from './disjoint.ts';
import { openGuesses } from './guesses.ts';
import { type History, readHistories } from './history.ts';
import { mergeOnto, reduced, standIn, type Tools } from './merge-onto.ts';
import { type Merged, type MergeQuestion, openMergeProcess } from './merge-process.ts';
import { type ObjectReader, openObjectReader } from './object-reader.ts';
import { openProcesses } from './processes.ts';
import { type Touched, touchedFiles } from './touched.ts';
import { MissingObjectError, openTreeStore, type TreeStore } from './tree-store.ts';

/** Opens git on the merge repository, in another directory and environment where that is given. */
export type OpenGit = (more?: { cwd: string; env: Readonly<Record<string, string>> }) => Git;

export interface Branch {
  issue: number;
  oid: string;
  message: string;
  priority: number | undefined;
  tree: string;
  history: History;
  /** Tree of the one merge base of a `plain` branch. */
  fromTree: string | undefined;
  /** What it changed since it left the base; for a history that is not plain: what differs from the base. */
  changes: readonly Change[];
}

/** A commit that a branch is merged onto. */
export interface Head {
  oid: string;
  tree: string;
  /** Somebody merged into it changed a `.gitattributes`. */
  attributesChanged: boolean;
}

export interface Session {
  base: Head;
  branches: readonly Branch[];
  /** Issues of passengers whose commit is not here. */
  missing: readonly number[];
  math: TreeMath;
  store: TreeStore;
  mergeOnto(head: Head, branch: Branch): Promise<Merged>;
  /** The same, with a guess where branches meet; it counts for nothing until `confirmed`. */
  guessOnto(head: Head, branch: Branch): Promise<Merged>;
  /** Has git given the same answer to every guess since the last call? Fills in the files of conflicts. */
  confirmed(): Promise<boolean>;
  /** Merges that are known beforehand, each onto a tree of its own that stands on the base. */
  askAll(questions: readonly { onto: Head; branch: Branch }[]): Promise<Merged[]>;
  /** Writes a commit and all that it needs. */
  save(oid: string): Promise<void>;
  /** Root trees of commits. */
  treesOf(commits: readonly string[]): Promise<string[]>;
  /** What the branches touch, found once. */
  touched(): Promise<readonly Touched[]>;
  close(): Promise<void>;
}

export interface SessionInput {
  baseOid: string;
  passengers: readonly { issue: number; oid: string; message: string; priority?: number | undefined }[];
}

/** Who the commits are made by: nobody's account; the trailers say whose work it is. */
export const identity = 'clambake train <clambake+train@users.noreply.github.com>';

export const signature = (at: string): string => `${identity} ${Math.floor(Date.parse(at) / 1000)} +0000`;

/** `local` asks no server for what is missing here. */
export const openSession = async (
  p: { git: Git; local: Git; openGit: OpenGit; gitDir: string; partial: boolean; baseAttributes: Promise<readonly AttributeFile[]> },
  input: SessionInput,
): Promise<Session> => {
  const { git } = p;
  const reader = openObjectReader(p.local);
  const store = openTreeStore({ gitDir: p.gitDir, reader });
  const math = openTreeMath(store);
  // The one without attribute files, which is nearly always the one that is asked.
  const plain = openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure });
  if (input.passengers.length > 1) plain.warm();
  try {
    const absent = await absentCommits(reader, [input.baseOid, ...input.passengers.map(({ oid }) => oid)]);
    if (absent.has(input.baseOid)) {
      throw new RemoteError(`the base's commit ${input.baseOid} was not fetched: it moved meanwhile`, { status: 0, retryable: true });
    }
    const passengers = input.passengers.filter(({ oid }) => !absent.has(oid));
    const missing = input.passengers.flatMap(({ issue, oid }) => (absent.has(oid) ? [issue] : []));
    const { baseTree, branches } = await readBranches({ git, reader, math, partial: p.partial }, { ...input, passengers });
    const base: Head = { oid: input.baseOid, tree: baseTree, attributesChanged: false };
    const processes = openProcesses({ ...p, plain, store, reader });
    const tools: Tools = { base, math, store, processes, written: undefined };
    const treesOf = async (commits: readonly string[]): Promise<string[]> => [...(await readRoots(reader, commits)).values()];
    let touchedOnce: Promise<readonly Touched[]> | undefined;
    const touched = (): Promise<readonly Touched[]> => {
      touchedOnce ??= touchedFiles({ base, branches, math, treesOf });
      return touchedOnce;
    };
    const guesses = openGuesses(tools, { reader, touched });
    return {
      base,
      branches,
      missing,
      math,
      store,
      mergeOnto: (head, branch) => mergeOnto(tools, { head, branch }),
      guessOnto: async (head, branch) => (await guesses.guess(head, branch)) ?? mergeOnto(tools, { head, branch }),
      confirmed: guesses.confirmed,
      askAll: async (questions) => {
        const pairs: MergeQuestion[] = [];
        for (const { onto, branch } of questions) {
          const tree = (await reduced(tools, { head: onto, branch })) ?? onto.tree;
          pairs.push({ ours: standIn(tools, { head: onto, branch, tree }), theirs: branch.oid });
        }
        store.write(pairs.map(({ ours }) => ours));
        return (await processes.of(base)).askAll(pairs);
      },
      save: async (oid) => store.write([oid]),
      treesOf,
      touched,
      close: async () => {
        reader.close();
        await processes.close();
      },
    };
  } catch (error) {
    reader.close();
    plain.close();
    throw error;
  }
};

/** Those that are not here, or are no commits. */
const absentCommits = async (reader: ObjectReader, oids: readonly string[]): Promise<Set<string>> => {
  const facts = await reader.look(oids);
  return new Set(oids.filter((_, index) => facts[index]?.type !== 'commit'));
};

const readBranches = async (
  p: { git: Git; reader: ObjectReader; math: TreeMath; partial: boolean },
  input: SessionInput,
): Promise<{ baseTree: string; branches: Branch[] }> => {
  const histories = await readHistories(p.git, { base: input.baseOid, tips: input.passengers.map(({ oid }) => oid), partial: p.partial });
  const historyOf = (oid: string): History => histories.get(oid) ?? { kind: 'unrelated' };
  const starts = [...histories.values()].flatMap((history) => (history.kind === 'plain' ? [history.mergeBase] : []));
  const commits = [...new Set([input.baseOid, ...input.passengers.map((passenger) => passenger.oid), ...starts])];
  const trees = await readRoots(p.reader, commits);
  const treeOf = (oid: string): string => trees.get(oid) ?? '';
  const baseTree = treeOf(input.baseOid);
  // All at once: each of them asks for a few trees, and the answers to all of them come in one go.
  const branches = await Promise.all(
    input.passengers.map(async ({ issue, oid, message, priority }): Promise<Branch> => {
      const history = historyOf(oid);
      const [tree, fromTree] = [treeOf(oid), history.kind === 'plain' ? treeOf(history.mergeBase) : undefined];
      const changes = history.kind === 'contained' ? [] : await p.math.changes(fromTree ?? baseTree, tree);
      if (fromTree !== undefined) await p.math.compare({ from: fromTree, ours: baseTree, theirs: tree });
      return { issue, oid, message, priority, tree, history, fromTree, changes };
    }),
  );
  return { baseTree, branches };
};

/** Root tree of each commit. */
const readRoots = async (reader: ObjectReader, commits: readonly string[]): Promise<Map<string, string>> => {
  const found = await reader.read(commits.map((oid) => `${oid}^{tree}`));
  const missing = commits.filter((_, index) => found[index]?.type !== 'tree');
  if (missing.length > 0) throw new MissingObjectError(missing);
  return new Map(commits.map((oid, index) => [oid, found[index]?.oid ?? '']));
};
