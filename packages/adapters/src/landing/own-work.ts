// Tells whether a branch holds nothing but landed work of agents, which a later attempt may rewrite.
import type { Git } from '../git/git.ts';
import { isAgentIdentity } from './landing-reauthor.ts';

/** True when agents are author and committer of every commit that the branch has beyond the base, and there is one. */
export const isOwnWork = async (git: Git, { base, branch }: { base: string; branch: string }): Promise<boolean> => {
  const text = await git.text(['log', '--format=%an <%ae>%n%cn <%ce>', branch, `^${base}`]);
  return text !== '' && text.split('\n').every(isAgentIdentity);
};
