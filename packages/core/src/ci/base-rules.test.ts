// The kind of history that a base gets, for each thing that it may ask for and each value of the key.
import { describe, expect, test } from 'vitest';
import { type BaseRules, historyOf, refusalsOfRules, type RuledFacts } from './base-rules.ts';

const rules = (change: Partial<BaseRules> = {}): BaseRules => ({
  requiredContexts: [],
  strict: false,
  approvals: 0,
  linearHistory: false,
  signatures: false,
  mergeQueue: false,
  restricted: false,
  deployments: [],
  requiredWorkflows: [],
  patterns: [],
  mergeCommits: true,
  singleParents: true,
  ...change,
});
const refusals = (change: Partial<BaseRules>, config: Partial<RuledFacts['config']> = {}, facts: Partial<RuledFacts> = {}): string[] =>
  refusalsOfRules(rules(change), {
    base: 'main',
    asApp: false,
    signs: false,
    config: { merge: 'push', 'strict-base': false, history: 'auto', ...config },
    ...facts,
  });

describe('history: auto asks the base', () => {
  test.each<[string, Partial<BaseRules>, 'merge' | 'squash']>([
    ['nothing', {}, 'merge'],
    ['a linear history', { linearHistory: true }, 'squash'],
    ['no merge commits', { mergeCommits: false }, 'squash'],
    ['merge commits alone', { singleParents: false }, 'merge'],
    ['signed commits', { signatures: true }, 'merge'],
    ['a review', { approvals: 2 }, 'merge'],
  ])('which wants %s', (_, change, expected) => {
    expect(historyOf({ history: 'auto' }, rules(change))).toBe(expected);
    expect(historyOf({ history: 'merge' }, rules(change))).toBe('merge');
    expect(historyOf({ history: 'squash' }, rules(change))).toBe('squash');
  });

  test('and brings merge commits while the rules are not known', () => {
    expect(historyOf({ history: 'auto' }, undefined)).toBe('merge');
  });
});

describe('what can never land is refused', () => {
  test('nothing of it where the base asks for one parent and gets it', () => {
    expect(refusals({ linearHistory: true, mergeCommits: false })).toEqual([]);
    expect(refusals({ mergeCommits: false }, { history: 'squash' })).toEqual([]);
  });

  test('signatures are refused only without a key', () => {
    expect(refusals({ signatures: true })).toEqual([expect.stringContaining('clambake has no key to sign them with')]);
    expect(refusals({ signatures: true }, {}, { signs: true })).toEqual([]);
  });

  test('a merge by GitHub does not go together with squash, however squash came about', () => {
    const strict = { strict: true };
    expect(refusals(strict, { merge: 'pull-request' })).toEqual([]);
    expect(refusals({ ...strict, linearHistory: true }, { merge: 'pull-request' })).toEqual([expect.stringContaining('take "merge" out')]);
    expect(refusals(strict, { merge: 'pull-request', history: 'squash' })).toEqual([
      expect.stringMatching(/"history: squash" needs one commit for each passenger, .* or "history"$/),
    ]);
  });

  test('workflows that must pass on a pull request are met by an App alone', () => {
    const required = { requiredWorkflows: ['.github/workflows/audit.yml'] };
    expect(refusals(required)).toEqual([expect.stringContaining('main requires .github/workflows/audit.yml to pass on a pull request')]);
    expect(refusals(required, {}, { asApp: true })).toEqual([]);
  });

  const pattern = (type: string, operator: string, text: string, negate = false): Partial<BaseRules> => ({
    patterns: [{ type, parameters: { operator, pattern: text, negate } }],
  });
  const message = 'commit_message_pattern';
  test.each<[string, Partial<BaseRules>, boolean, boolean]>([
    ['messages that begin with a key', pattern(message, 'starts_with', 'JIRA-'), true, false],
    ['messages of a form', pattern(message, 'regex', '^(feat|fix): '), true, false],
    ['no merges, by a pattern', pattern(message, 'regex', '(?i)^merge ', true), true, false],
    ['a key somewhere, which a title may hold', pattern(message, 'regex', '[A-Z]+-\\d+'), false, false],
    ['a word somewhere', pattern(message, 'contains', 'JIRA'), false, false],
    ['no word that nobody wrote', pattern(message, 'contains', 'WIP', true), false, false],
    ['what nobody can read', pattern(message, 'regex', '^('), false, false],
    ['authors of the company', pattern('commit_author_email_pattern', 'ends_with', '@acme.com'), true, true],
    ['committers of the company', pattern('committer_email_pattern', 'regex', '@acme\\.com$'), true, true],
    ['addresses of GitHub', pattern('commit_author_email_pattern', 'ends_with', '@users.noreply.github.com'), false, false],
    ['a branch name, which it has', pattern('branch_name_pattern', 'starts_with', 'x'), false, false],
  ])('a ruleset asks the base for %s', (_, change, merged, squashed) => {
    expect([refusals(change).length > 0, refusals(change, { history: 'squash' }).length > 0]).toEqual([merged, squashed]);
    // An App may be let past the ruleset.
    expect(refusals(change, {}, { asApp: true })).toEqual([]);
  });

  test('a pattern is told with its way out, and the committer of signed commits is the owner of the key', () => {
    expect(refusals(pattern(message, 'starts_with', 'JIRA-'))).toEqual([
      `main wants each commit message to be: starts_with "JIRA-", and the train's merge commits are called "Merge branch 'clambake/issue-1': …": take that rule off main, say "history: squash" in .github/clambake.yml, whose commits have the titles of their issues, or let a GitHub App bypass it and pass app-client-id and app-private-key`,
    ]);
    const acme = pattern('committer_email_pattern', 'ends_with', '@acme.com');
    expect(refusals(acme, { signing: 'Ann <ann@acme.com>' }, { signs: true })).toEqual([]);
    expect(refusals(acme)).toHaveLength(1);
  });

  test('every reason is told at once', () => {
    expect(refusals({ linearHistory: true, mergeCommits: false, signatures: true, mergeQueue: true }, { history: 'merge' })).toHaveLength(
      4,
    );
  });
});
