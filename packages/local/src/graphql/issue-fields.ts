// The fields that issues and pull requests share: their text and state, their labels, comments and events.
import { type ConnectionArguments, connection } from './connection.ts';
import { contentEditFields } from './content-edits.ts';
import { FieldError, type Resolver } from './context.ts';
import { actorSource, commentSource, labelSource, repositorySource, type Source } from './sources.ts';
import type { IssueAt } from '../repository/related-issues.ts';
import { findLabel } from '../repository/labels.ts';
import { authorAssociation, issuePage } from '../rest/present/issue.ts';
import type { Repository, TimelineEvent } from '../store.ts';

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

export const issueFields: Record<string, Resolver> = {
  id: ({ issue }: IssueAt) => issue.nodeId,
  databaseId: ({ issue }: IssueAt) => issue.id,
  fullDatabaseId: ({ issue }: IssueAt) => String(issue.id),
  number: ({ issue }: IssueAt) => issue.number,
  title: ({ issue }: IssueAt) => issue.title,
  body: ({ issue }: IssueAt) => issue.body,
  bodyHTML: ({ issue }: IssueAt, _, { backend }) => backend.pageOf(issue.body),
  author: ({ issue }: IssueAt, _, context) => actorSource(context, issue.author),
  authorAssociation: ({ repository, issue }: IssueAt) => authorAssociation(repository, issue.author),
  closed: ({ issue }: IssueAt) => issue.state === 'closed',
  closedAt: ({ issue }: IssueAt) => issue.closedAt,
  createdAt: ({ issue }: IssueAt) => issue.createdAt,
  updatedAt: ({ issue }: IssueAt) => issue.updatedAt,
  locked: ({ issue }) => issue.locked === true,
  url: ({ repository, issue }: IssueAt, _, { backend }) => issuePage(backend, repository, issue),
  repository: ({ repository }: IssueAt) => repositorySource(repository),
  labels: ({ repository, issue }: IssueAt, args) => labelConnection(repository, issue.labels, args),
  comments,
  timelineItems,
  ...contentEditFields,
  viewerDidAuthor: ({ issue }: IssueAt, _, { actor }) => issue.author === actor.login,
};
