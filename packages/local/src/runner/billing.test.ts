// The bill of GitHub Actions: whole minutes of each job that a runner took.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { Conclusion, Repository, Run } from '../store.ts';
import { createStoryClient, type StoryClient } from '../testing/story-client.ts';
import { createWorkflowRunner } from '../workflow/workflow-runner.ts';

const ci = '.github/workflows/ci.yml';
let nowMs = 0;
let github: LocalGitHub;
let repository: Repository;
let ann: StoryClient;

beforeEach(async () => {
  nowMs = Date.parse('2026-11-29T10:00:00Z');
  github = await startLocalGitHub({ clock: createClock({ base: () => nowMs }) });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', private: true, files: { 'a.txt': 'a\n' } });
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await github.stop();
});

const begin = async (): Promise<Run> => {
  const headSha = await github.commit(repository, { files: { 'a.txt': `${nowMs}\n` }, by: 'ann' });
  return github.runs.createRun(repository, { workflow: ci, event: 'push', actor: 'ann', headBranch: 'main', headSha });
};
const work = (run: Run, job: { name: string; seconds: number; conclusion?: Conclusion; labels?: string[] }): void => {
  const { name, seconds, conclusion = 'success', labels = ['ubuntu-24.04'] } = job;
  const record = Object.assign(github.runs.createJob(repository, { run, name, permissions: {} }), { labels });
  nowMs += 30_000;
  github.runs.startJob(repository, record);
  nowMs += seconds * 1000;
  github.runs.completeJob(repository, record, conclusion);
};

test.each([
  [0, 1],
  [1, 1],
  [60, 1],
  [61, 2],
  [3599, 60],
])('a job of %i seconds is billed %i minutes, however long it waited', async (seconds, minutes) => {
  work(await begin(), { name: 'test', seconds, conclusion: 'failure' });
  expect(github.billing()).toEqual({ total: minutes, jobs: 1, byJob: [{ workflow: ci, job: 'test', jobs: 1, minutes }] });
});

test('each job is rounded by itself, and jobs without a runner of GitHub are free', async () => {
  const run = await begin();
  for (const seconds of [5, 5, 70]) work(run, { name: 'test', seconds });
  work(run, { name: 'own', seconds: 600, labels: ['self-hosted', 'linux'] });
  for (const conclusion of ['skipped', 'cancelled'] as const) {
    const job = github.runs.createJob(repository, { run, name: conclusion, permissions: {} });
    nowMs += 600_000;
    github.runs.completeJob(repository, job, conclusion);
  }
  expect(github.billing(repository).byJob).toEqual([{ workflow: ci, job: 'test', jobs: 3, minutes: 4 }]);
  const jobs = await ann.call('GET', `/repos/ann/shack/actions/runs/${run.id}/jobs`);
  expect(jobs.body.jobs.map((job: { runner_id: number | null }) => job.runner_id)).toEqual([1, 1, 1, 1, null, null]);
});

test('the usage of a run has its milliseconds without rounding, and the bill outlives the run', async () => {
  const run = await begin();
  work(run, { name: 'test', seconds: 5 });
  work(run, { name: 'test (mac)', seconds: 7, labels: ['macos-15'] });
  github.runs.completeRun(repository, run);
  const usage = await ann.call('GET', `/repos/ann/shack/actions/runs/${run.id}/timing`);
  expect(usage.body.billable).toMatchObject({ UBUNTU: { total_ms: 5000, jobs: 1 }, MACOS: { total_ms: 7000, jobs: 1 } });
  expect(usage.body.run_duration_ms).toBe(5000 + 30_000 + 7000);
  expect((await ann.call('DELETE', `/repos/ann/shack/actions/runs/${run.id}`)).status).toBe(204);
  const byName = github.billing(repository, ({ name }) => name.replace(/ \(.*\)$/, ''));
  expect(byName).toMatchObject({ total: 2, byJob: [{ job: 'test', jobs: 2 }] });
  repository.private = false;
  const open = await begin();
  work(open, { name: 'test', seconds: 5 });
  expect((await ann.call('GET', `/repos/ann/shack/actions/runs/${open.id}/timing`)).body.billable).toEqual({});
});

test('a rerun of failed jobs bills only what runs again', async () => {
  const workDirectory = await mkdtemp(join(tmpdir(), 'billing-'));
  const runner = createWorkflowRunner({ ...github, workDirectory });
  github.onEvent(runner.acceptEvent);
  const steps = (script: string): string => `{ runs-on: ubuntu-latest, steps: [{ run: '${script}' }] }`;
  const yaml = `on: push\njobs:\n  good: ${steps('true')}\n  bad: ${steps('false')}\n  late: { needs: bad, ${steps('true').slice(2)}\n`;
  await github.commit(repository, { files: { [ci]: yaml }, by: 'ann' });
  await runner.settled();
  const [run] = repository.runs.values();
  expect(github.billing().byJob).toMatchObject([
    { job: 'bad', minutes: 1 },
    { job: 'good', minutes: 1 },
  ]);
  runner.rerun(repository, run?.id ?? 0, { jobs: 'failed', actor: 'ann' });
  await runner.settled();
  expect(github.billing()).toMatchObject({
    total: 3,
    byJob: [
      { job: 'bad', jobs: 2 },
      { job: 'good', jobs: 1 },
    ],
  });
  await runner.close();
  await rm(workDirectory, { recursive: true, force: true, maxRetries: 3 });
});
