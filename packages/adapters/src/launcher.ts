// A small shell of ours that starts programs for us. Node starts a program by fork(2), and that copies the page tables of its whole
// memory: 0.6 to 1.2 ms a MB on a virtual machine, so 100 ms and more in the middle of an attempt. The shell starts the same program
// in 2 to 8 ms (docs/decisions/075). Invariants: its text is fixed, and programs, arguments and variables reach it as data; it has
// our rights and the agent can neither write to it nor end it; a variable never stands in a program's arguments, where others can
// read it; every program has two streams of its own, so what an earlier one left running cannot speak for a later one.
import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type AgentUser, asAgent } from './agent-machine/agent-user.ts';
import {
  absoluteProgram,
  type CommandLine,
  findProgram,
  killGroupOf,
  type Launch,
  type Launched,
  launchThrough,
  type ProgramOptions,
  runProgram,
  runWithin,
  startProgram,
} from './run-program.ts';

const closeMs = 2000;
/** Programs that run at the same time; more are started by Node itself. */
const maximumChannels = 16;

/**
 * Arguments: our directory, then setsid, then mkfifo and what it makes. Each request is a list of items: number, channel, standard
 * input, directory, number of variables, number of words, variables, words. An item is lines: `+` goes on, `.` ends it.
 */
const script = `
item() {
  item=
  while IFS= read -r line; do
    case $line in
      +*) item=$item\${line#?}$newline ;;
      *) item=$item\${line#?}; return 0 ;;
    esac
  done
  exit 0
}
newline='
'
at=$1 setsid=$2
shift 2
"$@" || exit 1
echo ready
while item; do
  id=$item
  item; channel=$item
  item; input=$item
  item; directory=$item
  item; variables=$item
  item; words=$item
  set --
  left=$((variables + words))
  while [ $left -gt 0 ]; do
    item
    set -- "$@" "$item"
    left=$((left - 1))
  done
  (
    code=126
    trap 'echo "end $id $code"' EXIT
    (
      trap - EXIT
      exec >"$at/$channel.out" 2>"$at/$channel.err" <"$input"
      cd -- "$directory" || exit 126
      while [ $variables -gt 0 ]; do
        export "$1"
        shift
        variables=$((variables - 1))
      done
      unset PWD OLDPWD
      exec "$setsid" "$@"
    ) &
    pid=$!
    echo "pid $id $pid"
    wait $pid
    code=$?
  ) &
  jobs >/dev/null
done
`;

/** Lets the shell read an item. It cannot carry NUL, and no shell is trusted here with more than plain text. */
const itemOf = (text: string): string => {
  const lines = text.split('\n');
  return lines.map((line, index) => `${index + 1 < lines.length ? '+' : '.'}${line}\n`).join('');
};
const isPlain = (text: string): boolean => text.length <= 100_000 && /^[\t\n\x20-\x7e]*$/.test(text);
/** Other names mean something to a shell, or may. */
const isVariable = (name: string): boolean => /^(?:PATH|HOME|LC_ALL|TMPDIR|GIT_[A-Z0-9_]+)$/.test(name);

/** Returns the items after the standard input; undefined: Node has to start it. */
const requestOf = (command: CommandLine, { env, cwd }: ProgramOptions): string[] | undefined => {
  const program = findProgram(command[0], env['PATH'] ?? '');
  const names = Object.keys(env);
  if (program === undefined || !names.every(isVariable)) return undefined;
  const variables = names.map((name) => `${name}=${env[name]}`);
  const words = [program, ...command.slice(1)];
  const items = [cwd ?? '/', String(variables.length), String(words.length), ...variables, ...words];
  return items.every(isPlain) ? items : undefined;
};

/** Codes with which a shell tells of a signal. Git ends with 129 by itself. */
const bySignal = new Set([130, 131, 134, 135, 137, 139, 141, 143]);

/** It is read without waiting for the program that will write to it. */
const readFrom = (file: string): Socket =>
  new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });

