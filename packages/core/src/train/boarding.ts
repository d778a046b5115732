// Decides which landed branches board the next bundle, in which order, and gives one reason for each that stays behind.
// Invariant: only the recorded landed commit boards, and only while its branch points at it. When a person has pushed since,
// landing's checks decide first whether the new tip becomes the recorded commit.
import type { Config } from '../config.ts';
import { adaptedSize } from '../search/culprit-rate.ts';
import { minutesAfter } from '../fleet/backoff.ts';
import { partView } from '../fleet/part-view.ts';
import { baseLabelsOf, modifiersOf } from '../records/labels.ts';
import { keptBy, rankOf } from '../records/modifiers.ts';
import { issueBranch, modifierLabels } from '../names.ts';
import type { IssueRecord, TrainRecord } from '../records/records.ts';
import { endLostRevert, isRevert } from '../records/revert-record.ts';
import { lostBaseOf, type OnLostBase } from './lost-base.ts';
import { emptiedRecord, type LostBranch } from './lost-branch.ts';
import type { PushedTo } from './pushed-to.ts';
import type { Reason } from '../effects/effect.ts';
import type { Snapshot } from '../fleet/snapshot.ts';

export interface BoardingInput {
  snapshot: Snapshot;
  config: Config;
  base: string;
  train: TrainRecord;
  /** Commits that are on the base, and those that are there as squash commits; see TrainInput. */
  onBase: ReadonlySet<string>;
  squashedAs: ReadonlyMap<string, string>;
  /** Undefined when the base could not be read. */
  baseTree: string | undefined;
  force: boolean;
}

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
  passengers: Boarder[];
  /** Issues whose work is on the base already. */
  merged: IssueRecord[];
  /** Issues whose revert is over, because the base has lost what was to be taken back. */
  over: IssueRecord[];
  /** Issues that ask a person, because somebody has taken the work off their branch. */
  emptied: IssueRecord[];
  /** Landed work whose branch is gone. */
  gone: LostBranch[];
  /** Branches that a person has pushed to: they board once landing's checks have passed. */
  pushed: PushedTo[];
  /** Branches that hold commits which the base has lost: they board once they are made anew without them. */
  lost: OnLostBase[];
  /** Earliest departure; undefined when nobody boards. */
  departsAt: string | undefined;
  /** Time of departure that was promised to the first of them. */
  promisedBy: string | undefined;
  /** True when only unblockers are aboard; the others keep their own departure. */
  unblockersOnly: boolean;
  reasons: Reason[];
}

type Judged =
  | { kind: 'boards'; boarder: Boarder }
  | { kind: 'merged' | 'over' | 'emptied'; record: IssueRecord }
  | { kind: 'waits'; reason: Reason; gone?: LostBranch; pushed?: PushedTo; lost?: OnLostBase };

export const planBoarding = (input: BoardingInput): Boarding => {
  const judged = [...input.snapshot.ledger.issues.values()]
    .filter(({ record: { state, base } }) => state === 'landed' && base === input.base)
    .flatMap(({ record }) => (record.landed === undefined ? [] : [judgeLanded({ ...record, landed: record.landed }, input)]));
  const boarders = judged.flatMap((one) => (one.kind === 'boards' ? [one.boarder] : [])).sort(compareBoarders);
  const recordsOf = (kind: 'merged' | 'over' | 'emptied'): IssueRecord[] =>
    judged.flatMap((one) => (one.kind === kind ? [one.record] : []));
  const [merged, over, emptied] = [recordsOf('merged'), recordsOf('over'), recordsOf('emptied')];
  const gone = judged.flatMap((one) => (one.kind === 'waits' && one.gone !== undefined ? [one.gone] : []));
  const pushed = judged.flatMap((one) => (one.kind === 'waits' && one.pushed !== undefined ? [one.pushed] : []));
  const lost = judged.flatMap((one) => (one.kind === 'waits' && one.lost !== undefined ? [one.lost] : []));
  const { passengers, left } = select(boarders, Math.min(input.config['bundle-cap'], adaptedSize(input.train)));
  const reasons = [...judged.flatMap((one) => (one.kind === 'waits' ? [one.reason] : [])), ...left];
  const unblockersOnly = passengers.some((boarder) => boarder.unblocker);
  const found = { passengers, merged, over, emptied, gone, pushed, lost, reasons, unblockersOnly };
  if (passengers.length === 0) return { ...found, departsAt: undefined, promisedBy: undefined };
  const spacing = input.config['departure-minutes'];
  const atOnce = unblockersOnly || input.force || input.train.lastDeparture === undefined;
  const departsAt = atOnce ? input.snapshot.now : minutesAfter(input.train.lastDeparture ?? input.snapshot.now, spacing);
  return { ...found, departsAt, promisedBy: promiseOf(passengers, input) };
};

const waits = (record: IssueRecord, text: string): Judged => ({ kind: 'waits', reason: { issue: record.issue, text } });

