// Ends a bundle that is not merged, or stops the train. Invariant: passengers wait for the next bundle unless `fate` says
// otherwise.
import { doubledMinutes, minutesAfter } from '../fleet/backoff.ts';
import type { Bundle, TrainRecord } from '../records/records.ts';
import { everybody } from './bundle-facts.ts';
import { ended, type Fate, fatesOf, trainChange, trainOf } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';
import { dateTime } from '../texts/times.ts';

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

/** Minutes of the first stop; each further one in a row lasts twice as long, at most an hour. A red base seldom mends itself. */
const firstMinutes = { 'no-verdict': 5, 'base-red': 30 } as const;

/** Ends the bundle without blame, and stops the train for a while: most of these troubles pass, and the others are seen again. */
export const stopWrite = (input: TrainInput, bundle: Bundle, stop: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainWrite => {
  const stops = (trainOf(input).stops ?? 0) + 1;
  const until = minutesAfter(input.snapshot.now, doubledMinutes(firstMinutes[stop.kind], stops));
  const next = `The train departs again by itself after ${dateTime(until)}, and before that when ${bundle.base} moves, when a departure is forced (input "force" of bundle-train, /depart), or on /retry.`;
  const reason = stopReason(`${stop.reason}. Nobody is blamed. ${next}`);
  const stopped = { reason, at: input.snapshot.now, baseOid: bundle.baseOid, kind: stop.kind, until };
  // A red base may be fixed without a commit (a secret, a service), so red verdicts are not kept.
  const verdicts = Object.fromEntries(Object.entries(trainOf(input).verdicts).filter(([, verdict]) => verdict === 'green'));
  return endWrite(input, bundle, { ending: stop.reason, train: { stopped, stops, verdicts } });
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
