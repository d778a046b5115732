// Judges the bundle's CI runs that are out, and decides what to do until they end. Invariants: a verdict is written before
// anything is decided from it; a run that is queued behind another one of ours does not count as silent.
import { stopWrite } from './flight-end.ts';
import { verdictWrite } from './flight-writes.ts';
import type { Flight, Trial } from '../records/records.ts';
import type { TrainDecision, TrainInput, TrainStep } from '../train/train-input.ts';
import { type Judgement, judgeRun, waitsForApproval } from '../trial/verdict.ts';

export const decided = (step: TrainStep, text?: string): TrainDecision => ({
  step,
  reasons: text === undefined ? [] : [{ issue: null, text }],
});

/** Writes the verdicts of ended runs, one at a time; undefined while all runs are at work. */
export const decideRuns = (input: TrainInput, flight: Flight): TrainDecision | undefined => {
  const judged = runsAtWork(input, flight);
  const ended = judged.find(({ judgement }) => judgement.kind !== 'pending' && judgement.kind !== 'silent');
  if (ended !== undefined && ended.judgement.kind !== 'pending' && ended.judgement.kind !== 'silent') {
    return decided(verdictWrite(input, flight, { trial: ended.trial, judgement: ended.judgement }));
  }
  // A run that has not started waits its turn while another one of ours is at work.
  const silent = judged.flatMap(({ judgement }) => (judgement.kind === 'silent' ? [judgement] : []))[0];
  if (silent === undefined || judged.some(({ judgement }) => judgement.kind === 'pending')) return undefined;
  return stop(input, flight, { kind: 'no-verdict', reason: silent.why });
};

const runsAtWork = (input: TrainInput, flight: Flight): { trial: Trial; judgement: Judgement }[] =>
  flight.trials.flatMap((trial) => {
    if (trial.verdict !== undefined) return [];
    const facts = {
      trial,
      required: input.flightView?.requiredContexts ?? [],
      now: input.snapshot.now,
      checkMinutes: input.config['check-minutes'],
    };
    return [{ trial, judgement: judgeRun(input.flightView?.runs.get(trial.runId), facts) }];
  });

const isAsking = ({ flightView }: TrainInput, runId: number): boolean => {
  const run = flightView?.runs.get(runId);
  return run !== undefined && waitsForApproval(run);
};

export const holdForRuns = (input: TrainInput, flight: Flight): TrainDecision => {
  const judged = runsAtWork(input, flight);
  const untils = judged.flatMap(({ judgement }) => (judgement.kind === 'pending' ? [judgement.until] : [])).sort();
  const until = untils[0] ?? input.snapshot.now;
  const runs = judged.map(({ trial }) => trial.runId);
  const text =
    judged.length === 1
      ? `waits: CI run ${runs[0]} tests ${judged[0]?.trial.size} of ${flight.passengers.length} aboard bundle ${flight.id}`
      : `waits: CI runs ${runs.join(', ')} test the first ${judged.map(({ trial }) => trial.size).join(', ')} of ${flight.passengers.length} aboard bundle ${flight.id}`;
  const asks = runs
    .filter((id) => isAsking(input, id))
    .map((id) => `; CI run ${id} waits for an approval, which a person gives on its page`);
  return { ...decided({ kind: 'hold', for: 'ci', until, runs }, `${text}${asks.join('')}`), wakeAt: until };
};

export const stop = (input: TrainInput, flight: Flight, cause: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainDecision => {
  const write = stopWrite(input, flight, cause);
  return decided(write, write.train?.stopped?.reason);
};
