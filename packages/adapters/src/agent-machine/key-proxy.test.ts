import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { anthropicApi } from '../claude/anthropic-api.ts';
import { type KeyProxy, startKeyProxy } from './key-proxy.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

const startProvider = async (
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<{ url: string; seen: Seen[] }> => {
  const seen: Seen[] = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk) => (body += chunk));
    incoming.on('end', () => {
      seen.push({ method: incoming.method, url: incoming.url, headers: incoming.headers, body });
      answer(response, incoming);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
};

const apiKey = 'CANARY_real_key';
const message = JSON.stringify({ model: 'claude-sonnet-5-5', messages: [{ role: 'user', content: 'hi' }] });
const placeholder = 'made-up';
const startProxy = async (baseUrl: string): Promise<KeyProxy> => {
  const proxy = await startKeyProxy({ api: anthropicApi, settings: { model: 'sonnet', serverTools: [] }, baseUrl, apiKey, placeholder });
  cleanups.push(proxy.stop);
  return proxy;
};
const ok = (response: ServerResponse): void => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
const ask = (proxy: KeyProxy, path: string, init: RequestInit = {}) =>
  fetch(proxy.url + path, {
    method: 'POST',
    body: message,
    ...init,
    headers: { 'x-api-key': placeholder, ...(init.headers as Record<string, string>) },
  });

test('attack-67: the real key goes out, whatever key and cookies came in, under the path of the configured address', async () => {
  const provider = await startProvider(ok);
  const proxy = await startProxy(`${provider.url}/gateway/`);
  await ask(proxy, '/v1/messages?beta=true', {
    headers: { authorization: 'Bearer stolen', cookie: 'a=b', 'anthropic-version': '2023-06-01' },
  });
  expect(provider.seen).toMatchObject([{ method: 'POST', url: '/gateway/v1/messages?beta=true', body: message }]);
  const { headers } = provider.seen[0] as Seen;
  expect(headers['x-api-key']).toBe(apiKey);
  expect(headers['anthropic-version']).toBe('2023-06-01');
  expect(headers.authorization).toBeUndefined();
  expect(headers.cookie).toBeUndefined();
  expect(headers.host).toBe(new URL(provider.url).host);
});

test.each([
  ['POST', '/v1/messages/batches'],
  ['GET', '/v1/files'],
  ['GET', '/v1/organizations/me'],
  ['POST', '/v1/../admin'],
  ['POST', '/v1/messages/%2e%2e/files'],
  ['POST', '//evil.example/v1/messages'],
  ['GET', '/v1/messages'],
  ['GET', '/v1/models'],
  ['POST', '/v1/complete'],
  ['POST', '//v1/messages'],
  ['POST', '/v1//messages'],
  ['POST', '/v1/messages/'],
  ['POST', '/v1/%6dessages'],
  ['POST', '/v1/messages%2fbatches'],
  ['POST', '/v1/messages;a=b'],
  ['POST', '/v1/messages?beta=true&beta=false'],
  ['POST', '/v1/messages?path=/v1/files'],
  ['POST', '/V1/messages'],
  ['PUT', '/v1/messages'],
  ['DELETE', '/v1/messages'],
  ['GET', '/'],
])('%s %s is not forwarded', async (method, path) => {
  const provider = await startProvider(ok);
  const proxy = await startProxy(provider.url);
  // node:http sends the path as it is written; fetch would clean it first.
  const status = await raw(proxy, { method, path, headers: { 'x-api-key': placeholder } });
  expect(status).toBe(403);
  expect(provider.seen).toEqual([]);
  expect(proxy.facts().statuses).toEqual([]);
});

const raw = (proxy: KeyProxy, options: { method: string; path: string; headers: Record<string, string> }): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(proxy.url);
    request({ hostname, port, ...options }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end(message);
  });

