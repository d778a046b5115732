// Follows one program that a shell of ours started: its two streams, its exit code, and what is known when nobody tells that.
import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './run-program.ts';

/** A shell's words in another stream are read within this time. */
export const graceMs = 1000;

export interface Waiting {
  started(pid: number): void;
  ended(code: number): void;
  /** Nobody will say how it ended. */
  lost(): void;
  isStarted(): boolean;
}

/** A shell that runs the script. */
export interface Shell {
  directory: string;
  stdin: Writable;
  stdout: Readable;
  /** It starts nothing more; what it started may run. */
  exited: Promise<unknown>;
  /** It and all that follows its programs have ended. */
  gone: Promise<unknown>;
  /** It no longer keeps this process alive. */
  leave(): void;
  /** True: that a program cannot be followed is an error of the machine. False: the agent can do that, and it counts as a signal. */
  isOurs: boolean;
  /** Mode of files that become somebody's standard input. */
  mode: number;
  /** Kills a group of processes by what the shell says is its number. `hasEnded`: its leader has ended, and another may have its number. */
  kill(group: number, hasEnded: boolean): void;
}

/** With these codes a shell tells of a signal. Git ends with 129 by itself. */
const isBySignal = (code: number): boolean => code >= 130 && code <= 192;

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

/** Longer lines than ours are dropped. */
export const readLines = (stream: Readable, heard: (line: string) => void): void => {
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString('latin1')}`.split('\n');
    rest = (lines.pop() ?? '').slice(-100);
    for (const line of lines) heard(line);
  });
};

interface FollowOptions {
  shell: Shell;
  add(one: Waiting): void;
  /** The shell does not do what it is told. */
  distrust(): void;
}

/** `free`: nobody holds its streams any more. */
export const follow = (name: string, { shell, add, distrust }: FollowOptions): Running & { free: Promise<unknown> } => {
  const stdout = readFrom(`${name}.out`);
  const stderr = readStderr(`${name}.err`, stdout);
  const streams = [stdout, stderr].map((stream) => new Promise<void>((resolve) => stream.once('close', () => resolve())));
  let pid: number | undefined;
  let isKilled = false;
  let hasEnded = false;
  const kill = (): void => {
    isKilled = true;
    if (pid !== undefined && pid > 1) shell.kill(pid, hasEnded);
  };
  const ended = new Promise<number>((resolve, reject) => {
    const end = (): void => {
      hasEnded = true;
      touch(`${name}.out`);
      touch(`${name}.err`);
    };
    const lost = (): void => {
      if (hasEnded) return;
      end();
      if (shell.isOurs) reject(new Error('a program could not be started, or not be followed to its end, by the shell of this job'));
      else resolve(128);
    };
    const started = (value: number): void => {
      pid = value;
      if (isKilled) kill();
    };
    add({
      started,
      ended: (code) => {
        end();
        resolve(isBySignal(code) ? 128 : code);
      },
      lost,
      isStarted: () => pid !== undefined,
    });
    void Promise.all(streams)
      .then(() => pause(graceMs, undefined, { ref: false }))
      .then(lost);
  });
  const leave = (): void => {
    if (!hasEnded) distrust();
    for (const stream of [stdout, stderr]) stream.removeAllListeners('data').resume().unref();
  };
  const closed = Promise.all([ended, ...streams]).then(([code]) => code);
  return { stdout, stderr, kill, ended, leave, closed, free: Promise.allSettled([ended, ...streams]) };
};

/** Leaves no stream open when the second cannot be opened. */
const readStderr = (file: string, stdout: Socket): Socket => {
  try {
    return readFrom(file);
  } catch (error) {
    stdout.destroy();
    throw error;
  }
};
