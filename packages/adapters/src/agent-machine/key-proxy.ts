// The only place that knows both the model key and an address on loopback. The agent talks to this proxy with a
// made-up key; the proxy puts the real one in on the way out. Invariants: the real key goes to the configured
// address and nowhere else, never into a log or an answer; only the routes that the agent needs exist, and a body is read
// as a whole, checked and written anew, so that the provider reads exactly what was checked. A process of the agent cannot
// use the key for anything that the configuration does not name.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import type { Json } from '@clambake/core';
import { agentFor } from '../network.ts';
import { type ErrorAnswer, openErrorMemory } from './error-answers.ts';
import { type AccountOptions, type Outgoing, outgoing } from './outgoing.ts';
import { openBodyReader } from './proxy-body.ts';

export interface KeyProxyOptions extends AccountOptions {
  /** The key the agent was given: requests without it are refused. */
  placeholder: string;
}

export interface ProxyFacts {
  /** Status of each forwarded request in order; 0 when the provider could not be reached. */
  statuses: readonly number[];
  /** Latest time (ISO 8601) that a 429 named as the end of its limit. */
  limitedUntil: string | undefined;
  /** Reasons, in clauses, why requests of the agent were not forwarded; each once. Parts of them are the agent's words. */
  refused: readonly string[];
  /** The last answer, where that was an error; undefined: it was none, or nothing was asked. */
  lastError?: ErrorAnswer | undefined;
}

/** Called for each piece of an answer that passes on its way to the agent. */
type OnPiece = () => void;

export interface KeyProxy {
  url: string;
  facts(): ProxyFacts;
  /** Milliseconds on the clock of `performance.now` at which a piece of an answer last came; undefined: none came. */
  heardMs(): number | undefined;
  /** Nobody is answered after this. */
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';
/** Maximum number of reasons that are kept. */
const maximumReasons = 5;
/** Hop-by-hop headers (RFC 9110, 7.6.1), and cookies. */
const notReturned = new Set(['connection', 'keep-alive', 'transfer-encoding', 'set-cookie']);

const withoutHeaders = (headers: IncomingHttpHeaders, dropped: ReadonlySet<string>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined && !dropped.has(entry[0])),
  );

/** As Anthropic's API names them. */
const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  413: 'request_too_large',
  415: 'invalid_request_error',
};

const refuse = (response: ServerResponse, status: number, message: string): void => {
  const type = errorTypes[status] ?? 'api_error';
  const final = status < 500 ? { 'x-should-retry': 'false' } : {};
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...final });
  response.end(JSON.stringify({ type: 'error', error: { type, message } }));
};

const whyRefused = (
  request: IncomingMessage,
  { host, api, placeholder }: KeyProxyOptions & { host: string },
): { status: number; why: string } | undefined => {
  const asked = `${request.method} ${request.url}`;
  if (request.headers.host !== host) return { status: 403, why: 'this proxy answers under its own address only' };
  if (!api.routes.some((route) => route.test(asked))) return { status: 403, why: `this proxy does not forward ${asked.slice(0, 100)}` };
  return request.headers[api.keyHeader] === placeholder
    ? undefined
    : { status: 401, why: 'this proxy forwards requests of its own agent only' };
};

const bodyRefused = (body: Json, { api, settings }: KeyProxyOptions): { status: number; why: string } | undefined => {
  const why = api.whyRefused(body, settings);
  // Claude Code takes a 403 for a wrong key.
  return why === undefined ? undefined : { status: 400, why };
};

/** Passes requests on and answers back; `heard` gets the status (0: no answer) and the answer, if any. */
const createForwarder = (options: KeyProxyOptions, heard: (status: number, answer?: IncomingMessage) => void, onPiece: OnPiece) => {
  const send = new URL(options.baseUrl).protocol === 'https:' ? httpsRequest : httpRequest;
  const agent = agentFor(options.baseUrl);
  return (request: IncomingMessage, response: ServerResponse, { target, headers, bytes }: Outgoing): void => {
    const upstream = send(target, { method: request.method, headers, agent }, (answer) => {
      const status = answer.statusCode ?? 0;
      heard(status, answer);
      // A refused key stays refused; the agent would ask ten times over minutes otherwise.
      const final = status === 401 || status === 403 ? { 'x-should-retry': 'false' } : {};
      response.writeHead(status, { ...withoutHeaders(answer.headers, notReturned), ...final });
      response.flushHeaders();
      answer.on('data', onPiece);
      // An error means that one side hung up: the other side is closed, and the agent repeats the request itself.
      pipeline(answer, response, () => {});
    });
    upstream.on('error', () => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      heard(0);
      refuse(response, 502, 'the model provider could not be reached');
    });
    response.on('close', () => upstream.destroy());
    upstream.end(bytes);
  };
};

/** Starts a proxy on a free port. */
export const startKeyProxy = async (options: KeyProxyOptions): Promise<KeyProxy> => {
  const statuses: number[] = [];
  let limitedUntil: string | undefined;
  let host = '';
  let heardMs: number | undefined;
  const onPiece = (): void => {
    heardMs = performance.now();
  };
  const errors = openErrorMemory();
  const heard = (status: number, answer?: IncomingMessage): void => {
    statuses.push(status);
    errors.heard(status, answer);
    const until = status === 429 ? options.api.readLimitEnd(answer?.headers ?? {}, new Date()) : undefined;
    if (until !== undefined && until > (limitedUntil ?? '')) limitedUntil = until;
  };
  const forward = createForwarder(options, heard, onPiece);
  const refused = new Set<string>();
  const readBody = openBodyReader();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = whyRefused(request, { ...options, host }) ?? (await readBody(request));
    const no = 'why' in read ? read : bodyRefused(read.body, options);
    if (no === undefined && 'bytes' in read) return send(request, response, read);
    if (no === undefined || response.destroyed) return;
    if (refused.size < maximumReasons) refused.add(no.why);
    request.resume();
    refuse(response, no.status, no.why);
  };
  const send = async (request: IncomingMessage, response: ServerResponse, read: { body: Json; bytes: Buffer }): Promise<void> => {
    const out = await outgoing(options, { path: request.url ?? '', headers: request.headers, read });
    if (response.destroyed) return;
    if (!('why' in out)) return forward(request, response, out);
    heard(out.status);
    errors.said(out);
    refuse(response, out.status === 0 ? 502 : out.status, out.why);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connect', (_request, socket) => socket.destroy());
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, loopback, resolve));
  host = `${loopback}:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const facts = (): ProxyFacts => ({ statuses: [...statuses], limitedUntil, refused: [...refused], lastError: errors.last() });
  return { url: `http://${host}`, facts, heardMs: () => heardMs, stop };
};
