// Reads the train's snapshot with git and GraphQL: landed issues, passengers, the first ready issues and the open bundle.
// It reads no roles, no jobs of claims and no other issues, because no decision of the train depends on them: the fleet's job
// of the same wake-up reads them.
import {
  baseOf,
  type Config,
  type BundleView,
  type LedgerView,
  recordsOfTrains,
  type RunContext,
  type Snapshot,
  trainBases,
  type TrainRecord,
} from '@clambake/core';
import { readConfig } from './config-file.ts';
import type { GitHubPort, LedgerPort } from '../ports.ts';
import { nodesOf } from './snapshot.ts';

export interface TrainSnapshotPorts {
  github: Pick<GitHubPort, 'readRepository' | 'readBranches'>;
  ledger: Pick<LedgerPort, 'read'>;
}

export interface TrainSnapshot {
  snapshot: Snapshot;
  config: Config;
  base: string;
  /** Contexts that the base's protection requires; undefined: the query did not ask about this base. */
  requiredContexts: readonly string[] | undefined;
  /** The pull request of this base's open bundle. */
  pullRequest: BundleView['pullRequest'];
}

/** An empty `base` means the configured one. Throws as `readSnapshot` does. */
export const readTrainSnapshot = async (ports: TrainSnapshotPorts, run: RunContext, base: string): Promise<TrainSnapshot> => {
  const ledger = await ports.ledger.read();
  const guess = guessTrain(ledger, base);
  const { nodeIds, searched } = nodesOf(recordsOfTrains(ledger));
  const question = { base: base === '' ? guess?.base : base, bundle: guess?.flight };
  const facts = await ports.github.readRepository(nodeIds, searched, question, 'line');
  const config = await readConfig(facts.configText);
  const { now, defaultBranch, issues, comments, labels: repositoryLabels, unlisted, bundle } = facts;
  const chosen = base === '' ? baseOf(config, defaultBranch) : base;
  const branches = await ports.github.readBranches(trainBases({ snapshot: { issues, defaultBranch }, config, base: chosen }));
  const unread = { runs: new Map(), jobs: [], leftovers: new Map(), roles: new Map() };
  return {
    snapshot: { now, run, defaultBranch, issues, unlisted, comments, repositoryLabels, ledger, branches, ...unread },
    config,
    base: chosen,
    // The guess was another base: a query of its own asks about this one later.
    requiredContexts: guess === undefined || guess.base === chosen ? bundle?.required.get(chosen) : undefined,
    pullRequest: guess?.base === chosen ? bundle?.pullRequest : undefined,
  };
};

/** Guesses the train before the configuration is known; a repository usually has one. */
const guessTrain = ({ trains }: LedgerView, base: string): TrainRecord | undefined => {
  if (base !== '') return trains.get(base)?.record;
  return [...trains.values()].map(({ record }) => record).find((record, _, all) => record.flight !== undefined || all.length === 1);
};
