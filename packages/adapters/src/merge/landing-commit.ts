// Which commit of a branch's own history brought a given commit there: itself where the branch was moved to it, the merge
// commit where GitHub or a person merged it.
import type { Git } from '../git/git.ts';

/** `oid` is reachable from `tip`. */
export const landingCommit = async (git: Git, p: { tip: string; oid: string }): Promise<{ oid: string; tree: string }> => {
  const listed = await git.text(['rev-list', '--first-parent', '--reverse', '--parents', p.tip, `^${p.oid}`]);
  const commits = listed.split('\n').filter((line) => line !== '');
  const [, firstParent] = commits[0]?.split(' ') ?? [];
  const found = commits.length === 0 || firstParent === p.oid ? p.oid : await firstWith(git, { commits, oid: p.oid });
  return { oid: found, tree: await git.text(['rev-parse', '--verify', '--quiet', `${found}^{tree}`]) };
};

const firstWith = async (git: Git, p: { commits: readonly string[]; oid: string }): Promise<string> => {
  for (const line of p.commits) {
    const commit = line.split(' ')[0] ?? '';
    const args = ['merge-base', '--is-ancestor', p.oid, commit];
    const result = await git.run(args);
    if (result.code === 0) return commit;
    if (result.code !== 1) throw git.failure(args, result);
  }
  throw new Error(`${p.oid} is not in the history it was found in`);
};
