// How a flight ends that lands nothing: nobody is left, people or the base decided otherwise, or the train has to stand
// still. Invariant: whoever was aboard waits for the next flight unless a fate is named; all of it is one push.
import type { Flight, TrainRecord } from '../records/records.ts';
import { ended, everybody, type Fate, fatesOf, runsOut, tidy, trainOf, trainWrite } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';
import { renderClosing } from '../texts/train.ts';

/** Closes the pull request of a flight that landed nothing, if it has one. */
const closing = (input: TrainInput, flight: Flight, p: { ending: string; landed: readonly number[] }): TrainWrite['closes'] => {
  const number = input.flightView?.pullRequest?.number ?? flight.pr;
  return number === undefined ? undefined : { number, body: renderClosing(flight, p) };
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
  const { ending, landed = [] } = p;
  const train = ended(input, trainOf(input), { flight, landed, ending });
  return trainWrite(input, {
    why: `flight ${flight.id} ends: ${ending}`,
    train: tidy<TrainRecord>({ ...train, ...p.train }),
    records: fatesOf(input, flight, fate),
    cancels: runsOut(flight),
    closes: closing(input, flight, { ending, landed }),
    wake: (fate.evicted?.size ?? 0) + (fate.merged?.size ?? 0) > 0,
    failure: p.failure,
  });
};

/** The flight ends without blame and the train stands still until the base moves or a departure is forced. */
export const stopWrite = (input: TrainInput, flight: Flight, p: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainWrite => {
  const next = `The train departs again when ${flight.base} moves, or when a departure is forced (input "force" of bundle-train, /depart), or is told to /retry.`;
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
