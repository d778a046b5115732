// The landing job's own bare repository: it fetches the base and the branch, takes the agent's work file as data,
// checks everything the agent changed and re-authors its commits. Commits that a person pushed to the branch afterwards
// are checked in the same way and left as they are. Invariants: git never runs in a repository that the agent could write
// to; exactly what was checked is landed; a refusal writes nothing anywhere.
import { type Verification, workRef } from '@clambake/core';
import { isAncestor, mergeBase } from '../git/ancestry.ts';
import { type Git, GitLimitError, initBareRepository, openGit, type RemoteRepository } from '../git/git.ts';
import { fetchTip } from '../git/fetch-tip.ts';
import { fieldsOf } from '../run-program.ts';
import { takeWorkFile } from './landing-work-file.ts';
import { checkCommits, checkCounts, checkPaths, checkProtected, checkSizes, landingLimits, readChanges } from './landing-checks.ts';
import { reauthor } from './landing-reauthor.ts';

interface ToVerify {
  /** Branches without refs/heads/. */
  base: string;
  branch: string;
  protectedPaths: readonly string[];
  /** Values that may appear nowhere, such as this job's token. */
  knownSecrets: readonly string[];
}

export interface WorkToVerify extends ToVerify {
  /** The work file from the artifact. */
  workFile: string;
  /** Its one commit, as the result names it. */
  headOid: string;
  /** Lands instead of `headOid`, whose first parent it must be: the agent's own last commit, without ours on top. */
  withoutLast?: string | undefined;
  agent: string;
  attempt: string;
}

/** A branch as a person left it. */
export interface BranchToVerify extends ToVerify {
  /** Its commit when it was last seen. */
  oid: string;
}

export interface LandingRepository {
  /** GIT_DIR with the objects that the push needs. */
  readonly objects: string;
  /** Throws a RemoteError when the server does not answer; faults of the work are in the returned value. */
  verify(work: WorkToVerify): Promise<Verification>;
  /** Checks everything that a branch holds beyond the base. `moved`: it has another commit now, or holds nothing any more. */
  verifyBranch(held: BranchToVerify): Promise<Verification | 'moved'>;
}

/** The agent decides how much a check has to read. */
const checkTimeoutMs = 120_000;
const baseRef = 'refs/landing/base';
const branchRef = 'refs/landing/branch';

export const openLandingRepository = ({ gitDir, remote, credentials, allowFile }: RemoteRepository): LandingRepository => {
  // Larger files are neither shown in a diff nor read into memory by one.
  const config = [['core.bigFileThreshold', '16m']] as const;
  const git = openGit({ gitDir, credentials, allowFile, config, timeoutMs: checkTimeoutMs });
  return {
    objects: gitDir,
    verify: async (work) => {
      await initBareRepository(git);
      const base = await fetchTip(git, { remote, branch: work.base, to: baseRef });
      const branch = await fetchTip(git, { remote, branch: work.branch, to: branchRef });
      if (base.oid === undefined) return refused(`the base branch ${work.base} does not exist any more`);
      const why = await takeWorkFile(git, { path: work.workFile, ref: workRef, oid: work.headOid });
      if (why !== undefined) return refused(why);
      const headOid = work.withoutLast ?? work.headOid;
      const parent = await git.run(['rev-parse', '--verify', '--quiet', `${work.headOid}^1`]);
      if (headOid !== work.headOid && parent.stdout.toString('utf8').trim() !== headOid)
        return refused('its last commit is not the one that the result names');
      const fetched = { work: { ...work, headOid }, gitDir, base: base.oid, branch: branch.oid ?? null };
      return withinLimits(() => verifyCommits(git, fetched));
    },
    verifyBranch: async (held) => {
      await initBareRepository(git);
      const { oid: base } = await fetchTip(git, { remote, branch: held.base, to: baseRef });
      // The new objects pass every fsck check, like those of a work file. The base's own history may be older than the checks.
      const tip = await fetchTip(git, { remote, branch: held.branch, to: branchRef, config: ['-c', 'fetch.fsckObjects=true'] });
      if (tip.why !== undefined) return refused(tip.why);
      if (tip.oid !== held.oid || base === undefined) return 'moved';
      return withinLimits(() => verifyHeld(git, { held, base }));
    },
  };
};

