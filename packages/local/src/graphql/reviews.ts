// Resolvers of reviews and of the review decision.
import { requiredApprovals } from '../repository/branch-rules.ts';
import { lastWords, reviewFacts } from '../repository/reviews.ts';
import { connection, type ConnectionArguments } from './connection.ts';
import type { ResolverTable } from './context.ts';
import { actorSource, commitSource, type Source } from './sources.ts';
import { issuePage } from '../rest/present/issue.ts';
import type { Issue, PullRequest, Repository, Review } from '../store.ts';

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
  args: ConnectionArguments & { states?: readonly string[] | null },
): unknown => {
  const pull = issue.pull ?? { reviews: [] };
  const all = (name === 'reviews' ? pull.reviews.filter(({ state }) => state !== 'PENDING') : lastWords(pull)).filter(
    ({ state }) => args.states?.includes(state) ?? true,
  );
  const toSource = (review: Review): Source => ({ __typename: 'PullRequestReview', repository, issue, review });
  return connection({ name, all, keyOf: ({ id }) => id, toSource }, args);
};

export const reviewResolvers: ResolverTable = {
  PullRequestReview: {
    id: ({ review }) => review.nodeId,
    databaseId: ({ review }) => review.id,
    author: ({ review }, _, context) => actorSource(context, review.author),
    authorCanPushToRepository: ({ review }) => review.isOfWriter,
    state: ({ review }) => review.state,
    body: ({ review }) => review.body,
    commit: ({ repository, review }) => commitSource(repository, review.commitOid),
    submittedAt: ({ review }) => review.at,
    createdAt: ({ review }) => review.at,
    url: ({ repository, issue, review }, _, { backend }) => `${issuePage(backend, repository, issue)}#pullrequestreview-${review.id}`,
  },
};
