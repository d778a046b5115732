// Mutations, each through the same function that REST uses. The mutations of one document run in order. An error is
// reported under its own alias and does not stop the other mutations.
import { ApiError } from '../api/error.ts';
import { commentSource, issueSource, labelSource } from './sources.ts';
import { connectionEdge } from './connection.ts';
import {
  FieldError,
  type GraphqlContext,
  mayModerate,
  requireFieldAccess,
  requireIssueAccess,
  requireNode,
  type Resolver,
  type ResolverTable,
} from './context.ts';
import { isAncestor, readRef, updateRefs, zeroOid } from '../git/refs.ts';
import { readObject } from '../git/read.ts';
import { addLabels, editIssue, removeLabel } from '../repository/issues.ts';
import { addReaction } from '../repository/issue-relations.ts';
import { addComment, deleteComment, editComment } from '../repository/comments.ts';
import { createLabel } from '../repository/labels.ts';
import { recordRefChanges } from '../repository/ref-changes.ts';
import { refusalOfRefUpdate } from '../repository/ref-rules.ts';
import { writing } from '../rest/route.ts';
import type { Issue, ReactionContent, Repository } from '../store.ts';

/** Returns the labels of these node ids, which must belong to the same repository. */
const labelNamesOf = (context: GraphqlContext, repository: Repository, ids: readonly string[]): string[] =>
  ids.map((id) => {
    const { label, repository: home } = requireNode(context, id, 'label');
    if (home !== repository) throw new FieldError('UNPROCESSABLE', 'Label does not belong to this repository');
    return label.name;
  });

const requireLabelable = (context: GraphqlContext, id: string): { repository: Repository; issue: Issue } => {
  const { repository, issue } = requireNode(context, id, 'issue');
  requireIssueAccess(context, { repository, issue, level: 'write', role: 'triage' });
  return { repository, issue };
};

const addLabelsToLabelable: Resolver = (_, { input }, context) => {
  const { repository, issue } = requireLabelable(context, input.labelableId);
  const names = labelNamesOf(context, repository, input.labelIds);
  addLabels(context.backend, repository, { issue, names, actor: context.actor });
  return { labelable: issueSource(repository, issue) };
};

const removeLabelsFromLabelable: Resolver = (_, { input }, context) => {
  const { repository, issue } = requireLabelable(context, input.labelableId);
  for (const name of labelNamesOf(context, repository, input.labelIds))
    removeLabel(context.backend, repository, { issue, name, actor: context.actor });
  return { labelable: issueSource(repository, issue) };
};

const addCommentMutation: Resolver = (_, { input }, context) => {
  const { repository, issue } = requireNode(context, input.subjectId, 'issue');
  requireIssueAccess(context, { repository, issue, level: 'write' });
  const comment = addComment(context.backend, repository, { issue, body: input.body, actor: context.actor });
  context.creations += 1;
  const index = issue.comments.length - 1;
  return {
    commentEdge: connectionEdge(index, comment.id, commentSource(repository, issue, comment)),
    subject: issueSource(repository, issue),
  };
};

const addReactionMutation: Resolver = (_, { input }, context) => {
  const { repository, issue } = requireNode(context, input.subjectId, 'issue');
  requireIssueAccess(context, { repository, issue, level: 'write' });
  const content = reactionOf.get(input.content);
  if (content === undefined) throw new FieldError('UNPROCESSABLE', `${input.content} is no reaction`);
  addReaction(context.backend, issue, { user: context.actor.login, content });
  return { reaction: { content: input.content }, subject: issueSource(repository, issue) };
};

/** GraphQL's names of reactions. */
const reactionOf: ReadonlyMap<string, ReactionContent> = new Map([
  ['THUMBS_UP', '+1'],
  ['THUMBS_DOWN', '-1'],
  ['LAUGH', 'laugh'],
  ['CONFUSED', 'confused'],
  ['HEART', 'heart'],
  ['HOORAY', 'hooray'],
  ['ROCKET', 'rocket'],
  ['EYES', 'eyes'],
]);

