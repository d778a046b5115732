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

const at = "fatal: unable to access 'https://github.com/o/r/': ";
test.each([
  'GnuTLS recv error (-110): The TLS connection was non-properly terminated.',
  'gnutls_handshake() failed: Error in the pull function.',
  'OpenSSL SSL_read: error:0A000126:SSL routines::unexpected eof while reading, errno 0',
  'OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to github.com:443',
  'Could not resolve proxy: proxy.example.com',
  'Could not resolve host: github.com',
  'Send failure: Broken pipe',
  'Proxy CONNECT aborted',
  'Proxy CONNECT aborted due to timeout',
  'CONNECT tunnel failed, response 503',
  'Received HTTP code 502 from proxy after CONNECT',
  'Immediate connect fail for 2606:50c0::1: Network is unreachable',
  'SSL connection timeout',
])('%s: the network may be well again later', (words) => {
  expect(readRemoteFailure(`${at}${words}`)).toEqual({ status: 0, retryable: true });
});

test.each([
  ['CONNECT tunnel failed, response 407', 'give its name and password in https_proxy'],
  ['Received HTTP code 407 from proxy after CONNECT', 'give its name and password in https_proxy'],
  ['CONNECT tunnel failed, response 403', 'the proxy of this runner does not let it through'],
])('%s is told as the proxy’s answer, and not as a token’s', (words, advice) => {
  const failure = readRemoteFailure(`${at}${words}`);
  expect([failure?.retryable, failure?.proxy]).toEqual([false, Number(/40\d/.exec(words)?.[0])]);
  expect(adviceFor('push', failure ?? { status: 0 })).toContain(advice);
});

test('a certificate that nobody here trusts stays unknown until a person acts', () => {
  expect(readRemoteFailure(`${at}SSL certificate problem: unable to get local issuer certificate`)).toBeUndefined();
});
