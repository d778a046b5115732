// Packs the work of an attempt as one work file: the agent's commits, and one commit of ours with what it left. Every git
// command runs as the agent's own user. What cannot be packed, and work in other places, is named and kept.
import { randomUUID } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Left, leftoverMessage, type Named, workFile, workRef } from '@clambake/core';
import { openGit } from '../git/git.ts';
import { type AgentPlace, PackError } from './agent-git.ts';
import { clearTree } from './clear-tree.ts';
import { isDiskFull } from '../git/git-failure.ts';
import { copyPlainFile, diskFull } from './copy-plain-file.ts';
import { describeLeft, type Gathered } from './describe-left.ts';
import { type AgentState, chooseTip, findElsewhere, historyOf, type Origin, readAgentState, withoutBroken } from './find-work.ts';
import type { History } from './find-work.ts';
import type { HandOverMemory } from './hand-over-memory.ts';
import { openAgentLauncher } from '../launcher.ts';
import { keepLeftBehind } from './keep-left-behind.ts';
import { composeLeftovers } from './leftovers.ts';
import { takeLfsObjects } from './lfs-notes.ts';
import { openPackStore, type PackStore } from './pack-store.ts';
import { takeStash } from './take-stash.ts';
import { undoRewrites } from './undo-rewrites.ts';

export { copyPlainFile } from './copy-plain-file.ts';

export interface PackOptions extends AgentPlace, Origin {
  /** Directory of ours for our copies. */
  destination: string;
  /** The tree as it was handed over; without it the start commit counts. */
  memory?: HandOverMemory | undefined;
  /** The job has only seconds left: other places are not searched and nothing is kept beside the work. */
  isHurried?: boolean | undefined;
}

export interface PackedWork {
  headOid: string;
  commits: number;
  /** Path of our copy. */
  file: string;
  bytes: number;
  /** Paths of our copies of objects for git-lfs. */
  lfs?: readonly string[];
}

/** `left`: what did not come along; `kept`: our copies of it. */
export type PackResult = { left?: Left; kept?: string[] } & (
  | { status: 'packed'; work: PackedWork }
  /** There is nothing beyond the start of the tree. */
  | { status: 'empty' }
  /** The agent's repository or the work file cannot be packed; one sentence for people. */
  | { status: 'unusable'; why: string; isDiskFull?: boolean }
);

/** Packs the work. Call it only when no process of the agent is left; end its processes again afterwards. */
export const packWork = async (options: PackOptions): Promise<PackResult> => {
  const launcher = await openAgentLauncher(options.user, options.directories.root);
  try {
    return await packThrough({ ...options, launch: launcher?.launch });
  } finally {
    await launcher?.close();
  }
};

const packThrough = async (options: PackOptions): Promise<PackResult> => {
  const special = await clearTree(options);
  const packed = await packOnce({ ...options, special });
  if (packed.status !== 'unusable' || options.memory === undefined || options.isHurried === true) return packed;
  // Our own copy of the history may help: the files of the tree are still there.
  const recovery = join(options.directories.root, `${randomUUID()}.bundle`);
  try {
    await openGit({ gitDir: options.memory.gitDir }).text(['bundle', 'create', '--quiet', recovery, '--all']);
    await chmod(recovery, 0o644);
    const again = await packOnce({ ...options, special, recovery });
    return again.status === 'unusable'
      ? packed
      : { ...again, left: { ...again.left, takenFrom: 'the files of the tree, because its repository cannot be used' } };
  } finally {
    await rm(recovery, { force: true });
  }
};

const unusable = (why: string): Extract<PackResult, { status: 'unusable' }> => {
  const isFull = why === diskFull || isDiskFull(why);
  return { status: 'unusable', why: isFull ? diskFull : why, ...(isFull ? { isDiskFull: true } : {}) };
};

interface Pass extends PackOptions {
  /** Paths at which there was a pipe, a socket or a device. */
  special: readonly string[];
  recovery?: string;
}

const packOnce = async (options: Pass): Promise<PackResult> => {
  let store: PackStore | undefined;
  try {
    store = await openPackStore(options, options);
    return await packIn(store, options);
  } catch (error) {
    if (error instanceof PackError) return unusable(error.message);
    throw error;
  } finally {
    await store?.remove();
  }
};

