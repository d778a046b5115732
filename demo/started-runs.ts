import type { Repository } from '@clambake/local';

/** Counts the started runs of the store by `file: event of actor`. Runs that wait for an approval have not started. */
export const startedRuns = ({ runs }: Pick<Repository, 'runs'>): Record<string, number> => {
  const began = [...runs.values()].filter(({ conclusion }) => conclusion !== 'action_required');
  const named = began.map(({ workflow, event, actor }) => `${workflow.replace('.github/workflows/', '')}: ${event} of ${actor}`);
  return Object.fromEntries([...Map.groupBy(named, (name) => name)].map(([name, all]) => [name, all.length] as const).sort());
};
