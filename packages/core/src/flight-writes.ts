// What a flight writes into the ledger as it goes: assembled, rebuilt, tested, judged, landed, ended. Invariants: who
// is evicted is named with proof or with conflicting files, everybody else waits for the next flight; all of it is one push.
import { bundleBranch } from './names.ts';
import type { Flight, LeftOut, TrainRecord, Trial } from './records.ts';
import { planBoarding } from './boarding.ts';
import { evidenceOf, searchOf, supersededRuns, suspectsOf } from './flight-search.ts';
import {
  culpritsOf,
  ended,
  everybody,
  type Fate,
  fatesOf,
  isAboard,
  nextFlightId,
  numbers,
  runsOut,
  tidy,
  trainOf,
  trainWrite,
  withoutRuns,
} from './train-record.ts';
import type { Assembly, TrainInput, TrainWrite } from './train-input.ts';
import { verdictOf } from './search.ts';
import { namedPaths } from './suspicion.ts';
import type { Judgement } from './verdict.ts';
import { renderClosing } from './texts/train.ts';

/** Closes the pull request of a flight that landed nothing, if it has one. */
const closing = (input: TrainInput, flight: Flight, ending: string): TrainWrite['closes'] => {
  const number = input.flightView?.pullRequest?.number ?? flight.pr;
  return number === undefined ? undefined : { number, body: renderClosing({ ...flight, pr: number }, ending) };
};

/** Ends a flight that lands nothing; `fate` is what becomes of passengers, who are unboarded where it says nothing. */
export const endWrite = (
  input: TrainInput,
  flight: Flight,
  p: {
    ending: string;
    fate?: Fate;
    train?: Partial<{ [K in keyof TrainRecord]: TrainRecord[K] | undefined }>;
    failure?: string;
    landed?: readonly number[];
  },
): TrainWrite => {
  const fate: Fate = { leave: everybody(flight), ...p.fate };
  const train = ended(input, trainOf(input), { flight, landed: p.landed ?? [], ending: p.ending });
  return trainWrite(input, {
    why: `flight ${flight.id} ends: ${p.ending}`,
    train: tidy<TrainRecord>({ ...train, ...p.train }),
    records: fatesOf(input, flight, fate),
    cancels: runsOut(flight),
    closes: closing(input, flight, p.ending),
    wake: (fate.evicted?.size ?? 0) + (fate.merged?.size ?? 0) > 0,
    failure: p.failure,
  });
};

const conflictReason = (left: LeftOut, base: string): string => {
  const shown = left.files.slice(0, 10).join(', ');
  const more = left.files.length > 10 ? ` and ${left.files.length - 10} more` : '';
  const rival = left.rival === null ? base : `#${left.rival}`;
  return `it conflicts with ${rival}${shown === '' ? '' : ` in ${shown}${more}`}`;
};

/** The merged bundle: prefixes recorded and the branch pushed at once, who conflicts evicted, who is on the base merged. */
export const assemblyWrite = (input: TrainInput, flight: Flight, assembly: Assembly): TrainWrite => {
  const { now } = input.snapshot;
  const evicted = new Map(
    assembly.leftOut.map((left) => {
      const feedback = { kind: 'conflict' as const, flight: flight.id, files: left.files, rival: left.rival, at: now };
      return [left.issue, { feedback, reason: conflictReason(left, flight.base) }];
    }),
  );
  const aboard = new Set(assembly.prefixes.map((prefix) => prefix.issue));
  const next: Flight = tidy<Flight>({
    ...flight,
    passengers: flight.passengers.filter((passenger) => aboard.has(passenger.issue)),
    prefixes: assembly.prefixes,
    leftOut: [...(flight.leftOut ?? []), ...assembly.leftOut],
    evicted: [...(flight.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason }))],
  });
  const fate: Fate = { evicted, merged: new Set(assembly.contained), leave: new Set(assembly.missing) };
  const head = assembly.prefixes.at(-1);
  if (head === undefined) {
    const told = { ...flight, leftOut: next.leftOut, evicted: next.evicted };
    return endWrite(input, told, { ending: 'nobody is left aboard', fate, landed: assembly.contained });
  }
  const branch = bundleBranch(flight.id);
  const tip = input.snapshot.branches.get(branch) ?? null;
  return trainWrite(input, {
    why: `flight ${flight.id} is assembled: ${numbers(next.passengers.map((p) => p.issue))}`,
    train: { ...trainOf(input), flight: next },
    records: fatesOf(input, flight, fate),
    branches: tip === head.oid ? [] : [{ branch, expect: tip, to: head.oid }],
    wake: evicted.size + assembly.contained.length > 0,
  });
};

