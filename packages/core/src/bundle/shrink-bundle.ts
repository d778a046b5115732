// Makes a bundle smaller: a proven culprit is evicted, a green prefix has landed, or a search is given up. Invariant: each
// passenger that is not evicted lands, goes on with the same commit, or waits for the next bundle.
import { afterMergeOf } from '../train/after-merge.ts';
import { planBoarding } from '../train/boarding.ts';
import { endWrite } from './end-bundle.ts';
import { suspectsOf } from './search-bundle.ts';
import type { Bundle } from '../records/records.ts';
import { culpritsOf, everybody, firstOf, landedAs, withoutRuns, withPrefixes } from './bundle-facts.ts';
import { ended, fatesOf, nextBundleId, reserved, takingOff, trainChange, trainOf } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';
import { numbers } from '../texts/amounts.ts';
import { namedPaths } from '../search/suspicion.ts';

/** Evicts passenger number `culprit`, counted from 1. The green prefix before it goes on; the others board again at once. */
export const culpritWrite = (input: TrainInput, bundle: Bundle, culprit: number): TrainWrite => {
  const prefixes = bundle.prefixes ?? [];
  const guilty = prefixes[culprit - 1];
  if (guilty === undefined) throw new Error(`bundle ${bundle.id} has no passenger number ${culprit}`);
  const own = bundle.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree);
  const red = own ?? bundle.trials.findLast((trial) => trial.verdict === 'red');
  // A tree that was red in an earlier bundle is not tested again, so the feedback of that time still holds.
  const before = input.snapshot.ledger.issues.get(guilty.issue)?.record.feedback;
  const said = own ?? (before?.kind === 'ci' ? before : red);
  const check = said?.check ?? 'CI';
  const run = said === undefined ? undefined : 'runId' in said ? said.runId : said.run;
  const ci = { kind: 'ci' as const, flight: bundle.id, check, excerpt: said?.excerpt ?? '', at: input.snapshot.now };
  const feedback = run === undefined ? ci : { ...ci, run };
  const without = culprit === 1 ? `${bundle.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
  const reason = `"${check}" fails with it and passes with ${without}`;
  const evicted = new Map([[guilty.issue, { feedback, reason }]]);
  const leave = new Set(prefixes.slice(culprit).map((prefix) => prefix.issue));
  // Paths that this run named are explained. Another passenger may have broken the others.
  const explained = new Set(red?.tree === guilty.tree ? namedPaths(red.excerpt ?? '') : []);
  const failing = trainOf(input).failing?.filter((path) => !explained.has(path));
  const told = takingOff(withoutRuns(bundle), evicted);
  const again = { lastDeparture: undefined, failing };
  if (culprit === 1) return endWrite(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
  const next: Bundle = firstOf(told, culprit - 1);
  return trainChange(input, {
    why: `#${guilty.issue} fails CI: ${numbers([...everybody(next)])} of bundle ${bundle.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
    train: { ...trainOf(input), flight: next, ...again },
    issues: fatesOf(input, bundle, { evicted, leave }),
  });
};

/**
 * The first `size` prefixes are on the base. The passengers behind them go on as the next bundle, with the same commits and
 * trials, unless an unblocker has to board first.
 */
export const landedWrite = (input: TrainInput, bundle: Bundle, size: number): TrainWrite => {
  const prefix = bundle.prefixes?.[size - 1];
  const landed = [...everybody(firstOf(bundle, size))];
  const known: Bundle = { ...bundle, pr: bundle.pr ?? input.bundleView?.pullRequest?.number };
  const before = ended(input, { bundle: known, landed, ending: 'landed', prefix });
  const calm = bundle.trials.every((trial) => trial.verdict !== 'red') && culpritsOf(bundle) === 0;
  const afterMerge = afterMergeOf(input, bundle.id);
  const train = { ...before, stopped: undefined, failing: calm ? undefined : before.failing, afterMerge };
  const behind = (bundle.prefixes ?? []).slice(size);
  const landedOid = prefix === undefined ? undefined : landedAs(input.onBase, prefix);
  const standsThere = landedOid !== undefined && input.snapshot.branches.get(bundle.base) === landedOid;
  const shared = { why: `bundle ${bundle.id} landed ${numbers(landed)}`, ended: known };
  if (behind.length === 0 || !standsThere || planBoarding({ ...input, train }).unblockersOnly) {
    const issues = fatesOf(input, known, { merged: new Set(landed), leave: new Set(behind.map((one) => one.issue)) });
    return trainChange(input, { ...shared, train, issues });
  }
  const id = nextBundleId(input);
  const { bundle: next, branches } = reserved(restOf(bundle, { id, size, baseOid: landedOid }));
  const issues = fatesOf(input, known, { merged: new Set(landed), onward: { issues: everybody(next), bundle: id } });
  return trainChange(input, { ...shared, train: { ...train, lastFlight: Number(id), flight: next }, issues, branches });
};

/**
 * The bundle without its first `size` prefixes, which have landed and left the base at `baseOid`. On squash commits the others
 * are merged again, to the same trees, so their CI runs still count.
 */
const restOf = (bundle: Bundle, { size, id, baseOid }: { id: string; size: number; baseOid: string }): Bundle => {
  const left = withPrefixes(bundle, (bundle.prefixes ?? []).slice(size));
  const issues = everybody(left);
  return {
    ...left,
    // These belong to the part that landed.
    ...{
      pr: undefined,
      heads: undefined,
      leftOut: undefined,
      evicted: undefined,
      left: undefined,
      suspects: undefined,
      rebuilds: undefined,
    },
    id,
    baseOid,
    ...(baseOid === bundle.prefixes?.[size - 1]?.oid ? {} : { prefixes: undefined }),
    origin: bundle.origin ?? bundle.id,
    order: bundle.order?.filter(({ issue }) => issues.has(issue)),
    trials: bundle.trials
      .filter((trial) => trial.size > size && (trial.verdict === undefined || trial.verdict === 'red'))
      // The bundle that started it counts its runner time.
      .map((trial) => ({ ...trial, size: trial.size - size, carried: true, runnerSeconds: undefined })),
  };
};

/** Gives the search up: all passengers wait again, and the suspects board alone. */
export const giveUpWrite = (input: TrainInput, bundle: Bundle, why: string): TrainWrite => {
  const suspects = new Set(suspectsOf(trainOf(input), bundle).map(({ issue }) => issue));
  const blamed = bundle.passengers.filter(({ issue }) => suspects.size === 0 || suspects.has(issue));
  const alone = [...new Set([...(trainOf(input).alone ?? []), ...blamed.map((passenger) => passenger.oid)])].slice(-1000);
  const ending = `${why}: ${numbers(blamed.map(({ issue }) => issue))} ${blamed.length === 1 ? 'boards' : 'board'} alone`;
  return endWrite(input, bundle, { ending, train: { alone, lastDeparture: undefined } });
};
