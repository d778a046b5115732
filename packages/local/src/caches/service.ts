// GitHub's cache service (version 2) for the unmodified @actions/cache client, beside the artifact service.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Cache, calls } from './calls.ts';
import { defaultCacheMode } from './scope.ts';
import { createBlobStore } from '../results/blobs.ts';
import { createHandler, fail, type ResultsHost, type ResultsService, signedUrl } from '../results/twirp.ts';
import type { Repository, Run } from '../store.ts';

export type { Cache };

export interface CacheService {
  /** Handles a request of a node:http server. Returns false, with nothing written, when the request is not for this service. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** Returns the saved caches of a repository, oldest first. */
  list(repository: Pick<Repository, 'owner' | 'name'>): Cache[];
  /** Deletes a cache, as a person would. */
  remove(id: number): Promise<void>;
}

export const createCacheService = ({ directory, ...host }: ResultsHost & { directory: string }): CacheService => {
  const caches = new Map<number, Cache>();
  const service: ResultsService = {
    name: 'CacheService',
    blobs: createBlobStore(directory),
    fileName: () => 'cache.tzst',
    find(id) {
      const cache = caches.get(id);
      const headers = { 'content-type': 'application/octet-stream' };
      return cache === undefined ? undefined : { jobId: cache.jobId, isFinal: cache.size !== undefined, headers };
    },
    call(name, message, scope) {
      const method = calls[name];
      const found = findRun(host.store.repositories.values(), scope.runId);
      if (method === undefined || found === undefined) return fail('bad_route', `no method ${name}`);
      const { repository, run } = found;
      const mode = repository.jobs.get(scope.jobId)?.cacheMode ?? defaultCacheMode(repository, run);
      const url = (cache: Cache, as: 'r' | 'w'): string => signedUrl(host, service, { id: cache.id, mode: as });
      const context = { caches, blobs: service.blobs, repository, run, mode, url, newId: host.store.nextId, nowMs: host.clock.ms };
      return method(context, message, scope);
    },
  };
  return {
    handle: createHandler(host, service),
    list: ({ owner, name }) =>
      [...caches.values()].filter(({ repository, size }) => size !== undefined && repository === `${owner}/${name}`.toLowerCase()),
    async remove(id) {
      caches.delete(id);
      await service.blobs.remove(id);
    },
  };
};

const findRun = (repositories: Iterable<Repository>, runId: number): { repository: Repository; run: Run } | undefined => {
  for (const repository of repositories) {
    const run = repository.runs.get(runId);
    if (run !== undefined) return { repository, run };
  }
  return undefined;
};
