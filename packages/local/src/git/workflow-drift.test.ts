// Pushes of commits whose workflow files are not those of the branch that GitHub compares with.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Repository, Token, WorkflowDrift } from '../store.ts';
import { createPusher, type Pusher } from '../testing/pusher.ts';

const ci = '.github/workflows/ci.yml';
const other = '.github/workflows/other.yml';
const refusal = (path: string): string =>
  `refusing to allow a GitHub App to create or update workflow \`${path}\` without \`workflows\` permission`;
const readings: WorkflowDrift[] = ['own-changes', 'default-branch', 'old-value', 'old-value-or-fork-point'];

let github: LocalGitHub;
let repository: Repository;
let job: Token;
let pusher: Pusher;

beforeEach(async () => {
  github = await startLocalGitHub({ platform: { workflowDrift: 'default-branch' } });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a\n', [ci]: 'on: push\n' } });
  job = github.createToken({ kind: 'actions', permissions: { contents: 'write' }, repository });
  pusher = createPusher(github, repository);
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

/** Merges a change of ci.yml into the main branch. */
const bump = (): Promise<string> => github.commit(repository, { files: { [ci]: 'on: [push]\n' }, by: 'ann' });
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

test('a commit that was made before a change of a workflow is refused as a new branch only when GitHub compares with the default branch', async () => {
  const main = await pusher.branches().then((all) => all.main ?? '');
  await bump();
  const push = async (name: string) => {
    const stale = await pusher.commit({ parents: [main], files: { 'b.txt': 'b\n' }, message: name });
    return pusher.push(job, `${stale}:refs/heads/new/${name}`);
  };
  expect(await takenBy(push)).toEqual([true, false, true, true]);
});

test('the merge of a changed base into an existing branch is refused only when GitHub compares with the old value alone', async () => {
  const main = await pusher.branches().then((all) => all.main ?? '');
  const stale = await pusher.commit({ parents: [main], files: { 'b.txt': 'b\n' } });
  for (const name of readings) expect(await pusher.push(job, `${stale}:refs/heads/work/${name}`)).toBeUndefined();
  const base = await bump();
  const merged = await pusher.commit({ parents: [stale, base], files: { [ci]: 'on: [push]\n' } });
  expect(await takenBy((name) => pusher.push(job, `${merged}:refs/heads/work/${name}`))).toEqual([true, true, false, true]);
});

test('a branch whose workflows are not those of the default branch takes no push when GitHub compares with that one', async () => {
  const old = await pusher.branches().then((all) => all.main ?? '');
  const person = github.createToken({ kind: 'user', actor: 'ann' });
  for (const name of readings) expect(await pusher.push(person, `${old}:refs/heads/release/${name}`)).toBeUndefined();
  await bump();
  const make = (name: string) => pusher.commit({ parents: [old], files: { 'b.txt': 'b\n' }, message: name });
  expect(await takenBy(async (name) => pusher.push(job, `${await make(name)}:refs/heads/release/${name}`))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  // The tip of a branch is taken in every reading, and so is a commit without any workflow.
  expect(await takenBy((name) => pusher.push(job, `${old}:refs/heads/copy/${name}`))).toEqual([true, true, true, true]);
  const pages = await pusher.commit({ parents: [old], files: { [ci]: null } });
  expect(await takenBy((name) => pusher.push(job, `${pages}:refs/heads/pages/${name}`))).toEqual([false, true, true, true]);
});

test.each(readings)('in the reading %s an own change of a workflow is refused with its path, and a tag is judged too', async (reading) => {
  repository.platform.workflowDrift = reading;
  const { main = '' } = await pusher.branches();
  const changed = await pusher.commit({ parents: [main], files: { [other]: 'on: push\n' } });
  expect(await pusher.push(job, `${changed}:refs/heads/topic`)).toContain(`! [remote rejected] ${changed} -> topic (${refusal(other)})`);
  expect(await pusher.push(job, `${changed}:refs/tags/v1`)).toContain(`(${refusal(other)})`);
  const person = github.createToken({ kind: 'user', actor: 'ann' });
  expect(await pusher.push(person, `${changed}:refs/heads/topic`)).toBeUndefined();
  const app = github.createToken({ kind: 'app', permissions: { contents: 'write', workflows: 'write' }, repository });
  expect(await pusher.push(app, `${changed}:refs/tags/v1`)).toBeUndefined();
});

test('an atomic push fails as a whole, and only the ref with the workflow gets the reason', async () => {
  const { main = '' } = await pusher.branches();
  await bump();
  const stale = await pusher.commit({ parents: [main], files: { 'b.txt': 'b\n' } });
  const answer = await pusher.push(job, '--atomic', `${stale}:refs/heads/topic`, `${stale}:refs/records/1`);
  expect(answer).toContain(`-> topic (${refusal(ci)})`);
  expect(answer).toContain('-> refs/records/1 (atomic transaction failed)');
  expect(Object.keys(await pusher.branches())).toEqual(['main']);
});

test('where a ruleset applies to the branch, the refusal is one of its violations', async () => {
  github.addRuleset(repository, { branches: ['topic'], rules: [{ type: 'non_fast_forward' }] });
  const { main = '' } = await pusher.branches();
  await bump();
  const stale = await pusher.commit({ parents: [main], files: { 'b.txt': 'b\n' } });
  const answer = await pusher.push(job, `${stale}:refs/heads/topic`);
  expect(answer).toMatch(/remote: error: GH013: Repository rule violations found for refs\/heads\/topic/);
  expect(answer).toContain(`remote: - ${refusal(ci)}`);
  expect(answer).toContain('(push declined due to repository rule violations)');
});
