// Says which kept refs have had their time. Only the job that keeps work asks, so that their number cannot grow and no tick is
// concerned.
import type { LedgerView } from '../fleet/snapshot.ts';
import { keptPrefix, landedRef } from '../names.ts';

/** Work that did not land is kept for this time at least. */
export const keptDays = 30;
/** Landed commits, and those that they replaced, are kept for this time after the merge. */
const daysAfterMerge = 7;
const dayMs = 24 * 3_600_000;

/** `refs`: kept refs and their commits. Refs of attempts that no record names are left alone. */
export const expiredKept = (
  refs: ReadonlyMap<string, string>,
  { ledger, now }: { ledger: Pick<LedgerView, 'issues'>; now: string },
): Map<string, string> => {
  const isPast = (at: string, days: number): boolean => Date.parse(now) - Date.parse(at) > days * dayMs;
  const ended = new Set<string>();
  for (const { record } of ledger.issues.values()) {
    for (const { id, outcome, endedAt } of record.attempts) {
      if (record.held?.attempt === id) continue;
      // Another landing has taken the place of this one, or the work was thrown away.
      const isReplaced = record.landed?.attempt !== id && isPast(endedAt, keptDays);
      if (isReplaced || (record.state === 'merged' && isPast(record.since, daysAfterMerge))) ended.add(landedRef(id));
      const isOver = outcome === 'done' ? record.state === 'merged' && isPast(record.since, daysAfterMerge) : isPast(endedAt, keptDays);
      if (isOver) ended.add(`${keptPrefix}${id}`);
    }
  }
  return new Map([...refs].filter(([ref]) => ended.has(ref)));
};
