// Serves git's smart HTTP protocol through git's own `http-backend`, so fetches and pushes use the real protocol on
// real repositories. Invariants: the token decides who may read and write, and refusals use GitHub's words. All
// consequences of a push have happened before the client gets its answer.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { authorizeGit, readGitToken, roleOf } from './http-access.ts';
import { readCgiHeaders } from './http-cgi.ts';
import { hookEnvironment, readPushFacts } from './protection.ts';
import type { VirtualClock } from '../clock.ts';
import type { FaultResponse, FaultSubject } from '../api/faults.ts';
import { openPullFacts } from '../repository/branch-rules.ts';
import { findRepository } from '../repository/repository-record.ts';
import type { Repository, Store, Token } from '../store.ts';

export interface RefChange {
  ref: string;
  /** All zeros when the ref was created. */
  before: string;
  /** All zeros when the ref was deleted. */
  after: string;
}

export interface Push {
  repository: Repository;
  actor: string;
  tokenKind: Token['kind'];
  jobId: number | undefined;
  /** The refs that were updated, in git's order; never empty. */
  changes: RefChange[];
}

export interface GitHttpOptions {
  store: Store;
  clock: VirtualClock;
  /** Awaited before the client gets its answer. An error that it throws fails the request. */
  onPush?: (push: Push) => void | Promise<void>;
  /** Source of `after` faults for pushes: the refs are updated, and the answer is lost or replaced. */
  faults?: { take(subject: FaultSubject, when: 'before' | 'after'): FaultResponse | undefined };
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

const backendEnvironment = (
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

const startBackend = async (req: IncomingMessage, env: Record<string, string>) => {
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

interface ReceivePack {
  req: IncomingMessage;
  res: ServerResponse;
  repository: Repository;
  token: Token;
}

/** Runs a push and sends the answer after all its consequences. */
const receivePack = async ({ req, res, repository, token }: ReceivePack, { onPush, faults }: GitHttpOptions): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'local-github-push-'));
  const files = { facts: join(directory, 'facts.json'), report: join(directory, 'report') };
  try {
    await writeFile(
      files.facts,
      JSON.stringify(
        readPushFacts(repository, { token, isAdmin: roleOf(repository, token.actor) === 'admin', pulls: openPullFacts(repository) }),
      ),
    );
    const env = {
      ...backendEnvironment(req, { repository, action: 'git-receive-pack' }),
      ...hookEnvironment(files),
      REMOTE_USER: token.actor,
    };
    const { child, answer, ended } = await startBackend(req, env);
    const chunks: Buffer[] = [answer.head];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdout.resume();
    await ended;
    const changes = await readReport(files.report);
    if (changes.length > 0) await onPush?.({ repository, actor: token.actor, tokenKind: token.kind, jobId: token.jobId, changes });
    const fault = faults?.take({ method: 'POST', path: new URL(req.url ?? '/', 'http://git.invalid').pathname, body: '' }, 'after');
    if (fault === 'drop') res.destroy();
    else if (typeof fault === 'object' && 'status' in fault)
      res.writeHead(fault.status, { 'content-type': 'text/plain' }).end(String(fault.body ?? ''));
    else res.writeHead(answer.status, answer.headers.flat()).end(Buffer.concat(chunks));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const readReport = async (path: string): Promise<RefChange[]> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [before = '', after = '', ...ref] = line.split(' ');
      return { ref: ref.join(' '), before, after };
    });
};
