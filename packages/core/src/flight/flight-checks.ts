// What the base asks for before a green bundle may land: required contexts that our CI reported are mirrored on the commit
// (a dispatched run's check runs count for nothing), others have to report by themselves. Where an App's pull request runs
// CI, its check runs count and are waited for: a status beside an unfinished check of the same name would not help.
import { awaitReview } from '../train/await-review.ts';
import { minutesAfter } from '../fleet/backoff.ts';
import { decided, stop } from './flight-runs.ts';
import { bundleBranch } from '../names.ts';
import type { Flight, Prefix, Trial } from '../records/records.ts';
import { trainOf } from '../train/train-record.ts';
import type { TrainDecision, TrainInput } from '../train/train-input.ts';
import { runsOnOurPulls } from '../trial/trial-source.ts';

const requiredOf = (input: TrainInput): readonly string[] => input.flightView?.requiredContexts ?? [];

/** A prefix lands by itself only where our own CI is all that the base asks for: other checks, and people, look at the pull request. */
export const landsEarly = (input: TrainInput, flight: Flight): boolean =>
  input.approvals === 0 && (runsOnOurPulls(input) ? requiredOf(input).length === 0 : foreignContexts(input, flight).length === 0);

const greenTrial = (flight: Flight): Trial | undefined => {
  const head = flight.prefixes?.at(-1);
  return flight.trials.findLast((trial) => trial.tree === head?.tree && trial.verdict === 'green');
};

/** Required contexts that none of our CI's jobs reports. */
const foreignContexts = (input: TrainInput, flight: Flight): string[] => {
  const ours = new Set(greenTrial(flight)?.checks ?? trainOf(input).checks ?? []);
  return requiredOf(input).filter((context) => !ours.has(context));
};

/**
 * The pull request moves to a commit that is green already, or to the same files merged in another order, and all that the
 * base requires is our own CI's: nothing is to run on them again, so the job's token moves it, whose pushes start nothing.
 */
export const movesQuietly = (input: TrainInput, flight: Flight): boolean => {
  const head = flight.prefixes?.at(-1);
  const branch = bundleBranch(flight.id);
  const wasAsked = flight.trials.some(({ oid, tree, ref, verdict }) =>
    oid === head?.oid ? verdict === 'green' : tree === head?.tree && ref === branch,
  );
  return runsOnOurPulls(input) && wasAsked && foreignContexts(input, flight).length === 0;
};

/**
 * Others' checks have to see the pull request move, so CI runs on it too, and its check of the very commit is the one that
 * counts. Undefined: that run has passed, or is not to be had.
 */
export const lacksOwnRun = (input: TrainInput, flight: Flight): 'missing' | 'out' | undefined => {
  const head = flight.prefixes?.at(-1);
  if (!runsOnOurPulls(input) || foreignContexts(input, flight).length === 0) return undefined;
  const own = flight.trials.filter((trial) => trial.oid === head?.oid && trial.ref === bundleBranch(flight.id));
  if (own.some((trial) => trial.verdict === undefined)) return 'out';
  // Red twice on a tree that was green before: a person has to look at the check.
  return own.length > 1 || own.some((trial) => trial.verdict === 'green') ? undefined : 'missing';
};

interface Wanted {
  /** To be set as a status on the commit that lands. */
  mirrored: string[];
  /** Neither passed nor ours to report. */
  missing: string[];
}

/** Undefined: it takes a look at what others have reported on the commit. */
const wantedContexts = (input: TrainInput, flight: Flight, head: Prefix): Wanted | undefined => {
  const required = requiredOf(input);
  const foreign = foreignContexts(input, flight);
  const passed = (context: string): boolean => input.statuses?.get(context) === 'success';
  const ours = required.filter((context) => !foreign.includes(context));
  if (!runsOnOurPulls(input)) {
    if (foreign.length > 0 && input.statuses === undefined) return undefined;
    return { mirrored: ours, missing: foreign.filter((context) => !passed(context)) };
  }
  // The pull request's own run of this very commit has passed: its check runs are there.
  const passedThere = flight.trials.some(({ event, oid, verdict }) => event === 'pull_request' && oid === head.oid && verdict === 'green');
  const there = passedThere ? ours : [];
  const left = required.filter((context) => !there.includes(context));
  if (left.length === 0) return { mirrored: [], missing: [] };
  if (input.statuses === undefined) return undefined;
  // A check that passed may be a dispatched run's, which counts for nothing: a status beside it does no harm.
  const isOpen = (context: string): boolean => !input.statuses?.has(context) || passed(context);
  const mirrored = left.filter((context) => ours.includes(context) && isOpen(context));
  return { mirrored, missing: left.filter((context) => !mirrored.includes(context) && !passed(context)) };
};

/** Everything aboard is green: contexts that are not our CI's must have reported too, then the base moves. */
export const decideLanding = (input: TrainInput, flight: Flight): TrainDecision => {
  const head = flight.prefixes?.at(-1);
  if (head === undefined) throw new Error(`flight ${flight.id} lands nothing`);
  const wanted = wantedContexts(input, flight, head);
  if (wanted === undefined) return decided({ kind: 'read-statuses', oid: head.oid, ofRuns: runsOnOurPulls(input) });
  const { missing, mirrored } = wanted;
  if (missing.length > 0) return decideMissing(input, flight, { missing, since: greenTrial(flight)?.at ?? flight.departedAt, head });
  const review = awaitReview(input);
  if (review !== undefined) return review;
  return decided({
    kind: 'land',
    by: input.config.merge,
    base: flight.base,
    expect: flight.baseOid,
    oid: head.oid,
    tree: head.tree,
    heads: flight.passengers.map((passenger) => passenger.oid),
    contexts: mirrored,
    flight: flight.id,
  });
};

const decideMissing = (input: TrainInput, flight: Flight, p: { missing: string[]; since: string; head: Prefix }): TrainDecision => {
  const names = p.missing.map((context) => `"${context}"`).join(', ');
  const until = minutesAfter(p.since, input.config['check-minutes']);
  if (Date.parse(input.snapshot.now) < Date.parse(until)) {
    const text = `waits: ${flight.base} requires ${names}, which ${runsOnOurPulls(input) ? 'has not passed yet' : `no job of ${input.config.ci} reports`}`;
    return { ...decided({ kind: 'hold', for: 'checks', until, runs: [] }, text), wakeAt: until };
  }
  return stop(input, flight, { kind: 'no-verdict', reason: describeMissing(input, { ...p, base: flight.base }) });
};

/** The worst of what is missing decides the words: what failed, what is still out, what nobody reports. */
const describeMissing = (input: TrainInput, p: { missing: string[]; head: Prefix; base: string }): string => {
  const { ci, 'check-minutes': minutes } = input.config;
  const at = p.head.oid.slice(0, 12);
  const saying = (state: string | undefined): string =>
    p.missing.flatMap((context) => (input.statuses?.get(context) === state ? [`"${context}"`] : [])).join(', ');
  const [failed, pending, silent] = [saying('failure'), saying('pending'), saying(undefined)];
  if (failed !== '') return `${p.base} requires ${failed}, which failed on ${at}: see there why, CI itself is green`;
  if (pending !== '') return `${p.base} requires ${pending}, which has not ended on ${at} in ${minutes} minutes`;
  return `${p.base} requires ${silent}, which nothing reported on ${at}: give a job of ${ci} that name, or take it off the branch's protection`;
};
