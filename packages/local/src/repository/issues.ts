// Changes of issues for REST, GraphQL and the seeding API, each with its timeline and its event. Pull requests are issues too.
import { nodeId } from '../store/names.ts';
import { invalidField } from '../api/error.ts';
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { recordContentEdit } from './content-edits.ts';
import { emitEvent } from './events.ts';
import { noIssue } from './issue-absence.ts';
import { ensureLabel } from './labels.ts';
import { presentIssue } from '../rest/present/issue.ts';
import { presentLabel, presentSender } from '../rest/present/account.ts';
import type { Issue, Label, PullRequest, Repository, TimelineEvent } from '../store.ts';

/** Maximum lengths of titles, bodies and comments on GitHub, in characters. */
const longestBody = 65_536;
const longestTitle = 256;
const maximumLabels = 100;

export const requireIssue = (repository: Repository, number: number): Issue => {
  const issue = repository.issues.get(number);
  if (issue === undefined) throw noIssue(repository, number);
  return issue;
};

/** Returns the next number; issues and pull requests share them. */
const nextNumber = (repository: Repository): number => Math.max(0, ...repository.issues.keys(), ...repository.gone.keys()) + 1;

export const checkBody = (resource: string, body: string): void => {
  if ([...body].length > longestBody)
    throw invalidField(resource, 'body', 'custom', `body is too long (maximum is ${longestBody} characters)`);
};

export const checkTitle = (resource: string, title: string): void => {
  if (title.trim() === '') throw invalidField(resource, 'title', 'missing_field');
  if ([...title].length > longestTitle)
    throw invalidField(resource, 'title', 'custom', `title is too long (maximum is ${longestTitle} characters)`);
};

export interface IssueInput {
  title: string;
  body?: string | undefined;
  labels?: readonly string[] | undefined;
}

export const newIssue = (
  backend: Backend,
  repository: Repository,
  input: { title: string; body: string; author: string; prefix: 'I' | 'PR' },
): Issue => {
  const id = backend.store.nextId();
  const at = nowIso(backend);
  const issue: Issue = {
    id,
    nodeId: nodeId(input.prefix, id),
    number: nextNumber(repository),
    title: input.title,
    body: input.body,
    author: input.author,
    state: 'open',
    stateReason: null,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    labels: [],
    comments: [],
    timeline: [],
    blockedBy: [],
    parent: null,
    pinned: false,
    pull: null,
  };
  repository.issues.set(issue.number, issue);
  backend.nodes.set(issue.nodeId, { kind: 'issue', repository, issue });
  return issue;
};

export const createIssue = (backend: Backend, repository: Repository, request: IssueInput & { actor: Actor }): Issue => {
  const { actor, title, body = '' } = request;
  checkTitle('Issue', title);
  checkBody('Issue', body);
  const issue = newIssue(backend, repository, { title, body, author: actor.login, prefix: 'I' });
  emitIssueEvent(backend, repository, { issue, action: 'opened', actor });
  if (request.labels !== undefined) addLabels(backend, repository, { issue, names: request.labels, actor });
  return issue;
};

/** Returns the payload that every event about a pull request has. */
export const pullPayload = ({ number, pull }: Pick<Issue, 'number'> & { pull: PullRequest }): Record<string, unknown> => ({
  number,
  pull_request: {
    number,
    head: { ref: pull.head, sha: pull.headOid },
    base: { ref: pull.base },
    merged: pull.merged,
  },
});

interface IssueEvent {
  issue: Issue;
  action: string;
  actor: Actor;
  label?: Label;
}

/** Emits an `issues` event for an issue, a `pull_request` event for a pull request. */
export const emitIssueEvent = (backend: Backend, repository: Repository, event: IssueEvent): void => {
  const { issue, action, actor, label } = event;
  emitEvent(backend, repository, {
    name: issue.pull === null ? 'issues' : 'pull_request',
    action,
    actor,
    payload: {
      action,
      issue: presentIssue(backend, repository, issue),
      ...(issue.pull === null ? {} : pullPayload({ ...issue, pull: issue.pull })),
      ...(label === undefined ? {} : { label: presentLabel(backend, repository, label) }),
      sender: presentSender(backend, actor.login),
    },
  });
};

