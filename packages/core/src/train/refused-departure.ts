// Stops departures while the preflight refuses: before anything is pushed, with one notice. Every tick checks the
// repository again, so the train departs as soon as somebody fixes or acknowledges the problem.
import { endWrite, stopReason } from '../bundle/end-bundle.ts';
import type { Bundle, TrainRecord } from '../records/records.ts';
import { trainChange, trainOf } from './train-record.ts';
import { decided, type TrainDecision, type TrainInput } from './train-input.ts';

/** Undefined when the preflight allows a departure. */
export const refuseDeparture = (input: TrainInput): TrainDecision | undefined => {
  const stopped = stoppedBy(input);
  if (stopped === undefined) return undefined;
  const train = trainOf(input);
  const text = `the train stands still: ${stopped.reason}`;
  // The job fails once, when the reason is recorded; every later summary shows it.
  if (train.stopped?.kind === 'preflight' && train.stopped.reason === stopped.reason) return decided({ kind: 'idle' }, text);
  const why = 'the preflight refuses a departure';
  return decided(trainChange(input, { why, train: { ...train, stopped } }), text);
};

/** Ends the open bundle, so that no CI runs, when the base has moved to a commit that the preflight refuses. */
export const endRefusedBundle = (input: TrainInput, bundle: Bundle): TrainDecision | undefined => {
  const stopped = stoppedBy(input);
  if (stopped === undefined) return undefined;
  const ending = `the preflight refuses the new tip of ${bundle.base}`;
  const write = endWrite(input, bundle, { ending, train: { stopped, lastDeparture: undefined } });
  return decided(write, `${ending}: ${stopped.reason}`);
};

const stoppedBy = ({ preflight, snapshot, base }: TrainInput): TrainRecord['stopped'] => {
  if (preflight?.refusal === undefined) return undefined;
  return { reason: stopReason(preflight.refusal), at: snapshot.now, baseOid: snapshot.branches.get(base) ?? '', kind: 'preflight' };
};
