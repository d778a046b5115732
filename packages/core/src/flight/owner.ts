// Which of several trains starts a CI run. A lease decides whose record counts, but only after a run was dispatched for it;
// so the record says beforehand who will: the job that wrote it last, which goes on from what it wrote. That costs no push of
// its own. The others wait for its next word; where none can come any more, one of them takes over by a push that one wins.
import { clockTime, minutesAfter } from '../fleet/backoff.ts';
import type { Flight } from '../records/records.ts';
import { runsOut } from '../train/flight-facts.ts';
import { trainChange, trainOf } from '../train/train-record.ts';
import type { TrainDecision, TrainInput } from '../train/train-input.ts';
import { decided } from './flight-runs.ts';

/**
 * Minutes without a word after which nobody waits for a pilot. Between two words lie at most a merge, a pull request and
 * the minute and a half in which its own CI run may appear. One that lives all the same finds that its record has moved.
 */
const pilotMinutes = 3;

/** Undefined: this job is to start the run. */
export const awaitPilot = (input: TrainInput, flight: Flight): TrainDecision | undefined => {
  const { pilot } = flight;
  const { run, now } = input.snapshot;
  if (pilot === undefined || (pilot.runId === run.runId && pilot.runAttempt === run.runAttempt)) return undefined;
  const { runId, runAttempt, at } = pilot;
  const until = minutesAfter(at, pilotMinutes);
  if (Date.parse(now) < Date.parse(until) && input.pilotEnded !== true) {
    if (input.pilotEnded === undefined) return decided({ kind: 'read-pilot', runId, runAttempt });
    const text = `waits: run ${runId} is to start the next CI run of flight ${flight.id}; if it has not at ${clockTime(until)}, another one does`;
    return { ...decided({ kind: 'hold', for: 'pilot', until, runs: runsOut(flight) }, text), wakeAt: until };
  }
  const why = `run ${runId} has started no CI run of flight ${flight.id} since ${clockTime(at)}: this one does`;
  return decided(trainChange(input, { why, train: trainOf(input) }), why);
};
