// Routes of reviews.
import { notFound } from '../../api/error.ts';
import { issuePage } from '../present/issue.ts';
import { type Json, presentUser } from '../present/account.ts';
import { authorAssociation } from '../present/issue.ts';
import { repositoryUrl } from '../present/repository.ts';
import { paginate } from '../pages.ts';
import { addReview, dismissReview } from '../../repository/reviews.ts';
import { type CommentPlace, findPlace } from '../../repository/review-threads.ts';
import { type PullIssue, requirePull } from '../../repository/pull-issue.ts';
import { refreshPulls } from '../../repository/pull-refresh.ts';
import { anonymous, created, ok, reading, type RepositoryRequest, repositoryRoute, type RestRoute, writing } from '../route.ts';
import type { Review, ReviewComment, ReviewThread } from '../../store.ts';

const pullOf = async ({ backend, repository, params }: RepositoryRequest): Promise<PullIssue> => {
  await refreshPulls(backend, repository, anonymous);
  return requirePull(repository, Number(params.pull_number));
};

/** Returns GitHub's schema `pull-request-review`. */
const presentReview = ({ backend, repository }: RepositoryRequest, issue: PullIssue, review: Review): Json => {
  const page = `${issuePage(backend, repository, issue)}#pullrequestreview-${review.id}`;
  const url = `${repositoryUrl(backend, repository)}/pulls/${issue.number}`;
  return {
    id: review.id,
    node_id: review.nodeId,
    user: presentUser(backend, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: authorAssociation(repository, review.author),
    _links: { html: { href: page }, pull_request: { href: url } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.at }),
    commit_id: review.commitOid,
  };
};

/** Returns GitHub's schema `pull-request-review-comment`. */
const presentReviewComment = (
  { backend, repository }: RepositoryRequest,
  issue: PullIssue,
  { thread, comment }: { thread: ReviewThread; comment: ReviewComment },
): Json => {
  const pull = `${repositoryUrl(backend, repository)}/pulls/${issue.number}`;
  const url = `${repositoryUrl(backend, repository)}/pulls/comments/${comment.id}`;
  const page = `${issuePage(backend, repository, issue)}#discussion_r${comment.id}`;
  const [first] = thread.comments;
  return {
    url,
    id: comment.id,
    node_id: comment.nodeId,
    pull_request_review_id: comment.reviewId,
    diff_hunk: thread.hunk,
    path: thread.path,
    commit_id: thread.commitOid,
    original_commit_id: thread.commitOid,
    ...(first === undefined || first === comment ? {} : { in_reply_to_id: first.id }),
    user: presentUser(backend, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: page,
    pull_request_url: pull,
    author_association: authorAssociation(repository, comment.author),
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: pull } },
    ...(thread.line === null
      ? { subject_type: 'file' }
      : { subject_type: 'line', original_line: thread.line, original_start_line: thread.startLine, side: thread.side }),
  };
};

export const reviewRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/pulls/{pull_number}/reviews', {
    access: reading('pull-requests'),
    handle: async (request) => {
      const issue = await pullOf(request);
      const { items, headers } = paginate(request, issue.pull.reviews);
      return ok(
        items.map((review) => presentReview(request, issue, review)),
        headers,
      );
    },
  }),
  repositoryRoute('POST', '/pulls/{pull_number}/reviews', {
    access: writing('read', 'pull-requests'),
    handle: async (request) => {
      const { backend, repository, actor, body } = request;
      const issue = await pullOf(request);
      const commitOid = body?.commit_id ?? issue.pull.headOid;
      const places: CommentPlace[] = [];
      for (const wanted of body?.comments ?? []) places.push(await findPlace(repository, issue, { wanted, commitOid }));
      const given = { event: body?.event, body: body?.body ?? '', commitOid, places };
      return ok(presentReview(request, issue, addReview(backend, repository, { issue, ...given, actor })));
    },
  }),
  repositoryRoute('PUT', '/pulls/{pull_number}/reviews/{review_id}/dismissals', {
    access: writing('write', 'pull-requests'),
    handle: async (request) => {
      const issue = await pullOf(request);
      const review = issue.pull.reviews.find(({ id }) => id === Number(request.params.review_id));
      if (review === undefined) throw notFound();
      dismissReview(request.backend, request.repository, { issue, review, actor: request.actor });
      return ok(presentReview(request, issue, review));
    },
  }),
  repositoryRoute('GET', '/pulls/{pull_number}/comments', {
    access: reading('pull-requests'),
    handle: async (request) => {
      const issue = await pullOf(request);
      const all = issue.pull.threads.flatMap((thread) => thread.comments.map((comment) => ({ thread, comment })));
      const { items, headers } = paginate(request, all);
      return ok(
        items.map((at) => presentReviewComment(request, issue, at)),
        headers,
      );
    },
  }),
  repositoryRoute('POST', '/pulls/{pull_number}/comments', {
    access: writing('read', 'pull-requests'),
    handle: async (request) => {
      const { backend, repository, actor, body } = request;
      const issue = await pullOf(request);
      const place = await findPlace(repository, issue, { wanted: body, commitOid: body.commit_id });
      const review = addReview(backend, repository, {
        issue,
        event: 'COMMENT',
        body: '',
        commitOid: body.commit_id,
        actor,
        places: [place],
      });
      const found = issue.pull.threads.flatMap((thread) => thread.comments.map((comment) => ({ thread, comment })));
      const at = found.find(({ comment }) => comment.reviewId === review.id);
      if (at === undefined) throw new Error('the comment is in no thread');
      return created(presentReviewComment(request, issue, at), 1);
    },
  }),
];
