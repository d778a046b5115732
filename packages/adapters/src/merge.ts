// Merges the passengers of a bundle in a bare repository of its own, without a checkout and, over the network, without
// the contents of files that no merge reads. Invariants: the same bundle gives the same commits on every machine (dates,
// names and messages come from its record); only a conflict leaves a passenger out, any other trouble is tried again and
// then is an error.
import type { Assembly, ConflictSides, Landing } from '@clambake/core';
import { RemoteError } from './errors.ts';
import { mergeBase } from './git/ancestry.ts';
import { type Git, type GitCredentials, initBareRepository, openGit } from './git/git.ts';
import { missingObjects } from './git/missing-objects.ts';
import { assembleBranches } from './merge/assemble.ts';
import { signature } from './merge/branch.ts';
import { readConflictSides } from './merge/conflict-sides.ts';
import { fetchBranches, fetchObjects } from './merge/fetch.ts';
import { landingCommit } from './merge/landing-commit.ts';
import { missingBlobs } from './merge/prefetch.ts';
import { listAttributes, type OpenGit } from './merge/processes.ts';
import { readFileAt } from './merge/read-file.ts';
import { findMerge, restoredBlobs, writeRevert } from './merge/revert-commit.ts';
import { openSession } from './merge/session.ts';

export interface MergeOptions {
  /** Absolute path of a bare repository for merging alone (full history); made on first use. */
  gitDir: string;
  /** Address of the repository. */
  remote: string;
  credentials?: GitCredentials;
  /** Tests and benchmarks fetch from a path of this machine, and then with all contents. */
  allowFile?: boolean;
}

/** The passengers, in the order in which they are merged onto `baseOid`; `at` (ISO 8601) dates every commit. */
export interface MergePlan {
  baseOid: string;
  at: string;
  /**
   * With `priority` (0 is the highest) on every passenger: of those that conflict the higher priority stays, then the
   * fewest are left out, then the younger yields. Without it the one later in the order yields.
   */
  passengers: readonly { issue: number; oid: string; message: string; priority?: number | undefined }[];
}

export interface RevertPlan {
  /** Was fetched. */
  baseOid: string;
  /** The commit that was merged. */
  oid: string;
  /** Dates the commit (ISO 8601). */
  at: string;
  message: (merge: string) => string;
}

export interface MergePort {
  readonly gitDir: string;
  /** Fetches branches with their whole history. A branch that is gone meanwhile is left out. */
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
  /** The commit that brought `oid`, which is reachable from `tip`, into the history of that branch. */
  landing(tip: string, oid: string): Promise<Landing>;
  assemble(plan: MergePlan): Promise<Assembly>;
  /** Makes the commit that reverts the merge of `oid`. Undefined where there is no such merge commit. */
  makeRevert(plan: RevertPlan): Promise<{ merge: string; oid: string } | undefined>;
  /** Both sides' lines in these files, of two commits that conflict; `ours` is shown as `other`. */
  readConflict(conflict: { ours: string; theirs: string; files: readonly string[]; other: string }): Promise<ConflictSides[]>;
  /** Commit → paths that it changed since it left the base; of commits that are here. */
  touched(baseOid: string, oids: readonly string[]): Promise<Map<string, string[]>>;
}

const mergeConfig: readonly (readonly [string, string])[] = [
  ['merge.renames', 'true'],
  // The depth of a search for renames must not depend on how many files a bundle happens to touch.
  ['merge.renameLimit', '10000'],
  ['diff.renameLimit', '10000'],
  // Everything that is lost with the machine is fetched and merged again.
  ['core.fsync', 'none'],
];

/** Two gits on one repository: one asks the server for what is missing, the other only says that it is missing. */
interface Repository {
  git: Git;
  open: OpenGit;
  local: Git;
  remote: string;
  /** Contents of files come on demand. */
  partial: boolean;
  gitDir: string;
}

/** Maximum size of a list of paths. */
const maximumBytes = 64 * 1024 * 1024;
/** A fetch on demand waits for the server in any command. */
const timeoutMs = 120_000;

const openRepository = ({ gitDir, remote, credentials, allowFile }: MergeOptions): Repository => {
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
      ...(partial ? { timeoutMs } : {}),
      ...(credentials === undefined ? {} : { credentials }),
      ...(allowFile === undefined ? {} : { allowFile }),
      ...more,
    });
  const git = open();
  const local = partial ? openGit({ gitDir, config: mergeConfig }) : git;
  return { git, open, local, remote: partial ? 'origin' : remote, partial, gitDir };
};

