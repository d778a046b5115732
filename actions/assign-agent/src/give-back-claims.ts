// Gives a tick's claims back when GitHub refuses all of its labels and comments (the job lacks a permission), because people
// could neither see nor steer them. It gives back all claims or none, and no agent starts.
import { applyEffects, type ApplyOutcome, type ApplyPorts } from '@clambake/adapters';
import type { Assignment, LedgerChange, LedgerView } from '@clambake/core';

interface Claims {
  /** The ledger that the tick read. */
  before: LedgerView;
  assignments: readonly Assignment[];
}

/** Returns GitHub's reasons when it refused to show anything of a tick and will refuse again. */
export const refusedToShow = ({ results }: ApplyOutcome): string | undefined => {
  const shown = results.filter(
    ({ effect }) => effect.kind === 'create-labels' || (effect.kind === 'project-issue' && effect.call === undefined),
  );
  const whys = shown.flatMap(({ result }) => (result.status === 'refused' ? [result.why] : []));
  if (whys.length === 0 || shown.some(({ result }) => result.status === 'applied')) return undefined;
  return [...new Set(whys)].join('; ');
};

/** Restores the records from before the claims. Claims that have changed meanwhile are left alone. */
const withoutClaims = (now: LedgerView, { before, assignments }: Claims): LedgerChange => {
  const held = assignments.filter(({ issue, attempt }) => now.issues.get(issue)?.record.claim?.id === attempt);
  return {
    why: 'give back claims that cannot be shown',
    issues: held.flatMap(({ issue }) => before.issues.get(issue)?.record ?? []),
    removed: held.flatMap(({ issue }) => (before.issues.has(issue) ? [] : [issue])),
  };
};

/** Makes one push. Claims that it does not give back end with this run: the next tick finds that the run is over. */
export const giveBackClaims = async (ports: ApplyPorts, claims: Claims): Promise<void> => {
  const { diff } = await import('@clambake/core');
  const ledger = await ports.ledger.read();
  const { effects } = diff(ledger, withoutClaims(ledger, claims), { actor: 'fleet' });
  await applyEffects(effects, ports, ledger);
};
