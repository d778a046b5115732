// What the evicted are told about their conflict besides its files: both sides' lines. Best effort, because the conflict
// is proven without them: where they cannot be read the eviction stands as it is.
import { RemoteError } from '@clambake/adapters';
import type { Assembly, ConflictSides, Flight } from '@clambake/core';
import type { Log, TrainPorts } from './context.ts';

/** So many evicted of one assembly get theirs; each costs a few reads of git. */
const mostIssues = 20;

export const sidesOf = async (
  assembly: Assembly,
  p: { flight: Flight; ports: TrainPorts; log: Log },
): Promise<Map<number, ConflictSides[]>> => {
  const { flight, ports, log } = p;
  const commits = new Map(flight.passengers.map(({ issue, oid }) => [issue, oid]));
  const sides = new Map<number, ConflictSides[]>();
  for (const { issue, files, rival } of assembly.leftOut.slice(0, mostIssues)) {
    const theirs = commits.get(issue);
    const ours = rival === null ? flight.baseOid : commits.get(rival);
    if (theirs === undefined || ours === undefined || files.length === 0) continue;
    const other = rival === null ? flight.base : `issue ${rival}`;
    try {
      sides.set(issue, await ports.merge.readConflict({ ours, theirs, files, other }));
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn(`what #${issue} conflicts with could not be read: ${error.message}`);
    }
  }
  return sides;
};
