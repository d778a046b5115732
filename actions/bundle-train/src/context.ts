// What every step of the train is carried out with, and how it can come out.
import type { AppPort, BranchToVerify, ClockPort, GitHubPort, LedgerPort, MergePort, TrainGitHubPort } from '@clambake/adapters';
import type { TrainInput, TrainStep, Verification } from '@clambake/core';
import type { Facts } from './facts.ts';

export interface TrainPorts {
  github: Pick<GitHubPort, 'createLabels' | 'project' | 'dispatch' | 'readRun'>;
  ledger: LedgerPort;
  train: TrainGitHubPort;
  merge: MergePort;
  /** Landing's checks of a branch that a person pushed to; see LandingRepository. */
  landing: { verifyBranch(held: Omit<BranchToVerify, 'knownSecrets'>): Promise<Verification | 'moved'> };
  /** With an App's token: pushes of the bundle and the base. Its pull requests are opened through `train`. */
  app: Pick<AppPort, 'push'> | undefined;
  clock: ClockPort;
  /** Starts a tick of everything. */
  wake(): Promise<void>;
}

export interface Log {
  /** One line about what was done. */
  did(text: string): void;
  /** `lasting`: GitHub will refuse it again, so a person has to act, and the job fails with it at its end. */
  warn(text: string, lasting?: boolean): void;
}

export type Outcome =
  | { kind: 'done'; facts: Facts }
  /** The world moved: read it again. */
  | { kind: 'stale'; why: string }
  /** The train cannot go on until a person acts. */
  | { kind: 'failed'; facts: Facts; why: string };

export type Step<K extends TrainStep['kind']> = Extract<TrainStep, { kind: K }>;
export interface Context {
  ports: TrainPorts;
  log: Log;
  facts: Facts;
  input: TrainInput;
}
