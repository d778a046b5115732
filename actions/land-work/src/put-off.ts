// The third answer of a landing, "not now": trouble that is not its work's ends no claim. The issue stays with the attempt, its
// agent is free, and later runs land the artifact, each after a longer while.
import { type ApplyPorts, applyUntilCurrent, type Round } from '@clambake/adapters';
import type { IssueRecord, LedgerChange } from '@clambake/core';
import type { Job, LandingReport } from './job.ts';

type PutOff = Extract<LandingReport, { kind: 'put-off' }>;

/** Throws `error` again where the attempt holds no claim, and where nothing can be written: the next tick then sees the job's end. */
export const putOffLanding = async (
  { ports, request }: Job,
  { error, applyPorts }: { error: unknown; applyPorts: (ref: string) => ApplyPorts },
): Promise<LandingReport> => {
  const { assignment, run, dryRun } = request;
  if (dryRun) throw error;
  const { artifactName, diff, namingArtifact, neutraliseSentence, projectIssue, putOff } = await import('@clambake/core');
  const known = await ports.github.readIssue(assignment.issue).catch(() => undefined);
  if (known === undefined) throw error;
  const why = neutraliseSentence(error instanceof Error ? error.message : String(error), 1500).replace(/[.…]$/, '');
  const decide = async (): Promise<Round<PutOff>> => {
    const ledger = await ports.ledger.read();
    const before = ledger.issues.get(assignment.issue)?.record;
    const isHeld = before?.claim?.id === assignment.attempt;
    const artifact = { name: artifactName(assignment.attempt), runId: request.source };
    // A person has ended the attempt, and no later run lands its work: the issue says where that is.
    const named =
      isHeld || before === undefined || request.artifact === undefined
        ? undefined
        : namingArtifact(before, { attempt: assignment.attempt, artifact });
    const record: IssueRecord | undefined =
      before?.claim !== undefined && isHeld ? { ...before, claim: putOff(before.claim, { why, now: known.now }) } : named;
    if (record === undefined) throw error;
    const change: LedgerChange = { why: `Put the landing of #${assignment.issue} off: ${why}`, issues: [record] };
    const { effects, wake } = diff(ledger, change, { actor: 'landing' });
    const shown = projectIssue({ view: known.issue, record, jobRunning: false, comment: known.statusComment, run });
    if (shown !== undefined) effects.push(shown);
    if (wake !== undefined) effects.push({ kind: 'wake', why: wake });
    return { kind: 'apply', effects, decidedOn: ledger, value: { kind: 'put-off', error, record } };
  };
  const settled = await applyUntilCurrent(decide, applyPorts(known.defaultBranch)).catch(() => undefined);
  if (settled?.kind !== 'settled' || settled.value.record.claim?.id !== assignment.attempt) throw error;
  return settled.value;
};
