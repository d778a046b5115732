import type { Bundle } from '@clambake/core';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, type Asked, type ScriptedGitHub, startScriptedGitHub } from '../../test/scripted-github.ts';
import { openGitHubClient } from './github-client.ts';
import { openTrainGitHub } from './train-github.ts';

let server: ScriptedGitHub | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const date = 'Mon, 23 Nov 2026 05:00:00 GMT';
const start = async (answer: (request: Asked, nth: number, origin: string) => Answer) => {
  server = await startScriptedGitHub((request, nth, origin) => {
    const given = answer(request, nth, origin);
    return { ...given, headers: { date, ...given.headers } };
  });
  return { train: openTrainGitHub(openGitHubClient({ token: 'not-a-real-token', environment: server.environment })), asked: server.asked };
};

const oid = (letter: string): string => letter.repeat(40);
const trial = (runId: number, verdict?: 'green'): Bundle['trials'][number] => ({
  size: 1,
  oid: oid('a'),
  tree: oid('b'),
  ref: 'clambake/bundle-3',
  runId,
  at: '2026-11-23T04:00:00Z',
  ...(verdict === undefined ? {} : { verdict }),
});
const bundle = (over: Partial<Bundle> = {}): Bundle => ({
  id: '3',
  base: 'main',
  baseOid: oid('c'),
  departedAt: '2026-11-23T04:00:00Z',
  passengers: [{ issue: 1, oid: oid('d'), title: 't', agent: '001', attempts: 1, costUsd: 0 }],
  trials: [],
  ...over,
});
const pull = (over: object = {}) => ({
  id: 'PR_1',
  number: 9,
  state: 'OPEN',
  headRefOid: oid('a'),
  baseRefName: 'main',
  isCrossRepository: false,
  body: 'text',
  ...over,
});
const ref = { refUpdateRule: { requiredStatusCheckContexts: ['test', null] } };
const run = (over: object = {}) => ({
  id: 70,
  run_attempt: 1,
  status: 'completed',
  conclusion: 'failure',
  run_started_at: '2026-11-23T04:00:01Z',
  head_sha: oid('a'),
  ...over,
});

