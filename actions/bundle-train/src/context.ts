// The context that every step of the train runs in, and the outcomes it can have.
import {
  type AppPort,
  type BranchToReplay,
  type BranchToCheck,
  type ClockPort,
  type GitHubPort,
  type LedgerPort,
  type MergePort,
  RemoteError,
  type ReviewPort,
  type TrainGitHubPort,
} from '@clambake/adapters';
import type { TrainInput, TrainStep, WorkCheck } from '@clambake/core';
import type { Facts } from './facts.ts';

export interface TrainPorts {
  github: Pick<GitHubPort, 'createLabels' | 'project' | 'dispatch' | 'readRun'>;
  ledger: LedgerPort;
  train: TrainGitHubPort;
  merge: MergePort;
  reviews: ReviewPort;
  /** Runs landing's checks on a branch that a person pushed to; see LandingRepository. */
  landing: {
    /** Repository (GIT_DIR) with the commits that it makes. */
    objects: string;
    checkBranch(held: Omit<BranchToCheck, 'knownSecrets'>): Promise<WorkCheck | 'moved'>;
    replayBranch(held: Omit<BranchToReplay, 'knownSecrets'>): Promise<WorkCheck | 'moved'>;
  };
  /** Pushes bundle and base with an App's token; undefined without one. `train` opens its pull requests. */
  app: Pick<AppPort, 'push'> | undefined;
  clock: ClockPort;
  /** Starts another run of the caller's workflow. */
  wake(): Promise<void>;
}

export interface Log {
  did(text: string): void;
  /** `lasting` means that GitHub will refuse it again: a person has to act, and the job fails at its end. */
  warn(text: string, lasting?: boolean): void;
}

export type Outcome =
  | { kind: 'done'; facts: Facts }
  /** The world moved, so the facts must be read again. */
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

/** Repeats a refused request while `mayPass`, three tries in all. Returns GitHub's last refusal. */
export const askAgain = async <T>(
  ask: () => Promise<T>,
  { clock, seconds, mayPass }: { clock: ClockPort; seconds: number; mayPass: (refusal: RemoteError) => boolean },
): Promise<T | RemoteError> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      if (tries === 3 || !mayPass(error)) return error;
      await clock.pause(tries * seconds);
    }
  }
};

/** Undefined when GitHub does not answer. Throws when a limit of GitHub refused the request. */
export const ifAnswered = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof RemoteError && error.limitedUntil === undefined) return undefined;
    throw error;
  });
