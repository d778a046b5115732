// Ends the reservation of a stopped attempt whose jobs are over without having booked its cost: nobody would ever book it, and its
// dollars would be missing for good. Its landing may have died before it kept the work: then the issue names the artifact.
import { namingArtifact, unbooked } from '../attempt/kept-work.ts';
import { artifactName } from '../names.ts';
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

/** Stopped attempts that nobody will land or book any more. A run that was not read is not over. */
const overIn = (
  attempts: readonly Attempt[],
  { runs, ofRun }: Pick<Snapshot, 'runs'> & { ofRun: ReturnType<typeof jobsByRun> },
): Reserved[] =>
  attempts.filter(
    (one): one is Reserved => isReserved(one) && !livenessOf({ id: one.id, ...runOfStopped(one) }, { runs, jobs: ofRun }).alive,
  );

/** Attempts whose artifacts a decision needs to know about, and their runs. */
export const stoppedWanted = ({ ledger, runs, jobs }: Pick<Snapshot, 'ledger' | 'runs' | 'jobs'>): { run: number; attempt: string }[] => {
  const facts = { runs, ofRun: jobsByRun(jobs) };
  return [...ledger.issues.values()].flatMap(({ record }) =>
    overIn(record.attempts, facts).map(({ id, runId }) => ({ run: runId, attempt: id })),
  );
};

/** It is settled as soon as GitHub says whether it left an artifact. */
export const settleStopped = (
  plan: FleetPlan,
  { ledger, runs, jobs, leftovers }: Pick<Snapshot, 'ledger' | 'runs' | 'jobs' | 'leftovers'>,
): void => {
  const facts = { runs, ofRun: jobsByRun(jobs) };
  for (const issue of ledger.issues.keys()) {
    const record: IssueRecord | undefined = recordIn(plan, ledger, issue);
    const over = overIn(record?.attempts ?? [], facts).filter(({ id }) => leftovers.get(id) !== 'unknown');
    if (record === undefined || over.length === 0) continue;
    const attempts = record.attempts.map((one) => (over.includes(one as Reserved) ? settled(one as Reserved) : one));
    const left = over.filter(({ id }) => leftovers.get(id) === 'left');
    const named = left.reduce<IssueRecord>(
      (next, { id, runId }) => namingArtifact(next, { attempt: id, artifact: { name: artifactName(id), runId } }) ?? next,
      { ...record, attempts },
    );
    plan.changed.set(issue, named);
    for (const { id } of over)
      plan.reasons.push({ issue, text: `attempt ${id} was stopped, and its job ended without a word about its cost` });
  }
};
