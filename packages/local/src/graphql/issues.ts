// Resolvers of issues, pull requests, comments, labels and label events.
import { type ConnectionArguments, connection } from './connection.ts';
import { FieldError, type GraphqlContext, requireFieldAccess, type Resolver, type ResolverTable } from './context.ts';
import {
  branchSource,
  commitSource,
  rollupSource,
  actorSource,
  commentSource,
  issueSource,
  labelSource,
  repositorySource,
  type Source,
} from './sources.ts';
import { countCommits } from '../git/read.ts';
import { findLabel } from '../repository/labels.ts';
import { authorAssociation, dependencySummary, issuePage, subIssuesOf, subIssueSummary } from '../rest/present/issue.ts';
import { readMergeability } from '../rest/present/pull.ts';
import { reading } from '../rest/route.ts';
import { headHome, isFromFork } from '../repository/forks.ts';
import { reviewConnection, reviewDecision, reviewResolvers } from './reviews.ts';
import type { Issue, Repository, TimelineEvent } from '../store.ts';

interface IssueAt {
  repository: Repository;
  issue: Issue;
}

const eventTypes = {
  labeled: 'LabeledEvent',
  unlabeled: 'UnlabeledEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  renamed: 'RenamedTitleEvent',
} as const;

const itemTypes = {
  labeled: 'LABELED_EVENT',
  unlabeled: 'UNLABELED_EVENT',
  closed: 'CLOSED_EVENT',
  reopened: 'REOPENED_EVENT',
  renamed: 'RENAMED_TITLE_EVENT',
} as const;

/** Sorted and filtered as `issues(…)` of a repository asks for; any of `labels` is enough, unlike in REST. */
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
  const key = { CREATED_AT: (i: Issue) => i.createdAt, UPDATED_AT: (i: Issue) => i.updatedAt, COMMENTS: (i: Issue) => i.comments.length }[
    field
  ];
  if (key === undefined) throw new FieldError('UNPROCESSABLE', `the local GitHub does not order by ${field}`);
  selected.sort((a, b) => (key(a) === key(b) ? a.number - b.number : key(a) < key(b) ? -1 : 1));
  return direction === 'DESC' ? selected.reverse() : selected;
};

export const issueConnection = (name: string, repository: Repository, issues: readonly Issue[], args: ConnectionArguments): unknown =>
  connection({ name, all: issues, keyOf: (issue) => issue.number, toSource: (issue) => issueSource(repository, issue) }, args);

const labelConnection = (repository: Repository, names: readonly string[], args: ConnectionArguments): unknown => {
  const labels = names.flatMap((name) => findLabel(repository, name) ?? []);
  return connection({ name: 'labels', all: labels, keyOf: (label) => label.id, toSource: (label) => labelSource(repository, label) }, args);
};

const timelineSource = (at: IssueAt, event: TimelineEvent): Source => ({ __typename: eventTypes[event.kind], ...at, event });

const timelineItems: Resolver = ({ repository, issue }: IssueAt, args) => {
  const wanted: string[] | null = args.itemTypes ?? null;
  const unknown = wanted?.find((type) => !(Object.values(itemTypes) as string[]).includes(type));
  if (unknown !== undefined) throw new FieldError('UNPROCESSABLE', `the local GitHub keeps no ${unknown}`);
  const events = issue.timeline.filter((event) => wanted === null || wanted.includes(itemTypes[event.kind]));
  return connection(
    { name: 'timelineItems', all: events, keyOf: (event) => event.id, toSource: (event) => timelineSource({ repository, issue }, event) },
    args,
    {
      filteredCount: events.length,
      updatedAt: issue.updatedAt,
    },
  );
};

const comments: Resolver = ({ repository, issue }: IssueAt, args) =>
  connection(
    { name: 'comments', all: issue.comments, keyOf: (entry) => entry.id, toSource: (entry) => commentSource(repository, issue, entry) },
    args,
  );

