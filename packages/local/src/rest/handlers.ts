// REST as msw handlers: one for each route of the table, and one that answers any other path with an error that names
// the path.
import { http, type RequestHandler } from 'msw';
import { answerRequest } from '../api/answer-request.ts';
import { requireAccess } from '../repository/access.ts';
import { type Answer, type Call, errorAnswer, errorBody } from '../api/answer.ts';
import { ApiError, notFound } from '../api/error.ts';
import type { Backend } from '../backend.ts';
import { findRepository } from '../repository/repository-record.ts';
import { loadContract } from '../contract/contract.ts';
import { type Budget, rateLimitHeaders } from '../api/rate-limits.ts';
import { actorOfToken, type RestReply, type RestRoute } from './route.ts';
import { restRoutes } from './rest-routes.ts';

/** Parameters that are numbers, so that `issues/comments` never matches an issue. */
const numeric = /_(number|id)$/;
/** Parameters that may contain slashes. */
const spanning = ['ref', 'branch', 'basehead'];

/** Returns the pattern of a route's URLs, for any host. */
const patternOf = (template: string): { method: string; pattern: RegExp } => {
  const [method = '', path = ''] = template.split(' ');
  const source = path
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace('/{path}', '(?:/(?<path>.*))?')
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      if (spanning.includes(name)) return `(?<${name}>.+)`;
      return numeric.test(name) && name !== 'workflow_id' ? `(?<${name}>\\d+)` : `(?<${name}>[^/]+)`;
    });
  return { method, pattern: new RegExp(`^https?://[^/]+${source}$`) };
};

const methods = { GET: http.get, POST: http.post, PATCH: http.patch, PUT: http.put, DELETE: http.delete } as const;

export const createRestHandlers = (backend: Backend): RequestHandler[] => {
  const handlers = restRoutes.map((route) => {
    const { method, pattern } = patternOf(route.template);
    return methods[method as keyof typeof methods](pattern, ({ request }) =>
      answerRequest(backend, request, { route: route.template, serve: (call) => serveRoute(backend, { route, pattern, call }) }),
    );
  });
  return [
    ...handlers,
    http.all('*', ({ request }) => answerRequest(backend, request, { route: 'unknown', serve: (call) => refuseUnknown(backend, call) })),
  ];
};

const refuseUnknown = async (backend: Backend, { method, url }: Call): Promise<Answer> => {
  const name = `${method} ${url.pathname}`;
  backend.unknownRoutes.push(name);
  throw new ApiError(501, { message: `The local GitHub does not implement ${name}` });
};

interface RouteCall {
  route: RestRoute;
  pattern: RegExp;
  call: Call;
}

const serveRoute = async (backend: Backend, at: RouteCall): Promise<Answer> => {
  const { route, call } = at;
  const isFree = route.template === 'GET /rate_limit';
  const budget = isFree ? backend.rateLimits.read(call.token, 'core') : spend(backend, call);
  const headers = rateLimitHeaders(budget, 'core');
  try {
    if (!isFree) backend.rateLimits.countPoints(call.token, 'core', call.method !== 'GET');
    const reply = await handle(backend, at);
    backend.rateLimits.countCreations(call.token, reply.creations ?? 0);
    return {
      status: reply.status,
      body: reply.body,
      headers: { ...headers, ...reply.headers },
      points: isFree ? 0 : 1,
      creations: reply.creations ?? 0,
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return errorAnswer(error, headers);
  }
};

const spend = (backend: Backend, { token }: Call): Budget => {
  const before = backend.rateLimits.read(token, 'core');
  if (before.remaining > 0) return backend.rateLimits.use(token, 'core', 1);
  throw new ApiError(403, { message: 'API rate limit exceeded for installation.' }, rateLimitHeaders(before, 'core'));
};

const handle = async (backend: Backend, { route, pattern, call }: RouteCall): Promise<RestReply> => {
  const params = paramsOf(call.url, pattern);
  const isOfRepository = route.template.includes(' /repos/');
  const repository = isOfRepository ? findRepository(backend.store, params.owner ?? '', params.repo ?? '') : undefined;
  if (isOfRepository && repository === undefined) throw notFound();
  if (repository !== undefined && route.access !== undefined) requireAccess(repository, call.token, route.access);
  const query = Object.fromEntries(call.url.searchParams);
  const body = parseBody(call.text);
  const problems = loadContract().checkRequest(route.template, { params, query, body });
  if (problems.length > 0) {
    backend.contractViolations.push({ kind: 'request', operation: route.template, problems });
    throw new ApiError(422, { message: `Invalid request.\n\n${problems.join('\n')}` });
  }
  if (call.method === 'POST') backend.rateLimits.requireCreations(call.token);
  const request = { backend, repository, token: call.token, actor: actorOfToken(call.token), path: call.url.pathname, params, query, body };
  return handleDocumented(backend, route, () => route.handle(request));
};

/** Runs a route and checks its answer, or its error, against the description. Errors from before the route are not checked. */
const handleDocumented = async (backend: Backend, route: RestRoute, run: () => RestReply | Promise<RestReply>): Promise<RestReply> => {
  try {
    const reply = await run();
    requireDocumented(backend, route, reply);
    return reply;
  } catch (error) {
    if (error instanceof ApiError && error.status < 500)
      requireDocumented(backend, route, { status: error.status, body: errorBody(error) });
    throw error;
  }
};

const paramsOf = (url: URL, pattern: RegExp): Record<string, string> => {
  const groups = pattern.exec(`${url.origin}${url.pathname}`)?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]));
};

const parseBody = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, { message: 'Problems parsing JSON' });
  }
};

/** Checks an answer as strictly as a request. An undocumented answer is a defect of the local GitHub. */
const requireDocumented = (backend: Backend, route: RestRoute, reply: RestReply): void => {
  const { undocumented = [] } = route;
  const problems = loadContract().checkResponse(route.template, { status: reply.status, body: reply.body, undocumented });
  if (problems.length === 0) return;
  backend.contractViolations.push({ kind: 'response', operation: route.template, problems });
  throw new ApiError(500, { message: `The local GitHub broke its contract in ${route.template}: ${problems.join('; ')}` });
};
