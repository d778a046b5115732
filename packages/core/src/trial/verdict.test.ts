import { describe, expect, test } from 'vitest';
import type { Trial } from '../records/records.ts';
import type { TrialRunView } from '../bundle/bundle-view.ts';
import { runnerSecondsOf } from './trial-jobs.ts';
import { hasSpoken, judgeRun, waitsForApproval } from './verdict.ts';

const oid = 'a'.repeat(40);
const trial: Trial = { size: 2, oid, tree: 'b'.repeat(40), ref: 'clambake/bundle-1', runId: 7, at: '2026-11-23T10:00:00Z' };
const job = (name: string, conclusion: string | null) => ({
  id: 1,
  name,
  status: conclusion === null ? ('in_progress' as const) : ('completed' as const),
  conclusion,
  startedAt: '2026-11-23T10:00:05Z',
  completedAt: conclusion === null ? null : '2026-11-23T10:01:15Z',
});
const run = (over: Partial<TrialRunView>): TrialRunView => ({
  id: 7,
  attempt: 1,
  status: 'completed',
  conclusion: 'success',
  startedAt: '2026-11-23T10:00:05Z',
  jobs: [job('test', 'success')],
  excerpt: undefined,
  headSha: oid,
  seenAt: '2026-11-23T10:05:00Z',
  runnerSeconds: 70,
  ...over,
});
const judge = (view: TrialRunView | undefined, p: { now?: string; required?: string[] } = {}) =>
  judgeRun(view, { trial, required: p.required ?? [], now: p.now ?? '2026-11-23T10:05:00Z', checkMinutes: 60 });
const late = '2026-11-23T11:00:00Z';

