// The environment of the agent's processes, made from nothing. Invariant: only what stands here gets in, and what the
// user's setup exported where core admitted it, so no token or key of the job can leak through a variable that
// somebody adds to the runner later. None of it is secret.
import { attemptVariable } from './end-processes.ts';

export interface AgentEnvironmentOptions {
  path: string;
  home: string;
  tmp: string;
  /** Name of the user the processes run as. */
  userName: string;
  agent: string;
  attempt: string;
  /** Address of the key proxy and the made-up key it answers to. */
  proxyUrl: string;
  placeholder: string;
  /** What the user's setup exported, as far as it is admitted; nothing below is replaced by it. */
  admitted?: Readonly<Record<string, string>>;
}

export const agentEnvironment = (options: AgentEnvironmentOptions): Record<string, string> => {
  const name = `clambake agent ${options.agent}`;
  const email = `agent-${options.agent}@clambake.invalid`;
  return {
    ...options.admitted,
    PATH: options.path,
    HOME: options.home,
    TMPDIR: options.tmp,
    USER: options.userName,
    LOGNAME: options.userName,
    SHELL: '/bin/bash',
    LANG: 'C.UTF-8',
    CI: 'true',
    [attemptVariable]: options.attempt,
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    CLAUDE_CONFIG_DIR: `${options.home}/.claude`,
    ANTHROPIC_BASE_URL: options.proxyUrl,
    ANTHROPIC_API_KEY: options.placeholder,
    // https://code.claude.com/docs/en/env-vars
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    // A headless attempt has no later turn in which a background task could be read.
    CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
    CLAUDE_CODE_MAX_CONCURRENT_SUBAGENTS: '2',
  };
};
