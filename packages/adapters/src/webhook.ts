// Sends a document to an address that is a secret: its host and path stand in no log and no error. One request, within a bounded time;
// a redirect is no answer, because it would send the document somewhere else.
import { HttpClient } from '@actions/http-client';

/** `why` names the answer and never the address. `refused`: the receiver will never take this document. */
export type Delivery = { status: 'delivered' } | { status: 'failed' | 'refused'; why: string };

/** Answers that are about the document itself. */
const refusals: readonly number[] = [400, 413, 415, 422];

export const postJson = async (address: string, body: string, timeoutMs: number): Promise<Delivery> => {
  const client = new HttpClient('clambake', [], { allowRedirects: false, allowRetries: false, socketTimeout: timeoutMs });
  const { promise: late, resolve } = Promise.withResolvers<Delivery>();
  const timer = setTimeout(() => resolve({ status: 'failed', why: `no answer within ${timeoutMs / 1000} s` }), timeoutMs);
  const sent = client.post(address, body, { 'content-type': 'application/json' }).then(
    ({ message }): Delivery => {
      message.resume();
      const code = message.statusCode ?? 0;
      if (code >= 200 && code < 300) return { status: 'delivered' };
      return { status: refusals.includes(code) ? 'refused' : 'failed', why: `answer ${code}` };
    },
    (error: NodeJS.ErrnoException): Delivery => ({
      status: 'failed',
      why: `no connection${/^[A-Z_]{1,60}$/.test(error.code ?? '') ? ` (${error.code})` : ''}`,
    }),
  );
  try {
    return await Promise.race([sent, late]);
  } finally {
    clearTimeout(timer);
    client.dispose();
  }
};
