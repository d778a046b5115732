// Finds branches of clambake that are no longer needed. It uses the ledger alone, so it also finds those of a job that died.
import { bundleBranch, isTrainBranch, issueBranch, parseBundleBranch, parseLedgerRef, trialBranch } from '../names.ts';
import { stateFacts } from '../records/states.ts';
import type { LedgerView, Snapshot } from '../fleet/snapshot.ts';
import type { BranchChange } from '../effects/effect.ts';

/** Branches of ended bundles, of their trials, and of merged issues. */
export const leftoverBranches = ({ branches, ledger }: Pick<Snapshot, 'branches' | 'ledger'>): BranchChange[] => {
  const needed = neededBranches(ledger);
  // A train whose record cannot be read may need any of them.
  const isKnown = !ledger.broken.some(({ ref }) => parseLedgerRef(ref)?.kind === 'train');
  const kept = new Set([...ledger.trains.values()].flatMap(({ record }) => record.kept ?? []));
  const keptUpTo = Math.max(0, ...[...ledger.trains.values()].map(({ record }) => record.keptUpTo ?? 0));
  return [...branches].flatMap(([branch, tip]): BranchChange[] => {
    const number = parseBundleBranch(branch);
    if (kept.has(branch) || (number > 0 && number <= keptUpTo)) return [];
    const ours = isKnown && isTrainBranch(branch);
    return (ours && !needed.has(branch)) || isMergedIssueBranch(branch, { tip, ledger }) ? [{ branch, expect: tip, to: null }] : [];
  });
};

const isMergedIssueBranch = (branch: string, { tip, ledger }: { tip: string; ledger: LedgerView }): boolean =>
  [...ledger.issues.values()].some(({ record }) => {
    if (branch !== issueBranch(record.issue)) return false;
    // The branch holds the commit of a revert that is over: the next attempt starts from the base.
    if (record.lastRevert?.oid === tip) return record.claim === undefined && !stateFacts(record.state).isWithTrain;
    // Squashed work is not in the base's history, and the next attempt starts from the base.
    if (record.squashed?.work === tip) return record.claim === undefined && !stateFacts(record.state).isWithTrain;
    return record.state === 'merged' && record.landed?.oid === tip;
  });

const neededBranches = (ledger: LedgerView): Set<string> => {
  const bundles = [...ledger.trains.values()].flatMap(({ record }) => (record.flight === undefined ? [] : [record.flight]));
  const commits = bundles.flatMap((bundle) => [
    bundle.baseOid,
    ...(bundle.prefixes ?? []).map((prefix) => prefix.oid),
    ...bundle.trials.map((trial) => trial.oid),
  ]);
  return new Set([...bundles.map((bundle) => bundleBranch(bundle.id)), ...commits.map(trialBranch)]);
};