test('an address in full, a foreign host and a foreign key are refused; the positive control is answered', async () => {
  const provider = await startProvider(ok);
  const proxy = await startProxy(provider.url);
  const post = { method: 'POST', path: '/v1/messages' };
  expect(await raw(proxy, { ...post, path: 'http://evil.example/v1/messages', headers: { 'x-api-key': placeholder } })).toBe(403);
  expect(await raw(proxy, { ...post, headers: { 'x-api-key': placeholder, host: 'evil.example' } })).toBe(403);
  expect(await raw(proxy, { ...post, headers: { 'x-api-key': 'attacker’s'.replace('’', '') } })).toBe(401);
  expect(await raw(proxy, { ...post, headers: {} })).toBe(401);
  expect(provider.seen).toEqual([]);
  expect(await raw(proxy, { ...post, headers: { 'x-api-key': placeholder } })).toBe(200);
});

test('server-sent events pass through as they come', async () => {
  let finish = (): void => {};
  const provider = await startProvider((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: one\n\n');
    finish = () => response.end('event: two\n\n');
  });
  const proxy = await startProxy(provider.url);
  const reader = (await ask(proxy, '/v1/messages')).body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value as Uint8Array)).toBe('event: one\n\n');
  finish();
  const second = await reader?.read();
  expect(new TextDecoder().decode(second?.value as Uint8Array)).toBe('event: two\n\n');
});

test('statuses are kept in order, a refused key is final, and the end of a limit is read', async () => {
  const answers: [number, Record<string, string>][] = [
    [529, {}],
    [429, { 'anthropic-ratelimit-unified-reset': '1800000000' }],
    [401, {}],
  ];
  const provider = await startProvider((response) => {
    const [status, headers] = answers.shift() ?? [200, {}];
    response.writeHead(status, headers).end('{}');
  });
  const proxy = await startProxy(provider.url);
  expect((await ask(proxy, '/v1/messages')).headers.get('x-should-retry')).toBeNull();
  await ask(proxy, '/v1/messages');
  expect((await ask(proxy, '/v1/messages')).headers.get('x-should-retry')).toBe('false');
  expect(proxy.facts()).toMatchObject({
    statuses: [529, 429, 401],
    limitedUntil: '2027-01-15T08:00:00.000Z',
    refused: [],
    lastError: { status: 401 },
  });
});

test('a provider that cannot be reached is a 502 without the key in it (attack-84)', async () => {
  const proxy = await startProxy('http://127.0.0.1:1');
  const response = await ask(proxy, '/v1/messages');
  expect(response.status).toBe(502);
  expect(await response.text()).not.toContain(apiKey);
  expect(proxy.facts().statuses).toEqual([0]);
});

test('after its end nobody is answered, not even a connection that is open', async () => {
  const provider = await startProvider(() => {});
  const proxy = await startProxy(provider.url);
  const open = ask(proxy, '/v1/messages').then(
    () => 'answered',
    () => 'cut off',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await proxy.stop();
  expect(await open).toBe('cut off');
  await expect(ask(proxy, '/v1/messages')).rejects.toThrow();
});

test.each<[string, IncomingHttpHeaders, string | undefined]>([
  ['the account’s own reset', { 'anthropic-ratelimit-unified-reset': '1800000000', 'retry-after': '5' }, '2027-01-15T08:00:00.000Z'],
  [
    'the latest used-up budget',
    {
      'anthropic-ratelimit-tokens-reset': '2026-11-23T06:00:00Z',
      'anthropic-ratelimit-tokens-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-11-23T09:00:00Z',
      'anthropic-ratelimit-requests-remaining': '7',
    },
    '2026-11-23T06:00:00.000Z',
  ],
  ['seconds to wait', { 'retry-after': '90' }, '2026-11-23T05:01:30.000Z'],
  ['nothing', {}, undefined],
])('the end of a limit: %s', (_case, headers, expected) => {
  expect(anthropicApi.readLimitEnd(headers, new Date('2026-11-23T05:00:00Z'))).toBe(expected);
});
