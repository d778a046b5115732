// Routes of issues, their labels and comments.
import { ApiError, notAccessible } from '../../api/error.ts';
import { hasRole, mayAccess, roleOf } from '../../repository/access.ts';
import type { Backend } from '../../backend.ts';
import { addLabels, createIssue, editIssue, removeLabel, requireIssue } from '../../repository/issues.ts';
import { addComment, editComment, findComment } from '../../repository/comments.ts';
import { redirectTransferred } from '../../repository/issue-absence.ts';
import { presentComment } from '../present/comment.ts';
import { presentIssue, presentIssueEvent, presentLabels } from '../present/issue.ts';
import { paginate } from '../pages.ts';
import { created, ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';
import type { Issue, Repository, Token } from '../../store.ts';

const read = reading('issues', 'pull-requests');
const comment = writing('read', 'issues', 'pull-requests');
const triage = writing('triage', 'issues', 'pull-requests');

/** Returns an issue, for which the token needs the issues permission. For a pull request either permission is enough. */
export const requireIssueFor = (
  repository: Repository,
  at: { number: number; token: Token | undefined; level: 'read' | 'write' },
): Issue => {
  const issue = requireIssue(repository, at.number);
  const isEnough = issue.pull !== null || mayAccess(repository, at.token, { any: [{ issues: at.level }], role: 'read' });
  if (!isEnough) throw notAccessible(`issues=${at.level}`);
  return issue;
};

const issueOf = (request: RepositoryRequest, level: 'read' | 'write'): Issue =>
  requireIssueFor(request.repository, { number: Number(request.params.issue_number), token: request.token, level });

const listOf = (text: string | undefined): string[] => (text ?? '').split(',').filter((part) => part !== '');

/** Returns the requested issues, which must have all of `labels`; newest first unless the query asks for another order. */
const filterIssues = (repository: Repository, query: Readonly<Record<string, string>>): Issue[] => {
  const state = query.state ?? 'open';
  const labels = listOf(query.labels).map((label) => label.toLowerCase());
  const since = query.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(query.since);
  const isWanted = (issue: Issue): boolean =>
    (state === 'all' || issue.state === state) &&
    labels.every((label) => issue.labels.some((held) => held.toLowerCase() === label)) &&
    (query.creator === undefined || issue.author === query.creator) &&
    Date.parse(issue.updatedAt) >= since;
  const key = {
    created: ({ createdAt }: Issue) => createdAt,
    updated: ({ updatedAt }: Issue) => updatedAt,
    comments: ({ comments }: Issue) => comments.length,
  }[query.sort ?? 'created'] as (issue: Issue) => string | number;
  const ascending = [...repository.issues.values()]
    .filter(isWanted)
    .sort((a, b) => (key(a) === key(b) ? a.number - b.number : key(a) < key(b) ? -1 : 1));
  return query.direction === 'asc' ? ascending : ascending.reverse();
};

const listIssues = ({ backend, repository, token, query, path }: RepositoryRequest): RestReply => {
  const seesPulls = mayAccess(repository, token, reading('pull-requests'));
  const seesIssues = mayAccess(repository, token, reading('issues'));
  const visible = filterIssues(repository, query).filter((issue) => (issue.pull === null ? seesIssues : seesPulls));
  const { items, headers } = paginate({ backend, query, path }, visible);
  return ok(
    items.map((issue) => presentIssue(backend, repository, issue)),
    headers,
  );
};

const labelNames = (entries: readonly (string | { name?: string })[] | undefined): string[] =>
  (entries ?? []).map((entry) => (typeof entry === 'string' ? entry : (entry.name ?? '')));

const patchIssue = (request: RepositoryRequest): RestReply => {
  const { backend, repository, actor, body } = request;
  const issue = issueOf(request, 'write');
  requireEditor(request, issue);
  const edit = {
    title: body.title === undefined || body.title === null ? undefined : String(body.title),
    body: body.body === undefined ? undefined : (body.body ?? ''),
    state: body.state,
    stateReason: body.state_reason ?? undefined,
  };
  editIssue(backend, repository, { issue, edit, actor });
  if (body.labels !== undefined) setLabels(backend, { repository, issue, names: labelNames(body.labels), request });
  return ok(presentIssue(backend, repository, issue));
};

/** Requires the triage role of a person. Without it people may edit and close only their own issues, and set no labels. */
const requireEditor = ({ repository, token, body }: RepositoryRequest, issue: Issue): void => {
  if (token?.kind !== 'user' || hasRole(roleOf(repository, token.actor), 'triage')) return;
  if (issue.author !== token.actor || body.labels !== undefined)
    throw new ApiError(403, { message: 'Must have triage access to Repository.' });
};

/** Replaces all labels, and with them those that others have changed meanwhile, as GitHub does. */
const setLabels = (backend: Backend, at: { repository: Repository; issue: Issue; names: string[]; request: RepositoryRequest }): void => {
  const { repository, issue, names } = at;
  const { actor } = at.request;
  const wanted = names.map((name) => name.toLowerCase());
  for (const held of issue.labels.filter((name) => !wanted.includes(name.toLowerCase()))) {
    removeLabel(backend, repository, { issue, name: held, actor });
  }
  addLabels(backend, repository, { issue, names, actor });
};

const presentLabelsOf = (request: RepositoryRequest, issue: Issue): RestReply => {
  const { items, headers } = paginate(request, presentLabels(request.backend, request.repository, issue));
  return ok(items, headers);
};

export const issueRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/issues', { access: read, handle: listIssues }),
  repositoryRoute('POST', '/issues', {
    access: writing('read', 'issues'),
    handle: ({ backend, repository, actor, body }) => {
      const issue = createIssue(backend, repository, {
        title: String(body.title),
        body: body.body ?? '',
        labels: labelNames(body.labels),
        actor,
      });
      return created(presentIssue(backend, repository, issue), 1);
    },
  }),
  repositoryRoute('GET', '/issues/{issue_number}', {
    access: read,
    handle: (request) => {
      redirectTransferred(request.backend, request.repository, Number(request.params.issue_number));
      return ok(presentIssue(request.backend, request.repository, issueOf(request, 'read')));
    },
  }),
  repositoryRoute('PATCH', '/issues/{issue_number}', { access: comment, handle: patchIssue }),
  repositoryRoute('GET', '/issues/{issue_number}/labels', {
    access: read,
    handle: (request) => presentLabelsOf(request, issueOf(request, 'read')),
  }),
  repositoryRoute('POST', '/issues/{issue_number}/labels', {
    access: triage,
    handle: (request) => {
      const issue = issueOf(request, 'write');
      addLabels(request.backend, request.repository, { issue, names: labelNames(request.body.labels), actor: request.actor });
      return ok(presentLabels(request.backend, request.repository, issue));
    },
  }),
  repositoryRoute('DELETE', '/issues/{issue_number}/labels/{name}', {
    access: triage,
    handle: (request) => {
      const { backend, repository, actor, params } = request;
      const issue = issueOf(request, 'write');
      if (!removeLabel(backend, repository, { issue, name: params.name ?? '', actor }))
        throw new ApiError(404, { message: 'Label does not exist' });
      return ok(presentLabels(backend, repository, issue));
    },
  }),
  repositoryRoute('GET', '/issues/{issue_number}/events', {
    access: read,
    handle: (request) => {
      const { items, headers } = paginate(request, issueOf(request, 'read').timeline);
      return ok(
        items.map((event) => presentIssueEvent(request.backend, request.repository, event)),
        headers,
      );
    },
  }),
  repositoryRoute('GET', '/issues/{issue_number}/comments', {
    access: read,
    handle: (request) => {
      const issue = issueOf(request, 'read');
      const { items, headers } = paginate(request, issue.comments);
      return ok(
        items.map((entry) => presentComment(request.backend, request.repository, { issue, comment: entry })),
        headers,
      );
    },
  }),
  repositoryRoute('POST', '/issues/{issue_number}/comments', {
    access: comment,
    handle: (request) => {
      const { backend, repository, actor, body } = request;
      const issue = issueOf(request, 'write');
      return created(
        presentComment(backend, repository, { issue, comment: addComment(backend, repository, { issue, body: body.body, actor }) }),
        1,
      );
    },
  }),
  repositoryRoute('GET', '/issues/comments/{comment_id}', {
    access: read,
    handle: ({ backend, repository, params }) =>
      ok(presentComment(backend, repository, findComment(repository, Number(params.comment_id)))),
  }),
  repositoryRoute('PATCH', '/issues/comments/{comment_id}', {
    access: comment,
    handle: ({ backend, repository, actor, params, body }) => {
      const found = findComment(repository, Number(params.comment_id));
      const mayModerate = actor.tokenKind !== 'user' || hasRole(roleOf(repository, actor.login), 'write');
      if (found.comment.author !== actor.login && !mayModerate)
        throw new ApiError(403, { message: 'Must have admin rights to Repository.' });
      editComment(backend, repository, { ...found, body: body.body, actor });
      return ok(presentComment(backend, repository, found));
    },
  }),
];
