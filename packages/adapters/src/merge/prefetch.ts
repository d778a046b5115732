// Finds the files whose contents the merges of this session will read, so that a clone without contents gets them in one
// request. The answer decides nothing about the merge and may hold too much: too much is a few kilobytes, too little is
// one more request, because git asks for what it lacks by itself.
import type { TreeEntry } from '../git/tree-bytes.ts';
import { type AttributeFile, isAttributePath } from './attributes.ts';
import type { Session } from './session.ts';
import { isGone, meeting } from './touched.ts';

/**
 * Returns all files, before and after and as the base has them, of every branch that meets another one or the base's own
 * changes in a file or a folder. Where one side removed what the other changed, git looks for a rename, so everything
 * that any branch added is needed too.
 */
export const blobsToMerge = async (session: Session, attributes: readonly AttributeFile[]): Promise<string[]> => {
  const found = new Set<string>();
  const add = (...entries: (TreeEntry | undefined)[]): void => {
    for (const entry of entries) if (entry !== undefined && /^1[02]0/.test(entry.mode)) found.add(entry.oid);
  };
  const touched = await session.touched();
  const meets = meeting(touched);
  const busy = new Set(touched.filter(meets).map(({ branch }) => branch));
  let renames = false;
  for (const { branch, change, onBase } of touched) {
    if (isAttributePath(change.path)) add(change.to);
    if (!busy.has(branch)) continue;
    add(change.from, change.to, onBase);
    renames ||= isGone({ branch, change, onBase }) || change.to === undefined;
  }
  if (renames) for (const { change } of touched) if (change.from === undefined) add(change.to);
  if (found.size > 0 || busy.size > 0) add(...attributes.map((file) => file.entry));
  return [...found];
};
