// Withdraws issues that were deleted, or moved to another repository: nobody can answer or close them, and their work boards nothing.
// GitHub may miss an issue for a moment, so that only one that stays away is withdrawn.
import { canTransition } from '../records/machine.ts';
import type { IssueRecord } from '../records/records.ts';
import { dateTime } from '../texts/times.ts';
import { minutesAfter } from './backoff.ts';
import { type FleetPlan, recordIn } from './fleet-plan.ts';
import { withdraw } from './label-edits.ts';
import type { Snapshot } from './snapshot.ts';

const awayMinutes = 10;

type Seen = Pick<Snapshot, 'issues' | 'board' | 'ledger' | 'now'>;

export const withdrawGone = (plan: FleetPlan, { issues, board, ledger, now }: Seen): void => {
  // Issues may be switched off in the repository, and come back: GitHub shows none at all then.
  if (issues.length === 0 && board === undefined) return;
  const seen = new Set(issues.map(({ number }) => number));
  for (const issue of ledger.issues.keys()) {
    const record = recordIn(plan, ledger, issue);
    if (record === undefined || (seen.has(issue) && record.goneSince === undefined)) continue;
    if (seen.has(issue)) {
      const { goneSince: _, ...shown } = record;
      plan.changed.set(issue, shown);
    } else if (mayWithdraw(record)) withdrawOne(plan, record, now);
  }
};

/** A landing that is still to come withdraws it, and keeps its work. */
const mayWithdraw = ({ state, claim }: IssueRecord): boolean =>
  canTransition(state, 'withdraw') && claim?.delay === undefined && claim?.salvage === undefined;

const withdrawOne = (plan: FleetPlan, record: IssueRecord, now: string): void => {
  const { issue, goneSince = now } = record;
  const end = minutesAfter(goneSince, awayMinutes);
  if (Date.parse(end) <= Date.parse(now)) {
    const gone = withdraw(record, { why: 'the issue was deleted or moved to another repository', now });
    plan.changed.set(issue, gone.record);
    plan.reasons.push({ issue, text: gone.reason ?? '' });
    return;
  }
  if (record.goneSince === undefined) plan.changed.set(issue, { ...record, goneSince });
  plan.reasons.push({ issue, text: `is gone from this repository: withdrawn from ${dateTime(end)} on, unless it is there again` });
};
