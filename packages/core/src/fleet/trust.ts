// Who may start an agent: the last `clambake:ready` that a person set decides, and its actor needs the least role at
// that moment. Bots (ourselves included) never count: a return to ready by clambake refreshes nobody's trust.
// What GitHub could not tell is "not now", never "yes" and never a refusal.
import type { Config, Role } from '../config.ts';
import { roles } from './roles.ts';
import { parseStateLabel } from '../records/labels.ts';
import { stateLabels } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';
import type { IssueView, LabelEvent } from './snapshot.ts';

export type Trust =
  | { verdict: 'trusted'; actor: string; role: Role; event: string }
  /** Said once on the issue. `event` is the ready event that was refused. */
  | { verdict: 'refused'; actor: string; event: string; reason: string }
  /** Ask again at the next tick. `unread`: the login whose role nobody has read in this tick, because nothing hung on it. */
  | { verdict: 'unknown'; reason: string; unread?: string | undefined };

/** A person's edit of a state label, or a reopening by a person: what may be a command. */
export const isPersonsEdit = (event: LabelEvent): boolean =>
  !event.bot && (event.kind === 'reopened' || parseStateLabel(event.label) !== undefined);

const isReadyEdit = (event: LabelEvent): boolean => event.kind !== 'reopened' && event.label === stateLabels.ready;
const isReadySet = (event: LabelEvent): boolean => event.kind === 'labeled' && event.label === stateLabels.ready;

interface Ask {
  actor: string | null;
  id: string;
}

/**
 * The ready event that decides: the last one by a person, unless a person took it back before work ever began; what
 * the record remembers when the event is out of sight.
 */
const lastAsk = (view: IssueView, record: IssueRecord | undefined): Ask | undefined => {
  const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
  const set = view.events.findLast((event) => !event.bot && isReadySet(event));
  if (record?.asked === undefined) return edit === set ? set : undefined;
  return set ?? { actor: record.asked.actor, id: record.asked.event };
};

/** A reopening by a person, after the issue was done with, that nobody has answered yet. */
export const reopening = (view: IssueView, record: IssueRecord | undefined): LabelEvent | undefined => {
  if (record === undefined || !stateFacts(record.state).isOver) return undefined;
  const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
  const event = view.events.findLast((candidate, index) => index > consumed && isPersonsEdit(candidate));
  return event?.kind === 'reopened' ? event : undefined;
};

/** The login whose role a decision on this issue needs; null when nobody asked or the account is gone. */
export const askerOf = (view: IssueView, record: IssueRecord | undefined): string | null =>
  (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;

export const roleAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);

type TrustContext = {
  roles: ReadonlyMap<string, Role | 'none' | undefined>;
  config: Pick<Config, 'min-role'>;
  record: IssueRecord | undefined;
};

/** Whether the person who asked for this issue may start an agent. */
export const judgeAsk = (view: IssueView, context: TrustContext): Trust => {
  const ask = lastAsk(view, context.record);
  if (ask !== undefined) return refusedBefore(ask, context.record) ?? judgeActor(ask, context);
  // With a record, a bot's ready label may be our own return to ready: nobody to refuse, only somebody to wait for.
  if (context.record !== undefined) return { verdict: 'unknown', reason: 'waits: no person with the right has set clambake:ready' };
  const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
  if (byBot === undefined) return { verdict: 'unknown', reason: 'waits: GitHub does not show which person set clambake:ready' };
  const actor = byBot.actor ?? 'a deleted account';
  return { verdict: 'refused', actor, event: byBot.id, reason: `${actor} is not a person; only a person's clambake:ready starts an agent` };
};

/** A refusal that is written down stands for its event: whoever gets the right later sets the label again. */
const refusedBefore = (ask: Ask, record: IssueRecord | undefined): Trust | undefined => {
  const refusal = record?.refusal;
  return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};

/** Whether the last asking for this issue was refused already: nobody can start it until a person asks again. */
export const isRefused = (view: IssueView, record: IssueRecord | undefined): boolean => {
  const ask = lastAsk(view, record);
  return ask !== undefined && refusedBefore(ask, record) !== undefined;
};

/** Whether the person behind one event (a ready label, a reopening) may start an agent. */
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
