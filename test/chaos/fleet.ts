// A whole fleet in one process: the train's small GitHub, with the fleet's tick, agents and landings on it. Reading, deciding and
// applying are the actions' own code; an agent is a few facts about how its attempt ends.
import type { LedgerPort } from '@clambake/adapters';
import type { Assignment, RunContext } from '@clambake/core';
import { ledgerPort, type World } from '../../actions/bundle-train/src/testing/train-world.ts';

export const configTextFor = (agents: number): string =>
  `ci: ci.yml\npoll-seconds: 15\nagents: ${agents}\nattempts: 2\ndeparture-minutes: 10\n`;

export interface Attempt extends Assignment {
  /** The run whose jobs these are. */
  run: number;
  agentJob: 'queued' | 'working' | 'ended';
  landing: 'queued' | 'ended';
  /** The commit that its artifact holds, and its outcome; undefined: there is no artifact. */
  left: { commit: string | null; outcome: string; closingWords?: string; detail?: string } | undefined;
  /** The run that holds the artifact, when this run lands it for another. */
  source: number;
  landings: number;
}

export interface Fleet {
  world: World;
  /** The text of .github/clambake.yml. */
  configText: string;
  agents: number;
  attempts: Attempt[];
  /** Runs whose own job works. */
  atWork: Set<number>;
  /** Every commit that an agent has finished, by its attempt. */
  finished: { attempt: string; issue: number; commit: string }[];
  /** Issues as GitHub's late lists show them. */
  late: World['issues'] | undefined;
  /** Called before each read; may throw. */
  reads: (what: string) => void;
  bad: Set<number>;
  /** Faults that have met a request. */
  faults: number;
  /** Promises that broke on the way. */
  broken: string[];
  wakes: number;
}

export const iso = ({ nowMs }: World): string => new Date(nowMs).toISOString();

export const runContext = (world: World): RunContext => {
  world.jobs += 1;
  const runId = world.jobs;
  const repositoryUrl = 'https://github.com/o/r';
  return {
    runId,
    runAttempt: 1,
    nonce: runId.toString(16).padStart(8, '0'),
    repositoryUrl,
    runUrl: `${repositoryUrl}/actions/runs/${runId}`,
  };
};

/** The ledger as a job sees it whose machine has these commits. */
export const ledgerOf = (fleet: Fleet, fetched: Set<string>): LedgerPort => {
  const ledger = ledgerPort(fleet.world, fetched);
  return {
    ...ledger,
    read: async () => {
      fleet.reads('ledger');
      return ledger.read();
    },
  };
};

/** Starts another run of the workflow, which the schedule does in its own time. */
export const wake = (fleet: Fleet): number => {
  fleet.wakes += 1;
  return fleet.wakes;
};
