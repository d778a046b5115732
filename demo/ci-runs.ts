// Counts the CI runs of a bundle from the runs themselves. With an App every push to a bundle's branch starts one, and
// the train starts its own only where it has no answer yet.
import type { Issue, Run } from '@clambake/local';

/** Returns the CI runs that started. Those of a pull request that a job's token opened wait for an approval that never comes. */
export const startedCiRuns = ({ runs }: { runs: ReadonlyMap<number, Run> }): Run[] =>
  [...runs.values()].filter((run) => run.workflow.endsWith('/ci.yml') && run.conclusion !== 'action_required');

/** True for a run on the branch of a bundle or of a trial. */
export const isOfBundle = ({ headBranch }: Run): boolean => /^clambake\/(?:bundle|trial)-/.test(headBranch);

/** Counts attempts: each repetition of a run costs its minutes again. */
export const attemptsOf = (runs: readonly Pick<Run, 'attempt'>[]): number => runs.reduce((sum, { attempt }) => sum + attempt, 0);

type Bundle = Pick<Issue, 'createdAt' | 'closedAt'> & { pull: { head: string } };

/**
 * Returns the runs on the bundle's own branch at any time, and on branches of trials while its pull request was open.
 * Bundles follow one another, so no other bundle was open then.
 */
export const ciRunsOf = (runs: readonly Run[], { createdAt, closedAt, pull }: Bundle): Run[] =>
  runs.filter((run) => {
    if (run.headBranch === pull.head) return true;
    const wasOpen = run.createdAt >= createdAt && (closedAt === null || run.createdAt <= closedAt);
    return wasOpen && run.headBranch.startsWith('clambake/trial-');
  });
