// Counts the requests of one job, and remembers what GitHub says is left of the hour's limit. A repository's jobs share that limit, so a
// job that used it up would keep every other one from reading. The runner's clock is used for the count only.
import type { RequestBudget } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import { type AnswerHeaders, headerOf } from './github-errors.ts';

export interface RequestCount {
  /** Called before each try of a request. Throws a RemoteError when this job has sent as many within an hour as GitHub grants. */
  spend(): void;
  note(headers: AnswerHeaders): void;
  /** Returns undefined until an answer has told a limit. */
  budget(): RequestBudget | undefined;
}

const hourMs = 3_600_000;
/** Requests an hour that GitHub grants the jobs of a repository (docs: rate limits for GITHUB_TOKEN), where no answer tells another limit. */
const grantedAnHour = 1000;

/** `elapsedMs`: milliseconds of a clock that is never set back. */
export const createRequestCount = (elapsedMs: () => number = () => performance.now()): RequestCount => {
  const known = new Map<string, { left: number; resetsAt: string }>();
  let granted = grantedAnHour;
  let [since, sent] = [elapsedMs(), 0];
  return {
    spend: () => {
      if (elapsedMs() - since >= hourMs) [since, sent] = [elapsedMs(), 0];
      if (sent >= granted) throw tooMany(granted);
      sent += 1;
    },
    note: (headers) => {
      const resource = headerOf(headers, 'x-ratelimit-resource');
      const [limit, left, reset] = ['limit', 'remaining', 'reset'].map((name) => wholeNumber(headerOf(headers, `x-ratelimit-${name}`)));
      if ((resource !== 'core' && resource !== 'graphql') || left === undefined || reset === undefined) return;
      granted = Math.max(granted, limit ?? 0);
      known.set(resource, { left, resetsAt: new Date(reset * 1000).toISOString() });
    },
    budget: () => {
      const [scarcest] = [...known.values()].toSorted((a, b) => a.left - b.left);
      const leftOf = (resource: string): number => known.get(resource)?.left ?? Infinity;
      return scarcest && { rest: leftOf('core'), graphql: leftOf('graphql'), resetsAt: scarcest.resetsAt };
    },
  };
};

/** Undefined for anything else, and for a time beyond what a date can hold. */
const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,11}$/.test(text) ? Number(text) : undefined;

const tooMany = (granted: number): RemoteError =>
  new RemoteError(`this job has sent ${granted} requests within an hour, and sends no more: the rest is left to a later run`, {
    status: 0,
    requestId: undefined,
    retryable: false,
  });
