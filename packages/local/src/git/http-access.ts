// Decides who may fetch and push, from the token's `contents` permission and, for a person, the role. The answers are
// GitHub's own sentences, because people and clients search for them.
import type { VirtualClock } from '../clock.ts';
import { isOfRepository } from '../repository/access.ts';
import type { Repository, Store, Token } from '../store.ts';

export type GitAccess = { status: 200; repository: Repository } | { status: 401 | 403 | 404; message: string };

/** Returns the valid token of a Basic (`x-access-token:TOKEN`) or Bearer header, or undefined. */
export const readGitToken = (
  authorization: string | undefined,
  { store, clock }: { store: Store; clock: VirtualClock },
): Token | undefined => {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ');
  const token = store.tokens.get(/^basic$/i.test(scheme) ? passwordOf(value) : value);
  return token?.expiresAt !== undefined && token.expiresAt <= clock.ms() ? undefined : token;
};

const passwordOf = (encoded: string): string => {
  const [user = '', ...rest] = Buffer.from(encoded, 'base64').toString().split(':');
  const password = rest.join(':');
  return password === '' || password === 'x-oauth-basic' ? user : password;
};

/** Returns the role of a login; the owner is admin. */
export const roleOf = (repository: Repository, login: string): Repository['roles'][string] | 'none' =>
  login === repository.owner ? 'admin' : (repository.roles[login] ?? 'none');

/** True for a token of a job or an App that works for another repository. */
const isForeign = (token: Token | undefined, repository: Repository): boolean =>
  token !== undefined && token.kind !== 'user' && !isOfRepository(token, repository);

const writers: readonly string[] = ['write', 'maintain', 'admin'];

interface GitRequest {
  repository: Repository | undefined;
  token: Token | undefined;
  /** True when the client sent credentials, valid or not. */
  hasCredentials: boolean;
  service: 'git-upload-pack' | 'git-receive-pack';
  /** `owner/name` as the client asked for it. */
  path: string;
}

export const authorizeGit = ({ repository, token, service, hasCredentials, path }: GitRequest): GitAccess => {
  if (hasCredentials && token === undefined) {
    return { status: 401, message: 'Invalid username or token. Password authentication is not supported for Git operations.\n' };
  }
  const isPush = service === 'git-receive-pack';
  if (token === undefined && (isPush || repository === undefined || repository.private)) {
    return { status: 401, message: isPush ? 'No anonymous write access.\n' : 'Repository not found.\n' };
  }
  if (repository === undefined) return { status: 404, message: 'Repository not found.\n' };
  const contents = isForeign(token, repository) ? 'none' : (token?.permissions.contents ?? 'none');
  if (!isPush) {
    const readable = !repository.private || contents !== 'none';
    return readable ? { status: 200, repository } : { status: 403, message: 'Write access to repository not granted.\n' };
  }
  const actor = token?.actor ?? '';
  const role = roleOf(repository, actor);
  const mayPush = contents === 'write' && (token?.kind !== 'user' || writers.includes(role));
  return mayPush ? { status: 200, repository } : { status: 403, message: `Permission to ${path}.git denied to ${actor}.\n` };
};
