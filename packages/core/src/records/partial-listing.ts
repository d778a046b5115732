// Recognises a listing of the ledger that shows one push by half. A push is atomic for its writer, but a server that moves the
// refs one after the other can be listed in between.
import type { LedgerView } from '../fleet/snapshot.ts';
import { parseLedgerRef } from '../names.ts';
import { busyAgentOf } from './put-off.ts';

/**
 * True when the view may show half of a push: an agent without a claim, a claim without its agent, or a bundle whose
 * passengers' records do not name it. A person who edits the ledger can cause the same, so the caller lists again: a ledger
 * that has not changed is whole.
 */
export const mayBePartial = (ledger: LedgerView): boolean => agentsDisagree(ledger) || bundlesDisagree(ledger);

const agentsDisagree = ({ issues, agents, broken }: LedgerView): boolean => {
  const claiming = new Set([...issues.values()].flatMap(({ record }) => busyAgentOf(record.claim) ?? []));
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
    // When a person withdraws an issue that is aboard, the train notes that in a later push.
    return record.state === 'bundled' ? bundle !== record.flight?.id : bundle !== undefined && record.state !== 'withdrawn';
  });
};
