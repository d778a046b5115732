import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { postJson } from './webhook.ts';

const secret = 'T0KEN-of-the-address';

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}`;
};
const answering = (status: number, headers: Record<string, string> = {}) =>
  serve((_request, response) => response.writeHead(status, headers).end('x'));

test('a document is delivered when the answer says so', async () => {
  const got: string[] = [];
  const address = await serve((request, response) => {
    request.on('data', (chunk: Buffer) =>
      got.push(`${request.method} ${request.url} ${request.headers['content-type']} ${chunk.toString()}`),
    );
    request.on('end', () => response.writeHead(204).end());
  });
  expect(await postJson(address, '{"v":1}', 2000)).toEqual({ status: 'delivered' });
  expect(got).toEqual([`POST /${secret} application/json {"v":1}`]);
});

test('every other answer is a failure within bounded time that does not name the address', async () => {
  const elsewhere: string[] = [];
  const other = await serve((request, response) => {
    elsewhere.push(request.url ?? '');
    response.end();
  });
  const plain = await answering(200);
  const failed: [string, string][] = [
    [await answering(429, { 'retry-after': '60' }), 'answer 429'],
    [await answering(500), 'answer 500'],
    [await answering(302, { location: other }), 'answer 302'],
    [await serve(() => undefined), 'no answer within 0.5 s'],
    // No TLS is spoken there.
    [plain.replace('http:', 'https:'), 'no connection'],
    [await serve((request) => request.socket.destroy()), 'no connection'],
    ['http://127.0.0.1:1/x', 'no connection'],
    [`not an address ${secret}`, 'no connection'],
    [`file:///${secret}`, 'no connection'],
  ];
  for (const [address, why] of failed) {
    const startedMs = performance.now();
    const delivery = await postJson(address, '{}', 500);
    expect(delivery, address).toEqual({ status: 'failed', why: expect.stringContaining(why) });
    expect(JSON.stringify(delivery)).not.toContain(secret);
    expect(performance.now() - startedMs).toBeLessThan(2000);
  }
  expect(elsewhere).toEqual([]);
});
