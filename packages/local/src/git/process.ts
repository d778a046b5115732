// Runs the system's git in a bare repository: argument arrays, no shell, no configuration of the machine.
import { spawn } from 'node:child_process';

export interface GitOptions {
  input?: string | Buffer;
  /** Exit codes besides 0 that count as an answer and not as a failure. */
  accept?: readonly number[];
  env?: Record<string, string>;
}

export interface GitAnswer {
  code: number;
  stdout: string;
  /** The same output as bytes, for blobs. */
  bytes: Buffer;
  stderr: string;
}

const baseEnv = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
});

/** Rejects with git's own message when the exit code is neither 0 nor accepted. */
export const runGit = (gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', args, { env: { ...baseEnv(), GIT_DIR: gitDir, ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    // git may exit before it has read all of its input. Its exit code says so, and the write error must not crash us.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      const answer = { code: code ?? -1, stdout: bytes.toString(), bytes, stderr: Buffer.concat(err).toString() };
      const accepted = answer.code === 0 || (options.accept ?? []).includes(answer.code);
      if (accepted) resolve(answer);
      else reject(new Error(`git ${args.join(' ')} exited with ${answer.code}: ${answer.stderr.trim()}`));
    });
    child.stdin.end(options.input ?? '');
  });

/** Returns the trimmed standard output of a git command that must succeed. */
export const git = async (gitDir: string, ...args: string[]): Promise<string> => (await runGit(gitDir, args)).stdout.trim();
