// Changes the train's record and its passengers' records together. Each write is one atomic push, so that a passenger is never
// aboard a bundle that does not list it.
import { notBeforeAfterEviction } from '../fleet/backoff.ts';
import type { LedgerChange } from '../effects/diff.ts';
import type { Boarding } from './boarding.ts';
import type { BranchChange } from '../effects/effect.ts';
import { bundleBranch, issueBranch, parseBundleBranch } from '../names.ts';
import { culpritsOf, everybody, isAboard, landedAs, squashCommits } from '../bundle/bundle-facts.ts';
import type { Bundle, IssueRecord, Passenger, Prefix, TrainRecord } from '../records/records.ts';
import { cut } from '../records/transition.ts';
import { boardRecord, type Eviction, evictRecord, mergeRecord, unboardRecord } from '../records/transitions.ts';
import { isRevert } from '../records/revert-record.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';
import { numbers } from '../texts/amounts.ts';
import { safeTitle } from '../texts/neutralise.ts';

const maximumHistory = 50;
const maximumVerdicts = 300;

export const trainOf = (input: Pick<TrainInput, 'snapshot' | 'base'>): TrainRecord =>
  input.snapshot.ledger.trains.get(input.base)?.record ?? { v: 1, base: input.base, lastFlight: 0, verdicts: {}, history: [] };

/** The run that writes an open bundle becomes its owner: see bundle/owner.ts. */
export const trainChange = (input: TrainInput, change: Omit<LedgerChange, 'train'> & { train: TrainRecord }): TrainWrite => {
  const { run, now } = input.snapshot;
  const train = mindingHead(input, change.train);
  const pilot = { runId: run.runId, runAttempt: run.runAttempt, at: now };
  return { kind: 'write', ...change, train: train.flight === undefined ? train : { ...train, flight: { ...train.flight, pilot } } };
};

/** Keeps the tip of the bundle's branch in `heads` when it is none of the new prefixes. */
const mindingHead = (input: TrainInput, train: TrainRecord): TrainRecord => {
  const { flight: bundle } = train;
  const before = trainOf(input).flight;
  if (bundle === undefined || before?.id !== bundle.id) return train;
  const tip = input.snapshot.branches.get(bundleBranch(bundle.id));
  const known = isPrefix(bundle, tip);
  const { heads: _, ...rest } = bundle;
  return { ...train, flight: tip === undefined || known || !isOurs(before, tip) ? rest : { ...rest, heads: [tip] } };
};

const isPrefix = ({ prefixes = [] }: Bundle, tip: string | undefined): boolean =>
  prefixes.some(({ oid, squash }) => oid === tip || (squash !== undefined && squash === tip));

/** True when `tip` is where we left the bundle's branch. */
export const isOurs = (bundle: Bundle, tip: string): boolean => bundle.heads?.includes(tip) === true || isPrefix(bundle, tip);

/** Facts for people about the attempt that landed the work. No agent made a revert, and what a person pushed was in no attempt. */
const ofAttempt = (
  { attempts, landed }: Boarding['passengers'][number]['record'],
  repositoryUrl: string,
): Pick<Passenger, 'transcript' | 'verify'> => {
  const attempt = landed.revert === undefined ? attempts.find(({ id }) => id === landed.attempt) : undefined;
  const { transcript, verify, runId } = attempt ?? {};
  return {
    ...(transcript === undefined ? {} : { transcript: `${repositoryUrl}/actions/runs/${runId}/artifacts/${transcript}` }),
    ...(verify === undefined || landed.pushedAfter !== undefined ? {} : { verify: verify.result }),
  };
};

const passengerOf = ({ record, title, priority }: Boarding['passengers'][number], repositoryUrl: string): Passenger => ({
  issue: record.issue,
  oid: record.landed.oid,
  title: isRevert(record) ? `Revert: ${safeTitle(title, 190)}` : safeTitle(title, 200),
  agent: record.landed.agent,
  attempts: Math.max(1, record.attempts.length),
  // JSON has no Infinity.
  costUsd: Math.min(
    Number.MAX_VALUE,
    record.attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0),
  ),
  priority,
  ...ofAttempt(record, repositoryUrl),
});

/** A number from here on is a person's edit. It is left out, because the branch after it is none that parseBundleBranch reads. */
const maximumNumber = 999_999_999;

/** The bundles of all bases share the names of branches, so a number is unique over all trains and all existing branches. */
export const nextBundleId = ({ snapshot: { ledger, branches } }: Pick<TrainInput, 'snapshot'>): string => {
  const taken = [...[...ledger.trains.values()].map((stored) => stored.record.lastFlight), ...[...branches.keys()].map(parseBundleBranch)];
  return String(Math.max(0, ...taken.filter((number) => number < maximumNumber)) + 1);
};

/**
 * The push that writes the bundle's record reserves its number by creating its branch. Of two trains that depart at the same
 * moment one loses that push, decides again and takes the next number.
 */
export const reserved = (bundle: Bundle): { bundle: Bundle; branches: BranchChange[] } => ({
  bundle: { ...bundle, heads: [bundle.baseOid] },
  branches: [{ branch: bundleBranch(bundle.id), expect: null, to: bundle.baseOid }],
});

