// Merges one branch onto one head: tree by tree in memory where nobody else changed what the branch changed, and by git
// where changes meet. Invariant: the tree and the verdict are those of `git merge` in a checkout of the head.
import { isTree, sameEntry, type TreeEntry } from '../git/tree-bytes.ts';
import { type Branch, type Head, undated } from './branch.ts';
import type { TreeMath } from './disjoint.ts';
import type { Merged } from './merge-process.ts';
import type { Processes } from './processes.ts';
import type { TreeStore } from './tree-store.ts';

export interface Tools {
  base: Head;
  math: TreeMath;
  store: TreeStore;
  processes: Processes;
  /** A merged tree that git itself has written. */
  written: string | undefined;
}

export const mergeOnto = async (tools: Tools, { head, branch }: { head: Head; branch: Branch }): Promise<Merged> => {
  if (branch.history.kind === 'unrelated') return { kind: 'conflict', files: [] };
  const { math } = tools;
  if (branch.fromTree !== undefined) {
    const tree = await math.merge({ from: branch.fromTree, ours: head.tree, theirs: branch.tree });
    if (tree !== undefined) return { kind: 'clean', tree };
  }
  const part = await reduced(tools, { head, branch });
  const answer = await ask(tools, { head, branch, tree: part ?? head.tree });
  if (answer.kind === 'conflict') return answer;
  tools.written = answer.tree;
  if (part === undefined || part === head.tree) return answer;
  const whole = await math.merge({ from: part, ours: head.tree, theirs: answer.tree });
  return whole === undefined ? ask(tools, { head, branch, tree: head.tree }) : { kind: 'clean', tree: whole };
};

const ask = async (tools: Tools, merge: { head: Head; branch: Branch; tree: string }): Promise<Merged> => {
  const ours = standIn(tools, merge);
  tools.store.write([ours]);
  return (await tools.processes.of(merge.head)).ask({ ours, theirs: merge.branch.oid });
};

/**
 * Returns a commit that git merges the branch with, instead of the head. For a branch that shares nothing with those
 * merged before, it stands directly on the base: it has the same merge bases, and git need not walk over hundreds of
 * merges to find them.
 */
export const standIn = (
  { base, store }: Pick<Tools, 'base' | 'store'>,
  { head, branch, tree }: { head: Head; branch: Branch; tree: string },
): string => {
  if (branch.history.kind === 'shared') return head.oid;
  if (tree === base.tree) return base.oid;
  return store.addCommit({ tree, parents: [base.oid], author: undated, committer: undated, message: '' });
};

/**
 * When nothing but files that both sides edited in place is in the way, the rest of the head's tree does not matter to
 * the merge. This returns the base's tree with the head's version of the files that the branch changed: a few objects to
 * write instead of everything that was merged before. Undefined when the whole head is needed.
 */
export const reduced = async (
  { base, math, written }: Tools,
  { head, branch }: { head: Head; branch: Branch },
): Promise<string | undefined> => {
  const { fromTree, changes, tree, history } = branch;
  if (fromTree === undefined || history.kind !== 'plain') return undefined;
  const meets = async (ours: string): Promise<boolean> => (await math.compare({ from: fromTree, ours, theirs: tree })) === 'met';
  if (!(await meets(head.tree))) return undefined;
  const entries = new Map<string, TreeEntry>();
  let asWritten = written !== undefined;
  for (const { path } of changes) {
    const [here, onBase] = [await math.entryAt(head.tree, path), await math.entryAt(base.tree, path)];
    if (written !== undefined) asWritten &&= sameEntry(here, await math.entryAt(written, path));
    if (here === undefined && onBase === undefined) continue;
    // A branch that is merged already added or removed it, so the rest of the tree matters.
    if (here === undefined || onBase === undefined || isTree(here) || isTree(onBase)) return undefined;
    if (!sameEntry(here, onBase)) entries.set(path, here);
  }
  // The tree of an earlier merge has all that git needs, and it is in the repository already.
  if (entries.size > 0 && asWritten && written !== undefined && (await meets(written))) return written;
  return math.replace(base.tree, entries);
};
