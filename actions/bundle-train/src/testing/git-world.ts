// Git as plain data for the tests of the train: commits with file maps, branches, and merges of whole files.
import { createHash } from 'node:crypto';
import type { MergePort } from '@clambake/adapters';
import { type Assembly, maximumSidesFiles, type PathChange } from '@clambake/core';
import { ownersIn } from './review-port.ts';

export type Files = Readonly<Record<string, string>>;
export interface Commit {
  parents: string[];
  files: Files;
  tree: string;
  message: string;
}

/** The part of the world that git holds. */
export interface GitWorld {
  commits: Map<string, Commit>;
  refs: Map<string, string>;
  /** The workflow that tests a bundle, whatever commit it is read from. */
  ciFile: string | undefined;
  /** True when commits of the train are signed: each machine then makes others. */
  signs: boolean;
  signatures: number;
  /** With what GitHub compares the workflow file of a pushed commit; undefined: with nothing. */
  drift: 'default-branch' | 'old-value' | undefined;
  /** The workflow file for which GitHub refuses a push for a reason that nobody knows; undefined where it does not. */
  refuses?: (push: { branch: string; to: string }) => string | undefined;
  /** Called before each write and each merge; may change the world behind the train's back, or throw. */
  meddle: (write: string) => void;
}

export const workflowFile = '.github/workflows/ci.yml';

const refusalOf = (path: string): string =>
  `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`;

const isOnBranch = (world: GitWorld, oid: string): boolean =>
  [...world.refs].some(([ref, tipOid]) => ref.startsWith('refs/heads/') && reachable(world, tipOid, oid));

/** GitHub's refusal of a commit whose workflow file is another one than `drift` says; undefined where it takes the commit. */
export const refusedWorkflow = (world: GitWorld, { branch, to }: { branch: string; to: string | null }): string | undefined => {
  if (to === null) return undefined;
  const main = tip(world, 'main');
  const path = world.refuses?.({ branch, to });
  if (path !== undefined) return refusalOf(path);
  if (world.drift === undefined || isOnBranch(world, to)) return undefined;
  const before = world.drift === 'default-branch' ? main : (world.refs.get(`refs/heads/${branch}`) ?? main);
  const [had, gets] = [before, to].map((oid) => world.commits.get(oid)?.files[workflowFile]);
  return gets === undefined || gets === had ? undefined : refusalOf(workflowFile);
};

export const sha = (text: string): string => createHash('sha1').update(text).digest('hex');

export const treeOf = (files: Files): string => sha(JSON.stringify(Object.entries(files).sort()));

export const commit = (
  world: GitWorld,
  { files, parents, message, at }: { parents: string[]; files: Files; message: string; at?: string },
): string => {
  const tree = treeOf(files);
  const oid = sha(JSON.stringify([parents, tree, message, at ?? '']));
  world.commits.set(oid, { parents, files, tree, message });
  return oid;
};

/** The name of a ref as a push has it: of a branch without refs/heads/. */
export const fullRef = (name: string): string => (name.startsWith('refs/') ? name : `refs/heads/${name}`);

export const tip = (world: GitWorld, branch: string): string => world.refs.get(`refs/heads/${branch}`) ?? '';
export const filesAt = (world: GitWorld, branch: string): Files => world.commits.get(tip(world, branch))?.files ?? {};

export const reachable = (world: GitWorld, from: string, oid: string): boolean => {
  const seen = new Set<string>();
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === oid) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...(world.commits.get(at)?.parents ?? []));
  }
  return false;
};

export const mergeBase = (world: GitWorld, a: string, b: string): string => {
  const queue = [b];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (reachable(world, a, at)) return at;
    queue.push(...(world.commits.get(at)?.parents ?? []));
  }
  throw new Error('no common commit');
};

/** Files merge whole: changed on one side wins, on both differently conflicts. */
export const merge = (world: GitWorld, ours: string, theirs: string): { files: Files; conflicts: string[] } => {
  const [a, b, base] = [ours, theirs, mergeBase(world, ours, theirs)].map((oid) => world.commits.get(oid)?.files ?? {}) as [
    Files,
    Files,
    Files,
  ];
  const files: Record<string, string> = {};
  const conflicts: string[] = [];
  for (const path of new Set([...Object.keys(a), ...Object.keys(b), ...Object.keys(base)])) {
    const changedHere = a[path] !== base[path];
    const changedThere = b[path] !== base[path];
    if (changedHere && changedThere && a[path] !== b[path]) conflicts.push(path);
    const value = changedThere ? b[path] : a[path];
    if (value !== undefined) files[path] = value;
  }
  return { files, conflicts };
};

/** A signed commit is another one each time. */
const signedAt = (world: GitWorld, at: string): string => (world.signs ? `${at} ${world.signatures++}` : at);

const changesOf = (before: Files, after: Files): PathChange[] => {
  const entry = (text: string | undefined) => (text === undefined ? undefined : { mode: '100644', oid: sha(text) });
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path])
    .map((path) => ({ path, from: entry(before[path]), to: entry(after[path]) }));
};

