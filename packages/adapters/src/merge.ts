// Merges the passengers of a bundle in a bare repository of its own, without a checkout and, over the network, without
// the contents of files that no merge reads. Invariants: the same bundle gives the same commits on every machine (dates,
// names and messages come from its record); only a conflict or the policy leaves a passenger out, any other trouble is tried
// again and then is an error.
import type { Assembly, ConflictSides, Landing, PathChange, PlaceFacts } from '@clambake/core';
import { RemoteError } from './errors.ts';
import { mergeBase } from './git/ancestry.ts';
import { mergeDriftedBase } from './landing/merge-in.ts';
import type { SignOff } from './landing/message-rules.ts';
import { type Git, initBareRepository, openGit, type RemoteRepository } from './git/git.ts';
import { missingObjects } from './git/missing-objects.ts';
import type { Signer } from './git/signing.ts';
import { assembleBranches } from './merge/assemble.ts';
import { signature, trainIdentity } from './merge/branch.ts';
import { readConflictSides } from './merge/conflict-sides.ts';
import { fetchBranches, fetchObjects, fetchRef } from './merge/fetch.ts';
import type { PlaceQuestion } from './merge/place-owners.ts';
import { landingCommit } from './merge/landing-commit.ts';
import { blobsToMerge } from './merge/prefetch.ts';
import { mergeConfig } from './merge/merge-config.ts';
import { listAttributes, type MergeRepository, type OpenGit } from './merge/processes.ts';
import { readFileAt } from './merge/read-file.ts';
import { findLanding, restoredBlobs, restoredChanges, signOffOf, writeRevert } from './merge/revert-commit.ts';
import { openSession, type SessionPlan } from './merge/session.ts';
import { findSquashed, type SquashPlan, writeSquash } from './merge/squash.ts';
import { fieldsOf } from './run-program.ts';

export type { SquashFacts } from './merge/squash.ts';

export interface MergePlan extends SessionPlan {
  /** Dates every commit (ISO 8601). */
  at: string;
}

export interface RevertPlan {
  /** Was fetched. */
  baseOid: string;
  /** The commit that was merged. */
  oid: string;
  /** The squash commit that brought it, as the record names it. */
  squash?: string | undefined;
  /** Dates the commit (ISO 8601). */
  at: string;
  message: (merge: string) => string;
  signOff?: SignOff | undefined;
}

export interface MergePort {
  readonly gitDir: string;
  /** Fetches branches with their whole history. A branch that is gone meanwhile is left out. */
  fetch(branches: readonly string[]): Promise<void>;
  /** Fetches a kept ref. Returns its commit; undefined when there is no such ref. */
  fetchKept(ref: string): Promise<string | undefined>;
  has(oid: string): Promise<boolean>;
  /** Commit of a branch as it was last fetched. */
  readTip(branch: string): Promise<string>;
  /** Tree of a commit that was fetched or made here. */
  readTree(oid: string): Promise<string>;
  /** Text of a file in a commit that was fetched; undefined when it is not there. */
  readFile(oid: string, path: string): Promise<string | undefined>;
  /** Returns the `oids` that are reachable from `tip`; unknown ones are not. */
  reachable(tip: string, oids: readonly string[]): Promise<Set<string>>;
  /** The commit that brought `oid`, which is reachable from `tip`, into the history of that branch. */
  landing(tip: string, oid: string): Promise<Landing>;
  assemble(plan: MergePlan): Promise<Assembly>;
  /** True when its commits are signed, so that another machine makes others for the same bundle. */
  readonly signs: boolean;
  /** Makes the squash commits of a bundle. */
  squash(plan: SquashPlan): Promise<string[]>;
  /** Maps those of the landed commits whose squash commit is in the history of `tip` to that commit; unknown ones are not. */
  squashed(tip: string, oids: readonly string[]): Promise<Map<string, string>>;
  /**
   * Merges the base, which was fetched, into a commit whose workflow files are those of an older base: the server would refuse a
   * push of it. Returns the commit itself where nothing differs, and where they conflict.
   */
  withBase(merge: { baseOid: string; oid: string; base: string }): Promise<string>;
  /**
   * Makes the commit that reverts the merge, or the squash commit, of `oid`; `restored` is what it changes. Undefined where
   * there is no such commit.
   */
  makeRevert(plan: RevertPlan): Promise<{ merge: string; oid: string; restored: PathChange[] } | undefined>;
  /** Returns both sides' lines in these files, of two commits that conflict; `ours` is shown as `other`. */
  readConflict(conflict: { ours: string; theirs: string; files: readonly string[]; other: string }): Promise<ConflictSides[]>;
  /** The passengers' commits that changed a commented place; undefined where git cannot tell. */
  owners(question: PlaceQuestion): Promise<PlaceFacts | undefined>;
  /** Commit → paths that it changed since it left the base; of commits that are here. */
  touched(baseOid: string, oids: readonly string[]): Promise<Map<string, string[]>>;
}

/** Everything that is lost with the machine is fetched and merged again. */
const config: typeof mergeConfig = [...mergeConfig, ['core.fsync', 'none']];

type Repository = MergeRepository & { remote: string };

/** Maximum size of a list of paths. */
const maximumBytes = 64 * 1024 * 1024;
/** A fetch on demand waits for the server in any command. */
const timeoutMs = 120_000;

const openRepository = ({ gitDir, remote, credentials, allowFile }: RemoteRepository): Repository => {
  // A path of this machine is fetched from with all contents.
  const partial = allowFile !== true;
  const promisor: (readonly [string, string])[] = [
    ['remote.origin.url', remote],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
  ];
  const openHere: OpenGit = (more = undefined) =>
    openGit({
      gitDir,
      credentials,
      allowFile,
      config: [...config, ...(partial ? promisor : [])],
      ...(partial ? { timeoutMs } : {}),
      ...more,
    });
  const git = openHere();
  const local = partial ? openGit({ gitDir, config }) : git;
  return { git, openGit: openHere, local, remote: partial ? 'origin' : remote, partial, gitDir };
};

