// Hands an attempt's result from the agent's job to the landing job through the runner's artifact service. A download is
// compared with the digest that the uploading job reported before anything is unpacked; the content is data only.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RemoteError } from './errors.ts';
import type { ArtifactPort } from './ports.ts';

const secondLookMs = 2000;

/** Landing needs the result at once; a week leaves time for a re-run by hand. */
const retentionDays = 7;

// Loaded when it is needed: @actions/artifact and its Azure client take most of a second.
const openClient = async () => new (await import('@actions/artifact')).DefaultArtifactClient();

/** Loads it before it is needed. */
export const loadArtifacts = async (): Promise<void> => {
  await import('@actions/artifact');
  // The first use of this global loads Node's HTTP client, and the upload uses it.
  void FormData;
};

const asRemote = (failure: string, error: unknown, retryable = true): RemoteError =>
  new RemoteError(`${failure}: ${firstLine(error)}`, { status: 0, retryable, cause: error });

/** The further lines of the client's messages guess at reasons that do not apply here. */
const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim() ?? '';

export interface ArtifactAccess {
  token: string;
  repository: { owner: string; name: string };
}

/** The client ignores the run's id; the caller has checked in the run's list that the artifact is its own. */
const findBy = ({ token, repository: { owner, name } }: ArtifactAccess) => ({
  token,
  workflowRunId: 0,
  repositoryOwner: owner,
  repositoryName: name,
});

/** Names the reasons that GitHub's API gives for an artifact of another run. */
export const failedDownload = (id: number, error: unknown): RemoteError => {
  const status = (error as { status?: unknown } | undefined)?.status;
  const gone = status === 410 ? 'it has expired' : status === 404 ? 'there is no such artifact in this repository' : undefined;
  const isNone = (error as { name?: unknown } | undefined)?.name === 'ArtifactNotFoundError';
  if (gone === undefined) return asRemote(`artifact ${id} could not be downloaded`, error, !isNone);
  return new RemoteError(`artifact ${id} could not be downloaded: ${gone}`, { status: status as number, retryable: false, cause: error });
};

/** `access` is used only for artifacts of other runs, because the runner's own token sees its own run only. */
export const openArtifacts = (access?: ArtifactAccess): ArtifactPort => ({
  upload: async (name, files, root, days = retentionDays) => {
    const failure = `the artifact ${name} could not be uploaded`;
    const response = await openClient()
      .then((client) => client.uploadArtifact(name, [...files], root, { retentionDays: days }))
      .catch((error: unknown) => {
        throw asRemote(failure, error);
      });
    if (response.id === undefined || response.digest === undefined) throw asRemote(failure, 'GitHub answered without id or digest');
    return { id: response.id, digest: response.digest };
  },
  download: async ({ id, digest, elsewhere, bytes, single }, directory) => {
    const expected = digest.replace(/^sha256:/, '').toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(expected)) {
      throw new RemoteError(`the digest of artifact ${id} is no sha256: ${JSON.stringify(digest.slice(0, 80))}`, {
        status: 0,
        retryable: false,
      });
    }
    if (elsewhere && access === undefined) throw new Error('an artifact of another run needs a token');
    const from = elsewhere && access !== undefined ? { findBy: findBy(access) } : {};
    await rm(directory, { recursive: true, force: true });
    // The client chooses the file's name from the server's answer.
    const packed = `${directory}.packed`;
    await mkdir(packed, { recursive: true });
    const refuse = async (why: string): Promise<never> => {
      for (const place of [packed, directory]) await rm(place, { recursive: true, force: true });
      throw new RemoteError(`artifact ${id} ${why}`, { status: 0, retryable: false });
    };
    const { archiveLimits, unpackArchive } = await import('./artifact-archive.ts');
    const client = await openClient();
    const limits = single === undefined ? archiveLimits : { entries: 1, fileBytes: single.maximumBytes, totalBytes: single.maximumBytes };
    const size = bytes ?? (await sizeOf(client, id));
    if (size !== undefined && size > limits.totalBytes) {
      await refuse(`is not taken: it is larger than ${limits.totalBytes / 1024 / 1024} MB`);
    }
    const take = () =>
      client
        .downloadArtifact(id, { path: packed, expectedHash: `sha256:${expected}`, skipDecompress: true, ...from })
        .catch((error: unknown) => {
          throw failedDownload(id, error);
        });
    const response = await take().catch(async (error: RemoteError) => {
      // The caller has seen it: that it is not there is believed at the second look.
      if (error.retryable || error.status === 410) throw error;
      await sleep(secondLookMs);
      return take();
    });
    if (response.digestMismatch === true) await refuse(`is not what was uploaded: its digest is not ${expected}`);
    const [file = ''] = await readdir(packed);
    const why = await unpackArchive(join(packed, file), directory, limits).catch((error: unknown) => {
      throw asRemote(`artifact ${id} could not be unpacked`, error);
    });
    if (why !== undefined) await refuse(`is not taken: ${why}`);
    await rm(packed, { recursive: true, force: true });
  },
});

/** Undefined: GitHub did not say it. The download is tried all the same. */
const sizeOf = async (client: Awaited<ReturnType<typeof openClient>>, id: number): Promise<number | undefined> => {
  const listed = await client.listArtifacts().catch(() => undefined);
  return listed?.artifacts.find((artifact) => artifact.id === id)?.size;
};