const updateIssueComment: Resolver = (_, { input }, context) => {
  const { repository, issue, comment } = requireNode(context, input.id, 'comment');
  requireIssueAccess(context, { repository, issue, level: 'write' });
  if (comment.author !== context.actor.login && !mayModerate(context, repository)) {
    throw new FieldError('FORBIDDEN', `${context.actor.login} does not have the correct permissions to execute \`UpdateIssueComment\``);
  }
  editComment(context.backend, repository, { issue, comment, body: input.body, actor: context.actor });
  return { issueComment: commentSource(repository, issue, comment) };
};

const deleteIssueComment: Resolver = (_, { input }, context) => {
  const { repository, issue, comment } = requireNode(context, input.id, 'comment');
  requireIssueAccess(context, { repository, issue, level: 'write' });
  if (comment.author !== context.actor.login && !mayModerate(context, repository)) {
    throw new FieldError('FORBIDDEN', `${context.actor.login} does not have the correct permissions to execute \`DeleteIssueComment\``);
  }
  deleteComment(context.backend, repository, { issue, comment, actor: context.actor });
  return { clientMutationId: input.clientMutationId ?? null };
};

const minimizeComment: Resolver = (_, { input }, context) => {
  const { repository, issue, comment } = requireNode(context, input.subjectId, 'comment');
  requireIssueAccess(context, { repository, issue, level: 'write' });
  if (comment.author !== context.actor.login && !mayModerate(context, repository)) {
    throw new FieldError('FORBIDDEN', `${context.actor.login} does not have the correct permissions to execute \`MinimizeComment\``);
  }
  comment.isMinimized = true;
  return { minimizedComment: { ...commentSource(repository, issue, comment), __typename: 'IssueComment' } };
};

const closeIssue: Resolver = (_, { input }, context) => {
  const { repository, issue } = requireLabelable(context, input.issueId);
  const stateReason = input.stateReason === 'NOT_PLANNED' || input.stateReason === 'DUPLICATE' ? 'not_planned' : 'completed';
  editIssue(context.backend, repository, { issue, edit: { state: 'closed', stateReason }, actor: context.actor });
  return { issue: issueSource(repository, issue) };
};

const reopenIssue: Resolver = (_, { input }, context) => {
  const { repository, issue } = requireLabelable(context, input.issueId);
  editIssue(context.backend, repository, { issue, edit: { state: 'open' }, actor: context.actor });
  return { issue: issueSource(repository, issue) };
};

const updateIssue: Resolver = (_, { input }, context) => {
  const { repository, issue } = requireLabelable(context, input.id);
  const edit = { title: input.title ?? undefined, body: input.body ?? undefined };
  editIssue(context.backend, repository, { issue, edit, actor: context.actor });
  return { issue: issueSource(repository, issue) };
};

/** A person needs the role write to pin. */
const requirePinnable = (context: GraphqlContext, id: string): { repository: Repository; issue: Issue } => {
  const { repository, issue } = requireNode(context, id, 'issue');
  requireIssueAccess(context, { repository, issue, level: 'write', role: 'write' });
  return { repository, issue };
};

const maximumPinned = 3;

const pinIssue: Resolver = (_, { input }, context) => {
  const { repository, issue } = requirePinnable(context, input.issueId);
  if (issue.pinned) throw new FieldError('UNPROCESSABLE', 'The issue is already pinned');
  if ([...repository.issues.values()].filter(({ pinned }) => pinned).length >= maximumPinned)
    throw new FieldError('UNPROCESSABLE', `Maximum ${maximumPinned} pinned issues per repository`);
  issue.pinned = true;
  return { issue: issueSource(repository, issue) };
};

const unpinIssue: Resolver = (_, { input }, context) => {
  const { repository, issue } = requirePinnable(context, input.issueId);
  if (!issue.pinned) throw new FieldError('UNPROCESSABLE', 'The issue is not pinned');
  issue.pinned = false;
  return { issue: issueSource(repository, issue) };
};

