// The record of an issue whose merged work is to be taken back. The commit that takes it back is landed work like any
// other: it boards, is tested and lands; only what it comes to differs. Invariant: until it is on the base the issue
// stays closed and its record keeps the work that is there, so that giving up leaves everything as it was.
import { cut, transition } from './transition.ts';
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
  { merge, by, now, words, oid }: { oid: string; merge: string; by: string; words: string; now: string },
): IssueRecord => {
  const { landed } = record;
  if (landed === undefined) throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
  const { revert: _, pushedAfter: __, ...of } = landed;
  const kept = record.flight === undefined ? {} : { flight: record.flight };
  const revert: Revert = { merge, by, at: now, words, of, ...kept };
  const change = { oid, at: now, additions: of.deletions, deletions: of.additions };
  return transition(record, 'revert', now, { landed: { ...of, ...change, revert }, feedback: undefined });
};

const lastRevert = ({ landed }: RevertRecord, facts: { now: string; landed: boolean }): NonNullable<IssueRecord['lastRevert']> => ({
  oid: landed.oid,
  merge: landed.revert.merge,
  by: landed.revert.by,
  at: facts.now,
  landed: facts.landed,
});

/** It conflicts, breaks the tests, or somebody changed their mind: the work stays merged, and the reason is said. */
export const abandonRevert = (record: RevertRecord, facts: { bundle: string; now: string; reason: string }): IssueRecord => {
  const { of, flight: bundle } = record.landed.revert;
  const reason = cut(`its merge was not taken back: ${facts.reason}`, 2000);
  return transition(record, 'merge', facts.now, {
    landed: of,
    flight: bundle,
    lastRevert: lastRevert(record, { now: facts.now, landed: false }),
    evictions: [...record.evictions, { flight: facts.bundle, at: facts.now, reason }],
  });
};

/**
 * The base no longer has the work. Who asked for that and said why has said what an agent needs to know; without a word
 * only a person can tell what should be done differently.
 */
export const concludeRevert = (record: RevertRecord, { now, bundle }: { bundle: string; now: string }): IssueRecord => {
  const { by, words, merge } = record.landed.revert;
  const shared = { lastRevert: lastRevert(record, { now, landed: true }) };
  if (words !== '') {
    const feedback = { kind: 'person' as const, by, did: 'reverted' as const, words, merge, at: now };
    return transition(record, 'undo', now, { ...shared, feedback });
  }
  const question = `${by} had its merged work taken back (bundle ${bundle}). What should be done differently? Edit the issue and set clambake:ready again.`;
  return transition(record, 'ask', now, { ...shared, question });
};

/** Its work was taken back just now, and nobody has opened the issue again yet: ours to do, and no person's closing. */
export const awaitsReopening = (record: IssueRecord, view: Pick<IssueView, 'open' | 'events'>): boolean => {
  const { lastRevert: last, since, state } = record;
  if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human')) return false;
  return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};
