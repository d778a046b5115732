// Ends a bundle that is not merged, or stops the train. Invariant: passengers wait for the next bundle unless `fate` says
// otherwise.
import type { Bundle, TrainRecord } from '../records/records.ts';
import { everybody } from './bundle-facts.ts';
import { ended, type Fate, fatesOf, trainChange, trainOf } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

export const endWrite = (
  input: TrainInput,
  bundle: Bundle,
  end: { ending: string; fate?: Fate; train?: Partial<TrainRecord>; landed?: readonly number[] },
): TrainWrite => {
  const { ending, landed = [] } = end;
  return trainChange(input, {
    why: `bundle ${bundle.id} ends: ${ending}`,
    train: { ...ended(input, { bundle, landed, ending }), ...end.train },
    ended: bundle,
    issues: fatesOf(input, bundle, { leave: everybody(bundle), ...end.fate }),
  });
};

/** Ends the bundle without blame, and stops the train until the base moves or a departure is forced. */
export const stopWrite = (input: TrainInput, bundle: Bundle, stop: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainWrite => {
  const next = `The train departs again when ${bundle.base} moves, when a departure is forced (input "force" of bundle-train, /depart), or on /retry.`;
  const reason = stopReason(`${stop.reason}. Nobody is blamed. ${next}`);
  const stopped = { reason, at: input.snapshot.now, baseOid: bundle.baseOid, kind: stop.kind };
  // A red base may be fixed without a commit (a secret, a service), so red verdicts are not kept.
  const verdicts = Object.fromEntries(Object.entries(trainOf(input).verdicts).filter(([, verdict]) => verdict === 'green'));
  return endWrite(input, bundle, { ending: stop.reason, train: { stopped, verdicts } });
};

/**
 * Records that GitHub refused a step because of a setting. The bundle stays open, and every later tick tries the step again.
 * `withdraw` is a branch to delete meanwhile. Undefined when there is nothing to write.
 */
export const refusalWrite = (
  input: TrainInput,
  bundle: Bundle,
  { withdraw, ...refusal }: { reason: string; withdraw?: string },
): TrainWrite | undefined => {
  const reason = stopReason(refusal.reason);
  const train = trainOf(input);
  const tip = withdraw === undefined ? undefined : input.snapshot.branches.get(withdraw);
  const branches = withdraw === undefined || tip === undefined ? [] : [{ branch: withdraw, expect: tip, to: null }];
  const why = `bundle ${bundle.id} cannot go on: ${reason}`;
  if (train.stopped?.reason === reason) return branches.length === 0 ? undefined : { kind: 'write', why, branches };
  const stopped = { reason, at: input.snapshot.now, baseOid: bundle.baseOid, kind: 'setting' as const };
  return trainChange(input, { why, train: { ...train, stopped }, branches });
};

/** The text, cut to the length that the record allows. */
export const stopReason = (text: string): string => text.slice(0, 2000).toWellFormed();
