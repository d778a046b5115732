// Dependencies between issues, sub-issues and reactions. Adding or removing a dependency does not change `updatedAt`,
// as on GitHub, so a client cannot notice the change by it.
import { nodeId } from '../store/names.ts';
import { invalidField, notFound, unprocessable } from '../api/error.ts';
import { type Backend, nowIso } from '../backend.ts';
import type { Issue, IssueComment, Reaction, ReactionContent, Repository } from '../store.ts';

/** Maximum number of dependencies of one issue on GitHub. */
const maximumBlockers = 50;

/** Returns an issue by its id (not its number), as dependencies and sub-issues name it. */
export const requireIssueById = (repository: Repository, id: number): Issue => {
  const found = [...repository.issues.values()].find((issue) => issue.id === id && issue.pull === null);
  if (found === undefined) throw notFound();
  return found;
};

export const addBlocker = (repository: Repository, issue: Issue, blocker: Issue): void => {
  if (issue === blocker) throw invalidField('IssueDependency', 'issue_id', 'invalid', 'An issue cannot be blocked by itself');
  if (issue.blockedBy.includes(blocker.number)) throw invalidField('IssueDependency', 'issue_id', 'already_exists');
  if (issue.blockedBy.length >= maximumBlockers) throw unprocessable(`An issue cannot have more than ${maximumBlockers} blocking issues`);
  if (isBlockedBy(repository, blocker, issue))
    throw invalidField('IssueDependency', 'issue_id', 'invalid', 'The dependency would form a cycle');
  issue.blockedBy.push(blocker.number);
};

const isBlockedBy = (repository: Repository, issue: Issue, by: Issue, seen: Set<number> = new Set()): boolean => {
  if (seen.has(issue.number)) return false;
  seen.add(issue.number);
  return issue.blockedBy.some((number) => {
    const blocker = repository.issues.get(number);
    return number === by.number || (blocker !== undefined && isBlockedBy(repository, blocker, by, seen));
  });
};

export const removeBlocker = (issue: Issue, blocker: Issue): void => {
  if (!issue.blockedBy.includes(blocker.number)) throw notFound();
  issue.blockedBy = issue.blockedBy.filter((number) => number !== blocker.number);
};

export const addSubIssue = (issue: Issue, subIssue: Issue, options: { replaceParent: boolean }): void => {
  if (issue === subIssue) throw invalidField('SubIssue', 'sub_issue_id', 'invalid', 'An issue cannot be its own sub-issue');
  if (subIssue.parent !== null && subIssue.parent !== issue.number && !options.replaceParent) {
    throw invalidField('SubIssue', 'sub_issue_id', 'invalid', 'Sub issue may only have one parent');
  }
  subIssue.parent = issue.number;
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