const judgeLanded = (record: Boarder['record'], input: BoardingInput): Judged => {
  const { snapshot, train } = input;
  const { landed } = record;
  if (input.onBase.has(landed.oid) || input.squashedAs.has(landed.oid)) return { kind: 'merged', record };
  const view = snapshot.issues.find((issue) => issue.number === record.issue);
  if (view === undefined) return waits(record, 'left out: the issue is gone');
  if (!view.open && !isRevert(record)) return waits(record, 'left out: the issue is closed; reopen it to let its work board');
  if (view.isPartial === true) return waits(record, partView);
  const modifiers = modifiersOf(view.labels);
  const kept = keptBy(modifiers, 'trains');
  if (kept !== undefined) return waits(record, `left out: ${modifierLabels[kept]}; take that label away to let its work board`);
  const bases = baseLabelsOf(view.labels);
  if (bases.some((base) => base !== record.base))
    return waits(
      record,
      `left out: it landed for ${record.base}, and its labels now name ${bases.join(', ')}; take that label away to let it board, or comment /evict #${record.issue} to have it done anew`,
    );
  const moved = judgeMovedBranch(record, input) ?? judgeLostBase(record, input);
  if (moved !== undefined) return moved;
  if (train.setAside?.includes(landed.oid) === true && !input.force) {
    return waits(
      record,
      `left out: a person closed or took over the pull request it was in; comment /depart to let it board again, or /evict #${record.issue} to give it back to an agent`,
    );
  }
  const boarder = {
    record,
    title: view.title,
    unblocker: modifiers.has('unblocker'),
    solo: modifiers.has('solo') || train.alone?.includes(landed.oid) === true,
    priority: rankOf(modifiers),
  };
  return { kind: 'boards', boarder };
};

/** A branch without commits beyond the base has nothing to check, and people do not change the commit of a revert. */
const judgeMovedBranch = (record: Boarder['record'], { snapshot, onBase }: BoardingInput): Judged | undefined => {
  const branch = issueBranch(record.issue);
  const tip = snapshot.branches.get(branch);
  if (tip === undefined) {
    const text = `its branch ${branch} was deleted: it is made again at ${record.landed.oid.slice(0, 12)}`;
    return { kind: 'waits', reason: { issue: record.issue, text }, gone: { issue: record.issue, branch, oid: record.landed.oid } };
  }
  if (tip === record.landed.oid && record.landed.unchecked !== true) return undefined;
  if (tip === record.landed.oid) {
    const reason = { issue: record.issue, text: "waits for landing's checks: its record was lost" };
    return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
  }
  const where = `${branch} is at ${tip.slice(0, 12)} and not at the landed ${record.landed.oid.slice(0, 12)}`;
  if (isRevert(record)) return waits(record, `left out: ${where}; set the branch back to that commit to let it board`);
  if (onBase.has(tip)) return { kind: 'emptied', record: emptiedRecord(record, { branch, tip, now: snapshot.now }) };
  const reason = { issue: record.issue, text: `waits for landing's checks: ${where}` };
  return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
};

/** Merging a branch brings everything it stands on, so a commit that was dropped from the base would come back with it. */
const judgeLostBase = (record: Boarder['record'], input: BoardingInput): Judged | undefined => {
  const from = lostBaseOf(record, input);
  if (from === undefined) return undefined;
  if (isRevert(record)) return { kind: 'over', record: endLostRevert(record, { now: input.snapshot.now }) };
  const text = `${record.base} was moved back and lost ${from.slice(0, 12)}, which the work stands on`;
  const lost = { issue: record.issue, branch: issueBranch(record.issue), tip: record.landed.oid, from };
  return { kind: 'waits', reason: { issue: record.issue, text: `is made anew: ${text}` }, lost };
};

/** Order: unblockers, priority, earlier landing, lower number. */
const compareBoarders = (a: Boarder, b: Boarder): number =>
  Number(b.unblocker) - Number(a.unblocker) ||
  a.priority - b.priority ||
  Date.parse(a.record.landed.at) - Date.parse(b.record.landed.at) ||
  a.record.issue - b.record.issue;

/** Unblockers board without the others, a solo issue boards alone, and the cap limits everybody else. */
const select = (boarders: readonly Boarder[], cap: number): { passengers: Boarder[]; left: Reason[] } => {
  const first = boarders.filter((boarder) => boarder.unblocker);
  const line = first.length > 0 ? first : boarders;
  const passengers = line[0]?.solo === true ? line.slice(0, 1) : line.filter((boarder) => !boarder.solo).slice(0, cap);
  const aboard = new Set(passengers);
  const whyNot = (boarder: Boarder): string => {
    if (boarder.solo) return 'waits: it boards alone, after this bundle';
    if (passengers[0]?.solo === true) return `waits: #${passengers[0].record.issue} boards alone first`;
    if (passengers[0]?.unblocker === true && !boarder.unblocker) return 'waits: unblockers board first, alone';
    return `waits: the bundle is full (${cap} aboard)`;
  };
  const left = boarders
    .filter((boarder) => !aboard.has(boarder))
    .map((boarder) => ({ issue: boarder.record.issue, text: whyNot(boarder) }));
  return { passengers, left };
};

/** One spacing after the first of them landed or the last bundle ended, whichever is later. */
const promiseOf = (passengers: readonly Boarder[], { train, config }: BoardingInput): string => {
  const landings = passengers.map((boarder) => Date.parse(boarder.record.landed.at));
  const ended = Date.parse(train.history[0]?.endedAt ?? '1970-01-01T00:00:00Z');
  const from = Math.max(ended, Math.min(...landings));
  return minutesAfter(new Date(from).toISOString(), config['departure-minutes']);
};
