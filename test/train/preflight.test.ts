// The preflight's defence, with the attack that it is there for: a test that an agent wrote pushes to the base with what
// a checkout of CI left on the disk.
import { afterEach, expect, test } from 'vitest';
import { openShack, type Shack, shackFiles } from './shack.ts';

let shack: Shack;
afterEach(() => shack.close());

const config = '.github/clambake.yml';
const ci = '.github/workflows/ci.yml';
/** Two lines are missing here, and the token may write. */
const carelessCi = (shackFiles[ci] ?? '')
  .replace('contents: read', 'contents: write')
  .replace(/ {8}with:\n {10}persist-credentials: false\n/, '');
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
const subjects = (): string => shack.git('log', '--format=%s', 'main');
/** Without required checks: the attack is about the token. */
const open = (files: Record<string, string>): Promise<Shack> => openShack({ files, protections: [] });

test('with the refusal acknowledged, a hostile test file pushes to the base from CI', async () => {
  shack = await open({ [ci]: carelessCi, [config]: `${shackFiles[config]}ci-acknowledged: true\n` });
  await shack.land('Add a test', { 'more.test.js': hostileTest });
  const told = await shack.train().catch((error: { told: Awaited<ReturnType<Shack['train']>> }) => error.told);
  expect(subjects()).toContain('taken over');
  expect(told.warnings.join()).toMatch(/ci\.yml, line 3, job "test": its token may change things \(contents: write\)/);
  expect(shack.github.problems()).toEqual([]);
}, 120_000);

test('with the refusal on, it never runs: no branch, no pull request, no run, one notice, and the issue waits', async () => {
  shack = await open({ [ci]: carelessCi });
  const issue = await shack.land('Add a test', { 'more.test.js': hostileTest });
  await expect(shack.train()).rejects.toThrow(
    /^Nothing was pushed\. CI runs code that agents wrote, .* \.github\/workflows\/ci\.yml, line 3, job "test": its token may change things \(contents: write\): .* line 8, job "test": the checkout leaves its token behind/,
  );
  expect(subjects()).not.toContain('taken over');
  expect(shack.git('for-each-ref', '--format=%(refname)', 'refs/heads').split('\n')).toEqual([
    `refs/heads/clambake/issue-${issue}`,
    'refs/heads/main',
  ]);
  expect([shack.repository.runs.size, [...shack.repository.issues.values()].filter((one) => one.pull !== null).length]).toEqual([0, 0]);
  // Said once; what waits and why is in every summary.
  const again = await shack.train();
  expect(again.summary).toContain('The train stands still');
  expect((await shack.openLedger().read()).issues.get(issue)?.record).toMatchObject({ state: 'landed', evictions: [] });

  await shack.github.commit(shack.repository, { branch: 'main', files: { [ci]: shackFiles[ci] ?? '' }, by: 'ann' });
  await shack.land('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
  await shack.train();
  // It runs now, and has nothing to push with: it is red, and goes back to its agent.
  expect(subjects()).not.toContain('taken over');
  expect((await shack.openLedger().read()).issues.get(issue)?.record.evictions).toHaveLength(1);
  expect(shack.git('ls-tree', '--name-only', 'main')).toContain('hello.js');
  expect(shack.github.problems()).toEqual([]);
}, 120_000);
