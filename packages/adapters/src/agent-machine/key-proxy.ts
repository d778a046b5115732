// The only place that knows both the model key and an address on loopback. The agent talks to this proxy with a
// made-up key; the proxy puts the real one in on the way out. Invariants: the real key goes to the configured
// address and nowhere else, never into a log or an answer; only the routes that the agent needs exist, and a body is read
// as a whole, checked and written anew, so that the provider reads exactly what was checked. A process of the agent cannot
// use the key for anything that the configuration does not name.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Server } from 'node:net';
import { pipeline } from 'node:stream';
import type { Json } from '@clambake/core';
import type { AnswerCost, AnswerEnding } from '../coding-agent.ts';
import { agentFor } from '../network.ts';
import { type ErrorAnswer, openAnswerMemory } from './provider-answers.ts';
import { type AccountOptions, type Outgoing, outgoing } from './outgoing.ts';
import { openBodyReader } from './proxy-body.ts';
import { loopback, serve } from './serve.ts';
import { openSpending, type SpendingFacts } from './spending.ts';

export interface KeyProxyOptions extends AccountOptions {
  /** The key the agent was given: requests without it are refused. */
  placeholder: string;
  /** Dollars after which nothing is forwarded any more; undefined: no limit. */
  maximumUsd?: number;
  /** Called once, when they are spent. */
  onLimit?: () => void;
  /** Listens in the agent's network; undefined: the proxy opens a port of its own. */
  listener?: Server | undefined;
}

export interface ProxyFacts {
  spending: SpendingFacts;
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

type Counting = { answer: AnswerCost; settle(ending: AnswerEnding): void };

/** Passes requests on and answers back; `heard` gets the status (0: no answer) and the answer, if any. */
const createForwarder = (options: KeyProxyOptions, heard: (status: number, answer?: IncomingMessage) => void, onPiece: OnPiece) => {
  const send = new URL(options.baseUrl).protocol === 'https:' ? httpsRequest : httpRequest;
  const agent = agentFor(options.baseUrl);
  return (request: IncomingMessage, response: ServerResponse, { out, counting }: { out: Outgoing; counting: Counting }): void => {
    let isAnswered = false;
    let isGivenUp = false;
    const broken = (): AnswerEnding => (isGivenUp ? 'given-up' : 'cut');
    // The cost is read from the answer as it passes.
    const headers = { ...out.headers, 'accept-encoding': 'identity' };
    const upstream = send(out.target, { method: request.method, headers, agent }, (answer) => {
      const status = answer.statusCode ?? 0;
      heard(status, answer);
      isAnswered = true;
      counting.answer.begin(status, answer.headers);
      // A refused key stays refused; the agent would ask ten times over minutes otherwise.
      const final = status === 401 || status === 403 ? { 'x-should-retry': 'false' } : {};
      response.writeHead(status, { ...withoutHeaders(answer.headers, notReturned), ...final });
      response.flushHeaders();
      answer.on('data', (piece: Buffer) => {
        onPiece();
        counting.answer.read(piece);
      });
      answer.on('close', () => counting.settle(answer.complete ? 'over' : broken()));
      // An error means that one side hung up: the other side is closed, and the agent repeats the request itself.
      pipeline(answer, response, () => {});
    });
    // An answer settles it when its last piece has been read.
    upstream.on('close', () => {
      if (!isAnswered) counting.settle(broken());
    });
    upstream.on('error', () => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      heard(0);
      refuse(response, 502, 'the model provider could not be reached');
    });
    response.on('close', () => {
      isGivenUp = !response.writableFinished && !upstream.destroyed;
      upstream.destroy();
    });
    upstream.end(out.bytes);
  };
};

/** Starts a proxy on a free port. */
export const startKeyProxy = async (options: KeyProxyOptions): Promise<KeyProxy> => {
  let host = '';
  let heardMs: number | undefined;
  const onPiece = (): void => {
    heardMs = performance.now();
  };
  const memory = openAnswerMemory(options.api);
  const forward = createForwarder(options, memory.heard, onPiece);
  const refused = new Set<string>();
  const readBody = openBodyReader();
  const { api, settings, maximumUsd = Number.POSITIVE_INFINITY, onLimit = () => {} } = options;
  const spending = openSpending({ costs: api.costs, settings, maximumUsd, onLimit });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = whyRefused(request, { ...options, host }) ?? (await readBody(request));
    const no = 'why' in read ? read : bodyRefused(read.body, options);
    if (no !== undefined || !('bytes' in read)) return no === undefined ? undefined : sayNo(request, response, no);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const counting = await spending.admit(read.body, { url: request.url ?? '', bytes: read.bytes.length, gone: gone.signal });
    if ('why' in counting) return sayNo(request, response, { status: 400, ...counting });
    await send(request, response, { read, counting });
  };
  const sayNo = (request: IncomingMessage, response: ServerResponse, { status, why }: { status: number; why: string }): void => {
    if (response.destroyed) return;
    if (refused.size < maximumReasons) refused.add(why);
    request.resume();
    refuse(response, status, why);
  };
  const send = async (
    request: IncomingMessage,
    response: ServerResponse,
    { read, counting }: { read: { body: Json; bytes: Buffer }; counting: Counting },
  ): Promise<void> => {
    const out = await outgoing(options, { path: request.url ?? '', headers: request.headers, read }).catch((error: unknown) => {
      counting.settle('cut');
      throw error;
    });
    if (!('why' in out) && !response.destroyed) return forward(request, response, { out, counting });
    counting.settle('cut');
    if (!('why' in out) || response.destroyed) return;
    memory.said(out);
    refuse(response, out.status === 0 ? 502 : out.status, out.why);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connect', (_request, socket) => socket.destroy());
  server.on('upgrade', (_request, socket) => socket.destroy());
  const { port, stop } = await serve(server, options.listener);
  host = `${loopback}:${port}`;
  const facts = (): ProxyFacts => ({ ...memory.facts(), refused: [...refused], spending: spending.facts() });
  return { url: `http://${host}`, facts, heardMs: () => heardMs, stop };
};
