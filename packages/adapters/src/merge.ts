// Merges the passengers of a flight in a bare repository of its own, without a checkout and, over the network, without
// the contents of files that no merge looks at. Invariants: the same flight gives the same commits on every machine
// (dates, names and messages come from its record); only a conflict takes a passenger off, any other trouble is tried
// again and then is an error.
import type { Assembly, ConflictSides, Landing } from '@clambake/core';
import { RemoteError } from './errors.ts';
import { type Git, type GitCredentials, initBareRepository, openGit } from './git/git.ts';
import { assembleBranches } from './merge/assemble.ts';
import { readConflictSides } from './merge/conflict-sides.ts';
import { fetchBranches, fetchObjects } from './merge/fetch.ts';
import { landingCommit } from './merge/landing-commit.ts';
import { missingBlobs } from './merge/prefetch.ts';
import { listAttributes } from './merge/processes.ts';
import { readFileAt } from './merge/read-file.ts';
import { type OpenGit, openSession, signature } from './merge/session.ts';
import { findMerge, restoredBlobs, writeTakeBack } from './merge/take-back.ts';

export interface MergeOptions {
  /** Absolute path of a bare repository for merging alone (full history); made on first use. */
  gitDir: string;
  /** Address of the repository. */
  remote: string;
  credentials?: GitCredentials;
  /** Tests and benchmarks fetch from a path of this machine; then with all contents. */
  allowFile?: boolean;
}

/** What is merged onto `baseOid`, in this order; `at` (ISO 8601) dates every commit. */
export interface MergePlan {
  baseOid: string;
  at: string;
  /**
   * `priority` (0 is the highest) on every passenger: of those that conflict the higher priority stays, then the fewest
   * are left out, then the younger yields. Without it the one later in the order yields.
   */
  passengers: readonly { issue: number; oid: string; message: string; priority?: number | undefined }[];
}

export interface MergePort {
  readonly gitDir: string;
  /** Fetches branches with their whole history. One that is gone meanwhile is left out. */
  fetch(branches: readonly string[]): Promise<void>;
  has(oid: string): Promise<boolean>;
  /** Commit of a branch as it was last fetched. */
  readTip(branch: string): Promise<string>;
  /** Tree of a commit that was fetched or made here. */
  readTree(oid: string): Promise<string>;
  /** Text of a file in a commit that was fetched; undefined when it is not there. */
  readFile(oid: string, path: string): Promise<string | undefined>;
  /** Those of `oids` that are reachable from `tip`; unknown ones are not. */
  reachable(tip: string, oids: readonly string[]): Promise<Set<string>>;
  /** What brought `oid`, which is reachable from `tip`, into the history of that branch. */
  landing(tip: string, oid: string): Promise<Landing>;
  assemble(plan: MergePlan): Promise<Assembly>;
  /**
   * Makes the commit that takes back the merge by which `oid` came into `baseOid`; `at` (ISO 8601) dates it. Undefined
   * where there is no such merge commit. `baseOid` was fetched.
   */
  takeBack(p: {
    baseOid: string;
    oid: string;
    at: string;
    message: (merge: string) => string;
  }): Promise<{ merge: string; oid: string } | undefined>;
  /** Both sides' lines in these files, of two commits that conflict; `ours` is shown as `other`. */
  readConflict(p: { ours: string; theirs: string; files: readonly string[]; other: string }): Promise<ConflictSides[]>;
  /** Commit → paths it changed since it left the base; of commits that are here. */
  touched(baseOid: string, oids: readonly string[]): Promise<Map<string, string[]>>;
}

const mergeConfig: readonly (readonly [string, string])[] = [
  ['merge.renames', 'true'],
  // The depth of a search for renames must not depend on how many files a bundle happens to touch.
  ['merge.renameLimit', '10000'],
  ['diff.renameLimit', '10000'],
  // What is lost with the machine is fetched and merged again.
  ['core.fsync', 'none'],
];

/** Two gits on one repository: one that asks the server for what is missing, one that only says that it is missing. */
interface Doors {
  git: Git;
  open: OpenGit;
  local: Git;
  remote: string;
  /** Contents of files come on demand. */
  partial: boolean;
  gitDir: string;
}

const openDoors = (options: MergeOptions): Doors => {
  const { gitDir, remote, credentials, allowFile } = options;
  const partial = allowFile !== true;
  const promisor: (readonly [string, string])[] = [
    ['remote.origin.url', remote],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
  ];
  const open: OpenGit = (more = undefined) =>
    openGit({
      gitDir,
      config: [...mergeConfig, ...(partial ? promisor : [])],
      ...(credentials === undefined ? {} : { credentials }),
      ...(allowFile === undefined ? {} : { allowFile }),
      ...more,
    });
  const git = open();
  return {
    git,
    open,
    local: partial ? openGit({ gitDir, config: mergeConfig }) : git,
    remote: partial ? 'origin' : remote,
    partial,
    gitDir,
  };
};

