// The look after a wait with a flight in the air. When CI has ended almost everything is what it was, and a snapshot would
// page through all open issues to find that out. Git is asked first, for nothing; then one request asks what people may have
// done meanwhile. Undefined wherever anything differs: the whole snapshot is read then, and decides as it always did.
import { type GitHubPort, RemoteError, type TrainSnapshot } from '@clambake/adapters';
import { type Ground, recordsOfTrains, sameGround, samePeople, trainBases, trainOf, type TrialRunView } from '@clambake/core';
import type { TrainPorts } from './context.ts';
import { completeFacts, type Facts, factsOf } from './facts.ts';

export interface GlancePorts {
  github: Pick<GitHubPort, 'readGlance'>;
  /** Ledger and branches, by git: no API request. */
  readGround(bases: readonly string[]): Promise<Ground>;
}

/** `known`: CI runs as they were just read. */
export const glance = async (
  ports: GlancePorts & Pick<TrainPorts, 'train' | 'merge'>,
  known: ReadonlyMap<number, TrialRunView>,
  before: Facts,
): Promise<Facts | undefined> => {
  const { snapshot, config, base } = before;
  const { flight } = trainOf(before);
  if (flight === undefined || !sameGround(snapshot, await ports.readGround(trainBases(before)))) return undefined;
  const nodeIds = recordsOfTrains(snapshot.ledger).map(({ nodeId }) => nodeId);
  const seen = await whereAnswered(() => ports.github.readGlance(nodeIds, { base, flight }));
  if (seen === undefined || !samePeople(snapshot, seen.glance)) return undefined;
  const read: TrainSnapshot = {
    snapshot: { ...snapshot, now: seen.glance.now },
    config,
    base,
    requiredContexts: seen.flight.required.get(base),
    pullRequest: seen.flight.pullRequest,
  };
  return completeFacts(ports, await factsOf(ports, read, { known, before, budget: undefined }));
};

/** So many issues in one document may be more than GitHub answers in its time; a snapshot asks for fewer at once. */
const whereAnswered = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RemoteError && error.limitedUntil === undefined) return undefined;
    throw error;
  }
};
