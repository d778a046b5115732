import { describe, expect, test } from 'vitest';
import { outcomes } from '../records/outcomes.ts';
import { type AgentReport, type AttemptFacts, classifyAttempt } from './classify.ts';

const report = (change: Partial<AgentReport> = {}): AgentReport => ({
  succeeded: true,
  cause: undefined,
  word: 'success',
  turns: 5,
  costUsd: 0.2,
  denials: [],
  closingWords: '',
  ...change,
});
const failed = (change: Partial<AgentReport> = {}): AgentReport => report({ succeeded: false, word: 'error_during_execution', ...change });
const facts = (change: Partial<AttemptFacts> = {}): AttemptFacts => ({
  agent: 'Robin',
  report: report(),
  exitCode: 0,
  exitSignal: null,
  stopped: undefined,
  commits: 1,
  proxyStatuses: [200, 200],
  limitedUntil: undefined,
  ...change,
});

const provider = (status: number, message: string, type = 'invalid_request_error') => ({ status, message, type });
const credit = provider(400, 'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing.');
const spent = provider(400, 'You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.');
const retired = provider(404, 'model: claude-opus-4', 'not_found_error');
const quoted = provider(400, 'litellm.BadRequestError: AnthropicException - Your credit balance is too low to access the Anthropic API.');
const works = { status: 200, message: '' };

describe('trouble that is not the issue’s', () => {
  type Case = [string, readonly number[], Pick<AttemptFacts, 'lastError' | 'asked'>, string];
  test.each<Case>([
    ['credit used up at the start', [400], { lastError: credit }, 'no-credit'],
    ['credit used up on the way', [200, 200, 400], { lastError: credit, asked: works }, 'no-credit'],
    ['a spending limit', [400], { lastError: spent, asked: works }, 'no-credit'],
    ['a gateway that quotes it', [400], { lastError: quoted }, 'no-credit'],
    ['billing, by its type', [402], { lastError: provider(402, 'x', 'billing_error') }, 'no-credit'],
    ['words of an agent that a provider repeats', [200, 400], { lastError: quoted, asked: works }, 'incomplete'],
    ['a model that is gone', [404], { lastError: retired, asked: retired }, 'model-gone'],
    ['a model that goes while an agent works', [200, 404], { lastError: retired, asked: retired }, 'model-gone'],
    ['a 404 that an agent provoked', [200, 404], { lastError: retired, asked: works }, 'incomplete'],
    ['a gateway without the address', [404], { lastError: provider(404, '') }, 'model-gone'],
    ['a 404 where the gateway has no free request', [200, 404], { asked: provider(404, 'no route', 'x') }, 'incomplete'],
    ['a key that is refused twice', [200, 401], { asked: provider(401, 'invalid') }, 'auth'],
    ['a 403 that an agent provoked', [200, 403], { lastError: provider(403, 'no'), asked: works }, 'incomplete'],
    ['a 401 where nobody can ask', [200, 401], { asked: provider(405, '') }, 'incomplete'],
    ['a 401 of the first request where anybody may count', [401, 401], { asked: works }, 'auth'],
    ['a 401 of the first request where nobody can ask', [401], { asked: provider(405, '') }, 'auth'],
    ['an outage', [200, 529], { asked: provider(529, 'Overloaded', 'overloaded_error') }, 'outage'],
    ['a refused connection', [0], { asked: { status: 0, message: '' } }, 'outage'],
    ['an outage that is over', [200, 503], { asked: works }, 'provider-trouble'],
    ['a key refused in an outage', [401], { asked: provider(503, '') }, 'outage'],
    [
      'a first request that is not understood',
      [400],
      { lastError: provider(400, 'anthropic-beta: unknown'), asked: works },
      'provider-trouble',
    ],
    ['a later request that is not understood', [200, 400], { lastError: provider(400, 'messages: too long'), asked: works }, 'incomplete'],
  ])('%s', (_, proxyStatuses, change, outcome) => {
    const classified = classifyAttempt(facts({ report: failed(), proxyStatuses, ...change }));
    expect(classified.outcome).toBe(outcome);
    expect(classified.detail).toMatch(/^[A-Z].*\.$/);
  });

  test('the sentence is the provider’s own, and mentions nobody', () => {
    const lastError = provider(400, `${credit.message} @ada see https://evil.example <b>`);
    expect(classifyAttempt(facts({ report: failed(), proxyStatuses: [400], lastError })).detail).toBe(
      'The account of the model\'s API has no credit left (HTTP 400): "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing. @ ada see (link removed) ‹b›". Add credit, or raise its limit.',
    );
  });
});

