// Runs an action: reads the runner's environment, calls the body and turns any error into one annotation and a non-zero
// exit code. The main.ts of an action calls this and does nothing else.
import * as core from '@actions/core';
import { prepareNetwork, type RunnerEnvironment, readEnvironment } from '@clambake/adapters';
import type { z } from 'zod';
import { type InputsSchema, readInputs } from './inputs.ts';
import { plainText } from './plain-text.ts';
import { createSummaryWriter } from './summary.ts';

/** Passed to the body of an action: its inputs, the runner's environment and all ways to write output. */
export interface ActionKit {
  name: string;
  environment: RunnerEnvironment;
  /** Reads, checks and masks the inputs; throws a UserError that names each wrong one. */
  readInputs<S extends InputsSchema>(schema: S): z.output<S>;
  /** Writes a line to the log. Text of a user cannot become a runner command. */
  log(text: string): void;
  /** Writes an annotation. GitHub shows at most ten of each kind per step. */
  notice(text: string, properties?: core.AnnotationProperties): void;
  warning(text: string, properties?: core.AnnotationProperties): void;
  /** The runner takes this value out of all that follows in the log. */
  mask(secret: string): void;
  /** Folds everything that the body logs under the title. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  /** Objects are written as JSON. */
  setOutput(name: string, value: string | number | boolean | object): void;
  /** Appends Markdown to the job summary; does nothing when the runner has no summary. */
  summary(markdown: string): Promise<void>;
}

const openKit = (name: string, environment: RunnerEnvironment): ActionKit => {
  const write = createSummaryWriter();
  return {
    name,
    environment,
    readInputs,
    log: (text) => core.info(plainText(text)),
    notice: (text, properties) => core.notice(text, properties),
    warning: (text, properties) => core.warning(text, properties),
    mask: core.setSecret,
    group: (title, body) => core.group(plainText(title), body),
    setOutput: (output, value) => core.setOutput(output, typeof value === 'object' ? JSON.stringify(value) : String(value)),
    summary: (markdown) => (environment.hasSummary ? write(markdown) : Promise.resolve()),
  };
};

const issuesUrlOf = (environment: RunnerEnvironment | undefined): string | undefined =>
  environment?.actionRepository === undefined ? undefined : `${environment.serverUrl}/${environment.actionRepository}/issues`;

/** Runs an action to its end. Never throws; failure is an annotation and `process.exitCode` 1. */
export const runAction = async (name: string, body: (kit: ActionKit) => Promise<void>): Promise<void> => {
  let environment: RunnerEnvironment | undefined;
  try {
    environment = readEnvironment();
    for (const password of await prepareNetwork(environment)) core.setSecret(password);
    await body(openKit(name, environment));
  } catch (error) {
    process.exitCode = 1;
    const { reportError } = await import('./report-error.ts');
    reportError(error, { action: name, issuesUrl: issuesUrlOf(environment) });
  }
};
