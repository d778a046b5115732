// Starts the workflows that the configuration names after a merge: nothing runs by itself on a base that GITHUB_TOKEN
// moved. Invariant: the push that records the merge also records the workflows to start, and each dispatch is recorded, so
// every workflow starts once per merge. A job that dies in between may start one twice, but never skips it.
import type { TrainRecord } from '../records/records.ts';
import { trainChange, trainOf } from './train-record.ts';
import type { TrainDecision, TrainInput, TrainWrite } from './train-input.ts';

/** The train's record after a merge, with the workflows to start. */
export const withAfterMerge = (train: TrainRecord, { bundle, workflows }: { bundle: string; workflows: readonly string[] }): TrainRecord =>
  workflows.length === 0
    ? train
    : {
        ...train,
        afterMerge: [...(train.afterMerge ?? []), ...workflows.map((workflow) => ({ flight: bundle, workflow }))].slice(-1000),
      };

export const decideAfterMerge = (input: TrainInput): TrainDecision | undefined => {
  const [first] = trainOf(input).afterMerge ?? [];
  return first === undefined ? undefined : { step: { kind: 'after-merge', bundle: first.flight, workflow: first.workflow }, reasons: [] };
};

/** `runId` is undefined when GitHub refused to start the workflow; a warning has said why. */
export const afterMergeWrite = (
  input: TrainInput,
  { bundle, workflow, runId }: { bundle: string; workflow: string; runId: number | undefined },
): TrainWrite => {
  const train = trainOf(input);
  const left = (train.afterMerge ?? []).filter((one) => one.flight !== bundle || one.workflow !== workflow);
  const started = { workflow, runId: runId ?? 0 };
  const history = train.history.map((one) =>
    one.id === bundle ? { ...one, afterMerge: [...(one.afterMerge ?? []), started].slice(-10) } : one,
  );
  const why =
    runId === undefined ? `${workflow} was not started after bundle ${bundle}` : `run ${runId} of ${workflow} follows bundle ${bundle}`;
  return trainChange(input, { why, train: { ...train, afterMerge: left.length === 0 ? undefined : left, history } });
};
