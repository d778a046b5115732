// Whose the bundle's branch is. Ours while it stands where we left it; a person who pushes to it has taken it over, and
// nothing of ours is pushed over that: the flight ends, and branch and pull request stay that person's.
import { bundleBranch } from './names.ts';
import { endWrite } from './flight-end.ts';
import { decided } from './flight-runs.ts';
import type { Flight, TrainRecord } from './records.ts';
import { trainOf } from './train-record.ts';
import type { TrainDecision, TrainInput } from './train-input.ts';
import { flightMarker } from './texts/train.ts';

const isOurs = (flight: Flight, tip: string): boolean =>
  flight.heads?.includes(tip) === true || (flight.prefixes ?? []).some((prefix) => prefix.oid === tip);

/** The flight as it will be written: where its branch stands is kept in mind when the prefixes do not say it any more. */
export const mindingHead = (input: TrainInput, train: TrainRecord): TrainRecord => {
  const { flight } = train;
  const before = trainOf(input).flight;
  if (flight === undefined || before?.id !== flight.id) return train;
  const tip = input.snapshot.branches.get(bundleBranch(flight.id));
  const known = flight.prefixes?.some((prefix) => prefix.oid === tip) === true;
  const { heads: _, ...rest } = flight;
  return { ...train, flight: tip === undefined || known || !isOurs(before, tip) ? rest : { ...rest, heads: [tip] } };
};

/** Asked before anything is pushed there. */
export const pushedByPerson = (input: TrainInput, flight: Flight): boolean => {
  const tip = input.snapshot.branches.get(bundleBranch(flight.id));
  return tip !== undefined && !isOurs(flight, tip);
};

export const takenOver = (input: TrainInput, flight: Flight, setAside: string[]): TrainDecision => {
  const branch = bundleBranch(flight.id);
  const ending = `a person pushed to ${branch}`;
  const kept = [...(trainOf(input).kept ?? []), branch].slice(-100);
  const write = endWrite(input, flight, { ending, train: { setAside, kept } });
  const number = input.flightView?.pullRequest?.number ?? flight.pr;
  const body = `${flightMarker(flight)}\nA person pushed to this branch, so it is theirs now: the train has ended flight ${flight.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;
  return decided(
    { ...write, closes: undefined, ...(number === undefined ? {} : { says: { number, body } }) },
    `${ending}: its passengers stay where they are until a departure is forced`,
  );
};
