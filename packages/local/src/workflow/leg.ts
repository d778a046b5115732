// One leg of a job: its definition and its result.
import type { Mapping, Value } from './expressions.ts';
import type { Level, LevelResult } from './level.ts';
import type { PlannedJob } from './plan.ts';
import type { Ended } from './run-state.ts';

export type Leg = Omit<Ended, 'lineage'>;

export interface Unit {
  planned: PlannedJob;
  contexts: Record<string, Value>;
  index: number;
  matrix: Mapping | undefined;
  /** Evaluates the job's condition again when the run is cancelled. */
  isWanted: () => boolean;
  /** Aborts when a sibling failed and the strategy fails fast. */
  stop: AbortSignal;
  /** Runs the workflow that the job calls. */
  executeWorkflow: (level: Level) => Promise<LevelResult>;
}

export const cancelled: Leg = { conclusion: 'cancelled', result: 'cancelled', outputs: {}, isNew: true };
