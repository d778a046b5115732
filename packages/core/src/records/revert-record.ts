// The record of an issue whose merged work is reverted. The commit that reverts it boards and is tested like other landed
// work. Invariant: until that commit is on the base the issue stays closed and its record keeps the merged work, so that
// nothing changes when the revert is given up.
import { cut, transition } from './transition.ts';
import type { IssueRecord } from './records.ts';
import { stateLabels } from '../names.ts';
import type { IssueView } from '../fleet/snapshot.ts';

type Landed = NonNullable<IssueRecord['landed']>;
type Revert = NonNullable<Landed['revert']>;
type Approval = NonNullable<Landed['approval']>;
type RevertRecord = IssueRecord & { landed: Landed & { revert: Revert } };

export const isRevert = (record: IssueRecord): record is RevertRecord => record.landed?.revert !== undefined;

/** `oid`: the commit on the issue's branch that reverts `merge`; `approval` covers what it restores at protected paths. */
export const startRevert = (
  record: IssueRecord,
  {
    merge,
    by,
    now,
    words,
    oid,
    approval,
  }: { oid: string; merge: string; by: string; words: string; now: string; approval?: Approval | undefined },
): IssueRecord => {
  const { landed } = record;
  if (landed === undefined) throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
  const { revert: _, pushedAfter: __, ...of } = landed;
  const { approval: ___, flags: ____, ...work } = of;
  const kept = record.flight === undefined ? {} : { flight: record.flight };
  const revert: Revert = { merge, by, at: now, words, of, ...kept };
  const change = { oid, at: now, additions: of.deletions, deletions: of.additions };
  return transition(record, 'revert', now, {
    landed: { ...work, ...change, revert, ...(approval === undefined ? {} : { approval }) },
    feedback: undefined,
  });
};

const lastRevert = ({ landed }: RevertRecord, facts: { now: string; landed: boolean }): NonNullable<IssueRecord['lastRevert']> => ({
  oid: landed.oid,
  merge: landed.revert.merge,
  by: landed.revert.by,
  at: facts.now,
  landed: facts.landed,
});

/** Gives the revert up: the work stays merged. */
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

/** The base no longer has the work. An agent goes on with the words of the person who asked; without words a person is asked. */
export const concludeRevert = (record: RevertRecord, { now, bundle }: { bundle: string; now: string }): IssueRecord => {
  const { by, words, merge } = record.landed.revert;
  // A person has taken back what was approved.
  const shared = { lastRevert: lastRevert(record, { now, landed: true }), approvals: undefined };
  if (words !== '') {
    const feedback = { kind: 'person' as const, by, did: 'reverted' as const, words, merge, at: now };
    return transition(record, 'undo', now, { ...shared, feedback });
  }
  const question = `${by} had its merged work taken back (bundle ${bundle}). What should be done differently? Edit the issue and set ${stateLabels.ready} again.`;
  return transition(record, 'ask', now, { ...shared, question });
};

/** The base has lost the merge that was to be reverted, and the work with it: a person is asked. */
export const endLostRevert = (record: RevertRecord, { now }: { now: string }): IssueRecord => {
  const { by, merge } = record.landed.revert;
  const question =
    `${by} asked for the merged work to be taken back, and ${record.base} was moved back meanwhile: it has lost ${merge.slice(0, 12)}, ` +
    `so there is nothing to take back. Should the work be done anew? Then set ${stateLabels.ready}; else close the issue.`;
  return transition(record, 'ask', now, { lastRevert: lastRevert(record, { now, landed: true }), question });
};

/** True when its work was reverted and the issue is still closed: clambake has to open it, and no person has closed it. */
export const awaitsReopening = (record: IssueRecord, view: Pick<IssueView, 'open' | 'events'>): boolean => {
  const { lastRevert: last, since, state } = record;
  if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human')) return false;
  return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};
