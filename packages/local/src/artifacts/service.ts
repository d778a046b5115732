// GitHub's results service for the unmodified @actions/artifact client: twirp calls and signed blob addresses on
// loopback. Invariants: a token reaches the artifacts of its own run only and writes as its own job only; a name is
// taken once per run; what is finalized is what was uploaded (size and sha256 are computed here, not believed).
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerBlobError, createBlobStore } from './blobs.ts';
import {
  type Answer,
  type Artifact,
  type CallContext,
  calls,
  fail,
  fileName,
  listFinalized,
  type Message,
  type TwirpError,
} from './calls.ts';
import { createArtifactTokens } from './token.ts';
import { isoSeconds, type VirtualClock } from '../clock.ts';
import type { Job, Run, Store } from '../store.ts';

export type { Artifact };

export interface ArtifactService {
  /** Handler for one node:http server; false: not for this service, nothing was written. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** ACTIONS_RUNTIME_TOKEN of a job; useless once the job has ended. */
  runtimeToken(run: Run, job: Job): string;
  /** Finalized artifacts of a run, oldest first; what `GET actions/runs/{run_id}/artifacts` lists. */
  list(runId: number): Artifact[];
  /** A finalized artifact by id. */
  find(id: number): Artifact | undefined;
  /** Address that serves the artifact to whoever has it, for ten minutes: target of `GET actions/artifacts/{id}/zip`. */
  downloadUrl(id: number): string;
}

export interface ArtifactServiceOptions {
  store: Store;
  clock: VirtualClock;
  /** Where blobs are kept. */
  directory: string;
  /** ACTIONS_RESULTS_URL without a slash at the end; asked late, when the server has its port. */
  origin: () => string;
}

const twirpStatus: Record<TwirpError['code'], number> = {
  already_exists: 409,
  bad_route: 404,
  invalid_argument: 400,
  malformed: 400,
  not_found: 404,
  permission_denied: 403,
  unauthenticated: 401,
};
const twirpPrefix = '/twirp/github.actions.results.api.v1.ArtifactService/';
const blobPath = /^\/artifact-blobs\/(\d+)\/[^/]+$/;
const linkLifeMs = 10 * 60 * 1000;
const tokenLifeMs = 6 * 60 * 60 * 1000;

export function createArtifactService({ store, clock, directory, origin }: ArtifactServiceOptions): ArtifactService {
  const tokens = createArtifactTokens();
  const blobs = createBlobStore(directory);
  const artifacts = new Map<number, Artifact>();

  const list = (runId: number): Artifact[] => listFinalized(artifacts, runId);
  const url = (artifact: Artifact, mode: 'r' | 'w'): string => {
    const query = tokens.sign({ artifactId: artifact.id, mode, expiresAtMs: clock.ms() + linkLifeMs });
    return `${origin()}/artifact-blobs/${artifact.id}/${encodeURIComponent(fileName(artifact))}?${query}`;
  };
  const context: CallContext = { artifacts, blobs, url, newId: store.nextId, now: () => isoSeconds(clock.now()) };
  const isRunning = (jobId: number): boolean =>
    [...store.repositories.values()].some((repository) => repository.jobs.get(jobId)?.status === 'in_progress');

  const call = async (name: string, req: IncomingMessage): Promise<Answer> => {
    const bearer = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';
    const scope = tokens.readRuntimeToken(bearer, clock.ms());
    if (scope === undefined || !isRunning(scope.jobId)) return fail('unauthenticated', 'the runtime token is invalid or its job has ended');
    clock.sawRequest(scope.jobId, 'work');
    const method = calls[name];
    if (method === undefined) return fail('bad_route', `no method ${name}`);
    const message = await readJson(req);
    if (message === undefined) return fail('malformed', 'the json request could not be decoded');
    if (message.workflow_run_backend_id !== String(scope.runId))
      return fail('permission_denied', 'the token belongs to another workflow run');
    return method(context, message, scope);
  };

  const serveBlob = async (id: number, req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const query = new URL(req.url ?? '/', 'http://blob.invalid').searchParams;
    const artifact = artifacts.get(id);
    const mode = req.method === 'PUT' ? 'w' : 'r';
    if (!tokens.verify({ artifactId: id, mode, query, nowMs: clock.ms() })) {
      return answerBlobError(res, { status: 403, code: 'AuthenticationFailed', message: 'Server failed to authenticate the request.' });
    }
    if (artifact === undefined || (mode === 'r' && artifact.finalized === undefined)) {
      return answerBlobError(res, { status: 404, code: 'BlobNotFound', message: 'The specified blob does not exist.' });
    }
    clock.sawRequest(mode === 'w' ? artifact.jobId : undefined, 'work');
    if (mode === 'r') {
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName(artifact))}`;
      return blobs.get(id, req, res, { 'content-type': artifact.mimeType, 'content-disposition': disposition });
    }
    if (artifact.finalized !== undefined) {
      return answerBlobError(res, { status: 409, code: 'BlobImmutableDueToPolicy', message: 'The artifact is final.' });
    }
    return blobs.put(id, req, res, query);
  };

  return {
    async handle(req, res) {
      const { pathname } = new URL(req.url ?? '/', 'http://results.invalid');
      if (pathname.startsWith(twirpPrefix) && req.method === 'POST') {
        const answer = await call(pathname.slice(twirpPrefix.length), req);
        const [status, body] = 'error' in answer ? [twirpStatus[answer.error.code], answer.error] : [200, answer.body];
        res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        req.resume();
        return true;
      }
      const id = blobPath.exec(pathname)?.[1];
      if (id === undefined || !['GET', 'HEAD', 'PUT'].includes(req.method ?? '')) return false;
      await serveBlob(Number(id), req, res);
      req.resume();
      return true;
    },
    runtimeToken: (run, job) => {
      const issuedAtMs = clock.ms();
      return tokens.runtimeToken({ runId: run.id, jobId: job.id, issuedAtMs, expiresAtMs: issuedAtMs + tokenLifeMs });
    },
    list,
    find: (id) => list(artifacts.get(id)?.runId ?? -1).find((artifact) => artifact.id === id),
    downloadUrl(id) {
      const artifact = artifacts.get(id);
      if (artifact?.finalized === undefined) throw new Error(`no finalized artifact ${id}`);
      return url(artifact, 'r');
    },
  };
}

async function readJson(req: IncomingMessage): Promise<Message | undefined> {
  let text = '';
  for await (const chunk of req) text += chunk;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Message) : undefined;
  } catch {
    return undefined;
  }
}
