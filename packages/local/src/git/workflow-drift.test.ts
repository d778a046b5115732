// Pushes of commits whose workflow files are not those of the branch that GitHub compares with.
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { runGit } from './process.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Token, WorkflowDrift } from '../store.ts';
import { createPusher, type Pusher } from '../testing/pusher.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

const ci = '.github/workflows/ci.yml';
const other = '.github/workflows/other.yml';
const refusal = (path: string): string =>
  `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`;
const readings: WorkflowDrift[] = ['own-changes', 'default-branch', 'old-value', 'old-value-or-fork-point'];

let github: LocalGitHub;
let repository: Repository;
let job: Token;
let pusher: Pusher;
/** Commit before ci.yml changed, and the tip of main with the change. */
let old = '';
let tip = '';

beforeAll(async () => {
  github = await startLocalGitHub({ platform: { workflowDrift: 'default-branch' } });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n', [ci]: 'on: push\n' } });
  expect(repository.platform.workflowDrift).toBe('default-branch');
  job = github.createToken({ kind: 'actions', permissions: { contents: 'write' }, repository });
  pusher = createPusher(github, repository);
  old = (await pusher.branches()).main ?? '';
  tip = await github.commit(repository, { files: { [ci]: 'on: [push]\n' }, by: 'ann' });
});
beforeEach(() => {
  repository.platform.workflowDrift = 'default-branch';
});
afterAll(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

/** Sets a branch without a push. */
const place = (branch: string, oid: string): Promise<unknown> => runGit(repository.gitDir, ['update-ref', `refs/heads/${branch}`, oid]);
/** True for the readings that take the push, in their order. */
const takenBy = async (attempt: (name: string) => Promise<string | undefined>): Promise<boolean[]> => {
  const taken: boolean[] = [];
  for (const reading of readings) {
    repository.platform.workflowDrift = reading;
    const answer = await attempt(reading);
    if (answer !== undefined) expect(answer).toMatch(/! \[remote rejected\] .*refusing to allow a GitHub App/);
    taken.push(answer === undefined);
  }
  return taken;
};
const stale = (message: string): Promise<string> => pusher.commit({ parents: [old], files: { 'b.txt': 'b\n' }, message });

test('a commit from before a change of a workflow is refused as a new branch only when GitHub compares with the default branch', async () => {
  const push = async (name: string) => pusher.push(job, `${await stale(name)}:refs/heads/new/${name}`);
  expect(await takenBy(push)).toEqual([true, false, true, true]);
});

test('the merge of a changed base into an existing branch is refused only when GitHub compares with the old value alone', async () => {
  const push = async (name: string) => {
    const before = await stale(`work ${name}`);
    await place(`work/${name}`, before);
    const merged = await pusher.commit({ parents: [before, tip], files: { [ci]: 'on: [push]\n' } });
    return pusher.push(job, `${merged}:refs/heads/work/${name}`);
  };
  expect(await takenBy(push)).toEqual([true, true, false, true]);
});

test('a branch whose workflows are not those of the default branch takes no push when GitHub compares with that one', async () => {
  const push = async (name: string) => {
    await place(`release/${name}`, old);
    return pusher.push(job, `${await stale(`release ${name}`)}:refs/heads/release/${name}`);
  };
  expect(await takenBy(push)).toEqual([true, false, true, true]);
});

longTest('the tip of a branch is taken in every reading, and a commit without any workflow in those that compare tips', async () => {
  await place('kept', old);
  expect(await takenBy((name) => pusher.push(job, `${old}:refs/heads/copy/${name}`))).toEqual([true, true, true, true]);
  const pages = await pusher.commit({ parents: [old], files: { [ci]: null } });
  expect(await takenBy((name) => pusher.push(job, `${pages}:refs/heads/pages/${name}`))).toEqual([false, true, true, true]);
});

test('an own change of a workflow is refused with its path in every reading, for tags too, and only without the permission', async () => {
  const changed = await pusher.commit({ parents: [tip], files: { [other]: 'on: push\n' } });
  const answers: (string | undefined)[] = [];
  const push = async (): Promise<string | undefined> => {
    answers.push(await pusher.push(job, `${changed}:refs/heads/topic`));
    return answers.at(-1);
  };
  expect(await takenBy(push)).toEqual([false, false, false, false]);
  for (const answer of answers) expect(answer).toContain(`! [remote rejected] ${changed} -> topic (${refusal(other)})`);
  expect(await pusher.push(job, `${changed}:refs/tags/v1`)).toContain(`(${refusal(other)})`);
  const app = github.createToken({ kind: 'app', permissions: { contents: 'write', workflows: 'write' }, repository });
  expect(await pusher.push(app, `${changed}:refs/tags/v1`)).toBeUndefined();
});

test('an atomic push fails as a whole, and only the ref with the workflow gets the reason', async () => {
  const oid = await stale('atomic');
  const answer = await pusher.push(job, '--atomic', `${oid}:refs/heads/atomic`, `${oid}:refs/records/1`);
  expect(answer).toContain(`-> atomic (${refusal(ci)})`);
  expect(answer).toContain('-> refs/records/1 (atomic transaction failed)');
  const refs = await runGit(repository.gitDir, ['for-each-ref', 'refs/heads/atomic', 'refs/records']);
  expect(refs.stdout).toBe('');
});

test('where a ruleset applies to the branch, the refusal is one of its violations', async () => {
  github.addRuleset(repository, { branches: ['ruled'], rules: [{ type: 'non_fast_forward' }] });
  const answer = await pusher.push(job, `${await stale('ruled')}:refs/heads/ruled`);
  expect(answer).toMatch(/remote: error: GH013: Repository rule violations found for refs\/heads\/ruled/);
  expect(answer).toContain(`remote: - ${refusal(ci)}`);
  expect(answer).toContain('(push declined due to repository rule violations)');
});
