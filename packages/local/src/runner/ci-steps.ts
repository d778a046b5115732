// The steps of one CI job: the checkout and `run:` scripts, with GitHub's shells, environment files and workflow
// commands. Invariant: a script sees the documented variables and what its `env` asks for, and no token otherwise.
import { randomUUID } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CiJob, CiStep } from './ci-workflow.ts';
import { createEnvironmentFiles } from './environment-files.ts';
import { createMasks, type Masks } from './masks.ts';
import { fillExpressions } from './action-file.ts';
import { checkOut } from './checkout.ts';
import { createCommandReader } from './workflow-commands.ts';
import { githubContext, logLine } from './step-executor.ts';
import type { JobPlace, RunnerHost } from './host.ts';
import { type CancelGrace, runStepProcess } from './step-process.ts';
import { runnerVariables, withExports } from './variables.ts';
import type { Conclusion } from '../store.ts';

export interface StepsExecution {
  place: JobPlace;
  ci: CiJob;
  timeoutMs: number;
  grace: CancelGrace | undefined;
}

/** Runs the steps in order until one does not succeed; everything they print is in the job's log, masked. */
export async function executeSteps(
  host: RunnerHost,
  { place, ci, timeoutMs, grace }: StepsExecution,
): Promise<'success' | 'failure' | 'cancelled'> {
  const { job } = place;
  const token = host.runs.mintJobToken(job).value;
  const masks = createMasks([token]);
  const log = (line: string): void => host.runs.appendLog(job, logLine(host.clock.now(), masks.redact(line)));
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([host.runs.cancellation(place.run), deadline]);
  const session: StepSession = { host, place, ci, token, masks, log, signal, grace };
  for (const [index, step] of ci.steps.entries()) {
    host.runs.startStep(job, index + 1);
    const conclusion = await executeStep(session, step).catch((error: Error): Conclusion => {
      log(`##[error]${error.message}`);
      return 'failure';
    });
    host.runs.completeStep(job, index + 1, conclusion);
    if (deadline.aborted) log(`##[error]The job has exceeded the maximum execution time of ${timeoutMs / 1000} seconds.`);
    if (conclusion === 'cancelled') return 'cancelled';
    if (conclusion !== 'success') return 'failure';
  }
  return 'success';
}

interface StepSession {
  host: RunnerHost;
  place: JobPlace;
  ci: CiJob;
  token: string;
  masks: Masks;
  log: (line: string) => void;
  signal: AbortSignal;
  grace: CancelGrace | undefined;
}

async function executeStep(session: StepSession, step: CiStep): Promise<'success' | 'failure' | 'cancelled'> {
  const { host, place, token, signal, log } = session;
  if (step.kind === 'checkout') {
    const { fetchDepth, persistCredentials, ref } = step;
    const filled = ref === undefined ? undefined : fillExpressions(ref, githubContext(host, { place, token }));
    return checkOut(host, { place, token, fetchDepth, persistCredentials, ref: filled, signal, log });
  }
  const context = githubContext(host, { place, token });
  const fill = (text: string): string => fillExpressions(text, context);
  const script = fill(step.script);
  const files = await createEnvironmentFiles(join(place.directories.temp, '_runner_file_commands'));
  const path = join(place.directories.temp, `${randomUUID()}.sh`);
  await writeFile(path, script);
  await chmod(path, 0o755);
  const asked = Object.fromEntries(Object.entries({ ...session.ci.env, ...step.env }).map(([name, value]) => [name, fill(value)]));
  const { command, args } = shells[step.shell];
  log(`##[group]${step.name}`);
  for (const line of script.trimEnd().split('\n')) log(line);
  log(`shell: ${[command, ...args].join(' ')} {0}`);
  log('##[endgroup]');
  const reader = createCommandReader(session.masks);
  const exit = await runStepProcess({
    command,
    args: [...args, path],
    cwd: join(place.directories.workspace, step.workingDirectory),
    env: { ...withExports(await runnerVariables(host, place), place), ...files.variables, ...asked },
    onLine: (line) => reader.read(line).forEach(log),
    signal,
    grace: session.grace,
  });
  const written = await files.read();
  Object.assign(place.env, written.env);
  place.path.push(...written.path);
  for (const error of [...written.errors, ...written.notes]) log(reader.report('error', error));
  if (exit.reason === 'cancelled') {
    log(reader.report('error', 'The operation was canceled.'));
    return 'cancelled';
  }
  if (exit.code !== 0) log(reader.report('error', `Process completed with exit code ${exit.code}.`));
  return exit.code !== 0 || reader.outcome.failed || written.errors.length > 0 ? 'failure' : 'success';
}

/** GitHub's command lines; without `shell:` there is no pipefail. */
const shells: Record<'default' | 'bash' | 'sh', { command: string; args: string[] }> = {
  default: { command: 'bash', args: ['-e'] },
  bash: { command: 'bash', args: ['--noprofile', '--norc', '-eo', 'pipefail'] },
  sh: { command: 'sh', args: ['-e'] },
};
