// The request to run a step of any kind. A composite action runs steps of its own, so the request carries the function
// that runs a list of steps.
import type { Scope } from './expressions.ts';
import type { Frame, JobSession } from './job-session.ts';
import type { StepDefinition } from './parse.ts';
import type { Result } from './run-state.ts';

export interface StepRequest {
  step: StepDefinition;
  name: string;
  scope: Scope;
  env: Record<string, string>;
  signal: AbortSignal;
  timeoutMs: number | undefined;
  /** Runs the steps of a composite action. */
  runSteps: RunSteps;
}

export interface StepWatch {
  started(step: StepDefinition, name: string): void;
  ended(step: StepDefinition, conclusion: Result): void;
}

/** Runs all steps; the frame's status is their outcome. Throws MachineLost. */
export type RunSteps = (session: JobSession, frame: Frame, list: { steps: readonly StepDefinition[]; watch?: StepWatch }) => Promise<void>;
