// Judges the bundle's CI runs that are out, and decides what to do until they end. Invariants: a verdict is written before
// anything is decided from it; a run that is queued behind another one of ours does not count as silent.
import { stopWrite } from './end-bundle.ts';
import { verdictWrite } from './bundle-changes.ts';
import type { Bundle, Trial } from '../records/records.ts';
import { decided, type TrainDecision, type TrainInput } from '../train/train-input.ts';
import { type Judgement, judgeRun, waitsForApproval } from '../trial/verdict.ts';

/** Writes the verdicts of ended runs, one at a time; undefined while all runs are at work. */
export const decideRuns = (input: TrainInput, bundle: Bundle): TrainDecision | undefined => {
  const judged = runsAtWork(input, bundle);
  for (const { trial, judgement } of judged) {
    if (judgement.kind !== 'pending' && judgement.kind !== 'silent') return decided(verdictWrite(input, bundle, { trial, judgement }));
  }
  // A run that has not started waits its turn while another one of ours is at work.
  const [silent] = judged.flatMap(({ judgement }) => (judgement.kind === 'silent' ? [judgement] : []));
  if (silent === undefined || judged.some(({ judgement }) => judgement.kind === 'pending')) return undefined;
  return stop(input, bundle, { kind: 'no-verdict', reason: silent.why });
};

const runsAtWork = (input: TrainInput, bundle: Bundle): { trial: Trial; judgement: Judgement }[] =>
  bundle.trials.flatMap((trial) => {
    if (trial.verdict !== undefined) return [];
    const { runs, requiredContexts: required = [] } = input.bundleView ?? {};
    const facts = { trial, required, now: input.snapshot.now, checkMinutes: input.config['check-minutes'] };
    return [{ trial, judgement: judgeRun(runs?.get(trial.runId), facts) }];
  });

export const holdForRuns = (input: TrainInput, bundle: Bundle): TrainDecision => {
  const judged = runsAtWork(input, bundle);
  const untils = judged.flatMap(({ judgement }) => (judgement.kind === 'pending' ? [judgement.until] : [])).sort();
  const until = untils[0] ?? input.snapshot.now;
  const runs = judged.map(({ trial }) => trial.runId);
  const text =
    judged.length === 1
      ? `waits: CI run ${runs[0]} tests ${judged[0]?.trial.size} of ${bundle.passengers.length} aboard bundle ${bundle.id}`
      : `waits: CI runs ${runs.join(', ')} test the first ${judged.map(({ trial }) => trial.size).join(', ')} of ${bundle.passengers.length} aboard bundle ${bundle.id}`;
  const asks = runs.flatMap((id) => {
    const run = input.bundleView?.runs.get(id);
    return run && waitsForApproval(run) ? [`; CI run ${id} waits for an approval, which a person gives on its page`] : [];
  });
  return { ...decided({ kind: 'hold', for: 'ci', until, runs }, `${text}${asks.join('')}`), wakeAt: until };
};

export const stop = (input: TrainInput, bundle: Bundle, cause: { kind: 'base-red' | 'no-verdict'; reason: string }): TrainDecision => {
  const write = stopWrite(input, bundle, cause);
  return decided(write, write.train?.stopped?.reason);
};
