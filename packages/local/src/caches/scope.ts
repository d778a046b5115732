// Decides which caches a run may use. A cache belongs to the ref of the run that saved it. Other runs see it when it is
// their own ref, the base of their pull request or the default branch. Runs that a person without write access can start
// on the default branch's commit may read caches but not write them, so they cannot change the caches that trusted runs
// restore.
import type { Repository, Run } from '../store.ts';

export type CacheMode = 'none' | 'read' | 'write' | 'write-only';

/** Events on the default branch's commit that only people with write access can cause, from GitHub's list of June 2026. */
const trusted = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'delete', 'registry_package', 'page_build'];

const refOf = (run: Run): string => run.ref ?? `refs/heads/${run.headBranch}`;

/** Returns the cache mode of a run whose workflow sets none. */
export const defaultCacheMode = (repository: Repository, run: Run): CacheMode => {
  const isOwnRef = refOf(run) !== `refs/heads/${repository.defaultBranch}`;
  // A workflow_run is as trusted as the run that it follows, which is never a fork's run here.
  return isOwnRef || trusted.includes(run.event) || run.event === 'workflow_run' ? 'write' : 'read';
};

/** Returns the refs whose caches a run sees, nearest first. */
export const readableRefs = (repository: Repository, run: Run): string[] => {
  const base = run.baseRef === undefined || run.baseRef === '' ? [] : [`refs/heads/${run.baseRef}`];
  return [...new Set([refOf(run), ...base, `refs/heads/${repository.defaultBranch}`])];
};

export const writableRef = refOf;
