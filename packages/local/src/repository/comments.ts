// Comments on issues and pull requests, each change with its event.
import { invalidField, notFound } from '../api/error.ts';
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { presentComment } from '../rest/present/comment.ts';
import { presentIssue } from '../rest/present/issue.ts';
import { presentSender } from '../rest/present/account.ts';
import { nodeId } from '../store/names.ts';
import type { Issue, IssueComment, Repository } from '../store.ts';
import { emitEvent } from './events.ts';
import { requireUnlocked } from './issue-absence.ts';
import { checkBody } from './issues.ts';

export const addComment = (backend: Backend, repository: Repository, input: { issue: Issue; body: string; actor: Actor }): IssueComment => {
  const { issue, body, actor } = input;
  if (body === '') throw invalidField('IssueComment', 'body', 'missing_field');
  checkBody('IssueComment', body);
  requireUnlocked(repository, issue, actor);
  const id = backend.store.nextId();
  const at = nowIso(backend);
  const comment: IssueComment = { id, nodeId: nodeId('IC', id), author: actor.login, body, createdAt: at, updatedAt: at };
  issue.comments.push(comment);
  issue.updatedAt = at;
  backend.nodes.set(comment.nodeId, { kind: 'comment', repository, issue, comment });
  emitCommentEvent(backend, repository, { issue, comment, action: 'created', actor });
  return comment;
};

export const editComment = (
  backend: Backend,
  repository: Repository,
  input: { issue: Issue; comment: IssueComment; body: string; actor: Actor },
): void => {
  const { issue, comment, body, actor } = input;
  if (body === '') throw invalidField('IssueComment', 'body', 'missing_field');
  checkBody('IssueComment', body);
  comment.body = body;
  const at = nowIso(backend);
  Object.assign(comment, { updatedAt: at, edited: { by: actor.login, at } });
  issue.updatedAt = at;
  emitCommentEvent(backend, repository, { issue, comment, action: 'edited', actor });
};

export const deleteComment = (
  backend: Backend,
  repository: Repository,
  { issue, comment, actor }: { issue: Issue; comment: IssueComment; actor: Actor },
): void => {
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  issue.updatedAt = nowIso(backend);
  backend.nodes.delete(comment.nodeId);
  emitCommentEvent(backend, repository, { issue, comment, action: 'deleted', actor });
};

const emitCommentEvent = (
  backend: Backend,
  repository: Repository,
  event: { issue: Issue; comment: IssueComment; action: string; actor: Actor },
): void => {
  emitEvent(backend, repository, {
    name: 'issue_comment',
    action: event.action,
    actor: event.actor,
    payload: {
      action: event.action,
      issue: presentIssue(backend, repository, event.issue),
      comment: presentComment(backend, repository, { issue: event.issue, comment: event.comment }),
      sender: presentSender(backend, event.actor.login),
    },
  });
};

export const findComment = (repository: Repository, id: number): { issue: Issue; comment: IssueComment } => {
  for (const issue of repository.issues.values()) {
    const comment = issue.comments.find((entry) => entry.id === id);
    if (comment !== undefined) return { issue, comment };
  }
  throw notFound();
};
