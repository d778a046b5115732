// Runs the programs of this machine with an environment made by the caller and no shell. `runProgram` leaves a program to
// @actions/exec: it ends by itself, it reads no stdin, and it may take as long as the step has. `runWithin` ends a
// program that takes too long or prints too much, with all its children, and can give it stdin. `startProgram` starts one
// that lives on. docs/decisions/022 says which program takes which way, and why.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
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

const defaultMaximumBytes = 64 * 1024 * 1024;
const maximumStderrBytes = 1024 * 1024;

/** Exit codes are values. Throws only when the program cannot be started; with code ENOENT when there is none. */
export const runProgram = async ([program, ...args]: CommandLine, options: ProgramOptions): Promise<ProgramResult> => {
  const path = findProgram(program, options.env['PATH'] ?? '');
  if (path === undefined) throw Object.assign(new Error(`there is no program ${program}`), { code: 'ENOENT' });
  // @actions/exec parses the program like a shell does, and never settles when the system refuses an argument.
  const wrong = [path, ...args].find((text) => text.includes('\0') || Buffer.byteLength(text) > 100_000);
  if (wrong !== undefined || /["\\]/.test(path)) throw new Error(`${program} cannot be run with such a path or argument`);
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

/** Like `runProgram`. Beyond the time, and beyond `maximumBytes` where they are given, the program is killed. */
export const runWithin = (command: CommandLine, options: LimitedOptions): Promise<ProgramResult> =>
  new Promise((resolve, reject) => {
    const child = startProgram(command, options);
    const stdout = collect(options.maximumBytes ?? defaultMaximumBytes);
    const stderr = collect(maximumStderrBytes);
    let exceeded: ProgramResult['exceeded'];
    const timer = setTimeout(() => {
      exceeded = 'time';
      killGroup(child);
    }, options.timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      stdout.add(chunk);
      if (!stdout.isFull() || options.maximumBytes === undefined) return;
      exceeded ??= 'bytes';
      killGroup(child);
    });
    child.stderr.on('data', stderr.add);
    // A program may end before it has read everything; its exit code says what that means.
    child.stdin.on('error', () => {});
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 128, stdout: stdout.bytes(), stderr: stderr.bytes().toString('utf8'), exceeded });
    });
    child.stdin.end(options.input ?? '');
  });

/** Starts a program in a process group of its own, so that `killGroup` ends its children too. The caller ends it. */
export const startProgram = ([program, ...args]: CommandLine, { env, cwd }: ProgramOptions): ChildProcessWithoutNullStreams =>
  spawn(findProgram(program, env['PATH'] ?? '') ?? program, args, { cwd: cwd ?? '/', env: { ...env }, stdio: 'pipe', detached: true });

export const killGroup = (child: ChildProcessWithoutNullStreams): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
};

/** Returns the fields of an output in which a NUL ends each. */
export const fieldsOf = (output: Buffer | string): string[] =>
  String(output)
    .split('\0')
    .filter((field) => field !== '');

/** Writes values as `fieldsOf` reads them: each ends with a NUL byte. */
export const ended = (values: readonly string[]): string => values.map((value) => `${value}\0`).join('');

/** True when version `a` is `b` or newer; both like 2.1.330. */
export const isAtLeast = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) >= 0;

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
