// The train's snapshot: what boards, what is aboard, what waits in line, and the flight in the air, in one GraphQL query
// besides git. No roles and no jobs of claims: nothing the train decides hangs on them.
import {
  baseOf,
  basesOf,
  type Config,
  type FlightView,
  type IssueRecord,
  type LedgerView,
  type RunContext,
  type Snapshot,
  type TrainRecord,
} from '@clambake/core';
import { readConfig } from './config-file.ts';
import type { GitHubPort, LedgerPort } from '../ports.ts';
import { nodesOf, recordsOf } from './snapshot.ts';

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
  const { nodeIds, searched } = nodesOf(recordsOf(ledger).filter(concernsTrains(ledger)));
  const question = { base: base === '' ? guess?.base : base, flight: guess?.flight };
  const facts = await ports.github.readRepository(nodeIds, searched, question);
  const config = await readConfig(facts.configText);
  const { now, defaultBranch, issues, comments, labels: repositoryLabels, flight } = facts;
  const configured = baseOf(config, defaultBranch);
  const branches = await ports.github.readBranches([...new Set([...basesOf(issues, configured), ...(base === '' ? [] : [base])])]);
  const unread = { runs: new Map(), jobs: [], leftovers: new Map(), roles: new Map() };
  const chosen = base === '' ? configured : base;
  return {
    snapshot: { now, run, defaultBranch, issues, comments, repositoryLabels, ledger, branches, ...unread },
    config,
    base: chosen,
    // A flight to another base than the one that was guessed is asked about by itself.
    requiredContexts: guess === undefined || guess.base === chosen ? flight?.required.get(chosen) : undefined,
    pullRequest: guess?.base === chosen ? flight?.pullRequest : undefined,
  };
};

/** What boards, what is aboard, and what is to be taken back from the base. */
const concernsTrains = (ledger: LedgerView): ((record: IssueRecord) => boolean) => {
  const named = new Set(ledger.fleet?.record.commands?.map((command) => command.issue));
  return ({ state, issue }) => state === 'landed' || state === 'bundled' || named.has(issue);
};

/** Which train this is, before the configuration says so: almost always there is one. */
const guessTrain = ({ trains }: LedgerView, base: string): TrainRecord | undefined => {
  if (base !== '') return trains.get(base)?.record;
  return [...trains.values()].map(({ record }) => record).find((record, _, all) => record.flight !== undefined || all.length === 1);
};
