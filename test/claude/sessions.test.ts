// Facts about sessions of the real Claude Code, which clambake relies on. The model is scripted and answers on loopback.
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claudeCode, openRedactor } from '@clambake/adapters';
import { type ScriptedModel, startScriptedModel } from '@clambake/local';
import { afterAll, beforeAll, expect } from 'vitest';
import { type BareEnding, startBareClaude } from './bare-claude.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

const firstId = randomUUID();
let root: string;
let model: ScriptedModel;
let raw: string;
let first: Run;

interface Run extends BareEnding {
  session: string | undefined;
  /** Requests that the model got. */
  requests: { system: string; messages: string }[];
}

/** Runs Claude Code with a home and a working directory of its own. */
const run = async (prompt: string, args: readonly string[]): Promise<Run> => {
  const home = await mkdtemp(join(root, 'home-'));
  const cwd = await mkdtemp(join(root, 'work-'));
  const before = model.requests.length;
  const ending = await startBareClaude({ url: model.url, home, cwd, input: prompt, args }).ended;
  const folder = join(home, '.claude', 'projects');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const file = files.find((name) => name.endsWith('.jsonl'));
  return {
    ...ending,
    session: file === undefined ? undefined : await readFile(join(folder, file), 'utf8'),
    requests: model.requests
      .slice(before)
      .flatMap(({ shown }) => (shown === undefined ? [] : [{ system: shown.system, messages: JSON.stringify(shown.messages) }])),
  };
};

const resume = (file: string): string[] => [`--resume=${file}`, '--fork-session', `--session-id=${randomUUID()}`];
const write = async (name: string, text: string): Promise<string> => {
  const file = join(root, name);
  await writeFile(file, text);
  return file;
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  await mkdir(join(root, 'sessions'));
  const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'A step' } });
  // Two calls in one turn, then words.
  model = await startScriptedModel({
    script: ({ turn }) => (turn % 2 === 0 ? [bash(`echo one-${turn}`), bash(`echo two-${turn}`)] : [{ text: 'Finished.' }]),
  });
  first = await run('THE FIRST PROMPT', [`--session-id=${firstId}`, '--append-system-prompt=PROMPT_OF_THE_FIRST_RUN']);
  raw = first.session ?? '';
}, 60_000);
afterAll(async () => {
  await model.stop();
  await rm(root, { recursive: true, force: true });
});

test('a session resumes from a file by its absolute path, in another home and another working directory', async () => {
  const { code, requests } = await run('THE SECOND PROMPT', resume(await write('whole.jsonl', raw)));
  expect(code).toBe(0);
  expect(requests[0]?.messages).toMatch(/THE FIRST PROMPT.*one-0.*two-0.*Finished\..*THE SECOND PROMPT/s);
});

test('after a resume the cost and the usage of each model include the earlier run, where its cost is in the file', async () => {
  const { result } = await run('THE SECOND PROMPT', resume(await write('cost.jsonl', raw)));
  const [alone, both] = [first.result, result].map(({ total_cost_usd: usd = 0 }) => usd);
  expect(both).toBeGreaterThan(2 * (alone ?? 0));
  expect(Object.values(result.modelUsage ?? {})[0]?.inputTokens).toBeGreaterThan(
    2 * (Object.values(first.result.modelUsage ?? {})[0]?.inputTokens ?? 0),
  );
  expect(result.num_turns).toBe(first.result.num_turns);
});

longTest('a recorded system prompt is sent again after a resume, unless the snapshot is off', async () => {
  const file = await write('system.jsonl', raw);
  const ours = '--append-system-prompt=PROMPT_OF_THE_SECOND_RUN';
  const on = await run('THE SECOND PROMPT', [...resume(file), ours]);
  expect(on.requests[0]?.system).toContain('PROMPT_OF_THE_FIRST_RUN');
  const off = await run('THE SECOND PROMPT', [...resume(file), ours, '--system-prompt-snapshot=off']);
  expect(off.requests[0]?.system).toContain('PROMPT_OF_THE_SECOND_RUN');
  expect(off.requests[0]?.system).not.toContain('PROMPT_OF_THE_FIRST_RUN');
});

test('the part of a session that clambake hands on has the messages, and neither the cost nor a system prompt', async () => {
  const taken = await claudeCode.sessions?.take(raw, { sessionId: firstId, redact: openRedactor(() => []) });
  if (taken?.ok !== true) throw new Error(taken?.why ?? 'there are no sessions');
  expect(raw).toContain('PROMPT_OF_THE_FIRST_RUN');
  expect(taken.text).not.toMatch(/PROMPT_OF_THE_FIRST_RUN|cost-state|queue-operation|api-request/);
  const file = await write('taken.jsonl', taken.text);
  const { code, requests, result } = await run('THE SECOND PROMPT', [...resume(file), '--append-system-prompt=PROMPT_OF_THE_SECOND_RUN']);
  expect(code).toBe(0);
  expect(requests[0]?.system).toContain('PROMPT_OF_THE_SECOND_RUN');
  expect(requests[0]?.messages).toMatch(/THE FIRST PROMPT.*one-0.*two-0.*Finished\..*THE SECOND PROMPT/s);
  // The scripted model's tokens cost the same in each run of as many messages; here the conversation is longer, and nothing is added.
  expect(result.modelUsage).toMatchObject({ 'claude-sonnet-4-5': { inputTokens: expect.any(Number) } });
  const whole = await run('THE SECOND PROMPT', resume(await write('whole-again.jsonl', raw)));
  expect((result.total_cost_usd ?? 0) + (first.result.total_cost_usd ?? 0)).toBeCloseTo(whole.result.total_cost_usd ?? 0, 6);
});

longTest('a session that the resumed run leaves can be handed on again', async () => {
  const once = await claudeCode.sessions?.take(raw, { sessionId: firstId, redact: openRedactor(() => []) });
  const id = randomUUID();
  const file = await write('once.jsonl', once?.ok === true ? once.text : '');
  const second = await run('THE SECOND PROMPT', [`--resume=${file}`, '--fork-session', `--session-id=${id}`]);
  const twice = await claudeCode.sessions?.take(second.session ?? '', { sessionId: id, redact: openRedactor(() => []) });
  expect(twice).toMatchObject({ ok: true });
  const third = await run('THE THIRD PROMPT', resume(await write('twice.jsonl', twice?.ok === true ? twice.text : '')));
  expect(third.requests[0]?.messages).toMatch(/THE FIRST PROMPT.*THE SECOND PROMPT.*THE THIRD PROMPT/s);
});

test('a session without a conversation is refused before the model is asked', async () => {
  const { code, requests, result } = await run('THE SECOND PROMPT', resume(await write('empty.jsonl', '')));
  expect([code, requests, result.is_error]).toEqual([1, [], true]);
  expect(result.errors?.[0]).toMatch(/^No conversation found/);
});
