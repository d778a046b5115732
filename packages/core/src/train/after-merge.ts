// What the configuration wants to run after a landing: nothing runs by itself on a base that GITHUB_TOKEN moved. Invariant:
// what is owed is written in the push that says that the flight landed, and what was dispatched is written down, so that
// one landing starts each workflow once; a job that dies in between may start one twice, never not at all.
import type { TrainRecord } from '../records/records.ts';
import { tidy, trainChange, trainOf } from './train-record.ts';
import type { TrainDecision, TrainInput, TrainWrite } from './train-input.ts';

/** The record of a train whose flight has just landed, with what that asks for. */
export const withAfterMerge = (train: TrainRecord, p: { flight: string; workflows: readonly string[] }): TrainRecord =>
  p.workflows.length === 0
    ? train
    : {
        ...train,
        afterMerge: [...(train.afterMerge ?? []), ...p.workflows.map((workflow) => ({ flight: p.flight, workflow }))].slice(-1000),
      };

export const decideAfterMerge = (input: TrainInput): TrainDecision | undefined => {
  const [first] = trainOf(input).afterMerge ?? [];
  return first === undefined ? undefined : { step: { kind: 'after-merge', ...first }, reasons: [] };
};

/** `runId` undefined: GitHub does not start it, for the reason that was warned about. */
export const afterMergeWrite = (input: TrainInput, p: { flight: string; workflow: string; runId: number | undefined }): TrainWrite => {
  const train = trainOf(input);
  const left = (train.afterMerge ?? []).filter((one) => one.flight !== p.flight || one.workflow !== p.workflow);
  const started = { workflow: p.workflow, runId: p.runId ?? 0 };
  const history = train.history.map((one) =>
    one.id === p.flight ? { ...one, afterMerge: [...(one.afterMerge ?? []), started].slice(-10) } : one,
  );
  const why =
    p.runId === undefined
      ? `${p.workflow} was not started after flight ${p.flight}`
      : `run ${p.runId} of ${p.workflow} follows flight ${p.flight}`;
  return trainChange(input, { why, train: tidy<TrainRecord>({ ...train, afterMerge: left.length === 0 ? undefined : left, history }) });
};
