// GitHub's artifact service, for the unmodified @actions/artifact client. Invariants: a token reads artifacts of its
// own run only, and writes for its own job only. Each name is used once per run. Size and sha256 are computed here and
// not taken from the client. An expired artifact cannot be read.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Artifact, type CallContext, calls, fileName, listFinalized } from './calls.ts';
import { createBlobStore } from '../results/blobs.ts';
import { createResultsTokens, type ResultsTokens } from '../results/tokens.ts';
import { createHandler, fail, type ResultsHost, type ResultsService, signedUrl } from '../results/twirp.ts';
import { isoSeconds, type VirtualClock } from '../clock.ts';
import type { Job, Run, Store } from '../store.ts';

export type { Artifact };

export interface ArtifactService {
  /** Handles a request of a node:http server. Returns false, with nothing written, when the request is not for this service. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** Returns the ACTIONS_RUNTIME_TOKEN of a job. It stops working when the job ends. */
  runtimeToken(run: Run, job: Job): string;
  /**
   * Returns the finalized artifacts of a run, oldest first and including expired ones, as `GET
   * actions/runs/{run_id}/artifacts` lists them.
   */
  list(runId: number): Artifact[];
  /** Returns a finalized artifact by its id. */
  find(id: number): Artifact | undefined;
  isExpired(artifact: Artifact): boolean;
  /** Expires an artifact now. */
  expire(id: number): void;
  remove(id: number): Promise<void>;
  /** Returns an address that serves the artifact to anybody for ten minutes: the redirect of `GET actions/artifacts/{id}/zip`. */
  downloadUrl(id: number): string;
}

export interface ArtifactServiceOptions {
  store: Store;
  clock: VirtualClock;
  /** Directory of the blobs. */
  directory: string;
  /** Returns ACTIONS_RESULTS_URL without a trailing slash. A function, because the server gets its port later. */
  origin: () => string;
  /** Shared with the cache service; its own when left out. */
  tokens?: ResultsTokens;
}

const tokenLifeMs = 6 * 60 * 60 * 1000;

export const createArtifactService = (options: ArtifactServiceOptions): ArtifactService => {
  const { store, clock, directory, origin, tokens = createResultsTokens() } = options;
  const host: ResultsHost = { store, clock, origin, tokens };
  const artifacts = new Map<number, Artifact>();
  const isExpired = (artifact: Artifact): boolean => artifact.expiresAtMs <= clock.ms();
  const runOf = (runId: number): Run | undefined => {
    for (const { runs } of store.repositories.values()) if (runs.has(runId)) return runs.get(runId);
    return undefined;
  };
  /** Rerunning all jobs of a run hides the artifacts of earlier attempts and frees their names. */
  const dropHidden = (): void => {
    for (const [id, { runId, attempt }] of artifacts) if (attempt < (runOf(runId)?.artifactsSince ?? 1)) artifacts.delete(id);
  };
  const find = (id: number): Artifact | undefined => {
    dropHidden();
    const found = artifacts.get(id);
    return found?.finalized === undefined ? undefined : found;
  };
  const service: ResultsService = {
    name: 'ArtifactService',
    blobs: createBlobStore(directory),
    fileName: (id) => fileName(artifacts.get(id) as Artifact),
    find(id) {
      dropHidden();
      const artifact = artifacts.get(id);
      if (artifact === undefined || isExpired(artifact)) return undefined;
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName(artifact))}`;
      const headers = { 'content-type': artifact.mimeType, 'content-disposition': disposition };
      return { jobId: artifact.jobId, isFinal: artifact.finalized !== undefined, headers };
    },
    call(name, message, scope) {
      const method = calls[name];
      if (method === undefined) return fail('bad_route', `no method ${name}`);
      if (message.workflow_run_backend_id !== String(scope.runId))
        return fail('permission_denied', 'the token belongs to another workflow run');
      dropHidden();
      return method(context, message, scope);
    },
  };
  const url = (artifact: Artifact, mode: 'r' | 'w'): string => signedUrl(host, service, { id: artifact.id, mode });
  const context: CallContext = {
    artifacts,
    attemptOf: ({ runId, jobId }) => {
      const jobs = [...store.repositories.values()].find(({ runs }) => runs.has(runId))?.jobs;
      return jobs?.get(jobId)?.runAttempt ?? 1;
    },
    blobs: service.blobs,
    url,
    newId: store.nextId,
    nowMs: clock.ms,
    now: () => isoSeconds(clock.now()),
  };
  return {
    handle: createHandler(host, service),
    runtimeToken: (run, job) => {
      const issuedAtMs = clock.ms();
      return tokens.runtimeToken({ runId: run.id, jobId: job.id, issuedAtMs, expiresAtMs: issuedAtMs + tokenLifeMs });
    },
    list: (runId) => {
      dropHidden();
      return listFinalized(artifacts, runId);
    },
    find,
    isExpired,
    expire(id) {
      const artifact = artifacts.get(id);
      if (artifact !== undefined) artifact.expiresAtMs = clock.ms();
    },
    async remove(id) {
      artifacts.delete(id);
      await service.blobs.remove(id);
    },
    downloadUrl(id) {
      const artifact = find(id);
      if (artifact === undefined) throw new Error(`no finalized artifact ${id}`);
      return url(artifact, 'r');
    },
  };
};
