// Money at the key proxy: what each answer costs, whoever asks, and the end of it. Real sockets, a provider that answers as it is told.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect } from 'vitest';
import { quickTest as test } from '../../../../test/support/stories.ts';
import { anthropicApi } from '../claude/anthropic-api.ts';
import type { ModelSettings } from '../coding-agent.ts';
import { type KeyProxy, startKeyProxy } from './key-proxy.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

type Answer = (response: ServerResponse, count: number) => void;
type Options = { maximumUsd?: number; onLimit?: () => void; settings?: Partial<ModelSettings> };

const open = async (answer: Answer, { settings = {}, ...limits }: Options = {}) => {
  let asked = 0;
  const provider = createServer((incoming, response) => {
    incoming.resume().on('end', () => answer(response, ++asked));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => provider.close(resolve).closeAllConnections()));
  const baseUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const known = { model: 'sonnet', serverTools: [], ...settings };
  const proxy = await startKeyProxy({ api: anthropicApi, settings: known, baseUrl, apiKey: 'CANARY', placeholder: 'made-up', ...limits });
  cleanups.push(proxy.stop);
  return { proxy, asked: () => asked };
};

const ask = (proxy: KeyProxy, change: object = {}, { path = '/v1/messages', signal }: { path?: string; signal?: AbortSignal } = {}) =>
  fetch(proxy.url + path, {
    method: 'POST',
    body: JSON.stringify({ model: 'claude-sonnet-5-5', max_tokens: 1000, stream: true, messages: [], ...change }),
    headers: { 'x-api-key': 'made-up' },
    ...(signal === undefined ? {} : { signal }),
  });

const send = (response: ServerResponse, ...events: object[]): void => {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of events) response.write(`event: x\ndata: ${JSON.stringify(event)}\n\n`);
};
const start = (id: string, usage: object, model = 'claude-sonnet-5-5') => ({ type: 'message_start', message: { id, model, usage } });
const delta = (text: string) => ({ type: 'content_block_delta', delta: { type: 'text_delta', text } });
const last = (usage: object) => ({ type: 'message_delta', delta: {}, usage });
/** $0.12 with Sonnet 5.5: 10,000 tokens in and 10,000 out. */
const twelveCents = (response: ServerResponse, count: number): void => {
  send(response, start(`msg_${count}`, { input_tokens: 10_000, output_tokens: 1 }), last({ output_tokens: 10_000 }));
  response.end();
};
const usd = ({ proxy }: { proxy: KeyProxy }) => Number((proxy.facts().spending.usd ?? Number.NaN).toFixed(6));

describe('an answer costs', () => {
  test('what its usage says at the price of the model, with cache, an hour of cache, searches and US only', async () => {
    const world = await open((response) => {
      const usage = {
        input_tokens: 1_000_000,
        cache_read_input_tokens: 1_000_000,
        cache_creation_input_tokens: 1_000_000,
        cache_creation: { ephemeral_1h_input_tokens: 400_000 },
        server_tool_use: { web_search_requests: 3 },
        inference_geo: 'us',
        output_tokens: 1,
      };
      send(response, start('msg_1', usage), last({ output_tokens: 1_000_000 }));
      response.end();
    });
    await (await ask(world.proxy)).text();
    expect(usd(world)).toBeCloseTo(1.1 * (2 + 0.1 + 0.6 * 2.5 + 0.4 * 4 + 10) + 0.03, 6);
  });

  test('more where the prompt is long and the model has a second price for that', async () => {
    const world = await open((response, count) => {
      send(
        response,
        start(`msg_${count}`, { input_tokens: count === 1 ? 100_000 : 100_001, output_tokens: 0 }, 'claude-haiku-5-5'),
        last({ output_tokens: 0 }),
      );
      response.end();
    });
    await (await ask(world.proxy, { model: 'claude-haiku-5-5' })).text();
    expect(usd(world)).toBe(0.01);
    await (await ask(world.proxy, { model: 'claude-haiku-5-5' })).text();
    expect(usd(world)).toBeCloseTo(0.01 + 0.05, 5);
  });

  test('the same when its figures come twice, when the same message comes again, and when they are impossible in between', async () => {
    const world = await open((response) => {
      send(
        response,
        start('msg_1', { input_tokens: 10_000, output_tokens: 1 }),
        last({ output_tokens: 10_000 }),
        last({ output_tokens: 10_000 }),
      );
      send(response, last({ output_tokens: -5, input_tokens: -1 }), last({ output_tokens: 'many' }));
      response.end();
    });
    await (await ask(world.proxy)).text();
    await (await ask(world.proxy)).text();
    expect(usd(world)).toBe(0.12);
    expect(world.proxy.facts().spending.estimated).toBe(0);
  });

  test('as one JSON message what a stream costs; and counting tokens and refused requests cost nothing', async () => {
    const world = await open((response, count) => {
      if (count > 2) return void response.writeHead(529, { 'content-type': 'application/json' }).end('{"type":"error"}');
      const usage = { input_tokens: 10_000, output_tokens: 10_000 };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(count === 1 ? { id: 'msg_1', model: 'claude-sonnet-5-5', content: [], usage } : { input_tokens: 500_000 }),
      );
    });
    await (await ask(world.proxy, { stream: false })).text();
    await (await ask(world.proxy, {}, { path: '/v1/messages/count_tokens' })).text();
    await (await ask(world.proxy)).text();
    expect(usd(world)).toBe(0.12);
  });

  test('what came of it when it is cut: by the provider in the middle of its figures, or by the agent', async () => {
    const world = await open((response, count) => {
      send(response, start(`msg_${count}`, { input_tokens: 10_000, output_tokens: 1 }), delta('a'.repeat(4_000)));
      if (count === 1) response.write('data: {"type":"message_delta","usage":{"output_tok', () => setTimeout(() => response.destroy(), 20));
    });
    await ask(world.proxy)
      .then((answer) => answer.text())
      .catch(() => {});
    const half = 0.02 + 0.01;
    expect(usd(world)).toBe(half);
    const controller = new AbortController();
    const reader = (await ask(world.proxy, {}, { signal: controller.signal })).body?.getReader();
    await reader?.read();
    controller.abort();
    await pause(50);
    expect(usd(world)).toBeCloseTo(2 * half, 6);
  });

  test('its prompt at least when the agent hangs up before the first word, and nothing when the provider cannot be reached', async () => {
    const world = await open((response, count) => {
      if (count === 2) response.socket?.destroy();
    });
    const controller = new AbortController();
    const answer = ask(world.proxy, { metadata: { user_id: 'x'.repeat(30_000) } }, { signal: controller.signal }).catch(() => {});
    while (world.asked() === 0) await pause(5);
    controller.abort();
    await answer;
    await pause(50);
    const given = usd(world);
    expect(given).toBeGreaterThan(0.02);
    expect((await ask(world.proxy)).status).toBe(502);
    expect(usd(world)).toBe(given);
  });

  test('an estimate on the high side when the provider does not say what it used, which is noted', async () => {
    const world = await open((response) => {
      send(response, start('msg_1', {}), delta('a'.repeat(40_000)));
      response.end();
    });
    await (await ask(world.proxy)).text();
    expect(usd(world)).toBeGreaterThanOrEqual(0.1);
    expect(world.proxy.facts().spending.estimated).toBe(1);
  });

  test('what the dearer model costs when another one answers, which is noted; a date in the name makes no other model', async () => {
    const models = ['claude-opus-5-5', 'claude-haiku-5-5', 'somebody-else', 'claude-sonnet-5-5-20260901'];
    const world = await open((response, count) => {
      send(response, start(`msg_${count}`, { input_tokens: 1_000_000, output_tokens: 0 }, models[count - 1]), last({ output_tokens: 0 }));
      response.end();
    });
    for (const [index, sum] of [4, 6, 8, 10].entries()) {
      await (await ask(world.proxy)).text();
      expect(usd(world), models[index]).toBe(sum);
    }
    expect(world.proxy.facts().spending.otherModels).toEqual(models.slice(0, 3));
  });
});

