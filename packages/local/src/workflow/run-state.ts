// One run while it lives, and what a rerun needs of it afterwards: the event and the commit stay those of the first
// attempt, as on GitHub.
import type { Mapping } from './expressions.ts';
import type { Repository, Run } from './pieces.ts';
import type { PlannedWorkflow } from './plan.ts';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface Trigger {
  event: string;
  payload: Mapping;
  /** Commit of `github.sha`; for pull requests that of the test merge. */
  sha: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge`. */
  ref: string;
  baseRef: string;
  headRef: string;
  /** Inputs of a dispatch with their declared types. */
  inputs: Mapping;
}

/** How a job or one leg of a matrix ended; `result` is what others see of it (`continue-on-error` makes it a success). */
export interface Ended {
  conclusion: Result;
  result: Result;
  outputs: Record<string, string>;
  /** Results of everything it needed, directly or not, and its own. */
  lineage: Result[];
  /** It was carried out in this attempt, not taken over from the one before. */
  isNew: boolean;
}

export interface RunState {
  repository: Repository;
  run: Run;
  plan: PlannedWorkflow;
  /** Of a fork's pull request: no secrets, and a token that only reads. */
  isForeign: boolean;
  trigger: Trigger;
  /** Cancels the run as a person does. */
  cancel: AbortController;
  /** Ends everything at once: no post steps, no `always()`. */
  kill: AbortController;
  /** Jobs that ended in this attempt by their path, e.g. `agent[0]/run[0]`. */
  ended: Map<string, { jobId: number; ended: Ended }>;
  /** The attempt before, when only what failed is repeated. */
  before: ReadonlyMap<string, { jobId: number; ended: Ended }>;
}

export const combine = (results: readonly Result[]): Result => {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((result) => result === 'skipped') ? 'skipped' : 'success';
};

/** A fork has none of its parent's secrets, in its own runs and in those of its pull requests. */
export const hasSecrets = ({ isForeign, repository }: Pick<RunState, 'isForeign' | 'repository'>): boolean =>
  !isForeign && repository.forkOf === undefined;
