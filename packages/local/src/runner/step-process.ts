// One process of a step, from start to the end of its tree. Cancelling tells the entry process only, as GitHub's
// runner does: SIGINT, then SIGTERM, then the whole tree is killed. Invariant: when the promise resolves the entry
// process has ended and nothing more of its output will be delivered.
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

/** How long the entry process may go on after each signal. */
export interface CancelGrace {
  afterSigintMs: number;
  afterSigtermMs: number;
}

export interface StepExit {
  /** 128 + signal when a signal ended it. */
  code: number;
  reason: 'exited' | 'cancelled' | 'timed-out';
}

/** GitHub's runner: 7.5 s and 2.5 s. */
const runnerGrace: CancelGrace = { afterSigintMs: 7500, afterSigtermMs: 2500 };
/** Output that a background process keeps open is read no longer than this after the entry process has ended. */
const drainMs = 500;
const signalNumbers: Record<string, number> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Rejects only when the command cannot be started. */
export const runStepProcess = (step: StepProcess): Promise<StepExit> =>
  new Promise((resolve, reject) => {
    if (step.signal?.aborted === true) return resolve({ code: 130, reason: 'cancelled' });
    // A group of its own: the kill at the end reaches its children and never this process.
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
    // Nobody of the group is left.
  }
};

const orphanWaitMs = 2000;

/** Kills what a job left behind (every process that still carries its tracking id) and waits for its end. */
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
        // It ended by itself meanwhile.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** A process that has ended and waits for its parent shows no environment any more. */
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
