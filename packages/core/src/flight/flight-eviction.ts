// Takes one passenger off the open bundle because a person says so: without a verdict, and without harm to the others.
import { endWrite } from './flight-end.ts';
import { regroupWrite } from './flight-writes.ts';
import type { Flight } from '../records/records.ts';
import { type Eviction, takingOff } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

/** The others are assembled again without it; without any others the bundle ends. */
export const evictedByPersonWrite = (
  input: TrainInput,
  { flight, issue, eviction }: { flight: Flight; issue: number; eviction: Eviction },
): TrainWrite => {
  const evicted = new Map([[issue, eviction]]);
  const passengers = flight.passengers.filter((passenger) => passenger.issue !== issue);
  const told = takingOff(flight, evicted);
  if (passengers.length === 0) return endWrite(input, told, { ending: `#${issue} was taken off`, fate: { evicted } });
  return regroupWrite(input, {
    flight: { ...told, passengers },
    from: flight,
    evicted,
    why: `#${issue} was taken off bundle ${flight.id}`,
  });
};
