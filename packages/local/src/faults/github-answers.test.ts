// GitHub's own refusals over the wire, in the format of each boundary.
import { expect, test } from 'vitest';
import { root, useFaultBed } from '../testing/fault-bed.ts';
import { type AnswerName, answerNames } from './github-answers.ts';

const bed = useFaultBed();

const expected: Record<AnswerName, { status: number; words: RegExp; remaining?: string }> = {
  'server-error': { status: 500, words: /^Server Error$/ },
  'bad-gateway': { status: 502, words: /^Server Error$/ },
  unavailable: { status: 503, words: /^No server is currently available/ },
  timeout: { status: 504, words: /^We couldn't respond to your request in time/ },
  'not-found': { status: 404, words: /^Not Found$/ },
  'bad-credentials': { status: 401, words: /^Bad credentials$/ },
  forbidden: { status: 403, words: /^Resource not accessible by integration$/ },
  gone: { status: 410, words: /^This issue was deleted$/ },
  validation: { status: 422, words: /^Validation Failed$/ },
  conflict: { status: 409, words: /^Conflict$/ },
  'primary-limit': { status: 403, words: /^API rate limit exceeded for installation\. .*request ID/, remaining: '0' },
  'primary-limit-429': { status: 429, words: /^API rate limit exceeded/, remaining: '0' },
  'secondary-limit': { status: 403, words: /^You have exceeded a secondary rate limit\. Please wait a few minutes/, remaining: '940' },
  'secondary-limit-429': { status: 429, words: /^You have exceeded a secondary rate limit/, remaining: '940' },
  'content-limit': { status: 403, words: /temporarily blocked from content creation/, remaining: '940' },
};

test.each(answerNames)('REST answers %s once, and then as usual', async (answer) => {
  const { status, words, remaining } = expected[answer];
  bed.github.faults.add({ match: { path: root }, respond: { answer, retryAfter: 30 } });
  const given = await bed.ann.call('GET', root);
  expect([given.status, given.headers.get('retry-after'), given.body.status]).toEqual([status, '30', String(status)]);
  expect(given.body.message).toMatch(words);
  if (remaining !== undefined) expect(given.headers.get('x-ratelimit-remaining')).toBe(remaining);
  expect((await bed.ann.call('GET', root)).status).toBe(200);
});

test('GraphQL says that its points are spent with status 200 and an error of that type', async () => {
  bed.github.faults.add({ match: { boundary: 'graphql' }, respond: { answer: 'primary-limit' } });
  const { status, body, headers } = await bed.ann.graphql('{ viewer { login } }');
  expect([status, body.errors[0].type, body.data, headers.get('x-ratelimit-resource')]).toEqual([200, 'RATE_LIMIT', undefined, 'graphql']);
});

test('GraphQL names the request of a query that took too long', async () => {
  bed.github.faults.add({ match: { boundary: 'graphql' }, respond: { answer: 'timeout' } });
  const { status, body } = await bed.ann.graphql('{ viewer { login } }');
  expect([status, body.data]).toEqual([504, null]);
  expect(body.errors[0].message).toMatch(/^Something went wrong while executing your query\. .*Please include `[0-9A-F]{16}`/);
});

test('git gets plain text and the challenge for credentials', async () => {
  bed.github.faults.add({ match: { boundary: 'git' }, respond: { answer: 'bad-credentials', retryAfter: 1 } });
  const answer = await fetch(`${bed.github.apiUrl}/ann/shack.git/info/refs?service=git-upload-pack`);
  expect([answer.status, answer.headers.get('www-authenticate'), answer.headers.get('retry-after')]).toEqual([
    401,
    'Basic realm="GitHub"',
    '1',
  ]);
  expect(await answer.text()).toMatch(/^Invalid username or token\./);
});

test('an hour of a limit ends after an hour of the clock', async () => {
  bed.github.faults.add({ match: { path: root }, minutes: 60, respond: { answer: 'primary-limit' } });
  const statuses: number[] = [];
  for (const minutes of [0, 1, 58, 2]) {
    bed.skip(minutes);
    statuses.push((await bed.ann.call('GET', root)).status);
  }
  expect(statuses).toEqual([403, 403, 403, 200]);
});
