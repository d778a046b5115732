// git for the hook's process. git passes the repository and the quarantine with the pushed objects in the environment,
// and the commands here inherit them.
import { execFileSync } from 'node:child_process';

/** A ref that a push is about to move. */
export interface HookUpdate {
  before: string;
  after: string;
  ref: string;
}

export const isZero = (oid: string): boolean => /^0+$/.test(oid);

export const git = (args: readonly string[], input = ''): string =>
  execFileSync('git', args, { input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['pipe', 'pipe', 'inherit'] });

/** Returns undefined when git fails. */
export const tryGit = (args: readonly string[]): string | undefined => {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
};

export const isFastForward = ({ before, after }: HookUpdate): boolean =>
  tryGit(['merge-base', '--is-ancestor', before, after]) !== undefined;
