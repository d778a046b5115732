// Exchanges a credential for a token that lives for a while, and renews it before it ends. Nothing of it leaves this process.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isJson, type Json } from '@clambake/core';
import { NotAuthorised } from '../errors.ts';
import { agentFor } from '../network.ts';
import { parseJson } from '../parse-json.ts';

export interface Token<Value = string> {
  value: Value;
  /** Milliseconds that it lives. */
  livesMs: number;
}

export const formType = 'application/x-www-form-urlencoded';
export const jsonType = 'application/json';

const maximumBytes = 1024 * 1024;
const timeoutMs = 30_000;
/** It is renewed this long before its end, so that it outlasts the request that it is sent with at its beginning. */
const earlyMs = 5 * 60_000;

/** Returns a function that gives a living token; requests at the same time share one exchange. `onNew` gets each one that is exchanged. */
export const keepToken = <Value>(exchange: () => Promise<Token<Value>>, onNew: (value: Value) => void): (() => Promise<Value>) => {
  let known: { token: Promise<Token<Value>>; endsMs: number } | undefined;
  return async () => {
    if (known === undefined || performance.now() >= known.endsMs) {
      const mine = { token: exchange(), endsMs: Number.POSITIVE_INFINITY };
      known = mine;
      mine.token.then(
        ({ livesMs, value }) => {
          onNew(value);
          mine.endsMs = performance.now() + Math.max(livesMs / 2, livesMs - earlyMs);
        },
        () => {
          if (known === mine) known = undefined;
        },
      );
    }
    return (await known.token).value;
  };
};

export interface TokenRequest {
  /** Undefined: it is asked with GET. */
  body?: string;
  type?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Returns what the server answers; `status` 0: it did not. */
export const askServer = (url: string, { body, type, headers: given }: TokenRequest): Promise<{ status: number; text: string }> =>
  new Promise((resolve) => {
    const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest;
    const ofBody = body === undefined ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
    const headers = { accept: 'application/json', ...ofBody, ...given };
    const method = body === undefined ? 'GET' : 'POST';
    const asking = send(url, { method, headers, agent: agentFor(url), timeout: timeoutMs }, (answer) => {
      const pieces: Buffer[] = [];
      let size = 0;
      answer.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > maximumBytes) answer.destroy();
        else pieces.push(piece);
      });
      answer.on('error', () => {});
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }));
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve({ status: 0, text: '' }));
    asking.end(body);
  });

/** The words of RFC 6749, 5.2; Google's and Anthropic's own errors have them a level deeper. */
const saidIn = (fields: Json): string => {
  const { error, error_description: description } = fields;
  const parts = isJson(error) ? [error['message']] : [error, description];
  return parts.filter((part) => typeof part === 'string').join(': ');
};

/** The error of an exchange that gave nothing. `said`: the server's own words, or ours. */
export const notGiven = (status: number, said: string): NotAuthorised => {
  if (status >= 200 && status < 300) return new NotAuthorised(502, said);
  // A wrong grant is HTTP 400 there.
  return new NotAuthorised(status >= 400 && status < 500 && status !== 429 ? 401 : status, said);
};

/** Returns the fields of the answer. Throws NotAuthorised with the server's sentence, or with `nothing`. */
export const askForToken = async (url: string, { nothing, ...request }: TokenRequest & { nothing: string }) => {
  const { status, text } = await askServer(url, request);
  const json = parseJson(text);
  const fields: Json = isJson(json) ? json : {};
  const refuse = (): NotAuthorised => notGiven(status, saidIn(fields) || nothing);
  if (status !== 200) throw refuse();
  return { fields, refuse };
};

/** Throws NotAuthorised with the server's sentence (RFC 6749, 5.2). */
export const fetchToken = async (url: string, request: TokenRequest): Promise<Token> => {
  const { fields, refuse } = await askForToken(url, { ...request, nothing: 'no token was given for the credential' });
  const { access_token: value, expires_in: seconds } = fields;
  if (typeof value !== 'string' || value === '') throw refuse();
  return { value, livesMs: Math.max(60, Number(seconds) || 600) * 1000 };
};
