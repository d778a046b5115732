// Makes the files of a stash into a tree on top of the commit that they were stashed on.
import { judgeNewFiles, type LeftFile } from '@clambake/core';
import { PackError } from './agent-git.ts';
import { ended } from '../run-program.ts';
import type { PackStore } from './pack-store.ts';

/** Returns the tree; undefined when the stash belongs to another commit than `head` or changes nothing. */
export const takeStash = async (
  { git }: PackStore,
  { stash, head }: { stash: string; head: string },
): Promise<{ tree: string; files: string[]; leftOut: LeftFile[] } | undefined> => {
  const parents = (await git.text(['rev-parse', `${stash}^@`])).split('\n');
  if (parents[0] !== head) return undefined;
  await git.text(['read-tree', '--reset', stash]);
  const tracked = new Set(await git.fields(['ls-files', '-z']));
  const untracked = parents[2];
  const leftOut: LeftFile[] = [];
  if (untracked !== undefined) {
    const entries = new Map(
      (await git.fields(['ls-tree', '-r', '-z', untracked])).map((line) => [line.slice(line.indexOf('\t') + 1), line] as const),
    );
    const { work, left } = judgeNewFiles({ paths: [...entries.keys()], tracked });
    leftOut.push(...left);
    await git.text(['update-index', '-z', '--index-info'], { input: ended(work.map((path) => entries.get(path) ?? '')) });
  }
  const files = await git.fields(['diff-index', '--cached', '--name-only', '-z', '--no-renames', head]);
  if (files.some((path) => path === '')) throw new PackError('the stash cannot be read');
  return files.length === 0 ? undefined : { tree: await git.text(['write-tree']), files, leftOut };
};