/**
 * The flight goes on with other passengers or from another commit: it is assembled anew in boarding order, what runs is
 * given up; whom its search suspected stays known.
 */
export const regroupWrite = (input: TrainInput, p: { flight: Flight; from: Flight; leave: ReadonlySet<number>; why: string }): TrainWrite => {
  const suspects = suspectsOf(trainOf(input), p.from);
  const flight = { ...withoutRuns(p.flight), prefixes: undefined, order: undefined, origin: undefined };
  return trainWrite(input, {
    why: p.why,
    train: { ...trainOf(input), flight: tidy<Flight>(suspects.length === 0 ? flight : { ...flight, suspects }) },
    records: fatesOf(input, p.from, { leave: p.leave }),
    cancels: runsOut(p.from),
  });
};

/** A CI run is out: recorded with its run id, and with the pull request on the first one. */
export const trialWrite = (input: TrainInput, flight: Flight, trial: Omit<Trial, 'at'>): TrainWrite => {
  const pr = input.flightView?.pullRequest?.number ?? flight.pr;
  const next = tidy<Flight>({ ...flight, pr, trials: [...flight.trials, { ...trial, at: input.snapshot.now }] });
  const newlyKnown = pr !== undefined && flight.pr === undefined;
  const records = newlyKnown
    ? flight.passengers.flatMap(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        return record === undefined || !isAboard(record, flight) ? [] : [{ ...record, flight: { id: flight.id, pr } }];
      })
    : [];
  const train = tidy<TrainRecord>({ ...trainOf(input), flight: next, stopped: undefined });
  return trainWrite(input, {
    why: `CI run ${trial.runId} tests ${trial.size} of ${flight.passengers.length} aboard flight ${flight.id}`,
    train,
    records,
  });
};

