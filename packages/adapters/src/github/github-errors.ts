// Turns a failed request to GitHub into one RemoteError with the request, the answer, the end of a limit, and the request
// id that GitHub's support asks for. It never contains the token (octokit redacts it).
import { RemoteError } from '../errors.ts';

/** Header names are in lower case. */
export type AnswerHeaders = Record<string, string | number | undefined> | undefined;

/** The parts of octokit's RequestError that are read; each may be missing. */
interface RequestFailure {
  message: string;
  status?: number;
  request?: { method?: string; url?: string };
  response?: { headers?: AnswerHeaders; status?: number; data?: unknown; url?: string };
}

export interface GraphqlProblem {
  message: string;
  type?: string;
  path?: readonly (string | number)[];
}

export const headerOf = (headers: AnswerHeaders, name: string): string | undefined => {
  const value = headers?.[name];
  return value === undefined ? undefined : String(value);
};

/** Handles a failed request: `value` when GitHub answered with one of these statuses. Any other error is thrown. */
export const onStatus =
  <T>(statuses: readonly number[], value: T) =>
  (error: unknown): T => {
    if (error instanceof RemoteError && statuses.includes(error.status)) return value;
    throw error;
  };

/** Handles a failed request: undefined when GitHub does not answer now. Any other error is thrown. */
export const whenDown = (error: unknown): undefined => {
  if (!(error instanceof RemoteError) || (error.status !== 0 && error.status < 500)) throw error;
};

const routeOf = (failure: RequestFailure): string => {
  // plugin-throttling turns a GraphQL answer into an error without the request.
  const { method = 'GET', url = '' } = failure.request ?? { method: 'POST', url: failure.response?.url };
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return `${method} ${path}`;
};

/** End of a limit, in ms since the epoch; undefined: the answer is not about a limit. */
const limitEndMs = (failure: RequestFailure): number | undefined => {
  const headers = failure.response?.headers;
  const limited = failure.status === 403 || failure.status === 429 || /rate limit/i.test(failure.message);
  if (!limited) return undefined;
  const dateMs = Date.parse(headerOf(headers, 'date') ?? '');
  const retryAfter = Number(headerOf(headers, 'retry-after') ?? Number.NaN);
  if (Number.isFinite(retryAfter)) return dateMs + retryAfter * 1000;
  if (headerOf(headers, 'x-ratelimit-remaining') === '0') return Number(headerOf(headers, 'x-ratelimit-reset')) * 1000;
  // GitHub's documentation: without Retry-After wait at least a minute.
  return failure.status === 429 || /rate limit/i.test(failure.message) ? dateMs + 60_000 : undefined;
};

/** Turns an error of octokit into a RemoteError; any other error is returned as it is. */
export const asRemoteError = (error: unknown): unknown => {
  if (error instanceof RemoteError || !(error instanceof Error)) return error;
  const failure = error as RequestFailure;
  if (failure.request === undefined && failure.response === undefined) return error;
  const headers = failure.response?.headers;
  const requestId = headerOf(headers, 'x-github-request-id');
  const route = routeOf(failure);
  const endMs = limitEndMs(failure);
  if (endMs !== undefined) {
    const status = failure.status ?? failure.response?.status ?? 200;
    const until = Number.isFinite(endMs) ? new Date(endMs).toISOString() : undefined;
    const message = `rate limited until ${until ?? 'a time GitHub did not name'}: ${route}: ${failure.message}`;
    return new RemoteError(message, { status, requestId, retryable: true, limitedUntil: until ?? 'soon', cause: error });
  }
  if (failure.response === undefined) {
    return new RemoteError(`GitHub did not answer ${route}: ${failure.message}`, { status: 0, requestId, retryable: true, cause: error });
  }
  const status = failure.status ?? 0;
  // octokit appends the address of the documentation.
  const said = plainWords(failure.message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, ''));
  return new RemoteError(`GitHub answered ${failure.response.status ?? status} to ${route}: ${said}${adviceFor(status, headers)}`, {
    status,
    requestId,
    retryable: status >= 500,
    cause: error,
  });
};

const maximumWords = 1000;

/** GitHub's edge and other people's proxies answer with whole pages. */
const plainWords = (text: string): string =>
  /^\s*(?:<!doctype|<html|<\?xml)/i.test(text) ? 'a page of HTML' : text.slice(0, maximumWords).toWellFormed();

const adviceFor = (status: number, headers: AnswerHeaders): string => {
  if (status === 401) return '. The token is not valid (any more): check the input github-token';
  const needed = headerOf(headers, 'x-accepted-github-permissions');
  return status === 403 && needed !== undefined && needed !== '' ? `. The job's "permissions" must include ${inYaml(needed)}` : '';
};

/** `issues=write; pull_requests=write` (one of these is needed) → the spelling of a workflow file. */
const inYaml = (needed: string): string =>
  needed
    .split(/\s*;\s*/)
    .map((choice) => choice.replace(/(\w+)=(\w+)/g, (_, name: string, level: string) => `"${name.replaceAll('_', '-')}: ${level}"`))
    .join(' or ');

/** Name in our queries → permission that it needs. */
const permissionOf: Record<string, string> = {
  issue: 'issues',
  issues: 'issues',
  ended: 'issues',
  labels: 'issues',
  nodes: 'issues',
  pullRequest: 'pull-requests',
  pullRequests: 'pull-requests',
  config: 'contents',
};

/** Permissions that a refused query lacks, spelt as in a workflow file; undefined: it failed for another reason. */
const unreadable = (problems: readonly GraphqlProblem[]): string | undefined => {
  const found = problems.map(({ type, path }) =>
    type === 'FORBIDDEN' ? path?.map((part) => permissionOf[part]).find((permission) => permission !== undefined) : undefined,
  );
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return [...new Set(found)].map((permission) => `"${permission}: read"`).join(' and ');
};

const isTooWide = ({ type }: GraphqlProblem): boolean => type === 'RESOURCE_LIMITS_EXCEEDED' || type === 'MAX_NODE_LIMIT_EXCEEDED';
/** GitHub's words for a query that took too long. They come with status 502, and also with status 200. */
const isTooSlow = ({ message }: GraphqlProblem): boolean => /^Something went wrong while executing your query/.test(message);

export const graphqlError = (problems: readonly GraphqlProblem[], headers: AnswerHeaders): RemoteError => {
  const tooSlow = problems.some(isTooSlow);
  const needed = unreadable(problems);
  // One permission explains all of them.
  const shown = problems.slice(0, needed === undefined ? 3 : 1);
  const texts = shown.map(({ message, path }) => `${message}${path === undefined ? '' : ` (at ${path.join('.')})`}`);
  const more = problems.length > shown.length ? ` and ${problems.length - shown.length} more` : '';
  const what = needed === undefined ? "GitHub's GraphQL API refused a request" : `The job's "permissions" must include ${needed}`;
  return new RemoteError(`${what}: ${texts.join('; ')}${more}`, {
    status: tooSlow ? 502 : needed === undefined ? 200 : 403,
    requestId: headerOf(headers, 'x-github-request-id'),
    retryable: tooSlow,
    tooWide: problems.some(isTooWide),
  });
};
