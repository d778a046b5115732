// A git server for tests: `git http-backend` behind node:http on a free port, over bare repositories in one directory.
// It counts requests, asks for a token when told to, and can break a request before or after the backend ran.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface GitServer {
  url: string;
  /** Makes a bare repository and answers its address. */
  create(name: string): { url: string; gitDir: string };
  /** Method and path of every request so far. */
  requests: string[];
  /** Asked before each request: a status refuses it, `lose-answer` carries it out and cuts the connection. */
  fault: (request: string) => number | 'lose-answer' | undefined;
  /** Answers requests that are not git's; false: it does not know this one. */
  besides: (request: IncomingMessage, response: ServerResponse) => boolean;
  close(): Promise<void>;
}

export const plainGitEnv = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

/** Runs git in a test's own repository, with nothing of the machine's configuration. */
export const plainGit = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, env: plainGitEnv, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

export const startGitServer = async (root: string, options: { authorization?: string } = {}): Promise<GitServer> => {
  const state: Pick<GitServer, 'requests' | 'fault' | 'besides'> = { requests: [], fault: () => undefined, besides: () => false };
  const server = createServer((request, response) => {
    const name = `${request.method} ${request.url}`;
    state.requests.push(name);
    if (options.authorization !== undefined && request.headers.authorization !== options.authorization) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end();
      return;
    }
    const fault = state.fault(name);
    if (typeof fault === 'number') response.writeHead(fault).end('no');
    else if (!state.besides(request, response)) serve(root, { request, response, lose: fault === 'lose-answer' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    url,
    create: (name: string) => {
      const gitDir = join(root, `${name}.git`);
      mkdirSync(gitDir, { recursive: true });
      plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', gitDir);
      plainGit(gitDir, 'config', 'http.receivepack', 'true');
      return { url: `${url}/${name}.git`, gitDir };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
};

const serve = (root: string, p: { request: IncomingMessage; response: ServerResponse; lose: boolean }): void => {
  const { request, response } = p;
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const header = (name: string): string => String(request.headers[name] ?? '');
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...plainGitEnv,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: header('content-length'),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: header('git-protocol'),
      REMOTE_USER: 'test',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(backend.stdin);
  backend.stdin.on('error', () => {});
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    if (p.lose) {
      response.destroy();
      return;
    }
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = output
      .toString('latin1', 0, end)
      .split('\r\n')
      .map((line) => line.split(/: (.*)/s));
    const status = Number(headers.find(([key]) => key?.toLowerCase() === 'status')?.[1]?.slice(0, 3) ?? 200);
    response.writeHead(status, Object.fromEntries(headers.filter(([key]) => key?.toLowerCase() !== 'status')));
    response.end(output.subarray(end + 4));
  });
};
