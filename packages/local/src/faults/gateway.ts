// Every request passes here, on its way to any part of the local GitHub and back. This is the one place where faults of
// requests act, so all of them work at each boundary: REST, GraphQL, git, the results service, blobs, git-lfs and logs.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Backend } from '../backend.ts';
import type { ResultsTokens } from '../results/tokens.ts';
import { changeAnswer } from './answer-changes.ts';
import { type FaultSubject, isLast } from './faults.ts';
import { githubAnswer } from './github-answers.ts';
import type { FaultResponse } from './language.ts';
import { rememberPushFault } from './push-faults.ts';
import type { Replicas } from './replicas.ts';
import { createReadMemory, type ReadMemory } from './read-memory.ts';
import { subjectOf } from './request-subject.ts';
import { passSeconds } from './pass-time.ts';
import { tamper } from './tamper.ts';
import { headerOf, keepAnswer, type KeptAnswer, readBody, readHalf, sendAnswer, withBody } from './wire.ts';

export type Serve = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface GatewayParts {
  backend: Backend;
  tokens: ResultsTokens;
  replicas: Replicas;
}

/** Returns the listener that applies faults around `serve`. */
export const createGateway = (parts: GatewayParts, serve: Serve): Serve => {
  const { backend } = parts;
  const memory = createReadMemory();
  return async (req, res) => {
    const { faults } = backend;
    const { socket } = req;
    const head = subjectOf(backend, { req, body: '', tokens: parts.tokens });
    const isApi = head.boundary === 'rest' || head.boundary === 'graphql';
    // Without faults a request is served as it comes, so that big pushes and downloads are not kept in memory.
    if (!isApi && !faults.isArmed()) return serve(req, res);
    const isCut = faults.take(head, (respond) => respond === 'cut').before.length > 0;
    if (isCut) await readHalf(req);
    if (isCut || faults.isDead(head.caller)) {
      socket.destroy();
      return;
    }
    const body = await readBody(req);
    const subject = subjectOf(backend, { req, body: body.toString('latin1'), tokens: parts.tokens });
    await serveWithFaults({ ...parts, memory, serve }, { req, res, body, subject });
  };
};

interface At {
  req: IncomingMessage;
  res: ServerResponse;
  body: Buffer;
  subject: FaultSubject;
}

type Tools = GatewayParts & { memory: ReadMemory; serve: Serve };

const serveWithFaults = async (tools: Tools, at: At): Promise<void> => {
  const { backend, replicas, memory } = tools;
  const { req, res, body, subject } = at;
  const taken = backend.faults.take(subject, (respond) => respond !== 'cut');
  const before = await actAll(tools, { at, responses: taken.before });
  if (before !== undefined) {
    logRequest(backend, subject, before);
    return finish(at, before);
  }
  if (subject.access === 'write') await replicas.note();
  const asked = withBody(req, body);
  for (const respond of taken.during) rememberPushFault(asked, respond);
  const replica =
    subject.access === 'read' ? taken.during.find((respond) => typeof respond === 'object' && 'replica' in respond) : undefined;
  const serve = replica === undefined ? tools.serve : await replicas.serverFor(replica);
  if (taken.after.length === 0 && !memory.keeps(subject)) return serve(asked, res);
  const fresh = await keepAnswer((kept) => serve(asked, kept));
  if (fresh === undefined) return finish(at, 'broken');
  const known = memory.remember({ req, subject, answer: fresh, isStale: taken.after.includes('stale') });
  const changed = taken.after.reduce(changeAnswer, known);
  const after = await actAll(tools, { at, responses: taken.after });
  finish(at, after ?? changed, taken.after);
};

/** Answer of a request without one. */
type Broken = 'broken';

/** Acts out the responses in order. Returns what the last one sends instead of an answer. */
const actAll = async (
  { backend }: Tools,
  { at, responses }: { at: At; responses: readonly FaultResponse[] },
): Promise<KeptAnswer | Broken | undefined> => {
  const { subject } = at;
  for (const respond of responses) {
    if (respond === 'kill') backend.faults.kill(subject);
    if (respond === 'drop' || respond === 'kill') return 'broken';
    if (respond === 'expire-token' || (typeof respond === 'object' && 'becomes' in respond)) await tamper(backend, respond, at.req);
    if (typeof respond !== 'object') continue;
    if ('delayMs' in respond) await sleep(respond.delayMs);
    if ('delaySeconds' in respond) await passSeconds(backend.clock, respond.delaySeconds);
    if (isLast(respond)) return answerOf(backend, { subject, respond });
  }
  return undefined;
};

const answerOf = (backend: Backend, { subject, respond }: { subject: FaultSubject; respond: FaultResponse }): KeptAnswer | undefined => {
  const { boundary } = subject;
  const date: [string, string] = ['date', backend.clock.now().toUTCString()];
  if (typeof respond !== 'object') return undefined;
  if ('answer' in respond) {
    const { status, headers, body } = githubAnswer(respond, { boundary, nowMs: backend.clock.ms() });
    return { status, headers: [date, ...Object.entries(headers)], body: Buffer.from(body) };
  }
  if (!('status' in respond)) return undefined;
  const isApi = boundary === 'rest' || boundary === 'graphql';
  const { status, headers = {} } = respond;
  const plain = isApi
    ? { message: 'Server Error', documentation_url: 'https://docs.github.com/rest', status: String(status) }
    : 'Server Error\n';
  const given = respond.body ?? plain;
  const isPlainText = typeof given === 'string';
  const type = isPlainText ? (isApi ? 'text/html; charset=utf-8' : 'text/plain') : 'application/json; charset=utf-8';
  const all = { 'content-type': type, ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])) };
  return { status, headers: [date, ...Object.entries(all)], body: Buffer.from(isPlainText ? given : JSON.stringify(given)) };
};

const finish = ({ req, res }: At, answer: KeptAnswer | Broken, after: readonly FaultResponse[] = []): void => {
  if (answer === 'broken') {
    req.socket.destroy();
    return;
  }
  const etag = headerOf(answer, 'etag');
  const isUnchanged = req.method === 'GET' && answer.status === 200 && etag !== undefined && req.headers['if-none-match'] === etag;
  const half = Math.floor(answer.body.length / 2);
  if (isUnchanged) sendAnswer(res, { ...answer, status: 304, body: Buffer.alloc(0) });
  else if (after.includes('truncate')) sendAnswer(res, { ...answer, body: answer.body.subarray(0, half) });
  else sendAnswer(res, answer, after.includes('break-off'));
};

/** Counts a request that no other part has seen. */
const logRequest = (backend: Backend, { method, path, jobId }: FaultSubject, answer: KeptAnswer | Broken): void => {
  const status = answer === 'broken' ? 0 : answer.status;
  const entry = { at: backend.clock.ms(), method, route: `${method} ${path}`, url: path, status, points: 1, creations: 0 };
  backend.store.requests.push({ ...entry, tokenKind: jobId === undefined ? 'none' : 'actions', jobId });
};
