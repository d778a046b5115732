// Reads the comment of a `/command` and answers it with a reaction, or in words. Author and text come from the API at this moment, never
// from the event's payload.
import { type GitHubClient, githubDate } from './github-client.ts';
import { onStatus } from './github-errors.ts';
import type { CommentPort } from '../ports.ts';

export const openComments = ({ octokit, where }: GitHubClient): CommentPort => ({
  read: async (id) => {
    const answer = await octokit.rest.issues.getComment({ ...where, comment_id: id }).catch(onStatus([404, 410], undefined));
    if (answer === undefined) return undefined;
    const { data, headers } = answer;
    return {
      now: githubDate(headers),
      createdAt: data.created_at,
      author: data.user?.login ?? null,
      isPerson: data.user?.type === 'User',
      body: data.body ?? '',
      // Reactions do not change `updated_at`; an edit does.
      edited: data.updated_at !== data.created_at,
      number: Number(/\/(\d+)$/.exec(data.issue_url)?.[1] ?? Number.NaN),
    };
  },
  react: async (id, content) => {
    // A repeat is harmless: GitHub answers with the existing reaction.
    const { status } = await octokit.rest.reactions.createForIssueComment({ ...where, comment_id: id, content, request: { retries: 1 } });
    return status === 201;
  },
  // A repeat would say it twice.
  reply: async (number, body) => {
    await octokit.rest.issues.createComment({ ...where, issue_number: number, body, request: { retries: 0 } });
  },
});
