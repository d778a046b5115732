// Finds an attempt's artifact in a run of this repository: its result, or else its newest checkpoint. It compares whole names
// and sees artifacts of one run only, so it takes nothing of another attempt, run or repository.
import type { ArtifactListing } from '@clambake/adapters';
import { parseArtifactName } from '@clambake/core';

/** Newest first: the result, then checkpoints from the last to the first. Expired artifacts are left out. */
export const usableArtifacts = (listed: readonly ArtifactListing[], attempt: string): ArtifactListing[] =>
  listed
    .flatMap((artifact) => {
      const name = parseArtifactName(artifact.name);
      return name?.attempt === attempt && !artifact.expired ? [{ artifact, rank: name.checkpoint ?? Number.POSITIVE_INFINITY }] : [];
    })
    .sort((a, b) => (a.rank === b.rank ? b.artifact.id - a.artifact.id : b.rank > a.rank ? 1 : -1))
    .map(({ artifact }) => artifact);

/** Says why there is no artifact, in a sentence without a full stop. */
export const whyNone = (
  listed: readonly ArtifactListing[] | undefined,
  { attempt, run, elsewhere }: { attempt: string; run: number; elsewhere: boolean },
): string => {
  if (listed === undefined) return `run ${run} is none of this repository, or was deleted`;
  const own = listed.filter((artifact) => parseArtifactName(artifact.name)?.attempt === attempt);
  if (own.length > 0) return `what it left in run ${run} has expired`;
  return elsewhere ? `run ${run} holds no artifact of attempt ${attempt}` : "the agent's job ended without uploading one";
};
