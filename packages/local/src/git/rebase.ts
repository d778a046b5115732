// "Rebase and merge": applies the commits of a branch, one after the other, on top of another commit.
import { runGit } from './process.ts';
import { readCommit } from './read.ts';
import { commitTree, mergeTrees } from './write.ts';

/** Returns the last new commit; undefined when a commit conflicts. Merge commits are left out. */
export const rebase = async (
  gitDir: string,
  { onto, head, at }: { onto: string; head: string; at: string },
): Promise<string | undefined> => {
  const { stdout } = await runGit(gitDir, ['rev-list', '--reverse', '--topo-order', '--no-merges', `${onto}..${head}`]);
  let tip = onto;
  for (const oid of stdout.split('\n').filter((line) => line !== '')) {
    const commit = await readCommit(gitDir, oid);
    const [parent] = commit.parents;
    if (parent === undefined) return undefined;
    // merge-tree of git 2.39 has no option for the merge base. A commit with the new tip's tree on the old parent makes
    // that parent the base.
    const stand = await commitTree(gitDir, {
      tree: (await readCommit(gitDir, tip)).tree,
      parents: [parent],
      message: 'tip',
      author: commit.author,
      at,
    });
    const merged = await mergeTrees(gitDir, stand, oid);
    if (merged.status === 'conflict') return undefined;
    tip = await commitTree(gitDir, { tree: merged.tree, parents: [tip], message: commit.message, author: commit.author, at });
  }
  return tip;
};
