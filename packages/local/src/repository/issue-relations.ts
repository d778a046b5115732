// Dependencies between issues, sub-issues and reactions. Adding or removing a dependency does not change `updatedAt`,
// as on GitHub, so a client cannot notice the change by it.
import { nodeId } from '../store/names.ts';
import { invalidField, notFound, unprocessable } from '../api/error.ts';
import { type Backend, nowIso } from '../backend.ts';
import { canSee } from './access.ts';
import { blockersOf, findIssueById, type IssueAt, isLinkTo, linkTo } from './related-issues.ts';
import type { Issue, IssueComment, Reaction, ReactionContent, Store, Token } from '../store.ts';

/** Maximum number of dependencies of one issue on GitHub. */
const maximumBlockers = 50;

/** Returns an issue that the token may see, by its id (not its number). */
export const requireIssueById = (store: Store, id: number, token: Token | undefined): IssueAt => {
  const found = findIssueById(store, id);
  if (found === undefined || !canSee(found.repository, token)) throw notFound();
  return found;
};

export const addBlocker = (store: Store, at: IssueAt, blocker: IssueAt): void => {
  const { issue } = at;
  if (issue === blocker.issue) throw invalidField('IssueDependency', 'issue_id', 'invalid', 'An issue cannot be blocked by itself');
  if (issue.blockedBy.some((link) => isLinkTo(link, blocker))) throw invalidField('IssueDependency', 'issue_id', 'already_exists');
  if (issue.blockedBy.length >= maximumBlockers) throw unprocessable(`An issue cannot have more than ${maximumBlockers} blocking issues`);
  if (isBlockedBy(store, blocker.issue, at))
    throw invalidField('IssueDependency', 'issue_id', 'invalid', 'The dependency would form a cycle');
  issue.blockedBy.push(linkTo(blocker));
};

const isBlockedBy = (store: Store, issue: Issue, by: IssueAt, seen: Set<Issue> = new Set()): boolean => {
  if (seen.has(issue)) return false;
  seen.add(issue);
  return blockersOf(store, issue).some((blocker) => blocker.issue === by.issue || isBlockedBy(store, blocker.issue, by, seen));
};

export const removeBlocker = (issue: Issue, blocker: IssueAt): void => {
  if (!issue.blockedBy.some((link) => isLinkTo(link, blocker))) throw notFound();
  issue.blockedBy = issue.blockedBy.filter((link) => !isLinkTo(link, blocker));
};

export const addSubIssue = (at: IssueAt, { issue: subIssue }: IssueAt, options: { replaceParent: boolean }): void => {
  if (at.issue === subIssue) throw invalidField('SubIssue', 'sub_issue_id', 'invalid', 'An issue cannot be its own sub-issue');
  if (subIssue.parent !== null && !isLinkTo(subIssue.parent, at) && !options.replaceParent) {
    throw invalidField('SubIssue', 'sub_issue_id', 'invalid', 'Sub issue may only have one parent');
  }
  subIssue.parent = linkTo(at);
};

/** Adds a reaction. When the person already has it, returns the existing one with `isNew: false`. */
export const addReaction = (
  backend: Backend,
  to: Issue | IssueComment,
  { user, content }: { user: string; content: ReactionContent },
): { reaction: Reaction; isNew: boolean } => {
  to.reactions ??= [];
  const existing = to.reactions.find((reaction) => reaction.user === user && reaction.content === content);
  if (existing !== undefined) return { reaction: existing, isNew: false };
  const id = backend.store.nextId();
  const reaction: Reaction = { id, nodeId: nodeId('REA', id), user, content, at: nowIso(backend) };
  to.reactions.push(reaction);
  return { reaction, isNew: true };
};