describe('readBundle', () => {
  test('one query: the open pull request of the bundle’s branch to this base, and the required contexts', async () => {
    const { train, asked } = await start(() => ({
      body: {
        data: {
          repository: {
            ref,
            pullRequests: { nodes: [pull({ number: 7, isCrossRepository: true }), pull({ number: 8, baseRefName: 'other' }), pull()] },
          },
        },
      },
    }));
    expect(await train.readBundle('main', bundle())).toEqual({
      pullRequest: { number: 9, nodeId: 'PR_1', open: true, merged: false, headOid: oid('a'), body: 'text' },
      runs: new Map(),
      requiredContexts: ['test'],
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body.variables).toMatchObject({ base: 'refs/heads/main', head: 'clambake/bundle-3', byHead: true, byNumber: false });
  });

  test('by its number once it is known; an unprotected base requires nothing, a pull request that is gone is undefined', async () => {
    const { train, asked } = await start(() => ({
      body: {
        data: { repository: { ref: { refUpdateRule: null }, pullRequest: null } },
        errors: [{ type: 'NOT_FOUND', path: ['repository', 'pullRequest'], message: 'Could not resolve to a PullRequest' }],
      },
    }));
    expect(await train.readBundle('main', bundle({ pr: 9 }))).toMatchObject({ pullRequest: undefined, requiredContexts: [] });
    expect(asked[0]?.body.variables).toMatchObject({ number: 9, byNumber: true, byHead: false });
  });

  test('one that a person pointed at another branch says so, merged or not', async () => {
    for (const state of ['OPEN', 'MERGED']) {
      const { train } = await start(() => ({
        body: { data: { repository: { ref, pullRequest: pull({ state, baseRefName: 'release' }) } } },
      }));
      expect((await train.readBundle('main', bundle({ pr: 9 }))).pullRequest).toMatchObject({ number: 9, movedTo: 'release' });
      await server?.stop();
    }
  });

  test('runs without a verdict are read, the others are not', async () => {
    const { train, asked } = await start(({ path }) =>
      path === '/graphql'
        ? { body: { data: { repository: { ref } } } }
        : {
            body: {
              total_count: 1,
              jobs: [
                { id: 5, name: 'test', status: 'in_progress', conclusion: null, head_sha: oid('a'), run_attempt: 1, started_at: null },
              ],
            },
          },
    );
    const view = await train.readBundle('main', bundle({ trials: [trial(70, 'green'), trial(72)] }));
    expect([...view.runs.keys()]).toEqual([72]);
    expect(asked.map((request) => request.path)).toEqual(['/graphql', '/rest/repos/o/r/actions/runs/72/jobs?per_page=100']);
  });
});

test('readUnblockers asks once, for open issues with exactly that label', async () => {
  const { train, asked } = await start(() => ({ body: [{ number: 4 }, { number: 12 }] }));
  expect(await train.readUnblockers()).toEqual([4, 12]);
  expect(asked.map((request) => request.path)).toEqual(['/rest/repos/o/r/issues?labels=clambake%3Aunblocker&state=open&per_page=100']);
});

test('findPullRequestRun takes the newest run of the commit that a pull request from here started', async () => {
  const started = (id: number, repo: string | null) => ({
    ...run({ id, status: 'queued', conclusion: null }),
    event: 'pull_request',
    head_repository: repo === null ? null : { full_name: repo },
  });
  const { train } = await start(() => ({
    body: { total_count: 4, workflow_runs: [started(73, 'mallory/r'), started(72, null), started(71, 'o/r'), started(70, 'O/R')] },
  }));
  expect(await train.findPullRequestRun({ workflow: 'ci.yml', headSha: oid('a') })).toBe(71);
});

describe('readTrialRun', () => {
  test('a run that is out costs one request', async () => {
    const { train, asked } = await start(() => ({ body: run({ status: 'queued', conclusion: null }) }));
    expect(await train.readTrialRun(70)).toEqual({
      id: 70,
      attempt: 1,
      status: 'queued',
      conclusion: null,
      startedAt: null,
      jobs: [],
      excerpt: undefined,
      headSha: oid('a'),
      seenAt: '2026-11-23T05:00:00.000Z',
      runnerSeconds: 0,
    });
    expect(asked).toHaveLength(1);
  });

  test('a red one brings its jobs and the failing job’s log, cut to the failure, from where GitHub redirects to', async () => {
    const jobs = [
      { id: 5, name: 'lint', status: 'completed', conclusion: 'success' },
      { id: 6, name: 'test', status: 'completed', conclusion: 'failure' },
    ];
    const { train, asked } = await start(({ path }, _nth, origin): Answer => {
      if (path.endsWith('/runs/70')) return { body: run() };
      if (path.includes('/runs/70/jobs')) return { body: { total_count: 2, jobs } };
      if (path.endsWith('/jobs/6/logs')) return { status: 302, headers: { location: `${origin}/blob/6` } };
      return { headers: { 'content-type': 'text/plain' }, body: 'not ok 1 - adds' };
    });
    const view = await train.readTrialRun(70);
    expect(view).toMatchObject({ conclusion: 'failure', excerpt: '"not ok 1 - adds"' });
    expect(asked.map((request) => request.path.replace(/\?.*/, ''))).toEqual([
      '/rest/repos/o/r/actions/runs/70',
      '/rest/repos/o/r/actions/runs/70/jobs',
      '/rest/repos/o/r/actions/jobs/6/logs',
      '/blob/6',
    ]);
  });

  test('a job that failed without a step never ran, and has no log to ask for', async () => {
    const jobs = [{ id: 6, name: 'deploy', status: 'completed', conclusion: 'failure', steps: [] }];
    const { train, asked } = await start(
      ({ path }): Answer => (path.includes('/jobs') ? { body: { total_count: 1, jobs } } : { body: run() }),
    );
    expect(await train.readTrialRun(70)).toMatchObject({ jobs: [{ name: 'deploy', neverRan: true }], excerpt: undefined });
    expect(asked).toHaveLength(2);
  });

  test('where the base requires checks, one request for the jobs tells a failed one before the run ends, with its log', async () => {
    const shared = { head_sha: oid('a'), run_attempt: 2, started_at: '2026-11-23T04:50:00Z', completed_at: null };
    const jobs = [
      { ...shared, id: 5, name: 'lint', status: 'in_progress', conclusion: null },
      { ...shared, id: 6, name: 'test', status: 'completed', conclusion: 'failure', completed_at: '2026-11-23T04:51:30Z' },
      { ...shared, id: 7, name: 'nightly', status: 'completed', conclusion: 'failure' },
    ];
    const { train, asked } = await start(({ path }): Answer => {
      if (path.includes('/runs/70/jobs')) return { body: { total_count: 3, jobs } };
      return { headers: { 'content-type': 'text/plain' }, body: `log of ${path}` };
    });
    expect(await train.readTrialRun(70, { required: ['lint', 'test'] })).toMatchObject({
      status: 'in_progress',
      conclusion: null,
      attempt: 2,
      startedAt: '2026-11-23T04:50:00Z',
      excerpt: '"log of /rest/repos/o/r/actions/jobs/6/logs"',
      headSha: oid('a'),
      runnerSeconds: 90,
    });
    expect(asked).toHaveLength(2);
    await train.readTrialRun(70, { required: ['lint'] });
    // Nobody requires the two that failed: no log is read, and the end of the run is waited for.
    expect(asked).toHaveLength(3);
    expect(await train.readTrialRun(70, { withJobs: true })).toMatchObject({
      status: 'in_progress',
      jobs: [{ id: 5 }, { id: 6 }, { id: 7 }],
    });
    expect(asked).toHaveLength(4);
  });

  test('of a run that ended as cancelled, the job that ran into its time limit is told from one that a person cancelled', async () => {
    const job = (id: number, minutes: number) => ({
      id,
      name: `job ${id}`,
      status: 'completed',
      conclusion: 'cancelled',
      started_at: '2026-11-23T04:00:00Z',
      completed_at: `2026-11-23T04:${minutes}:00Z`,
    });
    const { train, asked } = await start(({ path }): Answer => {
      if (path.endsWith('/runs/70')) return { body: run({ conclusion: 'cancelled' }) };
      if (path.includes('/runs/70/jobs'))
        return { body: { total_count: 5, jobs: [11, 12, 30, 13, 14].map((minutes, index) => job(index + 1, minutes)) } };
      if (path.includes('/check-runs/3/')) return { body: [{ message: 'The job has exceeded the maximum execution time of 30m0s' }] };
      if (path.includes('/check-runs/5/')) return { status: 403, body: { message: 'Resource not accessible by integration' } };
      return path.includes('/check-runs/')
        ? { body: [{ message: 'The operation was canceled.' }] }
        : { status: 410, body: { message: 'gone' } };
    });
    const view = await train.readTrialRun(70);
    expect(view?.jobs.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'cancelled', 'timed_out', 'cancelled', 'cancelled']);
    expect(asked.filter(({ path }) => path.includes('/check-runs/')).map(({ path }) => path.replace(/.*check-runs.(\d).*/, '$1'))).toEqual([
      '3',
      '5',
      '4',
    ]);
  });

  test('a log that is gone leaves the verdict without an excerpt; a run that is not listed is undefined', async () => {
    const { train } = await start(({ path }) => {
      if (path.endsWith('/runs/70')) return { body: run() };
      if (path.includes('/runs/70/jobs'))
        return { body: { total_count: 1, jobs: [{ id: 6, name: 'test', status: 'completed', conclusion: 'failure' }] } };
      return { status: path.endsWith('/logs') ? 410 : 404, body: { message: 'gone' } };
    });
    expect(await train.readTrialRun(70)).toMatchObject({ excerpt: undefined, conclusion: 'failure' });
    expect(await train.readTrialRun(404)).toBeUndefined();
  });
});

