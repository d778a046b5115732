// How a flight ends that lands nothing: nobody is left, people or the base decided otherwise, or the train has to stand
// still. Invariant: whoever was aboard waits for the next flight unless a fate is named; all of it is one push.
import type { Flight, TrainRecord } from '../records/records.ts';
import { everybody } from '../train/flight-facts.ts';
import { ended, type Fate, fatesOf, tidy, trainChange, trainOf } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

/** Ends a flight that lands nothing; `fate` is what becomes of passengers, who are unboarded where it says nothing. */
export const endWrite = (
  input: TrainInput,
  flight: Flight,
  p: {
    ending: string;
    fate?: Fate;
    train?: Partial<{ [K in keyof TrainRecord]: TrainRecord[K] | undefined }>;
    landed?: readonly number[];
  },
): TrainWrite => {
  const fate: Fate = { leave: everybody(flight), ...p.fate };
  const { ending, landed = [] } = p;
  const train = ended(input, trainOf(input), { flight, landed, ending });
  return trainChange(input, {
    why: `flight ${flight.id} ends: ${ending}`,
    train: tidy<TrainRecord>({ ...train, ...p.train }),
    ended: flight,
    issues: fatesOf(input, flight, fate),
  });
};

/** The flight ends without blame and the train stands still until the base moves or a departure is forced. */
export const stopWrite = (input: TrainInput, flight: Flight, p: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainWrite => {
  const next = `The train departs again when ${flight.base} moves, or when a departure is forced (input "force" of bundle-train, /depart), or is told to /retry.`;
  const reason = stopReason(`${p.reason}. Nobody is blamed. ${next}`);
  const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: p.kind };
  // A red base may be mended without a commit (a secret, a service): what was red is tested again then.
  const verdicts = Object.fromEntries(Object.entries(trainOf(input).verdicts).filter(([, verdict]) => verdict === 'green'));
  return endWrite(input, flight, { ending: p.reason, train: { stopped, verdicts } });
};

/**
 * GitHub refused a step for good (a setting, a protection). The bundle stays open and every later tick tries the step
 * again; `withdraw` is a branch that must not stay behind meanwhile. Undefined: all of that is on record already.
 */
export const refusalWrite = (input: TrainInput, flight: Flight, p: { reason: string; withdraw?: string }): TrainWrite | undefined => {
  const reason = stopReason(p.reason);
  const train = trainOf(input);
  const tip = p.withdraw === undefined ? undefined : input.snapshot.branches.get(p.withdraw);
  const branches = p.withdraw === undefined || tip === undefined ? [] : [{ branch: p.withdraw, expect: tip, to: null }];
  const why = `flight ${flight.id} cannot go on: ${reason}`;
  if (train.stopped?.reason === reason) return branches.length === 0 ? undefined : { kind: 'write', why, branches };
  const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: 'setting' as const };
  return trainChange(input, { why, train: { ...train, stopped }, branches });
};

/** A reason as the record keeps it. */
export const stopReason = (text: string): string => text.slice(0, 2000).toWellFormed();
