// The environment of the agent's processes, made from nothing. Invariant: it holds what stands here and the variables of
// the user's setup that core admitted, so no token or key of the job can leak through a variable that somebody adds to
// the runner later. The coding agent adds its own. None of it is secret.
import { attemptVariable } from './end-processes.ts';

export interface AgentEnvironmentOptions {
  path: string;
  home: string;
  tmp: string;
  /** Name of the user the processes run as. */
  userName: string;
  agent: string;
  attempt: string;
  /** Variables of the user's setup that are admitted; they replace none of ours. */
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
  };
};
