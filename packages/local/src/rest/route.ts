// A REST route: its template as in the official description, the access that it requires, and its handler. handlers.ts
// does the rest for all routes: tokens, limits, contract checks, faults and logging.
import { type Access, actorOf } from '../repository/access.ts';
import type { Actor, Backend } from '../backend.ts';
import type { Repository, Token } from '../store.ts';

export interface RestRequest {
  /** Path of the URL, without the query. */
  path: string;
  backend: Backend;
  token: Token | undefined;
  actor: Actor;
  /** Path parameters, decoded. */
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: validated against the official description before a route sees it.
  body: any;
}

export interface RepositoryRequest extends RestRequest {
  repository: Repository;
}

export interface RestReply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Number of comments, issues, pull requests and labels that it created. */
  creations?: number;
}

export interface RestRoute {
  /** `GET /repos/{owner}/{repo}/issues` */
  template: string;
  /** Undefined allows any token, or none. */
  access: Access | undefined;
  /** Statuses that GitHub answers here although its description does not list them. */
  undocumented?: readonly number[];
  handle(request: RestRequest & { repository: Repository | undefined }): RestReply | Promise<RestReply>;
}

/** Defines a route below `/repos/{owner}/{repo}`. */
export const repositoryRoute = (
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  definition: { access: Access; handle: (request: RepositoryRequest) => RestReply | Promise<RestReply> },
): RestRoute => {
  const template = `${method} /repos/{owner}/{repo}${path}`;
  return {
    template,
    access: definition.access,
    handle: (request) => {
      const { repository } = request;
      if (repository === undefined) throw new Error(`${template} was called without a repository`);
      return definition.handle({ ...request, repository });
    },
  };
};

export const anonymous: Actor = { login: 'ghost', tokenKind: undefined };
export const actorOfToken = (token: Token | undefined): Actor => (token === undefined ? anonymous : actorOf(token));

export const ok = (body: unknown, headers?: Record<string, string>): RestReply => ({
  status: 200,
  body,
  ...(headers === undefined ? {} : { headers }),
});
export const created = (body: unknown, creations = 0): RestReply => ({ status: 201, body, creations });

/** Returns the access for reading: any one of these permissions for a job or an App, and the role `read` for a person. */
export const reading = (...names: (keyof Token['permissions'])[]): Access => ({
  any: names.map((name) => ({ [name]: 'read' })),
  role: 'read',
});
export const writing = (role: Access['role'], ...names: (keyof Token['permissions'])[]): Access => ({
  any: names.map((name) => ({ [name]: 'write' })),
  role,
});
