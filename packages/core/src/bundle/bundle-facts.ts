// Facts about a bundle that follow from its record alone.
import type { Bundle, IssueRecord, Prefix, Trial } from '../records/records.ts';

export const isAboard = (record: IssueRecord, bundle: Pick<Bundle, 'id'>): boolean =>
  record.state === 'bundled' && record.flight?.id === bundle.id;

export const everybody = (bundle: Bundle): ReadonlySet<number> => new Set(bundle.passengers.map((passenger) => passenger.issue));

/** Ids of the CI runs that have no verdict yet. */
export const runsOut = (bundle: Bundle): number[] =>
  bundle.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);

/** The bundle with CI runs given up: the superseded ones, or else all that are out. */
export const withoutRuns = (bundle: Bundle, superseded?: readonly number[]): Bundle => {
  const verdict = superseded === undefined ? 'none' : 'superseded';
  const given = superseded ?? runsOut(bundle);
  const isGiven = (trial: Trial): boolean => trial.verdict === undefined && given.includes(trial.runId);
  return { ...bundle, trials: bundle.trials.map((trial) => (isGiven(trial) ? { ...trial, verdict } : trial)) };
};

/** Number of passengers evicted because CI was red for them; the others conflicted. */
export const culpritsOf = (bundle: Bundle): number => {
  const conflicted = new Set((bundle.leftOut ?? []).map((left) => left.issue));
  return (bundle.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};

/** The bundle as if only the passengers of these prefixes were aboard. */
export const withPrefixes = (bundle: Bundle, prefixes: Prefix[]): Bundle => {
  const issues = new Set(prefixes.map((prefix) => prefix.issue));
  return { ...bundle, prefixes, passengers: bundle.passengers.filter((passenger) => issues.has(passenger.issue)) };
};

/** The commit as which a prefix came onto the base: its squash commit or itself; undefined when it is not there. */
export const landedAs = (onBase: ReadonlySet<string>, { oid, squash }: Prefix): string | undefined =>
  squash !== undefined && onBase.has(squash) ? squash : onBase.has(oid) ? oid : undefined;

/** Maps each passenger to the squash commit as which it came onto the base. */
export const squashCommits = (onBase: ReadonlySet<string>, { prefixes = [] }: Bundle): ReadonlyMap<number, string> =>
  new Map(prefixes.flatMap(({ issue, squash }) => (squash !== undefined && onBase.has(squash) ? [[issue, squash] as const] : [])));

export const firstOf = (bundle: Bundle, size: number): Bundle => withPrefixes(bundle, (bundle.prefixes ?? []).slice(0, size));
