// Resolvers of the root and of the repository.
import { roleOf } from '../repository/access.ts';
import { fullName } from '../store/names.ts';
import { findRepository } from '../repository/repository-record.ts';
import { canSee } from '../repository/access.ts';
import { connection, type ConnectionArguments } from './connection.ts';
import { FieldError, type GraphqlContext, nodeSource, requireFieldAccess, type ResolverTable } from './context.ts';
import { actorSource, branchSource, issueSource, labelSource, objectSource, repositorySource } from './sources.ts';
import { issueConnection, selectIssues } from './select-issues.ts';
import { findLabel } from '../repository/labels.ts';
import { repositoryPage } from '../rest/present/repository.ts';
import { refreshPulls } from '../repository/pull-refresh.ts';
import { listRefs } from '../git/refs.ts';
import { anonymous, reading } from '../rest/route.ts';
import type { Issue, Repository } from '../store.ts';

interface RepositoryAt {
  repository: Repository;
}

const issuesOf = (context: GraphqlContext, repository: Repository): Issue[] => {
  requireFieldAccess(context, repository, reading('issues'));
  return [...repository.issues.values()].filter((issue) => issue.pull === null);
};

const pullsOf = async (context: GraphqlContext, repository: Repository): Promise<Issue[]> => {
  requireFieldAccess(context, repository, reading('pull-requests'));
  await refreshPulls(context.backend, repository, anonymous);
  return [...repository.issues.values()].filter((issue) => issue.pull !== null);
};

const find = (issues: readonly Issue[], kind: string, number: number): Issue => {
  const issue = issues.find((candidate) => candidate.number === number);
  if (issue === undefined) throw new FieldError('NOT_FOUND', `Could not resolve to ${kind} with the number of ${number}.`);
  return issue;
};

const permissionNames = { read: 'READ', triage: 'TRIAGE', write: 'WRITE', maintain: 'MAINTAIN', admin: 'ADMIN' } as const;

