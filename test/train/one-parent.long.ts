// Bases that ask for one parent or for signatures: real pushes against the rules, with the built actions.
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { expectSigned } from './signed-base.ts';
import { hello, train } from './train-job.ts';

const checks = {
  type: 'required_status_checks' as const,
  parameters: { required_status_checks: [{ context: 'test' }], strict_required_status_checks_policy: true },
};

test('a base with linear history and squash-only settings: an approved bundle, then a revert and a further attempt together', async () => {
  const review = {
    type: 'pull_request' as const,
    parameters: { required_approving_review_count: 1, allowed_merge_methods: ['squash' as const], dismiss_stale_reviews_on_push: true },
  };
  const rules = [{ type: 'required_linear_history' as const }, checks];
  const repo = await openRepository({
    settings: { protections: [], mergeMethods: ['squash'], roles: { bob: 'write' }, rulesets: [{ rules: [...rules, review] }] },
  });
  const tip = (): Promise<string> => repo.git('rev-parse', 'main');
  const start = await tip();
  const landedOn = async (): Promise<string[]> =>
    (await repo.git('log', '--reverse', '--format=%(trailers:key=Clambake-Work,valueonly,separator=)', `${start}..main`)).split('\n');
  const issues = [await repo.landed('Say hello', hello), await repo.landed('Say bye', { 'bye.js': "export const bye = 'bye';\n" })];
  const [first = 0, second = 0] = issues;
  const works = await Promise.all(issues.map((issue) => repo.git('rev-parse', `clambake/issue-${issue}`)));

  await train(repo);
  const [waiting] = repo.pulls();
  if (waiting === undefined) throw new Error('there is a pull request');
  repo.local.reviewPull(repo.repository, waiting.number, { event: 'APPROVE', by: 'bob' });
  await train(repo);
  expect(await landedOn()).toEqual(works);
  expect(repo.pulls()).toMatchObject([{ open: false, merged: true }]);
  const [bundle] = (await repo.trainRecord())?.history ?? [];
  expect([bundle?.mergedOid, bundle?.testedTree]).toEqual([await tip(), await repo.git('rev-parse', 'main^{tree}')]);
  expect(repo.runsOf('ci.yml')).toHaveLength(1);

  repo.repository.rulesets.splice(0);
  repo.local.addRuleset(repo.repository, { rules });
  await repo.askGitHub(owner, `PATCH /issues/${second}`, { state: 'open' });
  repo.local.addLabel(repo.repository, second, { label: 'clambake:ready', by: owner });
  // As if the train had not come to delete the branch of the squashed work.
  await repo.git('update-ref', `refs/heads/clambake/issue-${second}`, works[1] ?? '');
  const { run, assignments } = await repo.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('an agent is free');
  const worked = await repo.work(run, assignment);
  expect(worked.log).toContain(`It starts from main at ${await tip()}`);
  await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect(await repo.git('rev-parse', `clambake/issue-${second}^`)).toBe(await tip());
  await repo.command({ command: 'revert', issue: String(first) });
  await train(repo, { force: 'true' });
  expect(await landedOn()).toHaveLength(4);
  expect(await repo.git('rev-list', '--merges', 'main')).toBe('');
  expect(await repo.git('ls-tree', '--name-only', 'main', 'hello.js', 'bye.js')).toBe('bye.js');
  expect(repo.pulls().map(({ merged }) => merged)).toEqual([true, true]);
  expect(repo.local.problems()).toEqual([]);
}, 180_000);

test('a base and branches that want signatures: landing and train sign with an SSH key', () => expectSigned('ssh'), 180_000);