describe('openPullRequest', () => {
  const wanted = { head: 'clambake/bundle-3', base: 'main', title: 't', body: 'b' };

  test('the setting that forbids it is named, after exactly one try', async () => {
    const { train, asked } = await start(() => ({
      status: 403,
      body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    }));
    expect(await train.openPullRequest(wanted)).toEqual({
      status: 'refused',
      why: 'GitHub Actions is not permitted to create pull requests in this repository. A person with administration rights must tick Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests. The train tries again at every tick',
    });
    expect(asked).toHaveLength(1);
  });

  test('a missing permission is another refusal', async () => {
    const { train } = await start(() => ({ status: 403, body: { message: 'Resource not accessible by integration' } }));
    expect(await train.openPullRequest(wanted)).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('"pull-requests: write"'),
    });
  });

  test('one that is open already is adopted, also when the answer to our own request was lost', async () => {
    for (const status of [422, 502]) {
      const { train, asked } = await start(({ method }) =>
        method === 'POST'
          ? { status, body: { message: 'A pull request already exists for o:clambake/bundle-3.' } }
          : {
              body: ['mallory', 'O'].map((owner, index) => ({
                number: 8 + index,
                head: { ref: wanted.head, repo: { full_name: `${owner}/r` } },
                base: { ref: 'main' },
              })),
            },
      );
      expect(await train.openPullRequest(wanted)).toEqual({ status: 'adopted', number: 9 });
      expect(asked.filter((request) => request.method === 'POST')).toHaveLength(1);
      await server?.stop();
    }
  });

  test('a server that is down is an error that may pass, not a refusal', async () => {
    const { train } = await start(({ method }) => (method === 'POST' ? { status: 502, body: { message: 'bad gateway' } } : { body: [] }));
    await expect(train.openPullRequest(wanted)).rejects.toMatchObject({ name: 'RemoteError', status: 502, retryable: true });
  });
});

