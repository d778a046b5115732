// What a bundle writes into the ledger as it goes: assembled, rebuilt, tested, judged. Invariants: who is evicted is named
// with proof or with conflicting files, everybody else waits for the next bundle; all of it is one push.
import type { ConflictSides } from '../trial/conflict-hunks.ts';
import { bundleBranch } from '../names.ts';
import type { Bundle, LeftOut, TrainRecord, Trial } from '../records/records.ts';
import { endWrite } from './end-bundle.ts';
import { culpritWrite } from './shrink-bundle.ts';
import { evidenceOf, searchOf, supersededRuns, suspectsOf } from './search-bundle.ts';
import { everybody, isAboard, numbers, withoutRuns } from './bundle-facts.ts';
import { type Fate, fatesOf, takingOff, trainChange, trainOf } from '../train/train-record.ts';
import type { Assembly, TrainInput, TrainWrite } from '../train/train-input.ts';
import { verdictOf } from '../search/search.ts';
import { namedPaths } from '../search/suspicion.ts';
import type { Judgement } from '../trial/verdict.ts';

const conflictReason = (left: LeftOut, base: string): string => {
  const shown = left.files.slice(0, 10).join(', ');
  const more = left.files.length > 10 ? ` and ${left.files.length - 10} more` : '';
  const rival = left.rival === null ? base : `#${left.rival}`;
  return `it conflicts with ${rival}${shown === '' ? '' : ` in ${shown}${more}`}`;
};

/** The merged bundle: prefixes recorded and the branch pushed at once, who conflicts evicted, who is on the base merged. */
export const assemblyWrite = (
  input: TrainInput,
  bundle: Bundle,
  change: { assembly: Assembly; sides?: ReadonlyMap<number, readonly ConflictSides[]> },
): TrainWrite => {
  const { assembly } = change;
  const { now } = input.snapshot;
  const evicted = new Map(
    assembly.leftOut.map((left) => {
      const sides = change.sides?.get(left.issue);
      const shown = sides === undefined || sides.length === 0 ? {} : { sides: [...sides] };
      const feedback = { kind: 'conflict' as const, flight: bundle.id, files: left.files, rival: left.rival, ...shown, at: now };
      return [left.issue, { feedback, reason: conflictReason(left, bundle.base) }];
    }),
  );
  const aboard = new Set(assembly.prefixes.map((prefix) => prefix.issue));
  const told = takingOff({ ...bundle, leftOut: [...(bundle.leftOut ?? []), ...assembly.leftOut] }, evicted);
  const passengers = bundle.passengers.filter((passenger) => aboard.has(passenger.issue));
  const next: Bundle = { ...told, passengers, prefixes: assembly.prefixes };
  const fate: Fate = { evicted, merged: new Set(assembly.contained), leave: new Set(assembly.missing) };
  const head = assembly.prefixes.at(-1);
  if (head === undefined) return endWrite(input, told, { ending: 'nobody is left aboard', fate, landed: assembly.contained });
  const branch = bundleBranch(bundle.id);
  const tip = input.snapshot.branches.get(branch) ?? null;
  return trainChange(input, {
    why: `bundle ${bundle.id} is assembled: ${numbers([...everybody(next)])}`,
    train: { ...trainOf(input), flight: next },
    issues: fatesOf(input, bundle, fate),
    branches: tip === head.oid ? [] : [{ branch, expect: tip, to: head.oid }],
  });
};

/**
 * The bundle goes on with other passengers or from another commit: it is assembled anew in boarding order, what runs is
 * given up; whom its search suspected stays known.
 */
export const regroupWrite = (
  input: TrainInput,
  change: { bundle: Bundle; from: Bundle; why: string } & Pick<Fate, 'leave' | 'evicted'>,
): TrainWrite => {
  const { leave = new Set(), evicted = new Map() } = change;
  const suspects = suspectsOf(trainOf(input), change.from);
  const bundle = { ...withoutRuns(change.bundle), prefixes: undefined, order: undefined, origin: undefined };
  return trainChange(input, {
    why: change.why,
    train: { ...trainOf(input), flight: suspects.length === 0 ? bundle : { ...bundle, suspects } },
    issues: fatesOf(input, change.from, { leave, evicted }),
  });
};

