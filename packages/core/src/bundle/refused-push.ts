// The write after the server has refused to take a bundle because of a path: whoever changes that path is evicted, and the
// others go on. Without it every tick would push the same commits again.
import { commitsOf, evictionsOf } from './left-out.ts';
import { endWrite } from './end-bundle.ts';
import { regroupWrite } from './bundle-changes.ts';
import type { Bundle } from '../records/records.ts';
import { takingOff } from '../train/train-record.ts';
import type { Assembly, TrainInput, TrainWrite } from '../train/train-input.ts';
import { numbers } from '../texts/amounts.ts';

/** `assembly`: the bundle merged without whoever changes the path. Undefined when nobody aboard does. */
export const refusedPushWrite = (input: TrainInput, bundle: Bundle, assembly: Assembly): TrainWrite | undefined => {
  const refused = assembly.leftOut.filter((left) => left.refused !== undefined);
  if (refused.length === 0) return undefined;
  const evicted = evictionsOf(refused, { bundle, sides: undefined, now: input.snapshot.now, commits: commitsOf(bundle) });
  const passengers = bundle.passengers.filter(({ issue }) => !evicted.has(issue));
  const told = takingOff({ ...bundle, leftOut: [...(bundle.leftOut ?? []), ...refused] }, evicted);
  const why = `the server refuses what ${numbers([...evicted.keys()])} would bring onto ${bundle.base}`;
  if (passengers.length === 0) return endWrite(input, told, { ending: why, fate: { evicted } });
  return regroupWrite(input, { bundle: { ...told, passengers }, from: bundle, evicted, why });
};
