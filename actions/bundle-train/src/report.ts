// Records what one run of the train did, for outputs and the summary.
import { type Bundle, isRevert, type Reason, type TrainDecision, trainOf } from '@clambake/core';
import type { Facts } from './facts.ts';

export interface LoopReport {
  /** Undefined when git alone showed that there is nothing to do. */
  facts?: Facts;
  /** Last known state of every bundle that this run saw, by id. */
  bundles: Map<string, Bundle>;
  landed: Set<number>;
  evicted: Set<number>;
  reasons: readonly Reason[];
  wakeAt?: string | undefined;
  /** The step that a dry run would have carried out. */
  next?: TrainDecision['step'];
  /** The wait for which another run of this workflow was started. */
  handedOver?: string;
  /** Why the train cannot go on until a person acts. */
  failure?: string | undefined;
}

export const nothingDone = (): LoopReport => ({
  bundles: new Map(),
  landed: new Set(),
  evicted: new Set(),
  reasons: [],
});

export const note = (report: LoopReport, facts: Facts, decision: TrainDecision): void => {
  const { flight: bundle } = trainOf(facts);
  report.facts = facts;
  report.reasons = decision.reasons;
  report.wakeAt = decision.wakeAt;
  if (bundle !== undefined) report.bundles.set(bundle.id, bundle);
};

/** Adds the issues that our own writes evicted or merged. */
export const account = (report: LoopReport, { before, after }: { before: Facts; after: Facts }): void => {
  report.facts = after;
  for (const [issue, { record }] of after.snapshot.ledger.issues) {
    const was = before.snapshot.ledger.issues.get(issue)?.record;
    if (was === undefined || was === record) continue;
    const evicted = record.evictions.length > was.evictions.length;
    const landed = isRevert(was) ? !isRevert(record) : record.state === 'merged' && was.state !== 'merged';
    if (evicted) report.evicted.add(issue);
    else if (landed) report.landed.add(issue);
  }
  // A bundle that has just ended is kept as it was before its end.
  const bundle = trainOf(before).flight;
  if (bundle !== undefined) {
    const now = trainOf(after).flight;
    report.bundles.set(bundle.id, now?.id === bundle.id ? now : bundle);
  }
};