/** `baseOid`: the base's tip. */
export const departWrite = (input: TrainInput, boarding: Boarding, baseOid: string): TrainWrite => {
  const { now } = input.snapshot;
  const train = trainOf(input);
  const id = nextBundleId(input);
  const passengers = boarding.passengers.map((boarder) => passengerOf(boarder, input.snapshot.run.repositoryUrl));
  const { promisedBy } = boarding;
  const { bundle, branches } = reserved({ id, base: input.base, baseOid, departedAt: now, passengers, trials: [], promisedBy });
  const aboard = new Set(bundle.passengers.map((passenger) => passenger.oid));
  const still = (oids: string[] | undefined): string[] | undefined => {
    const left = oids?.filter((oid) => !aboard.has(oid));
    return left === undefined || left.length === 0 ? undefined : left;
  };
  const next = {
    ...train,
    lastFlight: Number(id),
    lastDeparture: boarding.unblockersOnly ? train.lastDeparture : now,
    flight: bundle,
    stopped: undefined,
    setAside: still(train.setAside),
    alone: still(train.alone),
  };
  const issues = boarding.passengers.map(({ record }) => boardRecord(record, { bundle: bundle.id, now }));
  return trainChange(input, { why: `bundle ${bundle.id} departs with ${numbers([...everybody(bundle)])}`, train: next, issues, branches });
};

/** The bundle with these passengers on its list of the evicted. */
export const takingOff = (bundle: Bundle, evicted: ReadonlyMap<number, Pick<Eviction, 'reason'>>): Bundle => ({
  ...bundle,
  evicted: [...(bundle.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason: cut(reason, 2000) }))],
});

/** The fate of passengers. All others stay aboard. */
export interface Fate {
  merged?: ReadonlySet<number>;
  evicted?: ReadonlyMap<number, Eviction>;
  /** Passengers that wait for the next bundle. */
  leave?: ReadonlySet<number>;
  /** Passengers that go on in another bundle. */
  onward?: { issues: ReadonlySet<number>; bundle: string };
}

/** The tip of an issue's branch that is not on the base although the issue's landed commit is; undefined when there is none. */
export const leftBehind = (
  { snapshot, onBase }: Pick<TrainInput, 'snapshot' | 'onBase'>,
  { issue, landed }: Pick<IssueRecord, 'issue' | 'landed'>,
): string | undefined => {
  const tip = snapshot.branches.get(issueBranch(issue));
  return tip === undefined || tip === landed?.oid || onBase.has(tip) ? undefined : tip;
};

/** The next records of the passengers. An issue whose record is not aboard this bundle is left alone. */
export const fatesOf = (input: TrainInput, bundle: Bundle, fate: Fate): IssueRecord[] => {
  const { now, ledger } = input.snapshot;
  const squashes = squashCommits(input.onBase, bundle);
  return bundle.passengers.flatMap(({ issue, oid }) => {
    const record = ledger.issues.get(issue)?.record;
    if (record === undefined || !isAboard(record, bundle)) return [];
    if (fate.merged?.has(issue) === true)
      return [
        mergeRecord(record, {
          bundle: bundle.id,
          pr: bundle.pr,
          merge: bundle.prefixes?.find((prefix) => prefix.issue === issue)?.oid,
          behind: leftBehind(input, record),
          squash: squashes.get(issue) ?? input.squashedAs.get(oid),
          now,
        }),
      ];
    const eviction = fate.evicted?.get(issue);
    const notBefore = notBeforeAfterEviction(record, now);
    if (eviction !== undefined) return [evictRecord(record, { bundle: bundle.id, now, config: input.config, notBefore, ...eviction })];
    if (fate.onward?.issues.has(issue) === true)
      return [{ ...record, flight: { ...record.flight, id: fate.onward.bundle, pr: undefined, run: undefined } }];
    return fate.leave?.has(issue) === true ? [unboardRecord(record, { now })] : [];
  });
};

/** Moves the bundle into the train's history. Everything up to `prefix` is merged. */
export const ended = (
  input: TrainInput,
  end: { bundle: Bundle; landed: readonly number[]; ending: string; prefix?: Prefix | undefined },
): TrainRecord => {
  const { bundle, prefix } = end;
  const train = trainOf(input);
  const entry: TrainRecord['history'][number] = {
    id: bundle.id,
    pr: bundle.pr,
    landed: [...end.landed],
    evicted: (bundle.evicted ?? []).map((one) => one.issue),
    culprits: culpritsOf(bundle),
    ciRuns: bundle.trials.filter((trial) => trial.carried !== true).length,
    runnerSeconds: bundle.trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0),
    mergedOid: prefix && (landedAs(input.onBase, prefix) ?? prefix.oid),
    testedTree: prefix?.tree,
    endedAt: input.snapshot.now,
    departedAt: bundle.departedAt,
    promisedBy: bundle.promisedBy,
    ending: end.ending.slice(0, 500).toWellFormed(),
  };
  const verdicts = Object.fromEntries(Object.entries(train.verdicts).slice(-maximumVerdicts));
  return { ...train, flight: undefined, verdicts, history: [entry, ...train.history].slice(0, maximumHistory) };
};
