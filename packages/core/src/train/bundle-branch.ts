// Decides who owns the bundle's branch. It is ours while it points where we left it and its pull request targets the
// bundle's base. A person who changes either has taken it over: we push nothing over it and merge nothing through it, the
// bundle ends, and branch and pull request stay with that person.
import { bundleBranch } from '../names.ts';
import { endWrite } from '../flight/flight-end.ts';
import { decided } from '../flight/flight-runs.ts';
import type { Flight } from '../records/records.ts';
import { isOurs, trainOf } from './train-record.ts';
import type { TrainDecision, TrainInput } from './train-input.ts';

const pushedByPerson = (input: TrainInput, flight: Flight): boolean => {
  const tip = input.snapshot.branches.get(bundleBranch(flight.id));
  return tip !== undefined && !isOurs(flight, tip);
};

/** Says how a person took the bundle over; undefined while it is ours. */
export const takenOverBy = (input: TrainInput, flight: Flight): string | undefined => {
  const { pullRequest } = input.flightView ?? {};
  if (pullRequest?.movedTo !== undefined) return `a person pointed pull request ${pullRequest.number} at ${pullRequest.movedTo}`;
  return pushedByPerson(input, flight) ? `a person pushed to ${bundleBranch(flight.id)}` : undefined;
};

export const takenOver = (
  input: TrainInput,
  flight: Flight,
  { ending, setAside }: { ending: string; setAside: string[] },
): TrainDecision => {
  const branch = bundleBranch(flight.id);
  const kept = [...(trainOf(input).kept ?? []), branch].slice(-100);
  const text = `${ending}: its passengers wait until a departure is forced`;
  return decided(endWrite(input, flight, { ending, train: { setAside, kept } }), text);
};
