// The system's git, and nothing of the machine it runs on: argument arrays and no shell, an environment made here, no
// system, user or credential configuration. Invariant: the token is in the environment of the git process only,
// never in its arguments, a configuration file or an error message.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RemoteError, UserError } from '../errors.ts';
import { gitNetwork } from '../network.ts';
import { type ProgramResult, runProgram, runWithin, startProgram } from '../run-program.ts';
import { trustedFirst } from '../trusted-path.ts';
import { adviceFor, essentialLines, readRemoteFailure } from './git-failure.ts';
import { isAtLeast } from '../version.ts';

export interface GitCredentials {
  /** Origin the token is sent to, e.g. `https://github.com`; no other server ever sees it. */
  server: string;
  token: string;
}

/** A bare repository of ours beside one on a server. */
export interface RemoteRepository {
  /** Absolute path; the repository is made on first use and serves one purpose. */
  gitDir: string;
  /** Address, for example `https://github.com/owner/name`. */
  remote: string;
  credentials?: GitCredentials | undefined;
  /** Tests and benchmarks use a path of this machine as the remote. */
  allowFile?: boolean | undefined;
}

export interface GitOptions extends Partial<Pick<RemoteRepository, 'gitDir' | 'credentials' | 'allowFile'>> {
  /** Without `gitDir` git looks from here upwards. */
  cwd?: string;
  config?: readonly (readonly [key: string, value: string])[];
  env?: Readonly<Record<string, string>>;
  /** Limit of every command that has none of its own. Without it only commands that wait for a server have one. */
  timeoutMs?: number;
}

/** A command with any of the first three is ended when it exceeds a limit; @actions/exec runs the others. */
export interface GitRunOptions {
  input?: Buffer | string;
  timeoutMs?: number;
  /** Maximum number of bytes of stdout. Output that may be large and is not made of lines needs it (see `runProgram`). */
  maximumBytes?: number;
  env?: Readonly<Record<string, string>>;
}

export type GitResult = Omit<ProgramResult, 'exceeded'>;

export interface Git {
  readonly gitDir: string | undefined;
  /** Runs a command to its end; a non-zero exit code is a value. Throws when git is missing, too old or out of bounds. */
  run(args: readonly string[], options?: GitRunOptions): Promise<GitResult>;
  /** Returns stdout. Throws a RemoteError (network, server) or an Error on a non-zero exit code. */
  bytes(args: readonly string[], options?: GitRunOptions): Promise<Buffer>;
  /** Returns stdout as text without its last newline. */
  text(args: readonly string[], options?: GitRunOptions): Promise<string>;
  /** Starts a process that lives on, with the same environment; the caller ends it. */
  start(args: readonly string[], options: GitTalk): ChildProcessWithoutNullStreams;
  /** Returns the error that `text` throws for this result. */
  failure(args: readonly string[], result: GitResult): Error;
}

export interface GitTalk {
  /** Program and arguments that start git. */
  via?: readonly string[];
  heard(chunk: Buffer): void;
  /** The process is gone, perhaps after a good end. May be called twice. */
  gone(error: NodeJS.ErrnoException): void;
}

/** A local command took too long or printed too much. Its input decides that, so a caller with untrusted input handles it. */
export class GitLimitError extends Error {
  override readonly name = 'GitLimitError';
}

const defaultTimeoutMs = 120_000;
const defaultMaximumBytes = 64 * 1024 * 1024;
const oldest = '2.38';

const basicAuth = (token: string): string => Buffer.from(`x-access-token:${token}`).toString('base64');

