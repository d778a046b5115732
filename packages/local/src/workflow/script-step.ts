// Runs a `run:` step: GitHub's shells and their options, with the script in a file below RUNNER_TEMP.
import { randomUUID } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { resolveText } from './expressions.ts';
import type { Frame, JobSession, StepOutcome } from './job-session.ts';
import type { StepRequest } from './step-request.ts';
import { runPhase } from './step-phase.ts';

/** Command lines by the value of `shell:`. Without it there is no pipefail, as on GitHub. */
const shells: Record<string, { template: string; extension: string }> = {
  '': { template: 'bash -e {0}', extension: '.sh' },
  bash: { template: 'bash --noprofile --norc -eo pipefail {0}', extension: '.sh' },
  sh: { template: 'sh -e {0}', extension: '.sh' },
  python: { template: 'python {0}', extension: '.py' },
};

export const runScript = async (
  session: JobSession,
  frame: Frame,
  { step, scope, name, env, signal, timeoutMs }: StepRequest,
): Promise<StepOutcome> => {
  const defaults = frame.kind === 'job' ? session.defaults : [];
  const shellToken = step.shell ?? defaults.find((entry) => entry.shell !== undefined)?.shell;
  const directoryToken = step.workingDirectory ?? defaults.find((entry) => entry.workingDirectory !== undefined)?.workingDirectory;
  const script = resolveText(step.run, scope);
  const { command, args, extension } = shellOf(resolveText(shellToken, scope));
  const path = join(session.place.directories.temp, `${randomUUID()}${extension}`);
  await writeFile(path, script.endsWith('\n') ? script : `${script}\n`);
  await chmod(path, 0o755);
  session.log(`##[group]${name}`);
  for (const line of script.trimEnd().split('\n')) session.log(line);
  session.log(`shell: ${[command, ...args].join(' ')}`);
  for (const [key, value] of Object.entries(env)) session.log(`  ${key}: ${value}`);
  session.log('##[endgroup]');
  return runPhase(session, frame, {
    command,
    args: args.map((arg) => arg.replaceAll('{0}', path)),
    cwd: resolve(session.place.directories.workspace, resolveText(directoryToken, scope) || '.'),
    env,
    own: { GITHUB_ACTION: step.id ?? '__run', GITHUB_ACTION_REF: '', GITHUB_ACTION_REPOSITORY: '' },
    title: name,
    isMain: true,
    reportsExitCode: true,
    signal,
    timeoutMs,
  });
};

const shellOf = (shell: string): { command: string; args: string[]; extension: string } => {
  const known = shells[shell];
  if (known === undefined && !shell.includes('{0}')) {
    throw new Error(`Invalid shell option '${shell}'. This runner knows bash, sh, python and a format string containing '{0}'.`);
  }
  const [command = '', ...args] = (known?.template ?? shell).split(/\s+/);
  return { command, args, extension: known?.extension ?? '' };
};
