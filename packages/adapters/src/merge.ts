// Merges the passengers of a flight in a bare repository of its own, without a checkout: `git merge-tree` for the tree,
// `git commit-tree` for the commit. Invariants: the same flight gives the same commits on every machine (dates, names and
// messages come from its record); only a conflict takes a passenger off, any other trouble of git is an error.
import type { Assembly, LeftOut, Prefix } from '@clambake/core';
import { RemoteError } from './errors.ts';
import { type Git, type GitCredentials, initBareRepository, openGit } from './git.ts';

export interface MergeOptions {
  /** Absolute path of a bare repository for merging alone (full history); made on first use. */
  gitDir: string;
  /** Address of the repository. */
  remote: string;
  credentials?: GitCredentials;
  /** Tests fetch from a path of this machine. */
  allowFile?: boolean;
}

/** What is merged onto `baseOid`, in this order; `at` (ISO 8601) dates every commit. */
export interface MergePlan {
  baseOid: string;
  at: string;
  passengers: readonly { issue: number; oid: string; message: string }[];
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
  /** Those of `oids` that are reachable from `tip`; unknown ones are not. */
  reachable(tip: string, oids: readonly string[]): Promise<Set<string>>;
  assemble(plan: MergePlan): Promise<Assembly>;
  /** Commit → paths it changed since it left the base; of commits that are here. */
  touched(baseOid: string, oids: readonly string[]): Promise<Map<string, string[]>>;
}

/** Nobody's account, as with the agents' commits; the trailers say whose work it is. */
const identity = { name: 'clambake train', email: 'clambake+train@users.noreply.github.com' };

export const openMerge = (options: MergeOptions): MergePort => {
  const git = openGit({
    gitDir: options.gitDir,
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
    ...(options.allowFile === undefined ? {} : { allowFile: options.allowFile }),
    // The depth of a diff must not depend on how many files a bundle happens to touch.
    config: [
      ['merge.renames', 'true'],
      ['merge.renameLimit', '10000'],
      ['diff.renameLimit', '10000'],
    ],
  });
  let ready: Promise<void> | undefined;
  const prepared = (): Promise<void> => {
    ready ??= initBareRepository(git);
    return ready;
  };
  return {
    gitDir: options.gitDir,
    fetch: async (branches) => {
      await prepared();
      await fetchBranches(git, { remote: options.remote, branches });
    },
    has: async (oid) => {
      await prepared();
      return (await missing(git, [oid])).size === 0;
    },
    readTip: (branch) => git.text(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]),
    readTree: (oid) => git.text(['rev-parse', '--verify', '--quiet', `${oid}^{tree}`]),
    reachable: async (tip, oids) => {
      await prepared();
      return reachable(git, { tip, oids });
    },
    assemble: async (plan) => {
      await prepared();
      return assemble(git, plan);
    },
    touched: async (baseOid, oids) => {
      await prepared();
      const touched = new Map<string, string[]>();
      for (const oid of new Set(oids)) touched.set(oid, await touchedFiles(git, { baseOid, oid }));
      return touched;
    },
  };
};

const goneRef = /couldn't find remote ref (?:refs\/heads\/)?(\S+)/;

/** git fails a whole fetch over one missing branch, and names one at a time. */
const fetchBranches = async (git: Git, p: { remote: string; branches: readonly string[] }): Promise<void> => {
  let wanted = [...new Set(p.branches)];
  while (wanted.length > 0) {
    const refspecs = wanted.map((branch) => `+refs/heads/${branch}:refs/heads/${branch}`);
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--stdin', p.remote];
    const result = await git.run(args, { input: refspecs.map((refspec) => `${refspec}\n`).join(''), timeoutMs: 600_000 });
    if (result.code === 0) return;
    const gone = goneRef.exec(result.stderr)?.[1];
    if (gone === undefined || !wanted.includes(gone)) throw git.failure(args, result);
    wanted = wanted.filter((branch) => branch !== gone);
  }
};

const missing = async (git: Git, oids: readonly string[]): Promise<Set<string>> => {
  if (oids.length === 0) return new Set();
  const answer = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    input: oids.map((oid) => `${oid}\n`).join(''),
  });
  const lines = answer.split('\n');
  return new Set(oids.filter((_, index) => lines[index]?.endsWith(' commit') !== true));
};

const reachable = async (git: Git, p: { tip: string; oids: readonly string[] }): Promise<Set<string>> => {
  const unknown = await missing(git, p.oids);
  const known = [...new Set(p.oids)].filter((oid) => !unknown.has(oid));
  if (known.length === 0) return new Set();
  // What the tip does not reach.
  const outside = new Set((await git.text(['rev-list', '--stdin'], { input: `${known.join('\n')}\n^${p.tip}\n` })).split('\n'));
  return new Set(known.filter((oid) => !outside.has(oid)));
};

