// Lets GitHub merge the bundle's pull request, for bases that nobody may push to. GitHub compares the head's commit. That the
// base has not moved is ensured by its rule that pull requests be up to date, and checked again by the train afterwards.
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';
import type { MergeAnswer } from '../ports.ts';

/** The head or the base has moved. */
const moved = /was modified|out of date|not up to date/i;
/** The same request may succeed in a moment. */
const unready = /is expected|is pending|in progress|has not been computed|try the merge again/i;

export const mergePullRequest = async (
  { octokit, where }: GitHubClient,
  number: number,
  { sha, title, message }: { sha: string; title: string; message: string },
): Promise<MergeAnswer> => {
  const how = { sha, merge_method: 'merge', commit_title: title, commit_message: message } as const;
  try {
    await octokit.rest.pulls.merge({ ...where, pull_number: number, ...how });
    return { status: 'merged' };
  } catch (error) {
    if (!(error instanceof RemoteError) || error.retryable || ![403, 405, 409, 422].includes(error.status)) throw error;
    const { status, message: why } = error;
    return { status: status === 409 || moved.test(why) ? 'moved' : unready.test(why) ? 'unready' : 'refused', why };
  }
};
