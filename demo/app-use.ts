// Counts what an App's token was used for, from the requests and pushes of the store.
import type { Repository, Store } from '@clambake/local';

/** Requests with an installation token, counted by route (git's services included), and the refs that such tokens pushed, in order. */
export interface AppUse {
  requests: Record<string, number>;
  pushed: string[];
}

export const readAppUse = (store: Pick<Store, 'requests'>, { events }: Pick<Repository, 'events'>, login: string): AppUse => {
  const routes = store.requests.filter(({ tokenKind }) => tokenKind === 'app').map(({ route }) => route);
  const pushes = events.flatMap(({ name, actor, payload }) => (name === 'push' && actor === login ? [String(payload['ref'])] : []));
  return {
    requests: Object.fromEntries([...Map.groupBy(routes, (route) => route)].map(([route, all]) => [route, all.length] as const).sort()),
    pushed: pushes.map((ref) => ref.replace('refs/heads/', '')),
  };
};
