// Decides whether an issue may be given to an agent now, and gives the reason when not. Trust is checked last, so that a
// refusal is shown only on an issue that would otherwise start.
import { clockTime } from '../texts/times.ts';
import type { Config } from '../config.ts';
import { type FleetPlan, newRecord, recordIn } from './fleet-plan.ts';
import { newestEdit } from './label-edits.ts';
import { settingsFor } from './label-settings.ts';
import { stateLabels } from '../names.ts';
import { cameBack } from '../records/came-back.ts';
import { baseLabelsOf, modifiersOf, observeState } from '../records/labels.ts';
import { type Modifier, rankOf } from '../records/modifiers.ts';
import type { IssueRecord } from '../records/records.ts';
import { waitsForParts } from '../records/split-state.ts';
import { stateFacts } from '../records/states.ts';
import { baseForView } from './reconcile.ts';
import { budgetOf, budgetSlip } from './budgets.ts';
import type { IssueView, Snapshot } from './snapshot.ts';
import { askRecord, attemptsUsedUp, usedUpQuestion } from '../records/transitions.ts';
import { judgeEdits } from './text-edits.ts';
import { judgeAsk, type Trust } from './trust.ts';
import { numbers } from '../texts/amounts.ts';
import { blockedBy, rivalWords, type Words } from './waiting-words.ts';

export interface Candidate {
  view: IssueView;
  base: string;
  /** Tip of the base in the snapshot. */
  baseOid: string;
  /** Unknown when nobody has read the role yet. It is read when the turn of the issue comes. */
  trust: Extract<Trust, { verdict: 'trusted' }> | { verdict: 'unknown'; reason: string; unread: string };
  /** The lowest goes first. 0 is an unblocker. */
  rank: number;
  createdMs: number;
  /** Dollars that all attempts at it may cost, and how many of them are left. */
  limitUsd: number;
  leftUsd: number;
  /** A sentence about a budget label that counts for nothing. */
  ignored?: string | undefined;
}

export type Eligibility =
  | { kind: 'candidate'; candidate: Candidate }
  /** `until`: time at which it may start; `record`: the record with a refusal or a question; `slip`: only a person can mend it. */
  | { kind: 'waits'; text: string; until?: string; record?: IssueRecord; slip?: Slip; told?: Slip & { byPerson?: boolean } };

/** An issue that stays no candidate until a person mends its labels, its relations or its base; as `told`, for as long as `text` says. */
export interface Slip {
  candidate: Omit<Candidate, 'baseOid' | 'limitUsd' | 'leftUsd'>;
  text: string;
}

const dayMs = 86_400_000;

/** The judge returns undefined for an issue that is not in line. */
export const eligibility = (plan: FleetPlan, { snapshot, config }: { snapshot: Snapshot; config: Config }) => {
  const nowMs = Date.parse(snapshot.now);
  return (view: IssueView): Eligibility | undefined => {
    if (!view.open || plan.broken.has(view.number) || plan.held.has(view.number)) return undefined;
    const record = recordIn(plan, snapshot.ledger, view.number);
    if (record === undefined ? observeState(view.labels) !== 'ready' : record.state !== 'ready') return undefined;
    // Said where its parts are looked at.
    if (record !== undefined && waitsForParts(record)) return undefined;
    const modifiers = modifiersOf(view.labels);
    const base = baseForView(view, { config, snapshot });
    const trust = judgeAsk(view, { roles: snapshot.roles, config, record });
    const rank = turnOf(view, { record, modifiers, nowMs });
    const createdMs = Date.parse(view.createdAt);
    const baseOid = snapshot.branches.get(base);
    const slip = slipOf(view, config);
    const place = { view, base, rank, createdMs };
    const blocked = blockedBy(view, modifiers);
    if (blocked !== undefined) return { kind: 'waits', text: blocked.text, ...toldOf(place, trust, blocked) };
    if (slip !== undefined || baseOid === undefined) {
      const text =
        slip ?? `its base branch ${base} does not exist: create it, or correct 'base' in .github/clambake.yml or the issue's base label`;
      const asked = askedBy(trust);
      const mended = asked === undefined ? {} : { slip: { candidate: { ...place, trust: asked }, text } };
      return { kind: 'waits', text: `waits: ${text}`, ...mended };
    }
    const context = { view, record, snapshot, config };
    const held = record === undefined ? undefined : heldByHistory(record, { ...context, plan });
    if (held !== undefined)
      return held.rival === undefined ? held.verdict : { ...held.verdict, ...toldOf(place, trust, { why: held.rival }) };
    const money = budgetOf(view, { record, roles: snapshot.roles, config });
    if (money.kind === 'unread') return roleMissing(money.login, { ...place, baseOid });
    if (money.kind === 'spent') return overspent(money.why, { ...place, trust });
    const { kind: _, ...dollars } = money;
    const candidate = { ...place, baseOid, ...dollars };
    if (trust.verdict === 'unknown') {
      const unread = asUnread(trust);
      return unread === undefined
        ? { kind: 'waits', text: trust.reason }
        : { kind: 'candidate', candidate: { ...candidate, trust: unread } };
    }
    if (trust.verdict === 'refused') return refused(trust, context);
    if (trust.verdict === 'nobody') return nobodyAsked(context);
    return asSeen(trust, { ...context, candidate });
  };
};

