// Commands that misbehave, run as our own user: whatever they do, there is one ending with the end of what they wrote, and soon.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AgentPlace } from './agent-git.ts';
import { runCommand } from './run-command.ts';

const tree = mkdtempSync(join(tmpdir(), 'run-command-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const path = process.env['PATH'] ?? '';
const place = { user: { kind: 'none' }, directories: { tree }, env: { PATH: path } } as unknown as AgentPlace;
const run = (command: string, timeoutMs = 20_000, signal = new AbortController().signal) =>
  runCommand(place, command, { timeoutMs, signal, path });
/** Running processes whose command line has this text. */
const running = (text: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });

test.each<[string, string, object]>([
  ['passes', 'echo fine', { exit: 0, output: 'fine' }],
  ['fails in the middle', 'false; echo unseen', { exit: 1, output: '' }],
  ['is ended by a signal', 'echo so far; kill -SEGV $$', { exit: 139, output: 'so far' }],
  ['kills itself', 'kill -9 $$', { exit: 137, output: '' }],
  ['stops itself', 'kill -STOP $$', { exit: undefined, stopped: 'time', output: '' }],
  ['ignores the signal to end', "trap '' TERM INT HUP; while :; do sleep 0.05; done", { exit: undefined, stopped: 'time' }],
  ['closes its output and goes on', 'exec > /dev/null 2>&1; sleep 321.5', { exit: undefined, stopped: 'time', output: '' }],
  ['waits for an answer', 'read line; echo "got $line"', { exit: 1, output: '' }],
  ['is no command', ')', { exit: 2, output: expect.stringContaining('yntax') }],
  ['is not there', 'no-such-tool', { exit: 127 }],
  ['has a zero byte in its output', "printf 'a\\000b'", { exit: 0, output: 'a\0b' }],
  ['colours what it writes', "printf '\\033[31mred\\033[0m\\033]0;title\\007'", { exit: 0, output: 'red' }],
])('one that %s', async (_, command, ending) => {
  expect(await run(command, 1500)).toMatchObject({ stopped: undefined, ...ending });
});

test.each([
  ['a million lines', 'seq 1 1000000; echo END', /\n999999\n1000000\nEND$/],
  ['20 MB without a line', "head -c 20000000 /dev/zero | tr '\\000' x; printf END", /^x+END$/],
  ['binary data', 'head -c 3000000 /dev/urandom; printf END', /END$/],
])('of one that writes %s the end is kept, and no more', async (_, command, end) => {
  const { exit, output } = await run(command);
  expect(exit).toBe(0);
  expect(output).toMatch(end);
  expect(Buffer.byteLength(output)).toBeLessThanOrEqual(3 * 32 * 1024);
});

test('what it leaves in the background is ended, also twice forked, in a session of its own and while it forks on', async () => {
  const startedMs = performance.now();
  const forks = 'fork() { [ "$1" = 0 ] || (sleep 322.5 & fork $(($1 - 1))) & }; fork 20';
  const { exit, output } = await run(`setsid sh -c 'sleep 322.5 & (sleep 322.5 &)' & nohup sleep 322.5 & ${forks}; sleep 0.2; echo fine`);
  expect({ exit, output }).toEqual({ exit: 0, output: 'fine' });
  expect(running('322.5')).toEqual([]);
  expect(performance.now() - startedMs).toBeLessThan(15_000);
});

test('one that has ended in time has passed, also when its time is over while what it left is ended', async () => {
  const holds = 'setsid env -i sleep 2.25 & echo fine';
  expect(await run(holds, 900)).toMatchObject({ exit: 0, stopped: undefined, output: 'fine' });
});

test('a cancelled job ends it at once', async () => {
  expect(await run('sleep 323.5', 20_000, AbortSignal.abort())).toMatchObject({ exit: undefined, stopped: 'cancel' });
  expect(running('323.5')).toEqual([]);
});
