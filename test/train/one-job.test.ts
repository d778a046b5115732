// bundle-train against the local GitHub: real HTTP, real git, real CI runs of a small repository's tests.
import { beforeEach, expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { hello, sumFiles, train as trainIn } from './train-job.ts';

let repo: OpenRepository;
beforeEach(async () => {
  repo = await openRepository({ files: sumFiles });
});

const land: OpenRepository['landed'] = (...given) => repo.landed(...given);
const train = () => trainIn(repo);
const git: OpenRepository['git'] = (...given) => repo.git(...given);

longTest(
  'three landed branches, one of which breaks a test: two land through one pull request that was tested, the third goes back with the failing test',
  async () => {
    const good = await land('Add a difference', { 'difference.js': 'export const difference = (a, b) => a - b;\n' });
    const bad = await land('Make sum faster', { 'sum.js': 'export const sum = (a, b) => a * b + 1;\n' });
    const fine = await land('Say hello', hello);
    const told = await train();
    expect(repo.local.problems()).toEqual([]);
    expect(told.outputs).toMatchObject({ landed: [good, fine], evicted: [bad] });
    expect((await git('ls-tree', '--name-only', 'main')).split('\n')).toEqual(expect.arrayContaining(['difference.js', 'hello.js']));
    expect(await git('show', 'main:sum.js')).toContain('a + b');
    expect(await git('branch', '--list', 'clambake/*')).toBe(`clambake/issue-${bad}`);
    const { repository } = repo;
    const states = [good, bad, fine].map((number) => ({
      state: repository.issues.get(number)?.state,
      labels: repository.issues.get(number)?.labels,
    }));
    expect(states).toEqual([
      { state: 'closed', labels: ['clambake:merged'] },
      { state: 'open', labels: ['clambake:ready'] },
      { state: 'closed', labels: ['clambake:merged'] },
    ]);
    const history = (await repo.trainRecord())?.history ?? [];
    const feedback = (await repo.record(bad))?.feedback;
    expect(feedback).toMatchObject({ kind: 'ci', check: 'test' });
    expect(feedback?.kind === 'ci' ? feedback.excerpt : '').toMatch(/two and two are four[\s\S]*5 == 4/);
    // Every tree that main has had was printed by a CI job's own checkout of a run that succeeded.
    const green = [...repository.runs.values()].filter((one) => one.conclusion === 'success').map((one) => one.id);
    const logs = [...repository.jobs.values()].filter((job) => green.includes(job.runId)).map((job) => job.log);
    for (const entry of history) {
      if (entry.mergedOid === undefined) continue;
      expect(entry.testedTree).toBe(await git('rev-parse', `${entry.mergedOid}^{tree}`));
      expect(logs.some((log) => log.includes(` tree ${entry.testedTree}`))).toBe(true);
    }
    expect(await git('rev-parse', 'main')).toBe(history[0]?.mergedOid);
    expect(told.summary).toContain('red: test');
  },
  120_000,
);

longTest(
  'while Actions may not create pull requests the job fails with the name of the setting and leaves no branch; ticked, the next one lands',
  async () => {
    repo.repository.actionsMayCreatePullRequests = false;
    const issue = await land('Say hello', hello);
    await expect(train()).rejects.toThrow(
      /^GitHub Actions is not permitted to create pull requests .*Allow GitHub Actions to create and approve pull requests/,
    );
    expect(await git('branch', '--list', 'clambake/bundle-*')).toBe('');
    repo.repository.actionsMayCreatePullRequests = true;
    expect((await train()).outputs).toMatchObject({ landed: [issue], evicted: [] });
    expect(repo.local.problems()).toEqual([]);
  },
  120_000,
);

/** Requests of jobs to the API after the first `from`, in order; GitHub counts GET /rate_limit against nothing. */
const apiRequests = (from: number): string[] =>
  repo.local.store.requests
    .slice(from)
    .filter((entry) => entry.tokenKind === 'actions')
    .map((entry) => entry.route)
    .filter((route) => !route.startsWith('git-') && route !== 'GET /rate_limit');
const waitingRuns = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
const dispatches = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
/** main requires a check, so the jobs are what is asked about; the run itself only once they have ended. */
const isPoll = (route: string): boolean => route === 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs';

longTest(
  'a bundle of four of which one conflicts is built with 10 API requests and landed with 7 more, besides looking whether CI has ended',
  async () => {
    const issues = [];
    for (const name of ['one', 'two', 'three']) issues.push(await land(name, { [`${name}.js`]: `export const ${name} = '${name}';\n` }));
    const rival = await land('four', { 'one.js': 'export const one = 1;\n' });
    const told = await train();
    expect(told.outputs).toMatchObject({ landed: issues, evicted: [rival] });
    const asked = apiRequests(0);
    expect(asked.filter((route) => !isPoll(route))).toEqual([
      'POST /graphql',
      'POST /graphql',
      'POST /graphql',
      'POST /graphql',
      'GET /repos/{owner}/{repo}/rules/branches/{branch}',
      'POST /repos/{owner}/{repo}/pulls',
      dispatches,
      'POST /graphql',
      waitingRuns,
      dispatches,
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
      'POST /graphql',
      'POST /repos/{owner}/{repo}/statuses/{sha}',
      'POST /graphql',
      // A run that waits for its runner reads everything later, so no other one is started.
      waitingRuns,
      'POST /graphql',
      'GET /repos/{owner}/{repo}/actions/runs',
    ]);
    const building = asked.findIndex(isPoll);
    // One more each for the evicted one, for the look for a waiting run before its tick is woken, and for status comments, which no tick has made here and which are searched.
    expect(building).toBeLessThanOrEqual(5 + Math.ceil(4 / 25) + Math.ceil(4 / 100) + 3);
    expect(asked.filter((route) => !isPoll(route)).length - building).toBeLessThanOrEqual(6 + Math.ceil(4 / 50) + 4 * Math.ceil(4 / 20));
    expect(repo.local.problems()).toEqual([]);
  },
  120_000,
);

test('where nothing has landed and no bundle is open, a job asks the API for nothing', async () => {
  await land('Say hello', hello);
  await train();
  const before = repo.local.store.requests.length;
  const told = await train();
  expect(apiRequests(before)).toEqual([]);
  expect(repo.local.store.requests.length).toBeGreaterThan(before);
  expect(told.summary).toContain('Nothing has landed and no bundle is open');
}, 120_000);
