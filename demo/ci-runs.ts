// Counts the CI runs of a bundle in the store. With an App's token every push to a bundle's branch starts a CI run, and
// the train starts another one only where it has no result yet.
import type { Issue, Run } from '@clambake/local';

/** Returns the CI runs that started. Runs of a pull request that a job's token opened wait for an approval and never start. */
export const startedCiRuns = ({ runs }: { runs: ReadonlyMap<number, Run> }): Run[] =>
  [...runs.values()].filter((run) => run.workflow.endsWith('/ci.yml') && run.conclusion !== 'action_required');

/** True for a run on the branch of a bundle or of a trial. */
export const isOfBundle = ({ headBranch }: Run): boolean => /^clambake\/(?:bundle|trial)-/.test(headBranch);

/** Returns the number of attempts of all runs, because each repetition of a run costs its minutes again. */
export const attemptsOf = (runs: readonly Pick<Run, 'attempt'>[]): number => runs.reduce((sum, { attempt }) => sum + attempt, 0);

type Bundle = Pick<Issue, 'createdAt' | 'closedAt'> & { pull: { head: string } };

/**
 * Returns all runs on the bundle's own branch, and the runs on branches of trials while its pull request was open. No
 * two bundles are open at the same time, so these trials belong to this bundle.
 */
export const ciRunsOf = (runs: readonly Run[], { createdAt, closedAt, pull }: Bundle): Run[] =>
  runs.filter((run) => {
    if (run.headBranch === pull.head) return true;
    const wasOpen = run.createdAt >= createdAt && (closedAt === null || run.createdAt <= closedAt);
    return wasOpen && run.headBranch.startsWith('clambake/trial-');
  });
