// Finds the agent's commits: on the branch that it was given, at HEAD, and where they may be by mistake: on other branches,
// in a stash, in linked work trees and in clones of this repository.
import { workRef } from '@clambake/core';
import { fieldsOf } from '../run-program.ts';
import { runAsAgent } from './agent-git.ts';
import { type FoundTip, findRepositories, isDirty, maximumPlaces, nameIn, type Place, takeClones } from './find-clones.ts';
import type { PackStore } from './pack-store.ts';

export interface AgentState {
  /** Commit of HEAD; undefined: HEAD names nothing. */
  head: string | undefined;
  /** Commit of the branch that the agent was given. */
  work: string | undefined;
  /** Other parents of a merge that is not committed yet. */
  merging: string[];
  /** Sentence about something that the agent did not bring to an end. */
  underWay: string | undefined;
  unmerged: string[];
}

export interface Origin {
  startOid: string;
  baseOid: string;
  /** Work of the attempt before, which the agent was given as a branch. */
  earlier?: string | undefined;
}

const underWayNames: Record<string, string> = {
  'rebase-merge': 'a rebase is not finished',
  'rebase-apply': 'a rebase is not finished',
  BISECT_LOG: 'a bisection is not finished',
};

const stateScript = `
names='MERGE_HEAD rebase-merge rebase-apply BISECT_LOG'
at=$(git rev-parse --path-format=absolute $(printf -- '--git-path %s ' $names)) || exit 0
set -- $names
printf '%s\\n' "$at" | while IFS= read -r path; do
  if [ -e "$path" ]; then
    echo "$1"
    [ "$1" != MERGE_HEAD ] || cat -- "$path"
  fi
  shift
done
exit 0
`;

export const readAgentState = async ({ theirs, place }: PackStore): Promise<AgentState> => {
  const commitAt = async (name: string): Promise<string | undefined> => {
    const { code, stdout } = await theirs.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    return code === 0 ? stdout.trim() : undefined;
  };
  const { tree } = place.directories;
  const env = { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree };
  const [script, unmerged, head, work] = await Promise.all([
    runAsAgent(place, ['sh', '-c', stateScript], { env }),
    theirs.run(['ls-files', '--unmerged', '-z']),
    commitAt('HEAD'),
    commitAt(workRef),
  ]);
  const lines = script.stdout.split('\n');
  return {
    head,
    work,
    merging: lines.filter((line) => /^[0-9a-f]{40}$/.test(line)),
    underWay: lines.flatMap((line) => underWayNames[line] ?? [])[0],
    unmerged: unmerged.code === 0 ? [...new Set(fieldsOf(unmerged.stdout).map((line) => line.slice(line.indexOf('\t') + 1)))] : [],
  };
};

/** Answers questions about the history in the store. A count is asked once, unless the history was not whole. */
export const historyOf = ({ git }: PackStore, { startOid, baseOid }: Origin) => {
  const counts = new Map<string, number>();
  return {
    isAncestor: async (older: string, newer: string): Promise<boolean> =>
      older === newer || (await git.run(['merge-base', '--is-ancestor', older, newer])).code === 0,
    /** Number of commits that are neither in the start nor in the base; undefined: its history is not whole. */
    newCommits: async (oid: string): Promise<number | undefined> => {
      const known = counts.get(oid);
      if (known !== undefined) return known;
      const { code, stdout } = await git.run(['rev-list', '--count', oid, `^${startOid}`, `^${baseOid}`]);
      if (code !== 0) return undefined;
      counts.set(oid, Number(stdout.trim()));
      return counts.get(oid);
    },
    /** True when all objects that it adds are there, the contents of its files included. */
    isWhole: async (oid: string): Promise<boolean> =>
      (await git.run(['rev-list', '--quiet', '--objects', oid, `^${startOid}`, `^${baseOid}`])).code === 0,
    isRelated: async (oid: string): Promise<boolean> => (await git.run(['merge-base', oid, baseOid])).code === 0,
    treeOf: async (oid: string): Promise<string> => (await git.run(['rev-parse', `${oid}^{tree}`])).stdout.trim(),
  };
};
export type History = ReturnType<typeof historyOf>;

/** Leaves out commits that belong to another history or whose own is not whole. */
export const withoutBroken = async (history: History, { head, work, ...state }: AgentState): Promise<AgentState> => {
  const usable = async (oid: string | undefined): Promise<string | undefined> =>
    oid !== undefined && (await history.isWhole(oid)) && (await history.isRelated(oid)) ? oid : undefined;
  return { ...state, merging: [], unmerged: [], underWay: undefined, head: await usable(head), work: await usable(work) };
};

/** Returns the agent's last commit. The branch that it was given counts before a HEAD that both have commits beside it. */
export const chooseTip = async (history: History, { head, work, underWay }: AgentState, { startOid }: Origin): Promise<string> => {
  if (head === undefined || work === undefined) return work ?? head ?? startOid;
  if (head === work || (await history.isAncestor(work, head))) return head;
  if (underWay !== undefined || (await history.isAncestor(head, work))) return work;
  // A new branch from the base, or earlier work on the issue that was rewritten there.
  const [ofHead, ofWork] = [(await history.newCommits(head)) ?? 0, (await history.newCommits(work)) ?? 0];
  return ofWork === 0 && ofHead > 0 && (await history.isRelated(head)) ? head : work;
};

