// GitHub merges the bundle's pull request: for bases that nobody may push to. Its guard is the head's commit; that the
// base has not moved is guarded by the base's own rule that a pull request be up to date, and looked at afterwards.
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';
import type { MergeAnswer } from '../ports.ts';

/** Another look finds it different. */
const moved = /was modified|out of date|not up to date/i;
/** The same request may be answered in a moment. */
const unready = /is expected|is pending|in progress|has not been computed|try the merge again/i;

export const mergePullRequest = async (
  client: GitHubClient,
  number: number,
  p: { sha: string; title: string; message: string },
): Promise<MergeAnswer> => {
  const { owner, repo, octokit } = client;
  try {
    await octokit.rest.pulls.merge({
      owner,
      repo,
      pull_number: number,
      sha: p.sha,
      merge_method: 'merge',
      commit_title: p.title,
      commit_message: p.message,
    });
    return { status: 'merged' };
  } catch (error) {
    if (!(error instanceof RemoteError) || error.retryable || ![403, 405, 409, 422].includes(error.status)) throw error;
    const { status, message: why } = error;
    return { status: status === 409 || moved.test(why) ? 'moved' : unready.test(why) ? 'unready' : 'refused', why };
  }
};