export const mergePort = (world: GitWorld, fetched: Set<string>): MergePort => ({
  gitDir: '/merge.git',
  fetch: async (branches) => {
    for (const branch of branches) {
      const oid = world.refs.get(`refs/heads/${branch}`);
      if (oid !== undefined) for (const [known] of world.commits) if (reachable(world, oid, known)) fetched.add(known);
    }
  },
  has: async (oid) => fetched.has(oid),
  fetchKept: async (ref) => {
    const oid = world.refs.get(ref);
    if (oid !== undefined) fetched.add(oid);
    return oid;
  },
  readTip: async (branch) => tip(world, branch),
  readFile: async () => world.ciFile,
  landing: async (from, oid) => {
    const chain: string[] = [];
    for (let at = from; at !== '' && reachable(world, at, oid); at = world.commits.get(at)?.parents[0] ?? '') chain.push(at);
    const found = chain.at(-1) ?? oid;
    return { oid: found, tree: world.commits.get(found)?.tree ?? '' };
  },
  readTree: async (oid) => world.commits.get(oid)?.tree ?? '',
  readConflict: async ({ ours, theirs, files, other }) => {
    const at = (oid: string, path: string): string => world.commits.get(oid)?.files[path] ?? '';
    return files
      .slice(0, maximumSidesFiles)
      .map((path) => ({ path, hunks: `<<<<<<< ${other}\n${at(ours, path)}\n=======\n${at(theirs, path)}\n>>>>>>> this branch` }));
  },
  reachable: async (from, oids) => new Set(oids.filter((oid) => reachable(world, from, oid))),
  owners: ownersIn(world),
  touched: async (baseOid, oids) => {
    const files = (oid: string): Files => world.commits.get(oid)?.files ?? {};
    return new Map(
      oids.map((oid) => {
        const [before, after] = [files(mergeBase(world, baseOid, oid)), files(oid)];
        return [oid, [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path])] as const;
      }),
    );
  },
  signs: world.signs,
  withBase: async ({ baseOid, oid }) => {
    const file = (at: string): string | undefined => world.commits.get(at)?.files[workflowFile];
    if (file(oid) === file(baseOid) || file(oid) !== file(mergeBase(world, baseOid, oid))) return oid;
    const { files, conflicts } = merge(world, oid, baseOid);
    if (conflicts.length > 0) return oid;
    const made = commit(world, { parents: [oid, baseOid], files, message: 'Merge the base' });
    fetched.add(made);
    return made;
  },
  squash: async ({ baseOid, at, passengers }) => {
    let head = baseOid;
    return passengers.map(({ oid, tree, message }) => {
      const files = [...world.commits.values()].find((one) => one.tree === tree)?.files;
      if (files === undefined || !fetched.has(oid)) throw new Error(`${oid} is not here`);
      head = commit(world, {
        parents: [head],
        files,
        message: message({ credits: [], subjects: [], conventional: false }),
        at: signedAt(world, at),
      });
      fetched.add(head);
      return head;
    });
  },
  squashed: async (from, oids) => {
    const found = new Map<string, string>();
    for (let at = from; at !== ''; at = world.commits.get(at)?.parents[0] ?? '') {
      const work = /^Clambake-Work: (.+)$/m.exec(world.commits.get(at)?.message ?? '')?.[1] ?? '';
      if (oids.includes(work)) found.set(work, at);
    }
    return found;
  },
  makeRevert: async ({ baseOid, oid, squash, at, message }) => {
    const found = [...world.commits].find(([at, one]) => (at === squash || one.parents[1] === oid) && reachable(world, baseOid, at));
    if (found === undefined) return undefined;
    const [merge, { parents }] = found;
    const files = world.commits.get(parents[0] ?? '')?.files ?? {};
    const made = commit(world, { parents: [merge], files, message: message(merge), at: signedAt(world, at) });
    fetched.add(made);
    return { merge, oid: made, restored: [] };
  },
  assemble: async (plan) => {
    world.meddle('merge');
    const assembly: Assembly = { prefixes: [], leftOut: [], contained: [], missing: [] };
    let head = plan.baseOid;
    for (const { issue, oid, message } of plan.passengers) {
      if (!fetched.has(oid)) assembly.missing.push(issue);
      else if (reachable(world, plan.baseOid, oid)) assembly.contained.push(issue);
      else {
        const merged = merge(world, head, oid);
        if (merged.conflicts.length > 0) {
          const rival = assembly.prefixes.findLast(
            (prefix) =>
              merge(world, plan.passengers.find((options) => options.issue === prefix.issue)?.oid ?? '', oid).conflicts.length > 0,
          );
          assembly.leftOut.push({
            issue,
            files: merged.conflicts,
            rival: merge(world, plan.baseOid, oid).conflicts.length > 0 ? null : (rival?.issue ?? null),
          });
          continue;
        }
        const refusal = plan.policy?.judge(changesOf(world.commits.get(head)?.files ?? {}, merged.files), []);
        if (refusal !== undefined) {
          assembly.leftOut.push({ issue, files: refusal.changes.map(({ path }) => path), rival: null, refused: refusal.why });
          continue;
        }
        head = commit(world, { parents: [head, oid], files: merged.files, message, at: signedAt(world, plan.at) });
        fetched.add(head);
        assembly.prefixes.push({ issue, oid: head, tree: treeOf(merged.files) });
      }
    }
    return assembly;
  },
});

/** A branch that exists stays as it is. */
export const makeBranch = (world: GitWorld, branch: string, oid: string): 'made' | 'no-commit' => {
  if (!world.commits.has(oid)) return 'no-commit';
  if (!world.refs.has(`refs/heads/${branch}`)) world.refs.set(`refs/heads/${branch}`, oid);
  return 'made';
};
