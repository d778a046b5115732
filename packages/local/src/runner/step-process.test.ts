// What a cancelled step is given before it is killed, in GitHub's own times.
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { runStepProcess } from './step-process.ts';

test('a cancelled process gets SIGINT, after 7.5 s SIGTERM, and 2.5 s later it is killed', async () => {
  const cancel = new AbortController();
  const heard: [string, number][] = [];
  let cancelledAt = 0;
  const script =
    "process.on('SIGINT', () => console.log('INT')); process.on('SIGTERM', () => console.log('TERM')); console.log('ready'); setInterval(() => undefined, 1000);";
  const exit = await runStepProcess({
    command: process.execPath,
    args: ['-e', script],
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '' },
    onLine: (line) => {
      heard.push([line, performance.now() - cancelledAt]);
      if (line !== 'ready') return;
      cancelledAt = performance.now();
      cancel.abort();
    },
    signal: cancel.signal,
    timeoutMs: undefined,
  });
  const tookMs = performance.now() - cancelledAt;
  expect([exit.reason, heard.map(([line]) => line)]).toEqual(['cancelled', ['ready', 'INT', 'TERM']]);
  expect(heard[2]?.[1]).toBeGreaterThanOrEqual(7400);
  expect(heard[2]?.[1]).toBeLessThan(9900);
  expect(tookMs).toBeGreaterThanOrEqual(9900);
  expect(tookMs).toBeLessThan(20_000);
}, 60_000);
