// The train at bases that ask for something: rulesets, reviews, pull requests that GitHub merges. Real pushes against the
// rules, and real merges through the API.
import { afterEach, expect, test } from 'vitest';
import { openShack, type Shack, shackFiles } from './shack.ts';

let shack: Shack;
afterEach(() => shack.close());

const config = '.github/clambake.yml';
const landHello = (): Promise<number> => shack.land('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
const pulls = () => [...shack.repository.issues.values()].filter((one) => one.pull !== null);
type Rule = Parameters<Shack['github']['addRuleset']>[1]['rules'][number];
const checks = (strict: boolean): Rule => ({
  type: 'required_status_checks',
  parameters: { required_status_checks: [{ context: 'test' }], strict_required_status_checks_policy: strict },
});
const review: Rule = {
  type: 'pull_request',
  parameters: { required_approving_review_count: 1, allowed_merge_methods: ['merge'], dismiss_stale_reviews_on_push: true },
};
const outcome = () =>
  shack.train().then(
    ({ outputs, summary }) => ({ landed: outputs['landed'], summary, failure: undefined }),
    (error: Error) => ({ landed: undefined, summary: '', failure: error.message }),
  );

test.each([
  ['a repository that squashes', { mergeMethods: ['squash'] as const }, /does not allow merge commits on main/],
  ['a linear history', { rulesets: [{ rules: [{ type: 'required_linear_history' } as const] }] }, /requires a linear history/],
  [
    'a classic linear history',
    { protections: [{ pattern: 'main', requiredContexts: [], strict: false, requiresLinearHistory: true }] },
    /requires a linear history/,
  ],
  ['a merge queue', { rulesets: [{ rules: [{ type: 'merge_queue' } as const] }] }, /has a merge queue/],
])(
  'fault-53 %s is refused before anything is pushed',
  async (_, settings, words) => {
    shack = await openShack({ protections: [], ...settings } as Parameters<typeof openShack>[0]);
    const issue = await landHello();
    expect((await outcome()).failure).toMatch(words);
    expect(shack.git('for-each-ref', '--format=%(refname)', 'refs/heads').split('\n')).toEqual([
      `refs/heads/clambake/issue-${issue}`,
      'refs/heads/main',
    ]);
    expect(pulls()).toEqual([]);
    expect(shack.github.problems()).toEqual([]);
  },
  120_000,
);

test('a ruleset with a required check and a review: the train awaits it with a green bundle, and the approved commit is pushed', async () => {
  shack = await openShack({ protections: [], rulesets: [{ rules: [checks(true), review] }], roles: { bob: 'write' } });
  const issue = await landHello();
  const waiting = await outcome();
  expect(waiting.summary).toContain('awaiting review: pull request');
  const [pull] = pulls();
  if (pull === undefined) throw new Error('there is a pull request');
  expect(pull.body).toContain('**Awaiting review.**');
  const head = shack.git('rev-parse', 'clambake/bundle-1');
  shack.github.reviewPull(shack.repository, pull.number, { event: 'APPROVE', by: 'bob' });
  expect(await outcome()).toMatchObject({ landed: [issue], failure: undefined });
  expect(shack.git('rev-parse', 'main')).toBe(head);
  expect([...shack.repository.runs.values()].filter((run) => run.workflow.endsWith('ci.yml'))).toHaveLength(1);
  expect(shack.github.problems()).toEqual([]);
}, 120_000);

test('where nobody may push, GitHub merges the pull request, and the base has the tested tree', async () => {
  const files = {
    [config]: `${shackFiles[config]}merge: pull-request\nafter-merge: [deploy.yml]\n`,
    '.github/workflows/deploy.yml':
      'on: workflow_dispatch\npermissions: {}\njobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  };
  shack = await openShack({ protections: [], files, rulesets: [{ rules: [checks(true)] }] });
  const issues = [await landHello(), await shack.land('Say bye', { 'bye.js': "export const bye = 'bye';\n" })];
  expect(await outcome()).toMatchObject({ landed: issues, failure: undefined });
  const { history } = (await shack.openLedger().read()).trains.get('main')?.record ?? { history: [] };
  expect(shack.git('rev-parse', 'main^{tree}')).toBe(history[0]?.testedTree);
  expect(shack.git('rev-parse', 'main^2')).toBe(history[0]?.mergedOid);
  const asked = shack.github.store.requests.map((one) => one.route);
  expect(asked.filter((route) => route.startsWith('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge'))).toHaveLength(1);
  const deploys = [...shack.repository.runs.values()].filter((run) => run.workflow.endsWith('deploy.yml'));
  expect(deploys.map((run) => [run.id, run.headSha])).toEqual([[history[0]?.afterMerge?.[0]?.runId, shack.git('rev-parse', 'main')]]);
  expect(shack.github.problems()).toEqual([]);
}, 120_000);

test('the same without strict checks is refused with the reason, and "strict-base" is a person’s word for them', async () => {
  shack = await openShack({
    protections: [],
    files: { [config]: `${shackFiles[config]}merge: pull-request\n` },
    rulesets: [{ rules: [checks(false)] }],
  });
  const issue = await landHello();
  expect((await outcome()).failure).toMatch(/"merge: pull-request" is safe only where/);
  await shack.github.commit(shack.repository, {
    branch: 'main',
    files: { [config]: `${shackFiles[config]}merge: pull-request\nstrict-base: true\n` },
    by: 'ann',
  });
  expect(await outcome()).toMatchObject({ landed: [issue] });
  expect(shack.github.problems()).toEqual([]);
}, 120_000);
