// Serves git's smart HTTP protocol through git's own `http-backend`, so fetches and pushes use the real protocol on
// real repositories. Invariants: the token decides who may read and write, and refusals use GitHub's words. All
// consequences of a push have happened before the client gets its answer.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock.ts';
import { authorizeGit, readGitToken } from './http-access.ts';
import { backendEnvironment, startBackend } from './http-backend.ts';
import { type PushOptions, receivePack } from './receive-pack.ts';
import { findRepository } from '../repository/repository-record.ts';
import type { Store } from '../store.ts';

export type { Push } from './receive-pack.ts';

export interface GitHttpOptions extends PushOptions {
  store: Store;
  clock: VirtualClock;
}

type Service = 'git-upload-pack' | 'git-receive-pack';

/** Returns what a request asks of git; undefined when it is not for git. */
const parseGitUrl = (url: string): { owner: string; name: string; service: Service; advertisement: boolean } | undefined => {
  const { pathname, searchParams } = new URL(url, 'http://git.invalid');
  const found = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(pathname);
  if (found === null) return undefined;
  const [, owner = '', name = '', action = ''] = found;
  const service = action === 'info/refs' ? searchParams.get('service') : action;
  if (service !== 'git-upload-pack' && service !== 'git-receive-pack') return undefined;
  return { owner, name, service, advertisement: action === 'info/refs' };
};

/** Handles a request of a node:http server. Returns false, with nothing written, when the request is not for git. */
export const createGitHttp = (options: GitHttpOptions): ((req: IncomingMessage, res: ServerResponse) => Promise<boolean>) => {
  const { store, clock } = options;
  return async (req, res) => {
    const asked = parseGitUrl(req.url ?? '/');
    if (asked === undefined) return false;
    const { service, advertisement } = asked;
    const token = readGitToken(req.headers.authorization, { store, clock });
    clock.sawRequest(token?.jobId, service === 'git-upload-pack' ? 'git-read' : 'work');
    const repository = findRepository(store, asked.owner, asked.name);
    const hasCredentials = req.headers.authorization !== undefined;
    const access = authorizeGit({ repository, token, hasCredentials, service, path: `${asked.owner}/${asked.name}` });
    res.once('close', () => {
      store.requests.push({
        at: clock.ms(),
        method: req.method ?? 'GET',
        route: service,
        url: req.url ?? '/',
        status: res.statusCode,
        points: 1,
        creations: 0,
        tokenKind: token?.kind ?? 'none',
        jobId: token?.jobId,
      });
    });
    if (access.status !== 200) {
      const challenge = access.status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
      res.writeHead(access.status, { 'content-type': 'text/plain; charset=utf-8', ...challenge }).end(access.message);
      req.resume();
      return true;
    }
    if (service === 'git-receive-pack' && !advertisement && token !== undefined) {
      const release = token.kind === 'app' ? clock.busy('push of an App') : undefined;
      await receivePack({ req, res, repository: access.repository, token }, options).finally(release);
    } else {
      const action = advertisement ? 'info/refs' : service;
      const env = backendEnvironment(req, { repository: access.repository, action });
      const isGreeting = advertisement && service === 'git-upload-pack' && env['GIT_PROTOCOL'] === 'version=2';
      await (isGreeting ? greet(req, res, { env, gitDir: access.repository.gitDir }) : pipeBackend(req, res, { env }));
    }
    return true;
  };
};

const pipeBackend = async (req: IncomingMessage, res: ServerResponse, { env }: { env: Record<string, string> }): Promise<void> => {
  const { child, answer, ended } = await startBackend(req, env);
  res.on('close', () => child.kill());
  res.writeHead(answer.status, answer.headers.flat());
  res.write(answer.head);
  child.stdout.pipe(res);
  await ended;
};

interface Greeting {
  status: number;
  headers: [string, string][];
  body: Buffer;
}

/** Cached greetings by repository. In protocol version 2 a greeting lists git's capabilities and no refs, so it never changes. */
const greetings = new Map<string, Promise<Greeting>>();

const greet = async (
  req: IncomingMessage,
  res: ServerResponse,
  { gitDir, env }: { env: Record<string, string>; gitDir: string },
): Promise<void> => {
  const asked = greetings.get(gitDir) ?? readGreeting(req, env);
  greetings.set(gitDir, asked);
  try {
    const { status, headers, body } = await asked;
    if (status !== 200) greetings.delete(gitDir);
    res.writeHead(status, headers.flat()).end(body);
  } catch (error) {
    greetings.delete(gitDir);
    throw error;
  }
};

const readGreeting = async (req: IncomingMessage, env: Record<string, string>): Promise<Greeting> => {
  const { child, answer, ended } = await startBackend(req, env);
  const chunks: Buffer[] = [answer.head];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdout.resume();
  await ended;
  return { status: answer.status, headers: answer.headers, body: Buffer.concat(chunks) };
};
