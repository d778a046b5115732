// Finds what an attempt left in a run of this repository: its result, else its newest checkpoint. Names are compared as
// a whole and only artifacts of the asked run are seen, so nothing of another attempt, run or repository is taken.
import type { ArtifactListing } from '@clambake/adapters';
import { parseArtifactName } from '@clambake/core';

/** Newest first: the result, then checkpoints from the last to the first. Those that have expired are left out. */
export const usableArtifacts = (listed: readonly ArtifactListing[], attempt: string): ArtifactListing[] =>
  listed
    .flatMap((artifact) => {
      const name = parseArtifactName(artifact.name);
      return name?.attempt === attempt && !artifact.expired ? [{ artifact, rank: name.checkpoint ?? Number.POSITIVE_INFINITY }] : [];
    })
    .sort((a, b) => (a.rank === b.rank ? b.artifact.id - a.artifact.id : b.rank > a.rank ? 1 : -1))
    .map(({ artifact }) => artifact);

/** Why there is nothing to take, in a sentence without its end. */
export const whyNone = (
  listed: readonly ArtifactListing[] | undefined,
  p: { attempt: string; run: number; elsewhere: boolean },
): string => {
  if (listed === undefined) return `run ${p.run} is none of this repository, or was deleted`;
  const own = listed.filter((artifact) => parseArtifactName(artifact.name)?.attempt === p.attempt);
  if (own.length > 0) return `what it left in run ${p.run} has expired`;
  return p.elsewhere ? `run ${p.run} holds no artifact of attempt ${p.attempt}` : "the agent's job ended without uploading one";
};
