// Everything that one assembly has open: the base, the branches with their trees and histories, and the two ways to
// merge. Invariant: `mergeOnto` gives the tree and the verdict that `git merge` gives in a checkout of the same head; the
// fast path only saves the question.
import type { ApprovedPath, PathPolicy } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { type ObjectReader, openObjectReader } from '../git/object-reader.ts';
import type { Branch, Head } from './branch.ts';
import { openTreeMath, type TreeMath } from './disjoint.ts';
import { type History, readHistories } from './history.ts';
import { mergeOnto, reduced, standIn, type Tools } from './merge-onto.ts';
import { type Merged, type MergeQuestion, openMergeProcess } from './merge-process.ts';
import { type MergeRepository, openProcesses, type ProcessesOptions } from './processes.ts';
import { type Touched, touchedFiles } from './touched.ts';
import { MissingObjectError, openTreeStore, type TreeStore } from './tree-store.ts';

export interface Session {
  base: Head;
  branches: readonly Branch[];
  /** Issues of passengers whose commit is not here. */
  missing: readonly number[];
  policy: PathPolicy | undefined;
  math: TreeMath;
  store: TreeStore;
  mergeOnto(head: Head, branch: Branch): Promise<Merged>;
  /** Merges that are known beforehand, each onto a tree of its own that stands on the base. */
  askAll(questions: readonly { onto: Head; branch: Branch }[]): Promise<Merged[]>;
  treesOf(commits: readonly string[]): Promise<string[]>;
  /** The files that the branches touch, found once. */
  touched(): Promise<readonly Touched[]>;
  close(): Promise<void>;
}

export interface SessionPlan {
  baseOid: string;
  /**
   * In the order in which they are merged. With `priority` (0 is the highest) on every passenger: of those that conflict
   * the higher priority stays, then the fewest are left out, then the younger yields. Without it the later one yields.
   */
  passengers: readonly PlannedPassenger[];
  /** Decides what each merge may change. Without it every change is allowed. */
  policy?: PathPolicy | undefined;
}

export interface PlannedPassenger {
  issue: number;
  oid: string;
  message: string;
  priority?: number | undefined;
  /** Content that a person approved for this commit. */
  approved?: readonly ApprovedPath[] | undefined;
}

export const openSession = async (
  options: Pick<ProcessesOptions, keyof MergeRepository | 'baseAttributes'>,
  plan: SessionPlan,
): Promise<Session> => {
  const { git, local, gitDir, partial } = options;
  const reader = openObjectReader(local);
  const store = openTreeStore(gitDir, reader);
  const math = openTreeMath(store);
  // The process without attribute files, which nearly every merge asks.
  const plain = openMergeProcess(git);
  if (plan.passengers.length > 1) plain.warm();
  try {
    const absent = await absentCommits(reader, [plan.baseOid, ...plan.passengers.map(({ oid }) => oid)]);
    if (absent.has(plan.baseOid)) {
      throw new RemoteError(`the base's commit ${plan.baseOid} was not fetched: it moved meanwhile`, { status: 0, retryable: true });
    }
    const passengers = plan.passengers.filter(({ oid }) => !absent.has(oid));
    const missing = plan.passengers.flatMap(({ issue, oid }) => (absent.has(oid) ? [issue] : []));
    const { baseTree, branches } = await readBranches({ git, reader, math, partial }, { ...plan, passengers });
    const base: Head = { oid: plan.baseOid, tree: baseTree, attributesChanged: false };
    const processes = openProcesses({ ...options, plain, store, reader });
    const tools: Tools = { base, math, store, processes, written: undefined };
    const treesOf = async (commits: readonly string[]): Promise<string[]> => [...(await readRoots(reader, commits)).values()];
    let touched: Promise<readonly Touched[]> | undefined;
    return {
      base,
      branches,
      missing,
      policy: plan.policy,
      math,
      store,
      mergeOnto: (head, branch) => mergeOnto(tools, { head, branch }),
      askAll: async (questions) => {
        const pairs: MergeQuestion[] = [];
        for (const { onto: head, branch } of questions) {
          const tree = (await reduced(tools, { head, branch })) ?? head.tree;
          pairs.push({ ours: standIn(tools, { head, branch, tree }), theirs: branch.oid });
        }
        store.write(pairs.map(({ ours }) => ours));
        return (await processes.of(base)).askAll(pairs);
      },
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

/** Returns those that are not here or are no commits. */
const absentCommits = async (reader: ObjectReader, oids: readonly string[]): Promise<Set<string>> => {
  const facts = await reader.look(oids);
  return new Set(oids.filter((_, index) => facts[index]?.type !== 'commit'));
};

const readBranches = async (
  { git, reader, math, partial }: { git: Git; reader: ObjectReader; math: TreeMath; partial: boolean },
  { baseOid, passengers }: SessionPlan,
): Promise<{ baseTree: string; branches: Branch[] }> => {
  const histories = await readHistories(git, { base: baseOid, tips: passengers.map(({ oid }) => oid), partial });
  const historyOf = (oid: string): History => histories.get(oid) ?? { kind: 'unrelated' };
  const starts = [...histories.values()].flatMap((history) => (history.kind === 'plain' ? [history.mergeBase] : []));
  const trees = await readRoots(reader, [...new Set([baseOid, ...passengers.map(({ oid }) => oid), ...starts])]);
  const treeOf = (oid: string): string => trees.get(oid) ?? '';
  const baseTree = treeOf(baseOid);
  // All at once: each branch needs a few trees, and the answers to all of them come in one go.
  const branches = await Promise.all(
    passengers.map(async ({ issue, oid, message, priority, approved = [] }): Promise<Branch> => {
      const history = historyOf(oid);
      const [tree, fromTree] = [treeOf(oid), history.kind === 'plain' ? treeOf(history.mergeBase) : undefined];
      const changes = history.kind === 'contained' ? [] : await math.changes(fromTree ?? baseTree, tree);
      if (fromTree !== undefined) await math.compare({ from: fromTree, ours: baseTree, theirs: tree });
      return { issue, oid, message, priority, approved, tree, history, fromTree, changes };
    }),
  );
  return { baseTree, branches };
};

const readRoots = async (reader: ObjectReader, commits: readonly string[]): Promise<Map<string, string>> => {
  const found = await reader.read(commits.map((oid) => `${oid}^{tree}`));
  const missing = commits.filter((_, index) => found[index]?.type !== 'tree');
  if (missing.length > 0) throw new MissingObjectError(missing);
  return new Map(commits.map((oid, index) => [oid, found[index]?.oid ?? '']));
};
