// Runs one process of a step with the environment and files that GitHub documents, and collects its exports, outputs,
// state, annotations and summary.
import { join } from 'node:path';
import type { Frame, JobSession, StepOutcome } from './job-session.ts';
import { fixedVariables, throwIfLost } from './job-session.ts';
import { createCommandReader, createEnvironmentFiles, runnerVariables, runStepProcess, withExports } from './pieces.ts';

export interface Phase {
  command: string;
  args: readonly string[];
  cwd: string;
  /** `env` of workflow, job, exports and step. */
  env: Record<string, string>;
  /** Variables of this kind of step: inputs, state, service addresses. */
  own: Record<string, string>;
  /** Title in the log when it takes too long. */
  title: string;
  /** False for pre and post steps. */
  isMain: boolean;
  /** True when the log reports a failing exit code; actions report it themselves. */
  reportsExitCode: boolean;
  signal: AbortSignal | undefined;
  timeoutMs: number | undefined;
}

export interface PhaseOutcome extends StepOutcome {
  state: Record<string, string>;
}

/** Maximum annotations and summaries of a job that GitHub keeps and shows. */
const maximumAnnotations = 50;
const maximumSummaries = 20;

/** Runs a phase. Throws MachineLost when the machine ended meanwhile. */
export const runPhase = async (session: JobSession, frame: Frame, phase: Phase): Promise<PhaseOutcome> => {
  const { world, place, masks, log } = session;
  throwIfLost(session);
  const files = await createEnvironmentFiles(join(place.directories.temp, '_runner_file_commands'));
  const reader = createCommandReader(masks);
  const { PATH: path = '', ...machine } = await runnerVariables(world.host, place);
  const fixed = Object.fromEntries(Object.entries(machine).filter(([name]) => /^(GITHUB|RUNNER)_/.test(name)));
  const variables = { PATH: path, ...machine, ...phase.env, ...fixed, ...fixedVariables(session, frame), ...phase.own, ...files.variables };
  throwIfLost(session);
  const exit = await runStepProcess({
    command: phase.command,
    args: phase.args,
    cwd: phase.cwd,
    env: withExports(variables, { env: {}, path: place.path }),
    onLine: (line) => reader.read(line).forEach(log),
    signal: phase.signal,
    timeoutMs: phase.timeoutMs,
    grace: world.settings.grace,
  });
  throwIfLost(session);
  if (phase.isMain) session.exitCode = exit.code;
  const written = await files.read();
  for (const note of [...written.notes, ...written.errors]) log(reader.report('error', note));
  if (exit.reason === 'timed-out')
    log(reader.report('error', `The action '${phase.title}' has timed out after ${(phase.timeoutMs ?? 0) / 60_000} minutes.`));
  else if (exit.reason === 'cancelled') log(reader.report('error', 'The operation was canceled.'));
  else if (exit.code !== 0 && phase.reportsExitCode) log(reader.report('error', `Process completed with exit code ${exit.code}.`));
  Object.assign(place.env, written.env);
  place.path.push(...written.path);
  session.annotations.push(...reader.outcome.annotations.slice(0, Math.max(0, maximumAnnotations - session.annotations.length)));
  if (written.summary !== '') {
    session.summaries += 1;
    if (session.summaries <= maximumSummaries) session.summary += `${masks.redact(written.summary)}\n`;
  }
  const failed = exit.code !== 0 || exit.reason === 'timed-out' || written.errors.length > 0 || reader.outcome.failed;
  return {
    conclusion: exit.reason === 'cancelled' ? 'cancelled' : failed ? 'failure' : 'success',
    outputs: { ...reader.outcome.outputs, ...written.outputs },
    state: { ...reader.outcome.state, ...written.state },
  };
};
