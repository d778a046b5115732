import { expect, test } from 'vitest';
import type { Calls } from './calls.ts';
import { openRecorder, redact, replay } from './recording.ts';

const place = { runId: 1, workflow: 'conformance.yml', defaultBranch: 'main', startedAt: '2026-11-01T12:00:00Z', quietMs: 0 };

test.each([
  ['the token of the job', 'the-token-of-the-job'],
  ['a token of a job', 'ghs_0123456789abcdefghijABCDEFGHIJ012345'],
  ["a person's token", 'ghp_0123456789abcdefghijABCDEFGHIJ012345'],
  ['a fine-grained token', 'github_pat_0123456789abcdefghijkl_0123456789'],
  ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc-DEF_123'],
  ['the signature of a link', 'https://example.com/log?sv=2024&sig=abc%2Fdef123%3D&sp=r', 'abc%2Fdef123%3D'],
  ['a header of git', 'AUTHORIZATION: basic eC1hY2Nlc3M6abc', 'eC1hY2Nlc3M6abc'],
  ['a password in an address', 'https://x-access-token:secret123@github.com/o/r', 'secret123'],
  ['an e-mail address', '"email": "clara@example.com"', 'clara@example.com'],
])('%s does not stay in a recording', (_, text, secret = text) => {
  const kept = redact(JSON.stringify({ before: 1, text: `${text} `, after: 2 }), ['the-token-of-the-job']);
  expect(kept).not.toContain(secret);
  // The rest is JSON still.
  expect(JSON.parse(kept)).toMatchObject({ before: 1, after: 2 });
});

test('ordinary answers stay as they are', () => {
  const text = JSON.stringify({
    sha: 'a'.repeat(40),
    node_id: 'IC_kwDOAbc',
    url: 'https://api.github.com/repos/o/r?page=2',
    at: '2026-11-01T12:00:00Z',
  });
  expect(redact(text, [])).toBe(text);
});

test('a recording plays the answers of equal calls in their order, and refuses a call that was not made', async () => {
  let count = 0;
  const calls: Calls = { wait: async () => {}, ask: async () => ({ value: `ghs_${'0'.repeat(36)} ${(count += 1)}` }) };
  const recorder = openRecorder(calls, { place, secrets: [] });
  const asked = recorder.of('a-probe');
  const call = { kind: 'variable', name: 'X' } as const;
  await asked.ask(call);
  await asked.ask(call);
  const played = replay(JSON.parse(JSON.stringify(recorder.recording)), 'a-probe');
  expect([await played.ask(call), await played.ask(call)]).toEqual([{ value: '*** 1' }, { value: '*** 2' }]);
  await expect(played.ask(call)).rejects.toThrow(/has no answer/);
  await expect(played.ask({ kind: 'variable', name: 'Y' })).rejects.toThrow(/has no answer/);
});
