// A job on its machine: what its steps share. A frame is one list of steps, the job's own or a composite action's, with
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
  /** Adds a line to the log; it is masked here. */
  log: (line: string) => void;
  /** Of the job before its steps: github, inputs, vars, needs, strategy, matrix, secrets. */
  contexts: Record<string, Value>;
  /** From the workflow's and the job's `env`. */
  env: Record<string, string>;
  defaults: readonly Defaults[];
  /** Path of the workflow file within its source. */
  workflowPath: string;
  workflowSource: Source;
  annotations: Annotation[];
  /** Of the last process that was no pre or post step. */
  exitCode: number | undefined;
  summary: string;
  /** How many steps have written a summary. */
  summaries: number;
  /** In the order they were registered; they run the other way round. */
  posts: PostStep[];
  /** Actions whose pre step has run: state that main and post get. */
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
  /** Of the step that started a composite action. */
  env: Record<string, string>;
  status: Exclude<Result, 'skipped'>;
  cancel: AbortSignal;
  /** `github.action_path` and its siblings. */
  action: Mapping;
  /** Actions already prepared, by the step that uses them. */
  prepared: Map<unknown, unknown>;
}

export interface StepOutcome {
  conclusion: Exclude<Result, 'skipped'>;
  outputs: Record<string, string>;
}

/** The machine is gone: nothing of the job runs any more. */
export class MachineLost extends Error {}

export const throwIfLost = ({ kill }: JobSession): void => {
  if (kill.signal.aborted) throw new MachineLost(kill.end().message);
};

export const environmentOf = (session: JobSession, frame: Frame): Record<string, string> => ({
  ...session.env,
  ...session.place.env,
  ...frame.env,
});

/** What a step's expressions see. */
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

/** GITHUB_ variables of this job and frame; nothing a workflow sets can change them. */
export const fixedVariables = (session: JobSession, frame: Frame): Record<string, string> => {
  const path = frame.action.action_path;
  return {
    ...githubVariables(session.contexts.github as Mapping),
    GITHUB_JOB: session.place.jobKey,
    ...(typeof path === 'string' ? { GITHUB_ACTION_PATH: path } : {}),
  };
};
