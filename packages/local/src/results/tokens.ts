// The secrets of the results service: runtime tokens (JWTs whose scope names the run and the job, like GitHub's) and
// signed addresses of blobs. Both are verified with an HMAC, whose key never leaves this process.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface RuntimeScope {
  runId: number;
  jobId: number;
}

export interface ResultsTokens {
  runtimeToken(scope: RuntimeScope & { issuedAtMs: number; expiresAtMs: number }): string;
  /** Returns the scope of a valid token; undefined for any other, and for an expired one. */
  readRuntimeToken(token: string, nowMs: number): RuntimeScope | undefined;
  /** Returns the query (`se`, `sp`, `sig`) that allows its holder to read or write one blob until `expiresAtMs`. */
  sign(link: { blobId: number; mode: 'r' | 'w'; expiresAtMs: number }): URLSearchParams;
  verify(link: { blobId: number; mode: 'r' | 'w'; query: URLSearchParams; nowMs: number }): boolean;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const createResultsTokens = (): ResultsTokens => {
  const key = randomBytes(32);
  const mac = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const isMac = (text: string, given: string): boolean => {
    const wanted = Buffer.from(mac(text));
    const found = Buffer.from(given);
    return wanted.length === found.length && timingSafeEqual(wanted, found);
  };
  return {
    runtimeToken({ runId, jobId, issuedAtMs, expiresAtMs }) {
      const payload = {
        scp: `Actions.ExampleScope Actions.Results:${runId}:${jobId}`,
        iat: Math.floor(issuedAtMs / 1000),
        exp: Math.floor(expiresAtMs / 1000),
      };
      const text = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(payload)}`;
      return `${text}.${mac(text)}`;
    },
    readRuntimeToken(token, nowMs) {
      const [header = '', payload = '', signature = ''] = token.split('.');
      if (!isMac(`${header}.${payload}`, signature)) return undefined;
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scp: string; exp: number };
      const found = /\bActions\.Results:(\d+):(\d+)$/.exec(claims.scp);
      return found === null || claims.exp * 1000 <= nowMs ? undefined : { runId: Number(found[1]), jobId: Number(found[2]) };
    },
    sign({ blobId, mode, expiresAtMs }) {
      const se = new Date(expiresAtMs).toISOString();
      return new URLSearchParams({ sv: '2025-01-05', sp: mode, se, sig: mac(`${blobId}:${mode}:${se}`) });
    },
    verify({ blobId, mode, query, nowMs }) {
      const se = query.get('se') ?? '';
      return query.get('sp') === mode && Date.parse(se) > nowMs && isMac(`${blobId}:${mode}:${se}`, query.get('sig') ?? '');
    },
  };
};
