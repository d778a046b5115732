// Counts who started runs, from the runs of the store.
import type { Repository } from '@clambake/local';

/** Returns the number of started runs by `file: event of actor`. Runs that wait for an approval did not start. */
export const startedRuns = ({ runs }: Pick<Repository, 'runs'>): Record<string, number> => {
  const began = [...runs.values()].filter(({ conclusion }) => conclusion !== 'action_required');
  const named = began.map(({ workflow, event, actor }) => `${workflow.replace('.github/workflows/', '')}: ${event} of ${actor}`);
  return Object.fromEntries([...Map.groupBy(named, (name) => name)].map(([name, all]) => [name, all.length] as const).sort());
};
