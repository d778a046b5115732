// A server on loopback that stands for a provider: it keeps what it is asked.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Provider {
  url: string;
  seen: Seen[];
  stop: () => Promise<unknown>;
}

/** Answers by itself where it has text; `forward`: the Messages API that answers otherwise, and the path and body that it gets. */
export const startProvider = async (options: {
  answer: (seen: Seen) => { status?: number; text: string } | undefined;
  forward?: ((seen: Seen) => { url: string; body: string }) | undefined;
}): Promise<Provider> => {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    seen.push(one);
    const said = options.answer(one);
    if (said !== undefined) return void response.writeHead(said.status ?? 200).end(said.text);
    const next = options.forward?.(one);
    if (next === undefined) return void response.end('{}');
    const answer = await fetch(next.url, {
      method: 'POST',
      body: next.body,
      headers: { 'content-type': 'application/json', 'x-api-key': 'made-up' },
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): Promise<unknown> => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, stop };
};
