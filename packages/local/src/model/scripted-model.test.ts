// The scripted model alone, used as an API client would.
import { afterEach, expect, test } from 'vitest';
import type { Script } from './script.ts';
import { type ScriptedModel, startScriptedModel } from './scripted-model.ts';

const running: ScriptedModel[] = [];
afterEach(async () => {
  for (const model of running.splice(0)) await model.stop();
});

const start = async (script: Script): Promise<ScriptedModel> => {
  const model = await startScriptedModel({ script });
  running.push(model);
  return model;
};

const tools = [{ name: 'Bash' }, { name: 'Write' }];
const post = (model: ScriptedModel, body: object, path = '/v1/messages?beta=true') =>
  fetch(model.url + path, {
    method: 'POST',
    headers: { 'x-api-key': 'made-up' },
    body: JSON.stringify({ model: 'claude-sonnet-4-5', ...body }),
  });
const asked = [{ role: 'user', content: 'Add a file' }];

test('an answer as JSON has the blocks of the script, a stop reason and usage', async () => {
  const model = await start(() => [{ text: 'I write it.' }, { tool: 'Write', input: { file_path: 'a' } }]);
  const answer = (await (await post(model, { messages: asked, tools })).json()) as Record<string, unknown>;
  expect(answer).toMatchObject({
    role: 'assistant',
    stop_reason: 'tool_use',
    content: [
      { type: 'text', text: 'I write it.' },
      { type: 'tool_use', name: 'Write', input: { file_path: 'a' } },
    ],
    usage: { input_tokens: 2000, output_tokens: 200 },
  });
});

test('a streamed answer is the same message in the order of events that the API documents', async () => {
  const model = await start(() => [{ text: 'Done.' }]);
  const response = await post(model, { messages: asked, tools, stream: true });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events = (await response.text()).split('\n').filter((line) => line.startsWith('event: '));
  expect(events.map((line) => line.slice(7))).toEqual([
    'message_start',
    'content_block_start',
    'content_block_delta',
    'content_block_stop',
    'message_delta',
    'message_stop',
  ]);
});

test('the script sees the prompt without the reminders of the CLI, the turn, and what each tool printed', async () => {
  const model = await start((request) => [{ text: `turn ${request.turn}` }]);
  const messages = [
    {
      role: 'user',
      content: [
        { type: 'text', text: '<system-reminder>\nnot the prompt\n</system-reminder>' },
        { type: 'text', text: 'Fix it' },
      ],
    },
    { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'Bash', input: { command: 'ls' } }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't1', content: [{ type: 'text', text: 'a.txt' }], is_error: true }] },
  ];
  await post(model, { messages, tools });
  expect(model.requests[0]?.shown).toMatchObject({
    prompt: 'Fix it',
    turn: 1,
    tools: ['Bash', 'Write'],
    results: [{ tool: 'Bash', input: { command: 'ls' }, output: 'a.txt', isError: true }],
  });
});

test('a request without tools is a side request of the CLI: it is answered and the script is not asked', async () => {
  const model = await start(() => {
    throw new Error('must not be asked');
  });
  const response = await post(model, { messages: asked, max_tokens: 1 });
  expect(response.status).toBe(200);
  expect(model.requests[0]?.shown).toBeUndefined();
  expect(model.problems).toEqual([]);
});

test.each([401, 429, 500, 529])('a scripted fault answers %i in the shape of the API', async (status) => {
  const model = await start(() => ({ fault: 'status', status, headers: { 'retry-after': '30' } }));
  const response = await post(model, { messages: asked, tools });
  expect(response.status).toBe(status);
  expect(response.headers.get('retry-after')).toBe('30');
  expect(await response.json()).toMatchObject({ type: 'error', error: { message: 'scripted trouble' } });
});

test('a dropped answer breaks off after its headers', async () => {
  const model = await start(() => ({ fault: 'drop' }));
  const response = await post(model, { messages: asked, tools });
  await expect(response.text()).rejects.toThrow();
});

test('a hanging answer says nothing until the model is stopped', async () => {
  const model = await start(() => ({ fault: 'hang' }));
  const answer = post(model, { messages: asked, tools }).then(
    () => 'answered',
    () => 'cut off',
  );
  const first = await Promise.race([answer, new Promise((resolve) => setTimeout(() => resolve('silent'), 150))]);
  expect(first).toBe('silent');
  await model.stop();
  expect(await answer).toBe('cut off');
});

test('tokens are counted and models are listed', async () => {
  const model = await start(() => []);
  const counted = await post(model, { messages: asked }, '/v1/messages/count_tokens');
  expect(((await counted.json()) as { input_tokens: number }).input_tokens).toBeGreaterThan(0);
  const listed = (await (await fetch(`${model.url}/v1/models`)).json()) as { data: unknown[] };
  expect(listed.data.length).toBeGreaterThan(0);
});

test('an unknown route and a script that throws are recorded as problems by name', async () => {
  const model = await start(() => {
    throw new Error('the script is broken');
  });
  expect((await fetch(`${model.url}/v1/files`)).status).toBe(404);
  expect((await post(model, { messages: asked, tools })).status).toBe(500);
  expect(model.problems[0]).toBe('no route GET /v1/files');
  expect(model.problems[1]).toContain('the script is broken');
});
