// Lists of issues for `issues(…)` and its siblings.
import { type ConnectionArguments, connection } from './connection.ts';
import { FieldError } from './context.ts';
import { canSee } from '../repository/access.ts';
import type { IssueAt } from '../repository/related-issues.ts';
import type { GraphqlContext } from './context.ts';
import { issueSource, type Source } from './sources.ts';
import type { Issue, Repository } from '../store.ts';

/** Returns the issues that the arguments ask for, sorted. One of `labels` is enough, unlike in REST. */
export const selectIssues = (
  issues: readonly Issue[],
  args: { states?: string[] | null; labels?: string[] | null; orderBy?: { field: string; direction: string } | null },
): Issue[] => {
  const labels = (args.labels ?? []).map((label) => label.toLowerCase());
  const stateOf = (issue: Issue): string => (issue.pull?.merged === true ? 'MERGED' : issue.state.toUpperCase());
  const selected = issues
    .filter((issue) => (args.states ?? []).length === 0 || args.states?.includes(stateOf(issue)))
    .filter((issue) => labels.length === 0 || issue.labels.some((held) => labels.includes(held.toLowerCase())));
  const { field, direction } = args.orderBy ?? { field: 'CREATED_AT', direction: 'ASC' };
  const key = {
    CREATED_AT: ({ createdAt }: Issue) => createdAt,
    UPDATED_AT: ({ updatedAt }: Issue) => updatedAt,
    COMMENTS: ({ comments }: Issue) => comments.length,
  }[field];
  if (key === undefined) throw new FieldError('UNPROCESSABLE', `the local GitHub does not order by ${field}`);
  selected.sort((a, b) => (key(a) === key(b) ? a.number - b.number : key(a) < key(b) ? -1 : 1));
  return direction === 'DESC' ? selected.reverse() : selected;
};

export const issueConnection = (name: string, repository: Repository, issues: readonly Issue[], args: ConnectionArguments): unknown =>
  connection({ name, all: issues, keyOf: (issue) => issue.number, toSource: (issue) => issueSource(repository, issue) }, args);

/** Returns the source of a related issue; null when the token may not see its repository. */
export const relatedSource = ({ token }: GraphqlContext, { repository, issue }: IssueAt): Source | null =>
  canSee(repository, token) ? issueSource(repository, issue) : null;

/** Returns a connection to issues of any repository, for an issue of `home`. */
export const relatedConnection = (
  name: string,
  { home, issues, context }: { home: Repository; issues: readonly IssueAt[]; context: GraphqlContext },
  args: ConnectionArguments,
): unknown => {
  const all = home.platform.hiddenRelations === 'null' ? issues : issues.filter((at) => relatedSource(context, at) !== null);
  return connection({ name, all, keyOf: ({ issue }) => issue.id, toSource: (at) => relatedSource(context, at) }, args);
};
