// git-lfs as GitHub serves it: the batch API beside a repository, and a storage with addresses that expire. GitHub's locking API
// is not played: it answers 404, and git-lfs goes on without locks.
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock.ts';
import { authorizeGit, readGitToken } from '../git/http-access.ts';
import { findRepository } from '../repository/repository-record.ts';
import type { RequestListener } from '../server.ts';
import type { Repository, Store } from '../store.ts';

export interface LfsService {
  handle: RequestListener;
  /** Objects of a repository by sha256. */
  objectsOf(repository: Repository): ReadonlyMap<string, Buffer>;
  /** Refuses every batch of the repository, as GitHub does where git-lfs is switched off or the account has used up its storage. */
  refuse(repository: Repository, answer: { status: number; message: string } | undefined): void;
}

interface Options {
  store: Store;
  clock: VirtualClock;
  origin: () => string;
}

const media = 'application/vnd.git-lfs+json; charset=utf-8';
const documentation = 'https://docs.github.com/rest';
const maximumObjects = 1000;
const lifeSeconds = 3600;

interface Batch {
  operation: 'upload' | 'download';
  objects: { oid: string; size: number }[];
}

interface Link {
  repository: Repository;
  oid: string;
  size: number;
  kind: 'upload' | 'download' | 'verify';
  expiresAtMs: number;
}

interface State extends Options {
  kept: Map<Repository, Map<string, Buffer>>;
  refusals: Map<Repository, { status: number; message: string }>;
  links: Map<string, Link>;
}

export const createLfsService = (options: Options): LfsService => {
  const state: State = { ...options, kept: new Map(), refusals: new Map(), links: new Map() };
  return {
    objectsOf: (repository) => objectsOf(state, repository),
    refuse: (repository, answer) => {
      if (answer === undefined) state.refusals.delete(repository);
      else state.refusals.set(repository, answer);
    },
    handle: async (req, res) => {
      const { pathname } = new URL(req.url ?? '/', 'http://lfs.invalid');
      const key = /^\/_lfs\/([0-9a-f-]+)$/.exec(pathname)?.[1];
      const [, owner, name, rest] = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/info\/lfs\/(.*)$/.exec(pathname) ?? [];
      if (key !== undefined) await serveLink(state, { req, res, key });
      else if (owner === undefined || name === undefined) return false;
      else if (rest === 'objects/batch' && req.method === 'POST') await serveBatch(state, { req, res, owner, name });
      else {
        req.resume();
        send(res, 404, { message: 'Not Found', documentation_url: documentation });
      }
      return true;
    },
  };
};

const objectsOf = ({ kept }: State, repository: Repository): Map<string, Buffer> => {
  const objects = kept.get(repository) ?? new Map<string, Buffer>();
  kept.set(repository, objects);
  return objects;
};

const link = ({ links, clock, origin }: State, facts: Omit<Link, 'expiresAtMs'>) => {
  const key = randomUUID();
  const expiresAtMs = clock.ms() + lifeSeconds * 1000;
  links.set(key, { ...facts, expiresAtMs });
  return { href: `${origin()}/_lfs/${key}`, expires_in: lifeSeconds, expires_at: new Date(expiresAtMs).toISOString() };
};

const answerObject = (
  state: State,
  { repository, operation, oid, size }: { repository: Repository; operation: Batch['operation']; oid: string; size: number },
) => {
  const named = { oid, size };
  if (!/^[0-9a-f]{64}$/.test(oid)) return { ...named, error: { code: 422, message: 'Invalid object oid' } };
  const isThere = objectsOf(state, repository).has(oid);
  if (operation === 'download')
    return isThere
      ? { ...named, actions: { download: link(state, { repository, ...named, kind: 'download' }) } }
      : { ...named, error: { code: 404, message: 'Object does not exist on the server' } };
  if (isThere) return named;
  const [upload, verify] = [link(state, { repository, ...named, kind: 'upload' }), link(state, { repository, ...named, kind: 'verify' })];
  return { ...named, actions: { upload, verify } };
};

const serveBatch = async (
  state: State,
  { req, res, owner, name }: { req: IncomingMessage; res: ServerResponse; owner: string; name: string },
): Promise<void> => {
  const body = readBatch(await readAll(req));
  if (body === undefined) return send(res, 422, { message: 'Invalid request payload.', documentation_url: documentation });
  const access = authorizeGit({
    repository: findRepository(state.store, owner, name),
    token: readGitToken(req.headers.authorization, state),
    hasCredentials: req.headers.authorization !== undefined,
    service: body.operation === 'upload' ? 'git-receive-pack' : 'git-upload-pack',
    path: `${owner}/${name}`,
  });
  if (access.status === 401) return send(res, 401, { message: 'Credentials needed', documentation_url: documentation });
  if (access.status !== 200) return send(res, access.status, { message: access.message.trim(), documentation_url: documentation });
  const { repository } = access;
  const refusal = state.refusals.get(repository);
  if (refusal !== undefined) return send(res, refusal.status, { message: refusal.message, documentation_url: documentation });
  const { operation, objects } = body;
  return send(res, 200, { transfer: 'basic', objects: objects.map((object) => answerObject(state, { repository, operation, ...object })) });
};

const serveLink = async (state: State, { req, res, key }: { req: IncomingMessage; res: ServerResponse; key: string }): Promise<void> => {
  const found = state.links.get(key);
  const content = await readAll(req);
  if (found === undefined || found.expiresAtMs <= state.clock.ms()) return send(res, 403, { message: 'Request has expired' });
  const objects = objectsOf(state, found.repository);
  const stored = objects.get(found.oid);
  const asked = `${req.method} ${found.kind}`;
  if (asked === 'PUT upload') {
    if (content.length !== found.size || createHash('sha256').update(content).digest('hex') !== found.oid)
      return send(res, 400, { message: 'XAmzContentSHA256Mismatch' });
    objects.set(found.oid, content);
    res.writeHead(200).end();
  } else if (asked === 'GET download' && stored !== undefined) {
    res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': stored.length }).end(stored);
  } else if (asked === 'POST verify') {
    if (stored?.length === found.size) send(res, 200, {});
    else send(res, 404, { message: 'Object does not exist on the server' });
  } else send(res, 403, { message: 'SignatureDoesNotMatch' });
};

const send = (res: ServerResponse, status: number, body: object): void => {
  const challenge = status === 401 ? { 'lfs-authenticate': 'Basic realm="GitHub"' } : {};
  res.writeHead(status, { 'content-type': media, ...challenge }).end(JSON.stringify(body));
};

const readAll = async (req: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const readBatch = (content: Buffer): Batch | undefined => {
  try {
    const { operation, objects } = JSON.parse(content.toString('utf8')) as Partial<Record<keyof Batch, unknown>>;
    if ((operation !== 'upload' && operation !== 'download') || !Array.isArray(objects) || objects.length > maximumObjects)
      return undefined;
    const read = objects.map(({ oid, size }: { oid?: unknown; size?: unknown }) => ({ oid: String(oid), size: Number(size) }));
    return { operation, objects: read };
  } catch {
    return undefined;
  }
};
