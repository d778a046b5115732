// Resolvers of reviews and of the review decision.
import { requiredApprovals } from '../repository/branch-rules.ts';
import { lastWords, reviewFacts } from '../repository/reviews.ts';
import { connection, type ConnectionArguments } from './connection.ts';
import type { ResolverTable } from './context.ts';
import { actorSource, commitSource, type Source } from './sources.ts';
import { authorAssociation, issuePage } from '../rest/present/issue.ts';
import type { Issue, PullRequest, Repository, Review, ReviewComment, ReviewThread } from '../store.ts';

/** Returns the review decision; null when none is required and no review counts. */
export const reviewDecision = (repository: Repository, pull: PullRequest): 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null => {
  const needed = requiredApprovals(repository, pull.base);
  const { approvals, isRejected } = reviewFacts(pull);
  if (isRejected) return 'CHANGES_REQUESTED';
  if (approvals >= Math.max(1, needed)) return 'APPROVED';
  return needed > 0 ? 'REVIEW_REQUIRED' : null;
};

export const reviewConnection = (
  name: 'reviews' | 'latestOpinionatedReviews',
  { repository, issue }: { repository: Repository; issue: Issue },
  args: ConnectionArguments & { states?: readonly string[] | null; writersOnly?: boolean | null },
): unknown => {
  const pull = issue.pull ?? { reviews: [] };
  const all = (name === 'reviews' ? pull.reviews.filter(({ state }) => state !== 'PENDING') : lastWords(pull)).filter(
    ({ state, isOfWriter }) => (args.states?.includes(state) ?? true) && (isOfWriter || args.writersOnly !== true),
  );
  const toSource = (review: Review): Source => ({ __typename: 'PullRequestReview', repository, issue, review });
  return connection({ name, all, keyOf: ({ id }) => id, toSource }, args);
};

/** GitHub compares the lines; here any other head makes a comment outdated. */
const isOutdated = ({ pull }: Issue, { commitOid }: ReviewThread): boolean => pull?.headOid !== commitOid;

export const threadConnection = (at: { repository: Repository; issue: Issue }, args: ConnectionArguments): unknown =>
  connection(
    {
      name: 'reviewThreads',
      all: at.issue.pull?.threads ?? [],
      keyOf: ({ id }) => id,
      toSource: (thread) => ({ __typename: 'PullRequestReviewThread', ...at, thread }),
    },
    args,
  );

export const reviewResolvers: ResolverTable = {
  PullRequestReviewThread: {
    id: ({ thread }) => thread.nodeId,
    path: ({ thread }) => thread.path,
    line: ({ issue, thread }) => (isOutdated(issue, thread) ? null : thread.line),
    startLine: ({ issue, thread }) => (isOutdated(issue, thread) ? null : thread.startLine),
    originalLine: ({ thread }) => thread.line,
    originalStartLine: ({ thread }) => thread.startLine,
    diffSide: ({ thread }) => thread.side,
    startDiffSide: ({ thread }) => (thread.startLine === null ? null : (thread.startSide ?? thread.side)),
    subjectType: ({ thread }) => (thread.line === null ? 'FILE' : 'LINE'),
    isResolved: ({ thread }) => thread.isResolved,
    isOutdated: ({ issue, thread }) => isOutdated(issue, thread),
    comments: ({ repository, issue, thread }, args) =>
      connection(
        {
          name: 'comments',
          all: thread.comments as ReviewComment[],
          keyOf: ({ id }) => id,
          toSource: (comment) => ({ __typename: 'PullRequestReviewComment', repository, issue, thread, comment }),
        },
        args,
      ),
  },
  PullRequestReviewComment: {
    id: ({ comment }) => comment.nodeId,
    databaseId: ({ comment }) => comment.id,
    author: ({ comment }, _, context) => actorSource(context, comment.author),
    authorAssociation: ({ repository, comment }) => authorAssociation(repository, comment.author),
    body: ({ comment }) => comment.body,
    createdAt: ({ comment }) => comment.createdAt,
    lastEditedAt: ({ comment }) => comment.edited?.at ?? null,
    editor: ({ comment }, _, context) => (comment.edited === undefined ? null : actorSource(context, comment.edited.by)),
    isMinimized: () => false,
    viewerDidAuthor: ({ comment }, _, { actor }) => comment.author === actor.login,
    originalCommit: ({ repository, thread }) => commitSource(repository, thread.commitOid),
    pullRequestReview: ({ repository, issue, comment }) => {
      const review = issue.pull.reviews.find(({ id }: Review) => id === comment.reviewId);
      return review === undefined ? null : { __typename: 'PullRequestReview', repository, issue, review };
    },
  },
  PullRequestReview: {
    id: ({ review }) => review.nodeId,
    databaseId: ({ review }) => review.id,
    author: ({ review }, _, context) => actorSource(context, review.author),
    authorAssociation: ({ repository, review }) => authorAssociation(repository, review.author),
    authorCanPushToRepository: ({ review }) => review.isOfWriter,
    state: ({ review }) => review.state,
    body: ({ review }) => review.body,
    commit: ({ repository, review }) => commitSource(repository, review.commitOid),
    lastEditedAt: () => null,
    editor: () => null,
    submittedAt: ({ review }) => review.at,
    createdAt: ({ review }) => review.at,
    url: ({ repository, issue, review }, _, { backend }) => `${issuePage(backend, repository, issue)}#pullrequestreview-${review.id}`,
  },
};
