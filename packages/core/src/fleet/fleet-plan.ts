// Collects the changes of a fleet's decision before they become one push. Several transitions of one issue become one write.
import type { LedgerChange } from '../effects/diff.ts';
import type { Reason } from '../effects/effect.ts';
import type { IssueRecord } from '../records/records.ts';
import type { Salvage } from './salvage.ts';
import type { PartsToMake } from './splits.ts';
import type { BrokenRecord, IssueView, LedgerView, Snapshot } from './snapshot.ts';

export interface FleetPlan {
  /** Records that are new or changed. */
  changed: Map<number, IssueRecord>;
  /** Agent → issue that it claims. */
  claimed: Map<string, number>;
  /** Issues whose labels and comment stay, because a person's label edit cannot be judged yet. */
  held: Set<number>;
  /** Issues that are left alone until a person repairs their record. */
  broken: Map<number, BrokenRecord>;
  /** Dead attempts whose work this run lands. */
  salvages: Salvage[];
  /** Splits whose parts this run makes. */
  splits: PartsToMake[];
  reasons: Reason[];
  /** Times at which something that waits may go on. */
  wakes: string[];
}

export const recordIn = (plan: FleetPlan, ledger: LedgerView, issue: number): IssueRecord | undefined =>
  plan.changed.get(issue) ?? ledger.issues.get(issue)?.record;

export const newRecord = (view: IssueView, { since, base }: { base: string; since: string }): IssueRecord => ({
  v: 1,
  issue: view.number,
  nodeId: view.nodeId,
  state: 'ready',
  since,
  base,
  attempts: [],
  evictions: [],
});

/**
 * A run that saw no comment makes one within this time. A record that knows its comment is not searched for another one, so it learns
 * of a comment only when no second one can appear any more.
 */
const settledMs = 2 * 60_000;

export const planChange = (plan: FleetPlan, { comments, now }: Pick<Snapshot, 'comments' | 'now'>, why: string): LedgerChange => ({
  why,
  issues: [...plan.changed.values()].map((record) => {
    // The comment was found by its marker, so the record does not know it, or knows one that is gone.
    const found = comments.get(record.nodeId);
    const isSettled = found?.createdAt === undefined || Date.parse(now) - Date.parse(found.createdAt) >= settledMs;
    const known = isSettled && found?.copies === undefined ? (found?.id ?? record.statusComment) : record.statusComment;
    return known === undefined ? record : { ...record, statusComment: known };
  }),
});
