// Starts a client of the local GitHub as a process of its own, with an environment that the test names.
import { spawn } from 'node:child_process';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Resolves with any exit code; -1 when a signal ended the process. */
export const runProcess = (command: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
