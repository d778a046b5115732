// The landing job's own bare repository: it fetches the base and the branch, takes the agent's git bundle as
// data, checks everything the agent changed and re-authors its commits. Invariants: git never runs in a repository
// that the agent could write; what is landed is exactly what was checked; a refusal writes nothing anywhere.
import { type Verification, workRef } from '@clambake/core';
import { type Git, type GitCredentials, GitLimitError, initBareRepository, isRefName, openGit } from '../git/git.ts';
import { takeBundle } from './landing-bundle.ts';
import { checkCommits, checkCounts, checkPaths, checkProtected, checkSizes, landingLimits, readChanges } from './landing-checks.ts';
import { reauthor } from './landing-reauthor.ts';

export interface LandingRepositoryOptions {
  /** Absolute path of a bare repository for this landing alone; made on first use. */
  gitDir: string;
  remote: string;
  credentials?: GitCredentials;
  allowFile?: boolean;
}

export interface WorkToVerify {
  /** The git bundle from the artifact. */
  bundle: string;
  /** Its one commit, as the result names it. */
  headOid: string;
  /** Branches without refs/heads/. */
  base: string;
  branch: string;
  agent: string;
  attempt: string;
  protectedPaths: readonly string[];
  /** Values that may appear nowhere, such as this job's token. */
  knownSecrets: readonly string[];
}

export interface LandingRepository {
  /** GIT_DIR whose objects the push needs. */
  readonly objects: string;
  /** Throws a RemoteError when the server does not answer; what is wrong with the work is in the answer. */
  verify(work: WorkToVerify): Promise<Verification>;
}

const fetchTimeoutMs = 15 * 60_000;
const baseRef = 'refs/landing/base';
const branchRef = 'refs/landing/branch';

export const openLandingRepository = (options: LandingRepositoryOptions): LandingRepository => {
  const git = openGit({
    gitDir: options.gitDir,
    // Larger files are neither shown in a diff nor read into memory by one.
    config: [['core.bigFileThreshold', '16m']],
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
    ...(options.allowFile === undefined ? {} : { allowFile: options.allowFile }),
  });
  return {
    objects: options.gitDir,
    verify: async (work) => {
      await initBareRepository(git);
      const tips = await fetchTips(git, options.remote, work);
      if (tips.base === undefined) return refused(`the base branch ${work.base} does not exist any more`);
      const why = await takeBundle(git, { path: work.bundle, ref: workRef, oid: work.headOid });
      if (why !== undefined) return refused(why);
      try {
        return await verifyCommits(git, { work, gitDir: options.gitDir, base: tips.base, branch: tips.branch });
      } catch (error) {
        // The agent decides how large its work is, so this is no fault of ours.
        if (error instanceof GitLimitError) return refused(`its changes are too large to be checked (${error.message})`);
        throw error;
      }
    },
  };
};

const refused = (why: string): Verification => ({ ok: false, why });

interface Tips {
  base: string | undefined;
  branch: string | null;
}

/** Full history of both: a shallow or filtered one has no merge bases to trust. */
const fetchTips = async (git: Git, remote: string, { base, branch }: WorkToVerify): Promise<Tips> => {
  const names = { base: `refs/heads/${base}`, branch: `refs/heads/${branch}` };
  if (!isRefName(names.base) || !isRefName(names.branch)) throw new Error(`${JSON.stringify([base, branch])} are not branch names`);
  const listed = await git.text(['ls-remote', '--', remote, names.base, names.branch]);
  const has = (name: string): boolean => listed.split('\n').some((line) => line.slice(41) === name);
  const refspecs = [
    ...(has(names.base) ? [`+${names.base}:${baseRef}`] : []),
    ...(has(names.branch) ? [`+${names.branch}:${branchRef}`] : []),
  ];
  if (refspecs.length > 0) {
    await git.text(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, ...refspecs], { timeoutMs: fetchTimeoutMs });
  }
  const oid = async (name: string, ref: string): Promise<string | undefined> =>
    has(name) ? git.text(['rev-parse', '--verify', ref]) : undefined;
  return { base: await oid(names.base, baseRef), branch: (await oid(names.branch, branchRef)) ?? null };
};

type Fetched = { work: WorkToVerify; gitDir: string; base: string; branch: string | null };

const verifyCommits = async (git: Git, p: Fetched): Promise<Verification> => {
  const { work, base, branch } = p;
  if (branch !== null && !(await isAncestor(git, branch, work.headOid))) {
    const landed = await isAncestor(git, work.headOid, branch);
    if (landed) return changesOf(git, { oid: branch, base, branch });
    return refused(`the work does not contain what is already on ${work.branch}: its history was rewritten, or the branch moved meanwhile`);
  }
  const range = [work.headOid, `^${base}`, ...(branch === null ? [] : [`^${branch}`])];
  const listed = await git.text(['rev-list', '--topo-order', '--reverse', `--max-count=${landingLimits.commits + 1}`, ...range]);
  const commits = listed === '' ? [] : listed.split('\n');
  if (commits.length > landingLimits.commits) return refused(`it has more than ${landingLimits.commits} commits`);
  const from = await mergeBase(git, base, work.headOid);
  if (from === undefined) return refused('it shares no history with the base branch');
  const why =
    (await checkCounts(git, { from, head: work.headOid, commits })) ??
    (await checkSizes(git, range)) ??
    (await checkTree(git, { from, work })) ??
    (await checkCommits(git, { commits, known: work.knownSecrets }));
  if (why !== undefined) return refused(why);
  const renamed = await reauthor(git, { gitDir: p.gitDir, commits, agent: work.agent, attempt: work.attempt });
  const oid = renamed.get(work.headOid) ?? work.headOid;
  await git.text(['update-ref', 'refs/landing/work', oid]);
  return changesOf(git, { oid, base, branch });
};

/** Everything between the base's newest commit in the work and its head: what came from the base is not the agent's. */
const checkTree = async (git: Git, { from, work }: { from: string; work: WorkToVerify }): Promise<string | undefined> => {
  const changes = await readChanges(git, from, work.headOid);
  return checkPaths(changes) ?? checkProtected(changes, work.protectedPaths);
};

const isAncestor = async (git: Git, older: string, newer: string): Promise<boolean> => {
  const args = ['merge-base', '--is-ancestor', older, newer];
  const result = await git.run(args);
  if (result.code > 1) throw git.failure(args, result);
  return result.code === 0;
};

const mergeBase = async (git: Git, one: string, other: string): Promise<string | undefined> => {
  const args = ['merge-base', one, other];
  const result = await git.run(args);
  if (result.code > 1) throw git.failure(args, result);
  return result.code === 0 ? result.stdout.toString('utf8').trim() : undefined;
};

/** What a reviewer of the whole branch would see. */
const changesOf = async (git: Git, p: { oid: string; base: string; branch: string | null }): Promise<Verification> => {
  const from = (await mergeBase(git, p.base, p.oid)) ?? p.base;
  const text = await git.text(['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, p.oid]);
  const lines = text.split('\0').filter((line) => line !== '');
  const sum = (column: number): number => lines.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0);
  return { ok: true, oid: p.oid, files: lines.length, additions: sum(0), deletions: sum(1), branchExpect: p.branch };
};
