// What a flight writes into the ledger as it goes: assembled, rebuilt, tested, judged, landed, ended. Invariants: who
// is evicted is named with proof or with conflicting files, everybody else waits for the next flight; all of it is one push.
import { bundleBranch } from './names.ts';
import type { Flight, LeftOut, TrainRecord, Trial } from './records.ts';
import { evidenceOf, searchOf } from './flight-search.ts';
import {
  ended,
  everybody,
  type Fate,
  fatesOf,
  isAboard,
  numbers,
  runsOut,
  tidy,
  trainOf,
  trainWrite,
  withoutRuns,
} from './train-record.ts';
import type { Assembly, TrainInput, TrainWrite } from './train-input.ts';
import { verdictOf } from './search.ts';
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

/** The flight goes on with other passengers or from another commit: it is assembled anew, what runs is given up. */
export const regroupWrite = (input: TrainInput, p: { flight: Flight; from: Flight; leave: ReadonlySet<number>; why: string }): TrainWrite =>
  trainWrite(input, {
    why: p.why,
    train: { ...trainOf(input), flight: tidy<Flight>({ ...withoutRuns(p.flight), prefixes: undefined }) },
    records: fatesOf(input, p.from, { leave: p.leave }),
    cancels: runsOut(p.from),
  });

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
  const train: TrainRecord = {
    ...before,
    flight: next,
    verdicts: certain && verdict !== undefined ? { ...before.verdicts, [p.trial.tree]: verdict } : before.verdicts,
    ...(p.judgement.kind === 'green' && (evidence?.reds ?? 0) > 0 ? { flakes: (before.flakes ?? 0) + 1 } : {}),
    ...(judged.checks === undefined ? {} : { checks: judged.checks }),
  };
  const cancels = p.judgement.kind === 'red' && p.judgement.cancel ? [p.trial.runId] : [];
  const outcome = searchOf({ ...input, train, flight: next });
  if (outcome?.kind === 'proven') {
    const write = culpritWrite(withTrain(input, train), next, outcome.culprit);
    return { ...write, cancels: [...write.cancels, ...cancels] };
  }
  const what = p.judgement.kind === 'none' ? `no verdict: ${p.judgement.why}` : p.judgement.kind;
  return trainWrite(input, { why: `CI run ${p.trial.runId} of flight ${flight.id}: ${what}`, train, cancels });
};

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
  const leave = new Set(flight.passengers.slice(culprit).map((passenger) => passenger.issue));
  const told: Flight = {
    ...withoutRuns(flight),
    evicted: [...(flight.evicted ?? []), { issue: guilty.issue, reason: reason.slice(0, 2000) }],
  };
  const again = { lastDeparture: undefined };
  if (culprit === 1) {
    const write = endWrite(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
    return { ...write, cancels: runsOut(flight) };
  }
  const next: Flight = { ...told, passengers: flight.passengers.slice(0, culprit - 1), prefixes: prefixes.slice(0, culprit - 1) };
  return trainWrite(input, {
    why: `#${guilty.issue} fails CI: ${numbers(next.passengers.map((p) => p.issue))} of flight ${flight.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
    train: tidy<TrainRecord>({ ...trainOf(input), flight: next, ...again }),
    records: fatesOf(input, flight, { evicted, leave }),
    cancels: runsOut(flight),
    wake: true,
  });
};

/** The first `size` passengers are on the base. */
export const landedWrite = (input: TrainInput, flight: Flight, size: number): TrainWrite => {
  const prefix = flight.prefixes?.[size - 1];
  const landed = flight.passengers.slice(0, size).map((passenger) => passenger.issue);
  const known: Flight = tidy<Flight>({ ...flight, pr: flight.pr ?? input.flightView?.pullRequest?.number });
  const train = ended(input, trainOf(input), { flight: known, landed, ending: 'landed', mergedOid: prefix?.oid, testedTree: prefix?.tree });
  const leave = new Set(flight.passengers.slice(size).map((passenger) => passenger.issue));
  return trainWrite(input, {
    why: `flight ${flight.id} landed ${numbers(landed)}`,
    train: tidy<TrainRecord>({ ...train, stopped: undefined }),
    records: fatesOf(input, known, { merged: new Set(landed), leave }),
    cancels: runsOut(flight),
    wake: true,
  });
};

/** The flight ends without blame and the train stands still until the base moves or a departure is forced. */
export const stopWrite = (input: TrainInput, flight: Flight, p: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainWrite => {
  const next = `The train departs again when ${flight.base} moves, or when a departure is forced (input "force" of bundle-train).`;
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
