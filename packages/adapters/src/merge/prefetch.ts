// Which files' contents the merges of this session will look at, so that a clone without contents gets them in one
// request. Invariant: too many is a few kilobytes, too few is one more request (git asks for what it lacks by itself),
// so the answer may err on the side of more and decides nothing about the merge.
import type { Git } from '../git.ts';
import { type AttributeFile, isAttributePath } from './attributes.ts';
import type { Change } from './disjoint.ts';
import type { Branch, Session } from './session.ts';
import { sameEntry, type TreeEntry } from './tree-store.ts';

/** Contents of `blobsToMerge` that this repository lacks. `git` must not fetch by itself. */
export const missingBlobs = async (git: Git, session: Session, attributes: readonly AttributeFile[]): Promise<string[]> => {
  const wanted = await blobsToMerge(session, attributes);
  if (wanted.size === 0) return [];
  const answer = await git.text(['cat-file', '--batch-check=%(objecttype)'], { input: [...wanted].map((oid) => `${oid}\n`).join('') });
  const lines = answer.split('\n');
  return [...wanted].filter((_, index) => lines[index] !== 'blob');
};

interface Touched {
  branch: Branch;
  change: Change;
  /** What the base has there. */
  onBase: TreeEntry | undefined;
}

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
  const touched = await touchedFiles(session);
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

const touchedFiles = async (session: Session): Promise<Touched[]> => {
  const touched: Touched[] = [];
  for (const branch of session.branches) {
    if (branch.history.kind === 'contained' || branch.history.kind === 'unrelated') continue;
    const changes = new Set(branch.changes);
    if (branch.history.kind !== 'plain') {
      for (const tree of await session.treesOf(branch.history.mergeBases)) {
        for (const change of await session.math.changes(tree, branch.tree)) changes.add(change);
      }
    }
    const own: Touched[] = [];
    for (const change of changes) own.push({ branch, change, onBase: await session.math.entryAt(session.base.tree, change.path) });
    touched.push(...own, ...(own.some(isGone) ? await perhapsRenamed(session, branch) : []));
  }
  return touched;
};

/** The base has it no more: removed, or renamed. */
const isGone = ({ change, onBase }: Touched): boolean => change.from !== undefined && onBase === undefined;

/** What the base added since the branch left it may be what the branch edits under an old name. */
const perhapsRenamed = async (session: Session, branch: Branch): Promise<Touched[]> => {
  if (branch.fromTree === undefined) return [];
  const added = (await session.math.changes(branch.fromTree, session.base.tree)).filter((change) => change.from === undefined);
  return added.map(({ path, to }) => ({ branch, change: { path, from: to, to }, onBase: to }));
};

/** Does a change meet the base's or another branch's? */
const meeting = (touched: readonly Touched[]): ((one: Touched) => boolean) => {
  const files = new Map<string, Set<Branch>>();
  const emptied = new Map<string, Set<Branch>>();
  const remember = (map: Map<string, Set<Branch>>, key: string, branch: Branch): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([branch]));
    else known.add(branch);
  };
  for (const { branch, change } of touched) {
    remember(files, change.path, branch);
    if (change.to === undefined) for (const folder of foldersOf(change.path)) remember(emptied, folder, branch);
  }
  const byOther = (branches: Set<Branch> | undefined, branch: Branch): boolean =>
    branches !== undefined && (branches.size > 1 || !branches.has(branch));
  return ({ branch, change, onBase }) =>
    branch.fromTree === undefined ||
    !sameEntry(onBase, change.from) ||
    byOther(files.get(change.path), branch) ||
    foldersOf(change.path).some(
      (folder) => byOther(files.get(folder), branch) || (change.from === undefined && byOther(emptied.get(folder), branch)),
    );
};

const foldersOf = (path: string): string[] => {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
};
