// The landing job's own bare repository: it fetches the base and the issue's branch, takes the agent's work file as data,
// checks everything the agent changed and re-authors its commits. Commits that a person pushed to the branch afterwards
// are checked in the same way and left as they are. Invariants: git never runs in a repository that the agent could write
// to; exactly what was checked is landed; a refusal writes nothing anywhere.
import {
  approvedPaths,
  type CommitOrigin,
  parseIssueBranch,
  type ProtectedPaths,
  type Refusal,
  type Verification,
  workRef,
} from '@clambake/core';
import { isAncestor, mergeBase } from '../git/ancestry.ts';
import { type Git, GitLimitError, initBareRepository, openGit, type RemoteRepository } from '../git/git.ts';
import { fetchTip } from '../git/fetch-tip.ts';
import { missingObjects } from '../git/missing-objects.ts';
import { mergeConfig } from '../merge/merge-config.ts';
import { fieldsOf } from '../run-program.ts';
import { takeWorkFile } from './landing-work-file.ts';
import { readFlags } from './landing-flags.ts';
import { limitTime, type TimedGit } from './landing-time.ts';
import { checkLfs } from './landing-lfs.ts';
import { checkPolicy } from './landing-policy.ts';
import { mergeWithPushed } from './merge-with-pushed.ts';
import { agentIdentity, reauthor } from './landing-reauthor.ts';
import { isOwnWork } from './own-work.ts';
import { readMessageRules, type SignOff } from './message-rules.ts';

