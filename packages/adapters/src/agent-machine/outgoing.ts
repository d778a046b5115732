// Makes a request of the agent one of the account: its address, its form and its credential.
import type { IncomingHttpHeaders } from 'node:http';
import type { Json } from '@clambake/core';
import type { Authorise, ModelApi, ModelSettings } from '../coding-agent.ts';
import { NotAuthorised } from '../errors.ts';

export interface AccountOptions {
  api: ModelApi;
  settings: ModelSettings;
  /** The real address; a path is kept as a prefix. */
  baseUrl: string;
  apiKey: string;
  /** Undefined: the key goes into the API's own header. */
  authorise?: Authorise | undefined;
}

export interface Outgoing {
  target: URL;
  headers: Record<string, string>;
  bytes: Buffer;
}

/** `read`: the body, and its bytes as they were checked. `status` 0: what gives the credential could not be reached. */
export const outgoing = async (
  { api, settings, baseUrl, apiKey, authorise }: AccountOptions,
  { path, headers, read }: { path: string; headers: IncomingHttpHeaders; read: { body: Json; bytes: Buffer } },
): Promise<Outgoing | { status: number; why: string }> => {
  const asked = { path, headers: api.headersFor(headers, settings), body: read.body };
  try {
    const sent = authorise === undefined ? { ...asked, headers: { ...asked.headers, [api.keyHeader]: apiKey } } : await authorise(asked);
    const bytes = sent.body === read.body ? read.bytes : Buffer.from(JSON.stringify(sent.body));
    const base = new URL(baseUrl);
    return {
      target: new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${sent.path}`),
      headers: { ...sent.headers, 'content-type': 'application/json', 'content-length': String(bytes.length) },
      bytes,
    };
  } catch (error) {
    if (error instanceof NotAuthorised) return { status: error.status, why: error.message };
    throw error;
  }
};