export const openMerge = (options: MergeOptions): MergePort => {
  const doors = openDoors(options);
  const { local } = doors;
  let ready: Promise<void> | undefined;
  const prepared = (): Promise<void> => {
    ready ??= initBareRepository(local);
    return ready;
  };
  const has = togetherAsked(async (oids) => {
    await prepared();
    return missingCommits(local, oids);
  });
  return {
    gitDir: options.gitDir,
    fetch: async (branches) => {
      await prepared();
      await fetchBranches(doors.git, { remote: doors.remote, branches });
    },
    has,
    readTip: (branch) => local.text(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]),
    readTree: (oid) => local.text(['rev-parse', '--verify', '--quiet', `${oid}^{tree}`]),
    readFile: (oid, path) => readFileAt({ git: doors.git, local, remote: doors.partial ? doors.remote : undefined }, { oid, path }),
    reachable: async (tip, oids) => {
      await prepared();
      return reachable(local, { tip, oids });
    },
    landing: (tip, oid) => landingCommit(local, { tip, oid }),
    assemble: async (plan) => {
      await prepared();
      return assemble(doors, plan);
    },
    takeBack: async (plan) => {
      await prepared();
      if ((await missingCommits(local, [plan.baseOid, plan.oid])).size > 0) return undefined;
      const merge = await findMerge(local, plan);
      if (merge === undefined) return undefined;
      if (doors.partial) await fetchMissing(doors, await restoredBlobs(local, merge));
      return { merge, oid: await writeTakeBack(local, { ...plan, signature: signature(plan.at), gitDir: options.gitDir, merge }) };
    },
    readConflict: (p) => readConflictSides(doors.git, p),
    touched: async (baseOid, oids) => {
      await prepared();
      const touched = new Map<string, string[]>();
      for (const oid of new Set(oids)) touched.set(oid, await touchedFiles(local, { baseOid, oid }));
      return touched;
    },
  };
};

/** Whether a commit is here: what is asked at the same moment, of hundreds of branches, is one question to git. */
const togetherAsked = (missing: (oids: readonly string[]) => Promise<Set<string>>): MergePort['has'] => {
  let open: { oids: string[]; answer: Promise<Set<string>> } | undefined;
  return async (oid) => {
    if (open === undefined) {
      const oids: string[] = [];
      const answer = new Promise<void>((ready) => process.nextTick(ready)).then(() => {
        open = undefined;
        return missing(oids);
      });
      open = { oids, answer };
    }
    open.oids.push(oid);
    const { answer } = open;
    return !(await answer).has(oid);
  };
};

/** Paths a branch changed since it left the base; renames count as both names. Needs commits and trees only. */
const touchedFiles = async (git: Git, p: { baseOid: string; oid: string }): Promise<string[]> => {
  const found = await git.run(['merge-base', p.baseOid, p.oid]);
  if (found.code > 1) throw git.failure(['merge-base'], found);
  const from = found.code === 0 ? found.stdout.toString('utf8').trim() : p.baseOid;
  const listed = await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, p.oid]);
  return listed.split('\0').filter((file) => file !== '');
};

const fetchMissing = async (doors: Doors, oids: readonly string[]): Promise<void> => {
  const absent = await missingObjects(doors.local, { oids, type: 'blob' });
  if (absent.size > 0) await fetchObjects(doors.git, { remote: doors.remote, oids: [...absent] });
};

const missingCommits = (git: Git, oids: readonly string[]): Promise<Set<string>> => missingObjects(git, { oids, type: 'commit' });

const missingObjects = async (git: Git, { oids, type }: { oids: readonly string[]; type: 'commit' | 'blob' }): Promise<Set<string>> => {
  if (oids.length === 0) return new Set();
  const answer = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    input: oids.map((oid) => `${oid}\n`).join(''),
  });
  const lines = answer.split('\n');
  return new Set(oids.filter((_, index) => lines[index]?.endsWith(` ${type}`) !== true));
};

const reachable = async (git: Git, p: { tip: string; oids: readonly string[] }): Promise<Set<string>> => {
  const unknown = await missingCommits(git, p.oids);
  const known = [...new Set(p.oids)].filter((oid) => !unknown.has(oid));
  if (known.length === 0) return new Set();
  // What the tip does not reach.
  const outside = new Set((await git.text(['rev-list', '--stdin'], { input: `${known.join('\n')}\n^${p.tip}\n` })).split('\n'));
  return new Set(known.filter((oid) => !outside.has(oid)));
};

/**
 * Before anything is merged, git reads every tree of the base and everything that the passengers bring (without the
 * contents that come on demand): git before 2.44 takes a missing tree for an empty one and calls the merge clean (seen
 * with 2.39.5), which would delete the repository's files.
 */
const assemble = async (doors: Doors, { baseOid, at, passengers }: MergePlan): Promise<Assembly> => {
  // Read while it is checked that everything is there; nothing is merged before that is known.
  const complete = listAttributes(doors.local, baseOid);
  const opening = openSession(
    { git: doors.git, local: doors.local, openGit: doors.open, gitDir: doors.gitDir, partial: doors.partial, baseAttributes: complete },
    { baseOid, passengers },
  );
  const [checked, opened] = await Promise.allSettled([complete, opening]);
  if (checked.status === 'rejected' || opened.status === 'rejected') {
    if (opened.status === 'fulfilled') await opened.value.close();
    const reasons = [opened, checked].flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    // A base that was not fetched has no trees either: that it was not fetched says more.
    throw reasons.find((reason) => reason instanceof RemoteError) ?? reasons.at(-1);
  }
  const [session, baseAttributes] = [opened.value, checked.value];
  try {
    if (doors.partial) {
      const oids = await missingBlobs(doors.local, session, baseAttributes);
      if (oids.length > 0) await fetchObjects(doors.git, { remote: doors.remote, oids });
    }
    return { ...(await assembleBranches(session, at)), missing: [...session.missing] };
  } finally {
    await session.close();
  }
};
