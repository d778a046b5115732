// Calls every REST route over HTTP once. An answer that the official description does not allow is a 500 and a recorded
// violation, so these calls check the answers of all routes.
import { createSign } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { restRoutes } from './rest-routes.ts';
import { createStoryClient, type StoryClient, storyFiles } from '../testing/story-client.ts';
import type { Repository, Rule } from '../store.ts';

let github: LocalGitHub;
let repository: Repository;
let ann: StoryClient;
const root = '/repos/ann/shack';

beforeAll(async () => {
  github = await startLocalGitHub();
  const protections = [{ pattern: 'release', requiredContexts: ['test'], strict: true }];
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: storyFiles, roles: { tess: 'triage' }, protections });
  ann = createStoryClient(github, github.createToken({ kind: 'user', actor: 'ann' }));
});
afterAll(() => github.stop());

/** Asserts the status and returns the body. */
const expectStatus = async (status: number, method: string, path: string, body?: unknown) => {
  const answer = await ann.call(method, path, body);
  expect({ call: `${method} ${path}`, status: answer.status, body: answer.status === status ? undefined : answer.body }).toEqual({
    call: `${method} ${path}`,
    status,
    body: undefined,
  });
  return answer.body;
};
const get = (path: string) => expectStatus(200, 'GET', `${root}${path}`);

const walkIssues = async (): Promise<void> => {
  await expectStatus(201, 'POST', `${root}/issues`, { title: 'Night menu', labels: ['late'] });
  const blocker = await expectStatus(201, 'POST', `${root}/issues`, { title: 'Buy lamps', body: 'Two.' });
  for (const path of ['', '?labels=late&state=all', '/1', '/1/labels', '/1/comments', '/1/events', '/1/sub_issues'])
    await get(`/issues${path}`);
  await expectStatus(201, 'POST', `${root}/issues/1/dependencies/blocked_by`, { issue_id: blocker.id });
  expect((await get('/issues/1/dependencies/blocked_by')).map((issue: { number: number }) => issue.number)).toEqual([2]);
  expect((await get('/issues/1')).issue_dependencies_summary).toMatchObject({ blocked_by: 1, total_blocked_by: 1 });
  await expectStatus(200, 'DELETE', `${root}/issues/1/dependencies/blocked_by/${blocker.id}`);
  await expectStatus(201, 'POST', `${root}/issues/1/sub_issues`, { sub_issue_id: blocker.id });
  const comment = await expectStatus(201, 'POST', `${root}/issues/1/comments`, { body: 'When?' });
  await expectStatus(200, 'PATCH', `${root}/issues/comments/${comment.id}`, { body: 'When exactly?' });
  expect((await get(`/issues/comments/${comment.id}`)).body).toBe('When exactly?');
  await expectStatus(201, 'POST', `${root}/issues/comments/${comment.id}/reactions`, { content: 'eyes' });
  await expectStatus(200, 'POST', `${root}/issues/comments/${comment.id}/reactions`, { content: 'eyes' });
  await expectStatus(201, 'POST', `${root}/issues/1/reactions`, { content: '+1' });
  expect(await get(`/issues/comments/${comment.id}/reactions`)).toMatchObject([{ content: 'eyes', user: { login: 'ann' } }]);
  expect(await get('/issues/1/reactions?content=eyes')).toEqual([]);
  expect((await get(`/issues/comments/${comment.id}`)).reactions).toMatchObject({ total_count: 1, eyes: 1 });
  await expectStatus(201, 'POST', `${root}/labels`, { name: 'good first issue', color: '7057ff', description: 'Small' });
  await get('/labels');
  await get('/labels/good%20first%20issue');
  await expectStatus(200, 'POST', `${root}/issues/1/labels`, { labels: ['good first issue'] });
  await expectStatus(200, 'DELETE', `${root}/issues/1/labels/good%20first%20issue`);
  await expectStatus(404, 'DELETE', `${root}/issues/1/labels/good%20first%20issue`);
  expect(await expectStatus(200, 'PATCH', `${root}/issues/1`, { state: 'closed', state_reason: 'not_planned' })).toMatchObject({
    state: 'closed',
    state_reason: 'not_planned',
  });
};

