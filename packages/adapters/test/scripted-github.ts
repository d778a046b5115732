// A server on loopback that answers as a test says and remembers what it was asked. It plays GitHub where a test needs
// an exact answer at an exact time (a limit, a 502, a second page); stories use the local GitHub instead.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunnerEnvironment } from '../src/environment.ts';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of many shapes, and a wrong guess fails the test.
  body: any;
  /** ms since the server started. */
  atMs: number;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface ScriptedGitHub {
  asked: Asked[];
  environment: RunnerEnvironment;
  stop(): Promise<void>;
}

/** `answer` is called once for each request, with its number among requests of the same method and path (from 0). */
export const startScriptedGitHub = async (answer: (request: Asked, nth: number, origin: string) => Answer): Promise<ScriptedGitHub> => {
  const asked: Asked[] = [];
  const startedMs = performance.now();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const entry: Asked = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
        atMs: performance.now() - startedMs,
      };
      const nth = asked.filter((other) => other.method === entry.method && other.path === entry.path).length;
      asked.push(entry);
      const { status = 200, headers = {}, body } = answer(entry, nth, origin);
      const usual = { 'content-type': 'application/json; charset=utf-8', 'x-github-request-id': `ID${asked.length}` };
      response.writeHead(status, { ...usual, ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    environment: environmentOf(origin),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/** A job's environment with GitHub at this address. */
export const environmentOf = (origin: string): RunnerEnvironment => ({
  apiUrl: `${origin}/rest`,
  graphqlUrl: `${origin}/graphql`,
  serverUrl: origin,
  repository: { owner: 'o', name: 'r' },
  repositoryUrl: `${origin}/o/r`,
  runId: 7,
  runAttempt: 1,
  runUrl: `${origin}/o/r/actions/runs/7`,
  actors: ['ann'],
  lacksSecrets: false,
  ...{ eventName: undefined, eventFile: undefined },
  workflowFile: 'clambake.yml',
  workspace: undefined,
  actionRepository: undefined,
  hasSummary: false,
  hasArtifacts: false,
  idToken: { url: '', token: '' },
  temp: '/tmp',
  toolCache: undefined,
  path: undefined,
  variables: {},
});
