// Takes one passenger off the open bundle because a person says so: without a verdict, and without harm to the others.
import { endWrite } from './end-bundle.ts';
import { regroupWrite } from './bundle-changes.ts';
import type { Bundle } from '../records/records.ts';
import { type Eviction, takingOff } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

/** The others are assembled again without it; without any others the bundle ends. */
export const evictedByPersonWrite = (
  input: TrainInput,
  { bundle, issue, eviction }: { bundle: Bundle; issue: number; eviction: Eviction },
): TrainWrite => {
  const evicted = new Map([[issue, eviction]]);
  const passengers = bundle.passengers.filter((passenger) => passenger.issue !== issue);
  const told = takingOff(bundle, evicted);
  if (passengers.length === 0) return endWrite(input, told, { ending: `#${issue} was taken off`, fate: { evicted } });
  return regroupWrite(input, {
    bundle: { ...told, passengers },
    from: bundle,
    evicted,
    why: `#${issue} was taken off bundle ${bundle.id}`,
  });
};
