// The check of pushed pointers of git-lfs: GitHub refuses a push of one whose object it does not have (GH008). It runs in the
// hook's process.
import { git, type HookUpdate, isZero } from './hook-git.ts';
import type { Refusal } from './push-faults.ts';

/** A pointer is smaller than this. */
const maximumPointerBytes = 1024;
/** GitHub names so many objects. */
const shown = 3;

/** Returns the ids of the small files that no branch and no tag had before. */
const newSmallFiles = (updates: readonly HookUpdate[]): string[] => {
  const tips = updates.map(({ after }) => after).filter((after) => !isZero(after));
  if (tips.length === 0) return [];
  const filter = `--filter=combine:object:type=blob+blob:limit=${maximumPointerBytes}`;
  const listed = git([
    'rev-list',
    '--objects',
    '--no-object-names',
    filter,
    '--filter-provided-objects',
    ...tips,
    '--not',
    '--branches',
    '--tags',
  ]);
  return listed.split('\n').filter((line) => line !== '');
};

const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize \d+\n/gm;

/** Refuses all refs when a new file points to an object that is not in `known`. */
export const refuseUnknownLfs = (updates: readonly HookUpdate[], known: ReadonlySet<string>): Refusal[] => {
  const files = newSmallFiles(updates);
  if (files.length === 0) return [];
  const contents = git(['cat-file', '--batch'], `${files.join('\n')}\n`);
  const unknown = [...new Set([...contents.matchAll(pointer)].map(([, oid = '']) => oid))].filter((oid) => !known.has(oid));
  if (unknown.length === 0) return [];
  const words = [
    `error: GH008: Your push referenced at least ${unknown.length} unknown Git LFS object${unknown.length === 1 ? '' : 's'}:`,
    ...unknown.slice(0, shown).map((oid) => `    ${oid}`),
    ...(unknown.length > shown ? ['    ...'] : []),
    "Try to push them with 'git lfs push --all'.",
  ];
  return updates.map(({ ref }, index) => ({ ref, words: index === 0 ? words : [], reason: 'pre-receive hook declined' }));
};