const packIn = async (store: PackStore, options: Pass): Promise<PackResult> => {
  const history = historyOf(store, options);
  const read = await readAgentState(store);
  const state = options.recovery === undefined ? read : await withoutBroken(history, read);
  const gathered = await withoutRewrites(store, { ...options, gathered: await gather(store, { ...options, state, history }) });
  const head = gathered.commit?.oid ?? gathered.tip;
  const commits = await history.newCommits(head);
  if (commits === undefined) return { status: 'unusable', why: "the agent's repository lost the history it started from" };
  const destination = options.isHurried === true ? undefined : options.destination;
  const bundling =
    commits === 0 ? undefined : bundleWork(store, { ...options, head, isThere: options.recovery === undefined && read.work === head });
  bundling?.catch(() => {});
  const lfs = commits === 0 ? undefined : await takeLfsObjects(store, { startOid: options.startOid, head, destination });
  const kept = options.isHurried === true ? { files: [], why: undefined } : await keepRest(store, { ...options, gathered });
  const left = describeLeft(gathered, { lfs: lfs?.notes ?? [], why: kept.why });
  const told = { ...(left === undefined ? {} : { left }), ...(kept.files.length === 0 ? {} : { kept: kept.files }) };
  const bundled = await bundling;
  if (bundled === undefined) return { status: 'empty', ...told };
  if ('why' in bundled) return { ...unusable(bundled.why), ...told };
  return { status: 'packed', work: { headOid: head, commits, lfs: lfs?.files ?? [], ...bundled }, ...told };
};

const gather = async (
  store: PackStore,
  { state, history, memory, isHurried, special, ...origin }: Pass & { state: AgentState; history: History },
): Promise<Gathered> => {
  const tip = await chooseTip(history, state, origin);
  const from = state.head ?? tip;
  // The count is asked beside what takes longer.
  const composing = composeLeftovers(store, { from, startOid: origin.startOid, memory, special });
  const [left] = await Promise.all([composing, history.newCommits(tip)]);
  const why = reasonAgainst({ state, from, tip });
  const isTaken = left.changed.length + state.merging.length > 0 && why === undefined;
  const commit = isTaken
    ? await commitLeft(store, { tree: await store.git.text(['write-tree']), parents: [from, ...state.merging], message: leftoverMessage })
    : undefined;
  const unpacked = left.changed.length > 0 && why !== undefined ? refusedChanges(left.changed, { why, state }) : [];
  const isNew = commit !== undefined || ((await history.newCommits(tip)) ?? 0) > 0;
  const isBack = !isNew && tip !== origin.startOid && (await history.isAncestor(tip, origin.startOid));
  const elsewhere =
    isHurried === true ? { tips: [], dirty: [] } : await findElsewhere(store, { ...state, tip: commit ?? tip }, { ...origin, history });
  const gathered: Gathered = {
    tip,
    commit: commit === undefined ? undefined : { oid: commit, files: left.changed },
    left,
    unpacked: [...unpacked, ...left.unpacked, ...(isBack ? [movedBack] : [])],
    elsewhere,
    takenFrom: undefined,
    keep: [...left.keep, ...(why === undefined ? [] : left.changed)],
  };
  return isNew || unpacked.length > 0 ? gathered : takeElsewhere(store, { gathered, history, startOid: origin.startOid });
};

/** The agent's work without what only git changed. */
const withoutRewrites = async (store: PackStore, { gathered, ...options }: Pass & { gathered: Gathered }): Promise<Gathered> => {
  const { tip, commit, left } = gathered;
  const head = commit?.oid ?? tip;
  const { commits, paths } = await undoRewrites(store, {
    ...options,
    memory: options.memory,
    head,
    touched: left.touched,
    leftover: commit?.oid,
  });
  if (paths.length === 0) return gathered;
  const leftOut = [...left.leftOut, ...paths.map((path) => ({ path, why: 'converted by git and not touched by the agent' }))];
  const [newTip, newHead] = [commits.get(tip) ?? tip, commits.get(head) ?? head];
  const made = commit === undefined || newTip === newHead ? undefined : { ...commit, oid: newHead };
  return { ...gathered, tip: newTip, commit: made, left: { ...left, leftOut } };
};

