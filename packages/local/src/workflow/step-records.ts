// The steps of a job as the API lists them: "Set up job" first, post steps after the others, "Complete job" last.
import type { StepDefinition } from './parse.ts';
import type { Job } from './pieces.ts';
import type { Result } from './run-state.ts';
import type { StepWatch } from './step-request.ts';

export interface StepRecords extends StepWatch {
  setUp(conclusion: Result): void;
  add(step: StepDefinition, name: string): void;
  /** Starts a post step; the returned function ends it. */
  post(name: string): (conclusion: Result) => void;
  complete(): void;
}

export const createStepRecords = (job: Job): StepRecords => {
  type Record = Job['steps'][number];
  const records = new Map<StepDefinition, Record>();
  const append = (name: string, status: Record['status']): Record => {
    const record: Record = { number: job.steps.length + 1, name, status, conclusion: null };
    job.steps.push(record);
    return record;
  };
  const end = (record: Record | undefined, conclusion: Result): void => {
    if (record !== undefined) Object.assign(record, { status: 'completed', conclusion });
  };
  job.steps.length = 0;
  const first = append('Set up job', 'in_progress');
  return {
    setUp: (conclusion) => end(first, conclusion),
    add: (step, name) => void records.set(step, append(name, 'queued')),
    started(step, name) {
      const record = records.get(step);
      if (record !== undefined) Object.assign(record, { name, status: 'in_progress' });
    },
    ended: (step, conclusion) => end(records.get(step), conclusion),
    post(name) {
      const record = append(name, 'in_progress');
      return (conclusion) => end(record, conclusion);
    },
    complete: () => end(append('Complete job', 'in_progress'), 'success'),
  };
};
