// Which branches of ours nobody needs any more: told from the ledger alone, so that whatever a dead job left behind is
// found by the next one.
import { bundleBranch, issueBranch, parseLedgerRef, trialBranch } from '../names.ts';
import { stateFacts } from '../records/states.ts';
import type { LedgerView, Snapshot } from '../fleet/snapshot.ts';
import type { BranchChange } from './train-input.ts';

/** Branches that no flight in the air needs: of ended flights, of their trials, and of issues that are merged. */
export const leftoverBranches = ({ branches, ledger }: Pick<Snapshot, 'branches' | 'ledger'>): BranchChange[] => {
  const needed = neededBranches(ledger);
  // Nobody knows which branches a train needs whose record cannot be read.
  const isKnown = !ledger.broken.some(({ ref }) => parseLedgerRef(ref)?.kind === 'train');
  const kept = new Set([...ledger.trains.values()].flatMap(({ record }) => record.kept ?? []));
  return [...branches].flatMap(([branch, tip]): BranchChange[] => {
    if (kept.has(branch)) return [];
    const ours = isKnown && /^clambake\/(?:bundle-[1-9]\d*|trial-[0-9a-f]{16})$/.test(branch);
    return (ours && !needed.has(branch)) || isMergedIssueBranch(branch, { tip, ledger }) ? [{ branch, expect: tip, to: null }] : [];
  });
};

const isMergedIssueBranch = (branch: string, p: { tip: string; ledger: LedgerView }): boolean =>
  [...p.ledger.issues.values()].some(({ record }) => {
    if (branch !== issueBranch(record.issue)) return false;
    // A commit that took merged work back, or was to: the next attempt starts from the base.
    if (record.lastRevert?.oid === p.tip) return record.claim === undefined && !stateFacts(record.state).isWithTrain;
    return record.state === 'merged' && record.landed?.oid === p.tip;
  });

const neededBranches = (ledger: LedgerView): Set<string> => {
  const flights = [...ledger.trains.values()].flatMap(({ record }) => (record.flight === undefined ? [] : [record.flight]));
  const commits = flights.flatMap((flight) => [
    flight.baseOid,
    ...(flight.prefixes ?? []).map((p) => p.oid),
    ...flight.trials.map((t) => t.oid),
  ]);
  return new Set([...flights.map((flight) => bundleBranch(flight.id)), ...commits.map(trialBranch)]);
};
