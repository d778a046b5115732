import { expect, test } from 'vitest';
import { createStore } from '../store/create-store.ts';
import { createClock } from '../clock.ts';
import { createRepositoryRecord } from '../repository/repository-record.ts';
import { concludeRun, createRuns } from './runs.ts';
import type { Run } from '../store.ts';

const setUp = () => {
  let real = Date.parse('2026-11-23T05:00:00.700Z');
  const store = createStore();
  const clock = createClock({ base: () => real });
  const ended: Run[] = [];
  const runs = createRuns({ store, clock, onRunCompleted: (_repository, run) => void ended.push(run) });
  const repository = createRepositoryRecord(store, { owner: 'ann', name: 'shack', gitDir: '/nowhere' });
  const createRun = () =>
    runs.createRun(repository, { workflow: '.github/workflows/ci.yml', event: 'push', actor: 'ann', headBranch: 'main', headSha: 'a' });
  const createJob = (run: Run) => runs.createJob(repository, { run, name: 'test', permissions: { contents: 'read' } });
  const pass = (ms: number) => {
    real += ms;
  };
  return { store, clock, runs, repository, createRun, createJob, ended, pass };
};

test('runs of a workflow are numbered, and times are the clock’s in whole seconds', () => {
  const { runs, repository, createRun, createJob, pass } = setUp();
  const [first, second] = [createRun(), createRun()];
  expect([first.number, second.number]).toEqual([1, 2]);
  const job = createJob(first);
  pass(1000);
  runs.startJob(repository, job);
  pass(2000);
  runs.completeJob(repository, job, 'success');
  expect(first).toMatchObject({ status: 'in_progress', createdAt: '2026-11-23T05:00:00Z', startedAt: '2026-11-23T05:00:01Z' });
  expect(job).toMatchObject({ startedAt: '2026-11-23T05:00:01Z', completedAt: '2026-11-23T05:00:03Z' });
});

test('a job that ended keeps its conclusion, its log and no token', () => {
  const { store, runs, repository, createRun, createJob } = setUp();
  const job = createJob(createRun());
  runs.startJob(repository, job);
  const token = runs.mintJobToken(job);
  expect(token).toMatchObject({ kind: 'actions', jobId: job.id, permissions: { contents: 'read', metadata: 'read' } });
  runs.appendLog(job, 'before\n');
  job.steps.push(
    { number: 1, name: 'one', status: 'completed', conclusion: 'failure' },
    { number: 2, name: 'two', status: 'queued', conclusion: null },
  );
  runs.completeJob(repository, job, 'failure');
  runs.completeJob(repository, job, 'success');
  runs.appendLog(job, 'after\n');
  expect(job).toMatchObject({ conclusion: 'failure', log: 'before\n' });
  expect(job.steps.map((step) => step.conclusion)).toEqual(['failure', 'skipped']);
  expect(store.tokens.size).toBe(0);
});

test('a cancellation ends queued jobs at once, signals running ones, and does not change a completed run', () => {
  const { runs, repository, createRun, createJob, ended } = setUp();
  const run = createRun();
  const [running, queued] = [createJob(run), createJob(run)];
  runs.startJob(repository, running);
  expect(runs.cancellation(run).aborted).toBe(false);
  expect(runs.cancelRun(repository, run.id)).toBe('cancelled');
  expect([runs.cancellation(run).aborted, queued.conclusion, running.conclusion, run.status]).toEqual([
    true,
    'cancelled',
    null,
    'in_progress',
  ]);
  runs.completeJob(repository, running, 'cancelled');
  runs.completeRun(repository, run);
  expect(run.conclusion).toBe('cancelled');
  expect(runs.cancelRun(repository, run.id)).toBe('completed');
  expect(runs.cancelRun(repository, 999_999)).toBe('not-found');
  runs.completeRun(repository, run, 'success');
  expect([ended, run.conclusion]).toEqual([[run], 'cancelled']);
});

test.each([
  [['success', 'skipped'], 'success'],
  [['success', 'failure', 'cancelled'], 'failure'],
  [['success', 'cancelled'], 'cancelled'],
  [['skipped', 'skipped'], 'skipped'],
  [[], 'success'],
] as const)('jobs that ended %j make a run that ended %s', (conclusions, expected) => {
  expect(concludeRun(conclusions.map((conclusion) => ({ conclusion })))).toBe(expected);
});
