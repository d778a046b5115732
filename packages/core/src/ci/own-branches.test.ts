import { describe, expect, test } from 'vitest';
import { issueConflict, nameConflict, type OwnBranchRule, refusalOfOwnBranches, sampleBranches } from './own-branches.ts';

const repositoryUrl = 'https://github.example/o/r';
const rule = (type: string, parameters: object = {}, change: Partial<OwnBranchRule> = {}): OwnBranchRule[] =>
  sampleBranches.map((branch) => ({
    branch,
    type,
    rulesetId: 7,
    source: { kind: 'Repository', name: 'o/r' },
    parameters: { ...parameters },
    ...change,
  }));
const refusal = (rules: readonly OwnBranchRule[], asApp = false, signer?: string): string | undefined =>
  refusalOfOwnBranches(rules, { repositoryUrl, asApp, signer });

describe('rules that our branches break', () => {
  test('not the one about signatures where a key signs everything of ours', () => {
    expect(refusal(rule('required_signatures'), false, 'Ann <ann@acme.com>')).toBeUndefined();
    expect(refusal(rule('required_signatures'))).toContain('without a signing-key');
  });

  test.each([
    'creation',
    'update',
    'deletion',
    'non_fast_forward',
    'required_signatures',
    'required_linear_history',
    'pull_request',
    'required_status_checks',
    'required_deployments',
    'code_scanning',
    'workflows',
    'merge_queue',
  ])('%s is named with its ruleset, its branches and the ways out', (type) => {
    const text = refusal(rule(type));
    expect(text).toContain(`the ruleset ${repositoryUrl}/rules/7 has the rule "${type}", which `);
    expect(text).toContain('(clambake/issue-1, clambake/bundle-1)');
    expect(text).toContain('Exclude clambake/** from it');
    expect(text).toContain('GitHub App');
  });

  test('a rule of the organisation is named as such, several are listed, and unknown ones are ignored', () => {
    const ofOrganisation = rule('creation', {}, { source: { kind: 'Organization', name: 'acme' } });
    expect(refusal([...ofOrganisation, ...rule('deletion'), ...rule('max_file_size'), ...rule('copilot_code_review')])).toBe(
      `our branches cannot be pushed: the ruleset 7 of acme (organization) has the rule "creation", which forbids creating it (clambake/issue-1, clambake/bundle-1); the ruleset ${repositoryUrl}/rules/7 has the rule "deletion", which forbids deleting it (clambake/issue-1, clambake/bundle-1). Exclude clambake/** from it (a GitHub App that may bypass it helps for bundles only, and no ruleset lets a job’s own token pass)`,
    );
    expect(refusal([])).toBeUndefined();
    expect(refusal([...rule('max_file_size'), ...rule('constructor'), ...rule('toString')])).toBeUndefined();
  });

  test('with an App the rules of bundles may be those that it passes; those of issues stay', () => {
    const [ofIssue = [], ofBundle = []] = rule('creation').map((one) => [one]);
    expect(refusal(ofBundle, true)).toBeUndefined();
    expect(refusal(ofBundle)).toContain('or let a GitHub App bypass it and pass app-client-id and app-private-key');
    expect(refusal(ofIssue, true)).toContain('(clambake/issue-1)');
  });
});

