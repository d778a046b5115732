// Who started runs, and what an App's token was used for: read from the store's runs, pushes and requests.
import type { Repository, Store } from '@clambake/local';

/** `file: event of actor` → how many runs of it began; runs that wait for an approval did not. */
export const startedRuns = ({ runs }: Pick<Repository, 'runs'>): Record<string, number> => {
  const began = [...runs.values()].filter(({ conclusion }) => conclusion !== 'action_required');
  const named = began.map(({ workflow, event, actor }) => `${workflow.replace('.github/workflows/', '')}: ${event} of ${actor}`);
  return Object.fromEntries([...Map.groupBy(named, (name) => name)].map(([name, all]) => [name, all.length] as const).sort());
};

/** Routes (a git service is one) → requests with an installation token, and the refs that it pushed, in order. */
export interface AppUse {
  requests: Record<string, number>;
  pushed: string[];
}

export const readAppUse = (store: Pick<Store, 'requests'>, { events }: Pick<Repository, 'events'>, actor: string): AppUse => {
  const routes = store.requests.filter(({ tokenKind }) => tokenKind === 'app').map(({ route }) => route);
  const pushes = events.flatMap(({ name, actor: by, payload }) => (name === 'push' && by === actor ? [String(payload['ref'])] : []));
  return {
    requests: Object.fromEntries([...Map.groupBy(routes, (route) => route)].map(([route, all]) => [route, all.length] as const).sort()),
    pushed: pushes.map((ref) => ref.replace('refs/heads/', '')),
  };
};
