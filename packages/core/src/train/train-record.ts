// How the train's record and its passengers' records change together. Every function here returns the writes of one
// atomic push, so a passenger is never aboard a flight that does not know it, nor off one that still lists it.
import { notBeforeAfterEviction } from '../fleet/backoff.ts';
import type { LedgerWrite } from '../fleet/command.ts';
import type { Boarding } from './boarding.ts';
import { mindingHead } from './bundle-branch.ts';
import { issueRef, parseBundleBranch, trainRef } from '../names.ts';
import type { Feedback, Flight, IssueRecord, Passenger, TrainRecord } from '../records/records.ts';
import { cut } from '../records/move-record.ts';
import { boardRecord, evictRecord, mergeRecord, unboardRecord } from '../records/transitions.ts';
import { isRevert } from '../records/revert-record.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';
import { safeTitle } from '../texts/neutralise.ts';

/** Ended flights and verdicts that the record remembers. */
const rememberedFlights = 50;
const rememberedVerdicts = 300;

export const trainOf = (input: Pick<TrainInput, 'snapshot' | 'base'>): TrainRecord =>
  input.snapshot.ledger.trains.get(input.base)?.record ?? { v: 1, base: input.base, lastFlight: 0, verdicts: {}, history: [] };

const noEffects = { branches: [], wake: false, cancels: [], closes: undefined, failure: undefined };

/** A write of the train's record, and of issues' records with it. */
export const trainWrite = (
  input: TrainInput,
  p: { why: string; train: TrainRecord; records?: readonly IssueRecord[] } & Partial<
    Omit<TrainWrite, 'kind' | 'why' | 'writes' | 'issues'>
  >,
): TrainWrite => {
  const { why, train, records = [], ...effects } = p;
  const { ledger } = input.snapshot;
  const write: LedgerWrite = {
    ref: trainRef(input.base),
    expect: ledger.trains.get(input.base)?.oid ?? null,
    record: withPilot(input, mindingHead(input, train)),
  };
  return {
    kind: 'write',
    why,
    writes: [write, ...issueWrites(input, records)],
    issues: records.map((record) => record.issue),
    ...noEffects,
    ...effects,
  };
};

/** Whoever writes a flight's record goes on with it: see `flight/pilot.ts`. */
const withPilot = ({ snapshot: { run, now } }: TrainInput, train: TrainRecord): TrainRecord =>
  train.flight === undefined
    ? train
    : { ...train, flight: { ...train.flight, pilot: { runId: run.runId, runAttempt: run.runAttempt, at: now } } };

/** A write of issues' records alone. */
export const issuesWrite = (input: TrainInput, p: { why: string; records: readonly IssueRecord[]; wake: boolean }): TrainWrite => ({
  kind: 'write',
  why: p.why,
  writes: issueWrites(input, p.records),
  issues: p.records.map((record) => record.issue),
  ...noEffects,
  wake: p.wake,
});

const issueWrites = (input: TrainInput, records: readonly IssueRecord[]): LedgerWrite[] =>
  records.map((record) => ({ ref: issueRef(record.issue), expect: input.snapshot.ledger.issues.get(record.issue)?.oid ?? null, record }));

/** Drops keys that are undefined, so that a record is written as it will be read. */
export const tidy = <T extends object>(record: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const passengerOf = ({ record, title, priority }: Boarding['flight'][number]): Passenger => ({
  issue: record.issue,
  oid: record.landed.oid,
  title: isRevert(record) ? `Revert: ${safeTitle(title, 190)}` : safeTitle(title, 200),
  agent: record.landed.agent,
  attempts: Math.max(1, record.attempts.length),
  costUsd: record.attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0),
  priority,
});

/** Branches of two bases' flights share one namespace, so ids are unique over all trains. */
export const nextFlightId = (input: Pick<TrainInput, 'snapshot' | 'base'>): string => {
  const { ledger, branches } = input.snapshot;
  const others = [...ledger.trains.values()].map((stored) => stored.record.lastFlight);
  // A train whose record cannot be read shows in its branches.
  const seen = [...branches.keys()].flatMap((branch) => parseBundleBranch(branch) ?? []);
  return String(Math.max(trainOf(input).lastFlight, ...others, ...seen) + 1);
};

/** The flight and its passengers, before anything of it exists outside the ledger. `baseOid`: the base's tip. */
export const departWrite = (input: TrainInput, boarding: Boarding, baseOid: string): TrainWrite => {
  const { now } = input.snapshot;
  const train = trainOf(input);
  const id = nextFlightId(input);
  const flight: Flight = tidy<Flight>({
    id,
    base: input.base,
    baseOid,
    departedAt: now,
    passengers: boarding.flight.map(passengerOf),
    trials: [],
    promisedBy: boarding.promisedBy,
  });
  const aboard = new Set(flight.passengers.map((passenger) => passenger.oid));
  const still = (oids: string[] | undefined): string[] | undefined => {
    const left = oids?.filter((oid) => !aboard.has(oid));
    return left === undefined || left.length === 0 ? undefined : left;
  };
  const next = tidy<TrainRecord>({
    ...train,
    lastFlight: Number(id),
    lastDeparture: boarding.unblockersOnly ? train.lastDeparture : now,
    flight,
    stopped: undefined,
    setAside: still(train.setAside),
    alone: still(train.alone),
  });
  const records = boarding.flight.map(({ record }) => boardRecord(record, { flight: flight.id, now }));
  return trainWrite(input, {
    why: `flight ${flight.id} departs with ${numbers(flight.passengers.map((p) => p.issue))}`,
    train: next,
    records,
  });
};