const createLabelMutation: Resolver = (_, { input }, context) => {
  const { repository } = requireNode(context, input.repositoryId, 'repository');
  requireFieldAccess(context, repository, writing('write', 'issues', 'pull-requests'));
  const label = createLabel(context.backend, repository, { name: input.name, color: input.color, description: input.description ?? '' });
  context.creations += 1;
  return { label: labelSource(repository, label) };
};

interface RefUpdateInput {
  name: string;
  afterOid: string;
  beforeOid?: string | null;
  force?: boolean | null;
}

/** Updates all refs or none; `beforeOid` makes each update a compare-and-swap. */
const updateRefsMutation: Resolver = async (_, { input }, context) => {
  const { repository } = requireNode(context, input.repositoryId, 'repository');
  requireFieldAccess(context, repository, writing('write', 'contents'));
  const updates: RefUpdateInput[] = input.refUpdates;
  const changes = await Promise.all(updates.map((update) => checkRefUpdate(context, repository, update)));
  const moved = await updateRefs(
    repository.gitDir,
    changes.map(({ ref, before, after }) => ({ ref, from: before, to: after })),
  );
  if (!moved) throw new FieldError('UNPROCESSABLE', 'Reference update failed: a ref was changed in the meantime');
  await recordRefChanges(context.backend, repository, { changes, actor: context.actor });
  return {};
};

const checkRefUpdate = async (context: GraphqlContext, repository: Repository, update: RefUpdateInput) => {
  const { name: ref, afterOid: after, beforeOid, force } = update;
  const before = (await readRef(repository.gitDir, ref)) ?? zeroOid;
  const refuse = (why: string): FieldError => new FieldError('UNPROCESSABLE', `Reference update failed for ${ref}: ${why}`);
  if (beforeOid !== undefined && beforeOid !== null && beforeOid !== before) throw refuse(`expected ${beforeOid} but found ${before}`);
  if (before === zeroOid && after === zeroOid) throw refuse('it does not exist');
  if (after !== zeroOid) {
    if ((await readObject(repository.gitDir, after))?.type !== 'commit') throw refuse('the commit does not exist');
    const isForward = before === zeroOid || (await isAncestor(repository.gitDir, before, after));
    if (!isForward && force !== true) throw refuse('it is not a fast forward');
  }
  const why = await refusalOfRefUpdate(repository, { ref, before, after, token: context.token });
  if (why !== undefined) throw refuse(why);
  return { ref, before, after };
};

/** Mutations that create content, for the secondary limit. */
export const contentMutations: readonly string[] = ['addComment', 'createLabel'];

/** Adds the fields of every payload, and turns REST's refusals into errors of the field. */
const mutation =
  (resolve: Resolver): Resolver =>
  async (source, args, context) => {
    try {
      return { clientMutationId: args.input.clientMutationId ?? null, ...((await resolve(source, args, context)) as object) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const detail = error.body.errors?.[0];
      const type = error.status === 403 ? 'FORBIDDEN' : error.status === 404 ? 'NOT_FOUND' : 'UNPROCESSABLE';
      throw new FieldError(type, detail === undefined ? error.message : (detail.message ?? `${detail.field} ${detail.code}`));
    }
  };

const mutations: Record<string, Resolver> = {
  addLabelsToLabelable,
  removeLabelsFromLabelable,
  addComment: addCommentMutation,
  addReaction: addReactionMutation,
  updateIssueComment,
  deleteIssueComment,
  minimizeComment,
  closeIssue,
  reopenIssue,
  updateIssue,
  pinIssue,
  unpinIssue,
  createLabel: createLabelMutation,
  updateRefs: updateRefsMutation,
};

export const mutationResolvers: ResolverTable = {
  Mutation: Object.fromEntries(Object.entries(mutations).map(([name, resolve]) => [name, mutation(resolve)])),
};
