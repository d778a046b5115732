// One octokit with tuned retry and throttling plugins. It repeats requests that are safe to repeat, sends all others exactly
// once, and waits for a limit only as long as a job should wait. Every failure is a RemoteError.
import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { RunnerEnvironment } from '../environment.ts';
import { RemoteError } from '../errors.ts';
import { asRemoteError, type AnswerHeaders, type GraphqlProblem, graphqlError, headerOf } from './github-errors.ts';
import { refuseStrange } from './strange-answers.ts';
import { createPace, type Pace } from './github-pace.ts';
import { refuseLimit } from './graphql-limits.ts';
import { createPages, type Pages } from './page-size.ts';
import { createRequestCount, type RequestCount } from './request-count.ts';
import { creationsIn, isRepeatable, type Mutation, renderMutations } from './mutations.ts';

/** Login that acts with the token of a job. */
export const actionsBot = 'github-actions[bot]';

export type Octokit = ReturnType<typeof getOctokit>;

export interface GraphqlAnswer {
  data: Record<string, unknown>;
  problems: readonly GraphqlProblem[];
  /** Date header of this response, ISO 8601 UTC. */
  date: string;
  headers: AnswerHeaders;
}

type Query = (text: string, variables: Record<string, unknown>, tolerates?: (problem: GraphqlProblem) => boolean) => Promise<GraphqlAnswer>;

export interface GitHubClient {
  owner: string;
  repo: string;
  /** Owner and repo as parameters of a REST request. */
  where: { owner: string; repo: string };
  octokit: Octokit;
  requests: RequestCount;
  /** Repeated on 5xx. Throws on any problem that `tolerates` does not accept. */
  query: Query;
  /** The size of pages of issues, which is kept for the life of the client. */
  pages: Pages;
  /** As `query`, and sent once: `pages` repeats it. */
  queryOnce: Query;
  /** Sends one document of aliased mutations; problems are keyed by position. Repeated on 5xx unless it adds a comment. */
  mutate(mutations: readonly Mutation[]): Promise<{ data: Record<string, unknown>; problems: ReadonlyMap<number, GraphqlProblem> }>;
}

/** Time limit of one answer; GitHub itself ends a request after 10 s. */
const requestTimeoutMs = 60_000;
/** plugin-retry waits 1, 4, 9 s: three repeats outlast the usual hiccup of a few seconds. */
export const readRetries = 3;
/** Not repeated: our fault (4xx), a lost race (405, 409), or a limit, which plugin-throttling waits for. */
export const doNotRetry: readonly number[] = [400, 401, 403, 404, 405, 409, 410, 422, 429, 451];
/** A secondary limit usually asks for 60 s; a tick waits for it at most twice. */
const secondaryLimit = { retries: 2, maximumSeconds: 90 };
/** The hourly limit is waited for only when it is about to reset; otherwise the run says when that is and ends. */
const primaryLimit = { retries: 1, maximumSeconds: 60 };
// GitHub allows 900 REST points a minute (a write costs 5, so 180 writes) and about 80 content creations a minute.
// plugin-throttling's own 1 s between any two writes or GraphQL calls and 3 s between notifications would make a tick
// of five requests take ten seconds; a budget a minute keeps the same limits without holding up the first calls.
const writesPerMinute = 150;
const creationsPerMinute = 70;
const minuteMs = 60_000;

/** plugin-throttling takes this for a Bottleneck.Group: it schedules a no-op and waits for it before the request. */
const asLimiterGroup = (pace: Pace): never => {
  const schedule = (_options: unknown, task: () => Promise<unknown>): Promise<unknown> => pace.take(1).then(task);
  return { key: () => ({ schedule }) } as never;
};

/** Sets a deadline for each try, takes pages and half answers for failures, and gives every secondary limit the same words. */
const singleTry =
  (requests: RequestCount) =>
  (octokit: { hook: { wrap: (name: 'request', hook: never) => void } }): void => {
    const hook = async (request: (options: object) => Promise<unknown>, options: { request?: object }): Promise<unknown> => {
      requests.spend();
      try {
        const answer = await request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(requestTimeoutMs) } });
        requests.note((answer as { headers?: AnswerHeaders }).headers);
        return refuseLimit(refuseStrange(answer, options), options);
      } catch (error) {
        const failure = error as { status?: number; message: string; response?: { headers?: AnswerHeaders } };
        requests.note(failure.response?.headers);
        const limited = failure.status === 429 || failure.status === 403;
        // plugin-throttling recognises a secondary limit by these words only; GitHub may send Retry-After alone.
        if (limited && headerOf(failure.response?.headers, 'retry-after') !== undefined && !/\bsecondary rate\b/i.test(failure.message)) {
          failure.message = `${failure.message} (secondary rate limit)`;
        }
        throw error;
      }
    };
    octokit.hook.wrap('request', hook as never);
  };

