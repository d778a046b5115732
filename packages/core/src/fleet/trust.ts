// Decides who may start an agent. The last `clambake:ready` that a person set counts, or a later `/answer`, and that person needs
// the configured role now. Labels of bots, clambake's own included, never count. When GitHub does not tell, the issue waits: that is neither
// a yes nor a refusal.
import type { Config, Role } from '../config.ts';
import { type RolesRead, roleAtLeast } from './roles.ts';
import { parseStateLabel } from '../records/labels.ts';
import { stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';
import type { IssueView, LabelEvent } from './snapshot.ts';

export type Trust =
  | { verdict: 'trusted'; actor: string; role: Role; event: string }
  /** `event`: the ready event that is refused. */
  | { verdict: 'refused'; actor: string; event: string; reason: string }
  /** The next tick asks again. `unread`: the login whose role was not read in this tick. */
  | { verdict: 'unknown'; reason: string; unread?: string | undefined }
  /** GitHub shows no request by a person any more, and the record knows none. */
  | { verdict: 'nobody' };

/** True when the event may be a command: a person's edit of a state label, or a reopening. */
export const isPersonsEdit = (event: LabelEvent): boolean =>
  !event.bot && (event.kind === 'reopened' || parseStateLabel(event.label) !== undefined);

const isReadyEdit = (event: LabelEvent): boolean => event.kind !== 'reopened' && event.label === stateLabels.ready;
const isReadySet = (event: LabelEvent): boolean => event.kind === 'labeled' && event.label === stateLabels.ready;

interface Ask {
  actor: string | null;
  id: string;
}

/**
 * The last ready event, answer or `/again` by a person, or the one in the record when GitHub no longer shows it. Undefined when a person took the
 * label away before work began.
 */
export const lastAsk = (view: IssueView, record: IssueRecord | undefined): Ask | undefined => {
  const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
  const set = view.events.findLast((event) => !event.bot && isReadySet(event));
  const said = newest(record?.answer, record?.again);
  if (said !== undefined && (set === undefined || Date.parse(set.at) < Date.parse(said.at))) return { actor: said.by, id: said.event };
  if (record?.asked === undefined) return edit === set ? set : undefined;
  return set ?? { actor: record.asked.actor, id: record.asked.event };
};

const newest = <Fact extends { at: string }>(...facts: (Fact | undefined)[]): Fact | undefined =>
  facts.reduce((one, other) => (one === undefined || (other !== undefined && Date.parse(other.at) > Date.parse(one.at)) ? other : one));

/** A person's reopening of an issue that was over, unless it has been answered. */
export const reopening = (view: IssueView, record: IssueRecord | undefined): LabelEvent | undefined => {
  if (record === undefined || !stateFacts(record.state).isOver) return undefined;
  const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
  const event = view.events.findLast((candidate, index) => index > consumed && isPersonsEdit(candidate));
  return event?.kind === 'reopened' ? event : undefined;
};

/** Login of the person who asked; null when nobody did, or when the account is deleted. */
export const askerOf = (view: IssueView, record: IssueRecord | undefined): string | null =>
  (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;

type TrustContext = {
  roles: RolesRead;
  config: Pick<Config, 'min-role'>;
  record: IssueRecord | undefined;
};

/** Judges the person who asked for this issue. */
export const judgeAsk = (view: IssueView, context: TrustContext): Trust => {
  const ask = lastAsk(view, context.record);
  if (ask !== undefined) return refusedBefore(ask, context.record) ?? withForm(judgeActor(ask, context), view);
  // With a record, clambake itself may have set the label, so there is nobody to refuse but who was refused before.
  if (context.record?.refusal !== undefined) return { verdict: 'refused', ...context.record.refusal };
  if (context.record !== undefined) return { verdict: 'nobody' };
  const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
  if (byBot === undefined) return { verdict: 'unknown', reason: `waits: GitHub does not show which person set ${stateLabels.ready}` };
  const actor = byBot.actor ?? 'a deleted account';
  return {
    verdict: 'refused',
    actor,
    event: byBot.id,
    reason: `${actor} is not a person; only a person's ${stateLabels.ready} starts an agent`,
  };
};

/** Time within which GitHub writes the labels of an issue form after it has opened the issue. */
const formMs = 10_000;

/** Names the form as the reason: an author without the right cannot set a label in any other way. */
const withForm = (trust: Trust, view: IssueView): Trust => {
  if (trust.verdict !== 'refused' || trust.actor !== view.author) return trust;
  const set = view.events.find(({ id }) => id === trust.event);
  if (set === undefined || Date.parse(set.at) - Date.parse(view.createdAt) > formMs) return trust;
  const reason = `${trust.reason}. An issue form or template set ${stateLabels.ready} when the issue was opened, and that is nobody's decision: take the label out of the form`;
  return { ...trust, reason };
};

/** A recorded refusal stays. A person who gets the role later has to set the label again. */
const refusedBefore = (ask: Ask, record: IssueRecord | undefined): Trust | undefined => {
  const refusal = record?.refusal;
  return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};

/** True when the last request was refused, so that nothing starts until a person asks again. */
export const isRefused = (view: IssueView, record: IssueRecord | undefined): boolean => {
  const ask = lastAsk(view, record);
  return ask !== undefined && refusedBefore(ask, record) !== undefined;
};

/** Judges the person behind one event: a ready label or a reopening. */
export const judgeActor = (ask: Ask, { roles: rolesOf, config }: TrustContext): Trust => {
  if (ask.actor === null) {
    return { verdict: 'refused', actor: 'a deleted account', event: ask.id, reason: 'the account that asked is gone' };
  }
  const role = rolesOf.get(ask.actor);
  if (role === undefined) {
    const unread = rolesOf.has(ask.actor) ? undefined : ask.actor;
    return { verdict: 'unknown', reason: `waits: the role of ${ask.actor} could not be read`, unread };
  }
  const least = config['min-role'];
  if (role !== 'none' && roleAtLeast(role, least)) return { verdict: 'trusted', actor: ask.actor, role, event: ask.id };
  const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
  const reason = `${ask.actor} has ${has}; an agent starts only for ${least} or higher`;
  return { verdict: 'refused', actor: ask.actor, event: ask.id, reason };
};
