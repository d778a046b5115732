import { describe, expect, test } from 'vitest';
import { outcomes } from '../records/outcomes.ts';
import { type AttemptFacts, classifyAttempt, resultLineSchema } from './classify.ts';

const line = (change: Record<string, unknown> = {}) =>
  resultLineSchema.parse({
    type: 'result',
    subtype: 'success',
    is_error: false,
    num_turns: 5,
    total_cost_usd: 0.2,
    duration_ms: 60_000,
    ...change,
  });
const failedLine = (change: Record<string, unknown> = {}) => line({ is_error: true, subtype: 'error_during_execution', ...change });
const facts = (change: Partial<AttemptFacts> = {}): AttemptFacts => ({
  result: line(),
  exitCode: 0,
  signal: null,
  stoppedBy: null,
  commits: 1,
  proxyStatuses: [200, 200],
  accountLimit: null,
  ...change,
});

describe('how an attempt ended', () => {
  test.each<[string, Partial<AttemptFacts>, string, boolean]>([
    ['success with commits', {}, 'done', true],
    ['success with commits although the model was overloaded on the way', { proxyStatuses: [529, 200] }, 'done', true],
    ['success without commits', { commits: 0 }, 'no-changes', true],
    [
      'success without commits after a denial',
      { commits: 0, result: line({ permission_denials: [{ tool_name: 'Bash' }] }) },
      'denied',
      true,
    ],
    ['a blocking limit', { result: failedLine({ terminal_reason: 'blocking_limit' }) }, 'account-limit', false],
    ['a limit without a result line', { result: null, accountLimit: { until: '2026-11-23T15:00:00Z' } }, 'account-limit', false],
    [
      'overloaded from the first request',
      { result: failedLine({ num_turns: 1, total_cost_usd: 0 }), proxyStatuses: [529, 529] },
      'provider-trouble',
      false,
    ],
    ['the provider away after work was done', { result: failedLine(), proxyStatuses: [200, 503] }, 'provider-trouble', false],
    [
      'an API error nobody saw a status of',
      { result: failedLine({ num_turns: 1, total_cost_usd: 0, terminal_reason: 'api_error' }), proxyStatuses: [] },
      'provider-trouble',
      false,
    ],
    [
      'silence because the provider answers 529',
      { result: null, stoppedBy: 'silence', proxyStatuses: [529, 529] },
      'provider-trouble',
      false,
    ],
    ['a refused key', { result: failedLine({ num_turns: 1, total_cost_usd: 0, duration_ms: 400 }), proxyStatuses: [401] }, 'auth', false],
    [
      'an end within a second without a request',
      { result: failedLine({ num_turns: 0, total_cost_usd: 0, duration_ms: 400 }), proxyStatuses: [] },
      'auth',
      false,
    ],
    ['turns used up', { result: failedLine({ subtype: 'error_max_turns' }) }, 'incomplete', true],
    ['budget used up', { result: failedLine({ subtype: 'error_max_budget_usd' }) }, 'incomplete', true],
    ['time used up', { result: null, stoppedBy: 'time', signal: 'SIGTERM', exitCode: null }, 'incomplete', true],
    ['an error after a denial', { result: failedLine({ permission_denials: [{ tool_name: 'WebFetch' }] }) }, 'denied', true],
    ['killed', { result: null, exitCode: 137 }, 'killed', true],
    ['silent', { result: null, stoppedBy: 'silence', signal: 'SIGKILL', exitCode: null }, 'killed', true],
    ['cancelled', { result: null, stoppedBy: 'cancel', signal: 'SIGINT', exitCode: null }, 'lost', false],
    ['an error of another kind', { result: failedLine() }, 'incomplete', true],
  ])('%s', (_, change, outcome, counted) => {
    const classified = classifyAttempt(facts(change));
    expect(classified.outcome).toBe(outcome);
    expect(outcomes[classified.outcome].isCounted).toBe(counted);
    expect(classified.detail).toMatch(/^[A-Z].*\.$/);
  });

  test('the sentence is ours: names from outside are cut to letters', () => {
    const denial = line({ permission_denials: [{ tool_name: 'Bash(rm -rf) @ada\n::error::' }] });
    expect(classifyAttempt(facts({ commits: 0, result: denial })).detail).toBe('It was not allowed to use Bashrm-rfadaerror.');
    expect(classifyAttempt(facts({ result: null, exitCode: 137 })).detail).toBe('Claude Code ended without a result (exit code 137).');
  });

  test('until when the account is limited is kept, where that was said', () => {
    const limited = classifyAttempt(facts({ result: null, accountLimit: { until: '2026-11-23T15:00:00Z' } }));
    expect(limited.limitedUntil).toBe('2026-11-23T15:00:00Z');
    expect(classifyAttempt(facts({ result: failedLine({ terminal_reason: 'blocking_limit' }) }))).not.toHaveProperty('limitedUntil');
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
});
