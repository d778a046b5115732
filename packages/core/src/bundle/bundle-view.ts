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
        /** GitHub's summary of the reviews; null where none is required and none was given. */
        reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null;
        /** The branch that a person pointed it at, which is not the bundle's base. */
        movedTo?: string;
      }
    | undefined;
  /** Run id → state of that CI run, and its jobs with the log excerpt of the first failure. */
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
  /** How long its jobs have kept runners busy, one after the other. */
  runnerSeconds: number;
}

export interface TrialJobView {
  id: number;
  name: string;
  status: JobView['status'];
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  /** It ended before its first step: nobody approved it, or no runner took it. */
  neverRan?: boolean;
}
