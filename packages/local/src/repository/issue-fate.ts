// Changes of issues besides edits: people lock, delete, transfer and convert them.
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { addLabels, createIssue, editIssue, emitIssueEvent } from './issues.ts';
import { findLabel } from './labels.ts';
import type { Issue, Repository } from '../store.ts';

/** A converted issue has become a discussion. It stays in the list, closed and locked. */
export type IssueFate = 'locked' | 'unlocked' | 'deleted' | 'converted';

const forget = (backend: Backend, repository: Repository, issue: Issue): void => {
  for (const { nodeId: id } of [issue, ...issue.comments]) backend.nodes.delete(id);
  repository.issues.delete(issue.number);
};

const find = (repository: Repository, number: number): Issue => {
  const issue = repository.issues.get(number);
  if (issue === undefined) throw new Error(`${repository.owner}/${repository.name} has no #${number}`);
  return issue;
};

/** Changes an issue as an administrator does in the browser. */
export const changeIssue = (backend: Backend, repository: Repository, change: { number: number; becomes: IssueFate }): void => {
  const issue = find(repository, change.number);
  const actor: Actor = { login: repository.owner, tokenKind: undefined };
  if (change.becomes === 'deleted') {
    forget(backend, repository, issue);
    repository.gone.set(issue.number, 'deleted');
    emitIssueEvent(backend, repository, { issue, action: 'deleted', actor });
    return;
  }
  if (change.becomes === 'converted') editIssue(backend, repository, { issue, edit: { state: 'closed', stateReason: 'completed' }, actor });
  issue.locked = change.becomes !== 'unlocked';
  issue.updatedAt = nowIso(backend);
  emitIssueEvent(backend, repository, { issue, action: issue.locked ? 'locked' : 'unlocked', actor });
};

/** Moves an issue with its comments, and with the labels that the other repository has too. */
export const transferIssue = (backend: Backend, repository: Repository, { number, to }: { number: number; to: Repository }): Issue => {
  const issue = find(repository, number);
  const actor: Actor = { login: repository.owner, tokenKind: undefined };
  emitIssueEvent(backend, repository, { issue, action: 'transferred', actor });
  const moved = createIssue(backend, to, { title: issue.title, body: issue.body, actor: { ...actor, login: issue.author } });
  const names = issue.labels.filter((name) => findLabel(to, name) !== undefined);
  addLabels(backend, to, { issue: moved, names, actor });
  moved.comments.push(...issue.comments);
  forget(backend, repository, issue);
  for (const comment of moved.comments) backend.nodes.set(comment.nodeId, { kind: 'comment', repository: to, issue: moved, comment });
  repository.gone.set(number, { repositoryId: to.id, number: moved.number });
  return moved;
};
