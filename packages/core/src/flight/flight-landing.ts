// How a flight gets smaller: a proven culprit is taken off, a green prefix has landed, a search is given up. Invariant:
// whoever is not evicted with proof lands, flies on with the same commits, or waits again; nobody is lost.
import { withAfterMerge } from '../train/after-merge.ts';
import { planBoarding } from '../train/boarding.ts';
import { endWrite } from './flight-end.ts';
import { suspectsOf } from './flight-search.ts';
import type { Flight, TrainRecord, Trial } from '../records/records.ts';
import { culpritsOf, firstOf, numbers, withoutRuns } from '../train/flight-facts.ts';
import { ended, fatesOf, nextFlightId, reserved, takingOff, tidy, trainChange, trainOf } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';
import { namedPaths } from '../search/suspicion.ts';

/** The proven culprit (counted from 1) is evicted; the green prefix before it goes on, the others fly again at once. */
export const culpritWrite = (input: TrainInput, flight: Flight, culprit: number): TrainWrite => {
  const prefixes = flight.prefixes ?? [];
  const guilty = prefixes[culprit - 1];
  if (guilty === undefined) throw new Error(`flight ${flight.id} has no passenger number ${culprit}`);
  const own = flight.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree);
  const red = own ?? flight.trials.findLast((trial) => trial.verdict === 'red');
  // A tree known to be red from an earlier flight is not tested again: what was said about it then still stands.
  const before = input.snapshot.ledger.issues.get(guilty.issue)?.record.feedback;
  const said = own ?? (before?.kind === 'ci' ? before : red);
  const check = said?.check ?? 'CI';
  const feedback = { kind: 'ci' as const, flight: flight.id, check, excerpt: said?.excerpt ?? '', at: input.snapshot.now };
  const without = culprit === 1 ? `${flight.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
  const reason = `"${check}" fails with it and passes with ${without}`;
  const evicted = new Map([[guilty.issue, { feedback, reason }]]);
  const leave = new Set(prefixes.slice(culprit).map((prefix) => prefix.issue));
  // What the proving run named is explained; what it did not name may be another one's doing.
  const explained = new Set(red?.tree === guilty.tree ? namedPaths(red.excerpt ?? '') : []);
  const failing = trainOf(input).failing?.filter((path) => !explained.has(path));
  const told = takingOff(withoutRuns(flight), evicted);
  const again = { lastDeparture: undefined, failing };
  if (culprit === 1) return endWrite(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
  const next: Flight = firstOf(told, culprit - 1);
  return trainChange(input, {
    why: `#${guilty.issue} fails CI: ${numbers(next.passengers.map((p) => p.issue))} of flight ${flight.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
    train: tidy<TrainRecord>({ ...trainOf(input), flight: next, ...again }),
    issues: fatesOf(input, flight, { evicted, leave }),
  });
};

/**
 * The first `size` prefixes are on the base, whose tip is that commit or has its tree. Those behind fly on as the next
 * flight, on the same commits and with the trials that are out, unless an unblocker has to fly first.
 */
export const landedWrite = (input: TrainInput, flight: Flight, size: number): TrainWrite => {
  const prefix = flight.prefixes?.[size - 1];
  const landed = firstOf(flight, size).passengers.map((passenger) => passenger.issue);
  const known: Flight = tidy<Flight>({ ...flight, pr: flight.pr ?? input.flightView?.pullRequest?.number });
  const before = ended(input, trainOf(input), {
    flight: known,
    landed,
    ending: 'landed',
    mergedOid: prefix?.oid,
    testedTree: prefix?.tree,
  });
  const calm = flight.trials.every((trial) => trial.verdict !== 'red') && culpritsOf(flight) === 0;
  const train = withAfterMerge(tidy<TrainRecord>({ ...before, stopped: undefined, failing: calm ? undefined : before.failing }), {
    flight: flight.id,
    workflows: input.config['after-merge'],
  });
  const behind = (flight.prefixes ?? []).slice(size);
  const standsThere = prefix !== undefined && input.snapshot.branches.get(flight.base) === prefix.oid;
  const shared = { why: `flight ${flight.id} landed ${numbers(landed)}`, ended: known };
  if (behind.length === 0 || !standsThere || planBoarding({ ...input, train }).unblockersOnly) {
    const issues = fatesOf(input, known, { merged: new Set(landed), leave: new Set(behind.map((one) => one.issue)) });
    return trainChange(input, { ...shared, train, issues });
  }
  const id = nextFlightId(input);
  const { flight: next, branches } = reserved(flyOn(flight, { id, size }));
  const aboard = new Set(next.passengers.map((passenger) => passenger.issue));
  const issues = fatesOf(input, known, { merged: new Set(landed), onward: { issues: aboard, flight: id } });
  return trainChange(input, { ...shared, train: { ...train, lastFlight: Number(id), flight: next }, issues, branches });
};

/** What is left of a flight whose first `size` prefixes landed: the same commits, counted from there. */
const flyOn = (flight: Flight, p: { id: string; size: number }): Flight => {
  const prefixes = (flight.prefixes ?? []).slice(p.size);
  const issues = new Set(prefixes.map((prefix) => prefix.issue));
  return tidy<Flight>({
    ...flight,
    // These are about the part that landed.
    ...{ pr: undefined, heads: undefined, leftOut: undefined, evicted: undefined, suspects: undefined, rebuilds: undefined },
    id: p.id,
    baseOid: flight.prefixes?.[p.size - 1]?.oid ?? flight.baseOid,
    origin: flight.origin ?? flight.id,
    passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)),
    order: flight.order?.filter(({ issue }) => issues.has(issue)),
    prefixes,
    trials: flight.trials
      .filter((trial) => trial.size > p.size && (trial.verdict === undefined || trial.verdict === 'red'))
      // What it has cost so far is counted where it was started.
      .map((trial) => tidy<Trial>({ ...trial, size: trial.size - p.size, carried: true, runnerSeconds: undefined })),
  });
};

/** The search came to no end: everybody waits again, and those who may be to blame fly alone. */
export const giveUpWrite = (input: TrainInput, flight: Flight, why: string): TrainWrite => {
  const suspects = new Set(suspectsOf(trainOf(input), flight).map(({ issue }) => issue));
  const blamed = flight.passengers.filter(({ issue }) => suspects.size === 0 || suspects.has(issue));
  const alone = [...new Set([...(trainOf(input).alone ?? []), ...blamed.map((passenger) => passenger.oid)])].slice(-1000);
  const ending = `${why}: ${numbers(blamed.map(({ issue }) => issue))} ${blamed.length === 1 ? 'flies' : 'fly'} alone`;
  return endWrite(input, flight, { ending, train: { alone, lastDeparture: undefined } });
};
