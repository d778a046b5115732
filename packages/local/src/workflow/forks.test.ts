// Runs with fewer rights: of forks, of pull requests from forks, and of pull requests that GITHUB_TOKEN opened.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { createPusher } from '../testing/pusher.ts';
import { createStoryClient, type StoryClient } from '../testing/story-client.ts';
import type { Token } from '../store.ts';
import type { Job, Repository, Run } from './pieces.ts';
import { createWorkflowRunner, type WorkflowRunner } from './workflow-runner.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

const root = '/repos/ann/shack';
const ci = `name: CI
on: { pull_request: , push: { branches: [main] } }
permissions: { contents: read, issues: write, pull-requests: write }
jobs:
  test:
    runs-on: ubuntu-latest
    env: { KEY: '\${{ secrets.KEY }}', TOKEN: '\${{ github.token }}' }
    steps:
      - uses: actions/checkout@v7
      - run: |
          echo "fork \${{ github.event.repository.fork }}, from \${{ github.event.pull_request.head.repo.full_name }}, key ($KEY), $(cat note.txt)"
          curl -sf -X POST -H "authorization: bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues" -d '{"title":"Mine"}' || true
`;

let directory: string;
let github: LocalGitHub;
let repository: Repository;
let runner: WorkflowRunner;
let ann: StoryClient;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forks-'));
  github = await startLocalGitHub({ directory: join(directory, 'github') });
  const files = { 'note.txt': 'a note\n', '.github/workflows/ci.yml': ci };
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files, actionsMayCreatePullRequests: true });
  const { store, clock, runs, artifacts, urls } = github;
  runner = createWorkflowRunner(
    { store, clock, runs, artifacts, urls, workDirectory: join(directory, 'runners') },
    { secrets: { KEY: 'hush-hush' } },
  );
  github.onRun(runner.accept);
  github.onEvent(runner.acceptEvent);
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
});
afterEach(async () => {
  expect([...github.problems(), ...runner.problems]).toEqual([]);
  await runner.close();
  await github.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

const runsOf = (of: Repository = repository): Run[] => [...of.runs.values()];
const jobOf = (run: Run | undefined, of: Repository = repository): Job | undefined =>
  [...of.jobs.values()].find(({ runId }) => runId === run?.id);
const as = (token: Token): StoryClient => createStoryClient(github, token);

/** Forks the repository as Bob, and opens a pull request from the fork. */
const propose = async (): Promise<{ fork: Repository; number: number }> => {
  const fork = await github.createRepository({ owner: 'bob', name: 'shack', forkOf: repository });
  await github.commit(fork, { branch: 'topic', files: { 'note.txt': 'a note of bob\n' }, by: 'bob' });
  const bob = as(github.createToken({ kind: 'user', actor: 'bob' }));
  const pull = await bob.call('POST', `${root}/pulls`, { title: 'A note', head: 'bob:topic', base: 'main' });
  expect(pull.body).toMatchObject({ head: { label: 'bob:topic', repo: { full_name: 'bob/shack', fork: true } }, mergeable: true });
  return { fork, number: pull.body.number };
};

longTest('a pull request from a fork runs after an approval, without secrets and with a token that only reads', async () => {
  const { number } = await propose();
  await runner.settled();
  const [run] = runsOf();
  expect(run).toMatchObject({ event: 'pull_request', actor: 'bob', status: 'completed', conclusion: 'action_required' });
  expect(jobOf(run)).toBeUndefined();
  expect((await ann.call('GET', `${root}/actions/runs/${run?.id}`)).body.conclusion).toBe('action_required');
  expect((await ann.call('POST', `${root}/actions/runs/${run?.id}/approve`)).status).toBe(201);
  await runner.settled();
  expect(run).toMatchObject({ conclusion: 'success', attempt: 1 });
  const job = jobOf(run);
  expect(job?.permissions).toEqual({ contents: 'read', issues: 'read', 'pull-requests': 'read' });
  expect(job?.log).toContain('fork false, from bob/shack, key (), a note of bob');
  const isWritten = (): boolean => [...repository.issues.values()].some(({ title }) => title === 'Mine');
  expect(isWritten()).toBe(false);
  expect((await ann.call('PUT', `${root}/pulls/${number}/merge`)).status).toBe(200);
  await runner.settled();
  // A merged change belongs to the base: its run has the secret and may write.
  expect(jobOf(runsOf().find(({ event }) => event === 'push'))?.log).toContain('key (***)');
  expect(isWritten()).toBe(true);
});

longTest('the author of a merged pull request needs no approval, and a push to the fork starts a new run', async () => {
  const { fork, number } = await propose();
  await ann.call('PUT', `${root}/pulls/${number}/merge`);
  await github.commit(fork, { branch: 'second', files: { 'other.txt': 'another\n' }, by: 'bob' });
  const bob = as(github.createToken({ kind: 'user', actor: 'bob' }));
  const pull = await bob.call('POST', `${root}/pulls`, { title: 'Again', head: 'bob:second', base: 'main' });
  const query = `{ repository(owner: "ann", name: "shack") { pullRequest(number: ${pull.body.number}) { isCrossRepository headRefOid
    headRepository { nameWithOwner isFork parent { nameWithOwner } } headRef { target { oid } } } } }`;
  const tip = await github.commit(fork, { branch: 'second', files: { 'other.txt': 'yet another\n' }, by: 'bob' });
  await runner.settled();
  expect((await ann.graphql(query)).body.data.repository.pullRequest).toEqual({
    isCrossRepository: true,
    headRefOid: tip,
    headRepository: { nameWithOwner: 'bob/shack', isFork: true, parent: { nameWithOwner: 'ann/shack' } },
    headRef: { target: { oid: tip } },
  });
  const own = runsOf().filter(({ headBranch }) => headBranch === 'second');
  expect(own.map(({ conclusion }) => conclusion)).toEqual(['success', 'success']);
});

test('a fork runs its own workflows, which see that it is one and have no secrets', async () => {
  const fork = await github.createRepository({ owner: 'bob', name: 'shack', forkOf: repository });
  await github.commit(fork, { files: { 'note.txt': 'mine\n' }, by: 'bob' });
  await runner.settled();
  const [run] = runsOf(fork);
  expect(jobOf(run, fork)?.log).toContain('fork true, from , key (), mine');
  expect((await ann.call('GET', '/repos/bob/shack')).body).toMatchObject({ fork: true, parent: { full_name: 'ann/shack' } });
});

test('a pull request that GITHUB_TOKEN opened has runs that wait for a person, and everything else it does starts nothing', async () => {
  await github.commit(repository, { branch: 'bundle', files: { 'note.txt': 'bundled\n' }, by: 'ann' });
  const token = github.createToken({ kind: 'actions', permissions: { 'pull-requests': 'write', actions: 'write' }, repository });
  const pull = await as(token).call('POST', `${root}/pulls`, { title: 'Bundle', head: 'bundle', base: 'main' });
  expect(pull.status).toBe(201);
  await as(token).call('PATCH', `${root}/pulls/${pull.body.number}`, { state: 'closed' });
  await runner.settled();
  expect(runsOf().map(({ event, conclusion, actor }) => [event, conclusion, actor])).toEqual([
    ['pull_request', 'action_required', 'github-actions[bot]'],
  ]);
  const [run] = runsOf();
  // The run has no job, so the commit has no report.
  expect((await ann.call('GET', `${root}/commits/bundle/check-runs`)).body.total_count).toBe(0);
  expect((await as(token).call('POST', `${root}/actions/runs/${run?.id}/approve`)).status).toBe(403);
  expect((await ann.call('POST', `${root}/actions/runs/${run?.id}/approve`)).status).toBe(201);
  await runner.settled();
  expect(run?.conclusion).toBe('success');
  expect((await ann.call('GET', `${root}/commits/bundle/check-runs`)).body.check_runs).toMatchObject([
    { name: 'test', conclusion: 'success' },
  ]);
});

test('runs that wait are listed and can be deleted with a job’s token; a run that has not ended cannot', async () => {
  await github.commit(repository, { branch: 'bundle', files: { 'note.txt': 'bundled\n' }, by: 'ann' });
  const token = github.createToken({
    kind: 'actions',
    permissions: { 'pull-requests': 'write', actions: 'write', contents: 'write' },
    repository,
  });
  const job = as(token);
  await job.call('POST', `${root}/pulls`, { title: 'Bundle', head: 'bundle', base: 'main' });
  const pusher = createPusher(github, repository);
  const { bundle = '' } = await pusher.branches();
  expect(await pusher.push(token, `${await pusher.commit({ parents: [bundle] })}:refs/heads/bundle`)).toBeUndefined();
  await runner.settled();
  const waiting = await job.call('GET', `${root}/actions/runs?status=action_required&branch=bundle`);
  // The push itself starts nothing; opening and moving the pull request left a run each.
  expect(waiting.body.workflow_runs.map((run: { run_number: number; event: string }) => [run.run_number, run.event])).toEqual([
    [2, 'pull_request'],
    [1, 'pull_request'],
  ]);
  const [{ id }] = waiting.body.workflow_runs;
  const reader = as(github.createToken({ kind: 'actions', permissions: { actions: 'read' }, repository }));
  expect((await reader.call('DELETE', `${root}/actions/runs/${id}`)).status).toBe(403);
  expect((await job.call('DELETE', `${root}/actions/runs/${id}`)).status).toBe(204);
  expect((await job.call('DELETE', `${root}/actions/runs/${id}`)).status).toBe(404);
  expect((await job.call('GET', `${root}/actions/runs`)).body.total_count).toBe(1);
  const next = github.runs.createRun(repository, {
    workflow: '.github/workflows/ci.yml',
    event: 'push',
    actor: 'ann',
    headBranch: 'main',
    headSha: bundle,
  });
  expect(next.number).toBe(3);
  expect(await job.call('DELETE', `${root}/actions/runs/${next.id}`)).toMatchObject({
    status: 403,
    body: { message: 'Could not delete the workflow run' },
  });
  github.runs.completeRun(repository, next, 'cancelled');
});

test('a repository where such pull requests start nothing has no runs that wait', async () => {
  repository.platform.pullRunsOfJobs = 'none';
  await github.commit(repository, { branch: 'bundle', files: { 'note.txt': 'bundled\n' }, by: 'ann' });
  const token = github.createToken({ kind: 'actions', permissions: { 'pull-requests': 'write' }, repository });
  expect((await as(token).call('POST', `${root}/pulls`, { title: 'Bundle', head: 'bundle', base: 'main' })).status).toBe(201);
  await runner.settled();
  expect(runsOf()).toEqual([]);
});
