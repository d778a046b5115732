// `npm run demo` as a process of its own, in an empty directory, for stories about its command line.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoResult } from '../../demo/demo.ts';
import { clambakeDirectory } from '../../demo/start-actions.ts';

export interface DemoProcess {
  child: ChildProcess;
  /** Everything it has printed so far. */
  printed: { out: string; err: string };
  /** Resolves with the text as soon as it was printed; rejects when the process ends before or the time is up. */
  says(text: RegExp, withinMs: number): Promise<RegExpExecArray>;
  /** Exit code and signal; rejects when the time is up. */
  ended(withinMs: number): Promise<{ code: number | null; signal: string | null }>;
  /** Content of out/demo/result.json. */
  result(): Promise<DemoResult>;
  /** Names in its temporary directory, which is its own. */
  temporary(): Promise<string[]>;
  /** Stops it when it still runs, and removes its directory. */
  close(): Promise<void>;
}

/** @param options.pathFirst directory of commands that shall be found before the machine's */
export const startDemo = async (args: readonly string[], options: { pathFirst?: string } = {}): Promise<DemoProcess> => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-demo-process-'));
  // The agents of the demo run as another user, who has to get through.
  await chmod(directory, 0o711);
  const temporary = join(directory, 'tmp');
  await mkdir(temporary, { mode: 0o711 });
  const main = join(clambakeDirectory, 'demo/main.ts');
  const path = [...(options.pathFirst === undefined ? [] : [options.pathFirst]), process.env['PATH'] ?? ''].join(delimiter);
  const env = { PATH: path, HOME: directory, TMPDIR: temporary };
  const child = spawn(process.execPath, ['--conditions=source', main, ...args], { cwd: directory, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
  const exit = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as string | null }));
  const everything = (): string => `${printed.out}\n${printed.err}`;
  const late = async (ms: number): Promise<never> => {
    await sleep(ms, undefined, { ref: false });
    throw new Error(`not within ${ms} ms; it printed:\n${everything()}`);
  };
  return {
    child,
    printed,
    async says(text, withinMs) {
      for (let left = withinMs; left > 0 && child.exitCode === null && child.signalCode === null; left -= 100) {
        const found = text.exec(printed.out);
        if (found !== null) return found;
        await sleep(100);
      }
      const found = text.exec(printed.out);
      if (found !== null) return found;
      throw new Error(`it did not say ${text}; it printed:\n${everything()}`);
    },
    ended: (withinMs) => Promise.race([exit, late(withinMs)]),
    result: async () => JSON.parse(await readFile(join(directory, 'out/demo/result.json'), 'utf8')) as DemoResult,
    temporary: () => readdir(temporary),
    async close() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await Promise.race([exit, sleep(10_000, undefined, { ref: false })]);
        child.kill('SIGKILL');
      }
      await exit;
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
