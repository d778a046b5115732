// A push of several refs is atomic for who writes, not for who lists: a server that moves them one after the other can
// be listed in between. What one push always writes together tells such a listing apart.
import type { LedgerView } from '../fleet/snapshot.ts';
import { parseLedgerRef } from '../names.ts';

/**
 * Whether the view may be half of a push: an agent is busy without a claim or a claim without its agent, or a flight
 * and its passengers' records do not know each other. True also where a person edited the ledger by hand, so a second
 * listing decides: what stands still is no half.
 */
export const mayBeTorn = (ledger: LedgerView): boolean => agentsDisagree(ledger) || flightsDisagree(ledger);

const agentsDisagree = ({ issues, agents, broken }: LedgerView): boolean => {
  const claiming = new Set([...issues.values()].flatMap(({ record }) => (record.claim === undefined ? [] : [record.claim.agent])));
  const unreadable = new Set(broken.map(({ oid }) => oid));
  return (
    [...claiming].some((agent) => !agents.has(agent)) || [...agents].some(([agent, oid]) => !claiming.has(agent) && !unreadable.has(oid))
  );
};

const flightsDisagree = ({ issues, trains, broken }: LedgerView): boolean => {
  if (broken.some(({ ref }) => parseLedgerRef(ref)?.kind === 'train')) return false;
  const flights = [...trains.values()].flatMap(({ record }) => record.flight ?? []);
  const listed = new Map(flights.flatMap((flight) => flight.passengers.map(({ issue }) => [issue, flight.id] as const)));
  return [...issues].some(([issue, { record }]) => {
    const flight = listed.get(issue);
    // A person may withdraw an issue that is aboard; the train takes note of it in a push of its own.
    return record.state === 'bundled' ? flight !== record.flight?.id : flight !== undefined && record.state !== 'withdrawn';
  });
};
