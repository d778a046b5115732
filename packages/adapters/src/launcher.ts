// A small shell of ours that starts programs for us. Node starts a program by fork(2), and that copies the page tables of its whole
// memory: 0.6 to 1.2 ms a MB on a virtual machine, so 100 ms and more in the middle of an attempt. The shell starts the same program
// in 2 to 8 ms (docs/decisions/075). Invariants: its text is fixed, and programs, arguments and variables reach it as data; it has
// our rights and the agent can neither write to it nor end it; a variable never stands in a program's arguments, where others can
// read it; every program has two streams of its own, so what an earlier one left running cannot speak for a later one.
import { randomUUID } from 'node:crypto';
import { constants, openSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type AgentUser, asAgent } from './agent-machine/agent-user.ts';
import { follow, graceMs, readLines, type Shell, type Waiting } from './follow-program.ts';
import { isPlain, itemOf, type LaunchRequest, requestOf, script } from './launcher-script.ts';
import {
  absoluteProgram,
  findProgram,
  killGroupOf,
  type Launch,
  type LaunchOptions,
  launchThrough,
  type Running,
  runProgram,
  runWithin,
  startProgram,
} from './run-program.ts';

const closeMs = 2000;
const readyMs = 10_000;
/** Programs that run at the same time; more are started by Node itself. */
const maximumChannels = 16;

export interface Launcher {
  /** Undefined: it cannot, and Node has to. */
  launch: Launch;
  close(): Promise<void>;
}

/** Resolves to true when the shell takes requests. `shut` is called when it takes no more. */
const listen = (shell: Shell, waiting: ReadonlyMap<string, Waiting>, shut: () => void): Promise<boolean> =>
  new Promise<boolean>((resolve) => {
    readLines(shell.stdout, (line) => {
      if (line === 'ready') resolve(true);
      const [, word, id = '', value] = /^(pid|end|lost) (\d{1,9})(?: (\d{1,9}))?$/.exec(line) ?? [];
      if (word === 'pid') waiting.get(id)?.started(Number(value));
      if (word === 'end') waiting.get(id)?.ended(Number(value));
      if (word === 'lost') waiting.get(id)?.lost();
    });
    void shell.exited.then(async () => {
      shut();
      if (waiting.size === 0) return;
      // Its last words may not have been read.
      await pause(graceMs);
      for (const one of waiting.values()) if (!one.isStarted()) one.lost();
    });
    void shell.gone.then(() => {
      shut();
      resolve(false);
      for (const one of waiting.values()) one.lost();
    });
  });

/** Returns the file with these variables, which it writes once for all programs that have the same. */
const openVariableFiles = ({ directory, mode }: Shell): ((variables: string) => string) => {
  const files = new Map<string, string>();
  return (variables) => {
    const file = files.get(variables) ?? join(directory, `variables-${files.size}`);
    if (!files.has(variables)) writeFileSync(file, variables, { mode, flag: 'wx' });
    files.set(variables, file);
    return file;
  };
};

/** Undefined: it has ended and cannot be used. `find`: looks a program up where the shell itself does not. */
const openShell = async (shell: Shell, find?: (name: string) => string): Promise<Launcher | undefined> => {
  const waiting = new Map<string, Waiting>();
  const free = Array.from({ length: maximumChannels }, (_, channel) => channel);
  let isOpen = true;
  const shut = (): void => {
    isOpen = false;
  };
  const ready = listen(shell, waiting, shut);
  shell.stdin.on('error', () => {});
  const close = async (): Promise<void> => {
    isOpen = false;
    shell.stdin.end();
    const isGone = await Promise.race([shell.gone.then(() => true), pause(closeMs, false, { ref: false })]);
    if (!isGone) shell.leave();
  };
  if (!(await Promise.race([ready, pause(readyMs, false, { ref: false })]))) {
    await close();
    return undefined;
  }
  let count = 0;
  const files = openVariableFiles(shell);
  const start = (channel: number, { cwd, variables, items }: LaunchRequest, options: LaunchOptions): Running => {
    const name = join(shell.directory, String(channel));
    const { input = '' } = options;
    const from = options.stdin ?? (input.length > 0 ? `${name}.in` : '/dev/null');
    if (options.stdin === undefined && input.length > 0) writeFileSync(from, input, { mode: shell.mode });
    const id = String(count++);
    const running = follow(name, {
      shell,
      add: (one) => waiting.set(id, one),
      distrust: shut,
    });
    shell.stdin.write([id, String(channel), from, cwd, files(variables), ...items].map(itemOf).join(''));
    void running.free.then(() => {
      waiting.delete(id);
      free.push(channel);
    });
    return running;
  };
  const launch: Launch = (command, options) => {
    const request = isOpen && free.length > 0 ? requestOf(command, options, find) : undefined;
    const channel = request && free.pop();
    if (request === undefined || channel === undefined) return undefined;
    try {
      return start(channel, request, options);
    } catch {
      // Its directory is gone, the disk is full or too many files are open; Node needs none of them, or says so.
      free.push(channel);
      return undefined;
    }
  };
  return { launch, close };
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
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const leave = (): void => {
    child.kill('SIGKILL');
    child.unref();
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
  };
  const kill: Shell['kill'] = (group, hasEnded) => killGroupOf(group, !hasEnded);
  const shell: Shell = { directory, stdin: child.stdin, stdout: child.stdout, exited, gone, leave, isOurs: true, mode: 0o600, kill };
  const opened = await openShell(shell);
  if (opened === undefined) return undefined;
  const { launch } = opened;
  ours = { launch, talk };
  launchThrough(launch);
  const end = (): void => {
    ours = undefined;
    launchThrough(undefined);
  };
  void exited.then(end);
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
  // That it cannot be followed is told by its end, and its programs by theirs.
  const exited = shell.ended.catch(() => {});
  const gone = shell.closed.catch(() => {});
  const { leave } = shell;
  const inPlace = { directory, stdin, stdout: shell.stdout, exited, gone, leave, isOurs: false, mode: 0o644, kill };
  // In the agent's namespace other programs may stand in its PATH.
  return openShell(inPlace, (name) => name);
};
