// Whose the bundle's branch is. Ours while it stands where we left it and its pull request points at the flight's base; a
// person who changes either has taken it over: nothing of ours is pushed over that or merged through it, the flight ends,
// and branch and pull request stay that person's.
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

/** What a person did to the bundle; undefined while it is ours. */
export const takenOverBy = (input: TrainInput, flight: Flight): string | undefined => {
  const { pullRequest } = input.flightView ?? {};
  if (pullRequest?.movedTo !== undefined) return `a person pointed pull request ${pullRequest.number} at ${pullRequest.movedTo}`;
  return pushedByPerson(input, flight) ? `a person pushed to ${bundleBranch(flight.id)}` : undefined;
};

export const takenOver = (input: TrainInput, flight: Flight, p: { ending: string; setAside: string[] }): TrainDecision => {
  const branch = bundleBranch(flight.id);
  const { ending, setAside } = p;
  const kept = [...(trainOf(input).kept ?? []), branch].slice(-100);
  const text = `${ending}: its passengers stay where they are until a departure is forced`;
  return decided(endWrite(input, flight, { ending, train: { setAside, kept } }), text);
};
