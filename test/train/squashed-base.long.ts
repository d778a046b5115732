// Squash commits on real parts, where something comes between: a base that moves, a ledger that is lost, a push that the rules
// refuse. Built actions, real git, the local GitHub.
import { issueBranch } from '@clambake/core';
import type { RulesetRequest } from '@clambake/local';
import { expect, test } from 'vitest';
import { plainGit } from '../support/git-server.ts';
import { openRepository, type OpenRepository, type RepositoryOptions } from '../support/open-repository.ts';
import { untilQuiet } from './crash-sweep.ts';
import { expectSigned } from './signed-base.ts';
import { hello, train } from './train-job.ts';
import { startTrain, watchWrites } from './train-process.ts';

type Rule = RulesetRequest['rules'][number];
const linear: Rule = { type: 'required_linear_history' };
const checks: Rule = {
  type: 'required_status_checks',
  parameters: { required_status_checks: [{ context: 'test' }], strict_required_status_checks_policy: true },
};
const review = (method: 'merge' | 'squash'): Rule => ({
  type: 'pull_request',
  parameters: { required_approving_review_count: 1, allowed_merge_methods: [method], dismiss_stale_reviews_on_push: true },
});
const bye = { 'bye.js': "export const bye = 'bye';\n" };

const open = (rules: readonly Rule[], settings: RepositoryOptions['settings'] = {}): Promise<OpenRepository> =>
  openRepository({ settings: { protections: [], roles: { bob: 'write' }, rulesets: [{ rules: [...rules] }], ...settings } });
const landTwo = async (repo: OpenRepository): Promise<{ issues: number[]; works: string[]; start: string }> => {
  const issues = [await repo.landed('Say hello', hello), await repo.landed('Say bye', bye)];
  const works = await Promise.all(issues.map((issue) => repo.git('rev-parse', issueBranch(issue))));
  return { issues, works, start: await repo.git('rev-parse', 'main') };
};
/** Subjects since `start`, oldest first, with the work that the trailer names. */
const history = async (repo: OpenRepository, start: string): Promise<string[][]> => {
  const format = '%s%x1f%(trailers:key=Clambake-Work,valueonly,separator=)%x1f%P';
  const lines = (await repo.git('log', '--reverse', `--format=${format}`, `${start}..main`)).split('\n');
  return lines.map((line) => {
    const [subject = '', work = '', parents = ''] = line.split('\u001f');
    expect(parents.split(' ')).toHaveLength(1);
    return [subject, work];
  });
};
/** A person's commit on main, made at once. */
const pushByHand = ({ repository: { gitDir } }: OpenRepository, name: string): void => {
  const blob = plainGit(gitDir, 'hash-object', '-w', '/dev/null');
  const tree = plainGit(gitDir, 'rev-parse', 'main^{tree}');
  const index = ['-c', 'core.bare=true'];
  plainGit(gitDir, ...index, 'read-tree', tree);
  plainGit(gitDir, ...index, 'update-index', '--add', '--cacheinfo', `100644,${blob},${name}`);
  const commit = plainGit(gitDir, 'commit-tree', '-p', 'main', '-m', 'By hand', plainGit(gitDir, ...index, 'write-tree'));
  plainGit(gitDir, 'update-ref', 'refs/heads/main', commit);
};
const expectMerged = async (repo: OpenRepository, issues: readonly number[]): Promise<void> => {
  expect(await Promise.all(issues.map(async (issue) => (await repo.record(issue))?.state))).toEqual(issues.map(() => 'merged'));
  expect(issues.map((issue) => repo.issue(issue).state)).toEqual(issues.map(() => 'closed'));
  expect((await repo.git('for-each-ref', '--format=%(refname)', 'refs/heads')).split('\n')).toEqual(['refs/heads/main']);
  expect(repo.local.problems()).toEqual([]);
};

test.each([
  ['while CI runs', ({ runsOf }: OpenRepository) => runsOf('ci.yml').length > 0],
  [
    'between the squash commits on the bundle’s branch and the push to the base',
    ({ repository }: OpenRepository) => {
      const tip = plainGit(repository.gitDir, 'for-each-ref', '--format=%(parent) %(contents)', 'refs/heads/clambake/bundle-1');
      return /^\w{40} /.test(tip) && tip.includes('Clambake-Work:');
    },
  ],
])(
  'a base that moves %s keeps the person’s commit, and each passenger is tested and squashed on top of it',
  async (_, isNow) => {
    const repo = await open([linear, checks]);
    const { issues, works, start } = await landTwo(repo);
    let moved = false;
    const stop = watchWrites(repo, () => {
      if (moved || !isNow(repo)) return;
      moved = true;
      pushByHand(repo, 'by-hand.txt');
    });
    const { code, log } = await startTrain(repo).ended;
    stop();
    expect({ code, moved, log: code === 0 ? '' : log }).toEqual({ code: 0, moved: true, log: '' });
    await untilQuiet(repo);
    expect(await history(repo, start)).toEqual([
      ['By hand', ''],
      ['Say hello', works[0]],
      ['Say bye', works[1]],
    ]);
    const tested = new Set(await Promise.all(repo.runsOf('ci.yml').map(({ headSha }) => repo.git('rev-parse', `${headSha}^{tree}`))));
    expect(tested).toContain(await repo.git('rev-parse', 'main^{tree}'));
    await expectMerged(repo, issues);
  },
  180_000,
);

