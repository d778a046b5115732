// Lists of issues for `issues(…)` and its siblings.
import { type ConnectionArguments, connection } from './connection.ts';
import { FieldError } from './context.ts';
import { issueSource } from './sources.ts';
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
