// Finds the commit of a branch's own history that brought a given commit there: the commit itself where the branch was
// moved to it, and the merge commit where GitHub or a person merged it.
import { isAncestor } from '../git/ancestry.ts';
import type { Git } from '../git/git.ts';

/** `oid` is reachable from `tip`. */
export const landingCommit = async (git: Git, { tip, oid }: { tip: string; oid: string }): Promise<{ oid: string; tree: string }> => {
  const listed = await git.text(['rev-list', '--first-parent', '--reverse', '--parents', tip, `^${oid}`]);
  const commits = listed.split('\n').filter((line) => line !== '');
  const [, firstParent] = commits[0]?.split(' ') ?? [];
  const found = commits.length === 0 || firstParent === oid ? oid : await firstWith(git, { commits, oid });
  return { oid: found, tree: await git.text(['rev-parse', '--verify', '--quiet', `${found}^{tree}`]) };
};

const firstWith = async (git: Git, { commits, oid }: { commits: readonly string[]; oid: string }): Promise<string> => {
  for (const line of commits) {
    const commit = line.split(' ')[0] ?? '';
    if (await isAncestor(git, oid, commit)) return commit;
  }
  throw new Error(`${oid} is not in the history it was found in`);
};