type Place = Omit<Candidate, 'trust' | 'baseOid' | 'limitUsd' | 'leftUsd'>;

/** The budget label counts only when the person who set it may say so. */
const roleMissing = (login: string, place: Place & { baseOid: string }): Eligibility => {
  const reason = `waits: the role of ${login}, who set its budget label, could not be read`;
  return { kind: 'candidate', candidate: { ...place, trust: { verdict: 'unknown', reason, unread: login }, limitUsd: 0, leftUsd: 0 } };
};

/** It goes on by itself when a person gives it more. */
const overspent = (why: string, { trust, ...place }: Place & { trust: Trust }): Eligibility => {
  const asked = askedBy(trust);
  return {
    kind: 'waits',
    text: `waits: ${why}`,
    ...(asked === undefined ? {} : { slip: { candidate: { ...place, trust: asked }, text: why } }),
  };
};

/** Undefined: nobody who may ask has asked, as far as is known. */
const askedBy = (trust: Trust): Candidate['trust'] | undefined =>
  trust.verdict === 'trusted' ? trust : trust.verdict === 'unknown' ? asUnread(trust) : undefined;

const toldOf = (place: Place, trust: Trust, { why, byPerson = false }: Words): { told?: Slip & { byPerson: boolean } } => {
  const asked = askedBy(trust);
  return asked === undefined ? {} : { told: { candidate: { ...place, trust: asked }, text: why, byPerson } };
};

/** Undefined: nobody's role is missing. */
const asUnread = ({
  reason,
  unread,
}: Extract<Trust, { verdict: 'unknown' }>): Extract<Candidate['trust'], { verdict: 'unknown' }> | undefined =>
  unread === undefined ? undefined : { verdict: 'unknown', reason, unread };

const slipOf = (view: IssueView, config: Config): string | undefined => {
  const { openBlockers, hiddenBlockers = 0 } = view;
  if (hiddenBlockers > 0) return `blocked by ${openBlockers.length === 0 ? '' : `${numbers(openBlockers)} and `}${hidden(hiddenBlockers)}`;
  const named = baseLabelsOf(view.labels);
  if (named.length > 1) return `its labels name ${named.length} bases (${named.join(', ')}); keep one`;
  const budget = budgetSlip(view.labels);
  if (budget !== undefined) return budget;
  const settings = settingsFor(config, view.labels);
  return 'why' in settings ? settings.why : undefined;
};

const hidden = (count: number): string =>
  count === 1
    ? "an issue that the job's token cannot see, in another repository: close it there, or remove it from the issue's dependencies"
    : `${count} issues that the job's token cannot see, in another repository: close them there, or remove them from the issue's dependencies`;

type Judged = { view: IssueView; record: IssueRecord | undefined; snapshot: Snapshot; config: Config };

/** `rival`: says that the work it conflicts with is on its way. */
type HeldBack = { verdict: Extract<Eligibility, { kind: 'waits' }>; rival?: string };

const heldByHistory = (record: IssueRecord, { snapshot, config, plan }: Judged & { plan: FleetPlan }): HeldBack | undefined => {
  const { now, ledger } = snapshot;
  if (attemptsUsedUp(record, config)) {
    const question = usedUpQuestion(record, record.attempts.at(-1)?.detail ?? '');
    return { verdict: { kind: 'waits', text: 'asks a person: its attempts are used up', record: askRecord(record, { question, now }) } };
  }
  if (record.notBefore !== undefined && Date.parse(record.notBefore) > Date.parse(now)) {
    const tried = record.attempts.length === 0 ? '' : ` after attempt ${record.attempts.length}`;
    return { verdict: { kind: 'waits', text: `backs off until ${clockTime(record.notBefore)}${tried}`, until: record.notBefore } };
  }
  const why = cameBack(record.feedback);
  if (why?.kind !== 'conflict' || why.rival === null) return undefined;
  const rival = recordIn(plan, ledger, why.rival);
  if (rival === undefined || !stateFacts(rival.state).isWithTrain) return undefined;
  const does = rival.state === 'bundled' ? `is aboard bundle ${rival.flight?.id ?? '?'}` : 'has landed and waits for a train';
  const text = `#${rival.issue}, which it conflicts with, ${does}`;
  return { verdict: { kind: 'waits', text: `waits: ${text}` }, rival: rivalWords(text) };
};

