// Decides the train's next step. It looks at the present state and never at past events, so that after a tick died anywhere the
// next one goes on from there.
import { dateTime } from '../texts/times.ts';
import { type Boarding, planBoarding } from './boarding.ts';
import type { Reason } from '../effects/effect.ts';
import { runawayUntil } from '../search/culprit-rate.ts';
import { describeCommand } from '../fleet/fleet-commands.ts';
import { decideBundle } from '../bundle/bundle.ts';
import { budgetLacks } from '../bundle/request-budget.ts';
import { refuseDeparture } from './refused-departure.ts';
import { leftoverBranches } from './leftover-branches.ts';
import { parseLedgerRef } from '../names.ts';
import type { Bundle, IssueRecord } from '../records/records.ts';
import { answerWrite, carriedOut, decideCommands, departCommands, departurePause } from './train-commands.ts';
import { isAboard } from '../bundle/bundle-facts.ts';
import { numbers } from '../texts/amounts.ts';
import { departWrite, leftBehind, nextBundleId, trainOf } from './train-record.ts';
import { decided, type TrainDecision, type TrainInput, type TrainStep } from './train-input.ts';
import { planWait } from './wait.ts';
import { describeBroken } from '../texts/broken-record.ts';
import { mergeRecord, unboardRecord } from '../records/transitions.ts';

export const decideTrain = (input: TrainInput): TrainDecision => {
  const broken = input.snapshot.ledger.broken.find(({ ref }) => {
    const name = parseLedgerRef(ref);
    return name?.kind === 'train' && name.base === input.base;
  });
  if (broken !== undefined) {
    const failure = `The train to ${input.base} stands still: ${describeBroken(broken)}`;
    return decided({ kind: 'idle', failure }, failure);
  }
  if (!input.snapshot.branches.has(input.base))
    return decided({ kind: 'idle' }, `no branch ${input.base} is known: it does not exist, or no open issue names it as its base`);
  const { flight: bundle, afterMerge: [follow] = [] } = trainOf(input);
  if (follow !== undefined) return decided({ kind: 'after-merge', bundle: follow.flight, workflow: follow.workflow });
  const stray = strays(input, bundle);
  if (stray.length > 0) {
    const issues = stray.map((record) => unboardRecord(record, { now: input.snapshot.now }));
    const why = `${numbers(stray.map((record) => record.issue))} wait again: the bundle they were aboard is over`;
    return decided({ kind: 'write', why, issues });
  }
  return bundle === undefined ? decideDeparture(input) : withWaiting(input, decideBundle(input, bundle));
};

/** Tells people that the departure they asked for waits for the open bundle. */
const withWaiting = (input: TrainInput, decision: TrainDecision): TrainDecision => {
  const texts = departCommands(input).map((command) => `${describeCommand(command)} waits for the open bundle to end`);
  return { ...decision, reasons: [...decision.reasons, ...texts.map((text) => ({ issue: null, text }))] };
};

/** Issues recorded as aboard a bundle of this base that is not the open one. */
const strays = (input: TrainInput, bundle: Bundle | undefined): IssueRecord[] =>
  [...input.snapshot.ledger.issues.values()]
    .map((stored) => stored.record)
    .filter((record) => record.state === 'bundled' && record.base === input.base && !(bundle !== undefined && isAboard(record, bundle)));

