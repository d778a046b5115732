// Decides which trains get a job in this run: those that have something to do and that no other job serves. The train's own
// decision is asked with what a tick of the fleet knows, so a train that can only wait for people or for a far departure costs
// no job. The record notes who serves a train; its job removes the note at its end, and GitHub's list of jobs tells when
// that job died.
import type { Config } from '../config.ts';
import type { Reason } from '../effects/effect.ts';
import { historyOf } from '../ci/base-rules.ts';
import { pendingCommands } from './fleet-commands.ts';
import { baseOf } from '../records/labels.ts';
import { isTrainJob, parseLedgerRef } from '../names.ts';
import type { TrainRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';
import type { Snapshot } from './snapshot.ts';
import { decideTrain } from '../train/train.ts';
import type { TrainDecision, TrainInput } from '../train/train-input.ts';
import { trainOf } from '../train/train-record.ts';
import { planWait } from '../train/wait.ts';

/** Limit of GitHub on the jobs of one matrix. The others wait for the next tick. */
const maximumTrains = 256;

export interface ServeOptions {
  /** Minutes that a train's job may hold. */
  holdMinutes: number;
  /** True when a person asked for a departure now. */
  force: boolean;
}

export const defaultServing: ServeOptions = { holdMinutes: 15, force: false };

export interface ServedTrains {
  /** Bases whose trains get a job in this run, the configured one first. */
  bases: string[];
  /** Their records with the note that this run serves them. */
  records: TrainRecord[];
  /** Reasons of issues that wait for a train that gets no job. */
  reasons: Reason[];
  /** Base → why landed work waits there; undefined while a bundle is open. A reason without an issue is about all of them. */
  waiting: Map<string, readonly Reason[] | undefined>;
}

export const serveTrains = (snapshot: Snapshot, config: Config, options: ServeOptions): ServedTrains => {
  const { run, now } = snapshot;
  const served: ServedTrains = { bases: [], records: [], reasons: [], waiting: new Map() };
  for (const base of basesInUse(snapshot, config)) {
    const input = inputOf(snapshot, { config, base, ...options });
    const train = trainOf(input);
    const { work, reasons } = workOf(input, options);
    served.waiting.set(base, train.flight === undefined ? reasons : undefined);
    if (isServed(train, snapshot) && !options.force) continue;
    // A base that no train has gone to yet says nothing about itself.
    if (!work) served.reasons.push(...reasons.filter(({ issue }) => issue !== null || snapshot.ledger.trains.has(base)));
    else if (served.bases.length < maximumTrains) {
      served.bases.push(base);
      if (!isBroken(snapshot, base)) served.records.push({ ...train, served: { runId: run.runId, runAttempt: run.runAttempt, at: now } });
    }
  }
  return served;
};

/**
 * Returns the train's next step and why issues wait for it, as far as a tick of the fleet knows. Undefined while a bundle is open.
 */
export const nextOfTrain = (snapshot: Snapshot, config: Config, base: string): TrainDecision | undefined => {
  const input = inputOf(snapshot, { config, base, ...defaultServing });
  return trainOf(input).flight === undefined ? decideTrain(input) : undefined;
};

export const basesInUse = ({ ledger, defaultBranch }: Snapshot, config: Config): Set<string> => {
  const records = [...ledger.issues.values()].flatMap(({ record: { state, base } }) => (stateFacts(state).isWithTrain ? [base] : []));
  const commands = pendingCommands(ledger).flatMap(({ base }) => base ?? []);
  const broken = ledger.broken.flatMap(({ ref }) => {
    const name = parseLedgerRef(ref);
    return name?.kind === 'train' ? [name.base] : [];
  });
  return new Set([baseOf(config, defaultBranch), ...ledger.trains.keys(), ...records, ...commands, ...broken]);
};

const isBroken = ({ ledger }: Snapshot, base: string): boolean =>
  ledger.broken.some(({ ref }) => {
    const name = parseLedgerRef(ref);
    return name?.kind === 'train' && name.base === base;
  });

/** Leaves out the facts of git and GitHub about the base, which only a train's job reads. */
const inputOf = (snapshot: Snapshot, known: Pick<TrainInput, 'config' | 'base' | 'force' | 'holdMinutes'>): TrainInput => ({
  snapshot,
  ...known,
  bundleView: undefined,
  onBase: new Set(),
  squashedAs: new Map(),
  history: historyOf(known.config, undefined),
  strict: known.config['strict-base'],
  baseTree: undefined,
  landings: new Map(),
  approvals: 0,
  preflight: undefined,
  asApp: false,
  statuses: undefined,
  ownerEnded: undefined,
  budget: undefined,
});

const workOf = (input: TrainInput, { holdMinutes }: ServeOptions): { work: boolean; reasons: readonly Reason[] } => {
  if (trainOf(input).flight !== undefined) return { work: true, reasons: [] };
  const { step, reasons } = decideTrain(input);
  const { now } = input.snapshot;
  if (step.kind === 'hold') return { work: planWait(step, { now, startedAt: now, holdMinutes }).kind !== 'leave', reasons };
  return { work: step.kind !== 'idle' || step.failure !== undefined, reasons };
};

/** A run that GitHub did not tell about counts as at work, and so does one that has not begun its job. */
const isServed = ({ served }: TrainRecord, { runs, jobs, run }: Snapshot): boolean => {
  if (served === undefined) return false;
  const { runId, runAttempt } = served;
  if (runId === run.runId) return runAttempt === run.runAttempt;
  const seen = runs.get(runId);
  if (seen?.status === 'completed') return false;
  const ofTrain = jobs.filter((job) => job.runId === runId && isTrainJob(job.name));
  return seen === undefined || ofTrain.length === 0 || ofTrain.some(({ status }) => status !== 'completed');
};