const assemble = async (git: Git, plan: MergePlan): Promise<Assembly> => {
  const absent = await missing(git, [plan.baseOid, ...plan.passengers.map((passenger) => passenger.oid)]);
  if (absent.has(plan.baseOid)) {
    throw new RemoteError(`the base's commit ${plan.baseOid} was not fetched: it moved meanwhile`, { status: 0, retryable: true });
  }
  await assertComplete(git, { baseOid: plan.baseOid, oids: plan.passengers.map((p) => p.oid).filter((oid) => !absent.has(oid)) });
  const contained = await reachable(git, { tip: plan.baseOid, oids: plan.passengers.map((passenger) => passenger.oid) });
  const prefixes: Prefix[] = [];
  const leftOut: LeftOut[] = [];
  const aboard: MergePlan['passengers'][number][] = [];
  let head = plan.baseOid;
  for (const passenger of plan.passengers) {
    if (absent.has(passenger.oid) || contained.has(passenger.oid)) continue;
    const merged = await mergeTrees(git, head, passenger.oid);
    if (merged.kind === 'clean') {
      head = await commit(git, { tree: merged.tree, parents: [head, passenger.oid], message: passenger.message, at: plan.at });
      prefixes.push({ issue: passenger.issue, oid: head, tree: merged.tree });
      aboard.push(passenger);
    } else {
      leftOut.push({ issue: passenger.issue, ...(await findRival(git, { plan, passenger, aboard, files: merged.files })) });
    }
  }
  const issuesOf = (oids: ReadonlySet<string>): number[] => plan.passengers.filter((p) => oids.has(p.oid)).map((p) => p.issue);
  return { prefixes, leftOut, contained: issuesOf(contained), missing: issuesOf(absent) };
};

/**
 * Every tree of the base and every object the passengers bring is here. git before 2.44 takes a missing tree for an
 * empty one and calls the merge clean (seen with 2.39.5): such a merge would delete the repository's files.
 */
const assertComplete = async (git: Git, p: { baseOid: string; oids: readonly string[] }): Promise<void> => {
  const checks: [string[], string][] = [
    [['ls-tree', '-r', '-t', '-z', '--name-only', p.baseOid], ''],
    [['rev-list', '--objects', '--quiet', '--stdin'], `${p.oids.join('\n')}\n^${p.baseOid}\n`],
  ];
  for (const [args, input] of checks) {
    const result = await git.run(args, { input, maxBytes: 512 * 1024 * 1024 });
    if (result.code !== 0) throw git.failure(args, result);
  }
};

type Merged = { kind: 'clean'; tree: string } | { kind: 'conflict'; files: string[] };

/** Exit code 0 is a clean merge, 1 a conflict, everything above trouble with the machine or the repository. */
const mergeTrees = async (git: Git, ours: string, theirs: string): Promise<Merged> => {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', ours, theirs];
  const result = await git.run(args);
  const [tree = '', ...files] = result.stdout.toString('utf8').split('\0');
  if (result.code === 0) {
    if (!/^[0-9a-f]{40}$/.test(tree)) throw new Error(`git merge-tree named no tree but ${JSON.stringify(tree.slice(0, 80))}`);
    return { kind: 'clean', tree };
  }
  // 128 is what git ends with when an object is missing; a killed process has no code at all.
  if (result.code !== 1) throw git.failure(args, result);
  return { kind: 'conflict', files: [...new Set(files.filter((file) => file !== ''))].slice(0, 200) };
};

const commit = async (git: Git, p: { tree: string; parents: readonly string[]; message: string; at: string }): Promise<string> => {
  const date = `${Math.floor(Date.parse(p.at) / 1000)} +0000`;
  const env = {
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    GIT_COMMITTER_DATE: date,
  };
  return git.text(['commit-tree', p.tree, ...p.parents.flatMap((parent) => ['-p', parent]), '-F', '-'], { input: p.message, env });
};

/**
 * Who owns the other side: nobody aboard (null) when it conflicts with the base alone, else the passenger that boarded
 * last among those that touched the conflicting files.
 */
const findRival = async (
  git: Git,
  p: { plan: MergePlan; passenger: { oid: string }; aboard: readonly { issue: number; oid: string }[]; files: string[] },
): Promise<{ files: string[]; rival: number | null }> => {
  const alone = await mergeTrees(git, p.plan.baseOid, p.passenger.oid);
  if (alone.kind === 'conflict') return { files: alone.files, rival: null };
  const files = new Set(p.files);
  for (const other of p.aboard.toReversed()) {
    const touched = await touchedFiles(git, { baseOid: p.plan.baseOid, oid: other.oid });
    if (touched.some((file) => files.has(file))) return { files: p.files, rival: other.issue };
  }
  // A conflict over names (a rename, a directory in a file's place) may list paths nobody touched: ask the merges.
  for (const other of p.aboard.toReversed()) {
    if ((await mergeTrees(git, other.oid, p.passenger.oid)).kind === 'conflict') return { files: p.files, rival: other.issue };
  }
  return { files: p.files, rival: p.aboard.at(-1)?.issue ?? null };
};

/** Paths a branch changed since it left the base; renames count as both names. */
const touchedFiles = async (git: Git, p: { baseOid: string; oid: string }): Promise<string[]> => {
  const found = await git.run(['merge-base', p.baseOid, p.oid]);
  if (found.code > 1) throw git.failure(['merge-base'], found);
  const from = found.code === 0 ? found.stdout.toString('utf8').trim() : p.baseOid;
  const listed = await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, p.oid]);
  return listed.split('\0').filter((file) => file !== '');
};
