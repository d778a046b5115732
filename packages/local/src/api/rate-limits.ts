// The primary limits (per hour of GitHub's clock) and the secondary limits (per minute and hour). All GITHUB_TOKENs of
// a repository share one budget, and so do all tokens of an App's installation. Every other token has its own.
import { ApiError } from './error.ts';
import type { VirtualClock } from '../clock.ts';
import type { ResourceLimits } from '../graphql/resource-limits.ts';
import type { Store, Token } from '../store.ts';

export interface Limits {
  /** REST requests and GraphQL points per hour for each kind of token. An App's JWT has the limit of `app`. */
  perHour: Record<Exclude<Token['kind'], 'app-jwt'> | 'none', number>;
  /** Secondary limit on new comments, issues, pull requests and labels per minute; undefined turns it off. */
  creationsPerMinute: number | undefined;
  /** The same limit per hour. */
  creationsPerHour: number | undefined;
  /** Secondary limit on points per minute and token: a read is 1, a write is 5. Undefined turns it off. */
  pointsPerMinute: { core: number; graphql: number } | undefined;
  /** GitHub's resource limits on one GraphQL document; undefined turns them off. */
  graphqlResources: ResourceLimits | undefined;
}

export type Resource = 'core' | 'graphql';

export interface Budget {
  limit: number;
  used: number;
  remaining: number;
  /** Seconds since the epoch. */
  reset: number;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

interface Window {
  startMs: number;
  used: number;
}

export interface RateLimits {
  /** Returns the budget that is left and uses none of it. */
  read(token: Token | undefined, resource: Resource): Budget;
  /** Uses points and returns the budget that is left, which is never less than 0. */
  use(token: Token | undefined, resource: Resource, points: number): Budget;
  /** Throws a secondary-limit error when too much was created in the last minute or hour. */
  requireCreations(token: Token | undefined): void;
  countCreations(token: Token | undefined, creations: number): void;
  /** Counts a request. Throws a secondary-limit error when the minute already has too many. */
  countPoints(token: Token | undefined, resource: Resource, isWrite: boolean): void;
}

interface Parts {
  store: Store;
  clock: VirtualClock;
  limits: Limits;
}

export const createRateLimits = ({ store, clock, limits }: Parts): RateLimits => {
  const windows = new Map<string, Window>();
  const creations = new Map<string, number[]>();
  const spent = new Map<string, { at: number; points: number }[]>();
  const holder = (token: Token | undefined): string => {
    if (token === undefined) return 'nobody';
    if (token.kind === 'actions') return `actions ${repositoryOf(store, token)}`;
    return token.kind === 'app' ? `app ${token.actor} ${token.repository?.toLowerCase() ?? ''}` : token.value;
  };
  const windowOf = (token: Token | undefined, resource: Resource): Window => {
    const key = `${resource} ${holder(token)}`;
    const now = clock.ms();
    const known = windows.get(key);
    if (known !== undefined && now < known.startMs + hourMs) return known;
    const fresh = { startMs: now, used: 0 };
    windows.set(key, fresh);
    return fresh;
  };
  const budget = (token: Token | undefined, window: Window): Budget => {
    const kind = token?.kind ?? 'none';
    const limit = limits.perHour[kind === 'app-jwt' ? 'app' : kind];
    const used = Math.min(limit, window.used);
    return { limit, used, remaining: limit - used, reset: Math.ceil((window.startMs + hourMs) / 1000) };
  };
  const recent = (token: Token | undefined, spanMs: number): number[] => {
    const since = clock.ms() - spanMs;
    return (creations.get(holder(token)) ?? []).filter((at) => at > since);
  };
  return {
    read: (token, resource) => budget(token, windowOf(token, resource)),
    use: (token, resource, points) => {
      const window = windowOf(token, resource);
      window.used += points;
      return budget(token, window);
    },
    requireCreations: (token) => {
      const { creationsPerMinute = Number.POSITIVE_INFINITY, creationsPerHour = Number.POSITIVE_INFINITY } = limits;
      if (recent(token, minuteMs).length >= creationsPerMinute) throw tooFast('temporarily blocked from content creation', 60);
      if (recent(token, hourMs).length >= creationsPerHour) throw tooFast('temporarily blocked from content creation', 600);
    },
    countCreations: (token, count) => {
      if (count > 0) creations.set(holder(token), [...recent(token, hourMs), ...Array.from({ length: count }, () => clock.ms())]);
    },
    countPoints: (token, resource, isWrite) => {
      const maximum = limits.pointsPerMinute?.[resource];
      if (maximum === undefined) return;
      const key = `${resource} ${holder(token)}`;
      const since = clock.ms() - minuteMs;
      const kept = (spent.get(key) ?? []).filter(({ at }) => at > since);
      const points = isWrite ? 5 : 1;
      if (kept.reduce((sum, entry) => sum + entry.points, points) > maximum) throw tooFast('temporarily blocked', 60);
      spent.set(key, [...kept, { at: clock.ms(), points }]);
    },
  };
};

const tooFast = (what: string, seconds: number): ApiError =>
  new ApiError(
    403,
    { message: `You have exceeded a secondary rate limit and have been ${what}. Please retry your request again later.` },
    { 'retry-after': String(seconds) },
  );

const repositoryOf = (store: Store, token: Token): string => {
  const found = [...store.repositories].find(([, repository]) => token.jobId !== undefined && repository.jobs.has(token.jobId));
  return token.repository?.toLowerCase() ?? found?.[0] ?? token.value;
};

export const rateLimitHeaders = (budget: Budget, resource: Resource): Record<string, string> => ({
  'x-ratelimit-limit': String(budget.limit),
  'x-ratelimit-remaining': String(budget.remaining),
  'x-ratelimit-used': String(budget.used),
  'x-ratelimit-reset': String(budget.reset),
  'x-ratelimit-resource': resource,
});
