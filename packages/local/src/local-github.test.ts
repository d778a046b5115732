// Behaviour of GitHub that breaks naive clients, as stories over real HTTP.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Permissions } from './repository/access.ts';
import { createClock } from './clock.ts';
import { type LocalGitHub, startLocalGitHub } from './local-github.ts';
import { requestStatistics } from './statistics.ts';
import { createStoryClient, type StoryClient, storyFiles } from './testing/story-client.ts';
import type { Repository, Run } from './store.ts';

let github: LocalGitHub;
let repository: Repository;
let ann: StoryClient;
const root = '/repos/ann/shack';

beforeEach(async () => {
  github = await startLocalGitHub();
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: storyFiles, roles: { tess: 'triage', walt: 'write' } });
  ann = clientOf('ann');
});
afterEach(() => github.stop());

const clientOf = (actor: string): StoryClient => createStoryClient(github, github.createToken({ kind: 'user', actor }));
const jobClient = (permissions: Permissions): StoryClient =>
  createStoryClient(github, github.createToken({ kind: 'actions', permissions, repository }));

test('a job without the permission gets a 403 with the accepted permission, and changes nothing', async () => {
  github.createIssue(repository, { title: 'A', by: 'ann' });
  const reader = jobClient({ issues: 'read' });
  const answer = await reader.call('POST', `${root}/issues/1/labels`, { labels: ['x'] });
  expect(answer.status).toBe(403);
  expect(answer.body.message).toBe('Resource not accessible by integration');
  expect(answer.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
  expect(repository.issues.get(1)?.labels).toEqual([]);
  expect((await jobClient({ issues: 'write' }).call('POST', `${root}/issues/1/labels`, { labels: ['x'] })).status).toBe(200);
});

test('`pull-requests: write` gives no access to an issue', async () => {
  github.createIssue(repository, { title: 'A', by: 'ann' });
  const answer = await jobClient({ 'pull-requests': 'write' }).call('POST', `${root}/issues/1/comments`, { body: 'hi' });
  expect(answer.status).toBe(403);
});

test('classic branch protection is closed to GITHUB_TOKEN whatever its permissions', async () => {
  const everything: Permissions = {
    contents: 'write',
    issues: 'write',
    actions: 'write',
    'pull-requests': 'write',
    statuses: 'write',
    checks: 'write',
  };
  expect((await jobClient(everything).call('GET', `${root}/branches/main/protection`)).status).toBe(403);
});

test('a private repository does not exist for strangers, and a wrong token is refused', async () => {
  await github.createRepository({ owner: 'ann', name: 'diary', private: true });
  expect((await clientOf('tess').call('GET', '/repos/ann/diary')).status).toBe(404);
  expect((await ann.call('GET', '/repos/ann/diary')).status).toBe(200);
  const forged = createStoryClient(github, { value: 'ghs_forged', kind: 'actions', actor: 'x', permissions: {} });
  expect((await forged.call('GET', root)).status).toBe(401);
});

test('a person needs the role: triage labels, only write creates labels', async () => {
  github.createIssue(repository, { title: 'A', by: 'ann' });
  expect((await clientOf('tess').call('POST', `${root}/issues/1/labels`, { labels: ['x'] })).status).toBe(200);
  expect((await clientOf('zoe').call('POST', `${root}/issues/1/labels`, { labels: ['y'] })).status).toBe(403);
  expect((await clientOf('tess').call('POST', `${root}/labels`, { name: 'z' })).status).toBe(403);
  expect((await clientOf('walt').call('POST', `${root}/labels`, { name: 'z' })).status).toBe(201);
});

test('authors close their own issue, and only that', async () => {
  for (const by of ['zoe', 'ann']) github.createIssue(repository, { title: 'A', by });
  const zoe = clientOf('zoe');
  const close = async (number: number) => (await zoe.call('PATCH', `${root}/issues/${number}`, { state: 'closed' })).status;
  expect([await close(1), await close(2)]).toEqual([200, 403]);
  expect((await zoe.call('PATCH', `${root}/issues/1`, { labels: ['x'] })).status).toBe(403);
});

test('actions of GITHUB_TOKEN start no workflow, except a dispatch; actions of a person do', async () => {
  github.createIssue(repository, { title: 'A', by: 'ann' });
  const job = jobClient({ issues: 'write', actions: 'write' });
  const runs: Run[] = [];
  github.onRun((_, run) => runs.push(run));
  repository.events.length = 0;
  await job.call('POST', `${root}/issues/1/labels`, { labels: ['x'] });
  await ann.call('DELETE', `${root}/issues/1/labels/x`);
  await job.call('POST', `${root}/actions/workflows/ci.yml/dispatches`, { ref: 'main', inputs: { depth: 'deep' } });
  expect(repository.events.map(({ name, action, actor, startsWorkflows }) => [name, action, actor, startsWorkflows])).toEqual([
    ['issues', 'labeled', 'github-actions[bot]', false],
    ['issues', 'unlabeled', 'ann', true],
    ['workflow_dispatch', null, 'github-actions[bot]', true],
  ]);
  expect(runs.map(({ event, actor, headBranch }) => ({ event, actor, headBranch }))).toEqual([
    { event: 'workflow_dispatch', actor: 'github-actions[bot]', headBranch: 'main' },
  ]);
});

test('an event of a repository dispatch starts workflows, also when a job with "contents: write" sends it', async () => {
  const send = (client: typeof ann, body: object) => client.call('POST', `${root}/dispatches`, body);
  repository.events.length = 0;
  const job = jobClient({ contents: 'write' });
  expect((await send(job, { event_type: 'meal', client_payload: { dish: 'soup' } })).status).toBe(204);
  expect((await send(jobClient({ contents: 'read', actions: 'write' }), { event_type: 'meal' })).status).toBe(403);
  expect(repository.events).toMatchObject([
    { name: 'repository_dispatch', action: 'meal', startsWorkflows: true, payload: { client_payload: { dish: 'soup' }, branch: 'main' } },
  ]);
});

test.each([
  ['an undeclared input', 'ci.yml', { ref: 'main', inputs: { depth: 'deep', who: 'me' } }, 'Unexpected inputs provided: ["who"]'],
  ['a missing required input', 'ci.yml', { ref: 'main' }, "Required input 'depth' not provided"],
  ['a value outside the choice', 'ci.yml', { ref: 'main', inputs: { depth: 'wide' } }, 'not in the list of allowed values'],
  ['a workflow without the trigger', 'lint.yml', { ref: 'main' }, "Workflow does not have 'workflow_dispatch' trigger"],
  ['a ref that does not exist', 'ci.yml', { ref: 'gone', inputs: { depth: 'deep' } }, 'No ref found for: gone'],
])('a dispatch with %s is a 422 and starts nothing', async (_, workflow, body, message) => {
  const answer = await ann.call('POST', `${root}/actions/workflows/${workflow}/dispatches`, body);
  expect(answer.status).toBe(422);
  expect(answer.body.message).toContain(message);
  expect(repository.runs.size).toBe(0);
});

test('a dispatch reads the workflow file from the ref it names', async () => {
  const lint = '.github/workflows/lint.yml';
  await github.commit(repository, { branch: 'next', files: { [lint]: 'name: Lint\non: workflow_dispatch\njobs: {}\n' }, by: 'ann' });
  expect((await ann.call('POST', `${root}/actions/workflows/lint.yml/dispatches`, { ref: 'main' })).status).toBe(422);
  expect((await ann.call('POST', `${root}/actions/workflows/lint.yml/dispatches`, { ref: 'next' })).status).toBe(204);
});

test('GITHUB_TOKEN opens pull requests only when the setting allows it', async () => {
  await github.commit(repository, { branch: 'lamps', files: { 'lamp.js': '1\n' }, by: 'ann' });
  const job = jobClient({ 'pull-requests': 'write', contents: 'write' });
  const request = { title: 'Lamps', head: 'lamps', base: 'main' };
  const refused = await job.call('POST', `${root}/pulls`, request);
  expect([refused.status, refused.body.message]).toEqual([403, 'GitHub Actions is not permitted to create or approve pull requests.']);
  repository.actionsMayCreatePullRequests = true;
  expect((await job.call('POST', `${root}/pulls`, request)).status).toBe(201);
});

const openLamps = async (): Promise<{ number: number; oid: string }> => {
  const oid = await github.commit(repository, { branch: 'lamps', files: { 'lamp.js': '1\n' }, by: 'ann' });
  const { body } = await ann.call('POST', `${root}/pulls`, { title: 'Lamps', head: 'lamps', base: 'main' });
  return { number: body.number, oid };
};

test('a dispatched check run on the right commit does not satisfy a required check, a commit status does', async () => {
  repository.protections.push({ pattern: 'main', requiredContexts: ['test'], strict: false });
  const { number, oid } = await openLamps();
  const run = github.runs.createRun(repository, {
    workflow: '.github/workflows/ci.yml',
    event: 'workflow_dispatch',
    actor: 'ann',
    headBranch: 'lamps',
    headSha: oid,
  });
  const job = github.runs.createJob(repository, { run, name: 'test', permissions: {} });
  github.runs.startJob(repository, job);
  github.runs.completeJob(repository, job, 'success');
  const checks = await ann.call('GET', `${root}/commits/${oid}/check-runs`);
  expect(checks.body.check_runs).toMatchObject([{ name: 'test', conclusion: 'success' }]);
  const walt = clientOf('walt');
  expect((await walt.call('GET', `${root}/pulls/${number}`)).body.mergeable_state).toBe('blocked');
  const refused = await walt.call('PUT', `${root}/pulls/${number}/merge`);
  expect([refused.status, refused.body.message]).toEqual([405, 'Required status check "test" is expected.']);
  await jobClient({ statuses: 'write' }).call('POST', `${root}/statuses/${oid}`, { state: 'success', context: 'test' });
  expect((await walt.call('PUT', `${root}/pulls/${number}/merge`)).status).toBe(200);
});

test('a pull request that conflicts or is behind a strict base cannot be merged', async () => {
  const { number } = await openLamps();
  await github.commit(repository, { files: { 'lamp.js': '2\n' }, by: 'ann' });
  expect((await ann.call('GET', `${root}/pulls/${number}`)).body).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
  expect((await ann.call('PUT', `${root}/pulls/${number}/merge`)).status).toBe(405);
  repository.protections.push({ pattern: 'main', requiredContexts: [], strict: true });
  await github.commit(repository, { branch: 'chairs', files: { 'chair.js': '1\n' }, by: 'ann' });
  const { body } = await ann.call('POST', `${root}/pulls`, { title: 'Chairs', head: 'chairs', base: 'main' });
  await github.commit(repository, { files: { 'table.js': '1\n' }, by: 'ann' });
  const behind = await ann.call('PUT', `${root}/pulls/${body.number}/merge`);
  expect([behind.status, behind.body.message]).toEqual([405, 'Head branch is out of date. Update the branch and try the merge again.']);
});

const run = promisify(execFile);

test('a push of the head to the base over git merges the pull request; deleting a head closes one', async () => {
  const { number, oid } = await openLamps();
  const token = github.createToken({ kind: 'actions', permissions: { contents: 'write' }, repository });
  const directory = await mkdtemp(join(tmpdir(), 'story-'));
  const git = async (...args: string[]): Promise<string> => {
    const env = { PATH: process.env.PATH, HOME: directory, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
    return (
      await run(
        'git',
        ['-c', `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token.value}`).toString('base64')}`, ...args],
        { cwd: directory, env },
      )
    ).stdout;
  };
  try {
    await git('clone', '--quiet', `${github.serverUrl}/ann/shack.git`, '.');
    repository.events.length = 0;
    await git('push', '--quiet', 'origin', `${oid}:refs/heads/main`);
    expect((await ann.call('GET', `${root}/pulls/${number}`)).body).toMatchObject({
      merged: true,
      merged_by: { login: 'github-actions[bot]' },
      merge_commit_sha: oid,
    });
    expect(repository.events.map(({ name, action, startsWorkflows }) => [name, action, startsWorkflows])).toEqual([
      ['push', null, false],
      ['pull_request', 'closed', false],
    ]);
    await writeFile(join(directory, 'chair.js'), '1\n');
    await git('checkout', '--quiet', '-b', 'chairs');
    await git('add', '.');
    await git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'Chairs');
    await git('push', '--quiet', 'origin', 'chairs');
    const { body } = await ann.call('POST', `${root}/pulls`, { title: 'Chairs', head: 'chairs', base: 'main' });
    await git('push', '--quiet', 'origin', ':chairs');
    expect((await ann.call('GET', `${root}/pulls/${body.number}`)).body).toMatchObject({ merged: false, state: 'closed' });
    expect(requestStatistics(github.store).gitRequests).toBeGreaterThan(4);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

test('a route without an implementation is a 501 and is recorded by name', async () => {
  const answer = await ann.call('GET', `${root}/milestones`);
  expect([answer.status, answer.body.message]).toEqual([501, 'The local GitHub does not implement GET /repos/ann/shack/milestones']);
  expect(github.problems()).toEqual(['not implemented: GET /repos/ann/shack/milestones']);
});

test('every answer carries the Date of the local clock and a request id; rate_limit costs nothing', async () => {
  const answer = await ann.call('GET', '/rate_limit');
  expect(Math.abs(Date.parse(answer.headers.get('date') ?? '') - github.clock.ms())).toBeLessThan(2000);
  expect(answer.headers.get('x-github-request-id')).toMatch(/^[0-9A-F]+:[0-9A-F]+$/);
  expect(answer.body.rate.used).toBe(0);
  await ann.call('GET', root);
  const again = await ann.call('GET', '/rate_limit');
  expect(again.body.rate.used).toBe(1);
  expect(again.headers.get('x-ratelimit-remaining')).toBe('4999');
  expect(requestStatistics(github.store)).toMatchObject({
    total: 1,
    free: 2,
    byEndpoint: { 'GET /rate_limit': 2, 'GET /repos/{owner}/{repo}': 1 },
  });
});

test('all jobs of a repository share one hourly limit, which only the clock renews', async () => {
  await github.stop();
  let wall = Date.parse('2026-11-23T10:00:00Z');
  github = await startLocalGitHub({
    clock: createClock({ base: () => wall }),
    limits: { perHour: { actions: 2, app: 5000, user: 5000, none: 60 } },
  });
  repository = await github.createRepository({ owner: 'ann', name: 'shack' });
  const jobs = [jobClient({}), jobClient({})] as const;
  expect([(await jobs[0].call('GET', root)).status, (await jobs[1].call('GET', root)).status]).toEqual([200, 200]);
  const exceeded = await jobs[0].call('GET', root);
  expect([exceeded.status, exceeded.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  expect(Number(exceeded.headers.get('x-ratelimit-reset')) * 1000).toBe(wall + 3_600_000);
  wall += 3_600_001;
  expect((await jobs[0].call('GET', root)).status).toBe(200);
});

test('the secondary limit on content creation answers 403 with Retry-After', async () => {
  await github.stop();
  github = await startLocalGitHub({ limits: { creationsPerMinute: 2 } });
  repository = await github.createRepository({ owner: 'ann', name: 'shack' });
  ann = clientOf('ann');
  const titles = ['A', 'B', 'C'];
  const statuses: number[] = [];
  for (const title of titles) statuses.push((await ann.call('POST', `${root}/issues`, { title })).status);
  expect(statuses).toEqual([201, 201, 403]);
  const comment = await ann.call('POST', `${root}/issues/1/comments`, { body: 'hi' });
  expect(comment.headers.get('retry-after')).toBe('60');
});

test.each([
  ['content in an hour', { creationsPerHour: 1 }, '600'],
  ['points in a minute', { pointsPerMinute: { core: 9, graphql: 2000 } }, '60'],
])('the secondary limit on %s answers 403 with Retry-After, and only the clock helps', async (_, limits, retryAfter) => {
  await github.stop();
  let ahead = 0;
  const clock = createClock({ base: () => performance.timeOrigin + performance.now() + ahead });
  github = await startLocalGitHub({ limits, clock });
  repository = await github.createRepository({ owner: 'ann', name: 'shack' });
  ann = clientOf('ann');
  expect((await ann.call('POST', `${root}/issues`, { title: 'A' })).status).toBe(201);
  const refused = await ann.call('POST', `${root}/issues`, { title: 'B' });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, retryAfter]);
  ahead += 3_600_000;
  expect((await ann.call('POST', `${root}/issues`, { title: 'C' })).status).toBe(201);
});

test('GraphQL has points a minute of its own, five for a mutation', async () => {
  await github.stop();
  github = await startLocalGitHub({ limits: { pointsPerMinute: { core: 900, graphql: 6 } } });
  await github.createRepository({ owner: 'ann', name: 'shack' });
  ann = clientOf('ann');
  const ask = async (): Promise<number> => (await ann.graphql('{ viewer { login } }')).status;
  expect([await ask(), await ask(), await ask(), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 200, 200, 200]);
  expect(await ask()).toBe(403);
});

test('lists have pages with a Link header that names the last one', async () => {
  for (let n = 1; n <= 5; n += 1) github.createIssue(repository, { title: `Issue ${n}`, by: 'ann' });
  const numbers: number[] = [];
  let path = `${root}/issues?per_page=2&direction=asc`;
  while (path !== '') {
    const answer = await ann.call('GET', path);
    numbers.push(...answer.body.map((issue: { number: number }) => issue.number));
    path = /<([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]?.replace(github.apiUrl, '') ?? '';
  }
  expect(numbers).toEqual([1, 2, 3, 4, 5]);
});

test('a request with the ETag of an unchanged answer gets a 304', async () => {
  const headers = { authorization: `Bearer ${github.createToken({ kind: 'user', actor: 'ann' }).value}` };
  const known = await fetch(`${github.apiUrl}${root}/labels`, { headers });
  const again = await fetch(`${github.apiUrl}${root}/labels`, {
    headers: { ...headers, 'if-none-match': known.headers.get('etag') ?? '' },
  });
  expect([known.status, again.status]).toEqual([200, 304]);
});
