// Runs steps in order: conditions, the effect of a failure or a cancellation on later steps, outcome and conclusion. A
// job's own steps and those of a composite action run the same way.
import { runActionStep } from './action-step.ts';
import { evaluateCondition, resolveText, resolveTexts, resolveToken } from './expressions.ts';
import { environmentOf, type Frame, type JobSession, MachineLost, scopeOf, type StepOutcome, throwIfLost } from './job-session.ts';
import type { StepDefinition } from './parse.ts';
import type { Result } from './run-state.ts';
import { runScript } from './script-step.ts';
import type { RunSteps, StepRequest, StepWatch } from './step-request.ts';

export const runSteps: RunSteps = async (session, frame, { steps, watch }) => {
  for (const step of steps) {
    throwIfLost(session);
    if (frame.cancel.aborted) frame.status = 'cancelled';
    const { outcome, conclusion, outputs } = await runStep(session, frame, { step, watch });
    if (step.id !== undefined) frame.steps[step.id] = { outputs, outcome, conclusion };
    if (conclusion === 'failure' && frame.status === 'success') frame.status = 'failure';
    if (frame.cancel.aborted) frame.status = 'cancelled';
    watch?.ended(step, conclusion);
  }
  throwIfLost(session);
};

interface Ended {
  outcome: Result;
  conclusion: Result;
  outputs: Record<string, string>;
}

const runStep = async (
  session: JobSession,
  frame: Frame,
  { step, watch }: { step: StepDefinition; watch: StepWatch | undefined },
): Promise<Ended> => {
  const env = { ...environmentOf(session, frame) };
  const goesOn = (): boolean =>
    step.continueOnError !== undefined && resolveToken(step.continueOnError, scopeOf(session, frame, env)) === true;
  try {
    if (!evaluateCondition(step.condition, scopeOf(session, frame, env))) return { outcome: 'skipped', conclusion: 'skipped', outputs: {} };
    Object.assign(env, resolveTexts(step.env, scopeOf(session, frame, env)));
    const scope = scopeOf(session, frame, env);
    const name = nameOf(step, (token) => resolveText(token, scope));
    watch?.started(step, name);
    const minutes = step.timeoutMinutes === undefined ? undefined : Number(resolveToken(step.timeoutMinutes, scope));
    const request = { step, name, scope, env, timeoutMs: minutes === undefined ? undefined : minutes * 60_000 };
    const { conclusion: outcome, outputs } = await interruptible(session, frame, request);
    return { outcome, conclusion: outcome === 'failure' && goesOn() ? 'success' : outcome, outputs };
  } catch (error) {
    if (error instanceof MachineLost) throw error;
    const outcome = reportFailure(session, error);
    return { outcome, conclusion: goesOn() ? 'success' : outcome, outputs: {} };
  }
};

const reportFailure = (session: JobSession, error: unknown): 'failure' => {
  const message = session.masks.redact(error instanceof Error ? error.message : String(error));
  session.annotations.push({ level: 'error', message });
  session.log(`##[error]${message}`);
  return 'failure';
};

/** Runs one step. A cancellation evaluates the step's condition again with `cancelled()` true, and `always()` lets it continue. */
const interruptible = async (session: JobSession, frame: Frame, given: Omit<StepRequest, 'signal' | 'runSteps'>): Promise<StepOutcome> => {
  const interrupt = new AbortController();
  const onCancel = (): void => {
    frame.status = 'cancelled';
    if (!evaluateCondition(given.step.condition, scopeOf(session, frame, given.env))) interrupt.abort();
  };
  const wasCancelled = frame.cancel.aborted;
  if (!wasCancelled) frame.cancel.addEventListener('abort', onCancel, { once: true });
  try {
    const request = { ...given, signal: interrupt.signal, runSteps };
    return given.step.run === undefined ? await runActionStep(session, frame, request) : await runScript(session, frame, request);
  } finally {
    frame.cancel.removeEventListener('abort', onCancel);
  }
};

/** Returns the name in the list of steps. */
export const nameOf = (step: StepDefinition, text: (token: NonNullable<StepDefinition['name']>) => string): string => {
  if (step.name !== undefined) return text(step.name);
  if (step.uses !== undefined) return `Run ${step.uses}`;
  return step.run === undefined ? 'Run' : `Run ${text(step.run).trimStart().split('\n')[0]}`;
};
