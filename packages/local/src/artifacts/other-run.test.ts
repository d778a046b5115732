// A job downloads the artifact of another run through REST, with the unmodified client and its GITHUB_TOKEN.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { createClock } from '../clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { createStoryClient, type StoryClient } from '../testing/story-client.ts';
import { type Outcome, runProcess } from '../testing/run-process.ts';
import type { Job, Repository, Run, Token } from '../store.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let aheadMs = 0;
let root: string;
let github: LocalGitHub;
let repository: Repository;
let token: Token;
let reader: StoryClient;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'other-run-'));
  const clock = createClock({ base: () => performance.timeOrigin + performance.now() + aheadMs });
  github = await startLocalGitHub({ directory: join(root, 'github'), clock });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'README.md': 'A shack.\n' } });
  token = github.createToken({ kind: 'actions', permissions: { actions: 'read' }, repository });
  reader = createStoryClient(github, token);
});
afterAll(async () => {
  await github.stop();
  await rm(root, { recursive: true, force: true, maxRetries: 3 });
});

const startJob = (): { run: Run; job: Job } => {
  const headSha = '0'.repeat(40);
  const run = github.runs.createRun(repository, { workflow: 'w', event: 'push', actor: 'ann', headBranch: 'main', headSha });
  const job = github.runs.createJob(repository, { run, name: 'job', permissions: {} });
  github.runs.startJob(repository, job);
  return { run, job };
};

const client = (script: string, at: { run: Run; job: Job }): Promise<Outcome> => {
  const source = `const { DefaultArtifactClient } = await import('@actions/artifact');
    const artifact = new DefaultArtifactClient();
    ${script}`;
  const env = {
    PATH: process.env.PATH,
    ACTIONS_RUNTIME_TOKEN: github.artifacts.runtimeToken(at.run, at.job),
    ACTIONS_RESULTS_URL: `${github.resultsUrl}/`,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: 'http://github.localhost:1',
    GITHUB_WORKSPACE: root,
  };
  return runProcess(process.execPath, ['--input-type=module', '-e', source], { cwd: process.cwd(), env });
};

const upload = async (name: string, at: { run: Run; job: Job }): Promise<number> => {
  const file = join(root, 'work.txt');
  await writeFile(file, name);
  const made = await client(`await artifact.uploadArtifact('${name}', [${JSON.stringify(file)}], ${JSON.stringify(root)});`, at);
  expect(made.code, made.err + made.out).toBe(0);
  return github.artifacts.list(at.run.id).find((one) => one.name === name)?.id ?? 0;
};

/** Downloads with the client's `findBy` option: from another run, with this job's token. */
const download = (id: number, from: Run, path: string): Promise<Outcome> =>
  client(
    `await artifact.downloadArtifact(${id}, { path: ${JSON.stringify(path)}, findBy: { token: '${token.value}',
      workflowRunId: ${from.id}, repositoryOwner: 'ann', repositoryName: 'shack' } });`,
    startJob(),
  );

test('a job of another run downloads the artifact of a lost attempt by id, with the digest from the list', async () => {
  const lost = startJob();
  const id = await upload('report-42', lost);
  github.runs.completeJob(repository, lost.job, 'failure');
  const path = join(root, 'salvage');
  expect(await download(id, lost.run, path)).toMatchObject({ code: 0 });
  expect(await readFile(join(path, 'work.txt'), 'utf8')).toBe('report-42');
  const listed = await reader.call('GET', `/repos/ann/shack/actions/runs/${lost.run.id}/artifacts?name=report-42`);
  expect(listed.body).toMatchObject({ total_count: 1, artifacts: [{ id, expired: false, workflow_run: { id: lost.run.id } }] });
  const { headers } = await reader.call('GET', `/repos/ann/shack/actions/artifacts/${id}/zip`);
  const zip = Buffer.from(await (await fetch(headers.get('location') ?? '')).arrayBuffer());
  expect(listed.body.artifacts[0].digest).toBe(`sha256:${createHash('sha256').update(zip).digest('hex')}`);
});

test('an artifact of another repository cannot be read, and none can be read without the permission', async () => {
  const at = startJob();
  const id = await upload('mine', at);
  const barn = await github.createRepository({ owner: 'ann', name: 'barn', files: { a: 'a\n' } });
  const stranger = createStoryClient(github, github.createToken({ kind: 'actions', permissions: { actions: 'read' }, repository: barn }));
  expect((await stranger.call('GET', `/repos/ann/barn/actions/artifacts/${id}/zip`)).status).toBe(404);
  expect((await stranger.call('GET', `/repos/ann/shack/actions/artifacts/${id}/zip`)).status).toBe(403);
  expect((await createStoryClient(github).call('GET', `/repos/ann/shack/actions/artifacts/${id}/zip`)).status).toBe(401);
  expect((await reader.call('GET', `/repos/ann/shack/actions/artifacts/${id}/tar`)).status).toBe(400);
  expect((await reader.call('GET', `/repos/ann/shack/actions/artifacts/${id}`)).body).toMatchObject({ id, name: 'mine' });
  expect((await reader.call('GET', '/repos/ann/shack/actions/artifacts?name=mine')).body).toMatchObject({ total_count: 1 });
});

longTest('an artifact lives for 90 days; afterwards it is listed as expired and cannot be downloaded', async () => {
  const at = startJob();
  const [id, early] = [await upload('old', at), await upload('early', at)];
  github.artifacts.expire(early);
  expect((await reader.call('GET', `/repos/ann/shack/actions/artifacts/${early}/zip`)).status).toBe(410);
  const link = github.artifacts.downloadUrl(id);
  aheadMs += 89 * 24 * 3_600_000;
  expect((await reader.call('GET', `/repos/ann/shack/actions/artifacts/${id}/zip`)).status).toBe(302);
  aheadMs += 2 * 24 * 3_600_000;
  expect((await reader.call('GET', `/repos/ann/shack/actions/artifacts/${id}`)).body).toMatchObject({ expired: true });
  expect((await reader.call('GET', `/repos/ann/shack/actions/artifacts/${id}/zip`)).body).toMatchObject({
    message: 'Artifact has expired',
  });
  expect((await fetch(link)).status).toBe(403);
  const refused = await download(id, at.run, join(root, 'too-late'));
  expect(refused.code).not.toBe(0);
  expect(refused.err + refused.out).toContain('expired');
});

test('an artifact is deleted with the right to write actions and no less, also from another run; then it is gone', async () => {
  const id = await upload('secret', startJob());
  const path = `/repos/ann/shack/actions/artifacts/${id}`;
  expect((await reader.call('DELETE', path)).status).toBe(403);
  const writer = createStoryClient(github, github.createToken({ kind: 'actions', permissions: { actions: 'write' }, repository }));
  expect((await writer.call('DELETE', path)).status).toBe(204);
  expect((await writer.call('DELETE', path)).status).toBe(404);
  expect((await writer.call('GET', path)).status).toBe(404);
});