const decideDeparture = (given: TrainInput): TrainDecision => {
  const told = decideCommands(given, undefined);
  if (told !== undefined) return told;
  const commands = departCommands(given);
  const input = { ...given, force: given.force || commands.length > 0 };
  const train = trainOf(input);
  const { now, branches } = input.snapshot;
  const boarding = planBoarding({ ...input, train });
  const { reasons } = boarding;
  const first = beforeBoarding(input, boarding);
  if (first !== undefined) return { step: first, reasons };
  const leftovers = leftoverBranches(input.snapshot);
  if (leftovers.length > 0) return { step: { kind: 'clean', branches: leftovers }, reasons };
  if (boarding.passengers.length === 0 || boarding.departsAt === undefined) {
    const nobody = 'nothing has landed that may depart';
    return { step: commands.length > 0 ? answerWrite(input, commands, nobody) : { kind: 'idle' }, reasons };
  }
  const paused = departurePause(input);
  if (paused !== undefined && !input.force) {
    const text = `waits: ${paused}, and a forced departure goes all the same`;
    return { step: { kind: 'idle' }, reasons: allWait(boarding, text) };
  }
  const tip = branches.get(input.base) ?? '';
  const refusal = refuseDeparture(input);
  if (refusal !== undefined) return { ...refusal, reasons: [...refusal.reasons, ...reasons] };
  const stands = input.force ? undefined : standsStill(input, tip);
  if (stands !== undefined) return { ...stands, reasons: [...stands.reasons, ...reasons] };
  const runaway = runawayUntil(train);
  if (runaway !== undefined && Date.parse(now) < Date.parse(runaway.until) && !input.force) {
    const text = `the train pauses until ${dateTime(runaway.until)}: ${runaway.runs} CI runs in a row merged nothing and found no culprit; force a departure to go on`;
    return { step: { kind: 'idle' }, reasons: [{ issue: null, text }, ...reasons], wakeAt: runaway.until };
  }
  const { departsAt } = boarding;
  if (Date.parse(departsAt) > Date.parse(now)) {
    const spacing = input.config['departure-minutes'];
    const step = { kind: 'hold', for: 'departure', until: departsAt, runs: [] } as const satisfies TrainStep;
    const isHeldFor = planWait(step, { now, startedAt: now, holdMinutes: input.holdMinutes ?? spacing }).kind === 'hold';
    const when = isHeldFor ? `departs at ${dateTime(departsAt)}` : `departs with the first event or cron after ${dateTime(departsAt)}`;
    const text = `waits: ${when}, ${spacing} minutes after the last departure`;
    return { step, reasons: allWait(boarding, text), wakeAt: departsAt };
  }
  const { budget, preflight } = input;
  const lacks = budget && budgetLacks(budget, boarding.passengers.length);
  if (lacks !== undefined) return { step: { kind: 'idle' }, reasons: allWait(boarding, lacks), wakeAt: budget?.resetsAt };
  const warning = preflight?.notes.length ? `About CI: ${preflight.notes.join('. ')}` : undefined;
  const write = { ...departWrite(input, boarding, tip), warning };
  return { step: carriedOut(input, { write, commands, answer: `bundle ${nextBundleId(input)} departed` }), reasons };
};

/** Undefined when no stop keeps the train from departing. */
const standsStill = (input: TrainInput, tip: string): TrainDecision | undefined => {
  const { stopped } = trainOf(input);
  if (stopped === undefined || stopped.kind === 'setting' || stopped.kind === 'preflight') return undefined;
  const sameBase = (stopped.baseOid === tip && !defaultMoved(input)) || stopped.kind === 'alarm';
  const { until } = stopped;
  const isOver = until !== undefined && Date.parse(until) <= Date.parse(input.snapshot.now);
  if (!sameBase || isOver) return undefined;
  const text = `the train stands still: ${stopped.reason}`;
  return { ...decided({ kind: 'idle' }, text), wakeAt: until };
};

/** True when the train waited for the default branch, and that has moved. */
const defaultMoved = (input: TrainInput): boolean => {
  const { branches, defaultBranch } = input.snapshot;
  const { defaultOid } = trainOf(input).stopped ?? {};
  return defaultOid !== undefined && (branches.get(defaultBranch) ?? defaultOid) !== defaultOid;
};

/** Returns what has to be written, checked or made anew before anybody boards, if there is anything. */
const beforeBoarding = (input: TrainInput, { merged, over, emptied, gone, pushed, lost }: Boarding): TrainStep | undefined => {
  if (merged.length > 0) {
    const issues = merged.map((record) => mergedAlready(input, record));
    const why = `${numbers(merged.map((record) => record.issue))}: already on ${input.base}`;
    return { kind: 'write', why, issues };
  }
  if (over.length > 0) {
    const why = `${numbers(over.map(({ issue }) => issue))}: ${input.base} was moved back and has lost the merge that was to be taken back`;
    return { kind: 'write', why, issues: over };
  }
  if (emptied.length > 0) {
    const why = `${numbers(emptied.map(({ issue }) => issue))}: somebody has taken the work off the branch`;
    return { kind: 'write', why, issues: emptied };
  }
  if (gone.length > 0) return { kind: 'restore', branches: gone };
  if (pushed.length > 0) return { kind: 'check-pushed', branches: pushed };
  return lost.length > 0 ? { kind: 'make-anew', branches: lost } : undefined;
};

const mergedAlready = (input: TrainInput, record: IssueRecord): IssueRecord =>
  mergeRecord(record, {
    bundle: record.flight?.id ?? 'none',
    pr: record.flight?.pr,
    behind: leftBehind(input, record),
    squash: input.squashedAs.get(record.landed?.oid ?? ''),
    now: input.snapshot.now,
  });

/** The same reason for each passenger that would board, before the reasons of the others. */
const allWait = ({ passengers, reasons }: Boarding, text: string): Reason[] => [
  ...passengers.map(({ record }) => ({ issue: record.issue, text })),
  ...reasons,
];
