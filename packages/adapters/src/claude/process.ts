// One headless run of Claude Code: its command line, its limits and its end. Settings come from a fresh home only
// (nothing of the checked-out tree is read as configuration), tools are a closed list, and nothing that was started
// is left when this returns.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { asAgent } from './agent-user.ts';
import { type AgentProcesses, endProcesses, signalProcesses } from './end-processes.ts';
import type { ResultLine } from '@clambake/core';
import { type AgentEvent, readEvent } from './events.ts';
import { createLineSplitter } from './line-splitter.ts';

/** Every tool there is for an agent. Web tools are left out: the agent's network is not theirs to choose. */
export const allowedTools = [
  'Agent',
  'Bash',
  'BashOutput',
  'Edit',
  'Glob',
  'Grep',
  'KillShell',
  'NotebookEdit',
  'Read',
  'Task',
  'TaskCreate',
  'TaskGet',
  'TaskList',
  'TaskOutput',
  'TaskStop',
  'TaskUpdate',
  'TodoWrite',
  'ToolSearch',
  'Write',
] as const;
/** Removed by name as well, should a newer CLI offer them regardless: they promise a later turn or leave the tree. */
export const removedTools = [
  'AskUserQuestion',
  'CronCreate',
  'CronDelete',
  'CronList',
  'EnterWorktree',
  'ExitWorktree',
  'Monitor',
  'ScheduleWakeup',
  'SendMessage',
  'Skill',
  'WebFetch',
  'WebSearch',
  'Workflow',
] as const;

export interface ClaudeRunOptions {
  /** Absolute path of the executable. */
  executable: string;
  prompt: string;
  /** The agent's tree. */
  cwd: string;
  env: Readonly<Record<string, string>>;
  processes: Omit<AgentProcesses, 'pid'>;
  /** A UUID that names the conversation. */
  sessionId: string;
  model: string | undefined;
  maxUsd: number;
  limits: { totalMs: number; silenceMs: number };
  onEvent: (event: AgentEvent) => void;
  /** File with what is said to the agent beside its prompt: the repository's own conventions. */
  instructions?: string | undefined;
  /** Aborted when this job is being cancelled. */
  signal?: AbortSignal | undefined;
}

export type StopCause = 'time' | 'silence' | 'cancelled';

export interface ClaudeRun {
  exitCode: number | null;
  exitSignal: string | null;
  /** Why we ended it; undefined when it ended by itself. */
  stopped: StopCause | undefined;
  /** The last result line, if there was one. */
  result: ResultLine | undefined;
  sessionId: string | undefined;
  model: string | undefined;
  denials: string[];
  /** Retries the CLI reported, and the end of an account limit it was told about (ISO 8601). */
  retries: number;
  limitedUntil: string | undefined;
  malformedLines: number;
  durationMs: number;
  /** Last lines of stderr, for a log behind `harmlessLine` only. */
  stderr: string;
}

const graceMs = 3_000;
/** A cancelled job has ten seconds in all, and its work is still to be packed and uploaded (fault-56). */
const cancelGraceMs = 1_000;
const maxStderrChars = 4_000;

