// Tells whether a branch holds nothing but landed work of agents, which a later attempt may rewrite.
import type { Git } from '../git/git.ts';
import { isAgentIdentity } from './landing-reauthor.ts';

/**
 * True when agents are author of every commit that the branch has beyond the base, and there is one. Its committer is the agent
 * too, or `owner`, the owner of the key that landed commits are signed with.
 */
export const isOwnWork = async (
  git: Git,
  { base, branch, owner }: { base: string; branch: string; owner: string | undefined },
): Promise<boolean> => {
  const text = await git.text(['log', '--format=%an <%ae>%x00%cn <%ce>', branch, `^${base}`]);
  return (
    text !== '' &&
    text.split('\n').every((line) => {
      const [author = '', committer = ''] = line.split('\0');
      return isAgentIdentity(author) && (isAgentIdentity(committer) || committer === owner);
    })
  );
};