test('a ledger that is lost after the push to the base: the trailers tell that the work is merged, and nothing lands twice', async () => {
  const repo = await open([linear, checks]);
  const { issues, works, start } = await landTwo(repo);
  const { child, ended } = startTrain(repo);
  const stop = watchWrites(repo, () => {
    if (plainGit(repo.repository.gitDir, 'rev-parse', 'main') !== start) child.kill('SIGKILL');
  });
  expect((await ended).code).toBeNull();
  stop();
  const tip = await repo.git('rev-parse', 'main');
  for (const ref of (await repo.git('for-each-ref', '--format=%(refname)', 'refs/clambake')).split('\n'))
    await repo.git('update-ref', '-d', ref);
  // A label of a bot proves that the work was checked.
  for (const issue of issues) {
    repo.issue(issue).labels.splice(0);
    repo.local.addLabel(repo.repository, issue, { label: 'clambake:landed', by: 'github-actions[bot]' });
  }
  await untilQuiet(repo);
  await untilQuiet(repo);
  expect(await repo.git('rev-parse', 'main')).toBe(tip);
  expect(await history(repo, start)).toEqual([
    ['Say hello', works[0]],
    ['Say bye', works[1]],
  ]);
  expect((await repo.record(issues[0] ?? 0))?.squashed).toMatchObject({ work: works[0] });
  await expectMerged(repo, issues);
}, 180_000);

const merges = ({ local }: OpenRepository): number =>
  local.store.requests.filter(({ route }) => route.startsWith('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge')).length;
const approve = (repo: OpenRepository): void => {
  const [pull] = repo.pulls();
  if (pull === undefined) throw new Error('there is a pull request');
  repo.local.reviewPull(repo.repository, pull.number, { event: 'APPROVE', by: 'bob' });
};

test('where GitHub takes no push of an approved head, it merges the pull request of tested merge commits', async () => {
  const repo = await open([checks, review('merge')]);
  repo.repository.platform.approvedHeads = 'refused';
  const { issues } = await landTwo(repo);
  await train(repo);
  const head = await repo.git('rev-parse', 'clambake/bundle-1');
  approve(repo);
  await train(repo);
  expect(merges(repo)).toBe(1);
  expect(await repo.git('rev-parse', 'main^{tree}', 'main^2')).toBe(`${await repo.git('rev-parse', `${head}^{tree}`)}\n${head}`);
  expect(repo.runsOf('ci.yml')).toHaveLength(1);
  await untilQuiet(repo);
  await expectMerged(repo, issues);
}, 180_000);

test('the same under squash: GitHub is never asked to merge, the refusal names rule and base once, and the approved work lands when pushes are taken', async () => {
  const repo = await open([linear, checks, review('squash')], { mergeMethods: ['squash'] });
  repo.repository.platform.approvedHeads = 'refused';
  const { issues, works, start } = await landTwo(repo);
  await train(repo);
  approve(repo);
  for (let ticks = 0; ticks < 2; ticks += 1)
    await expect(train(repo)).rejects.toThrow(
      /^main could not be moved to the tested commit: .*Changes must be made through a pull request/s,
    );
  expect([merges(repo), await repo.git('rev-parse', 'main')]).toEqual([0, start]);
  expect((await repo.trainRecord())?.stopped?.reason).toContain('Changes must be made through a pull request');
  repo.repository.platform.approvedHeads = 'accepted';
  await train(repo);
  expect((await history(repo, start)).map(([, work]) => work)).toEqual(works);
  expect([merges(repo), repo.runsOf('ci.yml').length]).toEqual([0, 1]);
  await untilQuiet(repo);
  await expectMerged(repo, issues);
}, 180_000);

test('a bundle of a second base whose workflow files are not the default branch’s any more stops the train once, and departs when they are', async () => {
  const file = '.github/workflows/other.yml';
  const workflow = (text: string) => ({
    [file]: `on: workflow_dispatch\njobs:\n  other:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${text}\n`,
  });
  const repo = await openRepository({ settings: { protections: [] }, config: 'base: next\n' });
  await repo.commit(workflow('before'));
  await repo.git('update-ref', 'refs/heads/next', await repo.git('rev-parse', 'main'));
  const issue = await repo.landed('Say hello', hello, 'next');
  await repo.commit(workflow('after'));
  await expect(train(repo)).rejects.toThrow(
    /^bundle 1 was given up: GitHub refuses a job's push because of "\.github\/workflows\/other\.yml", which nobody aboard changes/,
  );
  for (let ticks = 0; ticks < 2; ticks += 1)
    expect((await train(repo)).summary).toContain('Bring .github/workflows of next to what main has');
  expect([(await repo.record(issue))?.state, repo.runsOf('ci.yml').length, repo.pulls()]).toEqual(['landed', 0, []]);
  await repo.commit(workflow('before'));
  await train(repo);
  expect((await repo.record(issue))?.state).toBe('merged');
  expect(await repo.git('ls-tree', '--name-only', 'next', 'hello.js')).toBe('hello.js');
}, 180_000);

test.each(['merge', 'squash'] as const)(
  'a base and branches that want signatures: landing and train sign with a GPG key ("history: %s")',
  (history) => expectSigned('gpg', { history }),
  180_000,
);
