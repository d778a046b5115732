// Answers about issues that left their repository or take no comments. A deleted issue is a 410. A transferred one is a 301
// with its new address, and only itself: its comments, labels and events are 404.
import { ApiError, notFound } from '../api/error.ts';
import type { Actor, Backend } from '../backend.ts';
import { hasRole, roleOf } from './access.ts';
import type { Issue, Repository } from '../store.ts';

/** Returns GitHub's answer about a number that is no issue of the repository. */
export const noIssue = ({ gone }: Pick<Repository, 'gone'>, number: number): ApiError =>
  gone.get(number) === 'deleted' ? new ApiError(410, { message: 'This issue was deleted' }) : notFound();

/** Throws GitHub's redirect when the issue was transferred. */
export const redirectTransferred = (backend: Backend, { gone }: Pick<Repository, 'gone'>, number: number): void => {
  const to = gone.get(number);
  if (to === undefined || to === 'deleted') return;
  const url = `${backend.urls.api}/repositories/${to.repositoryId}/issues/${to.number}`;
  throw new ApiError(301, { message: 'Moved Permanently', url }, { location: url });
};

/** Only people with write access comment on a locked issue; jobs and Apps do not count as such. */
export const requireUnlocked = (repository: Repository, issue: Issue, actor: Actor): void => {
  if (issue.locked !== true || actor.tokenKind === undefined) return;
  if (actor.tokenKind === 'user' && hasRole(roleOf(repository, actor.login), 'write')) return;
  throw new ApiError(403, { message: 'Unable to create comment because issue is locked.' });
};
