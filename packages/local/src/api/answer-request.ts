// Handles the common part of every REST and GraphQL request: reads the token, adds GitHub's Date and request id, and writes
// the log.
import { createHash } from 'node:crypto';
import { readToken } from '../repository/access.ts';
import { type Answer, type Call, errorAnswer } from './answer.ts';
import { randomHex } from '../store/names.ts';
import { ApiError } from './error.ts';
import type { Backend } from '../backend.ts';
import type { Token } from '../store.ts';

interface Endpoint {
  /** Route template for the log. */
  route: string;
  serve(call: Call): Promise<Answer>;
}

/** Serves one request. Rejects only for defects of the local GitHub, which the server turns into a 500. */
export const answerRequest = async (backend: Backend, request: Request, endpoint: Endpoint): Promise<Response> => {
  const url = new URL(request.url);
  const text = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text();
  const { token, answer } = await serve(backend, { request, url, text }, endpoint);
  backend.clock.sawRequest(token?.jobId, endpoint.route === 'GET /rate_limit' ? 'time' : 'work');
  return finish(backend, { request, route: endpoint.route, token }, answer);
};

const serve = async (
  backend: Backend,
  { request, url, text }: { request: Request; url: URL; text: string },
  endpoint: Endpoint,
): Promise<{ token: Token | undefined; answer: Answer }> => {
  let token: Token | undefined;
  // An App's token belongs to no job, so the clock must run at normal speed while its request is served.
  let release: (() => void) | undefined;
  try {
    token = readToken(backend, request.headers.get('authorization'));
    if (token?.kind === 'app') release = backend.clock.busy('request of an App');
    return { token, answer: await endpoint.serve({ method: request.method, url, headers: request.headers, text, token }) };
  } catch (error) {
    if (error instanceof ApiError) return { token, answer: errorAnswer(error) };
    throw error;
  } finally {
    release?.();
  }
};

const bodyless: readonly number[] = [204, 205, 304];

const finish = (backend: Backend, at: { request: Request; route: string; token: Token | undefined }, answer: Answer): Response => {
  const { request, route, token } = at;
  backend.store.requests.push({
    at: backend.clock.ms(),
    method: request.method,
    route,
    url: request.url,
    status: answer.status,
    points: answer.points,
    creations: answer.creations,
    tokenKind: token?.kind ?? 'none',
    jobId: token?.jobId,
  });
  const isHtml = typeof answer.body === 'string';
  const text = answer.body === undefined ? '' : isHtml ? String(answer.body) : JSON.stringify(answer.body);
  const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
  const isUnchanged = request.method === 'GET' && answer.status === 200 && request.headers.get('if-none-match') === etag;
  const status = isUnchanged ? 304 : answer.status;
  const headers = new Headers({
    date: backend.clock.now().toUTCString(),
    'x-github-request-id': `${randomHex(2)}:${randomHex(4)}`.toUpperCase(),
    ...(text === '' ? {} : { 'content-type': isHtml ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8' }),
    ...(request.method === 'GET' && answer.status === 200 ? { etag } : {}),
    ...answer.headers,
  });
  return new Response(bodyless.includes(status) ? null : text, { status, headers });
};
