// The unmodified @actions/cache client, in processes of their own as steps of jobs, against the cache service.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createClock } from '../clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { runProcess } from '../testing/run-process.ts';
import type { Job, Repository, Run } from '../store.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let aheadMs = 0;
let root: string;
let github: LocalGitHub;
let repository: Repository;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'caches-'));
});
beforeEach(async () => {
  aheadMs = 0;
  const clock = createClock({ base: () => performance.timeOrigin + performance.now() + aheadMs });
  github = await startLocalGitHub({ directory: await mkdtemp(join(root, 'github-')), clock });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'README.md': 'A shack.\n' } });
});
afterEach(() => github.stop());
afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 3 }));

interface Place {
  event?: string;
  branch?: string;
  ref?: string;
  baseRef?: string;
  in?: Repository;
}

const startJob = ({ event = 'push', branch = 'main', ref, baseRef, in: home = repository }: Place = {}): { run: Run; job: Job } => {
  const request = { workflow: '.github/workflows/ci.yml', event, actor: 'ann', headBranch: branch, headSha: '0'.repeat(40) };
  const run = github.runs.createRun(home, request);
  Object.assign(run, { ref: ref ?? `refs/heads/${branch}`, baseRef: baseRef ?? '' });
  const job = github.runs.createJob(home, { run, name: 'job', permissions: {} });
  github.runs.startJob(home, job);
  return { run, job };
};

