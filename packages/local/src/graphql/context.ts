// The context of one GraphQL document: the caller, the caller's access to repositories and objects, and the errors of
// fields.
import { type Access, canSee, hasRole, mayAccess, requireAccess, roleOf } from '../repository/access.ts';
import { ApiError } from '../api/error.ts';
import type { Actor, Backend, Node } from '../backend.ts';
import { actorSource, commentSource, issueSource, labelSource, repositorySource, type Source } from './sources.ts';
import { reading, writing } from '../rest/route.ts';
import type { Issue, Repository, Token } from '../store.ts';

export interface GraphqlContext {
  backend: Backend;
  token: Token | undefined;
  actor: Actor;
  /** GraphQL points of this document. */
  cost: number;
  /** Number of comments and labels created so far. */
  creations: number;
  /** Paths of the fields that the resource limits leave unanswered. */
  beyondLimits: ReadonlySet<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: arguments were coerced by the schema before a resolver sees them.
export type Resolver = (source: any, args: any, context: GraphqlContext) => unknown;
export type ResolverTable = Record<string, Record<string, Resolver>>;

/** An error of one field, with GitHub's `type`. */
export class FieldError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'FieldError';
    this.type = type;
  }
}

export const forbidden = (): FieldError => new FieldError('FORBIDDEN', 'Resource not accessible by integration');
const unresolvedNode = (id: string): FieldError => new FieldError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);

/** Checks access as REST does, and throws the error of a GraphQL field. */
export const requireFieldAccess = (context: GraphqlContext, repository: Repository, access: Access): void => {
  try {
    requireAccess(repository, context.token, access);
  } catch (error) {
    if (error instanceof ApiError)
      throw error.status === 404 ? new FieldError('NOT_FOUND', 'Could not resolve to a Repository.') : forbidden();
    throw error;
  }
};

export const requireIssueAccess = (
  context: GraphqlContext,
  at: { repository: Repository; issue: Issue; level: 'read' | 'write'; role?: Access['role'] },
): void => {
  const { repository, issue, level, role = 'read' } = at;
  const names = issue.pull === null ? (['issues'] as const) : (['issues', 'pull-requests'] as const);
  requireFieldAccess(context, repository, level === 'read' ? reading(...names) : writing(role, ...names));
};

/** Returns the object behind an id. Throws when there is none or the token may not see it. */
export const nodeSource = (context: GraphqlContext, id: string): Source => {
  const node = context.backend.nodes.get(id);
  if (node === undefined || !isVisible(context, node)) throw unresolvedNode(id);
  switch (node.kind) {
    case 'repository':
      return repositorySource(node.repository);
    case 'issue':
      requireIssueAccess(context, { repository: node.repository, issue: node.issue, level: 'read' });
      return issueSource(node.repository, node.issue);
    case 'comment':
      requireIssueAccess(context, { repository: node.repository, issue: node.issue, level: 'read' });
      return commentSource(node.repository, node.issue, node.comment);
    case 'label':
      return labelSource(node.repository, node.label);
    case 'user':
      return actorSource(context, node.user.login);
  }
};

const isVisible = (context: GraphqlContext, node: Node): boolean => node.kind === 'user' || canSee(node.repository, context.token);

/** Returns the object that a mutation changes, by id and kind. */
export const requireNode = <K extends Node['kind']>(context: GraphqlContext, id: string, kind: K): Extract<Node, { kind: K }> => {
  const node = context.backend.nodes.get(id);
  if (node === undefined || node.kind !== kind || !isVisible(context, node)) throw unresolvedNode(id);
  return node as Extract<Node, { kind: K }>;
};

/** True when the caller may edit texts of other people. */
export const mayModerate = (context: GraphqlContext, repository: Repository): boolean =>
  context.actor.tokenKind !== 'user' || hasRole(roleOf(repository, context.actor.login), 'write');

export const isAdministrator = (context: GraphqlContext, repository: Repository): boolean =>
  mayAccess(repository, context.token, { any: [{ administration: 'read' }], role: 'admin' });
