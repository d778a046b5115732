// Names the agents that no new claim may take.
import { freeableAgents } from '../effects/diff.ts';
import { busyAgentOf } from '../records/put-off.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import type { Snapshot } from './snapshot.ts';

/** Agents with a ref that stays, or with a claim in a record, because a person may have deleted the ref, or the whole ledger. */
export const busyAgents = (plan: FleetPlan, { ledger }: Snapshot): Set<string> => {
  const free = freeableAgents(ledger, plan.changed);
  const busy = new Set([...ledger.agents.keys()].filter((agent) => !free.has(agent)));
  for (const issue of new Set([...ledger.issues.keys(), ...plan.changed.keys()])) {
    const agent = busyAgentOf(recordIn(plan, ledger, issue)?.claim);
    if (agent !== undefined) busy.add(agent);
  }
  for (const agent of plan.claimed.keys()) busy.add(agent);
  return busy;
};