/** A program that failed before it had the stream would leave it without an end. */
const touch = (file: string): void => {
  try {
    closeSync(openSync(file, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch {
    // We have read it to its end.
  }
};

interface Waiting {
  started(pid: number): void;
  ended(code: number): void;
}

export interface Launcher {
  /** Undefined: it cannot, and Node has to. */
  launch: Launch;
  close(): Promise<void>;
}

/** A shell that runs the script. */
interface Shell {
  directory: string;
  stdin: Writable;
  stdout: Readable;
  gone: Promise<unknown>;
  /** Mode of files that become somebody's standard input. */
  mode: number;
  /** Kills a group of processes by what the shell says is its number. */
  kill(group: number): void;
}

/** Undefined: it has ended and cannot be used. */
const openShell = async (shell: Shell): Promise<Launcher | undefined> => {
  const waiting = new Map<string, Waiting>();
  const free = Array.from({ length: maximumChannels }, (_, channel) => channel);
  let isOpen = true;
  const ready = new Promise<boolean>((resolve) => {
    readLines(shell.stdout, (line) => {
      if (line === 'ready') resolve(true);
      const [, word, id = '', value] = /^(pid|end) (\d{1,9}) (\d{1,9})$/.exec(line) ?? [];
      if (word === 'pid') waiting.get(id)?.started(Number(value));
      if (word === 'end') waiting.get(id)?.ended(Number(value));
    });
    void shell.gone.then(() => {
      isOpen = false;
      resolve(false);
      for (const one of waiting.values()) one.ended(128);
    });
  });
  shell.stdin.on('error', () => {});
  if (!(await ready)) return undefined;
  let count = 0;
  const launch: Launch = (command, options) => {
    const items = isOpen && free.length > 0 ? requestOf(command, options) : undefined;
    const channel = items && free.pop();
    if (items === undefined || channel === undefined) return undefined;
    const name = join(shell.directory, String(channel));
    const { input = '' } = options;
    const from = options.stdin ?? (input.length > 0 ? `${name}.in` : '/dev/null');
    if (options.stdin === undefined && input.length > 0) writeFileSync(from, input, { mode: shell.mode });
    const id = String(count++);
    const running = follow(name, shell.kill, (one) => waiting.set(id, one));
    shell.stdin.write([id, String(channel), from, ...items].map(itemOf).join(''));
    void running.closed.then(() => {
      waiting.delete(id);
      free.push(channel);
    });
    return running;
  };
  const close = async (): Promise<void> => {
    isOpen = false;
    shell.stdin.end();
    await Promise.race([shell.gone, pause(closeMs, undefined, { ref: false })]);
  };
  return { launch, close };
};

/** Longer lines than ours are dropped. */
const readLines = (stream: Readable, heard: (line: string) => void): void => {
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString('latin1')}`.split('\n');
    rest = (lines.pop() ?? '').slice(-100);
    for (const line of lines) heard(line);
  });
};

const follow = (name: string, killGroup: Shell['kill'], add: (one: Waiting) => void): Launched => {
  const [stdout, stderr] = [readFrom(`${name}.out`), readFrom(`${name}.err`)];
  const streams = [stdout, stderr].map((stream) => new Promise<void>((resolve) => stream.once('close', () => resolve())));
  let pid: number | undefined;
  let isKilled = false;
  const kill = (): void => {
    isKilled = true;
    if (pid !== undefined && pid > 1) killGroup(pid);
  };
  const ended = new Promise<number>((resolve) => {
    add({
      started: (value) => {
        pid = value;
        if (isKilled) kill();
      },
      ended: (code) => {
        touch(`${name}.out`);
        touch(`${name}.err`);
        resolve(bySignal.has(code) ? 128 : code);
      },
    });
  });
  const leave = (): void => {
    for (const stream of [stdout, stderr]) stream.unref();
  };
  return { stdout, stderr, kill, ended, leave, closed: Promise.all([ended, ...streams]).then(([code]) => code) };
};

const channelFiles = (directory: string): string[] =>
  Array.from({ length: maximumChannels }, (_, channel) => ['out', 'err'].map((end) => join(directory, `${channel}.${end}`))).flat();

/** Our own launcher, which starts the shell of another one, and a pipe for that. */
let ours: { launch: Launch; talk: string } | undefined;

/**
 * `scratch`: a directory that only we can read; it must outlive the launcher. `path`: where our own programs are looked up. Programs are started through the shell from when this resolves until `close`. Undefined: the machine lacks a program for it.
 */
export const openLauncher = async (scratch: string, path: string): Promise<Pick<Launcher, 'close'> | undefined> => {
  const [sh, setsid, mkfifo] = ['sh', 'setsid', 'mkfifo'].map((name) => findProgram(name, path));
  if (sh === undefined || setsid === undefined || mkfifo === undefined || !isPlain(scratch)) return undefined;
  const directory = await mkdtemp(join(scratch, 'launcher-'));
  const talk = join(directory, 'talk');
  const pipes = [mkfifo, '-m', '600', talk, ...channelFiles(directory)];
  const child = startProgram([sh, '-c', script, 'launch', directory, setsid, ...pipes], { env: {} });
  child.stderr.resume();
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  const opened = await openShell({ directory, stdin: child.stdin, stdout: child.stdout, gone, mode: 0o600, kill: killGroupOf });
  if (opened === undefined) return undefined;
  const { launch } = opened;
  ours = { launch, talk };
  launchThrough(launch);
  const end = (): void => {
    ours = undefined;
    launchThrough(undefined);
  };
  void gone.then(end);
  const close = (): Promise<void> => {
    end();
    return opened.close();
  };
  return { close };
};

/**
 * A shell of the agent's user in its namespace. What it says about itself is the agent's word, like everything that its programs
 * print. Open it when no process of the agent is left. `root`: a directory of ours that the agent's user can enter and not write.
 * Undefined: its programs are started one by one.
 */
export const openAgentLauncher = async (user: AgentUser, root: string): Promise<Launcher | undefined> => {
  if (ours === undefined || user.kind === 'none') return undefined;
  const { launch, talk } = ours;
  const directory = join(root, `launcher-${randomUUID()}`);
  await mkdir(directory);
  await chmod(directory, 0o711);
  // Nobody but the agent's user knows these names, and it cannot put anything else in their place.
  const made = await runProgram(['mkfifo', '-m', '622', ...channelFiles(directory)], { env: { PATH: user.path, LC_ALL: 'C' } });
  if (made.code !== 0) return undefined;
  const words = ['sh', '-c', script, 'launch', directory, absoluteProgram('setsid', user.path), ':'] as const;
  const { argv, ...where } = asAgent(user, [absoluteProgram('sh', user.path), ...words.slice(1)], { env: {}, cwd: '/' });
  const stdin = new Socket({ fd: openSync(talk, constants.O_RDWR | constants.O_NONBLOCK), readable: false, writable: true });
  const shell = launch(argv, { ...where, stdin: talk });
  if (shell === undefined) {
    stdin.destroy();
    return undefined;
  }
  shell.stderr.resume();
  const kill = (group: number): void => {
    const { argv: killing, ...at } = asAgent(user, ['sh', '-c', `kill -s KILL -- -${group}`], { env: { PATH: user.path }, cwd: '/' });
    runWithin(killing, { ...at, timeoutMs: 10_000 }).catch(() => {});
  };
  return openShell({ directory, stdin, stdout: shell.stdout, gone: shell.closed, mode: 0o644, kill });
};
