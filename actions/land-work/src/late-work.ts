// Keeps the work of an attempt that no longer holds its issue under a ref of its own, so that nothing is lost without a word.
import type { Lost, Round } from '@clambake/adapters';
import type { LedgerChange } from '@clambake/core';
import type { Job, LandingReport, Read } from './job.ts';
import { artifactOf } from './refused-work.ts';
import { checkOn } from './check-work.ts';

type Superseded = Extract<LandingReport, { kind: 'superseded' }>;

/** The push of the kept commit names it in the record too, where no other attempt holds the issue. */
export const lateWork = async (
  job: Job,
  { decision, read, lost }: { decision: { why: string; malformed: boolean }; read: Read; lost: Lost | undefined },
): Promise<Round<Superseded>> => {
  const over: Superseded = { kind: 'superseded', why: decision.why, malformed: decision.malformed };
  const { stored, view } = read.facts;
  const { diff, keptRef, keptText, projectIssue, withLateWork, whereText } = await import('@clambake/core');
  const { assignment, run, dryRun } = job.request;
  const ref = keptRef(assignment.attempt);
  // An earlier run of this job has kept it.
  const isKept = lost?.status === 'stale' && lost.refs?.includes(ref) === true;
  if (decision.malformed || stored === undefined || isKept) return { kind: 'over', value: over };
  const check = await checkOn(job, { ...read, base: stored.record.base });
  if (check === undefined) return { kind: 'over', value: over };
  const oid = check.ok ? check.oid : check.kept;
  // It is on the branch or on the base already.
  if (check.ok && (check.files === 0 || oid === check.branchExpect)) return { kind: 'over', value: over };
  if (oid === undefined || dryRun || lost?.status === 'refused') {
    const artifact = await artifactOf(job, oid === undefined ? check : undefined);
    return { kind: 'over', value: { ...over, kept: whereText({ check: undefined, assignment, artifact }) } };
  }
  const kept = keptText(assignment.attempt, oid);
  const record = withLateWork(stored.record, { attempt: assignment.attempt, oid });
  const change: LedgerChange = {
    why: kept,
    issues: record === undefined ? [] : [record],
    branches: [{ branch: ref, expect: null, to: oid }],
  };
  const { effects } = diff(read.ledger, change, { actor: 'landing' });
  const shown =
    record === undefined || view === undefined ? undefined : projectIssue({ view, record, jobRunning: false, comment: read.comment, run });
  return {
    kind: 'apply',
    effects: shown === undefined ? effects : [...effects, shown],
    decidedOn: read.ledger,
    value: { ...over, kept },
  };
};