export const recordTimeline = (
  backend: Backend,
  issue: Issue,
  entry: { kind: TimelineEvent['kind']; actor: string; label?: string },
): void => {
  const id = backend.store.nextId();
  issue.timeline.push({ id, nodeId: nodeId('LE', id), at: nowIso(backend), ...entry });
  issue.updatedAt = nowIso(backend);
};

/** Adds labels. A label that the issue already has changes nothing and makes no event. */
export const addLabels = (
  backend: Backend,
  repository: Repository,
  change: { issue: Issue; names: readonly string[]; actor: Actor },
): void => {
  const { issue, actor } = change;
  for (const wanted of change.names) {
    const label = ensureLabel(backend, repository, wanted);
    if (issue.labels.includes(label.name)) continue;
    if (issue.labels.length >= maximumLabels)
      throw invalidField('Issue', 'labels', 'custom', `cannot have more than ${maximumLabels} labels`);
    issue.labels.push(label.name);
    recordTimeline(backend, issue, { kind: 'labeled', actor: actor.login, label: label.name });
    emitIssueEvent(backend, repository, { issue, action: 'labeled', actor, label });
  }
};

/** Returns false when the issue does not have the label: a 404 in REST, ignored in GraphQL. */
export const removeLabel = (backend: Backend, repository: Repository, change: { issue: Issue; name: string; actor: Actor }): boolean => {
  const { issue, actor } = change;
  const held = issue.labels.find((name) => name.toLowerCase() === change.name.toLowerCase());
  if (held === undefined) return false;
  issue.labels = issue.labels.filter((name) => name !== held);
  recordTimeline(backend, issue, { kind: 'unlabeled', actor: actor.login, label: held });
  emitIssueEvent(backend, repository, { issue, action: 'unlabeled', actor, label: ensureLabel(backend, repository, held) });
  return true;
};

export interface IssueEdit {
  title?: string | undefined;
  body?: string | undefined;
  state?: 'open' | 'closed' | undefined;
  stateReason?: 'completed' | 'not_planned' | 'reopened' | undefined;
}

export const editIssue = (backend: Backend, repository: Repository, change: { issue: Issue; edit: IssueEdit; actor: Actor }): void => {
  const { issue, edit, actor } = change;
  const resource = issue.pull === null ? 'Issue' : 'PullRequest';
  if (edit.title !== undefined) checkTitle(resource, edit.title);
  if (edit.body !== undefined) checkBody(resource, edit.body);
  const isEdited = (edit.title ?? issue.title) !== issue.title || (edit.body ?? issue.body) !== issue.body;
  if (edit.title !== undefined && edit.title !== issue.title) recordTimeline(backend, issue, { kind: 'renamed', actor: actor.login });
  if (edit.body !== undefined && edit.body !== issue.body) recordContentEdit(backend, issue, actor.login);
  issue.title = edit.title ?? issue.title;
  issue.body = edit.body ?? issue.body;
  if (isEdited) {
    issue.updatedAt = nowIso(backend);
    emitIssueEvent(backend, repository, { issue, action: 'edited', actor });
  }
  if (edit.state !== undefined && edit.state !== issue.state) setState(backend, repository, { issue, edit, actor });
};

const setState = (backend: Backend, repository: Repository, change: { issue: Issue; edit: IssueEdit; actor: Actor }): void => {
  const { issue, edit, actor } = change;
  const isClosing = edit.state === 'closed';
  if (issue.pull?.merged === true && !isClosing)
    throw invalidField('PullRequest', 'state', 'custom', 'state cannot be changed. The pull request is merged.');
  issue.state = isClosing ? 'closed' : 'open';
  issue.closedAt = isClosing ? nowIso(backend) : null;
  if (issue.pull === null) issue.stateReason = isClosing ? (edit.stateReason ?? 'completed') : 'reopened';
  recordTimeline(backend, issue, { kind: isClosing ? 'closed' : 'reopened', actor: actor.login });
  emitIssueEvent(backend, repository, { issue, action: isClosing ? 'closed' : 'reopened', actor });
};