export const numbers = (issues: readonly number[]): string => issues.map((issue) => `#${issue}`).join(', ');

export interface Eviction {
  feedback: Feedback;
  reason: string;
  notBefore?: string;
}

/** The flight with these on its list of who was taken off; reasons name files and checks, which may be long. */
export const takingOff = (flight: Flight, evicted: ReadonlyMap<number, Pick<Eviction, 'reason'>>): Flight => ({
  ...flight,
  evicted: [...(flight.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason: cut(reason, 2000) }))],
});

/** What becomes of passengers; those not named here stay aboard. */
export interface Fate {
  merged?: ReadonlySet<number>;
  evicted?: ReadonlyMap<number, Eviction>;
  /** Off without a word against them: they wait for the next flight. */
  leave?: ReadonlySet<number>;
  /** Aboard the flight that goes on where this one landed. */
  onward?: { issues: ReadonlySet<number>; flight: string };
}

/** The passengers' records after their fate; who is no longer recorded as aboard this flight is left alone. */
export const fatesOf = (input: TrainInput, flight: Flight, fate: Fate): IssueRecord[] => {
  const { now, ledger } = input.snapshot;
  return flight.passengers.flatMap(({ issue }) => {
    const record = ledger.issues.get(issue)?.record;
    if (record === undefined || !isAboard(record, flight)) return [];
    if (fate.merged?.has(issue) === true) return [mergeRecord(record, { flight: flight.id, pr: flight.pr, now })];
    const eviction = fate.evicted?.get(issue);
    const notBefore = notBeforeAfterEviction(record, now);
    if (eviction !== undefined) return [evictRecord(record, { flight: flight.id, now, config: input.config, notBefore, ...eviction })];
    if (fate.onward?.issues.has(issue) === true)
      return [{ ...record, flight: tidy<NonNullable<IssueRecord['flight']>>({ ...record.flight, id: fate.onward.flight, pr: undefined }) }];
    return fate.leave?.has(issue) === true ? [unboardRecord(record, { now })] : [];
  });
};

export const isAboard = (record: IssueRecord, flight: Pick<Flight, 'id'>): boolean =>
  record.state === 'bundled' && record.flight?.id === flight.id;

/** The train after a flight: into its history, and nothing in the air. */
export const ended = (
  input: TrainInput,
  train: TrainRecord,
  p: { flight: Flight; landed: readonly number[]; ending: string; mergedOid?: string | undefined; testedTree?: string | undefined },
): TrainRecord => {
  const { flight } = p;
  const entry = tidy<TrainRecord['history'][number]>({
    id: flight.id,
    pr: flight.pr,
    landed: [...p.landed],
    evicted: (flight.evicted ?? []).map((one) => one.issue),
    culprits: culpritsOf(flight),
    ciRuns: flight.trials.filter((trial) => trial.carried !== true).length,
    runnerSeconds: flight.trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0),
    mergedOid: p.mergedOid,
    testedTree: p.testedTree,
    endedAt: input.snapshot.now,
    departedAt: flight.departedAt,
    promisedBy: flight.promisedBy,
    ending: p.ending.slice(0, 500).toWellFormed(),
  });
  const verdicts = Object.fromEntries(Object.entries(train.verdicts).slice(-rememberedVerdicts));
  return tidy<TrainRecord>({ ...train, flight: undefined, verdicts, history: [entry, ...train.history].slice(0, rememberedFlights) });
};

/** Everybody who is aboard. */
export const everybody = (flight: Flight): ReadonlySet<number> => new Set(flight.passengers.map((passenger) => passenger.issue));

/** CI runs of the flight that have no verdict yet. */
export const runsOut = (flight: Flight): number[] =>
  flight.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);

/** The flight with runs that are out given up: all of them, or those named. */
export const withoutRuns = (
  flight: Flight,
  p: { verdict: 'none' | 'superseded'; runs?: readonly number[] } = { verdict: 'none' },
): Flight => ({
  ...flight,
  trials: flight.trials.map((trial) =>
    trial.verdict === undefined && (p.runs === undefined || p.runs.includes(trial.runId)) ? { ...trial, verdict: p.verdict } : trial,
  ),
});

/** How many were taken off because CI was red for them; the others conflicted. */
export const culpritsOf = (flight: Flight): number => {
  const conflicted = new Set((flight.leftOut ?? []).map((left) => left.issue));
  return (flight.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};