const walkRules = async (): Promise<void> => {
  const rules: Rule[] = [
    {
      type: 'required_status_checks',
      parameters: { required_status_checks: [{ context: 'test', integration_id: 15368 }], strict_required_status_checks_policy: true },
    },
    { type: 'pull_request', parameters: { required_approving_review_count: 1, allowed_merge_methods: ['squash'] } },
    ...(['merge_queue', 'required_linear_history', 'non_fast_forward', 'deletion', 'creation', 'update'] as const).map((type) => ({
      type,
    })),
  ];
  const { id } = github.addRuleset(repository, { branches: ['ruled/*'], rules });
  expect(await get('/rules/branches/ruled%2Fone')).toMatchObject(rules.map((rule) => ({ ...rule, ruleset_id: id })));
  expect(await get('/rules/branches/main')).toEqual([]);
};

const walkMerges = async (): Promise<void> => {
  await github.commit(repository, { branch: 'awning', files: { 'src/awning.js': 'export const awning = 1;\n' }, by: 'ann' });
  await expectStatus(201, 'POST', `${root}/merges`, { base: 'main', head: 'awning' });
  await expectStatus(204, 'POST', `${root}/merges`, { base: 'main', head: 'awning' });
  await expectStatus(404, 'POST', `${root}/merges`, { base: 'main', head: 'roof' });
  await github.commit(repository, { branch: 'roof', files: { 'src/awning.js': 'export const awning = 2;\n' }, by: 'ann' });
  await github.commit(repository, { files: { 'src/awning.js': 'export const awning = 3;\n' }, by: 'ann' });
  await expectStatus(409, 'POST', `${root}/merges`, { base: 'main', head: 'roof' });
};

