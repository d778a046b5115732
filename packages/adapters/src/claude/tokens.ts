// Exchanges a credential for a token that lives for a while, and renews it before it ends. Nothing of it leaves this process.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isJson } from '@clambake/core';
import { NotAuthorised } from '../errors.ts';
import { agentFor } from '../network.ts';
import { parseJson } from '../parse-json.ts';

export interface Token {
  value: string;
  /** Milliseconds that it lives. */
  livesMs: number;
}

const maximumBytes = 1024 * 1024;
const timeoutMs = 30_000;
/** It is renewed this long before its end, so that it outlasts the request that it is sent with at its beginning. */
const earlyMs = 5 * 60_000;

/** Returns a function that gives a living token; requests at the same time share one exchange. */
export const keepToken = (exchange: () => Promise<Token>): (() => Promise<string>) => {
  let known: { token: Promise<Token>; endsMs: number } | undefined;
  return async () => {
    if (known === undefined || performance.now() >= known.endsMs) {
      const mine = { token: exchange(), endsMs: Number.POSITIVE_INFINITY };
      known = mine;
      mine.token.then(
        ({ livesMs }) => {
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

const answerOf = (url: string, { body, type }: { body: string; type: string }): Promise<{ status: number; text: string }> =>
  new Promise((resolve) => {
    const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = { 'content-type': type, accept: 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const asking = send(url, { method: 'POST', headers, agent: agentFor(url), timeout: timeoutMs }, (answer) => {
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

/** Throws NotAuthorised with the server's sentence (RFC 6749, 5.2). */
export const fetchToken = async (url: string, request: { body: string; type: string }): Promise<Token> => {
  const { status, text } = await answerOf(url, request);
  const json = parseJson(text);
  const fields = isJson(json) ? json : {};
  const { access_token: value, expires_in: seconds } = fields;
  if (status === 200 && typeof value === 'string' && value !== '') return { value, livesMs: Math.max(60, Number(seconds) || 600) * 1000 };
  const said = [fields['error'], fields['error_description']].filter((part) => typeof part === 'string').join(': ');
  // A wrong grant is HTTP 400 there.
  const refused = status >= 400 && status < 500 && status !== 429 ? 401 : status;
  throw new NotAuthorised(status === 200 ? 502 : refused, said === '' ? 'no token was given for the credential' : said);
};
