// The state of a run while it is active and for its reruns, which keep the event and the commit of the first attempt, as
// on GitHub.
import type { Mapping } from './expressions.ts';
import type { Repository, Run } from './pieces.ts';
import type { PlannedWorkflow } from './plan.ts';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface Trigger {
  event: string;
  payload: Mapping;
  /** Commit of `github.sha`; for a pull request its test merge. */
  sha: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/N/merge`. */
  ref: string;
  baseRef: string;
  headRef: string;
  /** Inputs of a dispatch with their declared types. */
  inputs: Mapping;
}

/** The end of a job or of one matrix leg. `result` is the outcome for others (`continue-on-error` makes it a success). */
export interface Ended {
  conclusion: Result;
  result: Result;
  outputs: Record<string, string>;
  /** Results of all direct and indirect needs, and its own. */
  lineage: Result[];
  /** True when it ran in this attempt, and is no result of the attempt before. */
  isNew: boolean;
}

export interface RunState {
  repository: Repository;
  run: Run;
  plan: PlannedWorkflow;
  /** True for a fork's pull request: no secrets, and a token that only reads. */
  isForeign: boolean;
  trigger: Trigger;
  /** Cancels the run, as a person does. */
  cancel: AbortController;
  /** Ends everything at once, without post steps and `always()`. */
  kill: AbortController;
  /** Jobs that ended in this attempt by their path, e.g. `build[0]/test[0]`. */
  ended: Map<string, { jobId: number; ended: Ended }>;
  /** Jobs of the attempt before, when only failed ones are repeated. */
  before: ReadonlyMap<string, { jobId: number; ended: Ended }>;
}

export const combine = (results: readonly Result[]): Result => {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((result) => result === 'skipped') ? 'skipped' : 'success';
};
