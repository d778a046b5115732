// Lets the real Claude Code stream for seconds: that is a sign of life, and a stopped one reports its cost. One that has said its
// last word and stays is ended.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScriptAnswer } from '@clambake/local';
import { afterEach, expect, test } from 'vitest';
import { type RigOptions, type RigResult, runScriptedAttempt } from './attempt-rig.ts';
import { claudeExecutable } from './bare-claude.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

const attempt = async (options: RigOptions): Promise<RigResult> => {
  const result = await runScriptedAttempt(options);
  cleanups.push(result.clean);
  return result;
};

const other = process.geteuid?.() === 0 ? 'user' : 'none';
const slowly = (words: number): ScriptAnswer => [{ text: 'word '.repeat(words), everyMs: 200 }];
const sub: ScriptAnswer = [{ tool: 'Agent', input: { description: 'Look', prompt: 'LOOK AROUND', subagent_type: 'general-purpose' } }];

test('a streaming answer is no silence, and neither is that of a sub-agent', async () => {
  const { run } = await attempt({
    isolation: 'none',
    limits: { totalMs: 90_000, silenceMs: 8_000 },
    script: (request) => {
      if (JSON.stringify(request.messages[0]).includes('LOOK AROUND')) return slowly(60);
      return request.turn === 0 ? sub : slowly(60);
    },
  });
  expect(run).toMatchObject({ stopped: undefined, report: { succeeded: true } });
  expect(run.durationMs).toBeGreaterThan(24_000);
}, 120_000);

test('one that has said its last word and does not end is ended, with its report', async () => {
  const { run } = await attempt({
    isolation: 'none',
    limits: { totalMs: 60_000, silenceMs: 60_000, lingerMs: 500 },
    executable: async (directory) => {
      const file = join(directory, 'lingering-claude');
      const script = `#!/bin/sh\n"${claudeExecutable}" "$@"\n[ "$1" = -p ] && sleep 50\nexit 0\n`;
      await writeFile(file, script, { mode: 0o755 });
      return file;
    },
    script: () => [{ text: 'Finished.' }],
  });
  expect(run).toMatchObject({ stopped: 'answered', report: { succeeded: true, word: 'success' } });
  expect(run.durationMs).toBeLessThan(40_000);
}, 90_000);

test('an agent that is stopped while it streams, or while a sub-agent does, tells what it has cost', async () => {
  const totalMs = 12_000;
  const limits = { totalMs, silenceMs: 60_000 };
  const streams = await attempt({
    isolation: other,
    limits,
    script: ({ turn }) => (turn === 0 ? [{ tool: 'Bash', input: { command: 'ls' } }] : slowly(200)),
  });
  expect(streams.run).toMatchObject({ stopped: 'time', report: { succeeded: false, word: 'error_during_execution' } });
  // 2,000 and 4,000 tokens in, and 100 out of the first turn, are known.
  expect(streams.run.report?.costUsd).toBeGreaterThanOrEqual(0.0195);
  const waits = await attempt({
    isolation: other,
    limits,
    script: ({ turn, messages }) => (turn === 0 && !JSON.stringify(messages[0]).includes('LOOK AROUND') ? sub : slowly(200)),
  });
  expect(waits.run).toMatchObject({ stopped: 'time', report: { succeeded: false } });
  expect(waits.run.report?.costUsd).toBeGreaterThanOrEqual(0.0135);
}, 120_000);
