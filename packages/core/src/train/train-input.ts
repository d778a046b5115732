// The facts that a train decision reads, and the one step that it returns. Both are plain data: a dry run prints the step,
// bundle-train carries it out, and after a crash it is decided again from fresh facts.
import type { LedgerChange } from '../effects/diff.ts';
import type { BranchChange, Reason } from '../effects/effect.ts';
import type { History } from '../ci/base-rules.ts';
import type { Preflight } from '../ci/preflight.ts';
import type { OnLostBase } from './lost-base.ts';
import type { LostBranch } from './lost-branch.ts';
import type { PushedTo } from './pushed-to.ts';
import type { Config } from '../config.ts';
import type { PendingCommand } from '../records/fleet-record.ts';
import type { RequestBudget } from '../bundle/request-budget.ts';
import type { Bundle, LeftOut, Prefix } from '../records/records.ts';
import type { Snapshot } from '../fleet/snapshot.ts';
import type { BundleView } from '../bundle/bundle-view.ts';
import type { TrialReason } from '../search/search.ts';
import type { TrialSource } from '../trial/trial-source.ts';

export interface TrainInput {
  snapshot: Snapshot;
  config: Config;
  base: string;
  /** GitHub's view of the open bundle; undefined when there is none. */
  bundleView: BundleView | undefined;
  /** Commits that git can reach from the base's tip, among landed commits, tips of landed branches, passengers, prefixes and their squash commits. */
  onBase: ReadonlySet<string>;
  /** Commit of landed work or of a passenger → the commit of the base whose trailer names it. */
  squashedAs: ReadonlyMap<string, string>;
  /** Tree of the base's tip; undefined when nothing needed a fetch of the base. */
  baseTree: string | undefined;
  /** Commit of a prefix → the commit of the base that brought it there. */
  landings: ReadonlyMap<string, Landing>;
  /** Number of approving reviews that the base requires. */
  approvals: number;
  /** Commits that the base gets: see historyOf in ci/base-rules.ts. */
  history: History;
  /** True when a pull request must contain the base's tip before it is merged, as far as that is known. */
  strict: boolean;
  /** The preflight of the CI workflow at the base's tip; undefined when `baseTree` is. */
  preflight: Preflight | undefined;
  /** True when an App's token writes bundle, pull request and base, so that workflows follow. */
  asApp: boolean;
  /** True to depart now, whatever the spacing says. */
  force: boolean;
  /** Minutes that a job may hold; undefined when nobody said. With 0 no time of departure is promised. */
  holdMinutes?: number | undefined;
  /** Statuses on the commit that is about to be merged; undefined until they are read. */
  statuses: ReadonlyMap<string, 'success' | 'failure' | 'pending'> | undefined;
  /** True when the run that owns the bundle has ended; undefined until that is read. */
  ownerEnded: boolean | undefined;
  /** The requests for changes that this job has read last, as `reviewsKey` names them. */
  reviewsSeen?: string | undefined;
  /** Requests that GitHub still grants this hour; undefined when unknown, which stops nothing. */
  budget: RequestBudget | undefined;
}

/** The first commit in the base's first-parent history that contains a given commit. */
export interface Landing {
  oid: string;
  tree: string;
}

/** The result of merging the passengers in order. */
export interface Assembly {
  prefixes: Prefix[];
  leftOut: LeftOut[];
  /** Passengers whose commit the base already has. */
  contained: number[];
  /** Passengers whose commit cannot be fetched. */
  missing: number[];
}

/** One push of the ledger; everything else that follows from it is computed. */
export type TrainWrite = { kind: 'write' } & LedgerChange;

export interface LandStep {
  kind: 'land';
  /** With `pull-request` GitHub merges, because nobody may push. */
  by: Config['merge'];
  base: string;
  expect: string;
  oid: string;
  tree: string;
  heads: string[];
  /** Required contexts to set as passed on the commit that the base moves to. */
  contexts: string[];
  history: History;
  /** True when GitHub merges only a pull request that contains the base's tip. */
  strict: boolean;
  bundle: string;
}

export type TrainStep =
  /** With `failure` the job fails: nothing can be done until a person acts. */
  | { kind: 'idle'; failure?: string }
  /**
   * Nothing to do before `until`; planWait decides how long a job waits. `checks` are required checks that our CI does not
   * report; `owner` waits for the next write of the run that owns the bundle.
   */
  | { kind: 'hold'; for: 'departure' | 'ci' | 'checks' | 'owner'; until: string; runs: number[] }
  | TrainWrite
  | { kind: 'assemble'; bundle: Bundle }
  /** Rank the suspects, and merge the bundle again with the suspects last. */
  | { kind: 'order'; bundle: Bundle }
  /** `quietly` uses the job's token, whose pushes start no workflow. */
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
  /** With `ofRuns` check runs of Actions count too, because an App started them. */
  | { kind: 'read-statuses'; oid: string; ofRuns: boolean }
  /** Read whether the run that is to start the next trial has ended. */
  | { kind: 'read-owner'; runId: number; runAttempt: number }
  | LandStep
  | { kind: 'after-merge'; bundle: string; workflow: string }
  /** Make the commit that reverts merged work, and put it in line as landed work. */
  | { kind: 'revert'; command: PendingCommand }
  /** Put approved work on its branch, and in line as landed work. */
  | { kind: 'approve'; command: PendingCommand }
  /** Read the reviews of the bundle's pull request, and answer them or `command`, which takes a passenger off. */
  | { kind: 'read-reviews'; command?: PendingCommand }
  /** Make branches of landed work again. */
  | { kind: 'restore'; branches: LostBranch[] }
  /** Run landing's checks on landed branches that people have pushed to. */
  | { kind: 'check-pushed'; branches: PushedTo[] }
  /** Make landed branches anew on a base that has lost commits they stand on. */
  | { kind: 'make-anew'; branches: OnLostBase[] }
  | { kind: 'clean'; branches: BranchChange[] };

export interface TrainDecision {
  step: TrainStep;
  reasons: Reason[];
  /** When to look again, if nothing happens before. */
  wakeAt?: string | undefined;
}

export const decided = (step: TrainStep, text?: string): TrainDecision => ({
  step,
  reasons: text === undefined ? [] : [{ issue: null, text }],
});
