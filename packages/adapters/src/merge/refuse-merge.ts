// Asks the policy about the tree that lands: everything in which the merged tree differs from the tree before it, however it
// got there. A branch's own diff does not tell: git follows renames of files and folders, and of several merge bases the
// branch may restore what the base has changed since.
import type { PathChange, Refusal } from '@clambake/core';
import type { TreeEntry } from '../git/tree-bytes.ts';
import type { Branch } from './branch.ts';
import type { Change } from './disjoint.ts';
import type { Session } from './session.ts';

/** Undefined when the merge of `branch` that turned the tree `before` into `after` may land. */
export const refuseMerge = async (
  { math, policy }: Pick<Session, 'math' | 'policy'>,
  { branch, before, after }: { branch: Branch; before: string; after: string },
): Promise<Refusal | undefined> => {
  if (policy === undefined) return undefined;
  const changes = (await math.changes(before, after)).flatMap(changeOf);
  const refusal = policy.judge(changes, branch.approved);
  return refusal === undefined ? undefined : { ...refusal, why: `${refusal.why}${detour(branch, refusal)}` };
};

const pathOf = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** Very old tools wrote other modes, which git writes anew in any merge: that changes nothing. */
const canonical = (entry: TreeEntry | undefined): TreeEntry | undefined =>
  entry === undefined || !/^100[0-7]{3}$/.test(entry.mode)
    ? entry
    : { ...entry, mode: /^100[1357]/.test(entry.mode) ? '100755' : '100644' };

const changeOf = ({ path, from, to }: Change): PathChange[] => {
  const [before, after] = [canonical(from), canonical(to)];
  return before?.oid === after?.oid && before?.mode === after?.mode ? [] : [{ path: pathOf(path), from: before, to: after }];
};

/** Says how a branch comes to change a file that its own commits do not name. */
const detour = ({ fromTree, changes }: Branch, refusal: Refusal): string => {
  const own = new Set(changes.map(({ path }) => pathOf(path)));
  if (fromTree === undefined) return ' (its history merges with the base in several ways, so that an older content may come back)';
  return refusal.changes.every(({ path }) => own.has(path)) ? '' : ' (its commits use another name: the merge follows a rename)';
};
