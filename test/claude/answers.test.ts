// Facts about structured answers and endings of the real Claude Code, which clambake relies on. The model is scripted and answers on
// loopback.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerJsonSchema } from '@clambake/core';
import { type FinishQuestion, listProcesses } from '@clambake/adapters';
import { type Script, startScriptedModel } from '@clambake/local';
import { expect, onTestFinished } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { runScriptedAttempt } from './attempt-rig.ts';
import { type BareEnding, startBareClaude } from './bare-claude.ts';

const schema = `--json-schema=${JSON.stringify(answerJsonSchema)}`;
const answer = (kind: string, words: string) => ({ tool: 'StructuredOutput', input: { kind, words } });

/** A model and an empty home. */
const open = async (script: Script) => {
  const home = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  const model = await startScriptedModel({ script });
  onTestFinished(async () => {
    await model.stop();
    await rm(home, { recursive: true, force: true });
  });
  const start = (args: readonly string[]) => startBareClaude({ url: model.url, home, cwd: home, input: 'Do it.', args });
  const asked = () => model.requests.flatMap(({ shown }) => shown ?? []);
  return { home, start, asked };
};
const succeeds: Partial<BareEnding> = { code: 0, result: expect.objectContaining({ subtype: 'success', is_error: false }) as object };

test('--json-schema offers StructuredOutput beside a closed list of tools, and the answer is in structured_output', async () => {
  const { start, asked } = await open(() => [answer('question', 'Which port?')]);
  const ending = await start([schema]).ended;
  expect(ending).toMatchObject(succeeds);
  expect(ending.result.structured_output).toEqual({ kind: 'question', words: 'Which port?' });
  expect(asked()[0]?.tools.toSorted()).toEqual(['Bash', 'StructuredOutput']);
});

longTest('without --json-schema there is no such tool', async () => {
  const { start, asked } = await open(() => [{ text: 'Finished.' }]);
  const { result } = await start([]).ended;
  expect(result).not.toHaveProperty('structured_output');
  expect(asked()[0]?.tools).toEqual(['Bash']);
});

longTest('a model that never calls it is asked for it, and the run still ends as success, without an answer', async () => {
  const { start, asked } = await open(() => [{ text: 'Finished.' }]);
  const ending = await start([schema]).ended;
  expect(ending).toMatchObject(succeeds);
  expect(ending.result).not.toHaveProperty('structured_output');
  expect(asked().length).toBeGreaterThan(1);
  expect(JSON.stringify(asked().at(-1)?.messages)).toContain('StructuredOutput');
});

/** Answers the first request of each hook with this, and lets the others through. */
const hooked = async (first: object, home: string) => {
  const events: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const { hook_event_name: event } = JSON.parse(body) as { hook_event_name: string };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(events.includes(event) ? {} : first));
      events.push(event);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const hook = { hooks: [{ type: 'http', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }] };
  const write = async (events: readonly ('Stop' | 'PreToolUse')[]): Promise<string> => {
    const file = join(home, 'settings-of-ours.json');
    const hooks = Object.fromEntries(events.map((event) => [event, [{ matcher: 'StructuredOutput', ...hook }]]));
    await writeFile(file, JSON.stringify({ hooks }));
    return `--settings=${file}`;
  };
  return { events, write };
};
const repairs: Script = ({ messages }) => [
  answer('done', JSON.stringify(messages).includes('IT IS RED') ? 'It is repaired.' : 'It is finished.'),
];

longTest('after its answer the run ends whatever a Stop hook says', async () => {
  const { start, asked, home } = await open(repairs);
  const { events, write } = await hooked({ decision: 'block', reason: 'IT IS RED' }, home);
  const ending = await start([schema, await write(['Stop'])]).ended;
  expect(ending).toMatchObject(succeeds);
  expect(ending.result.structured_output).toEqual({ kind: 'done', words: 'It is finished.' });
  expect([events, asked().length]).toEqual([['Stop'], 1]);
});

test('a PreToolUse hook that denies the answer hands its reason to the model, which answers again; the last answer counts', async () => {
  const { start, asked, home } = await open(repairs);
  const denial = { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: 'IT IS RED' };
  const { events, write } = await hooked({ hookSpecificOutput: denial }, home);
  const ending = await start([schema, await write(['PreToolUse', 'Stop'])]).ended;
  expect(ending).toMatchObject(succeeds);
  expect(ending.result.structured_output).toEqual({ kind: 'done', words: 'It is repaired.' });
  expect(ending.result.permission_denials).toMatchObject([{ tool_name: 'StructuredOutput' }]);
  expect([events, asked().length]).toEqual([['PreToolUse', 'PreToolUse', 'Stop'], 2]);
});

test('an attempt is asked about its answer once, goes on with the reason, and the denial is none of its own', async () => {
  const questions: unknown[] = [];
  const finish: FinishQuestion = {
    ask: async (given) => (questions.push(given) === 1 ? 'IT IS RED' : undefined),
    maximumMs: 30_000,
  };
  const { run, clean } = await runScriptedAttempt({ isolation: 'none', script: repairs, finish });
  onTestFinished(clean);
  expect(questions).toEqual(['finished', 'repaired'].map((word) => ({ kind: 'done', words: `It is ${word}.` })));
  expect(run.denials).toEqual([]);
  expect(run.report).toMatchObject({ succeeded: true, denials: [], answer: { kind: 'done', words: 'It is repaired.' } });
});

longTest('an attempt that ends with words alone is asked once for each end', async () => {
  const questions: unknown[] = [];
  const ask = async (given: unknown) => (questions.push(given) === 1 ? 'IT IS RED' : undefined);
  const script: Script = ({ messages }) =>
    JSON.stringify(messages).includes('IT IS RED') ? [answer('done', 'Yes.')] : [{ text: 'Done.' }];
  const { run, clean } = await runScriptedAttempt({ isolation: 'none', script, finish: { ask, maximumMs: 30_000 } });
  onTestFinished(clean);
  expect(questions).toEqual([undefined, { kind: 'done', words: 'Yes.' }]);
  expect(run.report).toMatchObject({ succeeded: true, answer: { words: 'Yes.' } });
});

test('what it started outlives a killed Claude Code, so that the whole tree has to be ended', async () => {
  const { start, home } = await open(({ turn }) => [{ tool: 'Bash', input: { command: `echo ${turn}; sleep 60`, description: 'A step' } }]);
  const { child, ended } = start([]);
  const processes = { user: { kind: 'none' }, pid: child.pid, attempt: 'none', directory: home, path: '/usr/bin:/bin' } as const;
  const others = async (): Promise<number[]> => (await listProcesses(processes)).filter((pid) => pid !== child.pid);
  const end = Date.now() + 30_000;
  while ((await others()).length === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  onTestFinished(async () => {
    for (const pid of await others()) process.kill(pid, 'SIGKILL');
  });
  child.kill('SIGKILL');
  expect((await ended).code).toBeNull();
  expect((await others()).length).toBeGreaterThan(0);
});
