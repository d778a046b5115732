// Small facts about a bundle that its record says by itself.
import type { Bundle, IssueRecord } from '../records/records.ts';

export const numbers = (issues: readonly number[]): string => issues.map((issue) => `#${issue}`).join(', ');

export const isAboard = (record: IssueRecord, bundle: Pick<Bundle, 'id'>): boolean =>
  record.state === 'bundled' && record.flight?.id === bundle.id;

export const everybody = (bundle: Bundle): ReadonlySet<number> => new Set(bundle.passengers.map((passenger) => passenger.issue));

/** CI runs of the bundle that have no verdict yet. */
export const runsOut = (bundle: Bundle): number[] =>
  bundle.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);

/** The bundle with CI runs given up: all that are out, or those named. */
export const withoutRuns = (
  bundle: Bundle,
  given: { verdict: 'none' | 'superseded'; runs?: readonly number[] } = { verdict: 'none' },
): Bundle => ({
  ...bundle,
  trials: bundle.trials.map((trial) =>
    trial.verdict === undefined && (given.runs === undefined || given.runs.includes(trial.runId))
      ? { ...trial, verdict: given.verdict }
      : trial,
  ),
});

/** Number of passengers evicted because CI was red for them; the others conflicted. */
export const culpritsOf = (bundle: Bundle): number => {
  const conflicted = new Set((bundle.leftOut ?? []).map((left) => left.issue));
  return (bundle.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};

/** The bundle as if only the passengers of its first `size` prefixes were aboard. */
export const firstOf = (bundle: Bundle, size: number): Bundle => {
  const prefixes = (bundle.prefixes ?? []).slice(0, size);
  const issues = new Set(prefixes.map((prefix) => prefix.issue));
  return { ...bundle, prefixes, passengers: bundle.passengers.filter((passenger) => issues.has(passenger.issue)) };
};
