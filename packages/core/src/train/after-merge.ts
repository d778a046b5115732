// Starts the workflows that the configuration names after a merge, because nothing runs by itself on a base that GITHUB_TOKEN
// moved. Invariant: the push that records the merge also records these workflows, so a job that dies may start one twice but
// never skips one.
import type { TrainRecord } from '../records/records.ts';
import { trainChange, trainOf } from './train-record.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';

/** The workflows to start once this bundle is merged, after those that wait already; undefined when there are none. */
export const afterMergeOf = (input: TrainInput, bundle: string): TrainRecord['afterMerge'] => {
  const added = input.config['after-merge'].map((workflow) => ({ flight: bundle, workflow }));
  const all = [...(trainOf(input).afterMerge ?? []), ...added].slice(-1000);
  return all.length === 0 ? undefined : all;
};

/** `runId` is undefined when GitHub refused to start the workflow. */
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
