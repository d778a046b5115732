// The system's git, and nothing of the machine it runs on: argument arrays and no shell, an environment made here, no
// system, user or credential configuration. Invariant: the token is in the environment of the git process only,
// never in its arguments, a configuration file or an error message.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RemoteError, UserError } from '../errors.ts';
import { adviceFor, essentialLines, readRemoteFailure } from './git-failure.ts';

export interface GitCredentials {
  /** Origin the token is sent to, e.g. `https://github.com`; no other server ever sees it. */
  server: string;
  token: string;
}

export interface GitOptions {
  /** The repository (GIT_DIR), absolute. Without it git looks from `cwd` upwards. */
  gitDir?: string;
  cwd?: string;
  credentials?: GitCredentials;
  /** Lets git fetch from and push to paths of this machine; off by default. */
  allowFile?: boolean;
  /** More configuration, as if given with `-c`. */
  config?: readonly (readonly [key: string, value: string])[];
  /** More environment variables of every command. */
  env?: Readonly<Record<string, string>>;
}

export interface GitRunOptions {
  input?: Buffer | string;
  env?: Readonly<Record<string, string>>;
  timeoutMs?: number;
  /** Most bytes of stdout that are kept; more is an error, because it was not expected. */
  maxBytes?: number;
}

export interface GitResult {
  code: number;
  stdout: Buffer;
  /** Without the token, cut at 1 MiB. */
  stderr: string;
}

export interface Git {
  readonly gitDir: string | undefined;
  /** Runs a command to its end; a non-zero exit code is a value. Throws when git is missing, too old or out of bounds. */
  run(args: readonly string[], options?: GitRunOptions): Promise<GitResult>;
  /** stdout without the last newline. Throws a RemoteError (network, server) or an Error on a non-zero exit code. */
  text(args: readonly string[], options?: GitRunOptions): Promise<string>;
  /** A long-lived process with the same environment; the caller ends it. `via`: program and arguments that start git. */
  start(args: readonly string[], env?: Readonly<Record<string, string>>, via?: readonly string[]): ChildProcessWithoutNullStreams;
  /** What `text` would throw for this result. */
  failure(args: readonly string[], result: GitResult): Error;
}

/** A local command took too long or printed too much. Its input decides that, so a caller with untrusted input must ask. */
export class GitLimitError extends Error {
  override readonly name = 'GitLimitError';
}

const defaultTimeoutMs = 120_000;
const defaultMaxBytes = 64 * 1024 * 1024;
const maxStderrBytes = 1024 * 1024;
const oldest = [2, 38] as const;

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

const environment = (options: GitOptions): Record<string, string> => {
  const config = baseConfig(options);
  const { credentials } = options;
  if (credentials !== undefined) {
    config.push([`http.${credentials.server.replace(/\/+$/, '')}/.extraheader`, `AUTHORIZATION: basic ${basicAuth(credentials.token)}`]);
  }
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
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
    GIT_CONFIG_COUNT: String(config.length),
  };
  if (process.env['TMPDIR'] !== undefined) env['TMPDIR'] = process.env['TMPDIR'];
  config.forEach(([key, value], index) => {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  if (options.gitDir !== undefined) env['GIT_DIR'] = options.gitDir;
  return { ...env, ...options.env };
};

/** By PATH: a process asks once for all the gits that it opens. */
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
  const start: Git['start'] = (args, more, via = []) => {
    const [program = 'git', ...rest] = [...via, 'git', ...args];
    // A group of its own, so that a timeout ends git-remote-https too.
    return spawn(program, rest, { cwd: options.cwd ?? '/', env: { ...env, ...more }, stdio: 'pipe', detached: true });
  };
  const execute = (args: readonly string[], o: GitRunOptions): Promise<GitResult> =>
    collect(start(args, o.env), { ...o, what: redact(`git ${args[0] ?? ''}`) }).then((r) => ({ ...r, stderr: redact(r.stderr) }));
  const run: Git['run'] = async (args, o = {}) => {
    // A missing directory would look like a missing git.
    if (options.cwd !== undefined && !existsSync(options.cwd)) throw new Error(`git cannot run in ${options.cwd}: no such directory`);
    const checked = checkOnce(env['PATH'] ?? '', () => execute(['version'], {}).then(assertVersion));
    // Making our own empty repository is safe with any git and needs no answer first; every action begins with it.
    if (args[0] === 'init') return Promise.all([execute(args, o), checked]).then(([result]) => result);
    await checked;
    return execute(args, o);
  };
  const failure: Git['failure'] = (args, result) => {
    const command = args[0] ?? '';
    const message = redact(`git ${command} failed (exit code ${result.code}): ${essentialLines(result.stderr) || 'no message'}`);
    const remote = readRemoteFailure(result.stderr);
    if (remote === undefined) return new Error(message);
    const advice = adviceFor(command, remote);
    return new RemoteError(advice === '' ? message : `${advice} (${message})`, remote);
  };
  return {
    gitDir: options.gitDir,
    run,
    start,
    failure,
    text: async (args, o) => {
      const result = await run(args, o);
      if (result.code !== 0) throw failure(args, result);
      return result.stdout.toString('utf8').replace(/\n$/, '');
    },
  };
};