/** A CI run is out: recorded with its run id, and with the pull request on the first one. */
export const trialWrite = (input: TrainInput, bundle: Bundle, trial: Omit<Trial, 'at'>): TrainWrite => {
  const pr = input.bundleView?.pullRequest?.number ?? bundle.pr;
  const next = { ...bundle, pr, trials: [...bundle.trials, { ...trial, at: input.snapshot.now }] };
  const newlyKnown = pr !== undefined && bundle.pr === undefined;
  const issues = newlyKnown
    ? bundle.passengers.flatMap(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        return record === undefined || !isAboard(record, bundle) ? [] : [{ ...record, flight: { ...record.flight, id: bundle.id, pr } }];
      })
    : [];
  const train = { ...trainOf(input), flight: next, stopped: undefined };
  return trainChange(input, {
    why: `CI run ${trial.runId} tests ${trial.size} of ${bundle.passengers.length} aboard bundle ${bundle.id}`,
    train,
    issues,
  });
};

/** The verdict of one trial, and what follows from it at once: an eviction, or the train stops. */
export const verdictWrite = (
  input: TrainInput,
  bundle: Bundle,
  change: { trial: Trial; judgement: Exclude<Judgement, { kind: 'pending' | 'silent' }> },
): TrainWrite => {
  const seconds = input.bundleView?.runs.get(change.trial.runId)?.runnerSeconds;
  const judged = { ...judgedTrial(change.trial, change.judgement), runnerSeconds: seconds };
  const next: Bundle = { ...bundle, trials: bundle.trials.map((trial) => (trial === change.trial ? judged : trial)) };
  const before = trainOf(input);
  const evidence = evidenceOf(before, next).get(change.trial.tree);
  const verdict = verdictOf(evidence);
  const certain = verdict === 'green' || (verdict === 'red' && (evidence?.reds ?? 0) > 1);
  const known: TrainRecord = {
    ...before,
    flight: next,
    verdicts: certain && verdict !== undefined ? { ...before.verdicts, [change.trial.tree]: verdict } : before.verdicts,
    ...(change.judgement.kind === 'green' && (evidence?.reds ?? 0) > 0 ? { flakes: (before.flakes ?? 0) + 1 } : {}),
    ...(judged.checks === undefined ? {} : { checks: judged.checks }),
    ...(change.judgement.kind === 'green' ? { greens: (before.greens ?? 0) + 1 } : {}),
    ...(change.judgement.kind === 'red'
      ? { failing: remembered([...namedPaths(change.judgement.excerpt), ...(before.failing ?? [])]) }
      : {}),
  };
  const outcome = searchOf({ ...input, train: known, bundle: next });
  if (outcome?.kind === 'proven') return culpritWrite(withTrain(input, known), next, outcome.culprit);
  const superseded = supersededRuns({ ...input, train: known, bundle: next });
  const train: TrainRecord = { ...known, flight: withoutRuns(next, { verdict: 'superseded', runs: superseded }) };
  const what = change.judgement.kind === 'none' ? `no verdict: ${change.judgement.why}` : change.judgement.kind;
  return trainChange(input, { why: `CI run ${change.trial.runId} of bundle ${bundle.id}: ${what}`, train });
};

const remembered = (paths: readonly string[]): string[] => [...new Set(paths)].slice(0, 100);

const judgedTrial = (trial: Trial, judgement: Exclude<Judgement, { kind: 'pending' | 'silent' }>): Trial => {
  if (judgement.kind === 'green')
    return { ...trial, verdict: 'green', checks: judgement.checks.slice(0, 300).map((check) => check.slice(0, 300)) };
  if (judgement.kind === 'none') return { ...trial, verdict: 'none', excerpt: judgement.why };
  return { ...trial, verdict: 'red', check: judgement.check, excerpt: judgement.excerpt.slice(0, 20_000).toWellFormed() };
};

/** The same facts with the train's record as it will be; the lease stays the commit that was read. */
const withTrain = (input: TrainInput, record: TrainRecord): TrainInput => {
  const oid = input.snapshot.ledger.trains.get(input.base)?.oid ?? '';
  const trains = new Map(input.snapshot.ledger.trains).set(input.base, { oid, record });
  return { ...input, snapshot: { ...input.snapshot, ledger: { ...input.snapshot.ledger, trains } } };
};
