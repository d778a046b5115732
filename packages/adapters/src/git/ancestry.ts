// Questions about the history of commits that are here.
import type { Git } from './git.ts';

/** True when `older` is reachable from `newer`. */
export const isAncestor = async (git: Git, older: string, newer: string): Promise<boolean> => {
  const args = ['merge-base', '--is-ancestor', older, newer];
  const result = await git.run(args);
  if (result.code > 1) throw git.failure(args, result);
  return result.code === 0;
};

/** Returns a best common ancestor; undefined where the commits share no history. */
export const mergeBase = async (git: Git, one: string, other: string): Promise<string | undefined> => {
  const args = ['merge-base', one, other];
  const result = await git.run(args);
  if (result.code > 1) throw git.failure(args, result);
  return result.code === 0 ? result.stdout.toString('utf8').trim() : undefined;
};
