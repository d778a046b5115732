// Obeys people's label edits and closings of issues that have a record. A person's event counts once, when it is newer than the
// consumed one; clambake's own edits never count, so that labels that lag behind a record ask for nothing.
import type { Config } from '../config.ts';
import { observeState, parseStateLabel } from '../records/labels.ts';
import { canTransition } from '../records/machine.ts';
import { stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { abandonRevert, awaitsReopening, isRevert } from '../records/revert-record.ts';
import type { IssueView, LabelEvent, Snapshot } from './snapshot.ts';
import { stoppedAttempt, requestRecord, withdrawRecord } from '../records/transitions.ts';
import { isPersonsEdit, judgeActor, judgeAsk, reopening } from './trust.ts';

export interface Followed {
  record: IssueRecord;
  /** For people. */
  reason?: string;
  /** Set when the command cannot be judged yet: nothing is consumed, and the labels stay. */
  held?: true;
}

type Context = { roles: Snapshot['roles']; config: Pick<Config, 'min-role'>; now: string };

/** Id of a person's newest command, for the record to remember. */
export const newestEdit = (view: IssueView): string | undefined => view.events.findLast(isPersonsEdit)?.id;

/** Commands newer than the consumed one; all of them when GitHub no longer shows that one. */
const newEdits = (view: IssueView, record: IssueRecord): LabelEvent[] => {
  if (view.events.length === 0) return [];
  const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
  return view.events.slice(consumed + 1).filter(isPersonsEdit);
};

/** Returns the same object when nothing has changed. */
export const followLabelEdits = (record: IssueRecord, facts: { view: IssueView } & Context): Followed => {
  if (!facts.view.open) return closed(record, facts);
  const fresh = newEdits(facts.view, record);
  const newest = fresh.at(-1);
  if (newest === undefined) return { record };
  const consumed = { ...record, consumedEvent: newest.id };
  if (record.claim?.ended !== undefined && isMeantAgain(facts.view, fresh)) {
    const { ended: _, ...claim } = record.claim;
    return { record: { ...consumed, claim }, reason: 'is not withdrawn any more: its work lands when that is possible' };
  }
  if (asksAgain(record, { view: facts.view, fresh })) return ask(record, { ...facts, consumed });
  const taken = fresh.some((event) => event.kind === 'unlabeled' && parseStateLabel(event.label) !== undefined);
  if (!taken || observeState(facts.view.labels) !== undefined) return { record: consumed };
  return withdraw(consumed, { why: 'a person took its label away', now: facts.now });
};

const asksAgain = (record: IssueRecord, { fresh, view }: { view: IssueView; fresh: LabelEvent[] }): boolean =>
  isReadyAgain(view, fresh) || reopening(view, record) !== undefined;

const isReadyAgain = (view: IssueView, fresh: readonly LabelEvent[]): boolean =>
  view.labels.includes(stateLabels.ready) && fresh.some((event) => event.kind === 'labeled' && event.label === stateLabels.ready);

/** True when a person wants the issue back that waits to be withdrawn. */
const isMeantAgain = (view: IssueView, fresh: readonly LabelEvent[]): boolean =>
  isReadyAgain(view, fresh) || fresh.some(({ kind }) => kind === 'reopened');

/** True when a person asks for this issue again. The decision then needs the role of `askerOf`. */
export const isAskedAgain = (view: IssueView, record: IssueRecord): boolean =>
  view.open && canTransition(record.state, 'request') && asksAgain(record, { view, fresh: newEdits(view, record) });

const ask = (
  record: IssueRecord,
  { consumed, roles, config, view, now }: { view: IssueView; consumed: IssueRecord } & Context,
): Followed => {
  if (isRevert(record))
    return { record: consumed, reason: `${stateLabels.ready} changes nothing now: its merged work is being taken back` };
  if (!canTransition(record.state, 'request')) {
    const where = record.state === 'bundled' ? `is aboard bundle ${record.flight?.id ?? '?'}` : 'is already with an agent';
    return { record: consumed, reason: `${stateLabels.ready} changes nothing now: the issue ${where}` };
  }
  const context = { roles, config, record };
  const again = reopening(view, record);
  const trust = again === undefined ? judgeAsk(view, context) : judgeActor(again, context);
  if (trust.verdict === 'trusted') return { record: requestRecord(consumed, { now }) };
  if (trust.verdict === 'unknown') return { record, reason: trust.reason, held: true };
  if (trust.verdict === 'nobody') return { record: consumed };
  const { event, actor, reason } = trust;
  return { record: { ...consumed, refusal: { event, actor, reason } }, reason: `refused: ${reason}` };
};

const closed = (record: IssueRecord, { view, now }: { view: IssueView; now: string }): Followed => {
  // The issue of a revert is closed until the revert is merged, and is opened after that.
  if (isRevert(record) || awaitsReopening(record, view)) return { record };
  if (!canTransition(record.state, 'withdraw') || record.claim?.ended !== undefined) return { record };
  const newest = newestEdit(view);
  const consumed = newest === undefined ? record : { ...record, consumedEvent: newest };
  return withdraw(consumed, { why: 'the issue was closed', now });
};

export const withdraw = (record: IssueRecord, { why, now }: { why: string; now: string }): Followed => {
  if (!canTransition(record.state, 'withdraw')) {
    return record.state === 'bundled' ? { record, reason: `stays aboard bundle ${record.flight?.id ?? '?'} although ${why}` } : { record };
  }
  if (isRevert(record)) return { record: abandonRevert(record, { bundle: '', now, reason: why }), reason: `stays merged: ${why}` };
  // Its work is an artifact yet. The claim goes with the next landing, which keeps it.
  if (record.claim?.delay !== undefined) {
    const claim = { ...record.claim, ended: why };
    return { record: { ...record, claim }, reason: `is withdrawn once its work is kept: ${why}` };
  }
  const attempt = record.claim === undefined ? undefined : stoppedAttempt(record.claim, { why: `because ${why}`, now });
  return { record: withdrawRecord(record, { attempt, now }), reason: `withdrawn: ${why}` };
};
