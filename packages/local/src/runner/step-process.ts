// One process of a step, from its start to the end of its process tree. A cancellation signals only the entry process,
// as GitHub's runner does: SIGINT, then SIGTERM, then the whole tree is killed. Invariant: when the promise resolves,
// the entry process has ended and no more of its output will arrive.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createLineReader } from './lines.ts';
import { trackingVariable } from './variables.ts';

export interface StepProcess {
  command: string;
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
  /** Lines of stdout and stderr, without the line break, in the order they arrived. */
  onLine: (line: string) => void;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  grace?: CancelGrace | undefined;
}

/** Time that the entry process gets after each signal. */
export interface CancelGrace {
  afterSigintMs: number;
  afterSigtermMs: number;
}

export interface StepExit {
  /** 128 + signal number when a signal ended it. */
  code: number;
  reason: 'exited' | 'cancelled' | 'timed-out';
}

/** GitHub's runner waits 7.5 s and 2.5 s. */
const runnerGrace: CancelGrace = { afterSigintMs: 7500, afterSigtermMs: 2500 };
/** Maximum time to read output that a background process keeps open after the entry process has ended. */
const drainMs = 500;
const signalNumbers: Record<string, number> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Rejects only when the command cannot be started. */
export const runStepProcess = (step: StepProcess): Promise<StepExit> =>
  new Promise((resolve, reject) => {
    if (step.signal?.aborted === true) return resolve({ code: 130, reason: 'cancelled' });
    // The process gets a group of its own: killing the group reaches its children and never this process.
    const child = spawn(step.command, step.args, { cwd: step.cwd, env: step.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const readers = [child.stdout, child.stderr].map((stream) => createLineReader(stream, step.onLine));
    const timers = new Set<NodeJS.Timeout>();
    let reason: StepExit['reason'] = 'exited';
    const after = (ms: number, action: () => void): void => void timers.add(setTimeout(action, ms));
    const stop = (why: StepExit['reason']): void => {
      if (reason !== 'exited') return;
      reason = why;
      const { afterSigintMs, afterSigtermMs } = step.grace ?? runnerGrace;
      child.kill('SIGINT');
      after(afterSigintMs, () => {
        child.kill('SIGTERM');
        after(afterSigtermMs, () => killGroup(child.pid));
      });
    };
    const onAbort = (): void => stop('cancelled');
    step.signal?.addEventListener('abort', onAbort, { once: true });
    if (step.timeoutMs !== undefined) after(step.timeoutMs, () => stop('timed-out'));
    const clear = (): void => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      step.signal?.removeEventListener('abort', onAbort);
    };
    let exit: StepExit | undefined;
    const finish = (): void => {
      if (exit === undefined) return;
      const result = exit;
      exit = undefined;
      clear();
      for (const reader of readers) reader.end();
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(result);
    };
    child.once('error', (error) => {
      clear();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      clear();
      exit = { code: code ?? 128 + (signalNumbers[signal ?? ''] ?? 0), reason };
      if (reason !== 'exited') killGroup(child.pid);
      after(drainMs, finish);
    });
    child.once('close', finish);
  });

const killGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // No process of the group is left.
  }
};

const orphanWaitMs = 2000;

/** Kills every process that still carries a job's tracking id, and waits until it has ended. */
export const endOrphans = async (id: string): Promise<void> => {
  const deadline = Date.now() + orphanWaitMs;
  for (;;) {
    const orphans = await findOrphans(`${trackingVariable}=${id}`);
    if (orphans.length === 0) return;
    if (Date.now() > deadline) throw new Error(`processes ${orphans.join(', ')} of job ${id} cannot be ended`);
    for (const pid of orphans) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** Returns the processes with the marker in their environment. A zombie's environment cannot be read, so zombies are left out. */
const findOrphans = async (marker: string): Promise<number[]> => {
  const entries = await readdir('/proc').catch((): string[] => []);
  const found: number[] = [];
  for (const entry of entries) {
    if (!/^\d+$/.test(entry)) continue;
    const environment = await readFile(`/proc/${entry}/environ`, 'latin1').catch(() => '');
    if (environment.split('\0').includes(marker)) found.push(Number(entry));
  }
  return found;
};