const walkApps = async (): Promise<void> => {
  const app = github.createApp({ slug: 'shack-train', permissions: { contents: 'write' }, repositories: [repository] });
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(github.clock.ms() / 1000);
  const text = `${part({ alg: 'RS256' })}.${part({ iat, exp: iat + 300, iss: app.clientId })}`;
  const jwt = `${text}.${createSign('RSA-SHA256').update(text).sign(app.privateKey, 'base64url')}`;
  const call = (method: string, path: string, token: string, body?: unknown): Promise<Response> =>
    fetch(`${github.apiUrl}${path}`, {
      method,
      headers: { authorization: `bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const found = await call('GET', `${root}/installation`, jwt);
  const installation = (await found.json()) as { id: number; app_slug: string };
  expect([found.status, installation.app_slug]).toEqual([200, 'shack-train']);
  const made = await call('POST', `/app/installations/${installation.id}/access_tokens`, jwt, { permissions: { contents: 'read' } });
  const { token, permissions } = (await made.json()) as { token: string; permissions: unknown };
  expect([made.status, permissions]).toEqual([201, { metadata: 'read', contents: 'read' }]);
  expect((await call('DELETE', '/installation/token', token)).status).toBe(204);
  expect((await call('DELETE', '/installation/token', token)).status).toBe(401);
};

const walkRepository = async (): Promise<void> => {
  for (const path of ['', '/contents/', '/contents/src', '/branches', '/branches/main', '/rules/branches/main']) await get(path);
  const file = await get('/contents/README.md?ref=main');
  expect(Buffer.from(file.content, 'base64').toString()).toBe(storyFiles['README.md']);
  expect(await get('/collaborators/tess/permission')).toMatchObject({ permission: 'read', role_name: 'triage' });
  await expectStatus(404, 'GET', `${root}/branches/main/protection`);
  expect(await get('/branches/release/protection')).toMatchObject({ required_status_checks: { strict: true, contexts: ['test'] } });
  await expectStatus(200, 'GET', '/user');
  await expectStatus(200, 'GET', '/meta');
  await expectStatus(200, 'GET', '/rate_limit');
};

const walkGit = async (): Promise<string> => {
  const oid = await github.commit(repository, { branch: 'feature/lamps', files: { 'src/lamp.js': 'export const lamp = 1;\n' }, by: 'ann' });
  for (const path of ['ref/heads/main', 'ref/heads%2Ffeature%2Flamps', 'matching-refs/heads/f', `commits/${oid}`, 'trees/main?recursive=1'])
    await get(`/git/${path}`);
  await expectStatus(201, 'POST', `${root}/git/refs`, { ref: 'refs/heads/spare', sha: oid });
  await expectStatus(422, 'POST', `${root}/git/refs`, { ref: 'refs/heads/spare', sha: oid });
  const main = (await get('/git/ref/heads/main')).object.sha;
  await expectStatus(422, 'PATCH', `${root}/git/refs/heads/spare`, { sha: main });
  await expectStatus(200, 'PATCH', `${root}/git/refs/heads/spare`, { sha: main, force: true });
  await expectStatus(204, 'DELETE', `${root}/git/refs/heads/spare`);
  await expectStatus(422, 'DELETE', `${root}/git/refs/heads/spare`);
  expect(await get('/compare/main...feature%2Flamps')).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 });
  await expectStatus(201, 'POST', `${root}/statuses/${oid}`, { state: 'pending', context: 'test' });
  await expectStatus(201, 'POST', `${root}/statuses/${oid}`, { state: 'success', context: 'test' });
  for (const path of ['main', 'feature%2Flamps/statuses', `${oid}/check-runs`]) await get(`/commits/${path}`);
  await get('/commits');
  expect(await get(`/commits/feature/lamps/status`)).toMatchObject({ state: 'success', total_count: 1, sha: oid });
  return oid;
};

const walkPulls = async (headOid: string): Promise<void> => {
  const request = { title: 'Lamps', head: 'feature/lamps', base: 'main' };
  const pull = await expectStatus(201, 'POST', `${root}/pulls`, request);
  expect(pull).toMatchObject({ mergeable: true, mergeable_state: 'clean', commits: 1, additions: 1, changed_files: 1 });
  expect((await expectStatus(422, 'POST', `${root}/pulls`, request)).errors[0].message).toBe(
    'A pull request already exists for ann:feature/lamps.',
  );
  for (const path of ['', `/${pull.number}`, `/${pull.number}/files`, `/${pull.number}/commits`]) await get(`/pulls${path}`);
  await expectStatus(200, 'PATCH', `${root}/pulls/${pull.number}`, { body: 'Two lamps.' });
  await expectStatus(422, 'POST', `${root}/pulls/${pull.number}/reviews`, { event: 'APPROVE' });
  const review = await expectStatus(200, 'POST', `${root}/pulls/${pull.number}/reviews`, { event: 'COMMENT', body: 'Nice.' });
  expect(await get(`/pulls/${pull.number}/reviews`)).toMatchObject([{ id: review.id, state: 'COMMENTED', commit_id: headOid }]);
  const comment = { body: 'Which lamp?', commit_id: headOid, path: 'src/lamp.js', line: 1 };
  const said = await expectStatus(201, 'POST', `${root}/pulls/${pull.number}/comments`, comment);
  await expectStatus(422, 'POST', `${root}/pulls/${pull.number}/comments`, { ...comment, line: 4711 });
  expect(await get(`/pulls/${pull.number}/comments`)).toMatchObject([{ id: said.id, path: 'src/lamp.js', original_line: 1 }]);
  const dismissals = (id: number): string => `${root}/pulls/${pull.number}/reviews/${id}/dismissals`;
  // Only a verdict can be dismissed, and nobody gives one on a pull request of their own.
  await expectStatus(422, 'PUT', dismissals(review.id), { message: 'Settled.' });
  await expectStatus(404, 'PUT', dismissals(4711), { message: 'Settled.' });
  await expectStatus(409, 'PUT', `${root}/pulls/${pull.number}/merge`, { sha: '0'.repeat(40) });
  await expectStatus(200, 'PUT', `${root}/pulls/${pull.number}/merge`, { sha: headOid });
  await expectStatus(405, 'PUT', `${root}/pulls/${pull.number}/merge`);
  expect(await get(`/pulls/${pull.number}`)).toMatchObject({ merged: true, state: 'closed', merged_by: { login: 'ann' } });
};

const walkActions = async (): Promise<void> => {
  await get('/actions/workflows');
  await get('/actions/workflows/ci.yml');
  await expectStatus(204, 'POST', `${root}/dispatches`, { event_type: 'meal', client_payload: { dish: 'soup' } });
  const path = `${root}/actions/workflows/ci.yml/dispatches`;
  await expectStatus(204, 'POST', path, { ref: 'main', inputs: { depth: 'quick' } });
  const { workflow_run_id: id } = await expectStatus(200, 'POST', path, {
    ref: 'main',
    inputs: { depth: 'quick' },
    return_run_details: true,
  });
  const run = repository.runs.get(id);
  if (run === undefined) throw new Error('the run is not in the store');
  expect(run.inputs).toEqual({ depth: 'quick', note: 'none' });
  const job = github.runs.createJob(repository, { run, name: 'test', permissions: {} });
  job.steps.push({ number: 1, name: 'npm test', status: 'queued', conclusion: null });
  github.runs.startJob(repository, job);
  github.runs.appendLog(job, 'all green\n');
  await expectStatus(404, 'GET', `${root}/actions/jobs/${job.id}/logs`);
  for (const part of ['', '/attempts/1', '/jobs', '/attempts/1/jobs', '/artifacts', '/timing']) await get(`/actions/runs/${id}${part}`);
  await get(`/actions/jobs/${job.id}`);
  Object.assign(job, { annotations: [{ level: 'error', message: 'too late' }] });
  expect(await get(`/check-runs/${job.id}/annotations`)).toMatchObject([{ annotation_level: 'failure', message: 'too late' }]);
  github.runs.completeJob(repository, job, 'success');
  const log = await ann.call('GET', `${root}/actions/jobs/${job.id}/logs`);
  expect(log.status).toBe(302);
  expect(await (await fetch(log.headers.get('location') ?? '')).text()).toBe('all green\n');
  expect(await get('/actions/artifacts')).toEqual({ total_count: 0, artifacts: [] });
  for (const path of ['1', '1/zip']) await expectStatus(404, 'GET', `${root}/actions/artifacts/${path}`);
  await expectStatus(404, 'DELETE', `${root}/actions/artifacts/1`);
  await expectStatus(202, 'POST', `${root}/actions/runs/${id}/cancel`);
  await expectStatus(409, 'POST', `${root}/actions/runs/${id}/cancel`);
  await expectStatus(201, 'POST', `${root}/actions/runs/${id}/rerun`, {});
  expect(await get(`/actions/runs/${id}`)).toMatchObject({ run_attempt: 2, status: 'queued' });
  await expectStatus(404, 'GET', `${root}/actions/runs/${id}/attempts/3/jobs`);
  await expectStatus(403, 'POST', `${root}/actions/runs/${id}/approve`);
  github.runs.completeRun(repository, run, 'failure');
  await expectStatus(201, 'POST', `${root}/actions/runs/${id}/rerun-failed-jobs`);
  for (const part of ['runs', 'workflows/ci.yml/runs']) expect((await get(`/actions/${part}`)).total_count).toBe(2);
  await expectStatus(403, 'DELETE', `${root}/actions/runs/${id}`);
  github.runs.completeRun(repository, run, 'failure');
  await expectStatus(204, 'DELETE', `${root}/actions/runs/${id}`);
};

test('every route answers over HTTP as the official description allows', async () => {
  await walkIssues();
  await walkRepository();
  await walkPulls(await walkGit());
  await walkActions();
  await walkApps();
  await walkRules();
  await walkMerges();
  const walked = new Set(github.store.requests.map((request) => request.route));
  expect(restRoutes.map((route) => route.template).filter((template) => !walked.has(template))).toEqual([]);
  expect(github.problems()).toEqual([]);
});
