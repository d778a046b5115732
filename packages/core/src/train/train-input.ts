// The facts a train decision looks at and the one step it answers with. Both are plain data: a step is printed by a
// dry run, carried out by bundle-train, and decided again from fresh facts after a crash.
import type { LedgerChange } from '../effects/diff.ts';
import type { BranchChange, Reason } from '../effects/effect.ts';
import type { Preflight } from '../ci/preflight.ts';
import type { PushedTo } from './pushed-to.ts';
import type { Config } from '../config.ts';
import type { PendingCommand } from '../records/fleet-record.ts';
import type { RequestBudget } from '../flight/flight-budget.ts';
import type { Flight, LeftOut, Prefix } from '../records/records.ts';
import type { FlightView, Snapshot } from '../fleet/snapshot.ts';
import type { TrialReason } from '../search/search.ts';
import type { TrialSource } from '../trial/trial-source.ts';

export interface TrainInput {
  snapshot: Snapshot;
  config: Config;
  /** The base branch this train lands on. */
  base: string;
  /** What GitHub shows of the flight in the air; undefined when there is none. */
  flightView: FlightView | undefined;
  /** Which of the landed, passengers' and prefixes' commits, and of the tips that landed branches were pushed to, are reachable from the base's tip; from git. */
  onBase: ReadonlySet<string>;
  /** Tree of the base's tip; undefined when the base was not fetched because nothing asks for it. */
  baseTree: string | undefined;
  /** Commit of a prefix on the base → what brought it there. */
  landings: ReadonlyMap<string, Landing>;
  /** Approving reviews that the base asks of a pull request. */
  approvals: number;
  /** What the preflight says of the CI workflow at the base's tip; undefined as `baseTree` is. */
  preflight: Preflight | undefined;
  /** Bundle, pull request and base are written with an App's token, so that workflows follow. */
  asApp: boolean;
  /** Depart now, spacing or not. */
  force: boolean;
  /** Statuses on the commit that is about to land; undefined while nobody has asked for them. */
  statuses: ReadonlyMap<string, 'success' | 'failure' | 'pending'> | undefined;
  /** Whether the run that wrote the flight's record has ended; undefined while nobody has asked. */
  pilotEnded: boolean | undefined;
  /** What GitHub will still answer this hour; undefined when it did not say, which grounds nobody. */
  budget: RequestBudget | undefined;
}

/** The first commit of the base's own history that contains a given one. */
export interface Landing {
  oid: string;
  tree: string;
}

/** What merging the passengers in order came to. */
export interface Assembly {
  prefixes: Prefix[];
  leftOut: LeftOut[];
  /** Passengers whose commit the base already has. */
  contained: number[];
  /** Passengers whose commit is nowhere to be fetched. */
  missing: number[];
}

/** One push of the ledger; everything else that follows from it is computed. */
export type TrainWrite = { kind: 'write' } & LedgerChange;

export interface LandStep {
  kind: 'land';
  /** `pull-request`: GitHub merges it, because nobody may push. */
  by: Config['merge'];
  base: string;
  expect: string;
  oid: string;
  tree: string;
  heads: string[];
  /** Required contexts whose passing is mirrored on `oid` before the base moves to it. */
  contexts: string[];
  flight: string;
}

export type TrainStep =
  /** `failure`: nothing can be done until a person acts; the job fails with it. */
  | { kind: 'idle'; failure?: string }
  /**
   * Nothing to do before `until`; how long a job waits for that is planWait's. `checks`: required checks that are none of
   * our CI's; `pilot`: another job's next word.
   */
  | { kind: 'hold'; for: 'departure' | 'ci' | 'checks' | 'pilot'; until: string; runs: number[] }
  | TrainWrite
  | { kind: 'assemble'; flight: Flight }
  /** Find out whom to suspect, and merge the flight again with the suspects last. */
  | { kind: 'order'; flight: Flight }
  /** `quietly`: nothing is to be started by it, App or not. */
  | { kind: 'push-bundle'; branch: BranchChange; quietly: boolean }
  | { kind: 'publish'; head: string; base: string; title: string; body: string }
  | { kind: 'update-pull-request'; number: number; title?: string; body: string }
  | {
      kind: 'start-trial';
      size: number;
      oid: string;
      tree: string;
      ref: string;
      push: BranchChange | undefined;
      workflow: string;
      reason: TrialReason;
      source: TrialSource;
    }
  /** `ofRuns`: check runs of Actions count too, because an App started them. */
  | { kind: 'read-statuses'; oid: string; ofRuns: boolean }
  /** Ask whether that run, which is about to start a trial, has ended. */
  | { kind: 'read-pilot'; runId: number; runAttempt: number }
  | LandStep
  /** Dispatch a configured workflow on the base. */
  | { kind: 'after-merge'; flight: string; workflow: string }
  /** Make the commit that takes merged work back, and put it in line as what has landed. */
  | { kind: 'revert'; command: PendingCommand }
  /** Landing's checks of what people have pushed to landed branches. */
  | { kind: 'check-pushed'; branches: PushedTo[] }
  | { kind: 'clean'; branches: BranchChange[] };

export interface TrainDecision {
  step: TrainStep;
  reasons: Reason[];
  /** When to look again, if nothing happens before. */
  wakeAt?: string;
}
