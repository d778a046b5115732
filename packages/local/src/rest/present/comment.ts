// A comment of an issue as REST shows it.
import type { Backend } from '../../backend.ts';
import { type Json, presentUser } from './account.ts';
import { authorAssociation, issuePage, issueUrl, presentReactions } from './issue.ts';
import { repositoryUrl } from './repository.ts';
import type { Issue, IssueComment, Repository } from '../../store.ts';

/** Returns GitHub's schema `issue-comment`. */
export const presentComment = (backend: Backend, repository: Repository, at: { issue: Issue; comment: IssueComment }): Json => {
  const { issue, comment } = at;
  const url = `${repositoryUrl(backend, repository)}/issues/comments/${comment.id}`;
  return {
    id: comment.id,
    node_id: comment.nodeId,
    url,
    html_url: `${issuePage(backend, repository, issue)}#issuecomment-${comment.id}`,
    issue_url: issueUrl(backend, repository, issue),
    user: presentUser(backend, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: authorAssociation(repository, comment.author),
    performed_via_github_app: null,
    reactions: presentReactions(url, comment.reactions ?? []),
  };
};