export const openGitHubClient = (options: { token: string; environment: RunnerEnvironment }): GitHubClient => {
  const { environment } = options;
  const creations = createPace(creationsPerMinute, minuteMs);
  const requests = createRequestCount();
  const octokit = getOctokit(
    options.token,
    {
      baseUrl: environment.apiUrl,
      userAgent: 'clambake',
      retry: { doNotRetry: [...doNotRetry], retries: readRetries },
      throttle: {
        write: asLimiterGroup(createPace(writesPerMinute, minuteMs)),
        notifications: asLimiterGroup(creations),
        onSecondaryRateLimit: (seconds: number, _options: object, _octokit: unknown, count: number) =>
          seconds <= secondaryLimit.maximumSeconds && count < secondaryLimit.retries,
        // A GraphQL mutation that met the hourly limit may be half done: it is not repeated, and the next tick repairs it.
        onRateLimit: (seconds: number, request: object, _octokit: unknown, count: number) =>
          (request as { request?: { once?: boolean } }).request?.once !== true &&
          seconds <= primaryLimit.maximumSeconds &&
          count < primaryLimit.retries,
      },
    },
    singleTry(requests) as never,
    retry as never,
    throttling as never,
  );
  // The outermost hooks: only reads are repeated unless the caller allows more, and errors become RemoteErrors.
  octokit.hook.before('request', (request) => {
    if (request.method !== 'GET' && request.request.retries === undefined) request.request.retries = 0;
  });
  octokit.hook.error('request', (error) => {
    throw asRemoteError(error);
  });
  const post = postGraphql(octokit, environment.graphqlUrl);
  const { owner, name: repo } = environment.repository;
  return {
    owner,
    repo,
    where: { owner, repo },
    octokit,
    requests,
    query: queryWith(post, readRetries),
    queryOnce: queryWith(post, 0),
    pages: createPages(),
    mutate: async (mutations) => {
      await creations.take(creationsIn(mutations));
      const { query, variables } = renderMutations(mutations);
      const answer = await post(query, variables, { retries: isRepeatable(mutations) ? readRetries : 0, once: true });
      const problems = new Map<number, GraphqlProblem>();
      for (const problem of answer.problems) {
        const index = /^m(\d+)$/.exec(String(problem.path?.[0]))?.[1];
        // Without an alias the whole document was refused.
        if (index === undefined) throw graphqlError(answer.problems, answer.headers);
        problems.set(Number(index), problem);
      }
      return { data: answer.data, problems };
    },
  };
};

const queryWith =
  (post: ReturnType<typeof postGraphql>, retries: number): Query =>
  async (text, variables, tolerates = () => false) => {
    const answer = await post(text, variables, { retries }).catch((error: unknown) => {
      // A page or half an answer with status 200 is asked for once more, as a 5xx is.
      if (error instanceof StrangeAnswer) return post(text, variables, { retries });
      throw error;
    });
    const unexpected = answer.problems.filter((problem) => !tolerates(problem));
    if (unexpected.length > 0) throw graphqlError(unexpected, answer.headers);
    return answer;
  };

interface RawAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphqlProblem[];
}

/** octokit's own `graphql` ignores GITHUB_GRAPHQL_URL and drops the headers, so the request is made here. */
const postGraphql =
  (octokit: Octokit, graphqlUrl: string) =>
  async (query: string, variables: Record<string, unknown>, request: { retries: number; once?: boolean }): Promise<GraphqlAnswer> => {
    const response = await octokit.request({ method: 'POST', url: graphqlUrl, query, variables, request } as never);
    const { data: body, headers } = response as unknown as { data: RawAnswer; headers: AnswerHeaders };
    if (Array.isArray(body) || (isMissing(body.data) && isMissing(body.errors))) {
      throw strangeAnswer(`GitHub answered POST ${graphqlUrl} with something that is no GraphQL answer`, headers);
    }
    return { data: body.data ?? {}, problems: body.errors ?? [], date: githubDate(headers), headers };
  };

const isMissing = (part: unknown): boolean => part === undefined || part === null;

/** The Date header as ISO 8601 UTC: the only clock of decisions. */
export const githubDate = (headers: AnswerHeaders): string => {
  const ms = Date.parse(headerOf(headers, 'date') ?? '');
  if (Number.isFinite(ms)) return new Date(ms).toISOString();
  throw strangeAnswer('GitHub answered without a Date header, which is the clock that clambake goes by', headers);
};

/** An answer with status 200 that is none. */
class StrangeAnswer extends RemoteError {}

const strangeAnswer = (message: string, headers: AnswerHeaders): StrangeAnswer =>
  new StrangeAnswer(message, { status: 200, requestId: headerOf(headers, 'x-github-request-id'), retryable: true });
