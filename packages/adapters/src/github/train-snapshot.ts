// The train's snapshot: what boards, what is aboard, what waits in line, and the flight in the air, in one GraphQL query
// besides git. No roles and no jobs of claims: nothing the train decides hangs on them.
import {
  baseOf,
  type Config,
  type FlightView,
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
  /** Contexts that the base's protection requires; undefined: this base was not asked about. */
  requiredContexts: readonly string[] | undefined;
  /** The pull request of the flight in the air to this base. */
  pullRequest: FlightView['pullRequest'];
}

/** `base` empty: the configured one. Throws as `readSnapshot` does. */
export const readTrainSnapshot = async (ports: TrainSnapshotPorts, run: RunContext, base: string): Promise<TrainSnapshot> => {
  const ledger = await ports.ledger.read();
  const guess = guessTrain(ledger, base);
  const { nodeIds, searched } = nodesOf(recordsOfTrains(ledger));
  const question = { base: base === '' ? guess?.base : base, flight: guess?.flight };
  const facts = await ports.github.readRepository(nodeIds, searched, question);
  const config = await readConfig(facts.configText);
  const { now, defaultBranch, issues, comments, labels: repositoryLabels, flight } = facts;
  const chosen = base === '' ? baseOf(config, defaultBranch) : base;
  const branches = await ports.github.readBranches(trainBases({ snapshot: { issues, defaultBranch }, config, base: chosen }));
  const unread = { runs: new Map(), jobs: [], leftovers: new Map(), roles: new Map() };
  return {
    snapshot: { now, run, defaultBranch, issues, comments, repositoryLabels, ledger, branches, ...unread },
    config,
    base: chosen,
    // A flight to another base than the one that was guessed is asked about by itself.
    requiredContexts: guess === undefined || guess.base === chosen ? flight?.required.get(chosen) : undefined,
    pullRequest: guess?.base === chosen ? flight?.pullRequest : undefined,
  };
};

/** Which train this is, before the configuration says so: almost always there is one. */
const guessTrain = ({ trains }: LedgerView, base: string): TrainRecord | undefined => {
  if (base !== '') return trains.get(base)?.record;
  return [...trains.values()].map(({ record }) => record).find((record, _, all) => record.flight !== undefined || all.length === 1);
};
