// Serves reads from an older state, as a replica of GitHub's databases that has not caught up.
import type { Backend } from '../backend.ts';
import { createGitHttp } from '../git/http.ts';
import { createGraphqlHandler } from '../graphql/handler.ts';
import { createRestHandlers } from '../rest/handlers.ts';
import { serveApi } from '../serve-api.ts';
import type { FaultResponse } from './language.ts';
import type { Serve } from './gateway.ts';
import { copyStore, type Snapshot, type StoreCopy, takeSnapshot, withOldParts } from './snapshots.ts';

export interface Replicas {
  /** Keeps the state of now when a fault may ask for it; called before each write. */
  note(): void;
  /** Returns what serves a read from the replica of this fault. */
  serverFor(respond: FaultResponse): Serve;
}

/** Maximum number of states that are kept. */
const maximumSnapshots = 50;

export const createReplicas = (backend: Backend): Replicas => {
  const snapshots: Snapshot[] = [];
  let taken = 0;
  const pick = ({ writes, seconds }: { writes?: number | undefined; seconds?: number | undefined }): Snapshot | undefined => {
    if (seconds === undefined) return snapshots.at(-Math.min(writes ?? 1, snapshots.length));
    const sinceMs = backend.clock.ms() - seconds * 1000;
    return snapshots.find(({ atMs }) => atMs > sinceMs);
  };
  return {
    note: () => {
      if (!backend.faults.needsReplicas()) return;
      taken += 1;
      snapshots.push(takeSnapshot(backend, taken));
      if (snapshots.length > maximumSnapshots) snapshots.shift();
    },
    serverFor: (respond) => {
      const wanted = typeof respond === 'object' && 'replica' in respond ? respond.replica : {};
      const old = pick(wanted);
      const fresh = (): StoreCopy => ({ repositories: backend.store.repositories, nodes: backend.nodes });
      if (old === undefined) return serverOf(backend, fresh());
      if (wanted.of === undefined) return serverOf(backend, structuredClone({ repositories: old.repositories, nodes: old.nodes }));
      return serverOf(backend, withOldParts(copyStore(backend), { old: structuredClone(old), of: wanted.of }));
    },
  };
};

const serverOf = (backend: Backend, { repositories, nodes }: StoreCopy): Serve => {
  const view: Backend = { ...backend, nodes, store: { ...backend.store, repositories } };
  const handlers = [createGraphqlHandler(view), ...createRestHandlers(view)];
  const git = createGitHttp({ store: view.store, clock: view.clock });
  return async (req, res) => {
    if (!(await git(req, res))) await serveApi(backend, { handlers, req, res });
  };
};
