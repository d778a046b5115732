// Packs the work in progress of a running agent as one work file. Invariants: every git command runs as the agent's own
// user (attack-49); the agent's repository, index and working files are only read; our copy of the work file is taken from
// a plain file only.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { workRef } from '@clambake/core';
import { PackError } from './agent-git.ts';
import { findSpecialFiles } from './clear-tree.ts';
import { copyPlainFile } from './copy-plain-file.ts';
import { chooseTip, historyOf, readAgentState } from './find-work.ts';
import { touchedFiles } from './leftover-files.ts';
import { composeLeftovers } from './leftovers.ts';
import { takeLfsObjects } from './lfs-notes.ts';
import type { PackedWork, PackOptions } from './pack.ts';
import { openPackStore, type PackStore } from './pack-store.ts';
import { undoRewrites } from './undo-rewrites.ts';

export type CheckpointResult =
  | { status: 'packed'; work: PackedWork; tree: string }
  /** There is nothing beyond the start, or nothing since the checkpoint before. */
  | { status: 'unchanged' }
  | { status: 'failed'; why: string };

const message = 'Work in progress of the agent';

type CheckpointOptions = PackOptions & { before: string | undefined };

/** `before`: the files' tree of the checkpoint before. `destination`: a file that does not exist; objects of git-lfs go beside it. Nothing that the agent did makes it throw. */
export const packCheckpoint = async (options: CheckpointOptions): Promise<CheckpointResult> => {
  let store: PackStore | undefined;
  try {
    const special = await findSpecialFiles(options);
    store = await openPackStore(options, { ...options, via: ['nice', '-n', '10'] });
    return await packProgress(store, { ...options, special });
  } catch (error) {
    if (error instanceof PackError) return { status: 'failed', why: `the work in progress could not be packed: ${error.message}` };
    throw error;
  } finally {
    await store?.remove();
  }
};

const packProgress = async (store: PackStore, options: CheckpointOptions & { special: readonly string[] }): Promise<CheckpointResult> => {
  const { directories, startOid, baseOid, before, memory, special } = options;
  const { git } = store;
  const history = historyOf(store, options);
  const state = await readAgentState(store);
  const tip = await chooseTip(history, state, options);
  const isWhole = state.underWay === undefined && state.unmerged.length === 0 && (state.head ?? tip) === tip;
  const left = isWhole ? await composeLeftovers(store, { from: tip, startOid, memory, special }) : undefined;
  const tree = left === undefined ? await history.treeOf(tip) : await git.text(['write-tree']);
  if (tree === before) return { status: 'unchanged' };
  const parents = [tip, ...state.merging].flatMap((oid) => ['-p', oid]);
  const leftover = tree === (await history.treeOf(tip)) ? undefined : await git.text(['commit-tree', tree, ...parents, '-m', message]);
  const packed = leftover ?? tip;
  const touched = left?.touched ?? new Set(await touchedFiles(store, { from: tip, startOid, memory, special }));
  // Nobody packs again what a dead machine left.
  const undone = await undoRewrites(store, { startOid, baseOid, memory, head: packed, touched, leftover });
  const headOid = undone.commits.get(packed) ?? packed;
  const commits = await history.newCommits(headOid);
  if (commits === 0) return { status: 'unchanged' };
  if (commits === undefined) return { status: 'failed', why: "the agent's repository lost the history it started from" };
  await git.text(['update-ref', workRef, headOid]);
  const made = join(directories.out, `${randomUUID()}.bundle`);
  await git.text(['bundle', 'create', '--quiet', made, workRef, `^${startOid}`, `^${baseOid}`]);
  const copy = await copyPlainFile(made, options.destination);
  if (!copy.ok) return { status: 'failed', why: copy.why };
  // Landing names the objects that are missing.
  const { files: lfs } = await takeLfsObjects(store, { startOid, head: headOid, destination: dirname(options.destination) });
  return { status: 'packed', work: { headOid, commits, file: copy.file, bytes: copy.bytes, lfs }, tree };
};
