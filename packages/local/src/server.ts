// One loopback port for all clients. git and the results service write their own answers; the API goes through the msw
// handlers. The Date of every API answer comes from the local GitHub's clock.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { getResponse, type RequestHandler } from 'msw';
import { isPushFault } from './api/faults.ts';
import type { Backend } from './backend.ts';

/** Answers a request, or returns false and leaves it untouched when it is for another listener. */
export type RequestListener = (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;

export interface ServerParts {
  backend: Backend;
  /** Called in order before the API. */
  listeners: readonly RequestListener[];
  handlers: RequestHandler[];
}

/** Listens on a free port of 127.0.0.1; resolves when the port is known. */
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
  // Clients keep idle connections open longer than Node's 5 s.
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

/**
 * True for a path of the API, which applies faults itself because it knows the body. `before` faults of git and of the
 * results service are applied here.
 */
const isApi = (pathname: string): boolean =>
  !/\/(info\/refs|git-upload-pack|git-receive-pack)$|^\/twirp\/|^\/artifact-blobs\/|\/info\/lfs\/|^\/_lfs\//.test(pathname);

const spoil = async (backend: Backend, at: { req: IncomingMessage; res: ServerResponse; pathname: string }): Promise<boolean> => {
  const { req, res, pathname } = at;
  const fault = backend.faults.take({ method: req.method ?? 'GET', path: pathname, body: '' }, 'before');
  if (fault === undefined || fault === 'stale' || fault === 'truncate' || isPushFault(fault)) return false;
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

/** Serves a log as plain text to anybody with the link that the logs route redirects to. */
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
