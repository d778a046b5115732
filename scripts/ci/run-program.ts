// Starts one program at a time in a process group of its own, and ends it with everything it started. The output goes
// through line by line, so that the closing line of a part is not taken for the closing line of the whole.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface ProgramOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Gets each line of stdout and stderr. */
  onLine(line: string): void;
}

export interface Programs {
  /** Resolves with the exit code; null when a signal ended it or it could not be started. */
  run(command: string, args: readonly string[], options: ProgramOptions): Promise<number | null>;
  /** Kills the running program with its group and all its descendants; describes each, one line a process. */
  killAll(): string[];
}

export const createPrograms = (): Programs => {
  const pids = new Set<number>();
  return {
    run: (command, args, options) =>
      new Promise((resolve) => {
        const child = spawn(command, args, {
          cwd: options.cwd,
          env: options.env,
          stdio: ['ignore', 'pipe', 'pipe'],
          detached: true,
        });
        if (child.pid !== undefined) pids.add(child.pid);
        for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', options.onLine);
        child.on('error', (error) => {
          options.onLine(`${command} could not be started: ${error.message}`);
          resolve(null);
        });
        child.on('exit', (code) => {
          if (child.pid !== undefined) pids.delete(child.pid);
          // The last lines may still be in the pipe. A process that was left behind may keep it open for ever.
          const late = setTimeout(() => resolve(code), 2_000);
          child.on('close', () => {
            clearTimeout(late);
            resolve(code);
          });
        });
      }),
    killAll: () => {
      const ended = [...pids].flatMap((pid) => [pid, ...descendantsOf(pid)]).map((pid) => ({ pid, text: commandOf(pid) }));
      for (const pid of pids) kill(-pid);
      // Some tests start process groups of their own.
      for (const { pid } of ended) kill(pid);
      return ended.map(({ pid, text }) => `${pid} ${text}`);
    },
  };
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

const readProc = (pid: number | string, file: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};

const commandOf = (pid: number): string => (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ').trim().slice(0, 200);

/** Empty where there is no /proc; the process group is still killed then. */
const descendantsOf = (root: number): number[] => {
  const parents = new Map<number, number>();
  for (const name of readNames('/proc').filter((one) => /^\d+$/.test(one))) {
    // The name of a program may hold spaces and brackets: the parent is the second field after the last bracket.
    const parent = /^.*\) \S (\d+)/s.exec(readProc(name, 'stat') ?? '')?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
};

const readNames = (directory: string): string[] => {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
};
