// A job of many minutes takes seconds here, and everything else about it stays the same.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorkflowFixture, until, type WorkflowFixture } from './workflow-fixture.ts';
import type { Job } from './pieces.ts';

let github: WorkflowFixture;

beforeAll(async () => {
  github = await startWorkflowFixture();
});
afterAll(() => github.stop());

const workflow = (more = ''): string => `on: workflow_dispatch
jobs:
  test:
    runs-on: ubuntu-latest
${more}    steps:
      - run: echo done
  after:
    needs: test
    if: always()
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`;
const minutesOf = (job: Job): number => (Date.parse(job.completedAt ?? '') - Date.parse(job.startedAt ?? '')) / 60_000;
const only = (minutes: number) => ({ virtualMinutes: ({ key }: { key: string }) => (key === 'test' ? minutes : undefined) });

test('a job of ten virtual minutes completes when the clock has moved by them, and the next one takes its own time', async () => {
  github.start(only(10));
  const before = performance.now();
  const run = await github.run(workflow());
  expect(github.conclusions(run)).toEqual({ test: 'success', after: 'success' });
  expect(minutesOf(github.job(run, 'test'))).toBeGreaterThanOrEqual(10);
  expect(minutesOf(github.job(run, 'test'))).toBeLessThan(20);
  expect(minutesOf(github.job(run, 'after'))).toBeLessThan(1);
  expect((performance.now() - before) / 60_000).toBeLessThan(1);
  expect(github.clock.heldBy()).toEqual(['nobody waits']);
});

test('the clock runs in real time while another job works', async () => {
  github.start(only(3));
  const release = github.clock.busy('somebody works');
  const run = await github.begin(workflow());
  await until(() => github.jobs(run).some(({ log }) => log.includes('done')));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(github.job(run, 'test').status).toBe('in_progress');
  release();
  await github.runner().settled();
  expect(github.conclusions(run).test).toBe('success');
});

test('its timeout-minutes are minutes of the same clock', async () => {
  github.start(only(10));
  const run = await github.run(workflow('    timeout-minutes: 5\n'));
  expect(github.conclusions(run)).toEqual({ test: 'cancelled', after: 'success' });
  expect(github.job(run, 'test').log).toContain('exceeded the maximum execution time of 5 minutes');
  expect(minutesOf(github.job(run, 'test'))).toBeGreaterThanOrEqual(5);
  expect(minutesOf(github.job(run, 'test'))).toBeLessThan(10);
});

test('a job that would hang for ever ends when its run is cancelled', async () => {
  github.start(only(Number.POSITIVE_INFINITY));
  const release = github.clock.busy('somebody works');
  const run = await github.begin(workflow());
  await until(() => github.jobs(run).some(({ log }) => log.includes('done')));
  expect(github.runner().cancel(github.repository, run.id)).toBe('cancelled');
  await github.runner().settled();
  release();
  expect(github.conclusions(run)).toEqual({ test: 'cancelled', after: 'success' });
});

test('a machine that is lost meanwhile fails the job at once', async () => {
  github.start(only(Number.POSITIVE_INFINITY));
  const release = github.clock.busy('somebody works');
  const run = await github.begin(workflow());
  await until(() => github.jobs(run).some(({ log }) => log.includes('done')));
  expect(github.runner().loseMachine(github.job(run, 'test').id)).toBe(true);
  await github.runner().settled();
  release();
  expect(github.conclusions(run).test).toBe('failure');
});
