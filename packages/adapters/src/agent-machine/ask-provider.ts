// Reads what the model's API says about an error, and asks it once for ourselves. Loaded late: only an attempt in trouble needs it.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isJson, type Json, type ProviderError } from '@clambake/core';
import { agentFor } from '../network.ts';
import { parseJson } from '../parse-json.ts';
import type { ErrorAnswer } from './provider-answers.ts';
import { type AccountOptions, outgoing } from './outgoing.ts';

const maximumChars = 2000;
const maximumBytes = 1024 * 1024;
/** A provider that does not answer this small request in time does not work. */
const timeoutMs = 30_000;

const decoders: Readonly<Record<string, (bytes: Uint8Array, options: { maxOutputLength: number; finishFlush?: number }) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: (bytes, { maxOutputLength }) => brotliDecompressSync(bytes, { maxOutputLength }),
};

const decoded = ({ encoding, bytes }: ErrorAnswer): string => {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return Buffer.from(bytes).toString('utf8');
  try {
    return decoders[name]?.(bytes, { maxOutputLength: maximumBytes }).toString('utf8') ?? '';
  } catch {
    return '';
  }
};

/** Finds the provider's sentence in the shapes of Anthropic's API, of other clouds and of gateways: a body may be a body in a string. */
const sentenceIn = (value: unknown, depth = 0): Pick<ProviderError, 'type' | 'message'> | undefined => {
  if (typeof value === 'string') {
    const inner = value.trim().startsWith('{') && depth < 4 ? parseJson(value) : undefined;
    return (inner === undefined ? undefined : sentenceIn(inner, depth + 1)) ?? { message: value };
  }
  if (!isJson(value) || depth > 4) return undefined;
  const object: Json = value;
  if (typeof object['message'] === 'string' || typeof object['Message'] === 'string') {
    const message = String(object['message'] ?? object['Message']);
    const inner = sentenceIn(message, depth + 1);
    const type = inner?.type ?? (typeof object['type'] === 'string' ? object['type'] : undefined);
    return { message: inner?.message ?? message, ...(type === undefined ? {} : { type }) };
  }
  for (const name of ['error', 'detail', 'error_description']) {
    const found = object[name] === undefined ? undefined : sentenceIn(object[name], depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Returns the provider's own sentence. A body of another shape is the sentence itself, and a page of HTML is none. */
export const readErrorAnswer = (answer: ErrorAnswer): ProviderError => {
  const text = decoded(answer).trim();
  const json = parseJson(text);
  const found = json === undefined ? { message: /^\s*</.test(text) ? '' : text } : sentenceIn(json);
  const { message = '', type } = found ?? {};
  return {
    status: answer.status,
    message: message.slice(0, maximumChars).toWellFormed(),
    ...(type === undefined ? {} : { type: type.slice(0, 100) }),
  };
};

const bytesOf = (body: Json): Buffer => Buffer.from(JSON.stringify(body));

/** Makes one free request with the real key. Undefined: this API has none. Never rejects. */
export const askProvider = async (options: AccountOptions): Promise<ProviderError | undefined> => {
  const free = options.api.freeRequest?.(options.settings);
  if (free === undefined) return undefined;
  const { path, headers, body } = free;
  const out = await outgoing(
    { ...options, api: { ...options.api, headersFor: () => headers } },
    { path, headers, read: { body, bytes: bytesOf(body) } },
  );
  if ('why' in out) return { status: out.status, message: out.why };
  const send = out.target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const away = (): void => resolve({ status: 0, message: '' });
    const asking = send(
      out.target,
      { method: 'POST', headers: out.headers, agent: agentFor(options.baseUrl), timeout: timeoutMs },
      (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on('data', (piece: Buffer) => {
          size += piece.length;
          if (size > maximumBytes) answer.destroy();
          else pieces.push(piece);
        });
        answer.on('close', () => {
          const encoding = String(answer.headers['content-encoding'] ?? '');
          resolve(readErrorAnswer({ status: answer.statusCode ?? 0, encoding, bytes: Buffer.concat(pieces) }));
        });
        answer.on('error', () => {});
      },
    );
    asking.on('timeout', () => asking.destroy());
    asking.on('error', away);
    asking.end(out.bytes);
  });
};