describe('judgeRun', () => {
  test('success is green and names the jobs that passed, skipped and neutral ones included', () => {
    const jobs = [job('test', 'success'), job('docs', 'skipped'), job('lint', 'neutral')];
    expect(judge(run({ jobs }))).toEqual({ kind: 'green', checks: ['test', 'docs', 'lint'] });
  });

  test('a run in which every job was skipped, or that has none, tested nothing', () => {
    expect(judge(run({ jobs: [job('test', 'skipped')] }))).toMatchObject({ kind: 'none' });
    expect(judge(run({ conclusion: 'skipped', jobs: [] }))).toMatchObject({ kind: 'none' });
    expect(judge(run({ jobs: [{ ...job('test', 'success'), neverRan: true }] }))).toMatchObject({ kind: 'none' });
  });

  test('failure and timed_out are red, with the failing job and its excerpt', () => {
    for (const conclusion of ['failure', 'timed_out']) {
      const jobs = [job('lint', 'success'), job('test', conclusion)];
      expect(judge(run({ conclusion, jobs, excerpt: 'not ok 1' }))).toEqual({
        kind: 'red',
        check: 'test',
        excerpt: 'not ok 1',
        cancel: false,
      });
    }
  });

  test.each(['cancelled', 'action_required', 'startup_failure', 'stale', null])('%s is no verdict', (conclusion) => {
    expect(judge(run({ conclusion, jobs: [] })).kind).toBe('none');
  });

  test('a run that ended as cancelled because a job ran into its time limit is red: somebody made it hang', () => {
    const jobs = [job('lint', 'success'), job('test', 'timed_out'), job('docs', 'cancelled')];
    expect(judge(run({ conclusion: 'cancelled', jobs, excerpt: 'waiting for port 80' }))).toEqual({
      kind: 'red',
      check: 'test',
      excerpt: '"test" ran into its time limit and was ended.\n\nwaiting for port 80',
      cancel: false,
    });
    expect(judge(run({ conclusion: 'cancelled', jobs: [job('test', 'cancelled')] }))).toMatchObject({ kind: 'none' });
  });

  test('a required job that failed is red even where the run succeeded; a cancelled one is no verdict', () => {
    const jobs = (conclusion: string) => [job('test', conclusion), job('lint', 'success')];
    expect(judge(run({ jobs: jobs('failure') }), { required: ['test'] })).toMatchObject({ kind: 'red', check: 'test' });
    expect(judge(run({ jobs: jobs('cancelled') }), { required: ['test'] })).toMatchObject({ kind: 'none' });
    expect(judge(run({ jobs: jobs('failure') })).kind).toBe('green');
  });

  describe('train-I10 of several jobs', () => {
    const out = (...jobs: TrialRunView['jobs'][number][]) => run({ status: 'in_progress', conclusion: null, jobs, excerpt: 'not ok 1' });

    test('a required one that failed makes the run red at once, and what still runs is cancelled', () => {
      const view = out(job('test', 'failure'), job('slow', null));
      expect(judge(view, { required: ['test', 'slow'] })).toEqual({ kind: 'red', check: 'test', excerpt: 'not ok 1', cancel: true });
      expect(hasSpoken(view, ['test'])).toBe(true);
    });

    test('passed ones and one that runs are waited for', () => {
      const view = out(job('lint', 'success'), job('test', null));
      expect(judge(view, { required: ['test', 'lint'] })).toMatchObject({ kind: 'pending' });
      expect(hasSpoken(view, ['test', 'lint'])).toBe(false);
    });

    test('one that failed and nobody requires may be allowed to fail: the end of the run says', () => {
      expect(judge(out(job('nightly', 'failure'), job('test', null)), { required: ['test'] })).toMatchObject({ kind: 'pending' });
    });

    test('red outweighs everything else that has ended', () => {
      const jobs = [job('lint', 'success'), job('docs', 'cancelled'), job('test', 'failure')];
      expect(judge(run({ conclusion: 'failure', jobs }))).toMatchObject({ kind: 'red', check: 'test' });
    });
  });

  test('runner seconds are those of the jobs that ran, one after the other', () => {
    expect(runnerSecondsOf([job('test', 'success'), job('lint', 'failure'), job('docs', 'skipped'), job('slow', null)])).toBe(140);
  });

  test('a run of another commit says nothing about this one', () => {
    expect(judge(run({ headSha: 'c'.repeat(40) }))).toMatchObject({ kind: 'none' });
  });

  test('a run that is out is waited for until its time, and no longer', () => {
    const out = run({ status: 'in_progress', conclusion: null, jobs: [job('test', null)] });
    expect(judge(out)).toEqual({ kind: 'pending', until: '2026-11-23T11:00:05.000Z' });
    expect(judge(out, { now: late })).toMatchObject({ kind: 'pending' });
    expect(judge(out, { now: '2026-11-23T11:00:05Z' })).toEqual({
      kind: 'red',
      check: 'test',
      excerpt: '"test" started and did not end within 60 minutes.',
      cancel: true,
    });
  });

  test('a run that waited for a runner has its time from its start on', () => {
    const taken = { ...job('test', null), startedAt: '2026-11-23T10:50:00Z' };
    const view = run({ status: 'in_progress', conclusion: null, startedAt: taken.startedAt, jobs: [taken] });
    expect(judge(view, { now: late })).toEqual({ kind: 'pending', until: '2026-11-23T11:50:00.000Z' });
    expect(judge(view, { now: '2026-11-23T11:50:00Z' })).toMatchObject({ kind: 'red', check: 'test' });
  });

  test('a job that found no runner has not hung: it is silence, an hour after the last thing that happened', () => {
    const waiting = { ...job('deploy test', null), status: 'queued' as const };
    const view = run({ status: 'in_progress', conclusion: null, jobs: [job('lint', 'success'), waiting] });
    expect(judge(view, { now: late })).toEqual({ kind: 'pending', until: '2026-11-23T11:01:15.000Z' });
    expect(judge(view, { now: '2026-11-23T11:01:15Z' })).toEqual({
      kind: 'silent',
      why: 'CI run 7, job "deploy test", did not start within 60 minutes (it is queued); check that a runner is free',
    });
  });

  test('one that never started, or never appeared, is silence: red for nobody', () => {
    expect(judge(run({ status: 'queued', conclusion: null, jobs: [] }), { now: late })).toMatchObject({ kind: 'silent' });
    expect(judge(undefined)).toMatchObject({ kind: 'pending' });
    expect(judge(undefined, { now: late })).toEqual({ kind: 'silent', why: 'CI run 7 did not appear within 60 minutes of its dispatch' });
  });

  test('one that waits for an approval blames nobody, also where its other jobs have ended; one that is at work as well may hang', () => {
    const waiting = { ...job('deploy', null), status: 'waiting' as const };
    const out = { status: 'in_progress', conclusion: null } as const;
    const why = /^CI run 7 waits for an approval that nobody gave within 60 minutes/;
    for (const view of [
      run({ ...out, status: 'waiting', jobs: [] }),
      run({ ...out, jobs: [waiting] }),
      run({ ...out, jobs: [job('lint', 'success'), waiting] }),
    ]) {
      expect(waitsForApproval(view)).toBe(true);
      expect(judge(view, { now: '2026-11-23T11:02:00Z' })).toEqual({ kind: 'silent', why: expect.stringMatching(why) });
    }
    const busy = run({ ...out, jobs: [waiting, job('test', null)] });
    expect(waitsForApproval(busy)).toBe(false);
    expect(judge(busy, { now: '2026-11-23T11:02:00Z' })).toMatchObject({ kind: 'red' });
  });

  test('what failed before its first step, as a refused approval does, is no verdict; beside a job that failed by itself it is', () => {
    const refused = { ...job('deploy', 'failure'), neverRan: true };
    expect(judge(run({ conclusion: 'failure', jobs: [job('lint', 'success'), refused] }))).toEqual({
      kind: 'none',
      why: '"deploy" of CI run 7 failed before the first step: an approval was refused, or no runner took it',
    });
    expect(judge(run({ conclusion: 'failure', jobs: [refused, job('test', 'failure')] }))).toMatchObject({ kind: 'red', check: 'test' });
    const out = run({ status: 'in_progress', conclusion: null, jobs: [refused, job('test', null)] });
    expect(judge(out, { required: ['deploy'] })).toMatchObject({ kind: 'pending' });
  });
});
