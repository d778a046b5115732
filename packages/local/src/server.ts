// One loopback port for all clients. Every request passes the faults first. git and the results service write their own
// answers; the API goes through the msw handlers. The Date of every API answer comes from the local GitHub's clock.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'msw';
import type { Backend } from './backend.ts';
import { createGateway } from './faults/gateway.ts';
import { createReplicas } from './faults/replicas.ts';
import type { ResultsTokens } from './results/tokens.ts';
import { serveApi } from './serve-api.ts';

/** Answers a request, or returns false and leaves it untouched when it is for another listener. */
export type RequestListener = (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;

export interface ServerParts {
  backend: Backend;
  /** Called in order before the API. */
  listeners: readonly RequestListener[];
  handlers: RequestHandler[];
  /** Tokens of the results service. */
  tokens: ResultsTokens;
}

/** Listens on a free port of 127.0.0.1; resolves when the port is known. */
export const startServer = async (parts: ServerParts): Promise<{ server: Server; port: number }> => {
  const { backend, tokens } = parts;
  const gateway = createGateway({ backend, tokens, replicas: createReplicas(backend) }, (req, res) => serve(parts, req, res));
  const server = createServer((req, res) => {
    gateway(req, res).catch((error: Error) => {
      backend.defects.push(`${req.method} ${req.url}: ${error.stack ?? error.message}`);
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
  for (const listener of listeners) if (await listener(req, res)) return;
  await serveApi(backend, { handlers, req, res });
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
