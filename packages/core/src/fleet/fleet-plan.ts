// A fleet decision in the making: what reconciling and assigning change, before it becomes one push.
// Several transitions of one issue collapse into one write, and a record that did not change is not written.
import type { LedgerChange } from '../effects/diff.ts';
import type { Reason } from '../effects/effect.ts';
import type { IssueRecord } from '../records/records.ts';
import type { Salvage } from './salvage.ts';
import type { BrokenRecord, IssueView, LedgerView, Snapshot } from './snapshot.ts';

export interface FleetPlan {
  /** Records that are new or changed; everything else is as the snapshot has it. */
  changed: Map<number, IssueRecord>;
  /** Agent → issue claimed in this plan. */
  claimed: Map<string, number>;
  /** Issues whose labels and comment stay as they are this time, because what they mean is not known yet. */
  held: Set<number>;
  /** Issues whose record cannot be read: left alone until a person repairs the ledger. */
  broken: Map<number, BrokenRecord>;
  /** Dead attempts whose work a landing of this run takes over. */
  salvages: Salvage[];
  reasons: Reason[];
}

export const recordIn = (plan: FleetPlan, ledger: LedgerView, issue: number): IssueRecord | undefined =>
  plan.changed.get(issue) ?? ledger.issues.get(issue)?.record;

/** A record for an issue that has none yet. */
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

/** The plan as a change of the ledger. */
export const planChange = (plan: FleetPlan, { comments }: Pick<Snapshot, 'comments'>, why: string): LedgerChange => ({
  why,
  issues: [...plan.changed.values()].map((record) => {
    // Found by its marker: the record did not know it, or knew one that is gone.
    const found = comments.get(record.nodeId)?.id ?? record.statusComment;
    return found === undefined ? record : { ...record, statusComment: found };
  }),
});
