// Carries out `/retry`: tests that did not pass run again, because a person says that no passenger is to blame.
import type { Bundle, Trial } from '../records/records.ts';
import { trainChange, trainOf } from '../train/train-record.ts';
import type { TrainInput, TrainWrite } from '../train/train-input.ts';

/** Undefined when nothing is red and the train is not stopped. */
export const retryWrite = (input: TrainInput, bundle: Bundle | undefined): TrainWrite | undefined => {
  const train = trainOf(input);
  if (bundle === undefined) {
    if (train.stopped === undefined) return undefined;
    // The train has waited already, so the next departure ignores the spacing.
    return trainChange(input, { why: 'the train goes on', train: { ...train, stopped: undefined, lastDeparture: undefined } });
  }
  const trees = new Set([input.baseTree, ...(bundle.prefixes ?? []).map((prefix) => prefix.tree)]);
  const verdicts = Object.fromEntries(Object.entries(train.verdicts).filter(([tree, verdict]) => verdict === 'green' || !trees.has(tree)));
  const trials = bundle.trials.map((trial): Trial => {
    return trial.verdict === 'red' || trial.verdict === 'none' ? { ...trial, verdict: 'forgotten' } : trial;
  });
  const forgotten = trials.filter((trial, place) => trial !== bundle.trials[place]).length;
  if (forgotten === 0 && Object.keys(verdicts).length === Object.keys(train.verdicts).length && train.stopped === undefined)
    return undefined;
  const next = { ...train, stopped: undefined, verdicts, flight: { ...bundle, trials } };
  return trainChange(input, { why: `what did not pass in bundle ${bundle.id} is tested again`, train: next });
};
