// Whose the bundle's branch is. Ours while it stands where we left it and its pull request points at the flight's base; a
// person who changes either has taken it over: nothing of ours is pushed over that or merged through it, the flight ends,
// and branch and pull request stay that person's.
import { bundleBranch } from '../names.ts';
import { endWrite } from '../flight/flight-end.ts';
import { decided } from '../flight/flight-runs.ts';
import type { Flight, TrainRecord } from '../records/records.ts';
import { trainOf } from './train-record.ts';
import type { TrainDecision, TrainInput } from './train-input.ts';
import { flightMarker } from '../texts/train.ts';

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
  const write = endWrite(input, flight, { ending, train: { setAside, kept } });
  const number = input.flightView?.pullRequest?.number ?? flight.pr;
  const body = `${flightMarker(flight)}\n${ending.replace(/^a/, 'A')}, so it is theirs now: the train has ended flight ${flight.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;
  return decided(
    { ...write, closes: undefined, ...(number === undefined ? {} : { says: { number, body } }) },
    `${ending}: its passengers stay where they are until a departure is forced`,
  );
};
