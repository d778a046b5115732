// The train at bases that ask for something: rulesets, reviews, pull requests that GitHub merges. Real pushes against the
// rules, and real merges through the API.
import { expect } from 'vitest';
import type { RulesetRequest } from '@clambake/local';
import { openRepository, type OpenRepository, type RepositoryOptions } from '../support/open-repository.ts';
import { configPath, goodConfig } from '../support/repository-files.ts';
import { hello, train } from './train-job.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

type Rule = RulesetRequest['rules'][number];
const checks = (strict: boolean): Rule => ({
  type: 'required_status_checks',
  parameters: { required_status_checks: [{ context: 'test' }], strict_required_status_checks_policy: strict },
});
const review: Rule = {
  type: 'pull_request',
  parameters: { required_approving_review_count: 1, allowed_merge_methods: ['merge'], dismiss_stale_reviews_on_push: true },
};
const open = (settings: RepositoryOptions['settings'], config = ''): Promise<OpenRepository> =>
  openRepository({ config, settings: { protections: [], ...settings } });
const landHello = (repo: OpenRepository): Promise<number> => repo.landed('Say hello', hello);
const outcome = (repo: OpenRepository) =>
  train(repo).then(
    ({ outputs, summary }) => ({ landed: outputs['landed'], summary, failure: undefined }),
    (error: Error) => ({ landed: undefined, summary: '', failure: error.message }),
  );

test.each([
  ['a repository that only squashes, with "history: merge"', { mergeMethods: ['squash'] as const }, /does not allow merge commits on main/],
  [
    'a linear history, with "history: merge"',
    { rulesets: [{ rules: [{ type: 'required_linear_history' } as const] }] },
    /requires a linear history, and "history: merge" brings merge commits/,
  ],
  [
    'a classic linear history, with "history: merge"',
    { protections: [{ pattern: 'main', requiredContexts: [], strict: false, requiresLinearHistory: true }] },
    /requires a linear history/,
  ],
  ['a merge queue', { rulesets: [{ rules: [{ type: 'merge_queue' } as const] }] }, /has a merge queue/],
  [
    'a classic rule of signatures without a key',
    { protections: [{ pattern: 'main', requiredContexts: [], strict: false, requiresSignatures: true }] },
    /requires signed commits, and clambake has no key to sign them with/,
  ],
])(
  'fault-53 %s is refused before anything is pushed',
  async (_, settings, words) => {
    const repo = await open(settings as RepositoryOptions['settings'], 'history: merge\n');
    const issue = await landHello(repo);
    expect((await outcome(repo)).failure).toMatch(words);
    expect((await repo.git('for-each-ref', '--format=%(refname)', 'refs/heads')).split('\n')).toEqual([
      `refs/heads/clambake/issue-${issue}`,
      'refs/heads/main',
    ]);
    expect(repo.pulls()).toEqual([]);
    expect(repo.local.problems()).toEqual([]);
  },
  120_000,
);

longTest(
  'a ruleset with a required check and a review: the train awaits it with a green bundle, and the approved commit is pushed',
  async () => {
    const repo = await open({ rulesets: [{ rules: [checks(true), review] }], roles: { bob: 'write' } });
    const issue = await landHello(repo);
    const waiting = await outcome(repo);
    expect(waiting.summary).toContain('awaiting review: pull request');
    const [pull] = repo.pulls();
    if (pull === undefined) throw new Error('there is a pull request');
    expect(pull.body).toContain('**Awaiting review.**');
    const head = await repo.git('rev-parse', 'clambake/bundle-1');
    repo.local.reviewPull(repo.repository, pull.number, { event: 'APPROVE', by: 'bob' });
    expect(await outcome(repo)).toMatchObject({ landed: [issue], failure: undefined });
    expect(await repo.git('rev-parse', 'main')).toBe(head);
    expect(repo.runsOf('ci.yml')).toHaveLength(1);
    expect(repo.local.problems()).toEqual([]);
  },
  120_000,
);

longTest(
  'where nobody may push, GitHub merges the pull request, and the base has the tested tree',
  async () => {
    const files = {
      '.github/workflows/deploy.yml':
        'on: workflow_dispatch\npermissions: {}\njobs: { deploy: { runs-on: ubuntu-24.04, steps: [{ run: "true" }] } }\n',
    };
    const repo = await openRepository({
      config: 'merge: pull-request\nafter-merge: [deploy.yml]\n',
      files,
      settings: { protections: [], rulesets: [{ rules: [checks(true)] }] },
    });
    const issues = [await landHello(repo), await repo.landed('Say bye', { 'bye.js': "export const bye = 'bye';\n" })];
    expect(await outcome(repo)).toMatchObject({ landed: issues, failure: undefined });
    const { history } = (await repo.trainRecord()) ?? { history: [] };
    expect(await repo.git('rev-parse', 'main^{tree}')).toBe(history[0]?.testedTree);
    expect(await repo.git('rev-parse', 'main^2')).toBe(history[0]?.mergedOid);
    const asked = repo.local.store.requests.map((one) => one.route);
    expect(asked.filter((route) => route.startsWith('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'))).toHaveLength(1);
    const deploys = repo.runsOf('deploy.yml');
    expect(deploys.map((run) => [run.id, run.headSha])).toEqual([
      [history[0]?.afterMerge?.[0]?.runId, await repo.git('rev-parse', 'main')],
    ]);
    expect(repo.local.problems()).toEqual([]);
  },
  120_000,
);

longTest(
  'fault-27 a merge that GitHub refuses as moved, although nothing moved, is told once and merged when GitHub does',
  async () => {
    const repo = await open({ rulesets: [{ rules: [checks(true)] }] }, 'merge: pull-request\n');
    const issue = await landHello(repo);
    const asked = (): number =>
      repo.local.store.requests.filter(({ route }) => route.startsWith('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge')).length;
    repo.local.faults.add({ match: { method: 'PUT', path: /\/merge$/ }, times: 'always', respond: { status: 409 } });
    expect((await outcome(repo)).failure).toMatch(/main could not be moved to the tested commit: .*The train tries again at every tick/);
    expect(asked()).toBeLessThanOrEqual(4);
    repo.local.faults.clear();
    expect(await outcome(repo)).toMatchObject({ landed: [issue], failure: undefined });
    expect(repo.local.problems()).toEqual([]);
  },
  120_000,
);

longTest(
  'the same without strict checks is refused with the reason, and "strict-base" is a person’s word for them',
  async () => {
    const repo = await open({ rulesets: [{ rules: [checks(false)] }] }, 'merge: pull-request\n');
    const issue = await landHello(repo);
    expect((await outcome(repo)).failure).toMatch(/"merge: pull-request" is safe only where/);
    await repo.commit({ [configPath]: `${goodConfig}merge: pull-request\nstrict-base: true\n` });
    expect(await outcome(repo)).toMatchObject({ landed: [issue] });
    expect(repo.local.problems()).toEqual([]);
  },
  120_000,
);