/** Makes the bare repository that `git` names, where there is none yet. No templates, no hooks. */
export const initBareRepository = async (git: Git): Promise<void> => {
  if (git.gitDir === undefined) throw new Error('a bare repository needs a gitDir');
  await mkdir(dirname(git.gitDir), { recursive: true });
  await git.text(['init', '--quiet', '--bare']);
};

const forbiddenInRef = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|\/\/|@\{|^\/|\/$|\.$|(?:^|\/)\.|\.lock(?:\/|$)/;

/** git's own rules for a full ref name, checked before the name stands in an argument (attack-21). */
export const isRefName = (ref: string): boolean =>
  ref.startsWith('refs/') && Buffer.byteLength(ref) <= 250 && ref.split('/').length >= 3 && !forbiddenInRef.test(ref) && !/\/-/.test(ref);

const assertVersion = (result: GitResult): void => {
  const text = result.stdout.toString('utf8').trim();
  const [, major, minor] = /git version (\d+)\.(\d+)/.exec(text) ?? [];
  const newEnough = Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
  if (!newEnough) throw new UserError(`this runner has ${text || 'an unknown git'}: install git ${oldest.join('.')} or newer on it`);
};

const collect = (child: ChildProcessWithoutNullStreams, o: GitRunOptions & { what: string }): Promise<GitResult> =>
  new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const bytes = { out: 0, err: 0 };
    let broken: Error | undefined;
    const stop = (why: Error): void => {
      broken ??= why;
      killGroup(child);
    };
    const { timeoutMs = defaultTimeoutMs, maxBytes = defaultMaxBytes } = o;
    const timer = setTimeout(() => stop(tooLate(o.what, timeoutMs)), timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes.out += chunk.length;
      if (bytes.out > maxBytes) stop(new GitLimitError(`${o.what} printed more than ${maxBytes} bytes`));
      else stdout.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      bytes.err += chunk.length;
      if (bytes.err <= maxStderrBytes) stderr.push(chunk);
    });
    // git may end before it has read everything; its exit code says what that means.
    child.stdin.on('error', () => {});
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(
        error.code === 'ENOENT'
          ? new UserError(`git was not found on this runner's PATH: install git ${oldest.join('.')} or newer`, { cause: error })
          : error,
      );
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (broken !== undefined) reject(broken);
      else resolve({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') });
    });
    child.stdin.end(o.input ?? '');
  });

const tooLate = (what: string, timeoutMs: number): Error => {
  const message = `${what} did not end within ${timeoutMs / 1000} seconds`;
  const waitsForServer = /^git (?:fetch|push|ls-remote|clone)$/.test(what);
  return waitsForServer ? new RemoteError(message, { status: 0, retryable: true }) : new GitLimitError(message);
};

const killGroup = (child: ChildProcessWithoutNullStreams): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
};
