// The Stop hook of Claude Code as a question to this process: Claude Code posts to an address on loopback when the model wants to
// finish, and the answer lets it finish or tells it to go on (https://code.claude.com/docs/en/hooks#http-hooks). Invariant: a request
// only asks; what is done for it and how often is not in it. The agent may read the address and ask by itself, or not at all.
import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FinishQuestion } from '../coding-agent.ts';

export interface StopHook {
  url: string;
  /** Answers nobody any more. */
  close(): Promise<void>;
}

export const openStopHook = async ({ ask }: Pick<FinishQuestion, 'ask'>): Promise<StopHook> => {
  const path = `/${randomUUID()}`;
  let pending: Promise<string | undefined> | undefined;
  const server = createServer((request, response) => {
    // The agent's words about itself are not read.
    request.resume();
    if (request.method !== 'POST' || request.url !== path) return void response.writeHead(404).end();
    // Another request meanwhile gets the same answer.
    pending ??= ask().finally(() => (pending = undefined));
    pending.then(
      (reason) => answer(response, reason === undefined ? {} : { decision: 'block', reason }),
      () => response.destroy(),
    );
  });
  server.requestTimeout = 0;
  server.unref();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const answer = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