export const openMerge = (options: MergeOptions): MergePort => {
  const repository = openRepository(options);
  const { git, local, remote, partial, gitDir } = repository;
  let ready: Promise<void> | undefined;
  const prepared = (): Promise<void> => {
    ready ??= initBareRepository(local);
    return ready;
  };
  return {
    gitDir,
    fetch: async (branches) => {
      await prepared();
      await fetchBranches(git, { remote, branches });
    },
    has: askTogether(async (oids) => {
      await prepared();
      return missingObjects(local, 'commit', oids);
    }),
    readTip: (branch) => local.text(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]),
    readTree: (oid) => local.text(['rev-parse', '--verify', '--quiet', `${oid}^{tree}`]),
    readFile: (oid, path) => readFileAt({ git, local, remote: partial ? remote : undefined }, { oid, path }),
    reachable: async (tip, oids) => {
      await prepared();
      return reachable(local, { tip, oids });
    },
    landing: (tip, oid) => landingCommit(local, { tip, oid }),
    assemble: async (plan) => {
      await prepared();
      return assemble(repository, plan);
    },
    makeRevert: async ({ baseOid, oid, at, message }) => {
      await prepared();
      if ((await missingObjects(local, 'commit', [baseOid, oid])).size > 0) return undefined;
      const merge = await findMerge(local, { baseOid, oid });
      if (merge === undefined) return undefined;
      if (partial) {
        const absent = await missingObjects(local, 'blob', await restoredBlobs(local, merge));
        if (absent.size > 0) await fetchObjects(git, { remote, oids: [...absent] });
      }
      return { merge, oid: await writeRevert(local, { gitDir, merge, signature: signature(at), message: message(merge) }) };
    },
    readConflict: (conflict) => readConflictSides(git, conflict),
    touched: async (baseOid, oids) => {
      await prepared();
      const touched = new Map<string, string[]>();
      for (const oid of new Set(oids)) touched.set(oid, await changedPaths(local, { baseOid, oid }));
      return touched;
    },
  };
};

/** Puts what is asked at the same moment, of hundreds of branches, to git as one question. */
const askTogether = (missing: (oids: readonly string[]) => Promise<Set<string>>): MergePort['has'] => {
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

/** Returns the paths that a branch changed since it left the base; a rename has both names. Needs commits and trees only. */
const changedPaths = async (git: Git, { baseOid, oid }: { baseOid: string; oid: string }): Promise<string[]> => {
  const from = (await mergeBase(git, baseOid, oid)) ?? baseOid;
  const listed = await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, oid], { maximumBytes });
  return listed.split('\0').filter((file) => file !== '');
};

const reachable = async (git: Git, { tip, oids }: { tip: string; oids: readonly string[] }): Promise<Set<string>> => {
  const unknown = await missingObjects(git, 'commit', oids);
  const known = [...new Set(oids)].filter((oid) => !unknown.has(oid));
  if (known.length === 0) return new Set();
  const beyond = new Set((await git.text(['rev-list', '--stdin'], { input: `${known.join('\n')}\n^${tip}\n` })).split('\n'));
  return new Set(known.filter((oid) => !beyond.has(oid)));
};

/**
 * Before anything is merged, git reads every tree of the base and everything that the passengers bring (without the
 * contents that come on demand): git before 2.44 takes a missing tree for an empty one and calls the merge clean (seen
 * with 2.39.5), which would delete the repository's files.
 */
const assemble = async (
  { git, open, local, remote, partial, gitDir }: Repository,
  { baseOid, at, passengers }: MergePlan,
): Promise<Assembly> => {
  // The session opens meanwhile; nothing is merged before the base is known to be complete.
  const complete = listAttributes(local, baseOid);
  const opening = openSession({ git, local, openGit: open, gitDir, partial, baseAttributes: complete }, { baseOid, passengers });
  const [checked, opened] = await Promise.allSettled([complete, opening]);
  if (checked.status === 'rejected' || opened.status === 'rejected') {
    if (opened.status === 'fulfilled') await opened.value.close();
    const reasons = [opened, checked].flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    // A base that was not fetched has no trees either, and "not fetched" is the better message.
    throw reasons.find((reason) => reason instanceof RemoteError) ?? reasons.at(-1);
  }
  const [session, baseAttributes] = [opened.value, checked.value];
  try {
    if (partial) {
      const oids = await missingBlobs(local, session, baseAttributes);
      if (oids.length > 0) await fetchObjects(git, { remote, oids });
    }
    return { ...(await assembleBranches(session, at)), missing: [...session.missing] };
  } finally {
    await session.close();
  }
};
