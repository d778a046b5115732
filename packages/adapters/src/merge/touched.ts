// Finds the files that the branches touch, and where they meet: the cheap question before git is asked anything.
// Invariant: two branches that do not meet cannot conflict (both merge with the base alone); two that meet may conflict.
import { sameEntry, type TreeEntry } from '../git/tree-bytes.ts';
import type { Branch } from './branch.ts';
import type { Change } from './disjoint.ts';
import type { Session } from './session.ts';

export interface Touched {
  branch: Branch;
  change: Change;
  /** The base's entry at that path. */
  onBase: TreeEntry | undefined;
}

type TouchedSession = Pick<Session, 'base' | 'branches' | 'math' | 'treesOf'>;

export const touchedFiles = async (session: TouchedSession): Promise<Touched[]> => {
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

/** True when the base does not have the file any more: removed, or renamed. */
export const isGone = ({ change, onBase }: Touched): boolean => change.from !== undefined && onBase === undefined;

/** A file that the base added since the branch left it may be one that the branch edits under an old name. */
const perhapsRenamed = async (session: TouchedSession, branch: Branch): Promise<Touched[]> => {
  if (branch.fromTree === undefined) return [];
  const added = (await session.math.changes(branch.fromTree, session.base.tree)).filter((change) => change.from === undefined);
  return added.map(({ path, to }) => ({ branch, change: { path, from: to, to }, onBase: to }));
};

/** The branches that touched each file, and those that removed something from each folder. */
interface Places {
  files: Map<string, Set<Branch>>;
  emptied: Map<string, Set<Branch>>;
}

const placesOf = (touched: readonly Touched[]): Places => {
  const places: Places = { files: new Map(), emptied: new Map() };
  const remember = (map: Map<string, Set<Branch>>, key: string, branch: Branch): void => {
    map.set(key, (map.get(key) ?? new Set()).add(branch));
  };
  for (const { branch, change } of touched) {
    remember(places.files, change.path, branch);
    if (change.to === undefined) for (const folder of foldersOf(change.path)) remember(places.emptied, folder, branch);
  }
  return places;
};

/** Returns the branches that touched the same file, a file where this one has a folder, or left a folder that it adds to. */
const othersAt = ({ files, emptied }: Places, { path, from }: Change): Set<Branch>[] =>
  [
    files.get(path),
    ...foldersOf(path).flatMap((folder) => [files.get(folder), ...(from === undefined ? [emptied.get(folder)] : [])]),
  ].filter((branches) => branches !== undefined);

/** True for a change that meets one of the base or of another branch. */
export const meeting = (touched: readonly Touched[]): ((one: Touched) => boolean) => {
  const places = placesOf(touched);
  return ({ branch, change, onBase }) =>
    branch.fromTree === undefined ||
    !sameEntry(onBase, change.from) ||
    othersAt(places, change).some((branches) => branches.size > 1 || !branches.has(branch));
};

/** True for two branches that may meet; one whose history is not plain may meet every branch. */
export const meetings = (touched: readonly Touched[]): ((a: Branch, b: Branch) => boolean) => {
  const places = placesOf(touched);
  const met = new Map<Branch, Set<Branch>>();
  const add = (a: Branch, b: Branch): void => {
    met.set(a, (met.get(a) ?? new Set()).add(b));
  };
  for (const { branch, change } of touched) {
    for (const branches of othersAt(places, change)) {
      for (const other of branches) {
        add(branch, other);
        add(other, branch);
      }
    }
  }
  return (a, b) => a.fromTree === undefined || b.fromTree === undefined || met.get(a)?.has(b) === true;
};

const foldersOf = (path: string): string[] => {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
};
