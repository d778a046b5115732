// Gives a tick's claims back when GitHub refuses all of its labels and comments (the job lacks a permission), because people
// could neither see nor steer them. It gives back all claims or none, and no agent starts.
import { applyEffects, type ApplyOutcome, type ApplyPorts } from '@clambake/adapters';
import type { Assignment, LedgerChange, LedgerView, Snapshot } from '@clambake/core';

/** Returns GitHub's reasons when it refused to show anything of a tick and will refuse again. */
export const refusedToShow = ({ results }: ApplyOutcome): string | undefined => {
  const shown = results.filter(({ effect }) => effect.kind === 'create-labels' || effect.kind === 'project-issue');
  const whys = shown.flatMap(({ result }) => (result.status === 'refused' ? [result.why] : []));
  if (whys.length === 0 || shown.some(({ result }) => result.status === 'applied')) return undefined;
  return [...new Set(whys)].join('; ');
};

/** Restores the records from before the claims. Claims that have changed meanwhile are left alone. */
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

/** Makes one push. Claims that it does not give back end with this run: the next tick finds that the run is over. */
export const giveBackClaims = async (ports: ApplyPorts, tick: { before: Snapshot; assignments: readonly Assignment[] }): Promise<void> => {
  const { diff } = await import('@clambake/core');
  const ledger = await ports.ledger.read();
  const { effects } = diff(ledger, withoutClaims(ledger, tick), { actor: 'landing' });
  await applyEffects(effects, ports, ledger);
};
