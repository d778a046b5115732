// Names the runs of stopped attempts for which dollars are reserved. It stands alone, because every snapshot needs it.
import type { Attempt, IssueRecord } from './records.ts';

/** Attempt number of the run that had it. A record of an older release does not say it. */
export const runOfStopped = ({ runId, runAttempt = 1 }: Attempt) => ({ runId, runAttempt });

/** Runs that a decision needs to know about, because they may still book a cost. */
export const runsToBook = ({ issues }: { issues: ReadonlyMap<number, { record: IssueRecord }> }): { runId: number; runAttempt: number }[] =>
  [...issues.values()].flatMap(({ record }) => record.attempts.filter(({ reservedUsd }) => reservedUsd !== undefined).map(runOfStopped));
