// Everything one assembly has open: the base, the branches with their trees and histories, and the two ways to merge.
// Invariant: `mergeOnto` gives the tree and the verdict that `git merge` gives in a checkout of the same head; the fast
// path only saves the question.
import { join } from 'node:path';
import type { Git } from '../git.ts';
import { type AttributeFile, isAttributePath, makeAttributeTree, removeAttributeTree } from './attributes.ts';
import { type Change, openTreeMath, type TreeMath } from './disjoint.ts';
import { type History, readHistories } from './history.ts';
import { type Merged, type MergeProcess, type MergeQuestion, openMergeProcess } from './merge-process.ts';
import { type ObjectReader, openObjectReader } from './object-reader.ts';
import { writePack } from './object-writer.ts';
import { type Touched, touchedFiles } from './touched.ts';
import { isTree, MissingObjectError, openTreeStore, sameEntry, type TreeEntry, type TreeStore } from './tree-store.ts';

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
  math: TreeMath;
  store: TreeStore;
  mergeOnto(head: Head, branch: Branch): Promise<Merged>;
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
const identity = 'clambake train <clambake+train@users.noreply.github.com>';

export const signature = (at: string): string => `${identity} ${Math.floor(Date.parse(at) / 1000)} +0000`;

/** The passengers' commits must be here. */
export const openSession = async (
  p: { openGit: OpenGit; gitDir: string; partial: boolean; baseAttributes: Promise<readonly AttributeFile[]> },
  input: SessionInput,
): Promise<Session> => {
  const git = p.openGit();
  const reader = openObjectReader(git);
  const store = openTreeStore({ gitDir: p.gitDir, reader });
  const math = openTreeMath(store);
  // The one without attribute files, which is nearly always the one that is asked.
  const plain = openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure });
  if (input.passengers.length > 1) plain.warm();
  try {
    const { baseTree, branches } = await readBranches({ git, reader, math, partial: p.partial }, input);
    const base: Head = { oid: input.baseOid, tree: baseTree, attributesChanged: false };
    const processes = openProcesses({ ...p, git, plain, reader, store });
    const tools: Tools = { base, math, store, processes, written: undefined };
    const treesOf = async (commits: readonly string[]): Promise<string[]> => [...(await readRoots(reader, commits)).values()];
    let touched: Promise<readonly Touched[]> | undefined;
    return {
      base,
      branches,
      math,
      store,
      mergeOnto: (head, branch) => mergeOnto(tools, { head, branch }),
      askAll: async (questions) => {
        const pairs: MergeQuestion[] = [];
        for (const { onto, branch } of questions) {
          const tree = (await reduced(tools, { head: onto, branch })) ?? onto.tree;
          pairs.push({ ours: standIn(tools, { head: onto, branch, tree }), theirs: branch.oid });
        }
        store.write(pairs.map(({ ours }) => ours));
        return (await processes.of(base)).askAll(pairs);
      },
      save: async (oid) => writePack(p.gitDir, store.take([oid])),
      treesOf,
      touched: () => {
        touched ??= touchedFiles({ base, branches, math, treesOf });
        return touched;
      },
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

interface Tools {
  base: Head;
  math: TreeMath;
  store: TreeStore;
  processes: Processes;
  /** A merged tree that git itself has written. */
  written: string | undefined;
}

const mergeOnto = async (tools: Tools, { head, branch }: { head: Head; branch: Branch }): Promise<Merged> => {
  if (branch.history.kind === 'unrelated') return { kind: 'conflict', files: [] };
  const { math } = tools;
  if (branch.fromTree !== undefined) {
    const merged = await math.merge({ from: branch.fromTree, ours: head.tree, theirs: branch.tree });
    if (merged.kind === 'merged') return { kind: 'clean', tree: merged.tree };
  }
  const part = branch.fromTree === undefined ? undefined : await reduced(tools, { head, branch });
  const answer = await ask(tools, { head, branch, tree: part ?? head.tree });
  if (answer.kind === 'conflict') return answer;
  tools.written = answer.tree;
  if (part === undefined || part === head.tree) return answer;
  const whole = await math.merge({ from: part, ours: head.tree, theirs: answer.tree });
  if (whole.kind === 'merged') return { kind: 'clean', tree: whole.tree };
  return ask(tools, { head, branch, tree: head.tree });
};

const ask = async ({ base, store, processes }: Tools, p: { head: Head; branch: Branch; tree: string }): Promise<Merged> => {
  const ours = standIn({ base, store }, p);
  store.write([ours]);
  return (await processes.of(p.head)).ask({ ours, theirs: p.branch.oid });
};

/**
 * A commit for git to merge the branch with, in the head's place. For a branch that shares nothing with those merged
 * before, it stands directly on the base: it has the same merge bases, and git need not walk over hundreds of merges to
 * find them.
 */
const standIn = ({ base, store }: Pick<Tools, 'base' | 'store'>, p: { head: Head; branch: Branch; tree: string }): string => {
  if (p.branch.history.kind === 'shared') return p.head.oid;
  if (p.tree === base.tree) return base.oid;
  const nobody = `${identity} 0 +0000`;
  return store.addCommit({ tree: p.tree, parents: [base.oid], author: nobody, committer: nobody, message: '' });
};

/**
 * Where only files that both sides edited in place are in the way, the rest of the head's tree does not matter to the
 * merge: then this is the base's tree with the head's version of the files that the branch changed, a few objects to
 * write instead of everything that was merged before. Undefined where the whole head is needed.
 */
const reduced = async ({ base, math, written }: Tools, p: { head: Head; branch: Branch }): Promise<string | undefined> => {
  const { fromTree, changes, tree, history } = p.branch;
  if (fromTree === undefined || history.kind !== 'plain') return undefined;
  const meets = async (ours: string): Promise<boolean> => (await math.compare({ from: fromTree, ours, theirs: tree })) === 'met';
  if (!(await meets(p.head.tree))) return undefined;
  const entries = new Map<string, TreeEntry>();
  let asWritten = written !== undefined;
  for (const { path } of changes) {
    const [here, onBase] = [await math.entryAt(p.head.tree, path), await math.entryAt(base.tree, path)];
    if (written !== undefined) asWritten &&= sameEntry(here, await math.entryAt(written, path));
    if (here === undefined && onBase === undefined) continue;
    // Somebody aboard added or removed it: then the rest of the tree matters.
    if (here === undefined || onBase === undefined || isTree(here) || isTree(onBase)) return undefined;
    if (!sameEntry(here, onBase)) entries.set(path, here);
  }
  // The tree of an earlier merge has all that is asked for: nothing is to be written.
  if (entries.size > 0 && asWritten && written !== undefined && (await meets(written))) return written;
  return math.replace(base.tree, entries);
};

interface Processes {
  /** git with the attributes that this head's tree has. */
  of(head: Head): Promise<MergeProcess>;
  close(): Promise<void>;
}

/** A process a set of attribute files; nearly always there is one set, and mostly it is empty. */
const openProcesses = (p: {
  openGit: OpenGit;
  git: Git;
  plain: MergeProcess;
  gitDir: string;
  reader: ObjectReader;
  store: TreeStore;
  baseAttributes: Promise<readonly AttributeFile[]>;
}): Processes => {
  const open = new Map<string, { process: MergeProcess; root: string | undefined }>([['', { process: p.plain, root: undefined }]]);
  const start = async (files: readonly AttributeFile[]): Promise<{ process: MergeProcess; root: string }> => {
    const root = await makeAttributeTree(files, { parent: join(p.gitDir, 'clambake'), read: readBlob });
    const git = p.openGit({ cwd: root, env: { GIT_WORK_TREE: root } });
    return { process: openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure }), root };
  };
  const readBlob = async (oid: string): Promise<Buffer | undefined> => (await p.reader.read([oid]))[0]?.content;
  const attributesOf = (tree: string): Promise<AttributeFile[]> => {
    p.store.write([tree]);
    return listAttributes(p.git, tree);
  };
  return {
    of: async (head) => {
      const files = head.attributesChanged ? await attributesOf(head.tree) : await p.baseAttributes;
      const key = files.map(({ path, entry }) => `${entry.oid} ${path}`).join('\n');
      let one = open.get(key);
      if (one === undefined) {
        one = await start(files);
        open.set(key, one);
      }
      return one.process;
    },
    close: async () => {
      for (const { process, root } of open.values()) {
        process.close();
        if (root !== undefined) await removeAttributeTree(root);
      }
    },
  };
};

/** The attribute files of a tree; reads every directory of it. */
export const listAttributes = async (git: Git, tree: string): Promise<AttributeFile[]> => {
  const args = ['ls-tree', '-r', '-t', '-z', tree];
  const result = await git.run(args, { maxBytes: 512 * 1024 * 1024 });
  if (result.code !== 0) throw git.failure(args, result);
  return result.stdout
    .toString('latin1')
    .split('\0')
    .flatMap((line) => {
      const [facts = '', path = ''] = line.split('\t', 2);
      const [mode = '', , oid = ''] = facts.split(' ');
      return isAttributePath(path) ? [{ path, entry: { mode, oid } }] : [];
    });
};
