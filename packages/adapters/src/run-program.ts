// Runs the programs of this machine with an environment made by the caller and no shell. `runProgram` leaves a program to
// @actions/exec: it ends by itself, it reads no stdin, and it may take as long as the step has. `runWithin` ends a
// program that takes too long or prints too much, with all its children, and can give it stdin. `startProgram` starts one
// that lives on. docs/decisions/022 says which program takes which way, and why.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isTrusted } from './trusted-path.ts';

export type CommandLine = readonly [program: string, ...args: string[]];

export interface ProgramOptions {
  /** The program is looked up in its PATH, first in the directories that only root and we can write. */
  env: Readonly<Record<string, string>>;
  cwd?: string | undefined;
  /** Maximum number of bytes of stdout; further chunks are dropped. */
  maximumBytes?: number | undefined;
}

export interface LimitedOptions extends ProgramOptions {
  timeoutMs: number;
  input?: Buffer | string | undefined;
}

export interface ProgramResult {
  /** 128 when a signal ended the program. */
  code: number;
  stdout: Buffer;
  /** Cut at 1 MiB. */
  stderr: string;
  /** The limit that was exceeded. The output is then not whole. */
  exceeded: 'time' | 'bytes' | undefined;
}

/** The system takes a quarter of the stack's limit for arguments and variables: of 8 MiB. */
const maximumArguments = 1_900_000;
/** Each has an end and an address. */
const sizeOf = (words: readonly string[]): number => words.reduce((sum, text) => sum + Buffer.byteLength(text) + 9, 0);

const defaultMaximumBytes = 64 * 1024 * 1024;
const maximumStderrBytes = 1024 * 1024;

/** A program that was started. The caller reads both streams. */
export interface Running {
  stdout: Readable;
  stderr: Readable;
  /** Kills it with all its children. */
  kill(): void;
  /** Its exit code, when both streams have ended. Rejects when it could not be started. */
  closed: Promise<number>;
  /** Its exit code, when it has ended. What it left running may still hold the streams. Rejects like `closed`. */
  ended: Promise<number>;
  /** The streams, which may go on, are read no more and do not keep this process alive. */
  leave(): void;
}

/** Undefined: Node has to start it. */
export type Launch = (command: CommandLine, options: LaunchOptions) => Running | undefined;

export interface LaunchOptions extends ProgramOptions, Pick<LimitedOptions, 'input'> {
  /** A file that becomes its standard input. */
  stdin?: string | undefined;
}

let launch: Launch | undefined;

/** Has programs started in another way than by Node, wherever that way returns one. */
export const launchThrough = (way: Launch | undefined): void => {
  launch = way;
};

/** Exit codes are values. Throws only when the program cannot be started; with code ENOENT when there is none. */
export const runProgram = async ([program, ...args]: CommandLine, options: ProgramOptions): Promise<ProgramResult> => {
  const path = findProgram(program, options.env['PATH'] ?? '');
  if (path === undefined) throw Object.assign(new Error(`there is no program ${program}`), { code: 'ENOENT' });
  const launched = launch?.([path, ...args], options);
  if (launched !== undefined) return gather({ ...launched, closed: endedOrClosed(launched) }, options, () => {});
  // @actions/exec parses the program like a shell does, and never settles when the system refuses an argument.
  const words = [path, ...args, ...Object.entries(options.env).map(([name, value]) => `${name}=${value}`)];
  const isWrong = words.some((text) => text.includes('\0') || Buffer.byteLength(text) > 100_000) || sizeOf(words) > maximumArguments;
  if (isWrong || /["\\]/.test(path)) throw new Error(`${program} cannot be run with such a path or argument`);
  const { exec } = await import('@actions/exec');
  const stdout = collect(options.maximumBytes ?? defaultMaximumBytes);
  const stderr = collect(maximumStderrBytes);
  const code: number | null = await exec(`"${path}"`, args, {
    cwd: options.cwd ?? '/',
    env: { ...options.env },
    silent: true,
    ignoreReturnCode: true,
    listeners: { stdout: stdout.add, stderr: stderr.add },
  });
  return {
    code: code ?? 128,
    stdout: stdout.bytes(),
    stderr: stderr.bytes().toString('utf8'),
    exceeded: stdout.isFull() ? 'bytes' : undefined,
  };
};

/**
 * Like `runProgram`. Beyond the time, and beyond `maximumBytes` where they are given, the program is killed. `launched`: it was
 * started already. What leaves the program's group may hold its streams: nobody waits for that.
 */
export const runWithin = async (command: CommandLine, options: LimitedOptions, launched?: Running): Promise<ProgramResult> => {
  const running = launched ?? launch?.(command, options) ?? startToEnd(command, options);
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  const killed = new Promise<number>((resolve) => {
    const giveUp = (): void => {
      running.leave();
      resolve(128);
    };
    timer = setTimeout(() => {
      isLate = true;
      running.kill();
      timer = setTimeout(giveUp, killedMs);
    }, options.timeoutMs);
  });
  try {
    const closed = Promise.race([endedOrClosed(running), killed]);
    const result = await gather({ ...running, closed }, options, options.maximumBytes === undefined ? () => {} : running.kill);
    return isLate ? { ...result, exceeded: 'time' } : result;
  } finally {
    clearTimeout(timer);
  }
};

/** As @actions/exec waits for them. */
const streamsMs = 10_000;
/** A killed program ends at once, unless others keep it. */
const killedMs = 3000;

const endedOrClosed = ({ ended, closed, leave }: Running): Promise<number> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    closed.then(resolve, reject).finally(() => clearTimeout(timer));
    ended.then((code) => {
      timer = setTimeout(() => {
        leave();
        resolve(code);
      }, streamsMs);
    }, reject);
  });

