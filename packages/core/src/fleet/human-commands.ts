// What people's label edits and closings mean for an issue that has a record. A person's event newer than the last one
// consumed is a command; our own edits never are, so a crash between ledger and labels is not read as a wish.
import type { Config } from '../config.ts';
import { observeState, parseStateLabel } from '../records/labels.ts';
import { canTransition } from '../records/machine.ts';
import { stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { abandonRevert, awaitsReopening, isRevert } from '../records/revert-record.ts';
import type { IssueView, LabelEvent, Snapshot } from './snapshot.ts';
import { lostAttempt, requestRecord, withdrawRecord } from '../records/transitions.ts';
import { isHumanCommand, judgeActor, judgeAsk, reopening } from './trust.ts';

export interface Obeyed {
  record: IssueRecord;
  /** What a person should read about it, when there is something to say. */
  reason?: string;
  /** The command could not be judged yet: nothing is consumed, and labels stay as they are. */
  held?: true;
}

type Context = { roles: Snapshot['roles']; config: Pick<Config, 'min-role'>; now: string };

/** The newest command by a person on this issue; its id is what a record consumes. */
export const newestCommand = (view: IssueView): string | undefined => view.events.findLast(isHumanCommand)?.id;

/** Commands newer than the one the record consumed last; all of them when that one is out of sight. */
const freshCommands = (view: IssueView, record: IssueRecord): LabelEvent[] => {
  if (view.events.length === 0) return [];
  const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
  return view.events.slice(consumed + 1).filter(isHumanCommand);
};

/** Obeys what people did since: closing, taking the label away, asking again. Unchanged records come back as they are. */
export const obeyPeople = (record: IssueRecord, p: { view: IssueView } & Context): Obeyed => {
  if (!p.view.open) return closed(record, p);
  const fresh = freshCommands(p.view, record);
  const newest = fresh.at(-1);
  if (newest === undefined) return { record };
  const consumed = { ...record, consumedEvent: newest.id };
  if (asksAgain(record, { view: p.view, fresh })) return ask(record, { ...p, consumed });
  const taken = fresh.some((event) => event.kind === 'unlabeled' && parseStateLabel(event.label) !== undefined);
  if (!taken || observeState(p.view.labels) !== undefined) return { record: consumed };
  return withdraw(consumed, { why: 'a person took its label away', now: p.now });
};

const asksAgain = (record: IssueRecord, p: { view: IssueView; fresh: LabelEvent[] }): boolean => {
  const labelled = p.fresh.some((event) => event.kind === 'labeled' && event.label === stateLabels.ready);
  return (labelled && p.view.labels.includes(stateLabels.ready)) || reopening(p.view, record) !== undefined;
};

/** Whether a person asks for this issue again: a decision then needs the role of `askerOf`. */
export const isAskedAgain = (view: IssueView, record: IssueRecord): boolean =>
  view.open && canTransition(record.state, 'request') && asksAgain(record, { view, fresh: freshCommands(view, record) });

const ask = (record: IssueRecord, p: { view: IssueView; consumed: IssueRecord } & Context): Obeyed => {
  if (isRevert(record)) return { record: p.consumed, reason: 'clambake:ready changes nothing now: its merged work is being taken back' };
  if (!canTransition(record.state, 'request')) {
    const where = record.state === 'bundled' ? `is aboard flight ${record.flight?.id ?? '?'}` : 'is already with an agent';
    return { record: p.consumed, reason: `clambake:ready changes nothing now: the issue ${where}` };
  }
  const context = { roles: p.roles, config: p.config, record };
  const again = reopening(p.view, record);
  const trust = again === undefined ? judgeAsk(p.view, context) : judgeActor(again, context);
  if (trust.verdict === 'trusted') return { record: requestRecord(p.consumed, { now: p.now }) };
  if (trust.verdict === 'unknown') return { record, reason: trust.reason, held: true };
  const { event, actor, reason } = trust;
  return { record: { ...p.consumed, refusal: { event, actor, reason } }, reason: `refused: ${reason}` };
};

const closed = (record: IssueRecord, p: { view: IssueView; now: string }): Obeyed => {
  // What takes merged work back is about a closed issue until it has landed; then the issue is opened again.
  if (isRevert(record) || awaitsReopening(record, p.view)) return { record };
  if (!canTransition(record.state, 'withdraw')) return { record };
  const newest = newestCommand(p.view);
  const consumed = newest === undefined ? record : { ...record, consumedEvent: newest };
  return withdraw(consumed, { why: 'the issue was closed', now: p.now });
};

const withdraw = (record: IssueRecord, p: { why: string; now: string }): Obeyed => {
  if (!canTransition(record.state, 'withdraw')) {
    return record.state === 'bundled'
      ? { record, reason: `stays aboard flight ${record.flight?.id ?? '?'} although ${p.why}` }
      : { record };
  }
  if (isRevert(record))
    return { record: abandonRevert(record, { flight: '', now: p.now, reason: p.why }), reason: `stays merged: ${p.why}` };
  const detail = `Stopped: ${p.why} while agent ${record.claim?.agent ?? ''} had it; what it did and cost is not known.`;
  const attempt = record.claim === undefined ? undefined : lostAttempt(record.claim, { detail, now: p.now });
  return { record: withdrawRecord(record, { attempt, now: p.now }), reason: `withdrawn: ${p.why}` };
};
