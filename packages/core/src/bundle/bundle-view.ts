// GitHub's view of the open bundle: its pull request and its trials. bundle-train reads it besides the snapshot.
import type { JobView, RunView } from '../fleet/snapshot.ts';

export interface BundleView {
  pullRequest:
    | {
        number: number;
        nodeId: string;
        open: boolean;
        merged: boolean;
        headOid: string;
        body: string;
        /** Null when no review is required and none was given. */
        reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null;
        /** The branch that a person pointed it at, when that is not the bundle's base. */
        movedTo?: string;
        /**
         * Number of reviews that ask for changes, and the id of the newest; number of threads of comments on lines. Undefined
         * before the record has the pull request's number.
         */
        reviews?: { requests: number; newest: string | undefined; threads: number };
      }
    | undefined;
  /** Run id → CI run. */
  runs: ReadonlyMap<number, TrialRunView>;
  /** Contexts that the base's protection asks for. */
  requiredContexts: readonly string[];
}

export interface TrialRunView extends RunView {
  startedAt: string | null;
  jobs: readonly TrialJobView[];
  /** Log excerpt around the first failure, when the run is red. */
  excerpt: string | undefined;
  /** The commit it tested. */
  headSha: string;
  /** GitHub's Date of the answer that says so, ISO 8601 UTC. */
  seenAt: string;
  /** Sum of the runner time of its jobs. */
  runnerSeconds: number;
}

export interface TrialJobView {
  id: number;
  name: string;
  status: JobView['status'];
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  /** True when it ended before its first step: nobody approved it, or no runner took it. */
  neverRan?: boolean;
}