const baseConfig = (options: GitOptions): (readonly [string, string])[] => [
  // Any repository in a tree that we did not name is a trap (attack-50).
  ['safe.bareRepository', 'explicit'],
  ['protocol.allow', 'never'],
  ['protocol.http.allow', 'always'],
  ['protocol.https.allow', 'always'],
  ...(options.allowFile === true ? [['protocol.file.allow', 'always'] as const] : []),
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.attributesFile', '/dev/null'],
  ['core.askPass', ''],
  ['credential.helper', ''],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['submodule.recurse', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['init.defaultBranch', 'main'],
  ['advice.detachedHead', 'false'],
  ...(options.config ?? []),
];

/** Returns the environment variables that configure git as `-c` does. */
export const configVariables = (config: readonly (readonly [key: string, value: string])[]): Record<string, string> => {
  const variables = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return Object.fromEntries([['GIT_CONFIG_COUNT', String(config.length)], ...variables]);
};

const environment = (options: GitOptions): Record<string, string> => {
  const config = baseConfig(options);
  const { credentials } = options;
  if (credentials !== undefined) {
    config.push([`http.${credentials.server.replace(/\/+$/, '')}/.extraheader`, `AUTHORIZATION: basic ${basicAuth(credentials.token)}`]);
  }
  const env: Record<string, string> = {
    PATH: trustedFirst(process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'),
    // No ~/.gitconfig, ~/.config/git or ~/.netrc of the runner's user.
    HOME: '/dev/null',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_TEMPLATE_DIR: '',
    GIT_NO_REPLACE_OBJECTS: '1',
    ...configVariables(config),
    ...(credentials === undefined ? {} : gitNetwork(credentials.server)),
  };
  if (process.env['TMPDIR'] !== undefined) env['TMPDIR'] = process.env['TMPDIR'];
  if (options.gitDir !== undefined) env['GIT_DIR'] = options.gitDir;
  return { ...env, ...options.env };
};

/** The check of git's version by PATH: a process checks once for all the gits that it opens. */
const checks = new Map<string, Promise<void>>();

const checkOnce = (path: string, check: () => Promise<void>): Promise<void> => {
  const known = checks.get(path) ?? check();
  checks.set(path, known);
  known.catch(() => checks.delete(path));
  return known;
};

/** Opens nothing yet: a git with this repository, these credentials and an environment of its own. */
export const openGit = (options: GitOptions = {}): Git => {
  const env = environment(options);
  const secrets = options.credentials === undefined ? [] : [basicAuth(options.credentials.token), options.credentials.token];
  const redact = (text: string): string => secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), text);
  const failure = failureWith(redact);
  const start: Git['start'] = (args, { via = [], heard, gone }) => {
    const [program = 'git', ...rest] = [...via, 'git', ...args];
    const child = startProgram([program, ...rest], { cwd: options.cwd, env });
    let stderr = '';
    child.stdin.on('error', () => {});
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < 65_536) stderr += chunk.toString('utf8');
    });
    child.stdout.on('data', heard);
    child.on('error', gone);
    child.on('close', (code) => gone(failure(args, { code: code ?? 128, stdout: Buffer.alloc(0), stderr })));
    return child;
  };
  const execute = async (args: readonly string[], run: GitRunOptions): Promise<GitResult> => {
    const what = redact(`git ${subcommand(args)}`);
    const { input, maximumBytes } = run;
    const timeoutMs = run.timeoutMs ?? options.timeoutMs ?? (waitsForServer(args) ? defaultTimeoutMs : undefined);
    const setting = { cwd: options.cwd, env: { ...env, ...run.env }, maximumBytes: maximumBytes ?? defaultMaximumBytes };
    const isLimited = timeoutMs !== undefined || input !== undefined || maximumBytes !== undefined;
    const command = ['git', ...args] as const;
    const ending = isLimited
      ? runWithin(command, { ...setting, timeoutMs: timeoutMs ?? defaultTimeoutMs, input })
      : runProgram(command, setting);
    const { exceeded, ...result } = await ending.catch(explain);
    if (exceeded === 'bytes') throw new GitLimitError(`${what} printed more than ${setting.maximumBytes} bytes`);
    if (exceeded === 'time') {
      const message = `${what} did not end within ${(timeoutMs ?? defaultTimeoutMs) / 1000} seconds`;
      throw waitsForServer(args) ? new RemoteError(message, { status: 0, retryable: true }) : new GitLimitError(message);
    }
    return { ...result, stderr: redact(result.stderr) };
  };
  const run: Git['run'] = async (args, o = {}) => {
    // A missing directory would look like a missing git.
    if (options.cwd !== undefined && !existsSync(options.cwd)) throw new Error(`git cannot run in ${options.cwd}: no such directory`);
    const checked = checkOnce(env['PATH'] ?? '', () => execute(['version'], {}).then(assertVersion));
    // An empty repository of our own is safe with any git and needs no answer first; every action begins with it.
    if (args[0] === 'init') return Promise.all([execute(args, o), checked]).then(([result]) => result);
    await checked;
    return execute(args, o);
  };
  const bytes: Git['bytes'] = async (args, o) => {
    const result = await run(args, o);
    if (result.code !== 0) throw failure(args, result);
    return result.stdout;
  };
  const text: Git['text'] = async (args, o) => (await bytes(args, o)).toString('utf8').replace(/\n$/, '');
  return { gitDir: options.gitDir, run, bytes, text, start, failure };
};

const failureWith =
  (redact: (text: string) => string): Git['failure'] =>
  (args, result) => {
    const command = subcommand(args);
    const message = redact(`git ${command} failed (exit code ${result.code}): ${essentialLines(result.stderr) || 'no message'}`);
    const remote = readRemoteFailure(result.stderr);
    if (remote === undefined) return new Error(message);
    const advice = adviceFor(command, remote);
    return new RemoteError(advice === '' ? message : `${advice} (${message})`, remote);
  };

/** Makes the bare repository that `git` names where there is none yet, without templates and hooks. */
export const initBareRepository = async (git: Git): Promise<void> => {
  if (git.gitDir === undefined) throw new Error('a bare repository needs a gitDir');
  await mkdir(dirname(git.gitDir), { recursive: true });
  await git.text(['init', '--quiet', '--bare']);
};

const assertVersion = (result: GitResult): void => {
  const text = result.stdout.toString('utf8').trim();
  const version = /git version (\d+\.\d+)/.exec(text)?.[1];
  if (version === undefined || !isAtLeast(version, oldest)) {
    throw new UserError(`this runner has ${text || 'an unknown git'}: install git ${oldest} or newer on it`);
  }
};

/** `-c` has a value; the other options before the subcommand that are used here have none. */
const subcommand = (args: readonly string[]): string => {
  let at = 0;
  while (args[at]?.startsWith('-') === true) at += args[at] === '-c' ? 2 : 1;
  return args[at] ?? '';
};

const waitsForServer = (args: readonly string[]): boolean => ['fetch', 'push', 'ls-remote', 'clone'].includes(subcommand(args));

const explain = (error: NodeJS.ErrnoException): never => {
  if (error.code !== 'ENOENT') throw error;
  throw new UserError(`git was not found on this runner's PATH: install git ${oldest} or newer`, { cause: error });
};
