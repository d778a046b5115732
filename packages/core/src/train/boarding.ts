// Who boards the next flight: every landed branch that may, in order, and one reason for each that stays behind.
// Invariant: only the recorded landed commit boards, and only while its branch still stands at exactly that commit. Where a
// person has pushed since, landing's checks decide first whether what is there now becomes the recorded one.
import type { Config } from '../config.ts';
import { adaptedSize } from '../search/culprit-rate.ts';
import { minutesAfter } from '../fleet/backoff.ts';
import { baseLabelsOf, modifiersOf } from '../records/labels.ts';
import { keptBy, type Modifier, rankOf } from '../records/modifiers.ts';
import { issueBranch, modifierLabels } from '../names.ts';
import type { IssueRecord, TrainRecord } from '../records/records.ts';
import { isRevert } from '../records/revert-record.ts';
import type { PushedTo } from './pushed-to.ts';
import type { Reason } from '../effects/effect.ts';
import type { IssueView, Snapshot } from '../fleet/snapshot.ts';

export interface BoardingInput {
  snapshot: Snapshot;
  config: Config;
  base: string;
  train: TrainRecord;
  /** Commits, tips of issues' branches among them, known to be reachable from the base's tip. */
  onBase: ReadonlySet<string>;
  force: boolean;
}

/** A landed issue that may board. */
export interface Boarder {
  record: IssueRecord & { landed: NonNullable<IssueRecord['landed']> };
  title: string;
  unblocker: boolean;
  solo: boolean;
  /** 0 is the highest. */
  priority: number;
}

export interface Boarding {
  /** In boarding order; empty when nothing may depart. */
  flight: Boarder[];
  /** Already on the base, brought there by somebody else. */
  merged: IssueRecord[];
  /** Would board, but for what a person has pushed to the branch since: that has to pass landing's checks first. */
  pushed: PushedTo[];
  /** When `flight` may depart; undefined when it is empty. `now` or earlier means at once. */
  departsAt: string | undefined;
  /** Until when the first of them was promised to depart. */
  promisedBy: string | undefined;
  /** Only unblockers are aboard: the others keep their own departure. */
  unblockersOnly: boolean;
  reasons: Reason[];
}

type Judged =
  | { kind: 'boards'; boarder: Boarder }
  | { kind: 'merged'; record: IssueRecord }
  | { kind: 'waits'; reason: Reason; pushed?: PushedTo };

export const planBoarding = (input: BoardingInput): Boarding => {
  const judged = [...input.snapshot.ledger.issues.values()]
    .map((stored) => stored.record)
    .filter((record) => record.state === 'landed' && record.base === input.base)
    .map((record) => judgeLanded(record, input));
  const boarders = judged.flatMap((one) => (one.kind === 'boards' ? [one.boarder] : [])).sort(compareBoarders);
  const merged = judged.flatMap((one) => (one.kind === 'merged' ? [one.record] : []));
  const pushed = judged.flatMap((one) => (one.kind === 'waits' && one.pushed !== undefined ? [one.pushed] : []));
  const { flight, left } = select(boarders, Math.min(input.config['bundle-cap'], adaptedSize(input.train)));
  const reasons = [...judged.flatMap((one) => (one.kind === 'waits' ? [one.reason] : [])), ...left];
  const unblockersOnly = flight.some((boarder) => boarder.unblocker);
  if (flight.length === 0) return { flight, merged, pushed, reasons, unblockersOnly, departsAt: undefined, promisedBy: undefined };
  const spacing = input.config['departure-minutes'];
  const atOnce = unblockersOnly || input.force || input.train.lastDeparture === undefined;
  const departsAt = atOnce ? input.snapshot.now : minutesAfter(input.train.lastDeparture ?? input.snapshot.now, spacing);
  return { flight, merged, pushed, reasons, unblockersOnly, departsAt, promisedBy: promiseOf(flight, input) };
};

const waits = (record: IssueRecord, text: string): Judged => ({ kind: 'waits', reason: { issue: record.issue, text } });

