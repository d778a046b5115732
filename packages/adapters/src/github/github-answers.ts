// Tells which problems of a GraphQL answer leave it whole. Data beside any other problem is a part of an answer, and a part
// never counts as the whole: half a snapshot is worse than none.
import { RemoteError, UserError } from '../errors.ts';
import type { GitHubClient, GraphqlAnswer } from './github-client.ts';
import { present } from './github-views.ts';
import type { GraphqlProblem } from './github-errors.ts';

const isAt = ({ path }: GraphqlProblem, ...parts: readonly string[]): boolean =>
  path?.length === parts.length && parts.every((part, index) => (part === '#' ? typeof path[index] === 'number' : part === path[index]));

/** The object at this path does not exist (any more). `#` is any place in a list. */
export const goneAt =
  (...parts: readonly string[]) =>
  (problem: GraphqlProblem): boolean =>
    problem.type === 'NOT_FOUND' && isAt(problem, ...parts);

/** An object asked for by its node id does not exist (any more), or its blocker cannot be seen. */
export const goneNode = (problem: GraphqlProblem): boolean => goneAt('nodes', '#')(problem) || isHiddenBlocker(problem);

/** A blocker in a repository that the token cannot see; its null node is counted. */
export const isHiddenBlocker = ({ type, path }: GraphqlProblem): boolean =>
  (type === 'NOT_FOUND' || type === 'FORBIDDEN') &&
  path?.at(-3) === 'blockedBy' &&
  path.at(-2) === 'nodes' &&
  typeof path.at(-1) === 'number';

export const noRepository = (client: GitHubClient): UserError =>
  new UserError(
    `${client.owner}/${client.repo} cannot be read: the token belongs to another repository, or lacks "issues: read" and "contents: read"`,
  );

/** An answer without an error that lacks something it was asked for. */
export const halfAnswer = (what: string): RemoteError =>
  new RemoteError(`GitHub answered without ${what} and named no error`, { status: 200, retryable: true });

/** The objects of `nodes(ids:)` that exist. Without a problem that names it, a missing one is no answer. */
export const nodesOf = <T>({ data, problems }: GraphqlAnswer, ids: readonly string[]): T[] => {
  const nodes = data['nodes'] as (T | null)[] | null | undefined;
  const gone = new Set(problems.filter(goneAt('nodes', '#')).map(({ path }) => path?.[1]));
  if (nodes?.length !== ids.length || nodes.some((node, index) => node === null && !gone.has(index)))
    throw halfAnswer('an issue or a comment that it was asked for');
  return present(nodes);
};
