// The time that all checks of one work may take together. A single command has a limit of its own, but an author decides how
// many there are, and the job is ended after ten minutes.
import { type Git, GitLimitError } from '../git/git.ts';

export interface TimedGit extends Git {
  /** Throws a GitLimitError when the time is used up. Called between the steps of a long loop. */
  checkTime(): void;
}

/** `commandMs`: limit of a command; `totalMs`: of everything from now on. */
export const limitTime = (git: Git, { commandMs, totalMs }: { commandMs: number; totalMs: number }): TimedGit => {
  const until = Date.now() + totalMs;
  const left = (): number => {
    const ms = until - Date.now();
    if (ms <= 0) throw new GitLimitError(`its checks did not end within ${Math.round(totalMs / 1000)} seconds`);
    return ms;
  };
  const within = <T extends { timeoutMs?: number }>(options: T | undefined): T =>
    ({ ...options, timeoutMs: Math.min(options?.timeoutMs ?? commandMs, left()) }) as T;
  return {
    ...git,
    run: async (args, options) => git.run(args, within(options)),
    bytes: async (args, options) => git.bytes(args, within(options)),
    text: async (args, options) => git.text(args, within(options)),
    checkTime: () => void left(),
  };
};
