// Reads the discussions of issues, newest comments first and in bounded pages, and the roles of the people in them.
import {
  type Config,
  describeDiscussion,
  discussionOf,
  type DiscussionRead,
  type IssueComment,
  peopleInDiscussion,
  type Role,
  type RolesRead,
} from '@clambake/core';
import type { GitHubPort } from '../ports.ts';
import { goneNode, halfAnswer, nodesOf } from './github-answers.ts';
import type { GitHubClient } from './github-client.ts';
import { present, sha256 } from './github-views.ts';
import { discussionQuery } from './queries.ts';
import { type ActorNode, loginOf } from './text-edits.ts';

interface SpokenNode {
  id: string;
  body: string;
  createdAt: string;
  lastEditedAt: string | null;
  editor: ActorNode | null;
  author: ActorNode | null;
  authorAssociation: string;
  viewerDidAuthor: boolean;
  isMinimized: boolean;
}

interface CommentsPage {
  totalCount: number;
  pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
  nodes: (SpokenNode | null)[];
}

interface IssueDiscussion {
  id?: string;
  comments?: CommentsPage;
}

/** Pages of 100 comments that are read of one issue. */
const maximumPages = 5;

const knownAssociations = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

const commentOf = (node: SpokenNode): IssueComment => ({
  id: node.id,
  author: loginOf(node.author),
  isPerson: node.author?.__typename === 'User',
  isOurs: node.viewerDidAuthor,
  isMinimized: node.isMinimized,
  isKnown: knownAssociations.has(node.authorAssociation),
  at: node.createdAt,
  editor: loginOf(node.editor),
  isEdited: node.lastEditedAt !== null,
  body: node.body,
});

const readPage = async (client: GitHubClient, ids: readonly string[], before: string | null): Promise<IssueDiscussion[]> =>
  nodesOf(await client.queryOnce(discussionQuery, { ids, before }, goneNode), ids);

/** Reads the pages before the first one. */
const wholeOf = async (client: GitHubClient, id: string, newest: CommentsPage): Promise<DiscussionRead> => {
  let page = newest;
  let comments = present(page.nodes);
  for (let pages = 1; pages < maximumPages && page.pageInfo.hasPreviousPage; pages++) {
    const before = page.pageInfo.startCursor;
    if (before === null) throw halfAnswer('the cursor of the page before');
    const earlier = (await client.pages.ask(() => readPage(client, [id], before)))[0]?.comments;
    // The issue is gone, and whoever asks next notices it.
    if (earlier === undefined) break;
    page = earlier;
    comments = [...present(page.nodes), ...comments];
  }
  return { comments: comments.map(commentOf), unread: Math.max(0, newest.totalCount - comments.length) };
};

/** Issue node id → its discussion. An issue that is gone is left out. */
export const readDiscussions = async (client: GitHubClient, nodeIds: readonly string[]): Promise<Map<string, DiscussionRead>> => {
  const found = new Map<string, DiscussionRead>();
  const left = [...new Set(nodeIds)];
  while (left.length > 0) {
    const issues = await client.pages.ask(async (size) => {
      const read = await readPage(client, left.slice(0, size), null);
      left.splice(0, size);
      return read;
    });
    for (const { id, comments } of issues) {
      if (id !== undefined && comments !== undefined) found.set(id, await wholeOf(client, id, comments));
    }
  }
  return found;
};

/** Reads the roles that a discussion needs; `known` keeps those that were told. */
export const readPeople = async (
  github: Pick<GitHubPort, 'readRole'>,
  read: DiscussionRead,
  { until, known }: { until: string; known: Map<string, Role | 'none'> },
): Promise<RolesRead> => {
  const people = peopleInDiscussion(read, { until });
  const asked = people.filter((login) => !known.has(login));
  const told = await Promise.all(asked.map(async (login) => [login, await github.readRole(login)] as const));
  for (const [login, role] of told) if (role !== undefined) known.set(login, role);
  return new Map(people.map((login) => [login, known.get(login)]));
};

/** The hash for a claim, or the login whose role GitHub did not tell. */
export const hashDiscussion = (
  read: DiscussionRead,
  context: { roles: RolesRead; config: Pick<Config, 'min-role'>; until: string },
): string | { unknown: string } => {
  const discussion = discussionOf(read, context);
  return 'unknown' in discussion ? discussion : sha256(describeDiscussion(discussion));
};