const requireRepository = (context: GraphqlContext, { owner, name }: { owner: string; name: string }): Repository => {
  const repository = findRepository(context.backend.store, owner, name);
  if (repository === undefined || !canSee(repository, context.token)) {
    throw new FieldError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  return repository;
};

const accountFields = (): ResolverTable[string] => ({
  id: ({ user }) => user.nodeId,
  databaseId: ({ user }) => user.id,
  login: ({ login }) => login,
  url: ({ user }, _, { backend }) => `${backend.urls.server}/${encodeURIComponent(user.login)}`,
});

export const repositoryResolvers: ResolverTable = {
  Query: {
    repository: (_, args, context) => repositorySource(requireRepository(context, args)),
    node: (_, { id }, context) => nodeSource(context, id),
    nodes: (_, { ids }, context) => ids.map((id: string) => resolveOrError(context, id)),
    viewer: (_, __, context) => {
      if (context.token === undefined) throw new FieldError('FORBIDDEN', 'Requires authentication');
      return { ...actorSource(context, context.actor.login), __typename: 'User', login: context.actor.login };
    },
    rateLimit: (_, __, context) => {
      const { limit, used, remaining, reset } = context.backend.rateLimits.read(context.token, 'graphql');
      return { cost: context.cost, limit, used, remaining, nodeCount: 0, resetAt: new Date(reset * 1000).toISOString() };
    },
  },
  Repository: {
    id: ({ repository }: RepositoryAt) => repository.nodeId,
    databaseId: ({ repository }: RepositoryAt) => repository.id,
    name: ({ repository }: RepositoryAt) => repository.name,
    nameWithOwner: ({ repository }: RepositoryAt) => fullName(repository),
    owner: ({ repository }: RepositoryAt, _, context) => actorSource(context, repository.owner),
    url: ({ repository }: RepositoryAt, _, { backend }) => repositoryPage(backend, repository),
    isPrivate: ({ repository }: RepositoryAt) => repository.private,
    isArchived: () => false,
    isFork: ({ repository }: RepositoryAt) => repository.forkOf !== undefined,
    parent: ({ repository }: RepositoryAt, _, { backend }) => {
      const parent = backend.store.repositories.get(repository.forkOf?.toLowerCase() ?? '');
      return parent === undefined ? null : repositorySource(parent);
    },
    isEmpty: async ({ repository }: RepositoryAt) => (await listRefs(repository.gitDir, 'refs/heads')).length === 0,
    mergeCommitAllowed: ({ repository }: RepositoryAt) => repository.mergeMethods.includes('merge'),
    squashMergeAllowed: ({ repository }: RepositoryAt) => repository.mergeMethods.includes('squash'),
    rebaseMergeAllowed: ({ repository }: RepositoryAt) => repository.mergeMethods.includes('rebase'),
    hasIssuesEnabled: () => true,
    viewerPermission: ({ repository }: RepositoryAt, _, { token }) => {
      const role = token?.kind === 'user' ? roleOf(repository, token.actor) : undefined;
      return role === undefined ? null : permissionNames[role];
    },
    defaultBranchRef: ({ repository }: RepositoryAt) => branchSource(repository, `refs/heads/${repository.defaultBranch}`),
    ref: ({ repository }: RepositoryAt, { qualifiedName }, context) => {
      requireFieldAccess(context, repository, reading('contents'));
      return branchSource(repository, qualifiedName.startsWith('refs/') ? qualifiedName : `refs/heads/${qualifiedName}`);
    },
    refs: async ({ repository }: RepositoryAt, args, context) => {
      requireFieldAccess(context, repository, reading('contents'));
      const all = await listRefs(repository.gitDir, args.refPrefix.replace(/\/$/, ''));
      return connection(
        { name: 'refs', all, keyOf: ({ ref }) => ref, toSource: ({ ref, oid }) => ({ __typename: 'Ref', repository, ref, oid }) },
        args,
      );
    },
    object: ({ repository }: RepositoryAt, { expression, oid }, context) => {
      requireFieldAccess(context, repository, reading('contents'));
      return objectSource(repository, expression ?? oid ?? 'HEAD');
    },
    label: ({ repository }: RepositoryAt, { name }) => {
      const label = findLabel(repository, name);
      return label === undefined ? null : labelSource(repository, label);
    },
    labels: ({ repository }: RepositoryAt, args: ConnectionArguments & { query?: string }, context) => {
      requireFieldAccess(context, repository, reading('issues', 'pull-requests'));
      const all = [...repository.labels.values()].filter(({ name }) => name.toLowerCase().includes((args.query ?? '').toLowerCase()));
      return connection({ name: 'labels', all, keyOf: (label) => label.id, toSource: (label) => labelSource(repository, label) }, args);
    },
    issue: ({ repository }: RepositoryAt, { number }, context) =>
      issueSource(repository, find(issuesOf(context, repository), 'an Issue', number)),
    issues: ({ repository }: RepositoryAt, args, context) => {
      if (args.filterBy !== undefined && args.filterBy !== null)
        throw new FieldError('UNPROCESSABLE', 'the local GitHub does not filter issues by filterBy');
      return issueConnection('issues', repository, selectIssues(issuesOf(context, repository), args), args);
    },
    pullRequest: async ({ repository }: RepositoryAt, { number }, context) =>
      issueSource(repository, find(await pullsOf(context, repository), 'a PullRequest', number)),
    pullRequests: async ({ repository }: RepositoryAt, args, context) => {
      const all = (await pullsOf(context, repository)).filter(
        ({ pull }) => (args.headRefName ?? pull?.head) === pull?.head && (args.baseRefName ?? pull?.base) === pull?.base,
      );
      return issueConnection('pullRequests', repository, selectIssues(all, args), args);
    },
  },
  User: accountFields(),
  Bot: accountFields(),
  Organization: accountFields(),
};

/** Returns the object of an id, or an error as its element of the list, so that the other ids still resolve. */
const resolveOrError = (context: GraphqlContext, id: string): unknown => {
  try {
    return nodeSource(context, id);
  } catch (error) {
    return error;
  }
};
