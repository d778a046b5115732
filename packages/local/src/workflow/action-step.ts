// Runs a `uses:` step: JavaScript actions with pre, main and post, composite actions, and the stand-in for
// actions/checkout.
import { join } from 'node:path';
import type { ActionFile, ScriptAction } from './action-file.ts';
import { isCheckout, runCheckout } from './checkout-step.ts';
import { evaluateCondition, type Mapping, resolveText, resolveTexts, type Scope } from './expressions.ts';
import { environmentOf, type Frame, type JobSession, scopeOf, type StepOutcome } from './job-session.ts';
import type { StepDefinition } from './parse.ts';
import { actionVariables, inputVariable, nodePathOf } from './pieces.ts';
import { type Prepared, prepareUsed } from './prepare-actions.ts';
import type { StepRequest } from './step-request.ts';
import { runPhase } from './step-phase.ts';

/** Runs the pre steps of all prepared actions, in order, before the first step of the job. */
export const runPreSteps = async (session: JobSession, frame: Frame, prepared: Map<StepDefinition, Prepared>): Promise<void> => {
  for (const [step, found] of prepared) {
    const { runs } = found.action;
    const inner = frameOf(frame, found, {});
    if (runs.using === 'composite') await runPreSteps(session, inner, found.nested);
    else if (runs.pre !== undefined) {
      const env = environmentOf(session, frame);
      const scope = scopeOf(session, frame, env);
      if (!evaluateCondition(runs.preIf, scope)) continue;
      const inputs = inputsOf(found.action, { given: resolveTexts(step.inputs, scope), scope });
      session.log(`##[group]Pre ${step.uses}`);
      session.log('##[endgroup]');
      const outcome = await runScriptPhase(session, inner, { found, file: runs.pre, inputs, env, signal: frame.cancel, phase: 'pre' });
      if (outcome.conclusion !== 'success') frame.status = outcome.conclusion;
    }
  }
};

export const runActionStep = async (session: JobSession, frame: Frame, request: StepRequest): Promise<StepOutcome> => {
  const { step, scope } = request;
  const uses = step.uses ?? '';
  const given = resolveTexts(step.inputs, scope);
  if (isCheckout(uses, session.world.settings.remoteActions)) return runCheckout(session, frame, { ...request, given });
  const found = (frame.prepared.get(step) as Prepared | undefined) ?? (await prepareUsed(session, frame, uses));
  const inputs = inputsOf(found.action, { given, scope });
  describe(session, { name: request.name, inputs, env: request.env, action: found.action, given });
  if (found.action.runs.using === 'composite') return runComposite(session, frame, { ...request, found, inputs });
  const { main, post, postIf } = found.action.runs;
  const inner = frameOf(frame, found, {});
  if (post !== undefined) {
    session.posts.push({
      name: `Post ${request.name}`,
      condition: postIf,
      frame,
      run: (signal) =>
        runScriptPhase(session, inner, {
          found,
          file: post,
          inputs,
          env: { ...environmentOf(session, frame), ...request.env },
          signal,
          phase: 'post',
        }),
    });
  }
  return runScriptPhase(session, inner, {
    found,
    file: main,
    inputs,
    env: request.env,
    signal: request.signal,
    timeoutMs: request.timeoutMs,
    phase: 'main',
  });
};

const inputsOf = (action: ActionFile, { given, scope }: { given: Record<string, string>; scope: Scope }): Record<string, string> => {
  const lower = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const declared = Object.entries(action.inputs).map(([name, input]) => [
    name,
    lower.get(name.toLowerCase()) ?? resolveText(input.default, scope),
  ]);
  const known = new Set(Object.keys(action.inputs).map((name) => name.toLowerCase()));
  return {
    ...Object.fromEntries(declared),
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !known.has(name.toLowerCase()))),
  };
};

interface Description {
  name: string;
  inputs: Record<string, string>;
  env: Record<string, string>;
  action: ActionFile;
  given: Record<string, string>;
}

const describe = (session: JobSession, { name, inputs, env, action, given }: Description): void => {
  const known = new Set(Object.keys(action.inputs).map((input) => input.toLowerCase()));
  const unexpected = Object.keys(given).filter((input) => !known.has(input.toLowerCase()));
  if (unexpected.length > 0) {
    const message = `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${Object.keys(action.inputs).join("', '")}']`;
    session.annotations.push({ level: 'warning', message });
    session.log(`##[warning]${message}`);
  }
  session.log(`##[group]${name}`);
  for (const [title, values] of [
    ['with', inputs],
    ['env', env],
  ] as const) {
    const shown = Object.entries(values).filter(([, value]) => value !== '');
    if (shown.length > 0) session.log(`${title}:`);
    for (const [key, value] of shown) for (const line of `  ${key}: ${value}`.split('\n')) session.log(line);
  }
  session.log('##[endgroup]');
};

const frameOf = (frame: Frame, found: Prepared, rest: Partial<Frame>): Frame => ({
  ...frame,
  source: found.source,
  action: { action_path: found.directory, action_repository: found.source.slug, action_ref: found.source.ref },
  prepared: found.nested,
  ...rest,
});

interface ScriptPhase {
  found: Prepared;
  file: string;
  inputs: Record<string, string>;
  env: Record<string, string>;
  signal: AbortSignal;
  timeoutMs?: number | undefined;
  phase: 'pre' | 'main' | 'post';
}

const runScriptPhase = async (session: JobSession, frame: Frame, script: ScriptPhase): Promise<StepOutcome> => {
  const { host } = session.world;
  const { found } = script;
  const entries = (prefix: (name: string) => string, values: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix(name), value]));
  const outcome = await runPhase(session, frame, {
    command: nodePathOf(host),
    args: [join(found.directory, script.file)],
    cwd: session.place.directories.workspace,
    env: script.env,
    own: {
      ...actionVariables(host, session.place),
      GITHUB_ACTION_REPOSITORY: found.source.slug,
      GITHUB_ACTION_REF: found.source.ref,
      ...entries(inputVariable, script.inputs),
      ...entries((name) => `STATE_${name}`, found.state),
    },
    title: found.action.name,
    isMain: script.phase === 'main',
    reportsExitCode: false,
    signal: script.signal,
    timeoutMs: script.timeoutMs,
  });
  Object.assign(found.state, outcome.state);
  return outcome;
};

interface Composite extends StepRequest {
  found: Prepared;
  inputs: Record<string, string>;
}

const runComposite = async (
  session: JobSession,
  frame: Frame,
  { found, inputs, env, signal, timeoutMs, runSteps }: Composite,
): Promise<StepOutcome> => {
  const late = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
  const inner = frameOf(frame, found, {
    kind: 'composite',
    steps: {},
    inputs: { ...inputs } as Mapping,
    env,
    status: 'success',
    cancel: late === undefined ? signal : AbortSignal.any([signal, late]),
  });
  const { runs, outputs } = found.action as ActionFile & { runs: Exclude<ActionFile['runs'], ScriptAction> };
  await runSteps(session, inner, { steps: runs.steps });
  const scope = scopeOf(session, inner, environmentOf(session, inner));
  const values = Object.entries(outputs).map(([name, token]) => [name, resolveText(token, scope)]);
  return { conclusion: late?.aborted === true ? 'failure' : inner.status, outputs: Object.fromEntries(values) as Record<string, string> };
};
