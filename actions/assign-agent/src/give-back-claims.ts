// Gives claims back that nobody can see: where GitHub refuses every label and comment of a tick (the job lacks a
// permission), people could not steer them. What the tick claimed is given back whole or not at all, and no agent starts.
import { applyEffects, type ApplyOutcome, type ApplyPorts } from '@clambake/adapters';
import type { Assignment, LedgerChange, LedgerView, Snapshot } from '@clambake/core';

/** Why nothing of a tick could be shown, when GitHub refused all of it and will refuse it again. */
export const refusedToShow = ({ results }: ApplyOutcome): string | undefined => {
  const shown = results.filter(({ effect }) => effect.kind === 'create-labels' || effect.kind === 'project-issue');
  const whys = shown.flatMap(({ result }) => (result.status === 'refused' ? [result.why] : []));
  if (whys.length === 0 || shown.some(({ result }) => result.status === 'applied')) return undefined;
  return [...new Set(whys)].join('; ');
};

/** The records as they were before their claims. Claims that moved on meanwhile are left alone. */
const withoutClaims = (
  now: LedgerView,
  { before, assignments }: { before: Snapshot; assignments: readonly Assignment[] },
): LedgerChange => {
  const held = assignments.filter(({ issue, attempt }) => now.issues.get(issue)?.record.claim?.id === attempt);
  const earlier = held.map(({ issue }) => ({ issue, record: before.ledger.issues.get(issue)?.record }));
  return {
    why: 'give back claims that cannot be shown',
    issues: earlier.flatMap(({ record }) => record ?? []),
    removed: earlier.flatMap(({ issue, record }) => (record === undefined ? [issue] : [])),
  };
};

/** One push. What it does not reach ends with this run: the next tick finds claims of a run that is over. */
export const giveBackClaims = async (ports: ApplyPorts, tick: { before: Snapshot; assignments: readonly Assignment[] }): Promise<void> => {
  const { diff } = await import('@clambake/core');
  const ledger = await ports.ledger.read();
  const { effects } = diff(ledger, withoutClaims(ledger, tick), { actor: 'landing' });
  await applyEffects(effects, ports, ledger);
};
