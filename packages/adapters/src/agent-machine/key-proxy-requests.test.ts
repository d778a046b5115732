// Requests that a process of the agent sends to the key proxy by itself, with everything that Claude Code has.
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anthropicApi } from '../claude/anthropic-api.ts';
import type { ModelApi, ModelSettings } from '../coding-agent.ts';
import { startKeyProxy } from './key-proxy.ts';

let seen: { headers: IncomingHttpHeaders; body: string }[] = [];
const provider = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    seen.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString('latin1') });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
beforeAll(() => new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => provider.close(() => resolve()).closeAllConnections()));
beforeEach(() => {
  seen = [];
});

interface Sent {
  body: string | Buffer | object;
  headers?: Record<string, string>;
  settings?: Partial<ModelSettings>;
  api?: Partial<ModelApi>;
}

const send = async ({
  body,
  headers = {},
  settings = {},
  api = {},
}: Sent): Promise<{ status: number; text: string; refused: readonly string[] }> => {
  const { port } = provider.address() as AddressInfo;
  const proxy = await startKeyProxy({
    api: { ...anthropicApi, ...api },
    settings: { model: 'sonnet', serverTools: [], ...settings },
    baseUrl: `http://127.0.0.1:${port}`,
    apiKey: 'CANARY_real_key',
    placeholder: 'made-up',
  });
  const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const options = { method: 'POST', path: '/v1/messages?beta=true', headers: { 'x-api-key': 'made-up', ...headers } };
    request(proxy.url + options.path, options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end(bytes);
  });
  const { refused } = proxy.facts();
  await proxy.stop();
  return { ...answer, refused };
};

const model = 'claude-sonnet-5-5';
const price = { input: 1, output: 1, cacheRead: 1, cacheWrite: 1, cacheWriteHour: 1 };
const asked = (change: object = {}): object => ({ model, max_tokens: 1, messages: [{ role: 'user', content: 'hi' }], ...change });
const says = (...content: object[]): object => asked({ messages: [{ role: 'user', content }] });

