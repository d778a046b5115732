// Which files' contents the merges of this session will look at, so that a clone without contents gets them in one
// request. Invariant: too many is a few kilobytes, too few is one more request (git asks for what it lacks by itself),
// so the answer may err on the side of more and decides nothing about the merge.
import type { Git } from '../git/git.ts';
import { type AttributeFile, isAttributePath } from './attributes.ts';
import type { Session } from './session.ts';
import { isGone, meeting } from './touched.ts';
import type { TreeEntry } from './tree-bytes.ts';

/** Contents of `blobsToMerge` that this repository lacks. `git` must not fetch by itself. */
export const missingBlobs = async (git: Git, session: Session, attributes: readonly AttributeFile[]): Promise<string[]> => {
  const wanted = await blobsToMerge(session, attributes);
  if (wanted.size === 0) return [];
  const answer = await git.text(['cat-file', '--batch-check=%(objecttype)'], { input: [...wanted].map((oid) => `${oid}\n`).join('') });
  const lines = answer.split('\n');
  return [...wanted].filter((_, index) => lines[index] !== 'blob');
};

/**
 * Of every branch that meets another one or the base's own changes in a file or a folder: all its files, before and
 * after and as the base has them. Where one side removed what the other changed, git looks for a rename: then also
 * everything that was added anywhere.
 */
const blobsToMerge = async (session: Session, attributes: readonly AttributeFile[]): Promise<Set<string>> => {
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
  return found;
};
