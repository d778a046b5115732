// Takes passengers off the open bundle because a person wants it. The others are assembled again without them; the bundle ends when
// there are none.
import { endWrite } from '../bundle/end-bundle.ts';
import { regroupWrite } from '../bundle/bundle-changes.ts';
import { doubledMinutes, minutesAfter } from '../fleet/backoff.ts';
import type { Bundle, IssueRecord } from '../records/records.ts';
import type { Eviction } from '../records/transitions.ts';
import { numbers } from '../texts/amounts.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';
import { takingOff } from './train-record.ts';

export const takeOffWrite = (
  input: TrainInput,
  { bundle, evicted }: { bundle: Bundle; evicted: ReadonlyMap<number, Eviction> },
): TrainWrite => {
  const passengers = bundle.passengers.filter(({ issue }) => !evicted.has(issue));
  const told = takingOff(bundle, evicted);
  const who = `${numbers([...evicted.keys()])} ${evicted.size === 1 ? 'was' : 'were'} taken off`;
  if (passengers.length === 0) return endWrite(input, told, { ending: who, fate: { evicted } });
  return regroupWrite(input, { bundle: { ...told, passengers }, from: bundle, evicted, why: `${who} bundle ${bundle.id}` });
};

/** Gives a person time to comment on the issue, and more of it after each eviction. */
export const backsOffUntil = ({ evictions }: IssueRecord, now: string): string =>
  minutesAfter(now, doubledMinutes(5, evictions.length + 1));
