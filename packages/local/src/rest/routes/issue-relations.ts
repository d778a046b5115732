// Routes of dependencies, sub-issues and reactions.
import { findComment } from '../../repository/issues.ts';
import { addBlocker, addReaction, addSubIssue, removeBlocker, requireIssueById } from '../../repository/issue-relations.ts';
import { presentIssue, presentReaction, subIssuesOf } from '../present/issue.ts';
import { paginate } from '../pages.ts';
import { ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';
import { requireIssueFor } from './issues.ts';
import type { Issue, IssueComment } from '../../store.ts';

const issueOf = ({ repository, params, token }: RepositoryRequest, level: 'read' | 'write'): Issue =>
  requireIssueFor(repository, { number: Number(params.issue_number), token, level });

const listOf = (request: RepositoryRequest, issues: readonly Issue[]): RestReply => {
  const { items, headers } = paginate(request, issues);
  return ok(
    items.map((issue) => presentIssue(request.backend, request.repository, issue)),
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
    handle: (request) => {
      const { repository } = request;
      return listOf(
        request,
        issueOf(request, 'read').blockedBy.flatMap((number) => repository.issues.get(number) ?? []),
      );
    },
  }),
  repositoryRoute('POST', '/issues/{issue_number}/dependencies/blocked_by', {
    access: writing('triage', 'issues'),
    handle: (request) => {
      const issue = issueOf(request, 'write');
      addBlocker(request.repository, issue, requireIssueById(request.repository, request.body.issue_id));
      return { status: 201, body: presentIssue(request.backend, request.repository, issue) };
    },
  }),
  repositoryRoute('DELETE', '/issues/{issue_number}/dependencies/blocked_by/{issue_id}', {
    access: writing('triage', 'issues'),
    handle: (request) => {
      const issue = issueOf(request, 'write');
      removeBlocker(issue, requireIssueById(request.repository, Number(request.params.issue_id)));
      return ok(presentIssue(request.backend, request.repository, issue));
    },
  }),
  repositoryRoute('GET', '/issues/{issue_number}/sub_issues', {
    access: reading('issues'),
    handle: (request) => listOf(request, subIssuesOf(request.repository, issueOf(request, 'read'))),
  }),
  repositoryRoute('POST', '/issues/{issue_number}/sub_issues', {
    access: writing('triage', 'issues'),
    handle: (request) => {
      const { repository, body } = request;
      const issue = issueOf(request, 'write');
      addSubIssue(issue, requireIssueById(repository, body.sub_issue_id), { replaceParent: body.replace_parent === true });
      return { status: 201, body: presentIssue(request.backend, repository, issue) };
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
