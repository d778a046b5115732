// Decides the train's next step from facts. Level-triggered: it looks at the present state and never at past events, so
// that when a tick dies anywhere, the next one finds the effect there or makes it.
import { decideAfterMerge } from './after-merge.ts';
import { clockTime, dateTime } from '../texts/times.ts';
import { type Boarding, planBoarding } from './boarding.ts';
import type { Reason } from '../effects/effect.ts';
import { baseLabelsOf, baseOf } from '../records/labels.ts';
import { runawayUntil } from '../search/culprit-rate.ts';
import { describeCommand } from '../fleet/fleet-commands.ts';
import { decideBundle } from '../bundle/bundle.ts';
import { budgetLacks } from '../bundle/request-budget.ts';
import { refuseDeparture } from './refused-departure.ts';
import { leftoverBranches } from './leftover-branches.ts';
import { parseLedgerRef } from '../names.ts';
import type { Bundle, IssueRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';
import { answerWrite, carriedOut, decideCommands, departCommands, departurePause } from './train-commands.ts';
import { isAboard, numbers } from '../bundle/bundle-facts.ts';
import { departWrite, nextBundleId, trainOf } from './train-record.ts';
import type { TrainDecision, TrainInput } from './train-input.ts';
import { describeBroken } from '../texts/broken-record.ts';
import { mergeRecord, unboardRecord } from '../records/transitions.ts';

/** Every input has a next step; `idle` and reasons where there is nothing to do. */
export const decideTrain = (input: TrainInput): TrainDecision => {
  const decision = decideStep(input);
  return { ...decision, reasons: [...decision.reasons, ...stranded(input)] };
};

const decideStep = (input: TrainInput): TrainDecision => {
  const broken = input.snapshot.ledger.broken.find(({ ref }) => {
    const name = parseLedgerRef(ref);
    return name?.kind === 'train' && name.base === input.base;
  });
  if (broken !== undefined) {
    const failure = `The train to ${input.base} stands still: ${describeBroken(broken)}`;
    return { step: { kind: 'idle', failure }, reasons: [{ issue: null, text: failure }] };
  }
  if (!input.snapshot.branches.has(input.base))
    return idle(`no branch ${input.base} is known: it does not exist, or no open issue names it as its base`);
  const follow = decideAfterMerge(input);
  if (follow !== undefined) return follow;
  const { flight: bundle } = trainOf(input);
  const stray = strays(input, bundle);
  if (stray.length > 0) {
    const issues = stray.map((record) => unboardRecord(record, { now: input.snapshot.now }));
    const why = `${numbers(stray.map((record) => record.issue))} wait again: the bundle they were aboard is over`;
    return { step: { kind: 'write', why, issues }, reasons: [] };
  }
  return bundle === undefined ? decideDeparture(input) : withWaiting(input, decideBundle(input, bundle));
};

/** Reasons for work that landed before somebody changed the configured base: no train of this workflow goes there now. */
const stranded = ({ base, config, snapshot }: TrainInput): Reason[] => {
  if (base !== baseOf(config, snapshot.defaultBranch)) return [];
  return [...snapshot.ledger.issues.values()].flatMap(({ record: { issue, state, base: other } }) => {
    if (!stateFacts(state).isWithTrain || other === base) return [];
    const labels = snapshot.issues.find((view) => view.number === issue)?.labels ?? [];
    if (baseLabelsOf(labels).includes(other)) return [];
    const text = `waits: it landed for ${other}, and the configured base is ${base}: run bundle-train with "base: ${other}"${state === 'landed' ? ', or set clambake:ready to have it done again' : ''}`;
    return [{ issue, text }];
  });
};

/** A departure that people asked for follows the open bundle; they should see that it is not forgotten. */
const withWaiting = (input: TrainInput, decision: TrainDecision): TrainDecision => {
  const waiting = departCommands(input).map((command) => ({
    issue: null,
    text: `${describeCommand(command)} waits for the open bundle to end`,
  }));
  return waiting.length === 0 ? decision : { ...decision, reasons: [...decision.reasons, ...waiting] };
};

const idle = (text: string): TrainDecision => ({ step: { kind: 'idle' }, reasons: [{ issue: null, text }] });

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
  const { reasons, merged, pushed } = boarding;
  if (merged.length > 0) {
    const bundle = (record: IssueRecord): string => record.flight?.id ?? 'none';
    const issues = merged.map((record) => mergeRecord(record, { bundle: bundle(record), pr: record.flight?.pr, now }));
    const why = `${numbers(merged.map((record) => record.issue))}: already on ${input.base}`;
    return { step: { kind: 'write', why, issues }, reasons };
  }
  if (pushed.length > 0) return { step: { kind: 'check-pushed', branches: pushed }, reasons };
  const leftovers = leftoverBranches(input.snapshot);
  if (leftovers.length > 0) return { step: { kind: 'clean', branches: leftovers }, reasons };
  if (boarding.passengers.length === 0 || boarding.departsAt === undefined) {
    if (commands.length > 0) return { step: answerWrite(input, commands, 'nothing has landed that may depart'), reasons };
    return { step: { kind: 'idle' }, reasons };
  }
  const paused = departurePause(input);
  if (paused !== undefined && !input.force) {
    const text = `waits: ${paused}, and a forced departure goes all the same`;
    return { step: { kind: 'idle' }, reasons: [...boarding.passengers.map(({ record }) => ({ issue: record.issue, text })), ...reasons] };
  }
  const tip = branches.get(input.base) ?? '';
  const refusal = refuseDeparture(input);
  if (refusal !== undefined) return { ...refusal, reasons: [...refusal.reasons, ...reasons] };
  const looksAgain = train.stopped?.kind === 'setting' || train.stopped?.kind === 'preflight';
  const sameBase = train.stopped?.baseOid === tip || train.stopped?.kind === 'alarm';
  if (train.stopped !== undefined && !looksAgain && sameBase && !input.force) {
    return { step: { kind: 'idle' }, reasons: [{ issue: null, text: `the train stands still: ${train.stopped.reason}` }, ...reasons] };
  }
  const runaway = runawayUntil(train);
  if (runaway !== undefined && Date.parse(now) < Date.parse(runaway.until) && !input.force) {
    const text = `the train pauses until ${dateTime(runaway.until)}: ${runaway.runs} CI runs in a row merged nothing and found no culprit; force a departure to go on`;
    return { step: { kind: 'idle' }, reasons: [{ issue: null, text }, ...reasons], wakeAt: runaway.until };
  }
  if (Date.parse(boarding.departsAt) <= Date.parse(now)) {
    const short = decideBudget(input, boarding);
    if (short !== undefined) return short;
    const notes = input.preflight?.notes ?? [];
    const warning = notes.length === 0 ? {} : { warning: `About CI: ${notes.join('. ')}` };
    const write = { ...departWrite(input, boarding, tip), ...warning };
    return { step: carriedOut(input, { write, commands, answer: `bundle ${nextBundleId(input)} departed` }), reasons };
  }
  return waitForDeparture(input, { departsAt: boarding.departsAt, issues: boarding.passengers.map(({ record }) => record.issue), reasons });
};

/** Undefined when GitHub's hourly limit leaves enough requests for the bundle. */
const decideBudget = (input: TrainInput, { passengers, reasons }: Boarding): TrainDecision | undefined => {
  const { budget } = input;
  const lacks = budget === undefined ? undefined : budgetLacks(budget, passengers.length);
  if (budget === undefined || lacks === undefined) return undefined;
  const waiting = passengers.map(({ record }) => ({ issue: record.issue, text: lacks }));
  return { step: { kind: 'idle' }, reasons: [...waiting, ...reasons], wakeAt: budget.resetsAt };
};

const waitForDeparture = (
  input: TrainInput,
  { departsAt, issues, reasons }: { departsAt: string; issues: number[]; reasons: Reason[] },
): TrainDecision => {
  const spacing = input.config['departure-minutes'];
  const text = `waits: departs at ${clockTime(departsAt)}, ${spacing} minutes after the last departure`;
  const waiting = issues.map((issue) => ({ issue, text }));
  return { step: { kind: 'hold', for: 'departure', until: departsAt, runs: [] }, reasons: [...waiting, ...reasons], wakeAt: departsAt };
};
