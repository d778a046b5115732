// Ends the reservation of a stopped attempt whose jobs are over without having booked its cost: nobody would ever book it, and its
// dollars would be missing for good.
import { unbooked } from '../attempt/kept-work.ts';
import { cut } from '../records/transition.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import { jobsByRun, livenessOf } from './liveness.ts';
import type { LedgerView, Snapshot } from './snapshot.ts';

type Reserved = Attempt & { reservedUsd: number };

const isReserved = (attempt: Attempt): attempt is Reserved => attempt.reservedUsd !== undefined;

/** Attempt number of the run that had it. A record of an older release does not say it. */
const runOf = ({ runId, runAttempt = 1 }: Attempt) => ({ runId, runAttempt });

/** Runs that a decision needs to know about, because they may still book a cost. */
export const runsToBook = ({ issues }: Pick<LedgerView, 'issues'>): { runId: number; runAttempt: number }[] =>
  [...issues.values()].flatMap(({ record }) => record.attempts.filter(isReserved).map(runOf));

const settled = ({ reservedUsd: _, runAttempt: __, ...attempt }: Reserved): Attempt => ({
  ...attempt,
  costIsLeast: true,
  detail: cut(`${attempt.detail} ${unbooked}`, 2000),
});

/** A run that was not read is not over. */
export const settleStopped = (plan: FleetPlan, { ledger, runs, jobs }: Pick<Snapshot, 'ledger' | 'runs' | 'jobs'>): void => {
  const ofRun = jobsByRun(jobs);
  for (const issue of ledger.issues.keys()) {
    const record: IssueRecord | undefined = recordIn(plan, ledger, issue);
    const over = record?.attempts.filter(
      (one) => isReserved(one) && !livenessOf({ id: one.id, ...runOf(one) }, { runs, jobs: ofRun }).alive,
    );
    if (record === undefined || over === undefined || over.length === 0) continue;
    const attempts = record.attempts.map((one) => (over.includes(one) && isReserved(one) ? settled(one) : one));
    plan.changed.set(issue, { ...record, attempts });
    for (const { id } of over)
      plan.reasons.push({ issue, text: `attempt ${id} was stopped, and its job ended without a word about its cost` });
  }
};
