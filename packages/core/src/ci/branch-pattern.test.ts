// Patterns of branches as people write them; what is not known for certain is undefined.
import { expect, test } from 'vitest';
import { matchesBranch } from './branch-pattern.ts';

test.each<[string[], string, boolean | undefined]>([
  [['main'], 'main', true],
  [['release/**'], 'release/1.x/hot', true],
  [['release/*'], 'release/1.x/hot', false],
  [['**', '!release/**'], 'release/1', false],
  [['!main'], 'main', false],
  [['v1.x'], 'v1ax', false],
  [['**/main'], 'team/main', true],
  [['**/main'], 'main', undefined],
  [['team/**/main'], 'team/main', undefined],
  [['**', '!**/main'], 'main', undefined],
  [['**/main'], 'develop', false],
  [['releases/v[12]'], 'releases/v1', undefined],
  [['v1+'], 'v11', undefined],
  [['feature?'], 'feature', undefined],
  [[], 'main', false],
])('%j and the branch %s: %s', (patterns, branch, expected) => {
  expect(matchesBranch(patterns, branch)).toBe(expected);
});
