// The number of issues that one GraphQL document asks for. GitHub refuses documents that ask for too much and does not say how
// much that is, so a refused page is asked for again with half as many. The size is kept for the rest of the process.
import { setTimeout as sleep } from 'node:timers/promises';
import { issuesPerPage } from '@clambake/core';
import { RemoteError } from '../errors.ts';

/** The waits of plugin-retry before it repeats a request. */
const waitsMs = [1_000, 4_000, 9_000];

export interface Pages {
  /**
   * Calls `read` with the number of issues for the next page, until an answer is whole. `read` must not repeat requests by
   * itself, because it would repeat the whole page.
   */
  ask<T>(read: (size: number) => Promise<T>): Promise<T>;
}

/** `pause` waits before a repeat; tests pass one that does not. */
export const createPages = (pause: (ms: number) => Promise<unknown> = sleep): Pages => {
  let size = issuesPerPage;
  /** No page is larger than this. */
  let most = issuesPerPage;
  /** True when the size has grown since GitHub was overloaded the last time. */
  let grown = false;

  const halve = (asked: number, isTooWide: boolean): void => {
    const half = Math.max(1, Math.floor(asked / 2));
    // 502 and 504 may also be an outage. A size that fails again after it has worked is too large.
    if (isTooWide || grown) most = Math.min(most, half);
    size = half;
    grown = false;
  };

  const grow = (): void => {
    if (size >= most) return;
    size = Math.min(most, size * 2);
    grown = true;
  };

  return {
    ask: async (read) => {
      for (let repeats = 0; ; ) {
        const asked = size;
        try {
          const answer = await read(asked);
          grow();
          return answer;
        } catch (error) {
          if (!(error instanceof RemoteError) || error.limitedUntil !== undefined) throw error;
          if (error.tooWide && asked === 1) throw refusedOne(error);
          if (!error.tooWide && error.status !== 0 && error.status < 500) throw error;
          if (!error.tooWide) {
            // Pages of one are repeated as any read is. Smaller pages are a try of their own.
            if (repeats >= waitsMs.length && (asked === 1 || !isOverload(error))) throw error;
            await pause(waitsMs[Math.min(repeats, waitsMs.length - 1)] ?? 0);
            repeats = asked > 1 && isOverload(error) ? 0 : repeats + 1;
          }
          if (error.tooWide || isOverload(error)) halve(asked, error.tooWide);
        }
      }
    },
  };
};

/** GitHub's proxy answers so when a query took too long. */
const isOverload = ({ status }: RemoteError): boolean => status === 502 || status === 504;

const refusedOne = ({ message, requestId }: RemoteError): RemoteError =>
  new RemoteError(`GitHub's resource limits refuse even a page of one issue, so this run reads nothing more: ${message}`, {
    status: 200,
    requestId,
    retryable: true,
  });
