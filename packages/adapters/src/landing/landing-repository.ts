// The landing job's own bare repository: it fetches the base and the branch, takes the agent's work file as data,
// checks everything the agent changed and re-authors its commits. Commits that a person pushed to the branch afterwards
// are checked in the same way and left as they are. Invariants: git never runs in a repository that the agent could write
// to; exactly what was checked is landed; a refusal writes nothing anywhere.
import { type WorkCheck, workRef } from '@clambake/core';
import { type Git, GitLimitError, initBareRepository, openGit, type RemoteRepository } from '../git/git.ts';
import { fetchTip } from '../git/fetch-tip.ts';
import { missingObjects } from '../git/missing-objects.ts';
import { mergeConfig } from '../merge/merge-config.ts';
import { takeWorkFile } from './landing-work-file.ts';
import { limitTime, type TimedGit } from './landing-time.ts';
import { checkPolicy } from './landing-policy.ts';
import { droppedStart } from './replay.ts';
import type { BranchToReplay, BranchToCheck, WorkToCheck } from './to-check.ts';
import { changesOf, orHeld, refused, replayChecked, checkOnBase, withBase } from './check-work.ts';

export type { BranchToReplay, BranchToCheck, WorkToCheck } from './to-check.ts';

export interface LandingRepository {
  /** GIT_DIR with the objects that the push needs. */
  readonly objects: string;
  /** Throws a RemoteError when the server does not answer; faults of the work are in the returned value. */
  checkWork(work: WorkToCheck): Promise<WorkCheck>;
  /** Checks everything that a branch holds beyond the base. `moved`: it has another commit now, or holds nothing any more. */
  checkBranch(held: BranchToCheck): Promise<WorkCheck | 'moved'>;
  /** Makes the branch's commits anew on the base, without those that the base has lost, and checks them. */
  replayBranch(held: BranchToReplay): Promise<WorkCheck | 'moved'>;
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
    checkWork: async (work) => {
      await initBareRepository(git);
      const base = await fetchTip(git, { remote, branch: work.base, to: baseRef });
      const branch = await fetchTip(git, { remote, branch: work.branch, to: branchRef });
      if (base.oid === undefined) return refused(`the base branch ${work.base} does not exist any more`);
      const timed = limitTime(git, { commandMs, totalMs });
      await fetchDropped(git, { remote, oids: [work.startOid ?? [], work.stoodOn ?? []].flat() });
      const why = await withinLimits(() => takeWorkFile(timed, { path: work.workFile, ref: workRef, oid: work.headOid }));
      if (typeof why === 'object') return why;
      if (why !== undefined) return refused(why);
      const headOid = work.withoutLast ?? work.headOid;
      const parent = await git.run(['rev-parse', '--verify', '--quiet', `${work.headOid}^1`]);
      if (headOid !== work.headOid && parent.stdout.toString('utf8').trim() !== headOid)
        return refused('its last commit is not the one that the result names');
      const fetched = { work: { ...work, headOid }, server: { remote, credentials }, gitDir, base: base.oid, branch: branch.oid ?? null };
      return withinLimits(async () => withBase(timed, { ...fetched, check: await checkOnBase(timed, fetched) }));
    },
    checkBranch: async (held) => {
      await initBareRepository(git);
      const { oid: base } = await fetchTip(git, { remote, branch: held.base, to: baseRef });
      // The new objects pass every fsck check, like those of a work file. The base's own history may be older than the checks.
      const tip = await fetchTip(git, { remote, branch: held.branch, to: branchRef, config: ['-c', 'fetch.fsckObjects=true'] });
      if (tip.why !== undefined) return refused(tip.why);
      if (tip.oid !== held.oid || base === undefined) return 'moved';
      return withinLimits(() => checkHeld(limitTime(git, { commandMs, totalMs }), { held, base }));
    },
    replayBranch: async (held) => {
      await initBareRepository(git);
      const { oid: base } = await fetchTip(git, { remote, branch: held.base, to: baseRef });
      const tip = await fetchTip(git, { remote, branch: held.branch, to: branchRef });
      if (tip.oid !== held.oid || base === undefined) return 'moved';
      return withinLimits(() => replayHeld(limitTime(git, { commandMs, totalMs }), { held, gitDir, base }));
    },
  };
};

/** A force push may have left commits that the work stands on outside every branch: GitHub still gives them out by name. */
const fetchDropped = async (git: Git, { remote, oids }: { remote: string; oids: readonly string[] }): Promise<void> => {
  const missing = await missingObjects(git, 'commit', oids);
  // Without them the work file is refused, which says what is missing.
  if (missing.size > 0) await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, ...missing]);
};

/** The author of the work decides how large it is, so work that is too large is refused and no fault of ours. */
const withinLimits = async <T>(check: () => Promise<T>): Promise<T | WorkCheck> => {
  try {
    return await check();
  } catch (error) {
    if (error instanceof GitLimitError)
      return refused(`its changes are too large to be checked (${error.message}): commit less, or in smaller parts`);
    throw error;
  }
};

const checkHeld = async (git: TimedGit, { held, base }: { held: BranchToCheck; base: string }): Promise<WorkCheck | 'moved'> => {
  const checked = await checkPolicy(git, { ...held, head: held.oid, base, known: [] });
  if ('why' in checked) return refused(checked.why);
  if (checked.commits.length === 0) return 'moved';
  return orHeld(await changesOf(git, { oid: held.oid, base, branch: held.oid }), checked.asks);
};

/** A branch that no longer holds the lost commits, because a person has mended it, is checked as it stands. */
const replayHeld = async (
  git: TimedGit,
  { held, gitDir, base }: { held: BranchToReplay; gitDir: string; base: string },
): Promise<WorkCheck | 'moved'> => {
  const from = await droppedStart(git, { base, head: held.oid, stoodOn: [held.from] });
  if (from === undefined) return checkHeld(git, { held, base });
  const made = await replayChecked(git, { ...held, gitDir, from, onto: base, head: held.oid });
  if (typeof made !== 'string') return made;
  await git.text(['update-ref', 'refs/landing/work', made]);
  const found = await checkHeld(git, { held: { ...held, oid: made }, base });
  return found === 'moved' || !found.ok ? found : { ...found, branchExpect: held.oid };
};
