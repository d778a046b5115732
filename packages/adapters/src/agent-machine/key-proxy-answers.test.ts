// Answers of the provider on their way to the agent, what is remembered of them, and connections that end early.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect } from 'vitest';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';
import { anthropicApi } from '../claude/anthropic-api.ts';
import { type KeyProxy, startKeyProxy } from './key-proxy.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const placeholder = 'made-up';
const body = JSON.stringify({ model: 'claude-sonnet-5-5', messages: [] });

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const startBoth = async (answer: Answer): Promise<KeyProxy> => {
  const provider = createServer((incoming, response) => {
    incoming.resume().on('end', () => answer(response, incoming));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => provider.close(resolve).closeAllConnections()));
  const baseUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const proxy = await startKeyProxy({
    api: anthropicApi,
    settings: { model: 'sonnet', serverTools: [] },
    baseUrl,
    apiKey: 'CANARY_real_key',
    placeholder,
  });
  cleanups.push(proxy.stop);
  return proxy;
};

const ask = (proxy: KeyProxy, change: RequestInit & { path?: string } = {}): Promise<Response> =>
  fetch(proxy.url + (change.path ?? '/v1/messages'), { method: 'POST', body, ...change, headers: { 'x-api-key': placeholder } });

describe('an answer', () => {
  test('comes without cookies and without the headers of one connection, and with all others', async () => {
    const proxy = await startBoth((response) => {
      response.writeHead(200, { 'set-cookie': 'a=b', 'keep-alive': 'timeout=77', 'request-id': 'r1', 'retry-after': '3' }).end('{}');
    });
    const { headers } = await ask(proxy);
    expect([headers.get('set-cookie'), headers.get('request-id'), headers.get('retry-after')]).toEqual([null, 'r1', '3']);
    expect(headers.get('keep-alive')).not.toBe('timeout=77');
  });

  test.each([
    [401, 'false'],
    [403, 'false'],
    [400, null],
    [429, null],
    [500, null],
    [200, null],
  ])('of %i of the provider says about another try: %s', async (status, retry) => {
    const proxy = await startBoth((response) => void response.writeHead(status).end('{}'));
    const answer = await ask(proxy);
    expect([answer.status, answer.headers.get('x-should-retry')]).toEqual([status, retry]);
  });

  test('of ours is final when another try would be refused as well, and not when the provider may come back', async () => {
    const proxy = await startBoth((response) => void response.socket?.destroy());
    const told = async (answer: Response) => [
      answer.status,
      answer.headers.get('x-should-retry'),
      ((await answer.json()) as { error: { type: string } }).error.type,
    ];
    expect(await told(await ask(proxy))).toEqual([502, null, 'api_error']);
    expect(await told(await ask(proxy, { path: '/v1/files' }))).toEqual([403, 'false', 'permission_error']);
    expect(await told(await ask(proxy, { body: 'no JSON' }))).toEqual([400, 'false', 'invalid_request_error']);
    expect(proxy.facts().statuses).toEqual([0]);
  });

  test('that the provider breaks off reaches the agent as broken off, and is no second status', async () => {
    const proxy = await startBoth((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: one\n\n');
      setTimeout(() => response.socket?.destroy(), 20);
    });
    await expect((await ask(proxy)).text()).rejects.toThrow();
    expect(proxy.facts().statuses).toEqual([200]);
  });

  test.each([
    ['has begun', true],
    ['has not begun', false],
  ])('that %s and that the agent no longer waits for is ended at the provider, too', async (_, hasBegun) => {
    let asked = (): void => {};
    const arrived = new Promise<void>((resolve) => (asked = resolve));
    let ended = (): void => {};
    const closed = new Promise<void>((resolve) => (ended = resolve));
    const proxy = await startBoth((response, incoming) => {
      incoming.socket.on('close', ended);
      if (hasBegun) response.writeHead(200).write('one');
      asked();
    });
    const control = new AbortController();
    const answer = ask(proxy, { signal: control.signal }).then((one) => one.text());
    await arrived;
    control.abort();
    await expect(answer).rejects.toThrow();
    await closed;
  });
});

