// The commit that takes a merge back, made without a merge of its own: it stands on the merge commit and has the tree
// from before it. Merging it into the base is then exactly `git revert -m 1`: the same three trees (the merge as the
// common ancestor, the base's tip, the tree before the merge), and so the same conflicts.
import type { Git } from '../git/git.ts';
import { commitObject, writeObjects } from '../git/git-object.ts';

export interface TakeBackPlan {
  /** Commit of the base that has the merge in its history. */
  baseOid: string;
  /** The commit that was merged. */
  oid: string;
  /** Author and date, as they stand in a commit. */
  signature: string;
  message: (merge: string) => string;
}

/** Undefined where no merge commit brought `oid` in. Both commits are here. */
export const findMerge = async (git: Git, { baseOid, oid }: Pick<TakeBackPlan, 'baseOid' | 'oid'>): Promise<string | undefined> => {
  const merged = (listed: string): string | undefined =>
    listed
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, , ...others]) => others.includes(oid))?.[0];
  // Among the base's own merges first: another branch may have merged the same work for itself.
  for (const scope of [['--first-parent'], []]) {
    const listed = await git.text(['rev-list', '--merges', '--parents', ...scope, baseOid, `^${oid}`]);
    const found = merged(listed);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const writeTakeBack = async (git: Git, p: TakeBackPlan & { gitDir: string; merge: string }): Promise<string> => {
  const { merge, signature } = p;
  const tree = await git.text(['rev-parse', '--verify', '--quiet', `${merge}^1^{tree}`]);
  const commit = commitObject({ tree, parents: [merge], author: signature, committer: signature, message: p.message(merge) });
  await writeObjects(p.gitDir, [commit]);
  return commit.oid;
};

/** Contents that the tree before the merge has and the merge's has not: a push of it needs them here. */
export const restoredBlobs = async (git: Git, merge: string): Promise<string[]> => {
  const listed = await git.text(['diff-tree', '-r', '-z', '--no-renames', merge, `${merge}^1`]);
  return listed.split('\0').flatMap((field) => {
    const [, mode = '', , oid = ''] = /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]{40}) /.exec(field) ?? [];
    return /^1[02]/.test(mode) ? [oid] : [];
  });
};