describe('how an attempt ended', () => {
  test.each<[string, Partial<AttemptFacts>, string, boolean]>([
    ['success with commits', {}, 'done', true],
    ['success with commits although the model was overloaded on the way', { proxyStatuses: [529, 200] }, 'done', true],
    ['success without commits', { commits: 0 }, 'no-changes', true],
    ['a question', { commits: 0, report: report({ answer: { kind: 'question', words: 'x' } }) }, 'asked', true],
    ['a question beside commits', { report: report({ answer: { kind: 'question', words: 'x' } }) }, 'asked', true],
    ['nothing to do', { commits: 0, report: report({ answer: { kind: 'nothing-to-do', words: 'x' } }) }, 'nothing-to-do', true],
    ['nothing to do beside commits', { report: report({ answer: { kind: 'nothing-to-do', words: 'x' } }) }, 'done', true],
    ['an answer of another shape', { report: report({ answer: { kind: 'else' } }) }, 'done', true],
    ['success without commits after a denial', { commits: 0, report: report({ denials: [{ tool: 'Bash' }] }) }, 'denied', true],
    ['a blocking limit', { report: failed({ cause: 'account-limit' }), proxyStatuses: [200, 429] }, 'account-limit', false],
    ['a blocking limit that the API did not name', { report: failed({ cause: 'account-limit' }) }, 'incomplete', true],
    ['an end at once although the API answered', { report: failed({ cause: 'unused' }) }, 'incomplete', true],
    ['a limit without a report', { report: undefined, limitedUntil: '2026-11-23T15:00:00Z' }, 'account-limit', false],
    [
      'overloaded from the first request',
      { report: failed({ turns: 1, costUsd: 0 }), proxyStatuses: [529, 529] },
      'provider-trouble',
      false,
    ],
    ['the provider away after work was done', { report: failed(), proxyStatuses: [200, 503] }, 'provider-trouble', false],
    ['an API error nobody saw a status of', { report: failed({ cause: 'model-api' }), proxyStatuses: [] }, 'provider-trouble', false],
    [
      'silence because the provider answers 529',
      { report: undefined, stopped: 'silence', proxyStatuses: [529, 529] },
      'provider-trouble',
      false,
    ],
    ['a refused key', { report: failed({ cause: 'unused' }), proxyStatuses: [401] }, 'auth', false],
    ['an end at once without a request', { report: failed({ cause: 'unused' }), proxyStatuses: [] }, 'auth', false],
    ['turns used up', { report: failed({ cause: 'turns' }) }, 'incomplete', true],
    ['budget used up', { report: failed({ cause: 'budget' }) }, 'incomplete', true],
    ['time used up', { report: undefined, stopped: 'time', exitSignal: 'SIGTERM', exitCode: null }, 'incomplete', true],
    ['time used up, as a failure', { report: failed(), stopped: 'time' }, 'incomplete', true],
    ['an error after a denial', { report: failed({ denials: [{ tool: 'WebFetch' }] }) }, 'denied', true],
    ['killed', { report: undefined, exitCode: 137 }, 'killed', true],
    ['silent', { report: undefined, stopped: 'silence', exitSignal: 'SIGKILL', exitCode: null }, 'killed', true],
    ['silent, as a failure', { report: failed({ cause: 'unused' }), stopped: 'silence' }, 'killed', true],
    ['cancelled', { report: undefined, stopped: 'cancel', exitSignal: 'SIGINT', exitCode: null }, 'stopped', false],
    ['cancelled at a limit of its own', { report: failed({ cause: 'turns' }), stopped: 'cancel' }, 'stopped', false],
    ['an error of another kind', { report: failed() }, 'incomplete', true],
  ])('%s', (_, change, outcome, counted) => {
    const classified = classifyAttempt(facts(change));
    expect(classified.outcome).toBe(outcome);
    expect(outcomes[classified.outcome].isCounted).toBe(counted);
    expect(classified.detail).toMatch(/^[A-Z].*\.$/);
  });

  test('the sentence is ours: names from outside are cut to letters', () => {
    const denials = [
      { tool: 'Bash(rm -rf) @ada\n::error::', path: '/home/@ada\n::error::`x`' },
      { tool: 'Write', path: '.npmrc' },
      { tool: 'Write' },
    ];
    expect(classifyAttempt(facts({ commits: 0, report: report({ denials }) })).detail).toBe(
      "It was not allowed to use Bashrm-rfadaerror on /home/@ ada : error: 'x', Write on .npmrc, Write.",
    );
    expect(classifyAttempt(facts({ report: failed({ word: 'a @b', turns: 1 }) })).detail).toBe('Robin ended with ab after 1 turn.');
    expect(classifyAttempt(facts({ report: undefined, exitCode: 137 })).detail).toBe('Robin ended without a result (exit code 137).');
  });

  test('until when the account is limited is kept, where that was said', () => {
    const limited = classifyAttempt(facts({ report: undefined, limitedUntil: '2026-11-23T15:00:00Z' }));
    expect(limited.limitedUntil).toBe('2026-11-23T15:00:00Z');
    const unknown = classifyAttempt(facts({ report: failed({ cause: 'account-limit' }), proxyStatuses: [429] }));
    expect(unknown).not.toHaveProperty('limitedUntil');
  });
});