/** Fields that issues and pull requests share. */
const shared: Record<string, Resolver> = {
  id: ({ issue }: IssueAt) => issue.nodeId,
  databaseId: ({ issue }: IssueAt) => issue.id,
  fullDatabaseId: ({ issue }: IssueAt) => String(issue.id),
  number: ({ issue }: IssueAt) => issue.number,
  title: ({ issue }: IssueAt) => issue.title,
  body: ({ issue }: IssueAt) => issue.body,
  author: ({ issue }: IssueAt, _, context) => actorSource(context, issue.author),
  authorAssociation: ({ repository, issue }: IssueAt) => authorAssociation(repository, issue.author),
  closed: ({ issue }: IssueAt) => issue.state === 'closed',
  closedAt: ({ issue }: IssueAt) => issue.closedAt,
  createdAt: ({ issue }: IssueAt) => issue.createdAt,
  updatedAt: ({ issue }: IssueAt) => issue.updatedAt,
  locked: () => false,
  url: ({ repository, issue }: IssueAt, _, { backend }) => issuePage(backend, repository, issue),
  repository: ({ repository }: IssueAt) => repositorySource(repository),
  labels: ({ repository, issue }: IssueAt, args) => labelConnection(repository, issue.labels, args),
  comments,
  timelineItems,
  viewerDidAuthor: ({ issue }: IssueAt, _, { actor }) => issue.author === actor.login,
};

const summary = ({ repository, issue }: IssueAt): Record<string, unknown> => {
  const counts = dependencySummary(repository, issue);
  return {
    blockedBy: counts.blocked_by,
    blocking: counts.blocking,
    totalBlockedBy: counts.total_blocked_by,
    totalBlocking: counts.total_blocking,
  };
};

const mergeStates: Record<string, string> = {
  clean: 'CLEAN',
  dirty: 'DIRTY',
  behind: 'BEHIND',
  blocked: 'BLOCKED',
  draft: 'DRAFT',
  unknown: 'UNKNOWN',
};

const requirePullData = ({ issue }: IssueAt): NonNullable<Issue['pull']> => {
  if (issue.pull === null) throw new Error(`#${issue.number} is no pull request`);
  return issue.pull;
};

const mergeability = async (at: IssueAt) => readMergeability(at.repository, { ...at.issue, pull: requirePullData(at) });

const labelAccess = (context: GraphqlContext, repository: Repository): void =>
  requireFieldAccess(context, repository, reading('issues', 'pull-requests'));

const labelEvent: Record<string, Resolver> = {
  id: ({ event }) => event.nodeId,
  createdAt: ({ event }) => event.at,
  actor: ({ event }, _, context) => actorSource(context, event.actor),
  label: ({ repository, event }) => {
    const label = findLabel(repository, event.label);
    return label === undefined ? undefined : labelSource(repository, label);
  },
  labelable: ({ repository, issue }) => issueSource(repository, issue),
};

const stateEvent: Record<string, Resolver> = {
  id: ({ event }) => event.nodeId,
  createdAt: ({ event }) => event.at,
  actor: ({ event }, _, context) => actorSource(context, event.actor),
};

