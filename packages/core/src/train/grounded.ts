// Keeps the train on the ground while the preflight refuses: before anything is pushed, with one notice. The repository
// is looked at again at every tick, so the train departs as soon as what was wrong is mended or acknowledged.
import { decided } from '../flight/flight-runs.ts';
import { endWrite } from '../flight/flight-end.ts';
import type { Flight, TrainRecord } from '../records/records.ts';
import { trainChange, trainOf } from './train-record.ts';
import type { TrainDecision, TrainInput } from './train-input.ts';

/** Nothing departs; undefined: the preflight has nothing against it. */
export const grounded = (input: TrainInput): TrainDecision | undefined => {
  const stopped = stoppedBy(input);
  if (stopped === undefined) return undefined;
  const train = trainOf(input);
  const text = `the train stands still: ${stopped.reason}`;
  // Said once: the job fails when it is written down, and every later summary shows it.
  if (train.stopped?.kind === 'preflight' && train.stopped.reason === stopped.reason) return decided({ kind: 'idle' }, text);
  const why = 'the preflight refuses a departure';
  return decided(trainChange(input, { why, train: { ...train, stopped } }), text);
};

/** The base moved to something the preflight refuses while a flight was in the air: no CI runs on it. */
export const groundFlight = (input: TrainInput, flight: Flight): TrainDecision | undefined => {
  const stopped = stoppedBy(input);
  if (stopped === undefined) return undefined;
  const ending = `the preflight refuses what ${flight.base} is now`;
  const write = endWrite(input, flight, { ending, train: { stopped, lastDeparture: undefined } });
  return decided(write, `${ending}: ${stopped.reason}`);
};

const stoppedBy = ({ preflight, snapshot, base }: TrainInput): TrainRecord['stopped'] => {
  if (preflight?.refusal === undefined) return undefined;
  const reason = preflight.refusal.slice(0, 2000).toWellFormed();
  return { reason, at: snapshot.now, baseOid: snapshot.branches.get(base) ?? '', kind: 'preflight' };
};
