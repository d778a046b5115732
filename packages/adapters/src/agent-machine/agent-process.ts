// The process of a coding agent: started as the agent's user, read line by line, ended when it is asked for. Invariant:
// nothing that the agent started is left when this returns.
import { spawn } from 'node:child_process';
import type { ProcessEnding, StopCause } from '@clambake/core';
import type { AgentRunOptions } from '../coding-agent.ts';
import { absoluteProgram } from '../run-program.ts';
import { asAgent } from './agent-user.ts';
import { type AgentProcesses, endProcesses, signalProcesses } from './end-processes.ts';
import { createLineSplitter } from './line-splitter.ts';

export interface AgentProcessOptions extends Pick<AgentRunOptions, 'cwd' | 'env' | 'processes' | 'stop'> {
  argv: readonly [string, ...string[]];
  /** Text for its standard input. */
  input: string;
  /** Text that asks it, over its standard input, to end; undefined: its input ends with `input`, and a signal asks it. */
  interrupt?: string;
  /** True: it has said its last word, and its standard input ends. */
  onLine: (line: string) => boolean;
}

/** Enough for an interrupted agent to report what it has cost. */
const graceMs = 4_000;
/** A cancelled job has ten seconds in all, and its work is still to be packed and uploaded (fault-56). */
const cancelGraceMs = 1_500;

/** Throws when the process cannot be started or some of its children survive. */
export const runAgentProcess = async ({
  argv,
  input,
  interrupt,
  stop,
  onLine,
  ...options
}: AgentProcessOptions): Promise<ProcessEnding> => {
  const started = asAgent(options.processes.user, argv, options);
  const [program, ...args] = started.argv;
  const child = spawn(absoluteProgram(program, started.env['PATH'] ?? ''), args, {
    cwd: started.cwd,
    env: started.env,
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const processes: AgentProcesses = { ...options.processes, pid: child.pid };
  const exited = new Promise<ProcessEnding>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode, exitSignal) => resolve({ exitCode, exitSignal, stopped: stop.reason as StopCause | undefined }));
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const lines = createLineSplitter((line) => {
    if (onLine(line)) child.stdin.end();
  });
  child.stdout.on('data', (chunk: Buffer) => lines.push(chunk));
  child.stdout.on('end', () => lines.end());
  // The agent may end before it has read everything; its exit code says what that means.
  child.stdin.on('error', () => {});
  child.stdin.write(input);
  if (interrupt === undefined) child.stdin.end();
  const settle = endWhenStopped(processes, { stop, ask: interrupt === undefined ? undefined : () => child.stdin.end(interrupt) });
  try {
    return await exited;
  } finally {
    await settle();
    if (child.pid !== undefined) {
      await endProcesses(processes);
      // A survivor could hold the pipe open; now there is none.
      await closed;
    }
  }
};

/** Asks the processes to end when `stop` is aborted, and kills them when they take too long. Returns what ends the watch. */
const endWhenStopped = (
  processes: AgentProcesses,
  { stop, ask }: { stop: AbortSignal; ask: (() => void) | undefined },
): (() => Promise<void>) => {
  let asked: Promise<void> = Promise.resolve();
  let killer: NodeJS.Timeout | undefined;
  const send = (signal: 'TERM' | 'KILL'): void => {
    // An error means that they are gone, or endProcesses will say that they are not.
    asked = asked.then(() => signalProcesses(processes, signal)).catch(() => {});
  };
  const end = (): void => {
    if (ask === undefined) send('TERM');
    else ask();
    killer = setTimeout(() => send('KILL'), stop.reason === 'cancel' ? cancelGraceMs : graceMs);
  };
  if (stop.aborted) end();
  else stop.addEventListener('abort', end, { once: true });
  return () => {
    // None of it may hit the user's next attempt.
    stop.removeEventListener('abort', end);
    clearTimeout(killer);
    return asked;
  };
};
