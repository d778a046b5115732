import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type ArtifactService, createArtifactService } from './service.ts';
import { createStore } from '../store/create-store.ts';
import { createClock } from '../clock.ts';
import { createRepositoryRecord } from '../repository/repository-record.ts';
import { runProcess } from '../testing/run-process.ts';
import { createRuns } from '../runner/runs.ts';
import type { Job, Repository, Run } from '../store.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

const store = createStore();
const clock = createClock();
const runs = createRuns({ store, clock });
let root = '';
let server: Server;
let origin = '';
let service: ArtifactService;
let repository: Repository;
let run: Run;
let job: Job;

const startRun = (): Run => runs.createRun(repository, { workflow: 'w', event: 'push', actor: 'x', headBranch: 'main', headSha: '0' });
const startJob = (of: Run): Job => {
  const started = runs.createJob(repository, { run: of, name: 'job', permissions: {} });
  runs.startJob(repository, started);
  return started;
};

/** Runs a script with the real client (`artifact`) in a child process with a runner's environment. */
const client = async (script: string, token: string): Promise<{ code: number; value: unknown; err: string }> => {
  const source = `const { DefaultArtifactClient } = await import('@actions/artifact');
      const artifact = new DefaultArtifactClient();
      const value = await (async () => { ${script} })();
      process.stdout.write('\\nVALUE ' + JSON.stringify(value ?? null) + '\\n');`;
  const env = {
    PATH: process.env.PATH,
    ACTIONS_RUNTIME_TOKEN: token,
    ACTIONS_RESULTS_URL: `${origin}/`,
    GITHUB_SERVER_URL: 'http://github.localhost:1',
    GITHUB_WORKSPACE: root,
  };
  const { code, out, err } = await runProcess(process.execPath, ['--input-type=module', '-e', source], { cwd: process.cwd(), env });
  const found = /^VALUE (.*)$/m.exec(out)?.[1];
  return { code, value: found === undefined ? undefined : JSON.parse(found), err: out + err };
};

