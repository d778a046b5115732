// Everything that a probe asks, and the answers, as plain data: a recording holds exactly these. `openCalls` asks a real
// GitHub and the machine of this job.
import { realpathSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { askLfs, uploadArtifact, writePrePush } from './calls-with-files.ts';
import {
  type Git,
  initBareRepository,
  openGit,
  openGitHubClient,
  RemoteError,
  type RunnerEnvironment,
  runProgram,
} from '@clambake/adapters';

export type Call =
  /** `path` begins below `/repos/{owner}/{repo}`, or with `//` at the root of the API. */
  | { kind: 'rest'; method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'; path: string; body?: object }
  | { kind: 'graphql'; query: string; variables: Record<string, unknown> }
  /** `origin` is the repository. */
  | GitCall
  | { kind: 'program'; command: readonly [string, ...string[]] }
  | { kind: 'file'; path: string }
  | { kind: 'variable'; name: string }
  /** Uploads a small file as an artifact of this job's run. */
  | { kind: 'artifact'; name: string }
  /** Asks the repository's git-lfs for an object with this content, and sends it there when it is missing and `isOffered`. */
  | { kind: 'lfs'; content: string; isOffered: boolean };

export interface GitCall {
  kind: 'git';
  args: readonly string[];
  input?: string;
  env?: Record<string, string>;
  /** Arguments of a git command that runs inside of a push: after git has listed the refs of the server, and before it sends anything. */
  meanwhile?: readonly string[];
}

export interface RestAnswer {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: what GitHub answers is the question.
  body: any;
}

export interface GraphqlAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what GitHub answers is the question.
  data: any;
  errors: readonly { type?: string; message: string; path?: readonly (string | number)[] }[];
}

export interface ProgramAnswer {
  code: number;
  stdout: string;
  stderr: string;
}

export interface FileAnswer {
  /** Octal permissions such as `755`; undefined when there is no such file. */
  mode: string | undefined;
  uid: number | undefined;
  /** The path without symbolic links. */
  real: string | undefined;
}

export interface LfsAnswer {
  oid: string;
  /** Reason why the object is not there; undefined when it is. */
  why?: string;
}

export type Answer =
  | RestAnswer
  | GraphqlAnswer
  | ProgramAnswer
  | FileAnswer
  | LfsAnswer
  | { value: string | undefined }
  | { artifact: number };

export interface Calls {
  ask(call: Call): Promise<Answer>;
  wait(ms: number): Promise<void>;
}

/** Headers that a recording keeps. */
const keptHeaders = /^(?:date|retry-after|link|x-accepted-github-permissions|x-ratelimit-(?:used|remaining|resource))$/;

const pick = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (keptHeaders.test(name) ? [[name, String(value)]] : [])));

export interface Access {
  token: string;
  environment: RunnerEnvironment;
  /** A directory of its own. */
  gitDir: string;
}

export const openCalls = async ({ token, environment, gitDir }: Access): Promise<Calls> => {
  const { octokit } = openGitHubClient({ token, environment });
  const { owner, name } = environment.repository;
  const git = openGit({ gitDir, credentials: { server: environment.serverUrl, token } });
  await initBareRepository(git);
  await git.text(['remote', 'add', 'origin', environment.repositoryUrl]);
  const request = async (method: string, url: string, body: object): Promise<RestAnswer> => {
    try {
      const { status, headers, data } = await octokit.request({ method, url, ...body } as never);
      return { status, headers: pick(headers), body: data };
    } catch (error) {
      return refusal(error);
    }
  };
  return {
    wait: (ms) => sleep(ms),
    ask: async (call) => {
      if (call.kind === 'rest') {
        const path = call.path.startsWith('//') ? call.path.slice(1) : `/repos/${owner}/${name}${call.path}`;
        return request(call.method, path, call.body ?? {});
      }
      if (call.kind === 'graphql') return askGraphql(request, environment.graphqlUrl, call);
      if (call.kind === 'git') return askGit(git, call, gitDir);
      if (call.kind === 'artifact') return uploadArtifact(call.name, gitDir);
      if (call.kind === 'lfs') return askLfs(call, { token, environment, gitDir });
      if (call.kind === 'program') return askProgram(call.command, environment);
      if (call.kind === 'file') return askFile(call.path);
      return { value: environment.variables[call.name] };
    },
  };
};

/** Returns GitHub's refusal as an answer. Throws when GitHub did not answer, or only with trouble of its own. */
const refusal = (error: unknown): RestAnswer => {
  if (!(error instanceof RemoteError) || error.status === 0 || error.limitedUntil !== undefined) throw error;
  const { response } = (error.cause ?? {}) as { response?: { headers?: object; data?: unknown } };
  return { status: error.status, headers: pick(response?.headers ?? {}), body: response?.data ?? { message: error.message } };
};

const askGraphql = async (
  request: (method: string, url: string, body: object) => Promise<RestAnswer>,
  url: string,
  { query, variables }: { query: string; variables: Record<string, unknown> },
): Promise<GraphqlAnswer> => {
  const { status, body } = await request('POST', url, { query, variables });
  return { status, data: body?.data ?? null, errors: body?.errors ?? (status === 200 ? [] : [{ message: String(body?.message ?? '') }]) };
};

const askGit = async (git: Git, { args, input, env, meanwhile }: GitCall, gitDir: string): Promise<ProgramAnswer> => {
  const hooks = meanwhile === undefined ? [] : ['-c', `core.hooksPath=${await writePrePush(gitDir, meanwhile)}`];
  const { code, stdout, stderr } = await git.run([...hooks, ...args], {
    ...(input === undefined ? {} : { input }),
    ...(env === undefined ? {} : { env }),
  });
  return { code, stdout: stdout.toString('utf8'), stderr };
};

const askProgram = async (command: readonly [string, ...string[]], environment: RunnerEnvironment): Promise<ProgramAnswer> => {
  try {
    const { code, stdout, stderr } = await runProgram(command, { env: { PATH: environment.path ?? '', LC_ALL: 'C' } });
    return { code, stdout: stdout.toString('utf8'), stderr };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { code: 127, stdout: '', stderr: 'not found' };
  }
};

const askFile = (path: string): FileAnswer => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { mode: undefined, uid: undefined, real: undefined };
  return { mode: (found.mode & 0o7777).toString(8), uid: found.uid, real: realpathSync(path) };
};
