// One loopback port for everything a client of GitHub speaks: git and the results service write their own answers, the
// API goes through the msw handlers. The Date of every API answer is the local GitHub's clock's.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { getResponse, type RequestHandler } from 'msw';
import type { Backend } from './backend.ts';

/** Answers a request that is its own and says so; false leaves it untouched. */
export type RequestListener = (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;

export interface ServerParts {
  backend: Backend;
  /** Asked in order before the API. */
  listeners: readonly RequestListener[];
  handlers: RequestHandler[];
}

/** Listens on 127.0.0.1 with a free port; the address is known when it resolves. */
export const startServer = async (parts: ServerParts): Promise<{ server: Server; port: number }> => {
  const server = createServer((req, res) => {
    serve(parts, req, res).catch((error: Error) => {
      parts.backend.defects.push(`${req.method} ${req.url}: ${error.stack ?? error.message}`);
      if (res.headersSent) res.destroy();
      else
        res
          .writeHead(500, { 'content-type': 'application/json' })
          .end(JSON.stringify({ message: `The local GitHub failed: ${error.message}` }));
    });
  });
  // Clients keep connections open longer than Node's 5 s while they wait for an agent.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
};

export const stopServer = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
};

const serve = async ({ backend, listeners, handlers }: ServerParts, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  const { pathname } = new URL(req.url ?? '/', 'http://local.invalid');
  if (serveLog(backend, pathname, res)) return;
  if (!isApi(pathname) && (await spoil(backend, { req, res, pathname }))) return;
  for (const listener of listeners) if (await listener(req, res)) return;
  await serveApi(handlers, req, res);
};

/** The API applies faults itself, where it knows the body; git and the results service get the ones `before` here. */
const isApi = (pathname: string): boolean =>
  !/\/(info\/refs|git-upload-pack|git-receive-pack)$|^\/twirp\/|^\/artifact-blobs\//.test(pathname);

const spoil = async (backend: Backend, at: { req: IncomingMessage; res: ServerResponse; pathname: string }): Promise<boolean> => {
  const { req, res, pathname } = at;
  const fault = backend.faults.take({ method: req.method ?? 'GET', path: pathname, body: '' }, 'before');
  if (fault === undefined || fault === 'stale' || fault === 'truncate') return false;
  if (fault === 'drop') {
    req.socket.destroy();
    return true;
  }
  if ('delayMs' in fault) {
    await sleep(fault.delayMs);
    return false;
  }
  req.resume();
  res.writeHead(fault.status, { 'content-type': 'text/plain', ...fault.headers }).end(String(fault.body ?? 'Server Error\n'));
  return true;
};

/** What the logs route redirects to: plain text for whoever has the link. */
const serveLog = (backend: Backend, pathname: string, res: ServerResponse): boolean => {
  const key = /^\/_logs\/([0-9a-f]+)$/.exec(pathname)?.[1];
  if (key === undefined) return false;
  const job = backend.logLinks.get(key);
  if (job === undefined) res.writeHead(404, { 'content-type': 'text/plain' }).end('Not Found\n');
  else res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(job.log);
  return true;
};

const serveApi = async (handlers: RequestHandler[], req: IncomingMessage, res: ServerResponse): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const method = req.method ?? 'GET';
  const headers = Object.entries(req.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  const url = `http://${req.headers.host ?? '127.0.0.1'}${req.url ?? '/'}`;
  const response = await getResponse(handlers, new Request(url, { method, headers, body }));
  if (response === undefined) throw new Error(`no handler for ${method} ${url}`);
  if (response.type === 'error') {
    req.socket.destroy();
    return;
  }
  res.sendDate = false;
  const payload = Buffer.from(await response.arrayBuffer());
  res.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': payload.length }).end(payload);
};