describe('what is remembered', () => {
  test('the latest end of a limit counts, in whatever order they come, and only a 429 names one', async () => {
    const reset = 'anthropic-ratelimit-unified-reset';
    const answers: [number, Record<string, string>][] = [
      [200, { [reset]: '1900000000' }],
      [529, { 'retry-after': '900000000' }],
      [429, { [reset]: '1800000500' }],
      [429, { [reset]: '1800000000' }],
    ];
    const proxy = await startBoth((response) => {
      const [status, headers] = answers.shift() ?? [200, {}];
      response.writeHead(status, headers).end('{}');
    });
    const ends: (string | undefined)[] = [];
    for (let at = 0; at < 4; at += 1) {
      await (await ask(proxy)).text();
      ends.push(proxy.facts().limitedUntil);
    }
    expect(ends).toEqual([undefined, undefined, '2027-01-15T08:08:20.000Z', '2027-01-15T08:08:20.000Z']);
    expect(proxy.facts().statuses).toEqual([200, 529, 429, 429]);
  });

  test('the time of the last piece of an answer; nothing before the first, and a refusal of ours is none', async () => {
    const proxy = await startBoth((response) => void response.writeHead(200).end('{}'));
    await ask(proxy, { path: '/v1/files' });
    expect(proxy.heardMs()).toBeUndefined();
    await (await ask(proxy)).text();
    const first = proxy.heardMs() ?? 0;
    expect(first).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await (await ask(proxy)).text();
    expect(proxy.heardMs()).toBeGreaterThan(first);
  });

  test('each reason of a refusal once, and five of them', async () => {
    const proxy = await startBoth((response) => void response.end('{}'));
    await ask(proxy, { path: '/v1/files' });
    await ask(proxy, { path: '/v1/files' });
    expect(proxy.facts().refused).toHaveLength(1);
    for (let at = 0; at < 6; at += 1) await ask(proxy, { path: `/v1/${at}` });
    expect(proxy.facts().refused).toEqual([
      'this proxy does not forward POST /v1/files',
      ...[0, 1, 2, 3].map((at) => `this proxy does not forward POST /v1/${at}`),
    ]);
  });
});

describe('requests of another kind', () => {
  const sendRaw = (proxy: KeyProxy, text: string): Promise<string> =>
    new Promise((resolve) => {
      let heard = '';
      const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1', () => socket.write(text));
      socket.on('data', (piece) => (heard += String(piece)));
      socket.on('error', () => {});
      socket.on('close', () => resolve(heard));
    });

  test('a tunnel and another protocol are closed without an answer; control: the same lines without them are answered', async () => {
    const proxy = await startBoth((response) => void response.end('{}'));
    const { host } = new URL(proxy.url);
    expect(await sendRaw(proxy, `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe('');
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    expect(await sendRaw(proxy, `GET /v1/messages HTTP/1.1\r\nHost: ${host}\r\n${upgrade}\r\n`)).toBe('');
    expect(await sendRaw(proxy, `GET /v1/messages HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toContain('HTTP/1.1 403');
    expect(proxy.facts().statuses).toEqual([]);
  });

  longTest('requests that hold more than 128 MB together are refused for now; when they have ended, there is room again', async () => {
    const proxy = await startBoth((response) => void response.end('{}'));
    const piece = Buffer.alloc(31 * 1024 * 1024, ' ');
    const open = () => {
      const sent = request(`${proxy.url}/v1/messages`, { method: 'POST', headers: { 'x-api-key': placeholder } });
      const status = new Promise<number>((resolve) => {
        sent.on('response', (answer) => resolve(answer.resume().statusCode ?? 0));
        sent.on('error', () => resolve(0));
      });
      return { sent, status, written: new Promise<void>((resolve) => void sent.write(piece, () => resolve())) };
    };
    const waiting = [open(), open(), open(), open()];
    await Promise.all(waiting.map(({ written }) => written));
    const full = open();
    expect(await full.status).toBe(503);
    for (const { sent } of waiting) sent.end(body);
    expect(await Promise.all(waiting.map(({ status }) => status))).toEqual([200, 200, 200, 200]);
    expect(proxy.facts().refused).toEqual(['the agent sends too many large requests at once']);
    expect((await ask(proxy)).status).toBe(200);
  });
});