/** Runs a script with the real client (`cache`) in a directory of its own, always called `data`. */
const client = async (script: string, at: { run: Run; job: Job }): Promise<{ value: unknown; out: string }> => {
  const source = `const cache = await import('@actions/cache');
      const value = await (async () => { ${script} })();
      process.stdout.write('\\nVALUE ' + JSON.stringify(value ?? null) + '\\n');`;
  const workspace = await mkdtemp(join(root, 'workspace-'));
  const env = {
    PATH: process.env.PATH,
    HOME: workspace,
    RUNNER_TEMP: workspace,
    RUNNER_OS: 'Linux',
    ACTIONS_RUNTIME_TOKEN: github.artifacts.runtimeToken(at.run, at.job),
    ACTIONS_RESULTS_URL: `${github.resultsUrl}/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    GITHUB_SERVER_URL: 'http://github.localhost:1',
    GITHUB_WORKSPACE: process.cwd(),
  };
  const { out, err } = await runProcess(process.execPath, ['--input-type=module', '-e', source], { cwd: process.cwd(), env });
  const found = /^VALUE (.*)$/m.exec(out)?.[1];
  return { value: found === undefined ? undefined : JSON.parse(found), out: out + err };
};

const data = (): string => join(root, 'data');
const save = async (key: string, content: string, at = startJob()): Promise<string> => {
  await rm(data(), { recursive: true, force: true });
  await mkdir(data(), { recursive: true });
  await writeFile(join(data(), 'tool.bin'), content);
  return (await client(`return cache.saveCache([${JSON.stringify(data())}], ${JSON.stringify(key)});`, at)).out;
};
/** Returns the key that was found and the content of its file. */
const restore = async (key: string, restoreKeys: string[], at = startJob()): Promise<[key: unknown, content: string | undefined]> => {
  await rm(data(), { recursive: true, force: true });
  const { value } = await client(
    `return cache.restoreCache([${JSON.stringify(data())}], ${JSON.stringify(key)}, ${JSON.stringify(restoreKeys)});`,
    at,
  );
  return [value, await readFile(join(data(), 'tool.bin'), 'utf8').catch(() => undefined)];
};
const keys = (): string[] => github.caches.list(repository).map(({ key, ref }) => `${ref.replace('refs/heads/', '')} ${key}`);

longTest('another run restores what the real client saved: by the key, or else by the newest match of a prefix', async () => {
  const content = 'x'.repeat(3_000_000);
  await save('tool-1', content);
  await save('tool-2', 'two');
  expect(await restore('tool-1', [])).toEqual(['tool-1', content]);
  expect(await restore('tool-3', ['tool-'])).toEqual(['tool-2', 'two']);
  expect(await restore('tool-3', ['other-'])).toEqual([null, undefined]);
  expect(github.problems()).toEqual([]);
});

longTest('a key is saved once: a second save changes nothing and gets an error', async () => {
  await save('tool', 'one');
  expect(await save('tool', 'two')).toContain('Unable to reserve cache with key tool, another job may be creating this cache');
  expect(await restore('tool', [])).toEqual(['tool', 'one']);
  const [cache] = github.caches.list(repository);
  await github.caches.remove(cache?.id ?? 0);
  expect(await restore('tool', [])).toEqual([null, undefined]);
});

longTest('a run sees the caches of its own ref first, then of its base, then of the default branch, and no others', async () => {
  await save('tool-1', 'main');
  await save('tool-2', 'topic', startJob({ branch: 'topic' }));
  await save('tool-3', 'release', startJob({ branch: 'release' }));
  expect(keys()).toEqual(['main tool-1', 'topic tool-2', 'release tool-3']);
  expect(await restore('tool-9', ['tool-'], startJob({ branch: 'topic' }))).toEqual(['tool-2', 'topic']);
  expect(await restore('tool-9', ['tool-'], startJob({ branch: 'other' }))).toEqual(['tool-1', 'main']);
  expect(await restore('tool-2', [], startJob())).toEqual([null, undefined]);
  const pull = startJob({ event: 'pull_request', branch: 'topic', ref: 'refs/pull/7/merge', baseRef: 'release' });
  expect(await restore('tool-9', ['tool-'], pull)).toEqual(['tool-3', 'release']);
  const barn = await github.createRepository({ owner: 'ann', name: 'barn', files: { a: 'a\n' } });
  expect(await restore('tool-1', [], startJob({ in: barn }))).toEqual([null, undefined]);
});

longTest('a run on the default branch that anybody can start restores and does not save', async () => {
  await save('tool', 'trusted');
  for (const event of ['issues', 'issue_comment']) {
    expect(await save('poison', 'bad', startJob({ event }))).toContain('cache write denied: token has no writable scopes');
    expect(await restore('tool', [], startJob({ event }))).toEqual(['tool', 'trusted']);
  }
  expect(keys()).toEqual(['main tool']);
  for (const event of ['schedule', 'workflow_dispatch']) await save(`by-${event}`, 'good', startJob({ event }));
  expect(keys()).toEqual(['main tool', 'main by-schedule', 'main by-workflow_dispatch']);
});

longTest('a cache that nobody used for a week is deleted', async () => {
  await save('idle', 'i');
  await save('used', 'u');
  aheadMs += 6 * 24 * 3_600_000;
  expect(await restore('used', [])).toEqual(['used', 'u']);
  aheadMs += 2 * 24 * 3_600_000;
  expect(await restore('idle', [])).toEqual([null, undefined]);
  expect(await restore('used', [])).toEqual(['used', 'u']);
});

test('a job of another run, a forged token and an upload that was cut off give no cache', async () => {
  const at = startJob();
  const twirp = (method: string, message: object, token = github.artifacts.runtimeToken(at.run, at.job)): Promise<Response> =>
    fetch(`${github.resultsUrl}/twirp/github.actions.results.api.v1.CacheService/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
  const entry = { key: 'tool', version: 'v' };
  expect((await twirp('CreateCacheEntry', entry, 'forged')).status).toBe(401);
  const created = (await (await twirp('CreateCacheEntry', entry)).json()) as { signed_upload_url: string };
  expect((await twirp('FinalizeCacheEntryUpload', { ...entry, size_bytes: '3' })).status).toBe(400);
  await fetch(created.signed_upload_url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'ab' });
  expect((await twirp('FinalizeCacheEntryUpload', { ...entry, size_bytes: '3' })).status).toBe(400);
  expect(await (await twirp('GetCacheEntryDownloadURL', entry)).json()).toMatchObject({ ok: false });
  const other = startJob();
  const foreign = github.artifacts.runtimeToken(other.run, other.job);
  expect((await twirp('FinalizeCacheEntryUpload', { ...entry, size_bytes: '2' }, foreign)).status).toBe(404);
  expect((await twirp('FinalizeCacheEntryUpload', { ...entry, size_bytes: '2' })).status).toBe(200);
  expect((await fetch(created.signed_upload_url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'c' })).status).toBe(
    409,
  );
  expect((await twirp('DeleteCacheEntry', entry)).status).toBe(404);
});