const twirp = (method: string, message: object, token: string): Promise<Response> =>
  fetch(`${origin}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
const ids = (r: Run, j: Job) => ({ workflow_run_backend_id: String(r.id), workflow_job_run_backend_id: String(j.id) });

/** Uploads one small artifact by hand, which is faster than the client and lets a test break one step. */
const upload = async (name: string, content: string, change: { hash?: string; size?: string } = {}): Promise<Response> => {
  const token = service.runtimeToken(run, job);
  const created = (await (await twirp('CreateArtifact', { ...ids(run, job), name, version: 7 }, token)).json()) as {
    signed_upload_url: string;
  };
  await fetch(created.signed_upload_url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: content });
  const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return twirp('FinalizeArtifact', { ...ids(run, job), name, size: String(content.length), hash, ...change }, token);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifacts-'));
  service = createArtifactService({ store, clock, directory: join(root, 'blobs'), origin: () => origin });
  server = createServer((req, res) => {
    void service.handle(req, res).then((handled) => {
      if (!handled) res.writeHead(418).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  repository = createRepositoryRecord(store, { owner: 'ann', name: 'shack', gitDir: root });
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true, force: true });
});

beforeEach(() => {
  run = startRun();
  job = startJob(run);
});

longTest('the real client uploads, and another job of the run downloads by id and verifies the digest', async () => {
  const source = join(root, 'source');
  await mkdir(source, { recursive: true });
  const big = randomBytes(9 * 1024 * 1024);
  await writeFile(join(source, 'result.json'), '{"ok":true}');
  await writeFile(join(source, 'work.bundle'), big);
  const files = JSON.stringify([join(source, 'result.json'), join(source, 'work.bundle')]);
  const uploaded = await client(
    `return artifact.uploadArtifact('report-42', ${files}, ${JSON.stringify(source)}, { compressionLevel: 0 });`,
    service.runtimeToken(run, job),
  );
  expect(uploaded, uploaded.err).toMatchObject({ code: 0 });
  const { id, digest } = uploaded.value as { id: number; digest: string };
  expect(service.find(id)?.finalized?.digest).toBe(`sha256:${digest}`);

  const other = service.runtimeToken(run, startJob(run));
  const path = join(root, 'target');
  const download = (expected: string) =>
    client(
      `const listed = await artifact.listArtifacts();
       const got = await artifact.downloadArtifact(${id}, { path: ${JSON.stringify(path)}, expectedHash: ${JSON.stringify(expected)} });
       return { names: listed.artifacts.map((a) => a.name + ' ' + a.digest), got };`,
      other,
    );
  const good = await download(`sha256:${digest}`);
  expect(good, good.err).toMatchObject({ code: 0, value: { names: [`report-42 sha256:${digest}`], got: { digestMismatch: false } } });
  expect((await readFile(join(path, 'work.bundle'))).equals(big)).toBe(true);
  expect(await readFile(join(path, 'result.json'), 'utf8')).toBe('{"ok":true}');
  const bad = await download(`sha256:${'0'.repeat(64)}`);
  expect(bad.value).toMatchObject({ got: { digestMismatch: true } });
});

longTest('a name is used once per run: the real client gets an error, and another run may use the name', async () => {
  expect((await upload('report', 'one')).status).toBe(200);
  const file = join(root, 'again.txt');
  await writeFile(file, 'two');
  const script = `return artifact.uploadArtifact('report', [${JSON.stringify(file)}], ${JSON.stringify(root)});`;
  const again = await client(script, service.runtimeToken(run, job));
  expect(again.code).not.toBe(0);
  expect(again.err).toMatch(/\(409\) Conflict: an artifact with this name already exists on the workflow run/);
  run = startRun();
  job = startJob(run);
  expect((await upload('report', 'one')).status).toBe(200);
});

test('the real client can delete an artifact, which frees its name', async () => {
  expect((await upload('report', 'one')).status).toBe(200);
  const id = service.list(run.id)[0]?.id ?? 0;
  const url = service.downloadUrl(id);
  const deleted = await client(`return artifact.deleteArtifact('report');`, service.runtimeToken(run, job));
  expect(deleted, deleted.err).toMatchObject({ code: 0, value: { id } });
  expect(service.list(run.id)).toEqual([]);
  expect((await fetch(url)).status).toBe(404);
  expect((await upload('report', 'two')).status).toBe(200);
});

test('an upload is finalized only with the size and the hash of the uploaded bytes', async () => {
  expect((await upload('hash', 'one', { hash: `sha256:${'0'.repeat(64)}` })).status).toBe(400);
  expect((await upload('size', 'one', { size: '4' })).status).toBe(400);
  expect(service.list(run.id)).toEqual([]);
  expect((await upload('good', 'one')).status).toBe(200);
  const token = service.runtimeToken(run, job);
  expect((await twirp('FinalizeArtifact', { ...ids(run, job), name: 'good', size: '3' }, token)).status).toBe(409);
});

test('a token of another run, another job or an ended job gives no access, and neither does a forged one', async () => {
  await upload('mine', 'one');
  const otherRun = startRun();
  const otherJob = startJob(run);
  const foreign = service.runtimeToken(otherRun, startJob(otherRun));
  const good = service.runtimeToken(run, job);
  const forged = `${good.split('.')[0]}.${Buffer.from(JSON.stringify({ scp: `Actions.Results:${run.id}:${job.id}`, exp: 9e9 })).toString('base64url')}.x`;
  expect((await twirp('ListArtifacts', ids(run, job), good)).status).toBe(200);
  expect((await twirp('ListArtifacts', ids(run, job), foreign)).status).toBe(403);
  expect((await twirp('CreateArtifact', { ...ids(run, job), name: 'x' }, service.runtimeToken(run, otherJob))).status).toBe(403);
  expect((await twirp('ListArtifacts', ids(run, job), forged)).status).toBe(401);
  runs.completeJob(repository, job, 'success');
  expect((await twirp('ListArtifacts', ids(run, job), good)).status).toBe(401);
});

test('a blob is served whole or in a range to the holder of a signed address, and to nobody else', async () => {
  await upload('data', '0123456789');
  const url = service.downloadUrl(service.list(run.id)[0]?.id ?? 0);
  const get = async (range?: string) => {
    const answer = await fetch(url, range === undefined ? {} : { headers: { range } });
    return [answer.status, answer.headers.get('content-range'), await answer.text()];
  };
  expect(await get()).toEqual([200, null, '0123456789']);
  expect(await get('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
  expect(await get('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
  expect((await get('bytes=10-'))[0]).toBe(416);
  const unsigned = new URL(url);
  unsigned.searchParams.set('sig', 'x');
  expect((await fetch(unsigned)).status).toBe(403);
  expect((await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'x' })).status).toBe(403);
});

test('an unknown method fails by name, and other paths are left to other listeners', async () => {
  const answer = await twirp('MigrateArtifact', ids(run, job), service.runtimeToken(run, job));
  expect([answer.status, await answer.json()]).toEqual([404, { code: 'bad_route', msg: 'no method MigrateArtifact' }]);
  expect((await fetch(`${origin}/repos/ann/shack`)).status).toBe(418);
});

test('repeating all jobs hides the artifacts of earlier attempts and frees their names; repeating the failed ones does neither', async () => {
  expect((await upload('report', 'one')).status).toBe(200);
  const first = service.list(run.id)[0]?.id ?? 0;
  const link = service.downloadUrl(first);
  runs.completeJob(repository, job, 'failure');
  run.attempt = 2;
  job = startJob(run);
  expect((await twirp('CreateArtifact', { ...ids(run, job), name: 'report' }, service.runtimeToken(run, job))).status).toBe(409);
  expect(service.find(first)?.attempt).toBe(1);
  Object.assign(run, { attempt: 3, artifactsSince: 3 });
  job = startJob(run);
  expect((await upload('report', 'three')).status).toBe(200);
  expect(service.list(run.id).map(({ attempt }) => attempt)).toEqual([3]);
  expect([service.find(first), (await fetch(link)).status]).toEqual([undefined, 404]);
});
