// One short command to its end, with an environment made by the caller and bounds on time and output. For the few
// system tools around the agent (useradd, chown, setpriv, git inside the agent's own tree); no shell is involved.
import { spawn } from 'node:child_process';

export interface CommandResult {
  /** 128 plus the signal's place when a signal ended it, as a shell would say. */
  code: number;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  env: Readonly<Record<string, string>>;
  cwd?: string;
  timeoutMs?: number;
  /** Most bytes kept of each stream; the rest is dropped. */
  maxBytes?: number;
}

/** Exit codes are values; throws only when the command cannot be started. */
export const runCommand = (argv: readonly [string, ...string[]], options: CommandOptions): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const [command, ...args] = argv;
    const child = spawn(command, args, {
      cwd: options.cwd ?? '/',
      env: { ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const timer = setTimeout(() => child.pid !== undefined && killGroup(child.pid), options.timeoutMs ?? 60_000);
    const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    for (const name of ['stdout', 'stderr'] as const) {
      let bytes = 0;
      child[name].on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= (options.maxBytes ?? 16 * 1024 * 1024)) kept[name].push(chunk);
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? (signal === 'SIGTERM' ? 143 : 137), stdout: text(kept.stdout), stderr: text(kept.stderr) });
    });
  });

const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
};