/** The CLI's arguments; the prompt goes in on stdin. */
export const claudeArguments = (options: Pick<ClaudeRunOptions, 'sessionId' | 'model' | 'maxUsd' | 'instructions'>): string[] => [
  '-p',
  '--output-format=stream-json',
  '--verbose',
  `--session-id=${options.sessionId}`,
  `--max-budget-usd=${options.maxUsd}`,
  '--permission-mode=dontAsk',
  `--tools=${allowedTools.join(',')}`,
  `--allowedTools=${allowedTools.join(',')}`,
  `--disallowedTools=${removedTools.join(',')}`,
  '--setting-sources=user',
  '--strict-mcp-config',
  ...(options.instructions === undefined ? [] : [`--append-system-prompt-file=${options.instructions}`]),
  ...(options.model === undefined ? [] : [`--model=${options.model}`]),
];

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Runs Claude Code to its end, or ends it at a limit. Throws when it cannot be started or its processes survive. */
export const runClaude = async (options: ClaudeRunOptions): Promise<ClaudeRun> => {
  const startedMs = performance.now();
  const { argv, env, cwd } = asAgent(options.processes.user, [options.executable, ...claudeArguments(options)], options);
  const [command, ...args] = argv;
  const child: Child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const processes: AgentProcesses = { ...options.processes, pid: child.pid };
  const run = emptyRun();
  const exited = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      run.exitCode = code;
      run.exitSignal = signal;
      resolve();
    });
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stopper = createStopper(processes);
  const limits = watchLimits(options, (cause) => {
    run.stopped ??= cause;
    stopper.stop(cause === 'cancelled' ? cancelGraceMs : graceMs);
  });
  readOutput(child, (line) => {
    limits.heard();
    const event = readEvent(line);
    note(run, event);
    options.onEvent(event);
  });
  readErrors(child, run);
  // The CLI may end before it has read everything; its exit code says what that means.
  child.stdin.on('error', () => {});
  child.stdin.end(options.prompt);
  try {
    await exited;
  } finally {
    limits.end();
    await stopper.settled();
    if (child.pid !== undefined) await endProcesses(processes);
  }
  // A survivor could hold the pipe open; now there is none.
  await closed;
  run.durationMs = Math.round(performance.now() - startedMs);
  return run;
};

const emptyRun = (): ClaudeRun => ({
  exitCode: null,
  exitSignal: null,
  stopped: undefined,
  result: undefined,
  sessionId: undefined,
  model: undefined,
  denials: [],
  retries: 0,
  limitedUntil: undefined,
  malformedLines: 0,
  durationMs: 0,
  stderr: '',
});

/** Asks the processes to end, and kills them when they take too long. None of it may hit the user's next attempt. */
const createStopper = (processes: AgentProcesses): { stop(waitMs: number): void; settled(): Promise<void> } => {
  let asked: Promise<void> = Promise.resolve();
  let killer: NodeJS.Timeout | undefined;
  const send = (signal: 'TERM' | 'KILL'): void => {
    // An error means that they are gone, or endProcesses will say that they are not.
    asked = asked.then(() => signalProcesses(processes, signal)).catch(() => {});
  };
  return {
    stop: (waitMs) => {
      if (killer !== undefined) return;
      send('TERM');
      killer = setTimeout(() => send('KILL'), waitMs);
    },
    settled: () => {
      clearTimeout(killer);
      return asked;
    },
  };
};

const note = (run: ClaudeRun, event: AgentEvent): void => {
  if (event.kind === 'init') {
    run.sessionId = event.sessionId;
    run.model = event.model === '' ? undefined : event.model;
  } else if (event.kind === 'result') {
    run.result = event.line;
    run.sessionId ??= event.line.session_id ?? undefined;
  } else if (event.kind === 'denied') run.denials.push(event.tool);
  else if (event.kind === 'retry') run.retries += 1;
  else if (event.kind === 'limit' && event.status === 'rejected') run.limitedUntil = event.resetsAt ?? run.limitedUntil;
  else if (event.kind === 'malformed') run.malformedLines += 1;
};

const readOutput = (child: Child, onLine: (line: string) => void): void => {
  const lines = createLineSplitter(onLine);
  child.stdout.on('data', (chunk: Buffer) => lines.push(chunk));
  child.stdout.on('end', () => lines.end());
};

const readErrors = (child: Child, run: ClaudeRun): void => {
  child.stderr.on('data', (chunk: Buffer) => {
    run.stderr = (run.stderr + chunk.toString('utf8')).slice(-maxStderrChars);
  });
};

const watchLimits = (options: ClaudeRunOptions, stop: (cause: StopCause) => void): { heard(): void; end(): void } => {
  const total = setTimeout(() => stop('time'), options.limits.totalMs);
  const silence = setTimeout(() => stop('silence'), options.limits.silenceMs);
  const cancel = (): void => stop('cancelled');
  if (options.signal?.aborted === true) cancel();
  options.signal?.addEventListener('abort', cancel, { once: true });
  return {
    heard: () => void silence.refresh(),
    end: () => {
      clearTimeout(total);
      clearTimeout(silence);
      options.signal?.removeEventListener('abort', cancel);
    },
  };
};
