// Reviews of pull requests. For each reviewer who may merge, the last approval or request for changes counts. Comments
// change nothing.
import { nodeId } from '../store/names.ts';
import { ApiError, unprocessable } from '../api/error.ts';
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { hasRole, roleOf } from './access.ts';
import { emitEvent } from './events.ts';
import type { PullIssue } from './pull-issue.ts';
import { addThread, type CommentPlace } from './review-threads.ts';
import { checkBody, pullPayload } from './issues.ts';
import { presentSender } from '../rest/present/account.ts';
import type { PullRequest, Repository, Review } from '../store.ts';

export interface ReviewInput {
  issue: PullIssue;
  /** Undefined for a draft, which only its author sees. */
  event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' | undefined;
  body: string;
  /** The reviewed commit; the head when left out. */
  commitOid: string | undefined;
  actor: Actor;
  /** Comments on the difference. */
  places?: readonly CommentPlace[];
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

export const addReview = (backend: Backend, repository: Repository, input: ReviewInput): Review => {
  const { issue, event, body, actor } = input;
  checkBody('PullRequestReview', body);
  if (event === 'APPROVE' && actor.tokenKind === 'actions' && !repository.actionsMayCreatePullRequests) {
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  }
  if (event !== 'COMMENT' && event !== undefined && actor.login === issue.author) {
    throw unprocessable(event === 'APPROVE' ? 'Can not approve your own pull request' : 'Can not request changes on your own pull request');
  }
  const isBare = body === '' && (input.places ?? []).length === 0;
  if (event !== 'APPROVE' && event !== undefined && isBare) throw new ApiError(422, { message: "Body can't be blank" });
  const id = backend.store.nextId();
  const isPerson = actor.tokenKind === 'user' || actor.tokenKind === undefined;
  const review: Review = {
    id,
    nodeId: nodeId('PRR', id),
    author: actor.login,
    isOfWriter: !isPerson || hasRole(roleOf(repository, actor.login), 'write'),
    state: event === undefined ? 'PENDING' : states[event],
    body,
    commitOid: input.commitOid ?? issue.pull.headOid,
    at: nowIso(backend),
  };
  issue.pull.reviews.push(review);
  for (const place of input.places ?? []) addThread(backend, issue, { place, review });
  if (event !== undefined) emitReview(backend, repository, { issue, review, actor });
  return review;
};

/** Takes back an approval or a request for changes. */
export const dismissReview = (backend: Backend, repository: Repository, at: { issue: PullIssue; review: Review; actor: Actor }): void => {
  const { review } = at;
  if (!['APPROVED', 'CHANGES_REQUESTED'].includes(review.state))
    throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
  review.state = 'DISMISSED';
  emitReview(backend, repository, { ...at, action: 'dismissed' });
};

const emitReview = (
  backend: Backend,
  repository: Repository,
  at: { issue: PullIssue; review: Review; actor: Actor; action?: 'submitted' | 'dismissed' },
): void => {
  const { issue, review, actor, action = 'submitted' } = at;
  emitEvent(backend, repository, {
    name: 'pull_request_review',
    action,
    actor,
    payload: {
      action,
      ...pullPayload(issue),
      review: {
        id: review.id,
        state: review.state.toLowerCase(),
        body: review.body,
        commit_id: review.commitOid,
        user: { login: review.author },
      },
      sender: presentSender(backend, actor.login),
    },
  });
};

/** Returns the last approval or request for changes of each author, oldest first. */
export const lastWords = (pull: Pick<PullRequest, 'reviews'>): Review[] => {
  const last = new Map<string, Review>();
  for (const review of pull.reviews) if (!['COMMENTED', 'PENDING'].includes(review.state)) last.set(review.author, review);
  return [...last.values()].filter(({ state }) => state !== 'DISMISSED');
};

export const reviewFacts = (pull: Pick<PullRequest, 'reviews'>): { approvals: number; isRejected: boolean } => {
  const counting = lastWords(pull).filter(({ isOfWriter }) => isOfWriter);
  return {
    approvals: counting.filter(({ state }) => state === 'APPROVED').length,
    isRejected: counting.some(({ state }) => state === 'CHANGES_REQUESTED'),
  };
};

/** Dismisses all approvals, as some rules require after a push. */
export const dismissApprovals = (pull: Pick<PullRequest, 'reviews'>): void => {
  for (const review of pull.reviews) if (review.state === 'APPROVED') review.state = 'DISMISSED';
};