describe('a price', () => {
  test('that nobody knows keeps the request from the provider, and says where to name it; one of the configuration counts', async () => {
    const price = { input: 1, output: 1, cacheRead: 1, cacheWrite: 1, cacheWriteHour: 1 };
    const unknown = await open(twelveCents, { settings: { model: 'house-model' } });
    const answer = await ask(unknown.proxy, { model: 'house-model' });
    expect([answer.status, answer.headers.get('x-should-retry'), unknown.asked()]).toEqual([400, 'false', 0]);
    expect(await answer.text()).toContain('name it under \\"prices\\" in .github/clambake.yml');
    const named = await open(twelveCents, { settings: { model: 'house-model', prices: { 'house-model': price } } });
    await (await ask(named.proxy, { model: 'house-model' })).text();
    expect(usd(named)).toBe(0.02);
  });
});

describe('at the limit', () => {
  test('30 direct requests are counted and cut off, together no more than one answer beyond it, and the end is told once', async () => {
    let ends = 0;
    const world = await open((response, count) => void setTimeout(() => twelveCents(response, count), 10), {
      maximumUsd: 1,
      onLimit: () => void ends++,
    });
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(world.proxy, { max_tokens: 10_000 })));
    const statuses = answers.map(({ status }) => status);
    await Promise.all(answers.map((answer) => answer.text()));
    expect(statuses.filter((status) => status === 200)).toHaveLength(9);
    expect(answers.find(({ status }) => status === 400)?.headers.get('x-should-retry')).toBe('false');
    expect([world.asked(), usd(world), ends, world.proxy.facts().spending.isSpent]).toEqual([9, 1.08, 1, true]);
    expect(world.proxy.facts().refused).toEqual(['the budget of this attempt, $1, is used up']);
  });

  test('a budget below one response lets one through', async () => {
    const world = await open(twelveCents, { maximumUsd: 0.001 });
    expect((await ask(world.proxy)).status).toBe(200);
    await pause(20);
    expect((await ask(world.proxy)).status).toBe(400);
    expect(usd(world)).toBe(0.12);
  });

  test('a request that waits for room ends when its agent hangs up, and the others go on', async () => {
    const world = await open((response, count) => void setTimeout(() => twelveCents(response, count), 60), { maximumUsd: 0.2 });
    const first = ask(world.proxy, { max_tokens: 10_000 });
    await pause(20);
    const controller = new AbortController();
    const second = ask(world.proxy, { max_tokens: 10_000 }, { signal: controller.signal }).catch(() => 'given up');
    const third = ask(world.proxy, { max_tokens: 10_000 });
    await pause(10);
    controller.abort();
    expect(await second).toBe('given up');
    expect([(await first).status, (await third).status]).toEqual([200, 200]);
    expect(world.asked()).toBe(2);
  });
});
