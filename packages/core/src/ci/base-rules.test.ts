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

  test('every reason is told at once', () => {
    expect(refusals({ linearHistory: true, mergeCommits: false, signatures: true, mergeQueue: true }, { history: 'merge' })).toHaveLength(
      4,
    );
  });
});
