// What both sides of a conflict wrote, read from the merge that git itself makes of them. Nothing is checked out, and no
// line of it decides anything: it is shown to the agent that has to reconcile them.
import { conflictHunks, type ConflictSides, maximumSidesFiles } from '@clambake/core';
import type { Git } from '../git/git.ts';

/** A file above this is no file whose conflict an agent reads in a prompt. */
const mostBytes = 1024 * 1024;

/** Of these files, those whose conflict is one of lines; `ours` is shown as `other`. */
export const readConflictSides = async (
  git: Git,
  p: { ours: string; theirs: string; files: readonly string[]; other: string },
): Promise<ConflictSides[]> => {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', p.ours, p.theirs];
  const merged = await git.run(args);
  // 1: it conflicts, as it should; 0: these two alone do not.
  if (merged.code > 1) throw git.failure(args, merged);
  const [tree = ''] = merged.stdout.toString('utf8').split('\0');
  const sides: ConflictSides[] = [];
  for (const path of p.files) {
    if (sides.length === maximumSidesFiles) break;
    const hunks = await hunksOf(git, `${tree}:${path}`, p.other);
    if (hunks !== undefined) sides.push({ path, hunks });
  }
  return sides;
};

const hunksOf = async (git: Git, object: string, other: string): Promise<string | undefined> => {
  const size = await git.run(['cat-file', '-s', object]);
  if (size.code !== 0 || Number(size.stdout.toString('utf8')) > mostBytes) return undefined;
  const content = await git.run(['cat-file', 'blob', object], { maxBytes: mostBytes });
  return content.code === 0 ? conflictHunks(content.stdout.toString('utf8'), { other }) : undefined;
};
