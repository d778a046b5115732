// Reads the lines of both sides of a conflict from the merge that git itself makes. Nothing is checked out, and the lines
// decide nothing: they are shown to the agent that has to reconcile them.
import { conflictHunks, type ConflictSides, maximumSidesFiles } from '@clambake/core';
import type { Git } from '../git/git.ts';

/** An agent does not read the conflict of a larger file in a prompt. */
const maximumBytes = 1024 * 1024;

/** Returns those of the files whose conflict is one of lines; `ours` is shown as `other`. */
export const readConflictSides = async (
  git: Git,
  { ours, theirs, files, other }: { ours: string; theirs: string; files: readonly string[]; other: string },
): Promise<ConflictSides[]> => {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', ours, theirs];
  const merged = await git.run(args);
  // 1 is a conflict, as expected; 0 means that these two commits alone do not conflict.
  if (merged.code > 1) throw git.failure(args, merged);
  const [tree = ''] = merged.stdout.toString('utf8').split('\0');
  const sides: ConflictSides[] = [];
  for (const path of files) {
    if (sides.length === maximumSidesFiles) break;
    const hunks = await hunksOf(git, `${tree}:${path}`, other);
    if (hunks !== undefined) sides.push({ path, hunks });
  }
  return sides;
};

const hunksOf = async (git: Git, object: string, other: string): Promise<string | undefined> => {
  const size = await git.run(['cat-file', '-s', object]);
  if (size.code !== 0 || Number(size.stdout.toString('utf8')) > maximumBytes) return undefined;
  const content = await git.run(['cat-file', 'blob', object], { maximumBytes });
  return content.code === 0 ? conflictHunks(content.stdout.toString('utf8'), { other }) : undefined;
};
