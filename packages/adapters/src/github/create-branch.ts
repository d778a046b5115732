// Makes a branch at a commit that is on the server already, without a fetch or a push.
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';

/** `no-commit`: GitHub does not know the commit. A branch that exists stays as it is. */
export const createBranch = async (client: GitHubClient, branch: string, oid: string): Promise<'made' | 'no-commit'> => {
  try {
    await client.octokit.rest.git.createRef({ ...client.where, ref: `refs/heads/${branch}`, sha: oid });
    return 'made';
  } catch (error) {
    if (!(error instanceof RemoteError) || error.status !== 422) throw error;
    if (/already exists/i.test(error.message)) return 'made';
    if (/object does not exist/i.test(error.message)) return 'no-commit';
    throw error;
  }
};
