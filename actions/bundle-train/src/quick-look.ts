// Takes a quick look after a wait with an open bundle. When CI has ended almost everything is as before, and a snapshot would
// page through all open issues to find that out. Git is asked first, at no cost; then one request asks what people may have
// done meanwhile. Undefined when anything differs: then the whole snapshot is read.
import type { GitHubPort, TrainSnapshot } from '@clambake/adapters';
import { type LedgerRefs, recordsOfTrains, sameLedgerRefs, samePeople, trainBases, trainOf } from '@clambake/core';
import { ifAnswered, type TrainPorts } from './context.ts';
import { completeFacts, type Facts, factsOf, type KnownRuns } from './facts.ts';

export interface QuickLookPorts {
  github: Pick<GitHubPort, 'readQuickLook'>;
  /** Ledger and branches, by git: no API request. */
  readLedgerRefs(bases: readonly string[]): Promise<LedgerRefs>;
}

/** `known` are CI runs as they were just read. */
export const quickLook = async (
  ports: QuickLookPorts & Pick<TrainPorts, 'train' | 'merge'>,
  known: KnownRuns,
  before: Facts,
): Promise<Facts | undefined> => {
  const { snapshot, config, base } = before;
  const { flight: bundle } = trainOf(before);
  if (bundle === undefined || !sameLedgerRefs(snapshot, await ports.readLedgerRefs(trainBases(before)))) return undefined;
  const nodeIds = recordsOfTrains(snapshot.ledger).map(({ nodeId }) => nodeId);
  // Five hundred issues in one query may time out at GitHub; a snapshot asks for fewer at once.
  const seen = await ifAnswered(ports.github.readQuickLook(nodeIds, { base, bundle }));
  if (seen === undefined || !samePeople(snapshot, seen.look)) return undefined;
  const read: TrainSnapshot = {
    snapshot: { ...snapshot, now: seen.look.now },
    config,
    base,
    requiredContexts: seen.bundle.required.get(base),
    pullRequest: seen.bundle.pullRequest,
  };
  return completeFacts(ports, await factsOf(ports, read, { known, before, budget: undefined }));
};
