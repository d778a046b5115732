// Ends the reservation of a stopped attempt whose jobs are over without having booked its cost: nobody would ever book it, and its
// dollars would be missing for good.
import { unbooked } from '../attempt/kept-work.ts';
import { cut } from '../records/transition.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import { runOfStopped } from '../records/reserved-run.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import { jobsByRun, livenessOf } from './liveness.ts';
import type { Snapshot } from './snapshot.ts';

type Reserved = Attempt & { reservedUsd: number };

const isReserved = (attempt: Attempt): attempt is Reserved => attempt.reservedUsd !== undefined;

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
      (one) => isReserved(one) && !livenessOf({ id: one.id, ...runOfStopped(one) }, { runs, jobs: ofRun }).alive,
    );
    if (record === undefined || over === undefined || over.length === 0) continue;
    const attempts = record.attempts.map((one) => (over.includes(one) && isReserved(one) ? settled(one) : one));
    plan.changed.set(issue, { ...record, attempts });
    for (const { id } of over)
      plan.reasons.push({ issue, text: `attempt ${id} was stopped, and its job ended without a word about its cost` });
  }
};
