// Says on issues that wait for an agent, or with landed work for a train, why they wait and what a person can do. The words are in
// the record, so that every job shows the same ones, and they go with the state.
import { type FleetPlan, newRecord, recordIn } from './fleet-plan.ts';
import type { Candidate } from './eligibility.ts';
import { newestEdit } from './label-edits.ts';
import type { IssueRecord } from '../records/records.ts';
import { landedWords } from './waiting-words.ts';
import type { Reason } from '../effects/effect.ts';
import type { IssueView, Snapshot } from './snapshot.ts';
import { maximumTold } from './tell-obstacles.ts';

interface Waiting {
  view: IssueView;
  base: string;
  /** Sentences for people. */
  why: string;
  /** True when a person's own act keeps it, and only a person ends that. It is said however often it happens. */
  byPerson?: boolean | undefined;
}

type InLine = Pick<Candidate, 'view' | 'base' | 'trust'>;

/** An issue in line: `text` is for people. */
export interface WaitingReady {
  candidate: InLine;
  text: string;
  byPerson?: boolean;
}

/** Maximum number of people whose role a tick reads to tell their issues that they wait. */
const maximumUnread = 10;

/** `others` all wait for the same. */
export const tellReady = (
  plan: FleetPlan,
  snapshot: Snapshot,
  { waiting, others, same }: { waiting: readonly WaitingReady[]; others: readonly InLine[]; same: Pick<WaitingReady, 'text' | 'byPerson'> },
): { unread: ReadonlySet<string> } => {
  const room = { made: maximumTold, edited: maximumEdited, unread: new Set<string>() };
  for (const { candidate, text, byPerson } of waiting) tellOne(plan, snapshot, { candidate, text, byPerson, room });
  for (const candidate of others) {
    if (room.made + room.edited === 0) break;
    tellOne(plan, snapshot, { candidate, text: same.text, byPerson: same.byPerson, room });
  }
  return room;
};

type Room = { made: number; edited: number; unread: Set<string> };

/** Passes over an issue that nobody with the right has asked for, as far as is known, and over one that names an obstacle. */
const tellOne = (
  plan: FleetPlan,
  snapshot: Snapshot,
  { candidate, text: why, byPerson, room }: { candidate: InLine; text: string; byPerson?: boolean | undefined; room: Room },
): void => {
  const { view, base, trust } = candidate;
  const record = recordIn(plan, snapshot.ledger, view.number);
  // An issue with a record has a comment: nobody's role is needed to change that.
  if (record === undefined && trust.verdict === 'unknown' && room.unread.size < maximumUnread) room.unread.add(trust.unread);
  const isTellable = record === undefined ? trust.verdict === 'trusted' : record.obstacle === undefined || byPerson === true;
  if (isTellable) tell(plan, snapshot, { waiting: { view, base, why, byPerson }, record, room });
};

/** Maximum number of comments that one tick edits for this. The others follow with the next ticks. */
const maximumEdited = 100;

/** Number of reasons that an issue names in one state. What goes on changing is told to who asks. */
const maximumReasons: Partial<Record<IssueRecord['state'], number>> = { ready: 2, landed: 1 };

/** `waiting`: base → why landed work waits there; undefined while its bundle is open. */
export const tellLanded = (plan: FleetPlan, snapshot: Snapshot, waiting: ReadonlyMap<string, readonly Reason[] | undefined>): void => {
  const room = { made: maximumTold, edited: maximumEdited };
  for (const view of snapshot.issues) {
    const record = recordIn(plan, snapshot.ledger, view.number);
    if (record?.state !== 'landed' || plan.held.has(view.number) || !waiting.has(record.base)) continue;
    const { base } = record;
    const words = landedWords(snapshot.ledger, { record, reasons: waiting.get(base) });
    if (words === 'the-stop') forgetWaits(plan, snapshot, view.number);
    else if (words !== undefined) tell(plan, snapshot, { waiting: { view, base, ...words }, record, room });
  }
};

const tell = (
  plan: FleetPlan,
  { comments }: Snapshot,
  { waiting, record, room }: { waiting: Waiting; record: IssueRecord | undefined; room: Pick<Room, 'made' | 'edited'> },
): void => {
  const { view, base } = waiting;
  const waits = nextWords(record, waiting);
  if (waits === record?.waits) return;
  const kind = comments.has(view.nodeId) || record?.statusComment !== undefined ? 'edited' : 'made';
  if (room[kind] === 0) return;
  room[kind] -= 1;
  plan.changed.set(view.number, { ...(record ?? firstRecord(view, base)), waits });
};

/** Takes the words off an issue that waits for something else now, or for nothing. */
export const forgetWaits = (plan: FleetPlan, { ledger }: Snapshot, issue: number): void => {
  const record = recordIn(plan, ledger, issue);
  if (record?.waits === undefined) return;
  const { waits: _, ...rest } = record;
  plan.changed.set(issue, rest);
};

const firstRecord = (view: IssueView, base: string): IssueRecord => {
  const since = view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
  const consumedEvent = newestEdit(view);
  return { ...newRecord(view, { base, since }), ...(consumedEvent === undefined ? {} : { consumedEvent }) };
};

const nextWords = (record: IssueRecord | undefined, { view, why: given, byPerson }: Waiting): IssueRecord['waits'] => {
  const was = record?.waits;
  const why = cutWhy(given);
  if (was?.why === why) return was;
  const reasons = was?.reasons ?? 0;
  if (byPerson === true) return { why, reasons };
  if (reasons < (maximumReasons[record?.state ?? 'ready'] ?? 1)) return { why, reasons: reasons + 1 };
  const often = `for what changes often: a comment /why #${view.number} says it`;
  return was?.why === often ? was : { why: often, reasons };
};

/** Length that the record allows. */
const cutWhy = (text: string): string => text.slice(0, 2000).toWellFormed();
