// Routes of dependencies, sub-issues and reactions.
import { findComment } from '../../repository/comments.ts';
import { addBlocker, addReaction, addSubIssue, removeBlocker, requireIssueById } from '../../repository/issue-relations.ts';
import { blockersOf, type IssueAt, subIssuesOf } from '../../repository/related-issues.ts';
import { canSee } from '../../repository/access.ts';
import { presentIssue, presentReaction } from '../present/issue.ts';
import { paginate } from '../pages.ts';
import { ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';
import { requireIssueFor } from './issues.ts';
import type { Issue, IssueComment } from '../../store.ts';

const issueOf = ({ repository, params, token }: RepositoryRequest, level: 'read' | 'write'): Issue =>
  requireIssueFor(repository, { number: Number(params.issue_number), token, level });

const at = (request: RepositoryRequest, level: 'read' | 'write'): IssueAt => ({
  repository: request.repository,
  issue: issueOf(request, level),
});

/** Answers the issues that the token may see. */
const listOf = (request: RepositoryRequest, issues: readonly IssueAt[]): RestReply => {
  const seen = issues.filter(({ repository }) => canSee(repository, request.token));
  const { items, headers } = paginate(request, seen);
  return ok(
    items.map(({ repository, issue }) => presentIssue(request.backend, repository, issue)),
    headers,
  );
};

const react = (request: RepositoryRequest, to: Issue | IssueComment): RestReply => {
  const { reaction, isNew } = addReaction(request.backend, to, { user: request.actor.login, content: request.body.content });
  return { status: isNew ? 201 : 200, body: presentReaction(request.backend, reaction) };
};

const listReactions = (request: RepositoryRequest, of: Issue | IssueComment): RestReply => {
  const { backend, query } = request;
  const wanted = (of.reactions ?? []).filter(({ content }) => query.content === undefined || content === query.content);
  const { items, headers } = paginate(request, wanted);
  return ok(
    items.map((reaction) => presentReaction(backend, reaction)),
    headers,
  );
};

const commentOf = ({ repository, params }: RepositoryRequest): IssueComment => findComment(repository, Number(params.comment_id)).comment;

export const issueRelationRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/issues/{issue_number}/dependencies/blocked_by', {
    access: reading('issues'),
    handle: (request) => listOf(request, blockersOf(request.backend.store, issueOf(request, 'read'))),
  }),
  repositoryRoute('POST', '/issues/{issue_number}/dependencies/blocked_by', {
    access: writing('triage', 'issues'),
    handle: (request) => {
      const { issue, ...to } = at(request, 'write');
      const { store } = request.backend;
      addBlocker(store, { ...to, issue }, requireIssueById(store, request.body.issue_id, request.token));
      return { status: 201, body: presentIssue(request.backend, request.repository, issue) };
    },
  }),
  repositoryRoute('DELETE', '/issues/{issue_number}/dependencies/blocked_by/{issue_id}', {
    access: writing('triage', 'issues'),
    handle: (request) => {
      const issue = issueOf(request, 'write');
      removeBlocker(issue, requireIssueById(request.backend.store, Number(request.params.issue_id), request.token));
      return ok(presentIssue(request.backend, request.repository, issue));
    },
  }),
  repositoryRoute('GET', '/issues/{issue_number}/sub_issues', {
    access: reading('issues'),
    handle: (request) => listOf(request, subIssuesOf(request.backend.store, at(request, 'read'))),
  }),
  repositoryRoute('POST', '/issues/{issue_number}/sub_issues', {
    access: writing('triage', 'issues'),
    handle: (request) => {
      const { backend, body, token } = request;
      const parent = at(request, 'write');
      addSubIssue(parent, requireIssueById(backend.store, body.sub_issue_id, token), { replaceParent: body.replace_parent === true });
      return { status: 201, body: presentIssue(backend, parent.repository, parent.issue) };
    },
  }),
  repositoryRoute('POST', '/issues/{issue_number}/reactions', {
    access: writing('read', 'issues'),
    handle: (request) => react(request, issueOf(request, 'write')),
  }),
  repositoryRoute('POST', '/issues/comments/{comment_id}/reactions', {
    access: writing('read', 'issues', 'pull-requests'),
    handle: (request) => react(request, commentOf(request)),
  }),
  repositoryRoute('GET', '/issues/{issue_number}/reactions', {
    access: reading('issues'),
    handle: (request) => listReactions(request, issueOf(request, 'read')),
  }),
  repositoryRoute('GET', '/issues/comments/{comment_id}/reactions', {
    access: reading('issues', 'pull-requests'),
    handle: (request) => listReactions(request, commentOf(request)),
  }),
];
