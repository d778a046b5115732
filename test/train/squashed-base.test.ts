// Bases that ask for one parent or for signatures: real pushes against the rules, with the built actions.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { hello, train } from './train-job.ts';

const checks = {
  type: 'required_status_checks' as const,
  parameters: { required_status_checks: [{ context: 'test' }], strict_required_status_checks_policy: true },
};
const directory = mkdtempSync(join(tmpdir(), 'squashed-base-'));
const file = join(directory, 'key');
beforeAll(() => void execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

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

test('a base and branches that want signatures: landing and train sign, the author stays the agent, and the owner is the committer', async () => {
  const publicKey = readFileSync(`${file}.pub`, 'utf8').trim();
  const key = { inputs: { 'signing-key': readFileSync(file, 'utf8') } };
  const repo = await openRepository({
    config: 'signing: Ann Example <ann@example.com>\n',
    settings: {
      protections: [],
      signingKeys: [{ login: 'ann', emails: ['ann@example.com'], kind: 'ssh', publicKey }],
      rulesets: [{ branches: ['~ALL'], rules: [{ type: 'required_signatures' }] }],
    },
  });
  const start = await repo.git('rev-parse', 'main');
  repo.ask('Say hello');
  expect((await repo.assign({ inputs: { 'has-signing-key': 'false' } })).said.join()).toContain(
    'no commit could be signed: "signing" in .github/clambake.yml',
  );
  const { run, assignments } = await repo.assign({ inputs: { 'has-signing-key': 'true' } });
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('an agent is free');
  const worked = await repo.work(run, assignment);
  await repo.land(run, assignment, { from: worked, ...key });
  repo.end(run);
  await expect(train(repo, { 'signing-key': 'nothing of the kind' })).rejects.toThrow('Input "signing-key" is no key that can be read');
  await train(repo, key.inputs);
  const commits = (await repo.git('log', '--format=%an / %cn', `${start}..main`)).split('\n');
  expect(commits.sort()).toEqual(['clambake agent 001 / Ann Example', 'clambake train / Ann Example']);
  expect(repo.local.problems()).toEqual([]);
}, 180_000);
