// Decides who may do what: tokens of jobs and Apps have permissions, and people have roles. A permission that is not
// named is `none`, on public repositories too. GitHub allows more there, but a job that forgot to ask for a permission
// should fail in a test first.
import { fullName, nodeId, randomHex } from '../store/names.ts';
import { ApiError, notAccessible, notFound } from '../api/error.ts';
import type { Actor, Backend } from '../backend.ts';
import { readAppJwt } from './app-jwt.ts';
import { actionsBot } from '../runner/runs.ts';
import type { Permission, PermissionName, Repository, Token, User } from '../store.ts';

export type Role = Repository['roles'][string];
export type Permissions = Partial<Record<PermissionName, Permission>>;

const roleOrder: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

export interface Access {
  /** Any one of these permissions is enough for a token of a job or an App. */
  any: readonly Permissions[];
  /** Minimum role of a person. */
  role: Role;
}

/** Returns the role of a login. The owner is admin, and everybody reads a public repository. */
export const roleOf = (repository: Repository, login: string): Role | undefined => {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'admin';
  return repository.roles[login] ?? (repository.private ? undefined : 'read');
};

export const hasRole = (role: Role | undefined, least: Role): boolean =>
  role !== undefined && roleOrder.indexOf(role) >= roleOrder.indexOf(least);

/** Returns the token of `Authorization: bearer …`, `token …` or basic (git's way); undefined without the header. */
export const readToken = (backend: Backend, authorization: string | null): Token | undefined => {
  if (authorization === null || authorization === '') return undefined;
  const [scheme = '', rest = ''] = authorization.split(/\s+/, 2);
  const value =
    scheme.toLowerCase() === 'basic'
      ? Buffer.from(rest, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
      : rest;
  const token = backend.store.tokens.get(value) ?? readAppJwt(backend, value);
  if (token === undefined) throw new ApiError(401, { message: 'Bad credentials' });
  if (token.expiresAt !== undefined && token.expiresAt <= backend.clock.ms()) throw new ApiError(401, { message: 'Bad credentials' });
  return token;
};

export const actorOf = (token: Token): Actor => ({ login: token.actor, tokenKind: token.kind });

/** True when a token may see that the repository exists. */
export const canSee = (repository: Repository, token: Token | undefined): boolean => {
  if (!repository.private) return true;
  if (token === undefined) return false;
  if (token.kind === 'user') return roleOf(repository, token.actor) !== undefined;
  return isOfRepository(token, repository);
};

/** True when the token works for the repository: a job's token for that of its job, an App's token for the one that it names. */
export const isOfRepository = (token: Token, repository: Repository): boolean => {
  if (token.jobId !== undefined) return repository.jobs.has(token.jobId);
  return token.repository === undefined || token.repository.toLowerCase() === fullName(repository).toLowerCase();
};

const grants = (held: Permissions, wanted: Permissions): boolean =>
  Object.entries(wanted).every(([name, level]) => {
    const has = name === 'metadata' ? 'read' : (held[name as PermissionName] ?? 'none');
    return has === 'write' || (has === 'read' && level === 'read');
  });

const printAccepted = (access: Access): string =>
  access.any
    .map((wanted) =>
      Object.entries(wanted)
        .map(([name, level]) => `${name.replace('-', '_')}=${level}`)
        .join(','),
    )
    .join('; ');

export const mayAccess = (repository: Repository, token: Token | undefined, access: Access): boolean => {
  if (token === undefined) return !repository.private && access.role === 'read' && access.any.some(isReadOnly);
  if (token.kind === 'user') return hasRole(roleOf(repository, token.actor), access.role);
  return isOfRepository(token, repository) && access.any.some((wanted) => grants(token.permissions, wanted));
};

const isReadOnly = (wanted: Permissions): boolean =>
  !('administration' in wanted) && Object.values(wanted).every((level) => level === 'read');

/** Throws GitHub's answer: 404 when the token may not see the repository, 401 or 403 when it may not do the action. */
export const requireAccess = (repository: Repository, token: Token | undefined, access: Access): void => {
  if (!canSee(repository, token)) throw notFound();
  if (mayAccess(repository, token, access)) return;
  if (token === undefined) throw new ApiError(401, { message: 'Requires authentication' });
  if (token.kind !== 'user') throw notAccessible(printAccepted(access));
  const message = access.role === 'admin' ? 'Must have admin rights to Repository.' : `Must have ${access.role} access to Repository.`;
  throw new ApiError(403, { message });
};

export interface TokenRequest {
  kind: Exclude<Token['kind'], 'app-jwt'>;
  /** Required for a person. `<slug>[bot]` for an installation token; `local-app[bot]` when left out. */
  actor?: string;
  permissions?: Permissions;
  repository?: Repository;
  jobId?: number;
  /** Milliseconds since the epoch of GitHub's clock. */
  expiresAt?: number;
}

/** Permissions of a person's classic token, which only the person's role limits. */
const everything: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  issues: 'write',
  metadata: 'read',
  'pull-requests': 'write',
  statuses: 'write',
  workflows: 'write',
  administration: 'write',
};

const tokenPrefix: Record<TokenRequest['kind'], string> = { actions: 'ghs_', app: 'ghs_', user: 'ghp_' };

/** Creates a token. A job's token acts as github-actions[bot] and has only the permissions that are named. */
export const createToken = (backend: Backend, request: TokenRequest): Token => {
  const actor = request.actor ?? { actions: actionsBot, app: 'local-app[bot]', user: undefined }[request.kind];
  if (actor === undefined) throw new Error('a token of a person names its actor');
  if (!backend.store.users.has(actor)) createUser(backend, actor, request.kind === 'user' ? 'User' : 'Bot');
  const token: Token = {
    value: `${tokenPrefix[request.kind]}${randomHex(18)}`,
    kind: request.kind,
    actor,
    permissions: request.permissions ?? (request.kind === 'user' ? everything : {}),
    ...(request.repository === undefined ? {} : { repository: fullName(request.repository) }),
    ...(request.jobId === undefined ? {} : { jobId: request.jobId }),
    ...(request.expiresAt === undefined ? {} : { expiresAt: request.expiresAt }),
  };
  backend.store.tokens.set(token.value, token);
  return token;
};

/** Creates an account; an existing login is an error. */
export const createUser = (backend: Backend, login: string, type: User['type'] = 'User'): User => {
  if (backend.store.users.has(login)) throw new Error(`the account ${login} exists`);
  const id = backend.store.nextId();
  const user: User = { id, nodeId: nodeId(type === 'Bot' ? 'BOT' : 'U', id), login, type };
  backend.store.users.set(login, user);
  backend.nodes.set(user.nodeId, { kind: 'user', user });
  return user;
};

/** Returns the account of a login. Creates it if needed, because a commit may have an author without an account. */
export const userOf = (backend: Backend, login: string): User =>
  backend.store.users.get(login) ?? createUser(backend, login, login.endsWith('[bot]') ? 'Bot' : 'User');
