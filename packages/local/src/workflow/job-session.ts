// The values that the steps of a job share. A frame is one list of steps (the job's own, or a composite action's) with
// its inputs, its outputs and its own status.
import { githubVariables, jobContext, runnerContext } from './contexts.ts';
import type { Mapping, Scope, Value } from './expressions.ts';
import { hashFiles } from './hash-files.ts';
import type { Defaults } from './parse.ts';
import type { Annotation, JobPlace, Masks } from './pieces.ts';
import type { Result } from './run-state.ts';
import type { MachineEnd, World } from './settings.ts';
import type { Source } from './sources.ts';

export interface JobSession {
  world: World;
  place: JobPlace;
  masks: Masks;
  token: string;
  /** Masks a line and adds it to the log. */
  log: (line: string) => void;
  /** Contexts of the job before its steps: github, inputs, vars, needs, strategy, matrix, secrets. */
  contexts: Record<string, Value>;
  /** Variables from the workflow's and the job's `env`. */
  env: Record<string, string>;
  defaults: readonly Defaults[];
  /** Path of the workflow file in its source. */
  workflowPath: string;
  workflowSource: Source;
  annotations: Annotation[];
  /** Exit code of the last process of a main step. */
  exitCode: number | undefined;
  summary: string;
  /** Number of steps that have written a summary. */
  summaries: number;
  /** Post steps in order of registration; they run in reverse. */
  posts: PostStep[];
  /** `signal` aborts when the machine ends, and `end` says how it ended. */
  kill: { signal: AbortSignal; end: () => MachineEnd };
}

export interface PostStep {
  name: string;
  condition: string;
  frame: Frame;
  run(signal: AbortSignal): Promise<StepOutcome>;
}

export interface Frame {
  kind: 'job' | 'composite';
  source: Source;
  steps: Mapping;
  inputs: Mapping;
  /** `env` of the step that started a composite action. */
  env: Record<string, string>;
  status: Exclude<Result, 'skipped'>;
  cancel: AbortSignal;
  /** `github.action_path` and the related keys. */
  action: Mapping;
  /** Prepared actions, by the step that uses them. */
  prepared: Map<unknown, unknown>;
}

export interface StepOutcome {
  conclusion: Exclude<Result, 'skipped'>;
  outputs: Record<string, string>;
}

/** Thrown when the machine has ended, after which no step of the job runs. */
export class MachineLost extends Error {}

export const throwIfLost = ({ kill }: JobSession): void => {
  if (kill.signal.aborted) throw new MachineLost(kill.end().message);
};

export const environmentOf = (session: JobSession, frame: Frame): Record<string, string> => ({
  ...session.env,
  ...session.place.env,
  ...frame.env,
});

/** Returns the scope of a step's expressions. */
export const scopeOf = (session: JobSession, frame: Frame, env: Record<string, string>): Scope => {
  const { place, contexts, workflowSource, workflowPath } = session;
  const { secrets, ...shared } = contexts;
  return {
    contexts: {
      ...shared,
      ...(frame.kind === 'job' && secrets !== undefined ? { secrets } : {}),
      github: { ...(contexts.github as Mapping), ...frame.action, action_status: frame.status },
      inputs: frame.kind === 'job' ? (contexts.inputs ?? {}) : frame.inputs,
      env,
      steps: frame.steps,
      runner: runnerContext(place.directories),
      job: jobContext(place, { status: frame.status, source: workflowSource, path: workflowPath }),
    },
    status: { success: frame.status === 'success', failure: frame.status === 'failure', cancelled: frame.status === 'cancelled' },
    hashFiles: (patterns) => hashFiles(place.directories.workspace, patterns),
  };
};

/** Returns the GITHUB_ variables of this job and frame, which a workflow cannot change. */
export const fixedVariables = (session: JobSession, frame: Frame): Record<string, string> => {
  const path = frame.action.action_path;
  return {
    ...githubVariables(session.contexts.github as Mapping),
    GITHUB_JOB: session.place.jobKey,
    ...(typeof path === 'string' ? { GITHUB_ACTION_PATH: path } : {}),
  };
};
