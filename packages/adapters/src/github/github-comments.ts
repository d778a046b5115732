// Reads the comment of a `/command` and answers it with a reaction. Author and text come from the API at this moment, never
// from the event's payload.
import { RemoteError } from '../errors.ts';
import { type GitHubClient, githubDate } from './github-client.ts';
import type { CommentPort, PersonsComment } from '../ports.ts';

export const openComments = (client: GitHubClient): CommentPort => ({
  read: (id) => readComment(client, id),
  react: async (id, content) => {
    const where = { owner: client.owner, repo: client.repo, comment_id: id };
    // A repeat is harmless: GitHub answers with the existing reaction.
    await client.octokit.rest.reactions.createForIssueComment({ ...where, content, request: { retries: 1 } });
  },
});

const readComment = async (client: GitHubClient, id: number): Promise<PersonsComment | undefined> => {
  try {
    const { data, headers } = await client.octokit.rest.issues.getComment({ owner: client.owner, repo: client.repo, comment_id: id });
    return {
      now: githubDate(headers),
      author: data.user?.login ?? null,
      isPerson: data.user?.type === 'User',
      body: data.body ?? '',
      // Reactions do not change `updated_at`; an edit does.
      edited: data.updated_at !== data.created_at,
      number: Number(/\/(\d+)$/.exec(data.issue_url)?.[1] ?? Number.NaN),
    };
  } catch (error) {
    if (error instanceof RemoteError && (error.status === 404 || error.status === 410)) return undefined;
    throw error;
  }
};