interface ToVerify {
  /** Branches without refs/heads/. */
  base: string;
  branch: string;
  protectedPaths: ProtectedPaths;
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
  /** The commit from which the agent's tree started, as the result names it. */
  startOid?: string | undefined;
  agent: string;
  attempt: string;
  /** As the result names them. */
  model?: string | null | undefined;
  costUsd?: number | undefined;
  /** `Name <mail>` of the person who asked for the work. */
  coAuthor?: string | undefined;
  signOff?: SignOff | undefined;
  /** Nothing is uploaded to the server of git-lfs. */
  isDryRun?: boolean | undefined;
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
const commandMs = 120_000;
/** Of all checks of one work; the rest of the job's ten minutes is for fetching and pushing. */
const defaultCheckMs = 5 * 60_000;
const baseRef = 'refs/landing/base';
const branchRef = 'refs/landing/branch';

export const openLandingRepository = ({
  gitDir,
  remote,
  credentials,
  allowFile,
  checkMs: totalMs = defaultCheckMs,
}: RemoteRepository & { checkMs?: number }): LandingRepository => {
  // Larger files are neither shown in a diff nor read into memory by one.
  const config = [['core.bigFileThreshold', '16m'], ...mergeConfig] as const;
  const git = openGit({ gitDir, credentials, allowFile, config, timeoutMs: commandMs });
  return {
    objects: gitDir,
    verify: async (work) => {
      await initBareRepository(git);
      const base = await fetchTip(git, { remote, branch: work.base, to: baseRef });
      const branch = await fetchTip(git, { remote, branch: work.branch, to: branchRef });
      if (base.oid === undefined) return refused(`the base branch ${work.base} does not exist any more`);
      const timed = limitTime(git, { commandMs, totalMs });
      const why = await withinLimits(() => takeWorkFile(timed, { path: work.workFile, ref: workRef, oid: work.headOid }));
      if (typeof why === 'object') return why;
      if (why !== undefined) return refused(why);
      const headOid = work.withoutLast ?? work.headOid;
      const parent = await git.run(['rev-parse', '--verify', '--quiet', `${work.headOid}^1`]);
      if (headOid !== work.headOid && parent.stdout.toString('utf8').trim() !== headOid)
        return refused('its last commit is not the one that the result names');
      const fetched = { work: { ...work, headOid }, server: { remote, credentials }, gitDir, base: base.oid, branch: branch.oid ?? null };
      return withinLimits(() => verifyCommits(timed, fetched));
    },
    verifyBranch: async (held) => {
      await initBareRepository(git);
      const { oid: base } = await fetchTip(git, { remote, branch: held.base, to: baseRef });
      // The new objects pass every fsck check, like those of a work file. The base's own history may be older than the checks.
      const tip = await fetchTip(git, { remote, branch: held.branch, to: branchRef, config: ['-c', 'fetch.fsckObjects=true'] });
      if (tip.why !== undefined) return refused(tip.why);
      if (tip.oid !== held.oid || base === undefined) return 'moved';
      return withinLimits(() => verifyHeld(limitTime(git, { commandMs, totalMs }), { held, base }));
    },
  };
};

const refused = (why: string): Verification => ({ ok: false, why });

/** The author of the work decides how large it is, so work that is too large is refused and no fault of ours. */
const withinLimits = async <T>(check: () => Promise<T>): Promise<T | Verification> => {
  try {
    return await check();
  } catch (error) {
    if (error instanceof GitLimitError)
      return refused(`its changes are too large to be checked (${error.message}): commit less, or in smaller parts`);
    throw error;
  }
};

type Fetched = {
  work: WorkToVerify;
  server: Pick<RemoteRepository, 'remote' | 'credentials'>;
  gitDir: string;
  base: string;
  branch: string | null;
};

const verifyCommits = async (git: TimedGit, { work, server, gitDir, base, branch }: Fetched): Promise<Verification> => {
  const { headOid, startOid } = work;
  const isBehind = branch !== null && !(await isAncestor(git, branch, headOid));
  // The whole work is on the branch already: a landing before this one lost the server's answer, or somebody built on it.
  if (isBehind && (await isAncestor(git, headOid, branch))) return verifyTip(git, { ...work, head: branch, base, branch });
  const wasPushedTo = isBehind && (await isPushedTo(git, { start: startOid, head: headOid, branch }));
  const replaced = isBehind && !wasPushedTo && startOid === branch && (await isOwnWork(git, { base, branch })) ? branch : undefined;
  if (isBehind && !wasPushedTo && replaced === undefined)
    return refused(`the work does not contain what is already on ${work.branch}: its history was rewritten, or the branch moved meanwhile`);
  const checked = await checkPolicy(git, { ...work, head: headOid, base, known: branch === null ? [] : [branch] });
  if ('why' in checked) return refused(checked.why);
  const { commits, asks } = checked;
  const from = (await mergeBase(git, base, headOid)) ?? base;
  const lfs = await checkLfs(git, { ...server, ...work, uploads: work.isDryRun !== true, from, head: headOid, base, commits });
  if (lfs !== undefined) return refused(lfs);
  const renamed = await reauthor(git, { gitDir, commits, origin: await originOf(git, { work, base }) });
  const oid = renamed.get(headOid) ?? headOid;
  await git.text(['update-ref', 'refs/landing/work', oid]);
  if (!wasPushedTo) return orHeld(withReplaced(await changesOf(git, { oid, base, branch }), replaced), asks);
  const merged = await mergeWithPushed(git, { gitDir, branch, oid, name: work.branch });
  if ('why' in merged) return refused(merged.why);
  await git.text(['update-ref', 'refs/landing/work', merged.oid]);
  return verifyTip(git, { ...work, head: merged.oid, base, branch });
};

const originOf = async (git: Git, { work, base }: { work: WorkToVerify; base: string }): Promise<CommitOrigin> => {
  const { branch, agent, attempt, model, costUsd, coAuthor } = work;
  const rules = await readMessageRules(git, { base, signOff: work.signOff ?? 'auto' });
  const { conventional } = rules;
  const signOff = rules.signOff ? agentIdentity(agent) : undefined;
  return { issue: parseIssueBranch(branch), agent, attempt, model, costUsd, coAuthor, signOff, conventional };
};

const withReplaced = (verification: Verification, replaced: string | undefined): Verification =>
  verification.ok && replaced !== undefined ? { ...verification, replaced } : verification;

/** True when somebody pushed to the branch after the agent had started from it, and the agent left its start as it was. */
const isPushedTo = async (
  git: Git,
  { start, head, branch }: { start: string | undefined; head: string; branch: string },
): Promise<boolean> => {
  // The result comes from the agent's machine and may name anything.
  if (start === undefined || start === branch || (await missingObjects(git, 'commit', [start])).size > 0) return false;
  return (await isAncestor(git, start, branch)) && (await isAncestor(git, start, head));
};

/** Checks everything that a commit holds beyond the base, and leaves its commits as they are. */
const verifyTip = async (
  git: TimedGit,
  { head, base, branch, ...policy }: Pick<ToVerify, 'protectedPaths' | 'knownSecrets'> & { head: string; base: string; branch: string },
): Promise<Verification> => {
  const checked = await checkPolicy(git, { ...policy, head, base, known: [] });
  return 'why' in checked ? refused(checked.why) : orHeld(await changesOf(git, { oid: head, base, branch }), checked.asks);
};

/** Work that passed every check and changes what a person has to approve is held. */
const orHeld = (verification: Verification, asks: Refusal | undefined): Verification => {
  if (asks === undefined || !verification.ok) return verification;
  const { oid, files, additions, deletions, flags } = verification;
  const { why, rule, changes } = asks;
  return {
    ok: false,
    why,
    held: { oid, files, additions, deletions, paths: approvedPaths(changes), rule, ...(flags === undefined ? {} : { flags }) },
  };
};

const verifyHeld = async (git: TimedGit, { held, base }: { held: BranchToVerify; base: string }): Promise<Verification | 'moved'> => {
  const checked = await checkPolicy(git, { ...held, head: held.oid, base, known: [] });
  if ('why' in checked) return refused(checked.why);
  if (checked.commits.length === 0) return 'moved';
  return orHeld(await changesOf(git, { oid: held.oid, base, branch: held.oid }), checked.asks);
};

/** Returns what a reviewer of the whole branch would see. */
const changesOf = async (git: Git, { oid, base, branch }: { oid: string; base: string; branch: string | null }): Promise<Verification> => {
  const from = (await mergeBase(git, base, oid)) ?? base;
  const text = await git.text(['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, oid]);
  const lines = fieldsOf(text);
  const sum = (column: number): number => lines.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0);
  const flags = await readFlags(git, { from, oid, numstat: lines });
  const found = flags.length === 0 ? {} : { flags };
  return { ok: true, oid, files: lines.length, additions: sum(0), deletions: sum(1), branchExpect: branch, ...found };
};
