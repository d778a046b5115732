// Asks which objects a repository lacks. `git` must not fetch by itself.
import type { Git } from './git.ts';

/** Returns those of `oids` that are not here, or not of this type. */
export const missingObjects = async (git: Git, type: 'commit' | 'blob', oids: readonly string[]): Promise<Set<string>> => {
  if (oids.length === 0) return new Set();
  const answer = await git.text(['cat-file', '--batch-check=%(objecttype)'], { input: oids.map((oid) => `${oid}\n`).join('') });
  const lines = answer.split('\n');
  return new Set(oids.filter((_, index) => lines[index] !== type));
};
