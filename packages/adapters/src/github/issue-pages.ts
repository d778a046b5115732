// Reads texts of an issue together with their pages (`bodyHTML`), whose addresses of images are signed for five minutes.
import { goneNode, nodesOf } from './github-answers.ts';
import type { GitHubClient } from './github-client.ts';
import type { TextPage } from '../ports.ts';
import { pagesQuery } from './late-queries.ts';
import { type ActorNode, loginOf } from './text-edits.ts';

interface PageNode {
  id?: string;
  body: string;
  bodyHTML: string;
  author: ActorNode | null;
  editor: ActorNode | null;
  lastEditedAt: string | null;
}

/** `ids`: node ids of issues and comments. One that is gone is left out. */
export const readPages = async (client: GitHubClient, ids: readonly string[]): Promise<TextPage[]> => {
  const nodes = nodesOf<PageNode>(await client.query(pagesQuery, { ids }, goneNode), ids);
  return nodes.flatMap(({ id, body, bodyHTML, author, editor, lastEditedAt }) =>
    id === undefined
      ? []
      : [{ id, body, html: bodyHTML, author: loginOf(author), editor: loginOf(editor), isEdited: lastEditedAt !== null }],
  );
};