describe('a request for what the configuration does not name is refused, and the provider never sees it', () => {
  const others = [
    'claude-opus-5-5',
    'claude-fable-5-2',
    'claude-sonnet-4-5',
    'claude-sonnet-5-5-20991231',
    'claude-sonnet-5-5[1m]',
    'Claude-Sonnet-5-5',
    ' claude-sonnet-5-5',
    'claude-sonnet-5-5\n',
    'anthropic.claude-sonnet-5-5',
    'sonnet',
    '',
    'constructor',
  ];
  test.each(others)('the model %j', async (other) => {
    const { status, text, refused } = await send({ body: asked({ model: other }) });
    expect([status, seen]).toEqual([400, []]);
    expect(JSON.parse(text)).toMatchObject({ type: 'error', error: { type: 'invalid_request_error' } });
    expect(refused[0]).toMatch(/^the model ".*" is not configured; served are claude-sonnet-5-5, claude-haiku-5-5$/);
  });

  test.each<[string, object]>([
    ['no model', { messages: [] }],
    ['a list of models', asked({ model: [model, 'claude-opus-5-5'] })],
    ['fallback models', asked({ fallbacks: [{ model: 'claude-opus-5-5' }] })],
    ['a connector to a server', asked({ mcp_servers: [{ type: 'url', url: 'https://evil.example', name: 'x' }] })],
    ['a container', asked({ container: 'container_1' })],
    ['another tier', asked({ service_tier: 'auto' })],
    ['a faster tier', asked({ speed: 'fast' })],
    ['another place', asked({ inference_geo: 'us' })],
    ['a list of batch requests', { requests: [{ custom_id: 'a', params: asked() }], model }],
    ['a field of objects', JSON.parse(`{"model":"${model}","messages":[],"__proto__":{"model":"x"}}`) as object],
    ['a search of the web', asked({ tools: [{ type: 'web_search_20250305', name: 'web_search' }] })],
    ['a fetch of the web', asked({ tools: [{ type: 'web_fetch_20250910', name: 'web_fetch' }] })],
    ['code on the provider', asked({ tools: [{ name: 'a' }, { type: 'code_execution_20250825', name: 'code_execution' }] })],
    ['an adviser', asked({ tools: [{ type: 'advisor_20260301', name: 'advisor', model: 'claude-opus-5-5' }] })],
    ['a tool with a model', asked({ tools: [{ name: 'a', model: 'claude-opus-5-5' }] })],
    ['tools of a server', asked({ tools: [{ type: 'mcp_toolset', mcp_server_name: 'x' }] })],
    ['tools that are no list', asked({ tools: { 0: { type: 'web_search_20250305' } } })],
    [
      'a tool added in a message',
      says({ type: 'tool_addition', tool: { type: 'tool_definition', definition: { type: 'web_search_20250305' } } }),
    ],
    ['a tool added in another way', says({ type: 'tool_addition', tool: { type: 'web_search_20250305' } })],
    ['a model in a message', asked({ messages: [{ role: 'system', content: [], model: 'claude-opus-5-5' }] })],
    ['tools in a message', asked({ messages: [{ role: 'system', content: [], tools: [] }] })],
    ['a file of the account', says({ type: 'document', source: { type: 'file', file_id: 'file_1' } })],
    ['an upload to a container', says({ type: 'container_upload', file_id: 'file_1' })],
    ['an address that the provider fetches', says({ type: 'image', source: { type: 'url', url: 'https://evil.example' } })],
    [
      'a file in the result of a tool',
      says({ type: 'tool_result', tool_use_id: 'a', content: [{ type: 'image', source: { type: 'file', file_id: 'f' } }] }),
    ],
    [
      'a file inside of a document',
      says({ type: 'document', source: { type: 'content', content: [{ type: 'image', source: { type: 'file' } }] } }),
    ],
    ['a call of a tool of the provider', says({ type: 'server_tool_use', name: 'web_search', input: {} })],
    ['a file in the system prompt', asked({ system: [{ type: 'document', source: { type: 'file', file_id: 'f' } }] })],
    ['an edit that calls a model', asked({ context_management: { edits: [{ type: 'compact_20260112', model: 'claude-opus-5-5' }] } })],
  ])('%s', async (_, body) => {
    expect(await send({ body })).toMatchObject({ status: 400, refused: [expect.any(String)] });
    expect(seen).toEqual([]);
    // Positive control: without the check of the API the same request uses the key.
    expect(await send({ body, api: { whyRefused: () => undefined, costs: undefined } })).toMatchObject({ status: 200 });
    expect(seen[0]?.headers['x-api-key']).toBe('CANARY_real_key');
  });

  test.each<[string, Sent, number]>([
    ['a compressed body', { body: gzipSync(JSON.stringify(asked())), headers: { 'content-encoding': 'gzip' } }, 415],
    ['two encodings', { body: JSON.stringify(asked()), headers: { 'content-encoding': 'identity, gzip' } }, 415],
    ['a compressed body without its header', { body: gzipSync(JSON.stringify(asked())) }, 400],
    ['a body in UTF-16', { body: Buffer.from(JSON.stringify(asked()), 'utf16le') }, 400],
    ['a broken character', { body: Buffer.from(`{"model":"${model}","x":"\xff"}`, 'latin1') }, 400],
    ['a list', { body: [asked()] }, 400],
    ['two objects', { body: `${JSON.stringify(asked())}\n${JSON.stringify(asked({ model: 'claude-opus-5-5' }))}` }, 400],
    ['a form', { body: `model=${model}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 400],
    ['nothing', { body: '' }, 400],
    ['a body that is nested too deeply', { body: `{"model":"${model}","metadata":${'['.repeat(100_000)}${']'.repeat(100_000)}}` }, 400],
    ['a body of more than 32 MB', { body: Buffer.alloc(33 * 1024 * 1024, 32) }, 413],
  ])('%s', async (_, sent, status) => {
    expect((await send(sent)).status).toBe(status);
    expect(seen).toEqual([]);
  });

  test('content that is nested without end', async () => {
    let block: object = { type: 'text', text: 'a' };
    for (let level = 0; level < 60; level += 1) block = { type: 'tool_result', content: [block] };
    expect(await send({ body: says(block) })).toMatchObject({ status: 400, refused: ['the content of a message is nested too deeply'] });
  });
});

test('a key that stands twice reaches the provider once, with the value that was checked', async () => {
  await send({ body: `{"model":"claude-opus-5-5","messages":[],"model":"${model}"}` });
  expect(seen).toMatchObject([{ body: `{"model":"${model}","messages":[]}` }]);
  expect(await send({ body: `{"model":"${model}","messages":[],"model":"claude-opus-5-5"}` })).toMatchObject({ status: 400 });
});

test('headers that steer a gateway and features that are not listed stay behind', async () => {
  const given = {
    'anthropic-beta':
      'claude-code-20250219,mcp-client-2025-04-04, files-api-2025-04-14,effort-2025-11-24,context-1m-2025-08-07,fast-mode-2026-02-01',
    'anthropic-version': '2023-06-01',
    'x-http-method-override': 'DELETE',
    'x-original-url': '/v1/files',
    'x-forwarded-host': 'evil.example',
    'anthropic-workspace-id': 'other',
    'x-stainless-lang': 'js',
  };
  await send({ body: asked(), headers: given });
  const names = Object.keys(seen[0]?.headers ?? {}).sort();
  expect(names).toEqual([
    'accept-encoding',
    'anthropic-beta',
    'anthropic-version',
    'connection',
    'content-length',
    'content-type',
    'host',
    'x-api-key',
    'x-stainless-lang',
  ]);
  expect(seen[0]?.headers['anthropic-beta']).toBe('claude-code-20250219,effort-2025-11-24');
  await send({ body: asked(), headers: given, settings: { model: 'sonnet[1m]' } });
  expect(seen[1]?.headers['anthropic-beta']).toContain('context-1m-2025-08-07');
});

describe('what the configuration names is served', () => {
  test.each<[string, Sent]>([
    ['the configured model', { body: asked() }],
    ['the model that Claude Code calls by itself', { body: asked({ model: 'claude-haiku-5-5' }) }],
    [
      'a model with its full name and a price',
      { body: asked({ model: 'gateway/my-model' }), settings: { model: 'gateway/my-model', prices: { 'gateway/my-model': price } } },
    ],
    ['the default of Claude Code', { body: asked({ model: 'claude-opus-5-5' }), settings: { model: undefined } }],
    ['both models of a plan', { body: asked({ model: 'claude-opus-5-5' }), settings: { model: 'opusplan' } }],
    [
      'a configured tool of the provider',
      { body: asked({ tools: [{ type: 'web_search_20250305', name: 'web_search' }] }), settings: { serverTools: ['web_search'] } },
    ],
    [
      'its calls and results',
      {
        body: says({ type: 'server_tool_use', name: 'web_search', input: {} }, { type: 'web_search_tool_result', content: [] }),
        settings: { serverTools: ['web_search'] },
      },
    ],
    ['a body in chunks', { body: asked(), headers: { 'transfer-encoding': 'chunked' } }],
    [
      'words that look like a request',
      {
        body: says({ type: 'tool_use', id: 'a', name: 'Bash', input: { model: 'claude-opus-5-5', type: 'file', source: { type: 'url' } } }),
      },
    ],
    [
      'a picture',
      {
        body: says(
          { type: 'image', source: { type: 'base64', data: '' } },
          { type: 'tool_result', content: [{ type: 'text', text: 'a' }] },
        ),
      },
    ],
  ])('%s', async (_, sent) => {
    expect(await send(sent)).toMatchObject({ status: 200, refused: [] });
    expect(seen).toHaveLength(1);
  });
});
