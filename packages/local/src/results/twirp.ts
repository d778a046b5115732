// The common part of the services behind ACTIONS_RESULTS_URL: twirp calls with a job's runtime token, and blobs at
// signed addresses. Invariant: a token reaches only its own run, and only while its job runs.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock.ts';
import { answerBlobError, type BlobStore } from './blobs.ts';
import type { ResultsTokens, RuntimeScope } from './tokens.ts';
import type { Store } from '../store.ts';

export type Message = Record<string, unknown>;
export interface TwirpError {
  code: 'already_exists' | 'bad_route' | 'invalid_argument' | 'malformed' | 'not_found' | 'permission_denied' | 'unauthenticated';
  msg: string;
}
export type Answer = { body: Message } | { error: TwirpError };

export const fail = (code: TwirpError['code'], msg: string): Answer => ({ error: { code, msg } });

const twirpStatus: Record<TwirpError['code'], number> = {
  already_exists: 409,
  bad_route: 404,
  invalid_argument: 400,
  malformed: 400,
  not_found: 404,
  permission_denied: 403,
  unauthenticated: 401,
};

export interface ResultsHost {
  store: Store;
  clock: VirtualClock;
  tokens: ResultsTokens;
  /** Returns ACTIONS_RESULTS_URL without a trailing slash. A function, because the server gets its port later. */
  origin: () => string;
}

/** A blob that a request asks for. */
export interface BlobAt {
  jobId: number;
  /** True when it can be read and no longer written. */
  isFinal: boolean;
  headers: Record<string, string>;
}

export interface ResultsService {
  /** `ArtifactService` */
  name: string;
  blobs: BlobStore;
  /** Last part of the path in a blob's address. */
  fileName(id: number): string;
  find(id: number): BlobAt | undefined;
  call(method: string, message: Message, scope: RuntimeScope): Answer | Promise<Answer>;
}

const linkLifeMs = 10 * 60 * 1000;

/** Returns an address that allows its holder to read or write a blob for ten minutes. */
export const signedUrl = (
  host: ResultsHost,
  service: Pick<ResultsService, 'name' | 'fileName'>,
  at: { id: number; mode: 'r' | 'w' },
): string => {
  const query = host.tokens.sign({ blobId: at.id, mode: at.mode, expiresAtMs: host.clock.ms() + linkLifeMs });
  return `${host.origin()}/results/${service.name}/${at.id}/${encodeURIComponent(service.fileName(at.id))}?${query}`;
};

/** Handles a request of a node:http server. Returns false, with nothing written, when the request is not for this service. */
export const createHandler = (
  host: ResultsHost,
  service: ResultsService,
): ((req: IncomingMessage, res: ServerResponse) => Promise<boolean>) => {
  const twirpPrefix = `/twirp/github.actions.results.api.v1.${service.name}/`;
  const blobPath = new RegExp(`^/results/${service.name}/(\\d+)/[^/]+$`);
  return async (req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://results.invalid');
    if (pathname.startsWith(twirpPrefix) && req.method === 'POST') {
      const answer = await answerCall(host, service, { method: pathname.slice(twirpPrefix.length), req });
      const [status, body] = 'error' in answer ? [twirpStatus[answer.error.code], answer.error] : [200, answer.body];
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      req.resume();
      return true;
    }
    const id = blobPath.exec(pathname)?.[1];
    if (id === undefined || !['GET', 'HEAD', 'PUT'].includes(req.method ?? '')) return false;
    await serveBlob(host, service, { id: Number(id), req, res });
    req.resume();
    return true;
  };
};

const answerCall = async (
  { store, clock, tokens }: ResultsHost,
  service: ResultsService,
  { method, req }: { method: string; req: IncomingMessage },
): Promise<Answer> => {
  const bearer = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';
  const scope = tokens.readRuntimeToken(bearer, clock.ms());
  const isRunning = [...store.repositories.values()].some(({ jobs }) => jobs.get(scope?.jobId ?? 0)?.status === 'in_progress');
  if (scope === undefined || !isRunning) return fail('unauthenticated', 'the runtime token is invalid or its job has ended');
  clock.sawRequest(scope.jobId, 'work');
  const message = await readJson(req);
  if (message === undefined) return fail('malformed', 'the json request could not be decoded');
  return service.call(method, message, scope);
};

interface BlobRequest {
  id: number;
  req: IncomingMessage;
  res: ServerResponse;
}

const serveBlob = async ({ clock, tokens }: ResultsHost, service: ResultsService, { id, req, res }: BlobRequest): Promise<void> => {
  const query = new URL(req.url ?? '/', 'http://blob.invalid').searchParams;
  const blob = service.find(id);
  const mode = req.method === 'PUT' ? 'w' : 'r';
  if (!tokens.verify({ blobId: id, mode, query, nowMs: clock.ms() })) {
    return answerBlobError(res, { status: 403, code: 'AuthenticationFailed', message: 'Server failed to authenticate the request.' });
  }
  if (blob === undefined || (mode === 'r' && !blob.isFinal)) {
    return answerBlobError(res, { status: 404, code: 'BlobNotFound', message: 'The specified blob does not exist.' });
  }
  clock.sawRequest(mode === 'w' ? blob.jobId : undefined, 'work');
  if (mode === 'r') return service.blobs.get(id, req, res, blob.headers);
  if (blob.isFinal) return answerBlobError(res, { status: 409, code: 'BlobImmutableDueToPolicy', message: 'The blob is final.' });
  return service.blobs.put(id, req, res, query);
};

const readJson = async (req: IncomingMessage): Promise<Message | undefined> => {
  let text = '';
  for await (const chunk of req) text += chunk;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Message) : undefined;
  } catch {
    return undefined;
  }
};
