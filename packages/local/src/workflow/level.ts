// One workflow while its jobs run: the run's own, or one that a job of the level above calls.
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
  /** What the calling job may do with caches, where anybody said so. */
  cacheMode?: CacheMode | undefined;
  /** Concurrency groups that the callers hold. */
  held: readonly string[];
  /** Something this depends on was carried out in this attempt, so nothing is taken over from the one before. */
  isFresh: boolean;
  /** Cancels the level. */
  signal: AbortSignal;
}

export interface LevelResult {
  result: Result;
  outputs: Record<string, string>;
  isNew: boolean;
}
