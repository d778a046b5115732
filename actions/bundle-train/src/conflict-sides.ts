// Reads both sides' lines of a conflict for the feedback of evicted passengers. Best effort: the conflict is proven without
// them, so the eviction stands when they cannot be read.
import { RemoteError } from '@clambake/adapters';
import type { Assembly, ConflictSides, Bundle } from '@clambake/core';
import type { Log, TrainPorts } from './context.ts';

/** Maximum number of evicted passengers whose conflict is read; each costs a few reads of git. */
const maximumIssues = 20;

export const sidesOf = async (
  assembly: Assembly,
  { bundle, ports, log }: { bundle: Bundle; ports: TrainPorts; log: Log },
): Promise<Map<number, ConflictSides[]>> => {
  const commits = new Map(bundle.passengers.map(({ issue, oid }) => [issue, oid]));
  const sides = new Map<number, ConflictSides[]>();
  const conflicting = assembly.leftOut.filter(({ refused }) => refused === undefined);
  for (const { issue, files, rival } of conflicting.slice(0, maximumIssues)) {
    const theirs = commits.get(issue);
    const ours = rival === null ? bundle.baseOid : commits.get(rival);
    if (theirs === undefined || ours === undefined || files.length === 0) continue;
    const other = rival === null ? bundle.base : `issue ${rival}`;
    try {
      sides.set(issue, await ports.merge.readConflict({ ours, theirs, files, other }));
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn(`the conflict of #${issue} could not be read: ${error.message}`);
    }
  }
  return sides;
};