/** `overflow` is called when there is more of stdout than is kept. */
const gather = async (running: Running, options: ProgramOptions, overflow: () => void): Promise<ProgramResult> => {
  const stdout = collect(options.maximumBytes ?? defaultMaximumBytes);
  const stderr = collect(maximumStderrBytes);
  running.stdout.on('data', (chunk: Buffer) => {
    stdout.add(chunk);
    if (stdout.isFull()) overflow();
  });
  running.stderr.on('data', stderr.add);
  const code = await running.closed;
  return { code, stdout: stdout.bytes(), stderr: stderr.bytes().toString('utf8'), exceeded: stdout.isFull() ? 'bytes' : undefined };
};

const startToEnd = (command: CommandLine, options: LimitedOptions): Running => {
  const child = startProgram(command, options);
  // A program may end before it has read everything; its exit code says what that means.
  child.stdin.on('error', () => {});
  const closed = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 128));
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 128));
  });
  child.stdin.end(options.input ?? '');
  const leave = (): void => {
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
    child.unref();
  };
  return { stdout: child.stdout, stderr: child.stderr, kill: () => killGroup(child), closed, ended, leave };
};

/** Starts a program in a process group of its own, so that `killGroup` ends its children too. The caller ends it. */
export const startProgram = ([program, ...args]: CommandLine, { env, cwd }: ProgramOptions): ChildProcessWithoutNullStreams =>
  spawn(findProgram(program, env['PATH'] ?? '') ?? program, args, { cwd: cwd ?? '/', env: { ...env }, stdio: 'pipe', detached: true });

export const killGroup = ({ pid }: ChildProcessWithoutNullStreams): void => {
  if (pid !== undefined) killGroupOf(pid);
};

/** `pid`: the leader of the group. `orAlone`: one that has not made its group yet is killed alone. */
export const killGroupOf = (pid: number, orAlone = true): void => {
  for (const target of orAlone ? [-pid, pid] : [-pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // Gone already, or there is no such group.
    }
  }
};

/** Returns the fields of an output in which a NUL ends each. */
export const fieldsOf = (output: Buffer | string): string[] =>
  String(output)
    .split('\0')
    .filter((field) => field !== '');

/** Writes values as `fieldsOf` reads them: each ends with a NUL byte. */
export const ended = (values: readonly string[]): string => values.map((value) => `${value}\0`).join('');

const resolved = new Map<string, string>();

/**
 * Returns the program's file: the first that only root and we can replace, or else the first. Relative directories of
 * PATH are passed over. It keeps its name, which says what a program of many names does (BusyBox, the coreutils of
 * Ubuntu 26.04). A file that is trusted is looked up once.
 */
export const findProgram = (program: string, path: string): string | undefined => {
  if (isAbsolute(program)) return isProgram(program) ? program : undefined;
  const key = `${program}\0${path}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  // Not `join`, which would read two dots after a link as text.
  const candidates = path.split(delimiter).flatMap((at) => (isAbsolute(at) ? [`${at.replace(/\/+$/, '')}/${program}`] : []));
  const found = candidates.find((file) => isProgram(file) && isTrusted(file));
  if (found !== undefined) resolved.set(key, found);
  return found ?? candidates.find(isProgram);
};

/** Returns the program's file as an absolute path. Where there is none, it is one that cannot be started. */
export const absoluteProgram = (program: string, path: string): string =>
  isAbsolute(program) ? program : (findProgram(program, path) ?? join('/usr/bin', program));

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

const collect = (maximumBytes: number): { add(chunk: Buffer): void; isFull(): boolean; bytes(): Buffer } => {
  const kept: Buffer[] = [];
  let bytes = 0;
  return {
    add: (chunk) => {
      bytes += chunk.length;
      if (bytes <= maximumBytes) kept.push(chunk);
    },
    isFull: () => bytes > maximumBytes,
    bytes: () => Buffer.concat(kept),
  };
};
