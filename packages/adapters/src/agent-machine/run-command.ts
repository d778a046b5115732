// Runs one shell command as the agent's user and ends everything that it started, while other processes of that user live on. The
// command carries a mark in its environment, which its children inherit; a process that takes the mark off itself ends with the
// attempt. However much it prints, the end of it is kept and no more.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { runWithin, startProgram } from '../run-program.ts';
import type { AgentPlace } from './agent-git.ts';
import { asAgent } from './agent-user.ts';

export interface RunCommandOptions {
  timeoutMs: number;
  /** Aborted when the command has to end. */
  signal: AbortSignal;
  /** PATH in which our own programs are looked up. */
  path: string;
}

export interface CommandEnding {
  /** As a shell counts it: 128 and its number for a signal. Undefined when it did not end by itself. */
  exit: number | undefined;
  stopped: 'time' | 'cancel' | undefined;
  seconds: number;
  /** The end of stdout and stderr together, without control sequences. */
  output: string;
}

const markVariable = 'CLAMBAKE_VERIFY';
const maximumTail = 32 * 1024;

/** Never throws because of what the command does. */
export const runCommand = async (place: AgentPlace, command: string, options: RunCommandOptions): Promise<CommandEnding> => {
  const mark = randomUUID();
  const startedMs = performance.now();
  const started = asAgent(place.user, ['sh', '-e', '-c', command], {
    env: { ...place.env, [markVariable]: mark },
    cwd: place.directories.tree,
  });
  const child = startProgram(started.argv, started);
  const tail = openTail();
  child.stdout.on('data', tail.add);
  child.stderr.on('data', tail.add);
  child.stdin.on('error', () => {});
  child.stdin.end();
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  let stopped: CommandEnding['stopped'];
  const exited = new Promise<number | undefined>((resolve) => {
    let isOver = false;
    const over = (code: number | undefined): void => {
      isOver = true;
      resolve(code);
    };
    child.once('exit', (code, signal) => over(code ?? (signal === null ? undefined : 128 + constants.signals[signal])));
    child.once('error', () => over(127));
    const stop = (why: 'time' | 'cancel'): void => {
      // While what it left is ended its time may be over.
      if (isOver) return;
      stopped = why;
      over(undefined);
    };
    const timer = setTimeout(stop, options.timeoutMs, 'time');
    const cancel = (): void => stop('cancel');
    options.signal.addEventListener('abort', cancel, { once: true });
    if (options.signal.aborted) cancel();
    void closed.then(() => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', cancel);
    });
  });
  const exit = await exited;
  const seconds = (performance.now() - startedMs) / 1000;
  await endMarked(place, mark, options.path);
  // A survivor could hold a pipe open.
  await Promise.race([closed, pause(2000)]);
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  return { exit: stopped === undefined ? exit : undefined, stopped, seconds, output: tail.text() };
};

/** Kills what carries the mark, again and again, because it may fork meanwhile. */
const endScript = `
mark=$1
round=0
while [ $round -lt 40 ]; do
  found=$(grep -lsFxz -- "$mark" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for file in $found; do
    pid=\${file#/proc/}
    kill -s KILL "\${pid%/environ}" 2>/dev/null
  done
  round=$((round + 1))
  [ $round -lt 5 ] || sleep 0.1
done
exit 1
`;

const endMarked = async ({ user }: AgentPlace, mark: string, path: string): Promise<void> => {
  const argv = ['sh', '-c', endScript, 'end', `${markVariable}=${mark}`] as const;
  const started = asAgent(user, argv, { env: { PATH: path, LC_ALL: 'C' }, cwd: '/' });
  // A survivor is ended with the attempt.
  await runWithin(started.argv, { ...started, timeoutMs: 30_000 }).catch(() => {});
};

const openTail = (): { add(chunk: Buffer): void; text(): string } => {
  let kept = Buffer.alloc(0);
  return {
    add: (chunk) => {
      const all = Buffer.concat([kept, chunk.subarray(-maximumTail)]);
      kept = Buffer.from(all.subarray(-maximumTail));
    },
    text: () => stripVTControlCharacters(kept.toString('utf8')).trimEnd(),
  };
};
