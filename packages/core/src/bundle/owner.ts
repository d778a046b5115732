// Decides which of several jobs starts a CI run. A lease would decide that only after each had started one, so the record names
// an owner: the run that wrote it last. The other runs wait for the owner's next write. When the owner has ended, or writes
// nothing for some minutes, another run takes over with a push.
import { minutesAfter } from '../fleet/backoff.ts';
import { clockTime } from '../texts/times.ts';
import type { Bundle } from '../records/records.ts';
import { runsOut } from './bundle-facts.ts';
import { trainChange, trainOf } from '../train/train-record.ts';
import { decided, type TrainDecision, type TrainInput } from '../train/train-input.ts';

/**
 * Between two writes of the owner lie at most a merge, a pull request and the minute and a half in which its CI run may
 * appear. An owner that is slower finds that the record has moved.
 */
const maximumOwnerMinutes = 3;

/** Undefined when this job may start the run. */
export const awaitOwner = (input: TrainInput, bundle: Bundle): TrainDecision | undefined => {
  const { pilot: owner } = bundle;
  const { run, now } = input.snapshot;
  if (owner === undefined || (owner.runId === run.runId && owner.runAttempt === run.runAttempt)) return undefined;
  const { runId, runAttempt, at } = owner;
  const until = minutesAfter(at, maximumOwnerMinutes);
  if (Date.parse(now) < Date.parse(until) && input.ownerEnded !== true) {
    if (input.ownerEnded === undefined) return decided({ kind: 'read-owner', runId, runAttempt });
    const text = `waits: run ${runId} is to start the next CI run of bundle ${bundle.id}; if it has not by ${clockTime(until)}, another run does`;
    return { ...decided({ kind: 'hold', for: 'owner', until, runs: runsOut(bundle) }, text), wakeAt: until };
  }
  const why = `run ${runId} has started no CI run of bundle ${bundle.id} since ${clockTime(at)}: this run takes over`;
  return decided(trainChange(input, { why, train: trainOf(input) }), why);
};
