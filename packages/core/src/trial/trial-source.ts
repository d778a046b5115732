// Decides how the CI run of a trial is started. A pull request that an App opened or pushed to runs CI by itself when the
// workflow has a fitting trigger. Nothing is dispatched for the whole bundle then, and a second run is a rerun of the
// first one, because the base's protection looks at the check runs of that run.
import { bundleBranch } from '../names.ts';
import type { Bundle } from '../records/records.ts';
import type { TrainInput } from '../train/train-input.ts';

export type TrialSource =
  | { kind: 'dispatch' }
  /** The run that the pull request started, which is none of the `known` ones. If it does not appear, one is dispatched. */
  | { kind: 'pull-request'; known: number[] }
  | { kind: 'rerun'; runId: number; attempt: number };

/** True when our own pull requests run CI. */
export const runsOnOurPulls = ({ asApp, preflight }: Pick<TrainInput, 'asApp' | 'preflight'>): boolean =>
  asApp && preflight?.onPullRequests === true;

/** `whole`: the trial tests everything in the pull request. `quietly`: the pull request moved there without starting CI. */
export const sourceOf = (
  input: TrainInput,
  bundle: Bundle,
  { oid, whole, quietly }: { oid: string; whole: boolean; quietly: boolean },
): TrialSource => {
  if (!whole || quietly || !runsOnOurPulls(input)) return { kind: 'dispatch' };
  const before = bundle.trials.filter((trial) => trial.oid === oid);
  // A run of this commit on a trial's branch, or in an earlier bundle, is not a run of this pull request.
  const here = before.filter((trial) => trial.ref === bundleBranch(bundle.id));
  const own = here.findLast((trial) => trial.event === 'pull_request');
  if (own !== undefined) return { kind: 'rerun', runId: own.runId, attempt: (own.attempt ?? 1) + 1 };
  return here.length > 0 ? { kind: 'dispatch' } : { kind: 'pull-request', known: before.map((trial) => trial.runId) };
};
