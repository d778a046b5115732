// Takes passengers off the open bundle whose work stands on commits that the base has lost: they would bring them back.
import { issueBranch } from '../names.ts';
import type { Bundle } from '../records/records.ts';
import { numbers } from '../texts/amounts.ts';
import { lostBaseOf } from '../train/lost-base.ts';
import { decided, type TrainDecision, type TrainInput } from '../train/train-input.ts';
import { regroupWrite } from './bundle-changes.ts';
import { endWrite } from './end-bundle.ts';

/** `tip`: the base's new tip. Undefined when there are no such passengers. */
export const leaveLostBase = (input: TrainInput, bundle: Bundle, tip: string): TrainDecision | undefined => {
  const leave = new Set(
    bundle.passengers.flatMap(({ issue }) => {
      const record = input.snapshot.ledger.issues.get(issue)?.record;
      return record !== undefined && lostBaseOf(record, input) !== undefined ? [issue] : [];
    }),
  );
  if (leave.size === 0) return undefined;
  const why = `${bundle.base} was moved back: ${numbers([...leave])} left bundle ${bundle.id}, because ${[...leave].map(issueBranch).join(', ')} would bring back what was dropped`;
  const passengers = bundle.passengers.filter(({ issue }) => !leave.has(issue));
  if (passengers.length === 0)
    return decided(endWrite(input, bundle, { ending: `${bundle.base} was moved back`, train: { lastDeparture: undefined } }), why);
  return decided(regroupWrite(input, { bundle: { ...bundle, baseOid: tip, passengers }, from: bundle, leave, why }), why);
};
