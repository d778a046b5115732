// The writes of an open bundle: it is assembled, rebuilt, tested and judged. Invariant: a passenger is evicted only with a proof,
// or with the files that conflict or are refused; all others stay aboard or wait for the next bundle.
import type { ConflictSides } from '../trial/conflict-hunks.ts';
import { commitsOf, evictionsOf } from './left-out.ts';
import { bundleBranch } from '../names.ts';
import type { Bundle, TrainRecord, Trial } from '../records/records.ts';
import { endWrite } from './end-bundle.ts';
import { culpritWrite } from './shrink-bundle.ts';
import { evidenceOf, searchOf, supersededRuns, suspectsOf } from './search-bundle.ts';
import { everybody, isAboard, withoutRuns, withPrefixes } from './bundle-facts.ts';
import { type Fate, fatesOf, takingOff, trainChange, trainOf } from '../train/train-record.ts';
import type { Assembly, TrainInput, TrainWrite } from '../train/train-input.ts';
import { numbers } from '../texts/amounts.ts';
import { verdictOf } from '../search/search.ts';
import { namedPaths } from '../search/suspicion.ts';
import type { FinalJudgement } from '../trial/verdict.ts';

/** Records the merged prefixes, pushes the branch, and evicts passengers that conflict or are refused. */
export const assemblyWrite = (
  input: TrainInput,
  bundle: Bundle,
  change: { assembly: Assembly; sides?: ReadonlyMap<number, readonly ConflictSides[]> },
): TrainWrite => {
  const { assembly } = change;
  const { now } = input.snapshot;
  const evicted = evictionsOf(assembly.leftOut, { bundle, sides: change.sides, now, commits: commitsOf(bundle) });
  const told = takingOff({ ...bundle, leftOut: [...(bundle.leftOut ?? []), ...assembly.leftOut] }, evicted);
  const next = withPrefixes(told, assembly.prefixes);
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

/** Lets the bundle be assembled again, with other passengers or from another commit. Its CI runs are given up, its suspects stay known. */
export const regroupWrite = (
  input: TrainInput,
  change: { bundle: Bundle; from: Bundle; why: string } & Pick<Fate, 'leave' | 'evicted'>,
): TrainWrite => {
  const { bundle, from, why, ...fate } = change;
  const found = suspectsOf(trainOf(input), from);
  const suspects = found.length === 0 ? bundle.suspects : found;
  const flight = { ...withoutRuns(bundle), suspects, prefixes: undefined, order: undefined, origin: undefined };
  return trainChange(input, { why, train: { ...trainOf(input), flight }, issues: fatesOf(input, from, fate) });
};

/** Records the squash commits of the first prefixes before one of them is pushed: a second machine may sign others. */
export const squashWrite = (input: TrainInput, bundle: Bundle, squashes: readonly string[]): TrainWrite => {
  const prefixes = (bundle.prefixes ?? []).map((prefix, place) => ({ ...prefix, squash: squashes[place] ?? prefix.squash }));
  const why = `bundle ${bundle.id} is squashed to ${numbers(prefixes.slice(0, squashes.length).map(({ issue }) => issue))}`;
  return trainChange(input, { why, train: { ...trainOf(input), flight: { ...bundle, prefixes } } });
};

/** Records a CI run that was started, and the pull request with the first one. */
export const trialWrite = (input: TrainInput, bundle: Bundle, trial: Omit<Trial, 'at'>): TrainWrite => {
  const pr = input.bundleView?.pullRequest?.number ?? bundle.pr;
  const next = { ...bundle, pr, trials: [...bundle.trials, { ...trial, at: input.snapshot.now }] };
  const told = pr === undefined || bundle.pr !== undefined ? [] : bundle.passengers;
  const issues = told.flatMap(({ issue }) => {
    const record = input.snapshot.ledger.issues.get(issue)?.record;
    if (record === undefined || !isAboard(record, bundle)) return [];
    return [{ ...record, flight: { ...record.flight, id: bundle.id, pr, run: trial.runId } }];
  });
  const why = `CI run ${trial.runId} tests ${trial.size} of ${bundle.passengers.length} aboard bundle ${bundle.id}`;
  return trainChange(input, { why, train: { ...trainOf(input), flight: next, stopped: undefined }, issues });
};

/** Records the verdict of one trial, and evicts the passenger that it proves to be the culprit. */
export const verdictWrite = (
  input: TrainInput,
  bundle: Bundle,
  { trial, judgement }: { trial: Trial; judgement: FinalJudgement },
): TrainWrite => {
  const seconds = input.bundleView?.runs.get(trial.runId)?.runnerSeconds;
  const judged = { ...judgedTrial(trial, judgement), runnerSeconds: seconds };
  const next: Bundle = { ...bundle, trials: bundle.trials.map((one) => (one === trial ? judged : one)) };
  const before = trainOf(input);
  const { verdicts, checks, failing, flakes = 0, greens = 0 } = before;
  const evidence = evidenceOf(before, next).get(trial.tree);
  const reds = evidence?.reds ?? 0;
  const verdict = verdictOf(evidence);
  const certain = verdict === 'green' || (verdict === 'red' && reds > 1);
  const isGreen = judgement.kind === 'green';
  const known: TrainRecord = {
    ...before,
    flight: next,
    verdicts: certain ? { ...verdicts, [trial.tree]: verdict } : verdicts,
    flakes: (isGreen && reds > 0 ? flakes + 1 : flakes) || undefined,
    greens: (isGreen ? greens + 1 : greens) || undefined,
    stops: isGreen ? undefined : before.stops,
    checks: judged.checks ?? checks,
    failing: judgement.kind === 'red' ? remembered([...namedPaths(judgement.excerpt), ...(failing ?? [])]) : failing,
  };
  const outcome = searchOf({ ...input, train: known, bundle: next });
  if (outcome?.kind === 'proven') return culpritWrite(withTrain(input, known), next, outcome.culprit);
  const superseded = supersededRuns({ ...input, train: known, bundle: next });
  const train: TrainRecord = { ...known, flight: withoutRuns(next, superseded) };
  const what = judgement.kind === 'none' ? `no verdict: ${judgement.why}` : judgement.kind;
  return trainChange(input, { why: `CI run ${trial.runId} of bundle ${bundle.id}: ${what}`, train });
};

const remembered = (paths: readonly string[]): string[] => [...new Set(paths)].slice(0, 100);

const judgedTrial = (trial: Trial, judgement: FinalJudgement): Trial => {
  if (judgement.kind === 'green')
    return { ...trial, verdict: 'green', checks: judgement.checks.slice(0, 300).map((check) => check.slice(0, 300)) };
  if (judgement.kind === 'none') return { ...trial, verdict: 'none', excerpt: judgement.why };
  return { ...trial, verdict: 'red', check: judgement.check, excerpt: judgement.excerpt.slice(0, 20_000).toWellFormed() };
};

/** The same facts with another record of the train. The lease stays on the commit that was read. */
const withTrain = (input: TrainInput, record: TrainRecord): TrainInput => {
  const oid = input.snapshot.ledger.trains.get(input.base)?.oid ?? '';
  const trains = new Map(input.snapshot.ledger.trains).set(input.base, { oid, record });
  return { ...input, snapshot: { ...input.snapshot, ledger: { ...input.snapshot.ledger, trains } } };
};