const refused = (why: string): Verification => ({ ok: false, why });

/** The author of the work decides how large it is, so work that is too large is refused and no fault of ours. */
const withinLimits = async <T>(check: () => Promise<T>): Promise<T | Verification> => {
  try {
    return await check();
  } catch (error) {
    if (error instanceof GitLimitError) return refused(`its changes are too large to be checked (${error.message})`);
    throw error;
  }
};

type Fetched = { work: WorkToVerify; gitDir: string; base: string; branch: string | null };

const verifyCommits = async (git: Git, { work, gitDir, base, branch }: Fetched): Promise<Verification> => {
  if (branch !== null && !(await isAncestor(git, branch, work.headOid))) {
    const landed = await isAncestor(git, work.headOid, branch);
    if (landed) return changesOf(git, { oid: branch, base, branch });
    return refused(`the work does not contain what is already on ${work.branch}: its history was rewritten, or the branch moved meanwhile`);
  }
  const checked = await checkPolicy(git, { ...work, head: work.headOid, base, known: branch === null ? [] : [branch] });
  if ('why' in checked) return refused(checked.why);
  const { commits } = checked;
  const renamed = await reauthor(git, { gitDir, commits, agent: work.agent, attempt: work.attempt });
  const oid = renamed.get(work.headOid) ?? work.headOid;
  await git.text(['update-ref', 'refs/landing/work', oid]);
  return changesOf(git, { oid, base, branch });
};

const verifyHeld = async (git: Git, { held, base }: { held: BranchToVerify; base: string }): Promise<Verification | 'moved'> => {
  const checked = await checkPolicy(git, { ...held, head: held.oid, base, known: [] });
  if ('why' in checked) return refused(checked.why);
  return checked.commits.length === 0 ? 'moved' : changesOf(git, { oid: held.oid, base, branch: held.oid });
};

/** `known`: commits that were checked before, with all that they contain. */
type Policy = Pick<WorkToVerify, 'protectedPaths' | 'knownSecrets'> & { head: string; base: string; known: readonly string[] };

/** Applies the one policy for everything that would come onto the base. Returns its new commits, or one sentence why it may not. */
const checkPolicy = async (git: Git, policy: Policy): Promise<{ commits: string[] } | { why: string }> => {
  const { head, base, knownSecrets } = policy;
  const range = [head, `^${base}`, ...policy.known.map((oid) => `^${oid}`)];
  const listed = await git.text(['rev-list', '--topo-order', '--reverse', `--max-count=${landingLimits.commits + 1}`, ...range]);
  const commits = listed === '' ? [] : listed.split('\n');
  if (commits.length > landingLimits.commits) return { why: `it has more than ${landingLimits.commits} commits` };
  const from = await mergeBase(git, base, head);
  if (from === undefined) return { why: 'it shares no history with the base branch' };
  const why =
    (await checkCounts(git, { from, head, commits })) ??
    (await checkSizes(git, range)) ??
    (await checkTree(git, { ...policy, from })) ??
    (await checkCommits(git, { commits, known: knownSecrets }));
  return why === undefined ? { commits } : { why };
};

/** Checks everything between the base's newest commit in the work and its head; older changes came from the base. */
const checkTree = async (
  git: Git,
  { from, head, protectedPaths }: { from: string; head: string; protectedPaths: readonly string[] },
): Promise<string | undefined> => {
  const changes = await readChanges(git, from, head);
  return checkPaths(changes) ?? checkProtected(changes, protectedPaths);
};

/** Returns what a reviewer of the whole branch would see. */
const changesOf = async (git: Git, { oid, base, branch }: { oid: string; base: string; branch: string | null }): Promise<Verification> => {
  const from = (await mergeBase(git, base, oid)) ?? base;
  const text = await git.text(['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, oid]);
  const lines = fieldsOf(text);
  const sum = (column: number): number => lines.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0);
  return { ok: true, oid, files: lines.length, additions: sum(0), deletions: sum(1), branchExpect: branch };
};
