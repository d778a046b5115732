// The preflight's defence, with the attack that it is there for: a test that an agent wrote pushes to the base with what
// an action that CI uses left on the disk.
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { callerPath, ciPath, goodCi } from '../support/repository-files.ts';
import { hello, type Told, train } from './train-job.ts';

/** The token may write, and an action of the repository leaves it in git's configuration. */
const carelessCi = goodCi
  .replace('name: CI\non:\n  workflow_dispatch:', 'on: workflow_dispatch')
  .replace('contents: read', 'contents: write')
  .replace(/(persist-credentials: false\n)/, '$1      - uses: ./.github/actions/git\n        with: { token: "${{ github.token }}" }\n');
const carelessAction = `name: git
description: Lets git fetch from private repositories.
inputs: { token: { required: true } }
runs:
  using: composite
  steps:
    - run: |
        git config "http.$GITHUB_SERVER_URL/.extraheader" "AUTHORIZATION: basic $(printf 'x-access-token:%s' "$TOKEN" | base64 -w0)"
      shell: bash
      env: { TOKEN: "\${{ inputs.token }}" }
`;
const hostileTest = `import { test } from 'node:test';
import { execFileSync } from 'node:child_process';
const git = (...args) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { stdio: 'inherit' });
test('a test like any other', () => {
  git('fetch', '--quiet', '--unshallow', 'origin', 'main');
  git('checkout', '--quiet', '-b', 'takeover');
  git('commit', '--quiet', '--allow-empty', '-m', 'taken over');
  git('push', 'origin', 'HEAD:refs/heads/main');
});
`;
const subjects = (repo: OpenRepository): Promise<string> => repo.git('log', '--format=%s', 'main');
/** Without required checks: the attack is about the token. */
const open = (config?: string): Promise<OpenRepository> =>
  openRepository({
    config,
    files: { [ciPath]: carelessCi, '.github/actions/git/action.yml': carelessAction },
    settings: { protections: [] },
  });

test('with the refusal acknowledged, a hostile test file pushes to the base from CI', async () => {
  const repo = await open('ci-acknowledged: true\n');
  await repo.landed('Add a test', { 'more.test.js': hostileTest });
  const told = await train(repo).catch((error: { told: Told }) => error.told);
  expect(await subjects(repo)).toContain('taken over');
  expect(told.warnings.join()).toMatch(/ci\.yml, line 3, job "test": its token may change things \(contents: write\)/);
  expect(repo.local.problems()).toEqual([]);
}, 120_000);

test('with the refusal on, it never runs: no branch, no pull request, no run, one notice, and the issue waits', async () => {
  const repo = await open();
  const issue = await repo.landed('Add a test', { 'more.test.js': hostileTest });
  await expect(train(repo)).rejects.toThrow(
    /^Nothing was pushed\. CI runs code that agents wrote, .* \.github\/workflows\/ci\.yml, line 3, job "test": its token may change things \(contents: write\): .* \.github\/actions\/git\/action\.yml, line 7, job "test": it writes a token into git's configuration/,
  );
  expect(await subjects(repo)).not.toContain('taken over');
  expect((await repo.git('for-each-ref', '--format=%(refname)', 'refs/heads')).split('\n')).toEqual([
    `refs/heads/clambake/issue-${issue}`,
    'refs/heads/main',
  ]);
  const runs = [...repo.repository.runs.values()].filter(({ workflow }) => workflow !== callerPath);
  expect([runs.length, repo.pulls().length]).toEqual([0, 0]);
  // Said once; what waits and why is in every summary.
  const again = await train(repo);
  expect(again.summary).toContain('The train stands still');
  expect(await repo.record(issue)).toMatchObject({ state: 'landed', evictions: [] });

  await repo.commit({ [ciPath]: goodCi });
  await repo.landed('Say hello', hello);
  await train(repo);
  // It runs now, and has nothing to push with: it is red, and goes back to its agent.
  expect(await subjects(repo)).not.toContain('taken over');
  expect((await repo.record(issue))?.evictions).toHaveLength(1);
  expect(await repo.git('ls-tree', '--name-only', 'main')).toContain('hello.js');
  expect(repo.local.problems()).toEqual([]);
}, 120_000);
