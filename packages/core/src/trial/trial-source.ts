// Where the CI run of a trial comes from. A pull request that an App opened or pushed to runs CI by itself, where the
// workflow has a fitting trigger: nothing is dispatched for the whole bundle then, and its rerun is a rerun of that very
// run, whose check runs are the ones that the base's protection looks at.
import { bundleBranch } from '../names.ts';
import type { Flight } from '../records/records.ts';
import type { TrainInput } from '../train/train-input.ts';

export type TrialSource =
  | { kind: 'dispatch' }
  /** The run that the pull request started, none of the `known` ones; where it does not appear, one is dispatched. */
  | { kind: 'pull-request'; known: number[] }
  | { kind: 'rerun'; runId: number; attempt: number };

/** Whether pull requests of ours run CI. */
export const runsOnOurPulls = ({ asApp, preflight }: Pick<TrainInput, 'asApp' | 'preflight'>): boolean =>
  asApp && preflight?.onPullRequests === true;

/** `whole`: the trial is about everything in the pull request; `quietly`: which moved there without starting CI. */
export const sourceOf = (input: TrainInput, flight: Flight, p: { oid: string; whole: boolean; quietly: boolean }): TrialSource => {
  if (!p.whole || p.quietly || !runsOnOurPulls(input)) return { kind: 'dispatch' };
  const before = flight.trials.filter((trial) => trial.oid === p.oid);
  // What was asked about this commit elsewhere says nothing on this pull request: on a trial's branch, aboard an earlier flight.
  const here = before.filter((trial) => trial.ref === bundleBranch(flight.id));
  const own = here.findLast((trial) => trial.event === 'pull_request');
  if (own !== undefined) return { kind: 'rerun', runId: own.runId, attempt: (own.attempt ?? 1) + 1 };
  return here.length > 0 ? { kind: 'dispatch' } : { kind: 'pull-request', known: before.map((trial) => trial.runId) };
};
