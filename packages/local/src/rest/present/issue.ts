// REST's form of an issue (or of a pull request as an issue) and of its events.
import { roleOf } from '../../repository/access.ts';
import type { Backend } from '../../backend.ts';
import { findLabel } from '../../repository/labels.ts';
import { type Json, presentLabel, presentUser } from './account.ts';
import { repositoryPage, repositoryUrl } from './repository.ts';
import { blockedIssuesOf, blockersOf, followLink, type IssueAt, subIssuesOf } from '../../repository/related-issues.ts';
import { type Issue, type Reaction, reactionContents, type Repository, type Store, type TimelineEvent } from '../../store.ts';

export const issueUrl = (backend: Backend, repository: Repository, issue: Issue): string =>
  `${repositoryUrl(backend, repository)}/issues/${issue.number}`;

export const issuePage = (backend: Backend, repository: Repository, issue: Issue): string =>
  `${repositoryPage(backend, repository)}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`;

export const presentLabels = (backend: Backend, repository: Repository, issue: Issue): Json[] =>
  issue.labels.flatMap((name) => {
    const label = findLabel(repository, name);
    return label === undefined ? [] : [presentLabel(backend, repository, label)];
  });

/** Returns the author's association with the repository; a role that was given by hand counts as collaborator. */
export const authorAssociation = (repository: Repository, login: string): string => {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'OWNER';
  return repository.roles[login] === undefined || roleOf(repository, login) === undefined ? 'NONE' : 'COLLABORATOR';
};

/** Counts open and all blockers, and open and all issues that it blocks, also in repositories that the token cannot see. */
export const dependencySummary = (store: Store, at: IssueAt): Json => {
  const blockers = blockersOf(store, at.issue);
  const blocked = blockedIssuesOf(store, at);
  const open = (issues: IssueAt[]): number => issues.filter(({ issue }) => issue.state === 'open').length;
  return {
    blocked_by: open(blockers),
    total_blocked_by: blockers.length,
    blocking: open(blocked),
    total_blocking: blocked.length,
  };
};

export const subIssueSummary = (store: Store, at: IssueAt): { total: number; completed: number; percent_completed: number } => {
  const subIssues = subIssuesOf(store, at);
  const completed = subIssues.filter(({ issue }) => issue.state === 'closed').length;
  return {
    total: subIssues.length,
    completed,
    percent_completed: subIssues.length === 0 ? 0 : Math.floor((100 * completed) / subIssues.length),
  };
};

export const presentReactions = (url: string, reactions: readonly Reaction[]): Json => {
  const count = (content: string): number => reactions.filter((reaction) => reaction.content === content).length;
  return {
    url: `${url}/reactions`,
    total_count: reactions.length,
    ...Object.fromEntries(reactionContents.map((content) => [content, count(content)])),
  };
};

export const presentReaction = (backend: Backend, reaction: Reaction): Json => ({
  id: reaction.id,
  node_id: reaction.nodeId,
  user: presentUser(backend, reaction.user),
  content: reaction.content,
  created_at: reaction.at,
});

/** Returns GitHub's schema `issue`. */
export const presentIssue = (backend: Backend, repository: Repository, issue: Issue): Json => {
  const url = issueUrl(backend, repository, issue);
  const page = issuePage(backend, repository, issue);
  const pullUrl = `${repositoryUrl(backend, repository)}/pulls/${issue.number}`;
  const at = { repository, issue };
  const parent = followLink(backend.store, issue.parent);
  return {
    id: issue.id,
    node_id: issue.nodeId,
    url,
    repository_url: repositoryUrl(backend, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body === '' ? null : issue.body,
    user: presentUser(backend, issue.author),
    labels: presentLabels(backend, repository, issue),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: issue.locked === true,
    active_lock_reason: null,
    comments: issue.comments.length,
    closed_at: issue.closedAt,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    author_association: authorAssociation(repository, issue.author),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    reactions: presentReactions(url, issue.reactions ?? []),
    sub_issues_summary: subIssueSummary(backend.store, at),
    issue_dependencies_summary: dependencySummary(backend.store, at),
    parent_issue_url: parent === undefined ? null : issueUrl(backend, parent.repository, parent.issue),
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: pullUrl,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: issue.pull.mergedAt,
          },
        }),
  };
};

/** Returns GitHub's schema `issue-event-for-issue`. */
export const presentIssueEvent = (backend: Backend, repository: Repository, event: TimelineEvent): Json => {
  const label = event.label === undefined ? undefined : findLabel(repository, event.label);
  return {
    id: event.id,
    node_id: event.nodeId,
    url: `${repositoryUrl(backend, repository)}/issues/events/${event.id}`,
    actor: presentUser(backend, event.actor),
    event: event.kind,
    commit_id: null,
    commit_url: null,
    created_at: event.at,
    performed_via_github_app: null,
    ...(event.label === undefined ? {} : { label: { name: event.label, color: label?.color ?? 'ededed' } }),
  };
};
