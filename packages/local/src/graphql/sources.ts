// Turns objects of the store and of git into sources: the values that a resolver passes to the resolvers of the next
// type.
import { readObject } from '../git/read.ts';
import { readRef } from '../git/refs.ts';
import { userOf } from '../repository/access.ts';
import { checkRunsOf, latestStatuses } from '../repository/checks.ts';
import type { Backend } from '../backend.ts';
import type { Issue, IssueComment, Label, Repository } from '../store.ts';

/** A value and the name of its type in the schema. The resolvers of that type know its other fields. */
// biome-ignore lint/suspicious/noExplicitAny: each resolver table reads the fields that its own type's sources carry.
export type Source = { __typename: string; [key: string]: any };

export const repositorySource = (repository: Repository): Source => ({ __typename: 'Repository', repository });
export const labelSource = (repository: Repository, label: Label): Source => ({ __typename: 'Label', repository, label });
export const issueSource = (repository: Repository, issue: Issue): Source => ({
  __typename: issue.pull === null ? 'Issue' : 'PullRequest',
  repository,
  issue,
});
export const commentSource = (repository: Repository, issue: Issue, comment: IssueComment): Source => ({
  __typename: 'IssueComment',
  repository,
  issue,
  comment,
});

/** Returns the source of an account. GraphQL names a bot without the `[bot]` that REST and git show. */
export const actorSource = ({ backend }: { backend: Backend }, login: string): Source => {
  const user = userOf(backend, login);
  return { __typename: user.type, user, login: user.type === 'Bot' ? login.replace(/\[bot\]$/, '') : login };
};

const typeNames: Record<string, string> = { commit: 'Commit', tree: 'Tree', blob: 'Blob', tag: 'Tag' };

export const commitSource = (repository: Repository, oid: string): Source => ({ __typename: 'Commit', repository, oid });

/** Returns the object of an expression such as `HEAD:README.md`; null when there is none. */
export const objectSource = async (repository: Repository, expression: string): Promise<Source | null> => {
  const found = await readObject(repository.gitDir, expression);
  return found === undefined ? null : { __typename: typeNames[found.type] ?? 'Blob', repository, oid: found.oid };
};

/** Returns a ref by its full name; null when it does not exist. */
export const branchSource = async (repository: Repository, ref: string): Promise<Source | null> => {
  const oid = await readRef(repository.gitDir, ref);
  return oid === undefined ? null : { __typename: 'Ref', repository, ref, oid };
};

/** Returns the combined state of all reports on a commit; null when there are none. */
export const rollupSource = (repository: Repository, oid: string): Source | null => {
  const statuses = latestStatuses(repository, oid);
  const checks = checkRunsOf(repository, oid);
  if (statuses.length + checks.length === 0) return null;
  return { __typename: 'StatusCheckRollup', repository, oid, statuses, checks };
};