/** The verdict of one trial, and what follows from it at once: an eviction, or the train stops. */
export const verdictWrite = (
  input: TrainInput,
  flight: Flight,
  p: { trial: Trial; judgement: Exclude<Judgement, { kind: 'pending' | 'silent' }> },
): TrainWrite => {
  const judged = judgedTrial(p.trial, p.judgement);
  const next: Flight = { ...flight, trials: flight.trials.map((trial) => (trial === p.trial ? judged : trial)) };
  const before = trainOf(input);
  const evidence = evidenceOf(before, next).get(p.trial.tree);
  const verdict = verdictOf(evidence);
  const certain = verdict === 'green' || (verdict === 'red' && (evidence?.reds ?? 0) > 1);
  const known: TrainRecord = {
    ...before,
    flight: next,
    verdicts: certain && verdict !== undefined ? { ...before.verdicts, [p.trial.tree]: verdict } : before.verdicts,
    ...(p.judgement.kind === 'green' && (evidence?.reds ?? 0) > 0 ? { flakes: (before.flakes ?? 0) + 1 } : {}),
    ...(judged.checks === undefined ? {} : { checks: judged.checks }),
    ...(p.judgement.kind === 'green' ? { greens: (before.greens ?? 0) + 1 } : {}),
    ...(p.judgement.kind === 'red' ? { failing: remembered([...namedPaths(p.judgement.excerpt), ...(before.failing ?? [])]) } : {}),
  };
  const hung = p.judgement.kind === 'red' && p.judgement.cancel ? [p.trial.runId] : [];
  const outcome = searchOf({ ...input, train: known, flight: next });
  if (outcome?.kind === 'proven') {
    const write = culpritWrite(withTrain(input, known), next, outcome.culprit);
    return { ...write, cancels: [...write.cancels, ...hung] };
  }
  const superseded = supersededRuns({ ...input, train: known, flight: next });
  const train: TrainRecord = { ...known, flight: withoutRuns(next, { verdict: 'superseded', runs: superseded }) };
  const cancels = [...hung, ...superseded];
  const what = p.judgement.kind === 'none' ? `no verdict: ${p.judgement.why}` : p.judgement.kind;
  return trainWrite(input, { why: `CI run ${p.trial.runId} of flight ${flight.id}: ${what}`, train, cancels });
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

/** The proven culprit (counted from 1) is evicted; the green prefix before it goes on, the others fly again at once. */
export const culpritWrite = (input: TrainInput, flight: Flight, culprit: number): TrainWrite => {
  const prefixes = flight.prefixes ?? [];
  const guilty = prefixes[culprit - 1];
  if (guilty === undefined) throw new Error(`flight ${flight.id} has no passenger number ${culprit}`);
  const red =
    flight.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree) ??
    flight.trials.findLast((trial) => trial.verdict === 'red');
  const check = red?.check ?? 'CI';
  const feedback = { kind: 'ci' as const, flight: flight.id, check, excerpt: red?.excerpt ?? '', at: input.snapshot.now };
  const without = culprit === 1 ? `${flight.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
  const reason = `"${check}" fails with it and passes with ${without}`;
  const evicted = new Map([[guilty.issue, { feedback, reason }]]);
  const leave = new Set(prefixes.slice(culprit).map((prefix) => prefix.issue));
  // What the proving run named is explained; what it did not name may be another one's doing.
  const explained = new Set(red?.tree === guilty.tree ? namedPaths(red.excerpt ?? '') : []);
  const failing = trainOf(input).failing?.filter((path) => !explained.has(path));
  const told: Flight = {
    ...withoutRuns(flight),
    evicted: [...(flight.evicted ?? []), { issue: guilty.issue, reason: reason.slice(0, 2000) }],
  };
  const again = { lastDeparture: undefined, failing };
  if (culprit === 1) {
    const write = endWrite(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
    return { ...write, cancels: runsOut(flight) };
  }
  const next: Flight = firstOf(told, culprit - 1);
  return trainWrite(input, {
    why: `#${guilty.issue} fails CI: ${numbers(next.passengers.map((p) => p.issue))} of flight ${flight.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
    train: tidy<TrainRecord>({ ...trainOf(input), flight: next, ...again }),
    records: fatesOf(input, flight, { evicted, leave }),
    cancels: runsOut(flight),
    wake: true,
  });
};

/** The flight as if only those of its first `size` prefixes were aboard. */
export const firstOf = (flight: Flight, size: number): Flight => {
  const prefixes = (flight.prefixes ?? []).slice(0, size);
  const issues = new Set(prefixes.map((prefix) => prefix.issue));
  return { ...flight, prefixes, passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)) };
};

/**
 * The first `size` prefixes are on the base, whose tip is that commit or has its tree. Those behind fly on as the next
 * flight, on the same commits and with the trials that are out, unless an unblocker has to fly first.
 */
