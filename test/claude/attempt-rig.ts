// One attempt of the real Claude Code against a scripted model, put together as run-agent does it, for tests: user,
// directories, key proxy, process. Everything the machine has for us stays outside; the key is made up.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  type AgentDirectories,
  type AgentRun,
  type AgentUser,
  agentEnvironment,
  claudeCode,
  decideIsolation,
  type FinishQuestion,
  handOver,
  type KeyProxy,
  ownTemp,
  prepareDirectories,
  readIsolationFacts,
  removeDirectory,
  reserveAgentUser,
  safePath,
  startKeyProxy,
  watchAgent,
} from '@clambake/adapters';
import { answerJsonSchema } from '@clambake/core';
import { type Script, type ScriptedModel, startScriptedModel } from '@clambake/local';
import { claudeExecutable } from './bare-claude.ts';

const execute = promisify(execFile);

export interface RigOptions {
  script: Script;
  /** Tools of the provider that the configuration names. */
  serverTools?: readonly string[];
  isolation: 'user' | 'none';
  /** Files of the one commit on main. */
  files?: Record<string, string>;
  /** Reaches into the tree before the agent's user gets it. */
  arrange?: (directories: AgentDirectories) => Promise<void>;
  env?: Record<string, string>;
  limits?: { totalMs: number; silenceMs: number; lingerMs?: number };
  /** Takes the place of the executable of the development dependency. */
  executable?: (directory: string) => Promise<string>;
  signal?: AbortSignal;
  prompt?: string;
  attempt?: string;
  /** Asked when the agent wants to finish; it then gives a structured answer as well. */
  finish?: FinishQuestion;
}

export interface RigResult {
  run: AgentRun;
  model: ScriptedModel;
  proxy: KeyProxy;
  user: AgentUser;
  directories: AgentDirectories;
  env: Record<string, string>;
  /** The lines that the log would show. */
  lines: string[];
  startOid: string;
  path: string;
  /** Runs git in the tree with the rights of this test. */
  git: (...args: string[]) => Promise<string>;
  clean(): Promise<void>;
}

export const realKey = 'CANARY_real_model_key';
const path = safePath(process.env['PATH']);
const gitEnv = {
  PATH: path,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};
const author = {
  GIT_AUTHOR_NAME: 'A Person',
  GIT_AUTHOR_EMAIL: 'person@example.com',
  GIT_COMMITTER_NAME: 'A Person',
  GIT_COMMITTER_EMAIL: 'person@example.com',
};

/** Runs one attempt to its end. */
export const runScriptedAttempt = async (options: RigOptions): Promise<RigResult> => {
  const attempt = options.attempt ?? `7-1-${randomUUID().slice(0, 8)}`;
  const isolation = decideIsolation(await readIsolationFacts(options.isolation, path));
  if (isolation.kind === 'refused') throw new Error(isolation.why);
  const { user, release } = await reserveAgentUser(isolation, path);
  const own = await ownTemp(tmpdir());
  const directories = await prepareDirectories({ user, own, repository: { owner: 'rig', name: attempt }, issue: 7, path });
  const git = async (...args: string[]): Promise<string> =>
    (await execute('git', args, { cwd: directories.tree, env: { ...gitEnv, ...author } })).stdout.trim();
  await git('init', '--quiet', '--initial-branch=main');
  for (const [name, text] of Object.entries(options.files ?? { 'README.md': '# Sample\n' })) {
    await mkdir(dirname(join(directories.tree, name)), { recursive: true });
    await writeFile(join(directories.tree, name), text);
  }
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Start');
  await git('checkout', '--quiet', '-b', 'work');
  const startOid = await git('rev-parse', 'HEAD');
  await options.arrange?.(directories);
  await handOver(user, directories, path);
  const model = await startScriptedModel({ script: options.script });
  const placeholder = `made-up-${randomUUID()}`;
  const settings = { model: 'claude-sonnet-4-5', serverTools: options.serverTools ?? [] };
  const proxy = await startKeyProxy({ api: claudeCode.modelApi, settings, baseUrl: model.url, apiKey: realKey, placeholder });
  const { executable } = await claudeCode.install({
    givenPath: (await options.executable?.(directories.tmp)) ?? claudeExecutable,
    toolCache: '',
    place: Promise.resolve({ user, own }),
    path,
    scratch: directories.home,
    log: () => {},
  });
  const env = {
    ...agentEnvironment({
      path,
      home: directories.home,
      tmp: directories.tmp,
      userName: 'agent',
      agent: '001',
      attempt,
    }),
    ...options.env,
  };
  const lines: string[] = [];
  const clean = async (): Promise<void> => {
    await proxy.stop();
    await model.stop();
    release();
    await removeDirectory(user, dirname(directories.root), path);
  };
  try {
    const limits = options.limits ?? { totalMs: 60_000, silenceMs: 60_000 };
    const agent = { ...claudeCode, silenceMs: limits.silenceMs, lingerMs: limits.lingerMs ?? claudeCode.lingerMs };
    const run = await watchAgent(agent, {
      executable,
      prompt: options.prompt ?? 'Do the work.',
      cwd: directories.tree,
      env,
      processes: { user, attempt, directory: directories.root, path },
      api: { url: proxy.url, key: placeholder },
      settings,
      maximumUsd: 5,
      totalMs: limits.totalMs,
      heardMs: proxy.heardMs,
      instructions: undefined,
      ...(options.finish === undefined ? {} : { finish: options.finish, answerSchema: answerJsonSchema }),
      onEvent: ({ line }) => {
        if (line !== undefined) lines.push(line);
      },
      signal: options.signal ?? new AbortController().signal,
    });
    return { run, model, proxy, user, directories, env, lines, startOid, path, git, clean };
  } catch (error) {
    await clean();
    throw error;
  }
};

/** An empty directory that only we can read; the caller removes it. */
export const scratchDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'clambake-test-'));
export const removeScratch = (directory: string): Promise<void> => rm(directory, { recursive: true, force: true });
