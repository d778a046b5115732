// The record of an issue whose merged work is to be taken back. The commit that takes it back is landed work like any
// other: it boards, is tested and lands; only what it comes to differs. Invariant: until it is on the base the issue
// stays closed and its record keeps the work that is there, so that giving up leaves everything as it was.
import { cut, moved } from './move-record.ts';
import type { IssueRecord } from './records.ts';
import type { IssueView } from '../fleet/snapshot.ts';

type Landed = NonNullable<IssueRecord['landed']>;
type Revert = NonNullable<Landed['revert']>;
type RevertRecord = IssueRecord & { landed: Landed & { revert: Revert } };

/** Whether what has landed takes earlier work back. */
export const isRevert = (record: IssueRecord): record is RevertRecord => record.landed?.revert !== undefined;

/** `oid`: the commit that takes `merge` back, on the issue's branch. */
export const startRevert = (
  record: IssueRecord,
  p: { oid: string; merge: string; by: string; words: string; now: string },
): IssueRecord => {
  const { landed } = record;
  if (landed === undefined) throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
  const { revert: _, pushedAfter: __, ...of } = landed;
  const kept = record.flight === undefined ? {} : { flight: record.flight };
  const revert: Revert = { merge: p.merge, by: p.by, at: p.now, words: p.words, of, ...kept };
  const change = { oid: p.oid, at: p.now, additions: of.deletions, deletions: of.additions };
  return moved(record, 'revert', p.now, { landed: { ...of, ...change, revert }, flight: undefined, feedback: undefined });
};

const lastRevert = ({ landed }: RevertRecord, p: { now: string; landed: boolean }): NonNullable<IssueRecord['lastRevert']> => ({
  oid: landed.oid,
  merge: landed.revert.merge,
  by: landed.revert.by,
  at: p.now,
  landed: p.landed,
});

/** It conflicts, breaks the tests, or somebody changed their mind: the work stays merged, and the reason is said. */
export const abandonRevert = (record: RevertRecord, p: { flight: string; now: string; reason: string }): IssueRecord => {
  const { of, flight } = record.landed.revert;
  const reason = cut(`its merge was not taken back: ${p.reason}`, 2000);
  return moved(record, 'merge', p.now, {
    landed: of,
    flight,
    lastRevert: lastRevert(record, { now: p.now, landed: false }),
    evictions: [...record.evictions, { flight: p.flight, at: p.now, reason }],
  });
};

/**
 * The base no longer has the work. Who asked for that and said why has said what an agent needs to know; without a word
 * only a person can tell what should be done differently.
 */
export const concludeRevert = (record: RevertRecord, p: { flight: string; now: string }): IssueRecord => {
  const { by, words, merge } = record.landed.revert;
  const shared = { landed: undefined, flight: undefined, lastRevert: lastRevert(record, { now: p.now, landed: true }) };
  if (words !== '') {
    const feedback = { kind: 'person' as const, by, did: 'reverted' as const, words, merge, at: p.now };
    return moved(record, 'undo', p.now, { ...shared, feedback });
  }
  const question = `${by} had its merged work taken back (flight ${p.flight}). What should be done differently? Edit the issue and set clambake:ready again.`;
  return moved(record, 'ask', p.now, { ...shared, question });
};

/** Its work was taken back just now, and nobody has opened the issue again yet: ours to do, and no person's closing. */
export const awaitsReopening = (record: IssueRecord, view: Pick<IssueView, 'open' | 'events'>): boolean => {
  const { lastRevert: last, since, state } = record;
  if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human')) return false;
  return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};
