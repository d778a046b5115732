// One workflow while its jobs run: the run's own, or a called one.
import type { CacheMode } from '../caches/scope.ts';
import type { Mapping } from './expressions.ts';
import type { PlannedWorkflow } from './plan.ts';
import type { Result, RunState } from './run-state.ts';
import type { World } from './settings.ts';

export interface Level {
  world: World;
  state: RunState;
  workflow: PlannedWorkflow;
  inputs: Mapping;
  secrets: Readonly<Record<string, string>>;
  /** Names of the calling jobs, each followed by ` / `. */
  prefix: string;
  /** Keys of the calling jobs with the index of their leg. */
  path: string;
  /** Cache mode of the calling job, where one is set. */
  cacheMode?: CacheMode | undefined;
  /** Concurrency groups that the callers hold. */
  held: readonly string[];
  /** True when a dependency ran in this attempt, so that no result of the attempt before is used. */
  isFresh: boolean;
  /** Aborts when the level is cancelled. */
  signal: AbortSignal;
}

export interface LevelResult {
  result: Result;
  outputs: Record<string, string>;
  isNew: boolean;
}
