// The five calls of the artifact service, over plain records. An answer depends on the message, the scope of the
// caller's token and the known artifacts alone.
import type { BlobStore } from '../results/blobs.ts';
import type { RuntimeScope } from '../results/tokens.ts';
import { type Answer, fail, type Message } from '../results/twirp.ts';

export interface Artifact {
  id: number;
  runId: number;
  jobId: number;
  /** The run attempt that it belongs to. */
  attempt: number;
  name: string;
  mimeType: string;
  createdAt: string;
  expiresAtMs: number;
  /** Undefined until the upload is finalized; the artifact is listed only then. */
  finalized: { size: number; digest: string } | undefined;
}

export interface CallContext {
  /** Artifacts that can be reached. */
  artifacts: Map<number, Artifact>;
  attemptOf(scope: RuntimeScope): number;
  blobs: BlobStore;
  /** Returns a signed address to read or write an artifact's blob. */
  url(artifact: Artifact, mode: 'r' | 'w'): string;
  newId(): number;
  nowMs(): number;
  now(): string;
}

const byName = (artifacts: CallContext['artifacts'], runId: number, name: unknown): Artifact | undefined =>
  [...artifacts.values()].find((artifact) => artifact.runId === runId && artifact.name === name);

/** Returns the finalized artifacts of a run, oldest first. */
export const listFinalized = (artifacts: CallContext['artifacts'], runId: number): Artifact[] =>
  [...artifacts.values()].filter((artifact) => artifact.runId === runId && artifact.finalized !== undefined);

/** GitHub's default and maximum retention. */
const maximumRetentionMs = 90 * 24 * 3_600_000;

/** Returns the end of the retention. The client computes `expires_at` with the machine's clock, so only its distance from now counts. */
const expiryOf = ({ expires_at: asked }: Message, nowMs: number): number => {
  const wantedMs = typeof asked === 'string' ? Date.parse(asked) - Date.now() : Number.NaN;
  return nowMs + (wantedMs > 0 ? Math.min(wantedMs, maximumRetentionMs) : maximumRetentionMs);
};

export const calls: Record<string, (context: CallContext, message: Message, scope: RuntimeScope) => Answer | Promise<Answer>> = {
  CreateArtifact({ artifacts, attemptOf, newId, nowMs, now, url }, message, scope) {
    const name = message.name;
    if (typeof name !== 'string' || name === '' || /["\\/:<>|*?\r\n]/.test(name)) return fail('invalid_argument', 'invalid artifact name');
    if (message.workflow_job_run_backend_id !== String(scope.jobId)) return fail('permission_denied', 'the token belongs to another job');
    if (byName(artifacts, scope.runId, name) !== undefined) {
      return fail('already_exists', 'an artifact with this name already exists on the workflow run');
    }
    const mimeType = typeof message.mime_type === 'string' ? message.mime_type : 'application/zip';
    const artifact: Artifact = {
      id: newId(),
      ...scope,
      attempt: attemptOf(scope),
      name,
      mimeType,
      createdAt: now(),
      expiresAtMs: expiryOf(message, nowMs()),
      finalized: undefined,
    };
    artifacts.set(artifact.id, artifact);
    return { body: { ok: true, signed_upload_url: url(artifact, 'w') } };
  },
  async FinalizeArtifact({ artifacts, blobs }, message, scope) {
    const artifact = byName(artifacts, scope.runId, message.name);
    if (artifact === undefined) return fail('not_found', 'artifact not found');
    if (artifact.jobId !== scope.jobId) return fail('permission_denied', 'the artifact belongs to another job');
    if (artifact.finalized !== undefined) return fail('already_exists', 'the artifact is final');
    const found = await blobs.describe(artifact.id);
    if (found === undefined) return fail('invalid_argument', 'nothing was uploaded');
    if (message.hash !== undefined && message.hash !== found.digest)
      return fail('invalid_argument', `uploaded ${found.digest}, not ${message.hash}`);
    if (Number(message.size ?? 0) !== found.size) return fail('invalid_argument', `uploaded ${found.size} bytes, not ${message.size}`);
    artifact.finalized = found;
    return { body: { ok: true, artifact_id: String(artifact.id) } };
  },
  ListArtifacts({ artifacts }, message, scope) {
    const wanted = listFinalized(artifacts, scope.runId)
      .filter((artifact) => message.name_filter === undefined || artifact.name === message.name_filter)
      .filter((artifact) => message.id_filter === undefined || String(artifact.id) === String(message.id_filter));
    return { body: { artifacts: wanted.map(toMessage) } };
  },
  GetSignedArtifactURL({ artifacts, url }, message, scope) {
    const artifact = byName(artifacts, scope.runId, message.name);
    return artifact?.finalized === undefined ? fail('not_found', 'artifact not found') : { body: { signed_url: url(artifact, 'r') } };
  },
  async DeleteArtifact({ artifacts, blobs }, message, scope) {
    const artifact = byName(artifacts, scope.runId, message.name);
    if (artifact === undefined) return fail('not_found', 'artifact not found');
    artifacts.delete(artifact.id);
    await blobs.remove(artifact.id);
    return { body: { ok: true, artifact_id: String(artifact.id) } };
  },
};

export const fileName = (artifact: Artifact): string => (artifact.mimeType === 'application/zip' ? `${artifact.name}.zip` : artifact.name);

const toMessage = (artifact: Artifact): Message => ({
  workflow_run_backend_id: String(artifact.runId),
  workflow_job_run_backend_id: String(artifact.jobId),
  database_id: String(artifact.id),
  name: artifact.name,
  size: String(artifact.finalized?.size ?? 0),
  created_at: artifact.createdAt,
  digest: artifact.finalized?.digest,
});
