// Which CI runs a bundle cost, counted from the runs themselves: with an App every push to a bundle's branch starts one,
// and the train asks for an answer of its own only where it has none yet.
import type { Issue, Run } from '@clambake/local';

/** Runs of CI that did start; those of a pull request that a job's token opened wait for an approval that never comes. */
export const startedCiRuns = ({ runs }: { runs: ReadonlyMap<number, Run> }): Run[] =>
  [...runs.values()].filter((run) => run.workflow.endsWith('/ci.yml') && run.conclusion !== 'action_required');

/** About a bundle: on its branch or on a trial's. */
export const isOfBundle = ({ headBranch }: Run): boolean => /^clambake\/(?:bundle|trial)-/.test(headBranch);

/** A run that was repeated cost its minutes each time. */
export const attemptsOf = (runs: readonly Pick<Run, 'attempt'>[]): number => runs.reduce((sum, { attempt }) => sum + attempt, 0);

type Bundle = Pick<Issue, 'createdAt' | 'closedAt'> & { pull: { head: string } };

/** On the bundle's own branch at any time, on branches of trials while its pull request was open: flights follow one another. */
export const ciRunsOf = (runs: readonly Run[], { createdAt, closedAt, pull }: Bundle): Run[] =>
  runs.filter((run) => {
    if (run.headBranch === pull.head) return true;
    const wasOpen = run.createdAt >= createdAt && (closedAt === null || run.createdAt <= closedAt);
    return wasOpen && run.headBranch.startsWith('clambake/trial-');
  });