export const landedWrite = (input: TrainInput, flight: Flight, size: number): TrainWrite => {
  const prefix = flight.prefixes?.[size - 1];
  const landed = firstOf(flight, size).passengers.map((passenger) => passenger.issue);
  const known: Flight = tidy<Flight>({ ...flight, pr: flight.pr ?? input.flightView?.pullRequest?.number });
  const before = ended(input, trainOf(input), { flight: known, landed, ending: 'landed', mergedOid: prefix?.oid, testedTree: prefix?.tree });
  const calm = flight.trials.every((trial) => trial.verdict !== 'red') && culpritsOf(flight) === 0;
  const train = tidy<TrainRecord>({ ...before, stopped: undefined, failing: calm ? undefined : before.failing });
  const behind = (flight.prefixes ?? []).slice(size);
  const standsThere = prefix !== undefined && input.snapshot.branches.get(flight.base) === prefix.oid;
  const shared = { why: `flight ${flight.id} landed ${numbers(landed)}`, wake: true };
  if (behind.length === 0 || !standsThere || planBoarding({ ...input, train }).unblockersOnly) {
    const records = fatesOf(input, known, { merged: new Set(landed), leave: new Set(behind.map((one) => one.issue)) });
    return trainWrite(input, { ...shared, train, records, cancels: runsOut(flight) });
  }
  const id = nextFlightId(input);
  const next = flyOn(flight, { id, size });
  const aboard = new Set(next.passengers.map((passenger) => passenger.issue));
  const moved = fatesOf(input, known, { merged: new Set(landed), onward: { issues: aboard, flight: id } });
  return trainWrite(input, { ...shared, train: { ...train, lastFlight: Number(id), flight: next }, records: moved });
};

/** What is left of a flight whose first `size` prefixes landed: the same commits, counted from there. */
const flyOn = (flight: Flight, p: { id: string; size: number }): Flight => {
  const prefixes = (flight.prefixes ?? []).slice(p.size);
  const issues = new Set(prefixes.map((prefix) => prefix.issue));
  return tidy<Flight>({
    id: p.id,
    base: flight.base,
    baseOid: flight.prefixes?.[p.size - 1]?.oid ?? flight.baseOid,
    departedAt: flight.departedAt,
    promisedBy: flight.promisedBy,
    origin: flight.origin ?? flight.id,
    passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)),
    order: flight.order?.filter(({ issue }) => issues.has(issue)),
    prefixes,
    trials: flight.trials
      .filter((trial) => trial.size > p.size && (trial.verdict === undefined || trial.verdict === 'red'))
      .map((trial) => ({ ...trial, size: trial.size - p.size, carried: true })),
  });
};

/** The search came to no end: everybody waits again, and flies alone. */
export const giveUpWrite = (input: TrainInput, flight: Flight, ending: string): TrainWrite => {
  const alone = [...new Set([...(trainOf(input).alone ?? []), ...flight.passengers.map((passenger) => passenger.oid)])].slice(-1000);
  return endWrite(input, flight, { ending, train: { alone, lastDeparture: undefined } });
};

/** The flight ends without blame and the train stands still until the base moves or a departure is forced. */
export const stopWrite = (input: TrainInput, flight: Flight, p: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainWrite => {
  const next =
    p.kind === 'base-red' ? 'It departs again when the base moves, or when a departure is forced.' : 'Mend that and force a departure.';
  const reason = `${p.reason}. Nobody is blamed. ${next}`.slice(0, 2000).toWellFormed();
  const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: p.kind };
  // A red base may be mended without a commit (a secret, a service): what was red is tested again then.
  const verdicts = Object.fromEntries(Object.entries(trainOf(input).verdicts).filter(([, verdict]) => verdict === 'green'));
  return endWrite(input, flight, { ending: p.reason, train: { stopped, verdicts }, failure: reason });
};

/**
 * GitHub refused a step for good (a setting, a protection). The flight stays in the air and every later tick tries the
 * step again; `withdraw` is a branch that must not stay behind meanwhile. What already stands written is not written again.
 */
export const refusalWrite = (input: TrainInput, flight: Flight, p: { reason: string; withdraw?: string }): TrainWrite => {
  const reason = p.reason.slice(0, 2000).toWellFormed();
  const train = trainOf(input);
  const tip = p.withdraw === undefined ? undefined : input.snapshot.branches.get(p.withdraw);
  const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: 'setting' as const };
  const write = trainWrite(input, {
    why: `flight ${flight.id} cannot go on: ${reason}`,
    train: { ...train, stopped },
    branches: p.withdraw === undefined || tip === undefined ? [] : [{ branch: p.withdraw, expect: tip, to: null }],
    failure: reason,
  });
  return train.stopped?.reason === reason ? { ...write, writes: [] } : write;
};