describe('patterns', () => {
  test('the committer of signed commits is the owner of the key, and the author stays the agent', () => {
    const acme = { operator: 'ends_with', pattern: '@acme.com' };
    const ours = { operator: 'ends_with', pattern: '@users.noreply.github.com' };
    const signed = (type: string, parameters: object): boolean =>
      refusal(rule(type, parameters), false, 'Ann <ann@acme.com>') === undefined;
    expect([signed('committer_email_pattern', acme), signed('committer_email_pattern', ours)]).toEqual([true, false]);
    expect([signed('commit_author_email_pattern', acme), signed('commit_author_email_pattern', ours)]).toEqual([false, true]);
  });

  const pattern = (type: string, operator: string, text: string, negate = false): boolean =>
    refusal(rule(type, { operator, pattern: text, negate })) === undefined;

  test.each([
    ['branch_name_pattern', 'starts_with', 'clambake/', true],
    ['branch_name_pattern', 'starts_with', 'feature/', false],
    ['branch_name_pattern', 'ends_with', '-1', false],
    ['branch_name_pattern', 'contains', '/', true],
    ['branch_name_pattern', 'regex', '^(feature|clambake)/[a-z]+-[0-9a-f]+$', true],
    // The branches of a search for a culprit are named by commits.
    ['branch_name_pattern', 'regex', '^(feature|clambake)/[a-z]+-\\d+$', false],
    ['branch_name_pattern', 'regex', '^[A-Z]+-\\d+$', false],
    ['branch_name_pattern', 'regex', '(', false],
    ['branch_name_pattern', 'sounds_like', 'clambake', false],
    ['commit_author_email_pattern', 'ends_with', '@users.noreply.github.com', true],
    ['commit_author_email_pattern', 'ends_with', '@acme.com', false],
    ['committer_email_pattern', 'regex', '@acme\\.com$', false],
    ['commit_message_pattern', 'starts_with', 'JIRA-', false],
    ['commit_message_pattern', 'regex', '.', true],
    // RE2 as GitHub has it: one text without lines, unless the expression says (?m).
    ['commit_message_pattern', 'regex', '^Clambake-(Issue|Reverts): \\w+$', false],
    ['commit_message_pattern', 'regex', '(?m)^Clambake-(Issue|Reverts): \\w+$', true],
    ['commit_message_pattern', 'regex', '^[A-Z].*$', false],
    ['commit_message_pattern', 'regex', '(?s)^[A-Z].*$', true],
    ['commit_message_pattern', 'regex', '\\A(?P<verb>[[:upper:]]\\w+) ', true],
    ['commit_message_pattern', 'regex', '(?i)^(serve|merge|revert) ', true],
    ['commit_message_pattern', 'regex', '^(serve|merge|revert) ', false],
    ['commit_author_email_pattern', 'regex', '(?i)@USERS\\.NOREPLY\\.GITHUB\\.COM\\z', true],
    ['branch_name_pattern', 'regex', '^\\pL+/', true],
    ['branch_name_pattern', 'regex', 'clam(?i)BAKE', false],
    ['commit_message_pattern', 'regex', '^Signed-off-by: ', false],
  ])('%s %s %s: kept is %s', (type, operator, text, kept) => {
    expect(pattern(type, operator, text)).toBe(kept);
  });

  test('a negated pattern forbids what it matches', () => {
    expect(pattern('branch_name_pattern', 'contains', 'clambake', true)).toBe(false);
    expect(pattern('branch_name_pattern', 'contains', ' ', true)).toBe(true);
    expect(pattern('commit_message_pattern', 'regex', '(?i)\\bwip\\b', true)).toBe(true);
    expect(pattern('commit_message_pattern', 'regex', '(?i)^merge ', true)).toBe(false);
    // Only a line after the first begins so.
    expect(pattern('commit_message_pattern', 'regex', '^Clambake-', true)).toBe(true);
    expect(refusal(rule('branch_name_pattern', { operator: 'starts_with', pattern: 'x', negate: false }))).toContain(
      'wants its name to be: starts_with "x"',
    );
    expect(refusal(rule('branch_name_pattern'))).toContain('wants its name to be');
  });
});

test('names of other branches that keep ours from being created', () => {
  expect(nameConflict(['main', 'clambake/issue-1', 'clambake/bundle-2', 'clambake/notes/x'], 'main')).toBeUndefined();
  expect(nameConflict(['main', 'clambake'], 'main')).toContain('a branch is called "clambake"');
  expect(nameConflict([], 'clambake')).toContain('a branch is called "clambake"');
  for (const base of ['clambake/issue-3', 'clambake/bundle-3', `clambake/trial-${'a'.repeat(16)}`])
    expect(nameConflict(['main'], base)).toContain(`the base ${base} has a name that clambake gives to its own branches`);
  expect(nameConflict(['clambake/bundle-2/x'], 'main')).toContain('clambake/bundle-2/x keeps clambake/bundle-2 from being created');
  expect(issueConflict(['clambake/issue-7/x'], 7)).toContain('the branch clambake/issue-7/x keeps clambake/issue-7 from being created');
  expect(issueConflict(['clambake/issue-7/x', 'clambake/issue-1'], 1)).toBeUndefined();
});
