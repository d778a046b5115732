// Limits that GraphQL tells with status 200. The schema's type is RATE_LIMITED; users have met RATE_LIMIT with the code
// `graphql_rate_limit`, and a secondary limit without a type. plugin-throttling knows the first only.
import type { GraphqlProblem } from './github-errors.ts';

const limitTypes = new Set(['RATE_LIMITED', 'RATE_LIMIT']);

/** A problem of a query about one object has a type of its own or a path. */
const isLimit = ({ type, path, message }: GraphqlProblem): boolean =>
  limitTypes.has(type ?? '') || (type === undefined && path === undefined && /\brate limit\b/i.test(message));

/** Throws what octokit's plugins take for a limit. A document that is sent once is not repeated: it may be half done. */
export const refuseLimit = (answer: unknown, options: object): unknown => {
  const response = answer as { data?: { errors?: readonly GraphqlProblem[] } | null };
  const errors = response.data?.errors;
  const limit = Array.isArray(errors) ? (errors as readonly GraphqlProblem[]).find(isLimit) : undefined;
  if (limit === undefined) return answer;
  const isOnce = (options as { request?: { once?: boolean } }).request?.once === true;
  const said = isOnce ? limit.message.replace(/\bsecondary rate limit\b/i, 'secondary limit') : limit.message;
  // Without a request plugin-retry leaves it alone.
  throw Object.assign(new Error(`the GraphQL rate limit was met: ${said}`), { status: 200, response });
};
