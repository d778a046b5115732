import type { AgentReport } from '@clambake/core';
import { expect, test } from 'vitest';
import { readReport, resultLineSchema } from './result-line.ts';

const report = (change: Record<string, unknown> = {}): AgentReport =>
  readReport(
    resultLineSchema.parse({
      type: 'result',
      subtype: 'error_during_execution',
      is_error: true,
      num_turns: 5,
      total_cost_usd: 0.2,
      duration_ms: 60_000,
      result: 'Words.',
      ...change,
    }),
    '/tree',
  );
const unused = { num_turns: 1, total_cost_usd: 0 };

test('success needs both the word and no error, and only then the closing words are an answer', () => {
  expect(report({ subtype: 'success', is_error: false })).toEqual({
    succeeded: true,
    cause: undefined,
    word: 'success',
    turns: 5,
    costUsd: 0.2,
    denials: [],
    closingWords: 'Words.',
  });
  expect(report({ subtype: 'success' })).toMatchObject({ succeeded: false, closingWords: '' });
  expect(report({ is_error: false })).toMatchObject({ succeeded: false, closingWords: 'Words.' });
});

test.each<[string, Record<string, unknown>, AgentReport['cause']]>([
  ['a blocking limit', { terminal_reason: 'blocking_limit', subtype: 'error_max_turns' }, 'account-limit'],
  ['an API error before any work', { ...unused, terminal_reason: 'api_error' }, 'model-api'],
  ['an API error after work', { terminal_reason: 'api_error' }, undefined],
  ['turns, by the word', { subtype: 'error_max_turns' }, 'turns'],
  ['turns, by the reason', { terminal_reason: 'max_turns' }, 'turns'],
  ['budget, by the word', { subtype: 'error_max_budget_usd' }, 'budget'],
  ['budget, by the reason', { terminal_reason: 'budget_exceeded' }, 'budget'],
  ['an end within a second without a request', { num_turns: 0, total_cost_usd: 0, duration_ms: 400 }, 'unused'],
  ['an end within a second after a paid request', { num_turns: 1, duration_ms: 400 }, undefined],
  ['a late end without a request', { ...unused, duration_ms: 1000 }, undefined],
  ['an end without a request that tells no duration', { ...unused, duration_ms: undefined }, undefined],
  ['an error of another kind', {}, undefined],
])('the cause of a failure: %s', (_case, change, cause) => {
  expect(report(change).cause).toBe(cause);
});

test('denied tools are named', () => {
  const inputs = [
    { file_path: '/tree/.npmrc' },
    { notebook_path: 'a.ipynb' },
    { command: 'mkdir -p x/y && echo 1 >.husky/pre-commit' },
    { command: 'ls' },
  ];
  const denials = [{ tool_name: 'Bash', more: 1 }, {}, ...inputs.map((tool_input) => ({ tool_name: 'T', tool_input })), { tool_input: 5 }];
  expect(report({ permission_denials: denials }).denials).toEqual([
    { tool: 'Bash' },
    { tool: 'unknown' },
    { tool: 'T', path: '.npmrc' },
    { tool: 'T', path: 'a.ipynb' },
    { tool: 'T', path: '.husky/pre-commit' },
    { tool: 'T' },
    { tool: 'unknown' },
  ]);
});

test('fault-61: a result line of another version still parses, and half a line does not', () => {
  expect(resultLineSchema.parse({ type: 'result', new_key: { deep: 1 } })).toMatchObject({
    subtype: 'unknown',
    is_error: false,
    permission_denials: [],
  });
  expect(resultLineSchema.safeParse({ type: 'assistant' }).success).toBe(false);
  expect(resultLineSchema.safeParse({ type: 'result', num_turns: 'many' }).success).toBe(false);
});