/** The refusal of one event is written once. */
const refused = (trust: Extract<Trust, { verdict: 'refused' }>, judged: Judged): Eligibility => {
  const text = `refused: ${trust.reason}`;
  if (judged.record?.refusal?.event === trust.event) return { kind: 'waits', text };
  const { now } = judged.snapshot;
  const record = judged.record ?? newRecord(judged.view, { base: baseForView(judged.view, judged), since: now });
  const refusal = { event: trust.event, actor: trust.actor, reason: trust.reason };
  return { kind: 'waits', text, record: { ...record, refusal, consumedEvent: newestEdit(judged.view) ?? record.consumedEvent } };
};

/** Without a request no agent would ever start, so that the issue asks for one. */
const nobodyAsked = (judged: Judged): Eligibility => {
  const question = `Should an agent work on this issue? GitHub does not show who asked for it. Set ${stateLabels.ready} to say yes.`;
  const record = judged.record ?? newRecord(judged.view, { base: baseForView(judged.view, judged), since: judged.snapshot.now });
  return {
    kind: 'waits',
    text: 'asks a person: nobody has asked for it',
    record: askRecord(record, { question, now: judged.snapshot.now }),
  };
};

type Trusted = Extract<Trust, { verdict: 'trusted' }>;

/**
 * Lets the issue start only with a text that the asker has seen, or that somebody who may ask wrote. Once an agent has worked
 * for this request, the text of the first claim is known, and any other one needs a new request.
 */
const asSeen = (trust: Trusted, judged: Judged & { candidate: Omit<Candidate, 'trust'> }): Eligibility => {
  const { view, record, candidate, snapshot, config } = judged;
  if (record?.asked?.event === trust.event) {
    const { title, body } = record.asked.text;
    if (title === view.titleHash && body === view.bodyHash) return { kind: 'candidate', candidate: { ...candidate, trust } };
    return changedText(`Title or body changed after ${trust.actor} set ${stateLabels.ready}`, judged);
  }
  const answered = record?.answer?.event === trust.event ? record.answer : undefined;
  const again = record?.again?.event === trust.event ? record.again : undefined;
  const asked = answered ?? again ?? view.events.find(({ id }) => id === trust.event);
  const edits = asked === undefined ? undefined : judgeEdits(view, { actor: trust.actor, at: asked.at }, { roles: snapshot.roles, config });
  const did = answered === undefined ? `set ${stateLabels.ready}` : `answered, as good as setting ${stateLabels.ready}`;
  if (edits?.kind === 'unseen') return changedText(`${edits.what} after ${trust.actor} ${did}`, judged);
  if (edits?.kind !== 'unknown') return { kind: 'candidate', candidate: { ...candidate, trust } };
  const reason = `waits: the role of ${edits.login}, who edited it after ${stateLabels.ready}, could not be read`;
  if (edits.asked) return { kind: 'waits', text: reason };
  return { kind: 'candidate', candidate: { ...candidate, trust: { verdict: 'unknown', reason, unread: edits.login } } };
};

const changedText = (why: string, judged: Judged): Eligibility => {
  const { view, snapshot } = judged;
  const question = `Should an agent work on the text as it is now? ${why}; set it again to say yes.`;
  const text = `asks a person: its text changed after ${stateLabels.ready}`;
  const record = judged.record ?? newRecord(view, { base: baseForView(view, judged), since: snapshot.now });
  // The old request is answered with it, so that a label which is still shown does not count as a new one.
  const consumedEvent = newestEdit(view) ?? record.consumedEvent;
  return { kind: 'waits', text, record: { ...askRecord(record, { question, now: snapshot.now }), consumedEvent } };
};

type Waiting = { record: IssueRecord | undefined; modifiers: ReadonlySet<Modifier>; nowMs: number };

const turnOf = (view: IssueView, { record, modifiers, nowMs }: Waiting): number => {
  if (modifiers.has('unblocker')) return 0;
  const readySince = record?.since ?? view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
  const days = Math.floor((nowMs - Date.parse(readySince)) / dayMs);
  return 1 + Math.max(0, rankOf(modifiers) - Math.max(0, days));
};
