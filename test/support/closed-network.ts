// A network whose only way out is a proxy: names below .test, a GitHub and the npm registry exist behind it alone, over TLS with an
// authority of its own. What was asked for, and through what, is recorded.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';

export interface ClosedNetwork {
  /** Address of the proxy. */
  proxy: string;
  /** Hosts that the proxy connected to, each once. */
  connected: Set<string>;
  /** `host path` of each request that came through it. */
  asked: string[];
  /** The proxy asks for a password: curl sends none before that. */
  isClosed: boolean;
  /** Values of Proxy-Authorization that it then got. */
  credentials: Set<string>;
  /** File with the certificate of the authority. */
  authority: string;
  directory: string;
  close(): Promise<void>;
}

const names = ['shack.ghe.com', 'api.test', 'model.test', 'results.test', 'blob.test', 'registry.npmjs.org'];

const openssl = (directory: string, ...args: string[]): void => void execFileSync('openssl', args, { cwd: directory, stdio: 'pipe' });

const makeCertificates = (directory: string): void => {
  const subject = (name: string): string[] => ['-subj', `/CN=${name}`, '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(directory, 'req', '-x509', ...subject('An authority'), '-days', '2', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl(directory, 'req', ...subject('A server'), '-keyout', 'server.key', '-out', 'server.csr');
  writeFileSync(join(directory, 'names'), `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}\n`);
  openssl(
    directory,
    ...['x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2'],
    ...['-extfile', 'names', '-out', 'server.pem'],
  );
};

const line = (text: string): string => `${(text.length + 4).toString(16).padStart(4, '0')}${text}`;
const oid = 'a'.repeat(40);

/** Answers of the services, as short as their clients accept. */
const answer = (request: IncomingMessage, response: ServerResponse): void => {
  const path = request.url ?? '';
  const json = (value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json', date: new Date().toUTCString() }).end(JSON.stringify(value));
  };
  if (path.includes('/info/refs')) {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' });
    response.end(`${line('# service=git-upload-pack\n')}0000${line(`${oid} refs/heads/main\0agent=x\n`)}0000`);
  } else if (path === '/graphql') json({ data: { viewer: { login: 'ann' } } });
  else if (path === '/v1/messages') json({ model: 'here' });
  else if (path.endsWith('/CreateArtifact')) json({ ok: true, signed_upload_url: 'https://blob.test/kept?sig=x' });
  else if (path.endsWith('/FinalizeArtifact')) json({ ok: true, artifact_id: '7' });
  else if (path.startsWith('/twirp/')) json({ ok: false });
  else if (request.headers.host === 'blob.test') response.writeHead(201, { etag: '"x"' }).end();
  else if (request.headers.host === 'registry.npmjs.org') response.writeHead(404).end('{}');
  else json({});
};

const listen = (server: ReturnType<typeof createServer>): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

export const openClosedNetwork = async (): Promise<ClosedNetwork> => {
  const directory = mkdtempSync(join(tmpdir(), 'closed-network-'));
  makeCertificates(directory);
  const asked: string[] = [];
  const [connected, credentials] = [new Set<string>(), new Set<string>()];
  const read = (name: string): Buffer => readFileSync(join(directory, name));
  const services = createTlsServer({ key: read('server.key'), cert: read('server.pem') }, (request, response) => {
    asked.push(`${request.headers.host} ${request.url?.split('?')[0]}`);
    request.resume().on('end', () => answer(request, response));
  });
  const port = await listen(services);
  const proxy = createServer((_request, response) => void response.writeHead(501).end());
  const sockets = new Set<Socket>();
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    sockets.add(socket);
    const given = request.headers['proxy-authorization'];
    if (network.isClosed && given === undefined)
      return void socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      );
    connected.add(String(request.url));
    if (given !== undefined) credentials.add(given);
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const one of [socket, upstream]) sockets.add(one.on('error', () => one.destroy()));
  });
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await Promise.all([proxy, services].map((server) => new Promise((resolve) => server.close(resolve))));
  };
  const network: ClosedNetwork = {
    proxy: `http://127.0.0.1:${await listen(proxy)}`,
    isClosed: false,
    ...{ connected, asked, credentials, directory, close },
    authority: join(directory, 'ca.pem'),
  };
  return network;
};