export const issueResolvers: ResolverTable = {
  ...reviewResolvers,
  Issue: {
    ...shared,
    state: ({ issue }: IssueAt) => issue.state.toUpperCase(),
    stateReason: ({ issue }: IssueAt) => issue.stateReason?.toUpperCase() ?? null,
    isPinned: ({ issue }: IssueAt) => issue.pinned,
    parent: ({ repository, issue }: IssueAt) => {
      const parent = issue.parent === null ? undefined : repository.issues.get(issue.parent);
      return parent === undefined ? null : issueSource(repository, parent);
    },
    subIssues: ({ repository, issue }: IssueAt, args) => issueConnection('subIssues', repository, subIssuesOf(repository, issue), args),
    subIssuesSummary: ({ repository, issue }: IssueAt) => {
      const { total, completed, percent_completed } = subIssueSummary(repository, issue);
      return { total, completed, percentCompleted: percent_completed };
    },
    blockedBy: ({ repository, issue }: IssueAt, args) => {
      const blockers = issue.blockedBy.flatMap((number) => repository.issues.get(number) ?? []);
      return issueConnection('blockedBy', repository, blockers, args);
    },
    blocking: ({ repository, issue }: IssueAt, args) => {
      const blocked = [...repository.issues.values()].filter((other) => other.blockedBy.includes(issue.number));
      return issueConnection('blocking', repository, blocked, args);
    },
    issueDependenciesSummary: summary,
  },
  PullRequest: {
    ...shared,
    state: (at: IssueAt) => (requirePullData(at).merged ? 'MERGED' : at.issue.state.toUpperCase()),
    isDraft: (at: IssueAt) => requirePullData(at).draft,
    merged: (at: IssueAt) => requirePullData(at).merged,
    mergedAt: (at: IssueAt) => requirePullData(at).mergedAt,
    mergedBy: (at: IssueAt, _, context) => {
      const { mergedBy } = requirePullData(at);
      return mergedBy === undefined ? null : actorSource(context, mergedBy);
    },
    mergeCommit: (at: IssueAt) => {
      const { mergeCommitOid } = requirePullData(at);
      return mergeCommitOid === null ? null : commitSource(at.repository, mergeCommitOid);
    },
    mergeable: async (at: IssueAt) =>
      ({ true: 'MERGEABLE', false: 'CONFLICTING', null: 'UNKNOWN' })[String((await mergeability(at)).mergeable)],
    mergeStateStatus: async (at: IssueAt) => mergeStates[(await mergeability(at)).mergeable_state],
    isCrossRepository: (at: IssueAt) => isFromFork(requirePullData(at)),
    headRepository: (at: IssueAt, _, { backend }) => repositorySource(headHome(backend, at.repository, requirePullData(at))),
    reviewDecision: (at: IssueAt) => reviewDecision(at.repository, requirePullData(at)),
    reviews: (at: IssueAt, args) => reviewConnection('reviews', at, args),
    latestOpinionatedReviews: (at: IssueAt, args) => reviewConnection('latestOpinionatedReviews', at, args),
    headRefName: (at: IssueAt) => requirePullData(at).head,
    headRefOid: (at: IssueAt) => requirePullData(at).headOid,
    headRef: (at: IssueAt, _, { backend }) => {
      const pull = requirePullData(at);
      return branchSource(headHome(backend, at.repository, pull), `refs/heads/${pull.head}`);
    },
    baseRefName: (at: IssueAt) => requirePullData(at).base,
    baseRefOid: (at: IssueAt) => requirePullData(at).baseOid,
    baseRef: (at: IssueAt) => branchSource(at.repository, `refs/heads/${requirePullData(at).base}`),
    commits: async (at: IssueAt) => {
      const { baseOid, headOid } = requirePullData(at);
      return { totalCount: await countCommits(at.repository.gitDir, `${baseOid}..${headOid}`) };
    },
    statusCheckRollup: (at: IssueAt) => rollupSource(at.repository, requirePullData(at).headOid),
  },
  IssueComment: {
    id: ({ comment }) => comment.nodeId,
    databaseId: ({ comment }) => comment.id,
    fullDatabaseId: ({ comment }) => String(comment.id),
    body: ({ comment }) => comment.body,
    author: ({ comment }, _, context) => actorSource(context, comment.author),
    authorAssociation: ({ repository, comment }) => authorAssociation(repository, comment.author),
    createdAt: ({ comment }) => comment.createdAt,
    updatedAt: ({ comment }) => comment.updatedAt,
    url: ({ repository, issue, comment }, _, { backend }) => `${issuePage(backend, repository, issue)}#issuecomment-${comment.id}`,
    viewerDidAuthor: ({ comment }, _, { actor }) => comment.author === actor.login,
    issue: ({ repository, issue }) => ({ ...issueSource(repository, issue), __typename: 'Issue' }),
    repository: ({ repository }) => repositorySource(repository),
    isMinimized: () => false,
  },
  Label: {
    id: ({ label }) => label.nodeId,
    name: ({ label }) => label.name,
    color: ({ label }) => label.color,
    description: ({ label }) => (label.description === '' ? null : label.description),
    isDefault: () => false,
    repository: ({ repository }) => repositorySource(repository),
    issues: ({ repository, label }, args, context) => {
      labelAccess(context, repository);
      const issues = [...repository.issues.values()].filter((issue: Issue) => issue.pull === null && issue.labels.includes(label.name));
      return issueConnection('issues', repository, selectIssues(issues, args), args);
    },
  },
  LabeledEvent: labelEvent,
  UnlabeledEvent: labelEvent,
  ClosedEvent: stateEvent,
  ReopenedEvent: stateEvent,
  RenamedTitleEvent: stateEvent,
};
