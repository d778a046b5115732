// Handing an attempt's result from the agent's job to the landing job of the same run, through the runner's artifact
// service. What comes back is compared with the digest that the uploading job reported; the content is data only.
import { rm } from 'node:fs/promises';
import { RemoteError } from './errors.ts';
import type { ArtifactPort } from './ports.ts';

/** Results are needed for the landing right after; a week leaves room for a re-run by hand. */
const retentionDays = 7;

// @actions/artifact and its Azure client cost most of a second to load, so only those who transfer anything pay.
const openClient = async () => new (await import('@actions/artifact')).DefaultArtifactClient();

const asRemote = (what: string, error: unknown): RemoteError =>
  new RemoteError(`${what}: ${firstLine(error)}`, { status: 0, retryable: true, cause: error });

/** The client's further lines guess at reasons that landing does not have. */
const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim() ?? '';

export interface ArtifactAccess {
  token: string;
  repository: { owner: string; name: string };
}

/** What GitHub's API says about an artifact of another run, in words of ours. */
const failedDownload = (id: number, error: unknown): RemoteError => {
  const status = (error as { status?: unknown } | undefined)?.status;
  const gone = status === 410 ? 'it has expired' : status === 404 ? 'there is no such artifact in this repository' : undefined;
  if (gone === undefined) return asRemote(`artifact ${id} could not be downloaded`, error);
  return new RemoteError(`artifact ${id} could not be downloaded: ${gone}`, { status: status as number, retryable: false, cause: error });
};

/** `access` is used for artifacts of other runs only: the runner's own token knows its own run alone. */
export const openArtifacts = (access?: ArtifactAccess): ArtifactPort => ({
  upload: async (name, files, root) => {
    const what = `the artifact ${name} could not be uploaded`;
    const response = await openClient()
      .then((client) => client.uploadArtifact(name, [...files], root, { retentionDays }))
      .catch((error: unknown) => {
        throw asRemote(what, error);
      });
    if (response.id === undefined || response.digest === undefined) throw asRemote(what, 'GitHub answered without id or digest');
    return { id: response.id, digest: response.digest };
  },
  download: async ({ id, digest, elsewhere }, directory) => {
    const expected = digest.replace(/^sha256:/, '').toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(expected)) {
      throw new RemoteError(`the digest of artifact ${id} is no sha256: ${JSON.stringify(digest.slice(0, 80))}`, {
        status: 0,
        retryable: false,
      });
    }
    if (elsewhere && access === undefined) throw new Error('an artifact of another run needs a token');
    // The client takes the run's id and uses the artifact's alone: which run it is of, the caller has read in its list.
    const from =
      elsewhere && access !== undefined
        ? {
            findBy: {
              token: access.token,
              workflowRunId: 0,
              repositoryOwner: access.repository.owner,
              repositoryName: access.repository.name,
            },
          }
        : {};
    const response = await openClient()
      .then((client) => client.downloadArtifact(id, { path: directory, expectedHash: `sha256:${expected}`, ...from }))
      .catch((error: unknown) => {
        throw failedDownload(id, error);
      });
    if (response.digestMismatch === true) {
      // The client unpacks while it hashes: nothing of what was not announced may stay.
      await rm(directory, { recursive: true, force: true });
      throw new RemoteError(`artifact ${id} is not what was uploaded: its digest is not ${expected}`, { status: 0, retryable: false });
    }
  },
});