export interface Elsewhere {
  tips: FoundTip[];
  /** Directories outside of the tree with changes that are not committed, as absolute paths. */
  dirty: { name: string; path: string }[];
}

/** Finds commits that the tip does not contain, and changed files in linked work trees and clones. */
export const findElsewhere = async (
  store: PackStore,
  state: AgentState & { tip: string },
  { history, baseOid, earlier }: Pick<Origin, 'baseOid' | 'earlier'> & { history: History },
): Promise<Elsewhere> => {
  const [refs, trees, repositories] = await Promise.all([refsElsewhere(store, state.tip), linkedTrees(store), findRepositories(store)]);
  const clones = await takeClones(store, { repositories, baseOid, linked: new Set(trees.map(({ path }) => path)) });
  const head: FoundTip[] = state.head === undefined ? [] : [{ oid: state.head, name: 'HEAD', kind: 'commits' }];
  const work: FoundTip[] = state.work === undefined ? [] : [{ oid: state.work, name: 'branch work', kind: 'commits' }];
  const all = [
    ...work,
    ...head,
    ...refs,
    ...trees.flatMap(({ oid, name }) => (oid === undefined ? [] : [{ oid, name, kind: 'commits' as const }])),
    ...clones.flatMap(({ tips }) => tips),
  ];
  return {
    tips: await worthKeeping(
      history,
      all.filter(({ oid }) => oid !== earlier && oid !== state.tip),
      { tip: state.tip, store },
    ),
    dirty: [...trees, ...clones]
      .filter(({ isDirty }) => isDirty)
      .map(({ name, path }) => ({ name: `uncommitted changes in ${name}`, path })),
  };
};

const refsElsewhere = async ({ theirs }: PackStore, tip: string): Promise<FoundTip[]> => {
  const list = ['for-each-ref', '--format=%(refname)%00%(objectname)%00%(*objectname)%00', `--count=${maximumPlaces}`];
  const [unmerged, stashes] = await Promise.all([
    theirs.run([...list, `--no-merged=${tip}`]),
    theirs.run(['log', '--walk-reflogs', '--format=%H', `--max-count=${maximumPlaces}`, 'refs/stash', '--']),
  ]);
  // A ref whose objects are gone stops git from telling which are merged.
  const listed = unmerged.code === 0 ? unmerged : await theirs.run(list);
  const found = listed.stdout.split('\n').flatMap((line): FoundTip[] => {
    const [name = '', oid = '', peeled = ''] = line.split('\0');
    if (name === '' || name === workRef) return [];
    return name === 'refs/stash'
      ? []
      : [{ oid: peeled || oid, name: name.replace(/^refs\/heads\//, 'branch ').replace(/^refs\/tags\//, 'tag '), kind: 'commits' }];
  });
  const oids = stashes.code === 0 ? stashes.stdout.split('\n').filter((line) => line !== '') : [];
  return [
    ...found,
    ...oids.map((oid, index): FoundTip => ({ oid, name: oids.length === 1 ? 'a stash' : `stash ${index}`, kind: 'stash' })),
  ];
};

const linkedTrees = async (store: PackStore): Promise<Place[]> => {
  const { theirs, place } = store;
  const { code, stdout } = await theirs.run(['worktree', 'list', '--porcelain', '-z']);
  if (code !== 0) return [];
  const places: Place[] = [];
  for (const block of stdout.split('\0\0').slice(0, maximumPlaces)) {
    const fields = new Map(block.split('\0').map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1)] as const));
    const path = fields.get('worktree');
    if (path === undefined || path === place.directories.tree || fields.has('bare') || fields.has('prunable')) continue;
    const oid = fields.get('HEAD');
    places.push({
      path,
      name: `the work tree ${nameIn(store, path)}`,
      oid: /^0+$/.test(oid ?? '0') ? undefined : oid,
      isDirty: await isDirty(store, path),
    });
  }
  return places;
};

/** Leaves out commits that the tip has already, as they are or as other commits with the same changes, and those that another place contains. */
const worthKeeping = async (
  history: History,
  found: readonly FoundTip[],
  { tip, store }: { tip: string; store: PackStore },
): Promise<FoundTip[]> => {
  if (found.length === 0) return [];
  const byOid = new Map(found.toReversed().map((one) => [one.oid, one]));
  const kept: FoundTip[] = [];
  const files = await history.treeOf(tip);
  for (const one of [...byOid.values()].toReversed()) {
    if (((await history.newCommits(one.oid)) ?? 0) === 0 || (await history.isAncestor(one.oid, tip))) continue;
    // The third parent of a stash has the untracked files.
    const hasMore = one.kind === 'stash' && (await store.git.run(['rev-parse', '--verify', '--quiet', `${one.oid}^3`])).code === 0;
    if (!hasMore && (await history.treeOf(one.oid)) === files) continue;
    const beyond = await store.git.run(['rev-list', '--count', '--right-only', '--cherry-pick', '--no-merges', `${tip}...${one.oid}`]);
    if (one.kind === 'commits' && beyond.code === 0 && beyond.stdout.trim() === '0') continue;
    kept.push(one);
  }
  const isContained = async (one: FoundTip): Promise<boolean> => {
    for (const other of kept) if (other !== one && other.kind === 'commits' && (await history.isAncestor(one.oid, other.oid))) return true;
    return false;
  };
  const contained = await Promise.all(kept.map(isContained));
  return kept.filter((_, index) => !contained[index]);
};
