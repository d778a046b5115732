// The time that a cancelled step gets before it is killed, with GitHub's own values.
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { runStepProcess } from './step-process.ts';

/** Returns false for a process that has ended, even if its parent has not waited for it. */
const isAlive = (pid = ''): boolean => {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ') Z';
  return !/\) [ZX]/.test(stat);
};

test('a cancelled process gets SIGINT, after 7.5 s SIGTERM, and 2.5 s later it is killed with its children', async () => {
  const cancel = new AbortController();
  const heard: [string, number][] = [];
  let cancelledAt = 0;
  const script =
    "process.on('SIGINT', () => console.log('INT')); process.on('SIGTERM', () => console.log('TERM')); const child = require('node:child_process').spawn('sleep', ['300']); console.log('ready ' + child.pid); setInterval(() => undefined, 1000);";
  const exit = await runStepProcess({
    command: process.execPath,
    args: ['-e', script],
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '' },
    onLine: (line) => {
      heard.push([line, performance.now() - cancelledAt]);
      if (!line.startsWith('ready')) return;
      cancelledAt = performance.now();
      cancel.abort();
    },
    signal: cancel.signal,
    timeoutMs: undefined,
  });
  const tookMs = performance.now() - cancelledAt;
  expect([exit.reason, heard.map(([line]) => line.split(' ')[0])]).toEqual(['cancelled', ['ready', 'INT', 'TERM']]);
  expect(isAlive(heard[0]?.[0].split(' ')[1])).toBe(false);
  expect(heard[2]?.[1]).toBeGreaterThanOrEqual(7400);
  expect(heard[2]?.[1]).toBeLessThan(9900);
  expect(tookMs).toBeGreaterThanOrEqual(9900);
  expect(tookMs).toBeLessThan(20_000);
}, 60_000);
