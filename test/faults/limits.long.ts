// Jobs of the built actions near the end of GitHub's hourly limit, and while GitHub answers nothing: each sends few requests, says what
// is wrong, and a later job goes on as if nothing had been.
import type { Fault } from '@clambake/local';
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';

const jobs = { assign: 'assign', train: 'train', run: /^run/, land: /^land/ };
const boundaries = ['rest', 'graphql', 'git', 'results', 'blob'] as const;
const outage = (respond: Fault['respond']): Fault[] =>
  Object.values(jobs).flatMap((job) => boundaries.map((boundary): Fault => ({ match: { boundary, job }, times: 'always', respond })));

/** Requests that each job may send while nothing is answered. Counted: assign 10, train 10, run 15, land 18. */
const mostRequests = 20;

test.each<[string, Fault['respond']]>([
  ['answers 503 to everything', { answer: 'unavailable' }],
  ['breaks every connection', 'drop'],
])('while GitHub %s, each job sends few requests and fails, and later ones go on', async (_, respond) => {
  const repo = await openRepository({ agents: 3 });
  const [working, worked] = [await repo.claim('Not begun'), await repo.claim('Not landed')];
  const from = await repo.work(worked.run, worked.assignment);
  repo.ask('Not assigned');
  const { faults } = repo.local;
  faults.add(outage(respond));
  const reports = await Promise.all([
    repo.assign(),
    repo.train(),
    repo.work(working.run, working.assignment),
    repo.land(worked.run, worked.assignment, { from }),
  ]);
  const sent = Object.keys(jobs).map(
    (_job, index) => faults.fired.filter(({ fault }) => Math.floor(fault / boundaries.length) === index).length,
  );
  faults.clear();
  expect(reports.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1]);
  expect(Math.min(...sent)).toBeGreaterThan(0);
  expect(sent.filter((count) => count > mostRequests)).toEqual([]);
  expect(await repo.record(worked.issue)).toMatchObject({ state: 'assigned', attempts: [] });

  expect((await repo.land(worked.run, worked.assignment, { from })).outputs['state']).toBe('landed');
  expect((await repo.assign()).assignments).toHaveLength(1);
});

test('near the end of the hourly limit no agent starts, the job says until when, and the next hour goes on', async () => {
  const repo = await openRepository({ agents: 3 });
  const issue = repo.ask('It waits for the limit');
  repo.local.limits.perHour.actions = 60;
  const tick = await repo.assign();
  expect([tick.exitCode, tick.assignments]).toEqual([0, []]);
  expect(tick.result.summary).toMatch(
    /GitHub grants this repository's jobs \d+ more requests until [\d:]+ UTC: no agent starts before that/,
  );
  expect(repo.comment(issue)).toBeUndefined();
  repo.skipMinutes(61);
  repo.local.limits.perHour.actions = 1000;
  expect((await repo.assign()).assignments.map(({ issue: number }) => number)).toEqual([issue]);
});
