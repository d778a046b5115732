// Keeps the work of an attempt that no longer holds its issue under a ref of its own, so that nothing is lost without a word.
import type { Lost, Round } from '@clambake/adapters';
import type { Effect, LedgerChange } from '@clambake/core';
import type { Job, LandingReport, Read } from './job.ts';
import { artifactOf } from './refused-work.ts';
import { checkOn } from './check-work.ts';

type Superseded = Extract<LandingReport, { kind: 'superseded' }>;

/** The push of the kept commit names it in the record too, with what the attempt has cost. */
export const lateWork = async (
  job: Job,
  { decision, read, lost }: { decision: { why: string; malformed: boolean }; read: Read; lost: Lost | undefined },
): Promise<Round<Superseded>> => {
  const over: Superseded = { kind: 'superseded', why: decision.why, malformed: decision.malformed };
  const { stored, view } = read.facts;
  const { diff, keptRef, keptText, projectIssue, withLateEnd } = await import('@clambake/core');
  const { assignment, run, dryRun } = job.request;
  const { attempt } = assignment;
  if (stored === undefined) return withoutRecord(job, { over, read, lost });
  if (decision.malformed) return { kind: 'over', value: over };
  const late = await keptOf(job, { read, base: stored.record.base, lost });
  const result = 'missing' in read.got ? undefined : read.got.result;
  const record = withLateEnd(stored.record, { attempt, oid: late.oid, result });
  const kept = late.oid === undefined ? late.where : keptText(attempt, late.oid);
  if (dryRun || lost?.status === 'refused' || (late.oid === undefined && record === undefined))
    return { kind: 'over', value: { ...over, kept } };
  const change: LedgerChange = {
    why: kept ?? `the cost of attempt ${attempt}`,
    issues: record === undefined ? [] : [record],
    branches: late.oid === undefined ? [] : [{ branch: keptRef(attempt), expect: null, to: late.oid }],
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

/**
 * The ledger was lost while the agent worked. A tick makes a claim again that the issue still shows, and lands its work, unless a person
 * closes the issue before: so the work is kept. Of every other attempt a comment on the issue names it, because no record can.
 */
const withoutRecord = async (
  job: Job,
  { over, read, lost }: { over: Superseded; read: Read; lost: Lost | undefined },
): Promise<Round<Superseded>> => {
  const { view } = read.facts;
  const { baseForView, baseOf, diff, keptRef, keptText, shownClaimOf } = await import('@clambake/core');
  const { assignment, dryRun } = job.request;
  const { config, comment, defaultBranch } = read;
  const comments = new Map(view === undefined || comment === undefined ? [] : [[view.nodeId, comment] as const]);
  const isShown = view !== undefined && shownClaimOf(view, { ledger: read.ledger, comments }) !== undefined;
  if (dryRun || lost?.status === 'refused') return { kind: 'over', value: over };
  const base = view === undefined ? baseOf(config, defaultBranch) : baseForView(view, { config, snapshot: { defaultBranch } });
  const { oid, where } = await keptOf(job, { read, base, lost });
  if (oid === undefined) return { kind: 'over', value: { ...over, kept: where } };
  const kept = keptText(assignment.attempt, oid);
  // An earlier run of this job has kept it and said so.
  if ((await job.ports.kept.list()).get(keptRef(assignment.attempt)) === oid) return { kind: 'over', value: { ...over, kept } };
  const branches = [{ branch: keptRef(assignment.attempt), expect: null, to: oid }];
  const { effects } = diff(read.ledger, { why: kept, branches }, { actor: 'landing' });
  const say = `The record of attempt ${assignment.attempt} was lost while it worked. ${kept}`;
  const tell = { addLabels: [], removeLabels: [], comment: undefined, close: false, say };
  const told: Effect[] = view === undefined || isShown ? [] : [{ kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...tell }];
  return { kind: 'apply', effects: [...effects, ...told], decidedOn: read.ledger, value: { ...over, kept } };
};

/** The commit that is to be kept, or else a sentence about where the work is, if there is any. */
const keptOf = async (
  job: Job,
  { read, base, lost }: { read: Read; base: string; lost: Lost | undefined },
): Promise<{ oid?: string | undefined; where?: string | undefined }> => {
  const { keptRef, whereText } = await import('@clambake/core');
  const { assignment, dryRun } = job.request;
  // An earlier run of this job has kept it.
  if (lost?.status === 'stale' && lost.refs?.includes(keptRef(assignment.attempt)) === true) return {};
  const check = await checkOn(job, { ...read, base });
  if (check === undefined) return {};
  const oid = check.ok ? check.oid : check.kept;
  // It is on the branch or on the base already.
  if (check.ok && (check.files === 0 || oid === check.branchExpect)) return {};
  if (oid !== undefined && !dryRun && lost?.status !== 'refused') return { oid };
  const artifact = await artifactOf(job, oid === undefined ? check : undefined);
  return { where: whereText({ check: undefined, assignment, artifact }) };
};