describe('the rest', () => {
  test('statuses count whoever posted them, check runs only those of other apps', async () => {
    const { train } = await start(({ path }) =>
      path.includes('check-runs')
        ? {
            body: {
              total_count: 2,
              check_runs: [
                { name: 'test', status: 'completed', conclusion: 'success', app: { slug: 'github-actions' } },
                { name: 'scan', status: 'in_progress', conclusion: null, app: { slug: 'scanner' } },
              ],
            },
          }
        : {
            body: {
              state: 'success',
              statuses: [
                { context: 'licence', state: 'success' },
                { context: 'old', state: 'error' },
              ],
            },
          },
    );
    expect(await train.readStatuses(oid('a'), false)).toEqual(
      new Map([
        ['scan', 'pending'],
        ['licence', 'success'],
        ['old', 'failure'],
      ]),
    );
  });

  test('cancelling a run that has ended is done, a forbidden one is an error', async () => {
    const { train } = await start(({ path }) => ({ status: path.includes('/71/') ? 409 : 403, body: { message: 'no' } }));
    await train.cancelRun(71);
    await expect(train.cancelRun(72)).rejects.toMatchObject({ status: 403 });
  });

  test('a merge names the tested head, so that GitHub merges no other; a head that has moved is told as moved', async () => {
    const said = { status: 409, body: { message: 'Head branch was modified. Review and try the merge again.' } };
    const { train, asked } = await start(({ path }) => (path.includes('/8/') ? said : { body: { merged: true } }));
    const merge = { sha: oid('a'), title: 'Bundle 1', message: 'Tested.' };
    expect(await train.mergePullRequest(7, merge)).toEqual({ status: 'merged' });
    expect(asked[0]).toMatchObject({
      method: 'PUT',
      path: '/rest/repos/o/r/pulls/7/merge',
      body: { sha: oid('a'), merge_method: 'merge' },
    });
    expect(await train.mergePullRequest(8, merge)).toMatchObject({ status: 'moved' });
  });

  test('a status is posted on exactly the commit', async () => {
    const { train, asked } = await start(() => ({ status: 201, body: {} }));
    await train.setStatus(oid('a'), { context: 'test', state: 'success', description: 'd', targetUrl: 'https://example.com/' });
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: `/rest/repos/o/r/statuses/${oid('a')}`,
      body: { context: 'test', state: 'success' },
    });
  });
});
