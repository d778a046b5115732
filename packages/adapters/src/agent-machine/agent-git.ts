// git as the agent's own user, because the repository's configuration, attributes and hooks may have become hostile. Our
// settings and our choice of repository and tree win over everything that the agent configured (attack-49, attack-50).
import { configVariables } from '../git/git.ts';
import { type CommandLine, fieldsOf, type Launch, type Running, runWithin } from '../run-program.ts';
import type { AgentDirectories } from './agent-directories.ts';
import { type AgentUser, asAgent, withEnvironment } from './agent-user.ts';

export interface AgentPlace {
  user: AgentUser;
  directories: AgentDirectories;
  /** The agent's environment; git's identity is in it. */
  env: Readonly<Record<string, string>>;
  /** Starts programs in a shell of the agent's user; open while no process of the agent runs. */
  launch?: Launch | undefined;
}

export interface AgentRunOptions {
  input?: string;
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  timeoutMs?: number;
}

export interface AgentRunResult {
  code: number;
  stdout: string;
  stderr: string;
}

const maximumOutput = 512 * 1024 * 1024;

/** Applied over every configuration of the agent, the rest of which can only hurt its own user. */
const settings = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['commit.gpgSign', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['safe.directory', '*'],
  ['submodule.recurse', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['core.quotePath', 'false'],
  ['protocol.file.allow', 'always'],
] as const;

/** Runs a program as the agent's user, by default in its tree. Exit codes are values; output that is cut is an exit code too. */
export const runAsAgent = async (
  { user, directories, env, launch }: AgentPlace,
  argv: CommandLine,
  options: AgentRunOptions = {},
): Promise<AgentRunResult> => {
  const all = {
    ...env,
    ...configVariables(settings),
    LC_ALL: 'C',
    GIT_EDITOR: 'true',
    GIT_TERMINAL_PROMPT: '0',
    GIT_TEMPLATE_DIR: '',
    ...options.env,
  };
  const cwd = options.cwd ?? directories.tree;
  const command = asAgent(user, argv, { env: all, cwd });
  const limits = { timeoutMs: options.timeoutMs ?? 300_000, maximumBytes: maximumOutput, input: options.input };
  const launched = launch && launchClean(launch, { user, argv, env: all, cwd, input: options.input });
  const { code, stdout, stderr, exceeded } = await runWithin(command.argv, { ...command, ...limits }, launched);
  return { code: exceeded === undefined ? code : 128, stdout: stdout.toString('utf8'), stderr };
};

/** With a variable that means something to a shell, `env` sets all of them. */
const launchClean = (
  launch: Launch,
  {
    user,
    argv,
    env,
    ...where
  }: { user: AgentUser; argv: CommandLine; env: Readonly<Record<string, string>>; cwd: string; input: string | undefined },
): Running | undefined =>
  launch(argv, { env, ...where }) ?? (user.kind === 'none' ? undefined : launch(withEnvironment(user, argv, env), { env: {}, ...where }));

export interface AgentGit {
  run(args: readonly string[], options?: AgentRunOptions): Promise<AgentRunResult>;
  /** Returns stdout without its last newline. Throws a PackError that names the command. */
  text(args: readonly string[], options?: AgentRunOptions): Promise<string>;
  /** Returns the fields of an output in which a NUL ends each. */
  fields(args: readonly string[], options?: AgentRunOptions): Promise<string[]>;
}

/** A step of packing failed: a value of its caller, never a fault of ours. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

export const openAgentGit = (
  place: AgentPlace,
  { env = {}, via = [] }: { env?: Readonly<Record<string, string>>; via?: readonly string[] },
): AgentGit => {
  const run: AgentGit['run'] = (args, options = {}) => {
    const [program = 'git', ...rest] = [...via, 'git', ...args];
    return runAsAgent(place, [program, ...rest], { ...options, env: { ...env, ...options.env } });
  };
  const text: AgentGit['text'] = async (args, options) => {
    const { code, stdout, stderr } = await run(args, options);
    if (code !== 0)
      throw new PackError(`git ${args.find((arg) => !arg.startsWith('-')) ?? ''} failed (exit code ${code}): ${firstLine(stderr)}`);
    return stdout.replace(/\n$/, '');
  };
  return { run, text, fields: async (args, options) => fieldsOf(await text(args, options)) };
};

const firstLine = (stderr: string): string => {
  const lines = stderr.split('\n').filter((line) => /^(?:fatal|error):/.test(line));
  return (lines.at(-1) ?? stderr.trim().split('\n').at(-1) ?? '').slice(0, 200) || 'no message';
};
