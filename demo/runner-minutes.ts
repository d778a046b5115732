import type { Repository } from '@clambake/local';

/** Returns the minutes of GitHub's clock that the jobs of CI and the jobs of clambake took, rounded to a tenth. */
export const readRunnerMinutes = ({ runs, jobs }: Repository): { ci: number; clambake: number } => {
  const minutes = { ci: 0, clambake: 0 };
  for (const { runId, startedAt, completedAt } of jobs.values()) {
    if (startedAt === null || completedAt === null) continue;
    const kind = runs.get(runId)?.workflow.endsWith('/ci.yml') === true ? 'ci' : 'clambake';
    minutes[kind] += (Date.parse(completedAt) - Date.parse(startedAt)) / 60_000;
  }
  return { ci: Number(minutes.ci.toFixed(1)), clambake: Number(minutes.clambake.toFixed(1)) };
};
