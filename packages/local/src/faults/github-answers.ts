// GitHub's own refusals, with the headers and sentences that it sends. The sources of each are in the README.
import { randomHex } from '../store/names.ts';
import type { Boundary } from './language.ts';

export const answerNames = [
  'server-error',
  'bad-gateway',
  'unavailable',
  'timeout',
  'not-found',
  'bad-credentials',
  'forbidden',
  'gone',
  'validation',
  'conflict',
  'primary-limit',
  'primary-limit-429',
  'secondary-limit',
  'secondary-limit-429',
  'content-limit',
] as const;
export type AnswerName = (typeof answerNames)[number];

export interface PlainAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Refusal {
  status: number;
  message: string;
  documentation?: string;
  headers?: Record<string, string>;
}

const limitsPage = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';
const secondaryPage = 'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';
const wait = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const blocked =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';

const spent = (nowMs: number): Record<string, string> => ({
  'x-ratelimit-limit': '1000',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-used': '1001',
  'x-ratelimit-reset': String(Math.ceil(nowMs / 1000) + 3000),
  'x-ratelimit-resource': 'core',
});

/** A secondary limit says nothing about the primary one, of which most is left. */
const unspent = (nowMs: number): Record<string, string> => ({ ...spent(nowMs), 'x-ratelimit-remaining': '940', 'x-ratelimit-used': '60' });

const refusalOf = (name: AnswerName, nowMs: number): Refusal => {
  const help = `If you reach out to GitHub Support for help, please include the request ID ${randomHex(4).toUpperCase()} and timestamp ${new Date(nowMs).toISOString().slice(0, 19).replace('T', ' ')} UTC.`;
  const primary = { message: `API rate limit exceeded for installation. ${help}`, documentation: limitsPage, headers: spent(nowMs) };
  const secondary = { message: `${wait} ${help}`, documentation: secondaryPage, headers: unspent(nowMs) };
  const table: Record<AnswerName, Refusal> = {
    'server-error': { status: 500, message: 'Server Error' },
    'bad-gateway': { status: 502, message: 'Server Error' },
    unavailable: {
      status: 503,
      message:
        'No server is currently available to service your request. Sorry about that. Please try resubmitting your request and contact us if the problem persists.',
    },
    timeout: {
      status: 504,
      message:
        "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.",
    },
    'not-found': { status: 404, message: 'Not Found' },
    'bad-credentials': { status: 401, message: 'Bad credentials' },
    forbidden: { status: 403, message: 'Resource not accessible by integration' },
    gone: { status: 410, message: 'This issue was deleted' },
    validation: { status: 422, message: 'Validation Failed' },
    conflict: { status: 409, message: 'Conflict' },
    'primary-limit': { status: 403, ...primary },
    'primary-limit-429': { status: 429, ...primary },
    'secondary-limit': { status: 403, ...secondary },
    'secondary-limit-429': { status: 429, ...secondary },
    'content-limit': { status: 403, message: blocked, documentation: secondaryPage, headers: unspent(nowMs) },
  };
  return table[name];
};

/** Sentences of git's server, which git prints as `remote: …`. */
const gitText: Partial<Record<AnswerName, string>> = {
  'bad-credentials': 'Invalid username or token. Password authentication is not supported for Git operations.\n',
  'not-found': 'Repository not found.\n',
  forbidden: 'Write access to repository not granted.\n',
};

/** Codes of the artifact and cache service. */
const twirpCodes: Record<number, string> = {
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'already_exists',
  429: 'resource_exhausted',
  500: 'internal',
  502: 'unavailable',
  503: 'unavailable',
  504: 'deadline_exceeded',
};

/** Codes of Azure's storage. */
const azureCodes: Record<number, string> = {
  401: 'InvalidAuthenticationInfo',
  403: 'AuthenticationFailed',
  404: 'BlobNotFound',
  409: 'BlobImmutableDueToPolicy',
  500: 'InternalError',
  503: 'ServerBusy',
  504: 'OperationTimedOut',
};

const json = 'application/json; charset=utf-8';

/** Returns the refusal in the format of the boundary: JSON of the API, git's plain text, twirp's code or Azure's XML. */
export const githubAnswer = (
  { answer, retryAfter }: { answer: AnswerName; retryAfter?: number | undefined },
  { boundary, nowMs }: { boundary: Boundary; nowMs: number },
): PlainAnswer => {
  const { status, message, documentation = 'https://docs.github.com/rest', headers = {} } = refusalOf(answer, nowMs);
  const later: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (boundary === 'git') {
    const challenge: Record<string, string> = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
    return {
      status,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...challenge, ...later },
      body: gitText[answer] ?? `${message}\n`,
    };
  }
  if (boundary === 'results') {
    const body = JSON.stringify({ code: twirpCodes[status] ?? 'unknown', msg: message });
    return { status, headers: { 'content-type': 'application/json', ...later }, body };
  }
  if (boundary === 'blob') {
    const code = azureCodes[status] ?? 'InternalError';
    const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code, ...later }, body };
  }
  if (boundary === 'graphql' && answer === 'primary-limit') {
    const body = JSON.stringify({ errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }] });
    return { status: 200, headers: { 'content-type': json, ...headers, 'x-ratelimit-resource': 'graphql', ...later }, body };
  }
  if (boundary === 'graphql' && (answer === 'bad-gateway' || answer === 'timeout')) {
    const words = `Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include \`${randomHex(8).toUpperCase()}\` when reporting this issue.`;
    return { status, headers: { 'content-type': json, ...later }, body: JSON.stringify({ data: null, errors: [{ message: words }] }) };
  }
  const body = JSON.stringify({ message, documentation_url: documentation, status: String(status) });
  return { status, headers: { 'content-type': json, ...headers, ...later }, body };
};
