// The agent's only way out with `network: allow-list`: an HTTP proxy that reaches the hosts of the list and no other. It listens in the
// agent's network, where nothing else leads outside. Invariants: what a request names is compared before anybody is asked what the
// name means; a tunnel goes to the port of https, with TLS for the name that was asked for, or to a port that the list names; a plain
// request is read as a whole and written anew, so that nobody reads a second request in it. What it was told and refused is counted by name.
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import type { Server, Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { type Destination, isListed, readDestination, tunnelPorts } from '@clambake/core';
import { readClientHello } from './client-hello.ts';
import { type LookUp, reach, type Reached } from './reach.ts';
import { type Served, serve } from './serve.ts';

export interface HostProxyOptions {
  /** Listens in the agent's network. */
  listener: Server;
  /** From the configuration. */
  entries: readonly string[];
  /** Called with `host:port`, in the agent's words, for each request that is refused. */
  onRefused: (name: string) => void;
  /** Returns the addresses of a name; the system's when left out. */
  lookUp?: LookUp | undefined;
}

const helloMs = 30_000;
/** Hop-by-hop headers (RFC 9110, 7.6.1), and what is written anew. */
const ofThisHop = ['connection', 'proxy-connection', 'proxy-authorization', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

const withoutHop = (headers: IncomingMessage['headers']): Record<string, string | string[]> => {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const dropped = new Set([...ofThisHop, ...named]);
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined && !dropped.has(entry[0])),
  );
};

/** Passes on what TLS clients of this name send, the first bytes of which say that they are. */
const passHello = (client: Socket, upstream: Socket, isFor: (name: string | undefined) => boolean): Promise<boolean> =>
  new Promise((resolve) => {
    let seen = Buffer.alloc(0);
    const timer = setTimeout(() => over(false), helloMs);
    const over = (isRight: boolean): void => {
      clearTimeout(timer);
      client.off('data', take).off('close', gone).pause();
      if (isRight) upstream.write(seen);
      resolve(isRight);
    };
    const gone = (): void => over(true);
    const take = (chunk: Buffer): void => {
      seen = Buffer.concat([seen, chunk]);
      const hello = readClientHello(seen);
      if (hello !== 'more bytes') over(hello !== 'not TLS' && isFor(hello.name));
    };
    client.on('data', take).once('close', gone).resume();
  });

type Way = { destination: Destination; socket: Socket } | { status: 403 | 502; why: string };

/** Opens the way to what a request names, or counts it. `port`: taken where the text has none. */
const openWay = async (
  asked: string,
  { entries, onRefused, lookUp, port }: Omit<HostProxyOptions, 'listener'> & { port?: number },
): Promise<Way> => {
  const destination = readDestination(asked, port);
  const name = destination === undefined ? asked : nameOf(destination);
  const refuse = (why: string): Way => {
    onRefused(name);
    return { status: 403, why };
  };
  if (destination === undefined) return refuse('this is no host and port');
  if (port === undefined && isListed(destination, entries) && !isListed(destination, entries, tunnelPorts))
    return refuse(`a tunnel to ${name} is refused: ask for http://${destination.host}/ itself, or allowed-hosts has to name ${name}`);
  if (!isListed(destination, entries))
    return refuse(`${name} is refused: it is not in allowed-hosts of .github/clambake.yml, which people with write access can change`);
  const reached: Reached = await reach(destination, { entries, lookUp });
  if ('socket' in reached) return { destination, socket: reached.socket };
  return reached.isRefused ? refuse(reached.why) : { status: 502, why: reached.why };
};

const nameOf = ({ host, port }: Destination): string => `${host}:${port}`;

const statusTexts = { 403: 'Forbidden', 502: 'Bad Gateway' } as const;

/** Answers CONNECT. */
const tunnel = async (client: Socket, { head, asked }: { head: Buffer; asked: string }, options: HostProxyOptions): Promise<void> => {
  const way = await openWay(asked, options);
  if ('why' in way) {
    const header = `HTTP/1.1 ${way.status} ${statusTexts[way.status]}\r\ncontent-type: text/plain\r\nconnection: close`;
    return void client.end(`${header}\r\n\r\n${way.why}\n`);
  }
  const { destination, socket: upstream } = way;
  upstream.on('error', () => client.destroy());
  client.once('close', () => upstream.destroy());
  if (client.destroyed) return void upstream.destroy();
  client.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (head.length > 0) client.unshift(head);
  const isAddress = /^\[|^[\d.]+$/.test(destination.host);
  const isFor = (name: string | undefined): boolean => name === destination.host || (isAddress && name === undefined);
  if (destination.port === 443 && !(await passHello(client, upstream, isFor))) {
    options.onRefused(nameOf(destination));
    return void client.destroy();
  }
  pipeline(client, upstream, client, () => {});
};

const refuseRequest = (request: IncomingMessage, response: ServerResponse, { status, why }: { status: number; why: string }): void => {
  request.resume();
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${why}\n`);
};

/** Answers a plain request, which names its address in full. */
const forward = async (request: IncomingMessage, response: ServerResponse, options: HostProxyOptions): Promise<void> => {
  const url = request.url !== undefined && URL.canParse(request.url) ? new URL(request.url) : undefined;
  if (url?.protocol !== 'http:')
    return refuseRequest(request, response, { status: 400, why: 'this is a proxy: ask it for an http address in full, or to CONNECT' });
  const way = await openWay(url.host, { ...options, port: 80 });
  if ('why' in way) return refuseRequest(request, response, way);
  const chunked = request.headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': 'chunked' };
  const upstream = httpRequest({
    createConnection: () => way.socket,
    method: request.method,
    path: `${url.pathname}${url.search}`,
    headers: { ...withoutHop(request.headers), host: url.host, connection: 'close', ...chunked },
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, withoutHop(answer.headers));
    pipeline(answer, response, () => {});
  });
  upstream.on('error', () => refuseRequest(request, response, { status: 502, why: `${url.host} gave no answer` }));
  response.once('close', () => upstream.destroy());
  pipeline(request, upstream, () => {});
};

export const openHostProxy = (options: HostProxyOptions): Promise<Served> => {
  const server = createServer((request, response) => {
    forward(request, response, options).catch(() => response.destroy());
  });
  server.on('connect', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    tunnel(socket as Socket, { head, asked: request.url ?? '' }, options).catch(() => socket.destroy());
  });
  server.on('upgrade', (_request, socket) => socket.destroy());
  return serve(server, options.listener);
};
