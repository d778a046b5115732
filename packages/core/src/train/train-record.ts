// How the train's record and its passengers' records change together. Every function here returns the writes of one
// atomic push, so a passenger is never aboard a flight that does not know it, nor off one that still lists it.
import { notBeforeAfterEviction } from '../fleet/backoff.ts';
import type { LedgerChange } from '../effects/diff.ts';
import type { Boarding } from './boarding.ts';
import type { BranchChange } from '../effects/effect.ts';
import { bundleBranch, parseBundleBranch } from '../names.ts';
import { culpritsOf, everybody, isAboard, numbers } from './flight-facts.ts';
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

/** A change of the train's record, and of issues' records with it. Whoever writes an open bundle goes on with it: see `flight/pilot.ts`. */
export const trainChange = (input: TrainInput, change: Omit<LedgerChange, 'train'> & { train: TrainRecord }): TrainWrite => {
  const { run, now } = input.snapshot;
  const train = mindingHead(input, change.train);
  const pilot = { runId: run.runId, runAttempt: run.runAttempt, at: now };
  return { kind: 'write', ...change, train: train.flight === undefined ? train : { ...train, flight: { ...train.flight, pilot } } };
};

/** The bundle as it will be written: where its branch stands is kept in mind when the prefixes do not say it any more. */
const mindingHead = (input: TrainInput, train: TrainRecord): TrainRecord => {
  const { flight } = train;
  const before = trainOf(input).flight;
  if (flight === undefined || before?.id !== flight.id) return train;
  const tip = input.snapshot.branches.get(bundleBranch(flight.id));
  const known = flight.prefixes?.some((prefix) => prefix.oid === tip) === true;
  const { heads: _, ...rest } = flight;
  return { ...train, flight: tip === undefined || known || !isOurs(before, tip) ? rest : { ...rest, heads: [tip] } };
};

/** True while the bundle's branch stands where we left it. */
export const isOurs = (flight: Flight, tip: string): boolean =>
  flight.heads?.includes(tip) === true || (flight.prefixes ?? []).some((prefix) => prefix.oid === tip);

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

/** Branches of two bases' bundles share one namespace, so numbers are unique over all trains and all branches that are there. */
export const nextFlightId = ({ snapshot: { ledger, branches } }: Pick<TrainInput, 'snapshot'>): string => {
  const taken = [...ledger.trains.values()].map((stored) => stored.record.lastFlight);
  return String(Math.max(0, ...taken, ...[...branches.keys()].map(parseBundleBranch)) + 1);
};

/**
 * The number is taken by the push that writes the bundle's record: it makes the bundle's branch, at the base, where there
 * is none. Of two trains that depart in the same moment one loses that push, looks again and takes the next number.
 */
export const reserved = (flight: Flight): { flight: Flight; branches: BranchChange[] } => ({
  flight: { ...flight, heads: [flight.baseOid] },
  branches: [{ branch: bundleBranch(flight.id), expect: null, to: flight.baseOid }],
});

/** The flight and its passengers, before anything of it exists outside the ledger. `baseOid`: the base's tip. */
export const departWrite = (input: TrainInput, boarding: Boarding, baseOid: string): TrainWrite => {
  const { now } = input.snapshot;
  const train = trainOf(input);
  const id = nextFlightId(input);
  const { flight, branches } = reserved(
    tidy<Flight>({
      id,
      base: input.base,
      baseOid,
      departedAt: now,
      passengers: boarding.flight.map(passengerOf),
      trials: [],
      promisedBy: boarding.promisedBy,
    }),
  );
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
  const issues = boarding.flight.map(({ record }) => boardRecord(record, { flight: flight.id, now }));
  return trainChange(input, { why: `flight ${flight.id} departs with ${numbers([...everybody(flight)])}`, train: next, issues, branches });
};

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
