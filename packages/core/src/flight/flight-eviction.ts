// One passenger leaves the flight in the air because a person says so: without a verdict, and without harm to the others.
import { endWrite } from './flight-end.ts';
import { regroupWrite } from './flight-writes.ts';
import type { Flight } from '../records/records.ts';
import { type Eviction, takingOff } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

/** The others fly on without it, assembled anew; the last one takes the flight with it. */
export const evictedByPersonWrite = (input: TrainInput, p: { flight: Flight; issue: number; eviction: Eviction }): TrainWrite => {
  const { flight, issue, eviction } = p;
  const evicted = new Map([[issue, eviction]]);
  const passengers = flight.passengers.filter((passenger) => passenger.issue !== issue);
  const told = takingOff(flight, evicted);
  if (passengers.length === 0) return endWrite(input, told, { ending: `#${issue} was taken off`, fate: { evicted } });
  return regroupWrite(input, {
    flight: { ...told, passengers },
    from: flight,
    evicted,
    why: `#${issue} was taken off flight ${flight.id}`,
  });
};
