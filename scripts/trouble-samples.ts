// Answers of each server that clambake asks, in the servers' own words, for docs/trouble.md. The sources say which of them pass.
import type { ModelFacts } from '../packages/core/src/attempt/model-trouble.ts';
import type { GraphqlProblem } from '../packages/adapters/src/github/github-errors.ts';

/** Status and headers of an answer of the REST API; status 0: no answer. */
export const restAnswers: readonly { status: number; headers?: Record<string, string> }[] = [
  { status: 0 },
  { status: 401 },
  { status: 403 },
  { status: 403, headers: { 'retry-after': '60' } },
  { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' } },
  { status: 404 },
  { status: 409 },
  { status: 410 },
  { status: 422 },
  { status: 429 },
  { status: 500 },
  { status: 502 },
  { status: 503 },
];

export const graphqlProblems: readonly GraphqlProblem[] = [
  { message: 'Something went wrong while executing your query. This may be the result of a timeout' },
  { message: 'API rate limit exceeded', type: 'RATE_LIMITED' },
  { message: 'You have exceeded a secondary rate limit' },
  { message: 'Resource limits for this query exceeded', type: 'RESOURCE_LIMITS_EXCEEDED' },
  { message: 'Resource not accessible by integration', type: 'FORBIDDEN', path: ['repository', 'issue'] },
  { message: 'Could not resolve to an Issue', type: 'NOT_FOUND', path: ['repository', 'issue'] },
];

/** Lines of git on stderr. */
export const gitFailures: readonly string[] = [
  "fatal: unable to access 'https://github.com/o/r/': Could not resolve host: github.com",
  'fatal: the remote end hung up unexpectedly',
  "fatal: unable to access 'https://github.com/o/r/': CONNECT tunnel failed, response 407",
  "fatal: unable to access 'https://github.com/o/r/': CONNECT tunnel failed, response 503",
  "fatal: unable to access 'https://github.com/o/r/': The requested URL returned error: 403",
  "fatal: unable to access 'https://github.com/o/r/': The requested URL returned error: 429",
  "fatal: unable to access 'https://github.com/o/r/': The requested URL returned error: 503",
  "fatal: Authentication failed for 'https://github.com/o/r/'",
  "fatal: repository 'https://github.com/o/r/' not found",
  'fatal: write error: No space left on device',
];

/** Words of a server that refuses a push: one for each row of the table in the sources. */
export const pushAnswers: readonly string[] = [
  "'refs/heads/clambake' exists; cannot create 'refs/heads/clambake/issue-1'",
  'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission',
  'GH009: Secrets detected! This push failed.',
  'GH006: Protected branch update failed',
  'GH013: Repository rule violations found',
  'GH001: Large files detected.',
  'GH007: Your push would publish a private email address.',
  'GH008: Your push referenced at least 1 unknown Git LFS object',
  'remote: fatal: pack exceeds maximum allowed size',
  'This repository was archived so it is read-only.',
  'remote: fatal: fsck error in packed object',
  'denying non-fast-forward refs/heads/clambake/issue-1',
  'remote: Internal Server Error',
  'pre-receive hook declined',
  'Permission to o/r.git denied to github-actions[bot].',
  'fatal error in commit_refs',
  'failed to write object',
];

/** Errors of the artifact client while it downloads. */
export const artifactErrors: readonly { words: string; error: object }[] = [
  { words: 'HTTP 404, twice', error: Object.assign(new Error('Not Found'), { status: 404 }) },
  { words: 'HTTP 410', error: Object.assign(new Error('Gone'), { status: 410 }) },
  { words: 'HTTP 503, no answer, a blob that breaks off', error: Object.assign(new Error('Service Unavailable'), { status: 503 }) },
];

/** `asked`: the answer to run-agent's own request. */
export const modelAnswers: readonly { words: string; facts: ModelFacts }[] = [
  { words: 'HTTP 401 or 403', facts: { proxyStatuses: [401], asked: { status: 401, message: '' } } },
  { words: 'HTTP 402, or a sentence about credit', facts: { proxyStatuses: [402] } },
  { words: 'HTTP 404 about the model', facts: { proxyStatuses: [404], asked: { status: 404, type: 'not_found_error', message: '' } } },
  { words: 'HTTP 429, 5xx or 529, and its own request is answered', facts: { proxyStatuses: [529], asked: { status: 200, message: '' } } },
  { words: 'HTTP 5xx or no answer, to its own request as well', facts: { proxyStatuses: [503], asked: { status: 503, message: '' } } },
];
