// Finds status comments of ours by their marker, for issues whose record does not know the comment.
import type { CommentView } from '@clambake/core';
import type { GitHubClient } from './github-client.ts';
import { goneNode, nodesOf } from './github-answers.ts';
import { type CommentNode, ownComment, type Page } from './github-views.ts';
import { commentsQuery } from './queries.ts';

export interface IssueWithComments {
  id: string;
  comments: Page<CommentNode>;
}

const readComments = async (client: GitHubClient, ids: readonly string[], after: string | null): Promise<Partial<IssueWithComments>[]> =>
  nodesOf(await client.queryOnce(commentsQuery, { ids, after }, goneNode), ids);

/** Looks at the first page of an issue's comments and, while ours is not found, reads the next one. */
export const statusCommentOf = async (client: GitHubClient, { id, comments }: IssueWithComments): Promise<CommentView | undefined> => {
  for (let page: Page<CommentNode> | undefined = comments; ; ) {
    const found = ownComment(page?.nodes ?? []);
    const after: string | null = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
    if (found !== undefined || after === null) return found;
    page = (await client.pages.ask(() => readComments(client, [id], after)))[0]?.comments;
  }
};

/** Issue node id → its status comment, for those that have one. */
export const findStatusComments = async (client: GitHubClient, nodeIds: readonly string[]): Promise<Map<string, CommentView>> => {
  const found = new Map<string, CommentView>();
  const left = [...new Set(nodeIds)];
  while (left.length > 0) {
    const issues = await client.pages.ask(async (size) => {
      const read = await readComments(client, left.slice(0, size), null);
      left.splice(0, size);
      return read;
    });
    for (const issue of issues) {
      // GitHub answers an empty object for a node that is not an issue.
      const { id, comments } = issue;
      const own = id === undefined || comments === undefined ? undefined : await statusCommentOf(client, { id, comments });
      if (id !== undefined && own !== undefined) found.set(id, own);
    }
  }
  return found;
};
