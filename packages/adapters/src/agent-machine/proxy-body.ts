// Reads the body of a request to the key proxy: one JSON object in plain UTF-8, written anew as it was understood. Two readers
// may understand a compressed body, a key that stands twice or a broken character differently; after this there is one reading.
import type { IncomingMessage } from 'node:http';
import { isJson, type Json } from '@clambake/core';

export type ProxyBody = { body: Json; bytes: Buffer } | { status: number; why: string };

/** Anthropic's limit for a request to the Messages API. */
const maximumBytes = 32 * 1024 * 1024;
/** Maximum number of bytes that all requests together may hold here. */
const maximumHeld = 4 * maximumBytes;

/** Returns a reader whose requests share one limit. */
export const openBodyReader = (): ((request: IncomingMessage) => Promise<ProxyBody>) => {
  let held = 0;
  return async (request) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') return { status: 415, why: 'this proxy reads no compressed body' };
    const chunks: Buffer[] = [];
    let length = 0;
    try {
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        length += chunk.length;
        held += chunk.length;
        if (length > maximumBytes) return { status: 413, why: `a request is larger than ${maximumBytes / 1024 / 1024} MB` };
        if (held > maximumHeld) return { status: 503, why: 'the agent sends too many large requests at once' };
        chunks.push(chunk);
      }
      return parseBody(Buffer.concat(chunks));
    } finally {
      held -= length;
    }
  };
};

const parseBody = (bytes: Buffer): ProxyBody => {
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isJson(body)) return { status: 400, why: 'a request is no JSON object' };
    return { body, bytes: Buffer.from(JSON.stringify(body)) };
  } catch {
    return { status: 400, why: 'a request is no JSON in UTF-8, or is nested too deeply' };
  }
};
