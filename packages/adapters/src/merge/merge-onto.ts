// One branch onto one head: tree by tree in memory where nobody else changed what it changed, by git where they meet.
// Invariant: the tree and the verdict are those of `git merge` in a checkout of the head.
import type { TreeMath } from './disjoint.ts';
import type { Merged } from './merge-process.ts';
import type { Processes } from './processes.ts';
import { type Branch, type Head, identity } from './session.ts';
import { isTree, sameEntry, type TreeEntry } from './tree-bytes.ts';
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
export const standIn = ({ base, store }: Pick<Tools, 'base' | 'store'>, p: { head: Head; branch: Branch; tree: string }): string => {
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
export const reduced = async ({ base, math, written }: Tools, p: { head: Head; branch: Branch }): Promise<string | undefined> => {
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
