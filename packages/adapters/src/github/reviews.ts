// Reads the reviews of a pull request: the last word of each reviewer, and the comments on lines, in bounded pages.
import { answeredReviews, type LineComment, type LineThread, type ReviewsRead } from '@clambake/core';
import { halfAnswer } from './github-answers.ts';
import type { GitHubClient } from './github-client.ts';
import { openComments } from './github-comments.ts';
import { present } from './github-views.ts';
import type { ReviewPort } from '../ports.ts';
import { reviewsQuery } from './late-queries.ts';
import { type ActorNode, loginOf } from './text-edits.ts';

interface SpokenNode {
  id: string;
  body: string;
  lastEditedAt: string | null;
  editor: ActorNode | null;
  author: ActorNode | null;
  authorAssociation: string;
}

interface CommentNode extends SpokenNode {
  createdAt: string;
  isMinimized: boolean;
  originalCommit: { oid: string } | null;
  pullRequestReview: { id: string } | null;
}

interface ThreadNode {
  path: string;
  diffSide: 'LEFT' | 'RIGHT';
  startDiffSide: 'LEFT' | 'RIGHT' | null;
  subjectType: 'LINE' | 'FILE';
  originalLine: number | null;
  originalStartLine: number | null;
  isResolved: boolean;
  comments: { totalCount: number; nodes: (CommentNode | null)[] };
}

interface ReviewsPage {
  comments?: { totalCount: number; nodes: ({ body: string; viewerDidAuthor: boolean } | null)[] };
  latestOpinionatedReviews?: { nodes: ((SpokenNode & { state: string; submittedAt: string | null }) | null)[] } | null;
  reviewThreads: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: (ThreadNode | null)[] };
}

/** Maximum number of threads that are read. */
const maximumThreads = 200;
const maximumPage = 50;

const knownAssociations = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

const spokenOf = (node: SpokenNode) => ({
  id: node.id,
  author: loginOf(node.author),
  isPerson: node.author?.__typename === 'User',
  isKnown: knownAssociations.has(node.authorAssociation),
  editor: loginOf(node.editor),
  isEdited: node.lastEditedAt !== null,
  body: node.body,
});

const commentOf = (node: CommentNode): LineComment => ({
  ...spokenOf(node),
  at: node.createdAt,
  isMinimized: node.isMinimized,
  review: node.pullRequestReview?.id ?? null,
});

const threadOf = (node: ThreadNode): LineThread => {
  const { path, diffSide, startDiffSide, subjectType, originalLine, originalStartLine, isResolved, comments } = node;
  const nodes = present(comments.nodes);
  // The numbers of two sides have nothing to do with each other.
  const start = startDiffSide === diffSide ? originalStartLine : null;
  const to = subjectType === 'FILE' ? null : originalLine;
  return {
    path,
    commit: nodes[0]?.originalCommit?.oid ?? null,
    side: diffSide,
    lines: to === null ? null : { from: Math.min(start ?? to, to), to },
    isResolved,
    comments: nodes.map(commentOf),
    unread: Math.max(0, comments.totalCount - nodes.length),
  };
};

export const openReviews = ({ client, readRole }: { client: GitHubClient } & Pick<ReviewPort, 'readRole'>): ReviewPort => ({
  read: (number) => readReviews(client, number),
  readRole,
  reply: openComments(client).reply,
});

const readReviews = async (client: GitHubClient, number: number): Promise<ReviewsRead | undefined> => {
  const requests: ReviewsRead['requests'][number][] = [];
  const threads: LineThread[] = [];
  let answered: ReviewsRead['answered'];
  for (let after: string | null = null, isFirst = true; ; isFirst = false) {
    const page: ReviewsPage | undefined = await client.pages.ask((size) => readPage(client, { number, after, size, isFirst }));
    if (page === undefined) return undefined;
    for (const review of present(page.latestOpinionatedReviews?.nodes ?? []))
      if (review.state === 'CHANGES_REQUESTED') requests.push({ ...spokenOf(review), at: review.submittedAt ?? '' });
    if (page.comments !== undefined) answered = answeredIn(page.comments);
    threads.push(...present(page.reviewThreads.nodes).map(threadOf));
    const { totalCount, pageInfo } = page.reviewThreads;
    if (!pageInfo.hasNextPage || threads.length >= maximumThreads)
      return { requests, threads, answered, unread: Math.max(0, totalCount - threads.length) };
    if (pageInfo.endCursor === null) throw halfAnswer('the cursor of the next page');
    after = pageInfo.endCursor;
  }
};

/** The answer of a release that wrote no marker. */
const unmarkedAnswer = /^@[^\n]*: your request for changes was read\./;

/** Ids of the reviews that our comments answer; undefined when that is not known, because comments were not read or have no marker. */
const answeredIn = ({ totalCount, nodes }: NonNullable<ReviewsPage['comments']>): string[] | undefined => {
  const ours = present(nodes).filter(({ viewerDidAuthor }) => viewerDidAuthor);
  return totalCount > nodes.length || ours.some(({ body }) => unmarkedAnswer.test(body))
    ? undefined
    : ours.flatMap(({ body }) => answeredReviews(body));
};

const readPage = async (
  { queryOnce, owner, repo }: GitHubClient,
  { number, after, size, isFirst }: { number: number; after: string | null; size: number; isFirst: boolean },
): Promise<ReviewsPage | undefined> => {
  const variables = { owner, name: repo, number, first: Math.min(size, maximumPage), after, withRequests: isFirst };
  const { data } = await queryOnce(reviewsQuery, variables, ({ type, path }) => type === 'NOT_FOUND' && path?.[1] === 'pullRequest');
  const { repository } = data as { repository?: { pullRequest?: ReviewsPage | null } | null };
  if (repository === undefined || repository === null) throw halfAnswer('the repository');
  return repository.pullRequest ?? undefined;
};
