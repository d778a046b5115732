// Routes of reviews.
import { invalidField } from '../../api/error.ts';
import { issuePage } from '../present/issue.ts';
import { type Json, presentUser } from '../present/account.ts';
import { authorAssociation } from '../present/issue.ts';
import { repositoryUrl } from '../present/repository.ts';
import { paginate } from '../pages.ts';
import { addReview } from '../../repository/reviews.ts';
import { type PullIssue, requirePull } from '../../repository/pull-issue.ts';
import { refreshPulls } from '../../repository/pull-refresh.ts';
import { anonymous, ok, reading, type RepositoryRequest, repositoryRoute, type RestRoute, writing } from '../route.ts';
import type { Review } from '../../store.ts';

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
      if (body?.comments !== undefined) {
        throw invalidField('PullRequestReview', 'comments', 'custom', 'the local GitHub keeps no comments on lines');
      }
      const issue = await pullOf(request);
      const given = { event: body?.event, body: body?.body ?? '', commitOid: body?.commit_id };
      return ok(presentReview(request, issue, addReview(backend, repository, { issue, ...given, actor })));
    },
  }),
];
