// Starts git's own `http-backend` for a request.
import { spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { basename, dirname } from 'node:path';
import { readCgiHeaders } from './http-cgi.ts';
import type { Repository } from '../store.ts';

export const backendEnvironment = (
  req: IncomingMessage,
  { repository, action }: { repository: Repository; action: string },
): Record<string, string> => {
  const header = (name: string): string => String(req.headers[name] ?? '');
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: '/dev/null',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_PROJECT_ROOT: dirname(repository.gitDir),
    GIT_HTTP_EXPORT_ALL: '1',
    // Limits git to the repository that the token was checked for.
    PATH_INFO: `/${basename(repository.gitDir)}/${action}`,
    QUERY_STRING: new URL(req.url ?? '/', 'http://git.invalid').search.slice(1),
    REQUEST_METHOD: req.method ?? 'GET',
    CONTENT_TYPE: header('content-type'),
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    GIT_PROTOCOL: header('git-protocol'),
    REMOTE_ADDR: '127.0.0.1',
    ...(req.headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: header('content-length') }),
  };
};

interface Backend {
  status: number;
  headers: [string, string][];
  /** The part of the body that arrived with the headers; the stream has the rest. */
  head: Buffer;
}

export const startBackend = async (req: IncomingMessage, env: Record<string, string>) => {
  const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const stderr: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // git may exit before it has read the whole body, and a client may disconnect while it sends the body.
  child.stdin.on('error', () => undefined);
  req.on('close', () => {
    if (!req.complete) child.kill();
  });
  req.pipe(child.stdin);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
  const answer: Backend = await readCgiHeaders(child.stdout).catch(async (error: Error) => {
    await ended;
    throw new Error(`${error.message}: ${Buffer.concat(stderr).toString().trim()}`);
  });
  return { child, answer, ended };
};
