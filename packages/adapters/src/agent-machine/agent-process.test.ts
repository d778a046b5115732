import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessEnding } from '@clambake/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runAgentProcess } from './agent-process.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clambake-test-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const run = async (script: string, p: { stop?: AbortController; onLine?: (line: string) => void; input?: string } = {}) => {
  const lines: string[] = [];
  const attempt = randomUUID();
  const path = process.env['PATH'] ?? '';
  const ending: ProcessEnding = await runAgentProcess({
    argv: ['sh', '-c', script],
    cwd: directory,
    env: { PATH: path, CLAMBAKE_ATTEMPT: attempt },
    processes: { user: { kind: 'none' }, attempt, directory, path },
    input: p.input ?? '',
    stop: (p.stop ?? new AbortController()).signal,
    onLine: (line) => {
      lines.push(line);
      p.onLine?.(line);
      return false;
    },
  });
  return { ...ending, lines };
};

test('it gets its input, its lines are heard, and its exit code is told', async () => {
  expect(await run('cat; printf last; echo unheard >&2; exit 3', { input: 'one\ntwo\n' })).toEqual({
    exitCode: 3,
    exitSignal: null,
    stopped: undefined,
    lines: ['one', 'two', 'last'],
  });
});

test('one that ends before it has read its input is no error', async () => {
  expect(await run('exit 0', { input: 'x'.repeat(1_000_000) })).toMatchObject({ exitCode: 0 });
});

test('it is asked to end first, and may end well', async () => {
  const stop = new AbortController();
  const ending = await run("trap 'exit 7' TERM; echo ready; while :; do sleep 0.02; done", { stop, onLine: () => stop.abort('time') });
  expect(ending).toMatchObject({ exitCode: 7, stopped: 'time' });
});

test('one that does not listen is killed, and so is what it started', async () => {
  const stop = new AbortController();
  const script = "trap '' TERM; (setsid sleep 60 &); echo ready; while :; do sleep 0.02; done";
  const startedMs = performance.now();
  const ending = await run(script, { stop, onLine: () => stop.abort('cancel') });
  expect(ending).toMatchObject({ exitCode: null, exitSignal: 'SIGKILL', stopped: 'cancel' });
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});

test('one that was stopped before it started ends, too', async () => {
  const stop = new AbortController();
  stop.abort('cancel');
  expect(await run('sleep 60', { stop })).toMatchObject({ stopped: 'cancel' });
});

test('a program that is not there is an error', async () => {
  const processes = { user: { kind: 'none' }, attempt: 'a', directory, path: '/bin' } as const;
  const stop = new AbortController().signal;
  const options = { cwd: directory, env: {}, processes, input: '', stop, onLine: () => false };
  await expect(runAgentProcess({ ...options, argv: [join(directory, 'absent')] })).rejects.toThrow('ENOENT');
});