const judgeLanded = (record: IssueRecord, input: BoardingInput): Judged => {
  const { snapshot, train } = input;
  const { landed } = record;
  if (landed === undefined) return waits(record, 'left out: its record names no landed commit');
  if (input.onBase.has(landed.oid)) return { kind: 'merged', record };
  const view = snapshot.issues.find((issue) => issue.number === record.issue);
  if (view === undefined) return waits(record, 'left out: the issue is gone');
  if (!view.open && !isRevert(record)) return waits(record, 'left out: the issue is closed');
  const modifiers = modifiersOf(view.labels);
  const blocked = blockedBy({ ...record, landed }, { view, modifiers });
  if (blocked !== undefined) return waits(record, blocked);
  const elsewhere = standsElsewhere({ ...record, landed }, input);
  if (elsewhere !== undefined) return elsewhere;
  if (train.setAside?.includes(landed.oid) === true && !input.force) {
    return waits(record, 'left out: a person closed the pull request it was in; force a departure to fly it again');
  }
  const boarder = {
    record: { ...record, landed },
    title: view.title,
    unblocker: modifiers.has('unblocker'),
    solo: modifiers.has('solo') || train.alone?.includes(landed.oid) === true,
    priority: rankOf(modifiers),
  };
  return { kind: 'boards', boarder };
};

const blockedBy = (record: Boarder['record'], p: { view: IssueView; modifiers: ReadonlySet<Modifier> }): string | undefined => {
  const kept = keptBy(p.modifiers, 'trains');
  if (kept !== undefined) return `left out: ${modifierLabels[kept]}`;
  const bases = baseLabelsOf(p.view.labels);
  if (bases.some((base) => base !== record.base)) {
    return `left out: it landed for ${record.base}, and its labels now name ${bases.join(', ')}`;
  }
  return undefined;
};

/** A branch with nothing beyond the base has nothing to check; a commit that takes merged work back is ours alone to make. */
const standsElsewhere = (record: Boarder['record'], { snapshot, onBase }: BoardingInput): Judged | undefined => {
  const branch = issueBranch(record.issue);
  const tip = snapshot.branches.get(branch);
  if (tip === undefined) return waits(record, `left out: its branch ${branch} is gone`);
  if (tip === record.landed.oid) return undefined;
  const where = `${branch} stands at ${tip.slice(0, 12)}, which is not the landed ${record.landed.oid.slice(0, 12)}`;
  if (onBase.has(tip) || isRevert(record)) return waits(record, `left out: ${where}`);
  const reason = { issue: record.issue, text: `waits for landing's checks: ${where}` };
  return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
};

/** Unblockers, then priority, then the one that landed first, then the lower number. */
const compareBoarders = (a: Boarder, b: Boarder): number =>
  Number(b.unblocker) - Number(a.unblocker) ||
  a.priority - b.priority ||
  Date.parse(a.record.landed.at) - Date.parse(b.record.landed.at) ||
  a.record.issue - b.record.issue;

/** Unblockers fly without the others, a solo one flies alone, and nobody flies above the cap. */
const select = (boarders: readonly Boarder[], cap: number): { flight: Boarder[]; left: Reason[] } => {
  const first = boarders.filter((boarder) => boarder.unblocker);
  const line = first.length > 0 ? first : boarders;
  const flight = line[0]?.solo === true ? line.slice(0, 1) : line.filter((boarder) => !boarder.solo).slice(0, cap);
  const aboard = new Set(flight);
  const whyNot = (boarder: Boarder): string => {
    if (boarder.solo) return 'waits: it flies alone, after this flight';
    if (flight[0]?.solo === true) return `waits: #${flight[0].record.issue} flies alone first`;
    if (flight[0]?.unblocker === true && !boarder.unblocker) return 'waits: an unblocker flies first, alone';
    return `waits: the flight is full (${cap} aboard)`;
  };
  const left = boarders
    .filter((boarder) => !aboard.has(boarder))
    .map((boarder) => ({ issue: boarder.record.issue, text: whyNot(boarder) }));
  return { flight, left };
};

/** One spacing after the first of them landed or the last flight ended, whichever is later. */
const promiseOf = (flight: readonly Boarder[], { train, config }: BoardingInput): string => {
  const landings = flight.map((boarder) => Date.parse(boarder.record.landed.at));
  const ended = Date.parse(train.history[0]?.endedAt ?? '1970-01-01T00:00:00Z');
  const from = Math.max(ended, Math.min(...landings));
  return minutesAfter(new Date(from).toISOString(), config['departure-minutes']);
};