/** A removal without a commit: only the agent knows whether it means one. */
const movedBack: Named = { what: 'the branch', why: 'it was moved back to a commit before the start' };

/** Returns why changed files may not be committed on the tip: they belong to something else, or nobody knows what they are. */
const reasonAgainst = ({ state, from, tip }: { state: AgentState; from: string; tip: string }): string | undefined => {
  if (state.underWay !== undefined) return state.underWay;
  if (state.unmerged.length > 0) return 'a merge is in conflict';
  return from === tip ? undefined : 'another commit is checked out than the last one of the work';
};

const refusedChanges = (changed: readonly string[], { why, state }: { why: string; state: AgentState }): Named[] => {
  const isInConflict = new Set(state.unmerged);
  return [...changed]
    .sort((a, b) => Number(isInConflict.has(b)) - Number(isInConflict.has(a)))
    .map((what) => ({ what, why: isInConflict.has(what) ? 'it is in conflict' : why }));
};

/** Takes work from another place when it is the only work there is, and there is one such place. */
const takeElsewhere = async (
  store: PackStore,
  { gathered, history, startOid }: { gathered: Gathered; history: History; startOid: string },
): Promise<Gathered> => {
  const { elsewhere } = gathered;
  const [only, ...more] = elsewhere.tips;
  if (only === undefined || more.length > 0) return gathered;
  const rest = { ...gathered, elsewhere: { ...elsewhere, tips: [] }, takenFrom: only.name };
  if (only.kind === 'stash') {
    const taken = await takeStash(store, { stash: only.oid, head: gathered.tip });
    if (taken === undefined) return gathered;
    const oid = await commitLeft(store, { ...taken, parents: [gathered.tip], message: leftoverMessage });
    const left = { ...gathered.left, leftOut: [...gathered.left.leftOut, ...taken.leftOut] };
    return { ...rest, left, commit: { oid, files: taken.files } };
  }
  return (await history.isAncestor(startOid, only.oid)) ? { ...rest, tip: only.oid } : gathered;
};

interface LeftCommit {
  tree: string;
  parents: readonly string[];
  message: string;
}

const commitLeft = ({ git }: PackStore, { tree, parents, message }: LeftCommit): Promise<string> =>
  git.text(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message]);

const keepRest = (store: PackStore, { gathered, destination, startOid, baseOid }: PackOptions & { gathered: Gathered }) =>
  keepLeftBehind(store, {
    startOid,
    baseOid,
    destination,
    paths: [...new Set(gathered.keep)],
    directories: gathered.elsewhere.dirty.map(({ path }) => path),
    oids: gathered.elsewhere.tips.map(({ oid }) => oid),
  });

const bundleWork = async (
  store: PackStore,
  { head, isThere, startOid, baseOid, directories, destination }: PackOptions & { head: string; isThere: boolean },
): Promise<{ file: string; bytes: number } | { why: string }> => {
  const { git, theirs, path } = store;
  const exclude = [...new Set([startOid, baseOid])].map((oid) => `^${oid}`);
  await git.text(['update-ref', workRef, head]);
  // git writes through a link that stands where its file goes; nobody could plant one under a name made just now.
  const made = join(directories.out, `${randomUUID()}.bundle`);
  const bundled = await git.run(['bundle', 'create', '--quiet', made, workRef, ...exclude]);
  if (bundled.code !== 0) return { why: isDiskFull(bundled.stderr) ? diskFull : 'git could not bundle the work of the agent' };
  const copy = await copyPlainFile(made, join(destination, workFile));
  if (!copy.ok) return { why: copy.why };
  // For people who look into the tree; a lock or a broken ref there changes nothing. It gets the objects, too.
  if (isThere) return { file: copy.file, bytes: copy.bytes };
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--update-head-ok', '--', path, `+${workRef}:${workRef}`];
  await theirs.run(fetch, { env: { GIT_ALTERNATE_OBJECT_DIRECTORIES: '' } });
  return { file: copy.file, bytes: copy.bytes };
};
