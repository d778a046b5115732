// A push of several refs is atomic for who writes, not for who lists: a server that moves them one after the other can
// be listed in between. What one push always writes together tells such a listing apart.
import type { LedgerView } from '../fleet/snapshot.ts';
import { parseLedgerRef } from '../names.ts';

/**
 * Whether the view may be half of a push: an agent is busy without a claim or a claim without its agent, or a bundle
 * and its passengers' records do not know each other. True also where a person edited the ledger by hand, so a second
 * listing decides: what stands still is no half.
 */
export const mayBePartial = (ledger: LedgerView): boolean => agentsDisagree(ledger) || bundlesDisagree(ledger);

const agentsDisagree = ({ issues, agents, broken }: LedgerView): boolean => {
  const claiming = new Set([...issues.values()].flatMap(({ record }) => (record.claim === undefined ? [] : [record.claim.agent])));
  const unreadable = new Set(broken.map(({ oid }) => oid));
  return (
    [...claiming].some((agent) => !agents.has(agent)) || [...agents].some(([agent, oid]) => !claiming.has(agent) && !unreadable.has(oid))
  );
};

const bundlesDisagree = ({ issues, trains, broken }: LedgerView): boolean => {
  if (broken.some(({ ref }) => parseLedgerRef(ref)?.kind === 'train')) return false;
  const bundles = [...trains.values()].flatMap(({ record }) => record.flight ?? []);
  const listed = new Map(bundles.flatMap((bundle) => bundle.passengers.map(({ issue }) => [issue, bundle.id] as const)));
  return [...issues].some(([issue, { record }]) => {
    const bundle = listed.get(issue);
    // A person may withdraw an issue that is aboard; the train takes note of it in a push of its own.
    return record.state === 'bundled' ? bundle !== record.flight?.id : bundle !== undefined && record.state !== 'withdrawn';
  });
};