export const openMerge = (options: RemoteRepository & { signer?: (() => Promise<Signer>) | undefined }): MergePort => {
  const { signer } = options;
  const repository = openRepository(options);
  const { git, local, remote, partial, gitDir } = repository;
  let ready: Promise<void> | undefined;
  const prepared = (): Promise<void> => {
    ready ??= initBareRepository(local);
    return ready;
  };
  return {
    gitDir,
    fetch: (branches) => prepared().then(() => fetchBranches(git, { remote, branches })),
    fetchKept: async (ref) => {
      await prepared();
      return (await fetchRef(git, { remote, ref })) ? local.text(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]) : undefined;
    },
    has: askTogether((oids) => prepared().then(() => missingObjects(local, 'commit', oids))),
    readTip: (branch) => local.text(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]),
    readTree: (oid) => local.text(['rev-parse', '--verify', '--quiet', `${oid}^{tree}`]),
    readFile: (oid, path) => readFileAt({ git, local, remote: partial ? remote : undefined }, { oid, path }),
    reachable: (tip, oids) => prepared().then(() => reachable(local, { tip, oids })),
    landing: (tip, oid) => landingCommit(local, { tip, oid }),
    assemble: (plan) => prepared().then(async () => assemble(repository, plan, await signer?.())),
    signs: signer !== undefined,
    squash: (plan) => prepared().then(async () => writeSquash(local, { gitDir, plan, signer: await signer?.(), reader: git })),
    squashed: async (tip, oids) => {
      await prepared();
      const unknown = await missingObjects(local, 'commit', oids);
      const known = oids.filter((oid) => !unknown.has(oid));
      return findSquashed(local, { tip, oids: known, since: known });
    },
    makeRevert: async ({ baseOid, oid, squash, at, message, signOff }) => {
      await prepared();
      if ((await missingObjects(local, 'commit', [baseOid])).size > 0) return undefined;
      const merge = await findLanding(local, { baseOid, oid, squash });
      if (merge === undefined) return undefined;
      const restored = await restoredChanges(local, merge);
      await fetchMissing(repository, async () => restoredBlobs(restored));
      const made = {
        gitDir,
        merge,
        signature: signature(at),
        message: message(merge) + (await signOffOf(git, { baseOid, signOff })),
        signer: await signer?.(),
      };
      return { merge, restored, oid: await writeRevert(local, made) };
    },
    withBase: async (plan) => mergeBaseInto(git, { ...plan, gitDir, signer: await signer?.() }),
    readConflict: (conflict) => readConflictSides(git, conflict),
    owners: (question) => prepared().then(() => findOwners(repository, question)),
    touched: async (baseOid, oids) => {
      await prepared();
      const touched = new Map<string, string[]>();
      for (const oid of new Set(oids)) touched.set(oid, await changedPaths(local, { baseOid, oid }));
      return touched;
    },
  };
};

const findOwners = async ({ git, local, remote, partial }: Repository, question: PlaceQuestion): Promise<PlaceFacts | undefined> => {
  const { ownersOf } = await import('./merge/place-owners.ts');
  return ownersOf({ git, local, remote: partial ? remote : undefined }, question);
};

const mergeBaseInto = async (
  git: Git,
  { gitDir, signer, baseOid, oid, base }: { gitDir: string; signer: Signer | undefined; baseOid: string; oid: string; base: string },
): Promise<string> => {
  const merged = await mergeDriftedBase(git, { gitDir, author: trainIdentity, base: baseOid, oid, name: base, signer });
  return merged !== undefined && 'oid' in merged ? merged.oid : oid;
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

/** Fetches the contents that a clone without them lacks. */
const fetchMissing = async ({ git, local, remote, partial }: Repository, wanted: () => Promise<string[]>): Promise<void> => {
  if (partial) await fetchObjects(git, { remote, oids: [...(await missingObjects(local, 'blob', await wanted()))] });
};

/** Returns the paths that a branch changed since it left the base; a rename has both names. Needs commits and trees only. */
const changedPaths = async (git: Git, { baseOid, oid }: { baseOid: string; oid: string }): Promise<string[]> => {
  const from = (await mergeBase(git, baseOid, oid)) ?? baseOid;
  return fieldsOf(await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, oid], { maximumBytes }));
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
  repository: Repository,
  { baseOid, at, policy, passengers }: MergePlan,
  signer: Signer | undefined,
): Promise<Assembly> => {
  // The session opens meanwhile; nothing is merged before the base is known to be complete.
  const complete = listAttributes(repository.local, baseOid);
  const opening = openSession({ ...repository, baseAttributes: complete }, { baseOid, passengers, policy });
  const [checked, opened] = await Promise.allSettled([complete, opening]);
  if (checked.status === 'rejected' || opened.status === 'rejected') {
    if (opened.status === 'fulfilled') await opened.value.close();
    const reasons = [opened, checked].flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    // A base that was not fetched has no trees either, and "not fetched" is the better message.
    throw reasons.find((reason) => reason instanceof RemoteError) ?? reasons.at(-1);
  }
  const [session, baseAttributes] = [opened.value, checked.value];
  try {
    await fetchMissing(repository, () => blobsToMerge(session, baseAttributes));
    return { ...(await assembleBranches(session, { at, signer })), missing: [...session.missing] };
  } finally {
    await session.close();
  }
};
