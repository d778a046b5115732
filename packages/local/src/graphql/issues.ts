// Resolvers of issues, comments, labels and label events.
import { issueFields } from './issue-fields.ts';
import { issueConnection, relatedConnection, relatedSource, selectIssues } from './select-issues.ts';
import { blockedIssuesOf, blockersOf, followLink, type IssueAt, subIssuesOf } from '../repository/related-issues.ts';
import { contentEditType } from './content-edits.ts';
import { type GraphqlContext, requireFieldAccess, type Resolver, type ResolverTable } from './context.ts';
import { actorSource, issueSource, labelSource, repositorySource } from './sources.ts';
import { findLabel } from '../repository/labels.ts';
import { authorAssociation, dependencySummary, issuePage, subIssueSummary } from '../rest/present/issue.ts';
import { reading } from '../rest/route.ts';
import { pullResolvers } from './pulls.ts';
import { reviewResolvers } from './reviews.ts';
import type { Issue, Repository, Store } from '../store.ts';

const summary: Resolver = ({ repository, issue }: IssueAt, _, { backend }) => {
  const counts = dependencySummary(backend.store, { repository, issue });
  return {
    blockedBy: counts.blocked_by,
    blocking: counts.blocking,
    totalBlockedBy: counts.total_blocked_by,
    totalBlocking: counts.total_blocking,
  };
};

/** Returns the resolver of a connection to related issues. */
const related =
  (name: string, issuesOf: (store: Store, at: IssueAt) => IssueAt[]): Resolver =>
  ({ repository, issue }: IssueAt, args, context) =>
    relatedConnection(name, { home: repository, issues: issuesOf(context.backend.store, { repository, issue }), context }, args);

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
  ...pullResolvers,
  Issue: {
    ...issueFields,
    state: ({ issue }: IssueAt) => issue.state.toUpperCase(),
    stateReason: ({ issue }: IssueAt) => issue.stateReason?.toUpperCase() ?? null,
    isPinned: ({ issue }: IssueAt) => issue.pinned,
    parent: ({ issue }: IssueAt, _, context) => {
      const parent = followLink(context.backend.store, issue.parent);
      return parent === undefined ? null : relatedSource(context, parent);
    },
    subIssues: related('subIssues', subIssuesOf),
    subIssuesSummary: ({ repository, issue }: IssueAt, _, { backend }) => {
      const { total, completed, percent_completed } = subIssueSummary(backend.store, { repository, issue });
      return { total, completed, percentCompleted: percent_completed };
    },
    blockedBy: related('blockedBy', (store, { issue }) => blockersOf(store, issue)),
    blocking: related('blocking', blockedIssuesOf),
    issueDependenciesSummary: summary,
  },
  IssueComment: {
    id: ({ comment }) => comment.nodeId,
    databaseId: ({ comment }) => comment.id,
    fullDatabaseId: ({ comment }) => String(comment.id),
    body: ({ comment }) => comment.body,
    bodyHTML: ({ comment }, _, { backend }) => backend.pageOf(comment.body),
    author: ({ comment }, _, context) => actorSource(context, comment.author),
    authorAssociation: ({ repository, comment }) => authorAssociation(repository, comment.author),
    createdAt: ({ comment }) => comment.createdAt,
    updatedAt: ({ comment }) => comment.updatedAt,
    url: ({ repository, issue, comment }, _, { backend }) => `${issuePage(backend, repository, issue)}#issuecomment-${comment.id}`,
    viewerDidAuthor: ({ comment }, _, { actor }) => comment.author === actor.login,
    issue: ({ repository, issue }) => ({ ...issueSource(repository, issue), __typename: 'Issue' }),
    repository: ({ repository }) => repositorySource(repository),
    lastEditedAt: ({ comment }) => comment.edited?.at ?? null,
    editor: ({ comment }, _, context) => (comment.edited === undefined ? null : actorSource(context, comment.edited.by)),
    isMinimized: ({ comment }) => comment.isMinimized === true,
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
  UserContentEdit: contentEditType,
  LabeledEvent: labelEvent,
  UnlabeledEvent: labelEvent,
  ClosedEvent: stateEvent,
  ReopenedEvent: stateEvent,
  RenamedTitleEvent: stateEvent,
};
