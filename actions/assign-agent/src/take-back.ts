// Claims that nobody can see are no claims people can steer: where GitHub refuses every label and comment of a tick
// (the job lacks a permission), what it claimed is given back at once, whole or not at all, and no agent starts.
import type { ApplyOutcome, LedgerPort } from '@clambake/adapters';
import { agentRef, type Assignment, issueRef, type LedgerView, type LedgerWrite, type Snapshot } from '@clambake/core';

/** Why nothing of a tick could be shown, when GitHub refused all of it and will refuse it again. */
export const refusedToShow = ({ results }: ApplyOutcome): string | undefined => {
  const shown = results.filter(({ command }) => command.kind === 'create-labels' || command.kind === 'project-issue');
  const whys = shown.flatMap(({ result }) => (result.status === 'refused' ? [result.why] : []));
  if (whys.length === 0 || shown.some(({ result }) => result.status === 'applied')) return undefined;
  return [...new Set(whys)].join('; ');
};

/** The records as they were before their claims, and the agents free. Claims that moved on meanwhile are left alone. */
const takeBackWrites = (now: LedgerView, p: { before: Snapshot; assignments: readonly Assignment[] }): LedgerWrite[] =>
  p.assignments.flatMap(({ issue, agent, attempt }): LedgerWrite[] => {
    const stored = now.issues.get(issue);
    if (stored?.record.claim?.id !== attempt) return [];
    const before = p.before.ledger.issues.get(issue)?.record;
    const ref = issueRef(issue);
    const record: LedgerWrite =
      before === undefined ? { ref, expect: stored.oid, delete: true } : { ref, expect: stored.oid, record: before };
    return [record, { ref: agentRef(agent), expect: stored.oid, delete: true }];
  });

/** One push. What it does not reach ends with this run: the next tick finds claims of a run that is over. */
export const takeBack = async (ledger: LedgerPort, p: { before: Snapshot; assignments: readonly Assignment[] }): Promise<void> => {
  const writes = takeBackWrites(await ledger.read(), p);
  if (writes.length > 0) await ledger.push(writes);
};
