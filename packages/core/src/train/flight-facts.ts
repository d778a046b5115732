// Small facts about a bundle that its record says by itself.
import type { Flight, IssueRecord } from '../records/records.ts';

export const numbers = (issues: readonly number[]): string => issues.map((issue) => `#${issue}`).join(', ');

export const isAboard = (record: IssueRecord, flight: Pick<Flight, 'id'>): boolean =>
  record.state === 'bundled' && record.flight?.id === flight.id;

export const everybody = (flight: Flight): ReadonlySet<number> => new Set(flight.passengers.map((passenger) => passenger.issue));

/** CI runs of the bundle that have no verdict yet. */
export const runsOut = (flight: Flight): number[] =>
  flight.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);

/** The bundle with CI runs given up: all that are out, or those named. */
export const withoutRuns = (
  flight: Flight,
  given: { verdict: 'none' | 'superseded'; runs?: readonly number[] } = { verdict: 'none' },
): Flight => ({
  ...flight,
  trials: flight.trials.map((trial) =>
    trial.verdict === undefined && (given.runs === undefined || given.runs.includes(trial.runId))
      ? { ...trial, verdict: given.verdict }
      : trial,
  ),
});

/** Number of passengers evicted because CI was red for them; the others conflicted. */
export const culpritsOf = (flight: Flight): number => {
  const conflicted = new Set((flight.leftOut ?? []).map((left) => left.issue));
  return (flight.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};

/** The bundle as if only the passengers of its first `size` prefixes were aboard. */
export const firstOf = (flight: Flight, size: number): Flight => {
  const prefixes = (flight.prefixes ?? []).slice(0, size);
  const issues = new Set(prefixes.map((prefix) => prefix.issue));
  return { ...flight, prefixes, passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)) };
};
