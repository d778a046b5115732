import { expect, test } from 'vitest';
import { adviceFor, readRemoteFailure } from './git-failure.ts';

const denied = "fatal: unable to access 'https://github.com/o/r/': The requested URL returned error: 403";

test('a refused token is told in the words of the workflow file', () => {
  const failure = readRemoteFailure(denied);
  expect(failure).toEqual({ status: 403, retryable: false });
  expect(adviceFor('push', failure ?? { status: 0 })).toContain('"contents: write"');
  expect(adviceFor('fetch', failure ?? { status: 0 })).toContain('"contents: read"');
  expect(adviceFor('fetch', { status: 401 })).toContain('github-token');
});

test('any other failure has no such advice', () => {
  for (const status of [0, 429, 500]) expect(adviceFor('push', { status })).toBe('');
});
