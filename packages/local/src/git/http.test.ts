import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createStore } from '../store/create-store.ts';
import { createClock } from '../clock.ts';
import { createGitHttp, type Push } from './http.ts';
import { prepareBareRepository } from './protection.ts';
import { git as gitIn } from './process.ts';
import { createRepositoryRecord } from '../repository/repository-record.ts';
import { type Outcome, runProcess } from '../testing/run-process.ts';
import { createRuns } from '../runner/runs.ts';
import type { Repository, Token } from '../store.ts';

const store = createStore();
const clock = createClock();
const runs = createRuns({ store, clock });
const pushes: Push[] = [];
let root = '';
let server: Server;
let origin = '';
let repository: Repository;
let base = '';
let work = '';
let count = 0;

const token = (value: string, permissions: Token['permissions'], kind: Token['kind'] = 'actions', actor = 'github-actions[bot]'): void => {
  store.tokens.set(value, { value, kind, actor, permissions });
};

const git = async (cwd: string, ...args: string[]): Promise<Outcome> => {
  const env = {
    PATH: process.env.PATH,
    HOME: root,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@example.com',
    GIT_COMMITTER_NAME: 'Ann',
    GIT_COMMITTER_EMAIL: 'ann@example.com',
  };
  const outcome = await runProcess('git', args, { cwd, env });
  return { ...outcome, out: outcome.out.trim() };
};

const remote = (name: string, path = 'ann/shack'): string => `http://x-access-token:${name}@${origin.slice('http://'.length)}/${path}`;
const commit = async (file: string, content: string): Promise<string> => {
  await mkdir(join(work, file, '..'), { recursive: true });
  await writeFile(join(work, file), content);
  await git(work, 'add', '-A');
  await git(work, 'commit', '-qm', `change ${file}`);
  return (await git(work, 'rev-parse', 'HEAD')).out;
};
const status = (sha: string, state: 'success' | 'failure'): void => {
  const id = store.nextId();
  const createdAt = clock.now().toISOString();
  repository.statuses.push({
    id,
    sha,
    context: 'test',
    state,
    description: null,
    targetUrl: null,
    creator: 'x',
    integrationId: null,
    createdAt,
  });
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'git-http-'));
  const handle = createGitHttp({ store, clock, onPush: (push) => void pushes.push(push) });
  server = createServer((req, res) => {
    void handle(req, res).then((handled) => {
      if (!handled) res.writeHead(418).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  token('reader', { contents: 'read' });
  token('writer', { contents: 'write' });
  token('editor', { contents: 'write', workflows: 'write' }, 'app', 'shack-keeper[bot]');
  token('issues-only', { issues: 'write' });
  token('ann', { contents: 'write' }, 'user', 'ann');
  token('guest', { contents: 'write' }, 'user', 'guest');
  token('expired', { contents: 'write' });
  store.tokens.set('expired', { ...(store.tokens.get('expired') as Token), expiresAt: clock.ms() - 1 });
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true, force: true });
});

beforeEach(async () => {
  count += 1;
  const gitDir = join(root, `bare-${count}.git`);
  await prepareBareRepository(gitDir, { defaultBranch: 'main' });
  store.repositories.clear();
  repository = createRepositoryRecord(store, { owner: 'ann', name: 'shack', gitDir });
  work = join(root, `work-${count}`);
  await git(root, 'init', '-q', '-b', 'main', work);
  base = await commit('README.md', 'hello\n');
  const seeded = await git(work, 'push', '-q', remote('editor'), 'main');
  expect(seeded).toMatchObject({ code: 0 });
  pushes.length = 0;
  store.requests.length = 0;
});

test('a push from a clone changes real refs, and the listener gets them before and after', async () => {
  const clone = join(root, `clone-${count}`);
  expect(await git(root, 'clone', '-q', remote('reader'), clone)).toMatchObject({ code: 0 });
  expect(await readFile(join(clone, 'README.md'), 'utf8')).toBe('hello\n');
  expect((await git(clone, 'symbolic-ref', 'refs/remotes/origin/HEAD')).out).toBe('refs/remotes/origin/main');
  const oid = await commit('a.txt', 'a\n');
  const pushed = await git(work, 'push', remote('writer'), 'main', 'main:refs/heads/topic');
  expect(pushed).toMatchObject({ code: 0 });
  expect(await gitIn(repository.gitDir, 'rev-parse', 'main', 'topic')).toBe(`${oid}\n${oid}`);
  expect(pushes).toHaveLength(1);
  expect(pushes[0]).toMatchObject({ actor: 'github-actions[bot]', tokenKind: 'actions' });
  expect(pushes[0]?.changes).toEqual([
    { ref: 'refs/heads/main', before: base, after: oid },
    { ref: 'refs/heads/topic', before: '0'.repeat(40), after: oid },
  ]);
});

test('the listener gets the push before the client gets its answer', async () => {
  await commit('a.txt', 'a\n');
  const done = git(work, 'push', '-q', remote('writer'), 'main').then(() => pushes.length);
  expect(await done).toBe(1);
});

test('ref advertisements and packs are logged with their service, the token and the status', async () => {
  repository.private = true;
  await git(work, 'fetch', '-q', remote('reader'), 'main');
  await git(work, 'ls-remote', remote('wrong'));
  const logged = store.requests.map((r) => `${r.method} ${r.route} ${r.status} ${r.tokenKind}`);
  expect(logged).toContain('GET git-upload-pack 200 actions');
  expect(logged).toContain('GET git-upload-pack 401 none');
  expect(logged).toContain('POST git-upload-pack 200 actions');
});

test.each([
  ['wrong', 'push', 401, /Invalid username or token|Authentication failed/],
  ['expired', 'fetch', 401, /Invalid username or token|Authentication failed/],
  ['reader', 'push', 403, /Permission to ann\/shack\.git denied to github-actions\[bot\]/],
  ['issues-only', 'push', 403, /Permission to ann\/shack\.git denied/],
  ['issues-only', 'fetch', 403, /Write access to repository not granted/],
  ['guest', 'push', 403, /denied to guest/],
])('the token "%s" may not %s: %i in GitHub’s words', async (name, verb, code, words) => {
  repository.private = true;
  await commit('a.txt', 'a\n');
  const result = verb === 'push' ? await git(work, 'push', remote(name), 'main') : await git(work, 'fetch', remote(name), 'main');
  expect(result.code).not.toBe(0);
  expect(result.err).toMatch(words);
  expect(store.requests.at(-1)?.status).toBe(code);
  expect(pushes).toEqual([]);
});

test('a public repository can be read by anybody, and a missing one is not found', async () => {
  expect(await git(work, 'ls-remote', `${origin}/ann/shack.git`)).toMatchObject({ code: 0 });
  const missing = await git(work, 'ls-remote', remote('reader', 'ann/other'));
  expect(missing.err).toMatch(/not found/);
});

test('a request that is not for git is left to other listeners', async () => {
  expect((await fetch(`${origin}/repos/ann/shack`)).status).toBe(418);
  expect((await fetch(`${origin}/ann/shack/info/refs?service=git-archive`)).status).toBe(418);
});

test('blobs can be left out, any commit can be asked for, and a gzipped request is understood', async () => {
  const oid = await commit('a.txt', 'a\n');
  await git(work, 'push', '-q', remote('writer'), 'main');
  const clone = join(root, `clone-${count}`);
  expect(await git(root, 'clone', '-q', '--bare', '--filter=blob:none', remote('reader'), clone)).toMatchObject({ code: 0 });
  expect((await git(clone, 'rev-list', '--objects', '--missing=print', 'main')).out).toMatch(/^\?/m);
  const other = join(root, `other-${count}`);
  await git(root, 'init', '-q', other);
  expect(await git(other, 'fetch', '-q', '--depth=1', remote('reader'), base)).toMatchObject({ code: 0 });
  const body = gzipSync(`0014command=ls-refs\n0000`);
  const answer = await new Promise<string>((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-git-upload-pack-request',
      'content-encoding': 'gzip',
      'git-protocol': 'version=2',
      authorization: `Basic ${Buffer.from('x-access-token:reader').toString('base64')}`,
    };
    const req = request(`${origin}/ann/shack.git/git-upload-pack`, { method: 'POST', headers }, (res) => {
      let text = '';
      res.on('data', (chunk) => {
        text += chunk;
      });
      res.on('end', () => resolve(text));
    });
    req.on('error', reject);
    req.end(body);
  });
  expect(answer).toContain(`${oid} refs/heads/main`);
});

test('a push larger than git’s buffer streams through', async () => {
  await writeFile(join(work, 'big.bin'), Buffer.from(Array.from({ length: 3_000_000 }, () => Math.floor(Math.random() * 256))));
  await git(work, 'add', '-A');
  await git(work, 'commit', '-qm', 'big');
  expect(await git(work, 'push', '-q', remote('writer'), 'main')).toMatchObject({ code: 0 });
});

test('a protected branch accepts a commit only with the required status on exactly that commit', async () => {
  repository.protections.push({ pattern: 'main', requiredContexts: ['test'], strict: false });
  const oid = await commit('a.txt', 'a\n');
  const refused = await git(work, 'push', remote('writer'), 'main');
  expect(refused.err).toMatch(/GH006: Protected branch update failed for refs\/heads\/main/);
  expect(refused.err).toMatch(/Required status check "test" is expected/);
  status(base, 'success');
  status(oid, 'failure');
  expect((await git(work, 'push', remote('writer'), 'main')).err).toMatch(/"test" is failing/);
  expect(pushes).toEqual([]);
  status(oid, 'success');
  expect(await git(work, 'push', remote('writer'), 'main')).toMatchObject({ code: 0 });
});

test('a check run of a dispatched run does not satisfy a required check, one of an ordinary run does', async () => {
  repository.protections.push({ pattern: 'main', requiredContexts: ['test'], strict: false });
  const oid = await commit('a.txt', 'a\n');
  const report = (event: string): void => {
    const run = runs.createRun(repository, { workflow: '.github/workflows/ci.yml', event, actor: 'x', headBranch: 'main', headSha: oid });
    const job = runs.createJob(repository, { run, name: 'test', permissions: {} });
    runs.startJob(repository, job);
    runs.completeJob(repository, job, 'success');
  };
  report('workflow_dispatch');
  expect((await git(work, 'push', remote('writer'), 'main')).err).toMatch(/"test" is expected/);
  report('push');
  expect(await git(work, 'push', remote('writer'), 'main')).toMatchObject({ code: 0 });
});

test('nobody can rewind or delete a protected branch, not even an administrator, who bypasses its checks', async () => {
  const first = await commit('a.txt', 'a\n');
  await git(work, 'push', '-q', remote('writer'), 'main', `${first}:refs/heads/release/1`);
  repository.protections.push({ pattern: 'main', requiredContexts: ['test'], strict: false });
  repository.protections.push({ pattern: 'release/*', requiredContexts: [], strict: false });
  expect((await git(work, 'push', '--force', remote('ann'), `${base}:main`)).err).toMatch(/Cannot force-push/);
  expect((await git(work, 'push', remote('ann'), ':release/1')).err).toMatch(/Cannot delete/);
  await commit('b.txt', 'b\n');
  expect(await git(work, 'push', remote('ann'), 'main')).toMatchObject({ code: 0 });
});

test('an atomic push with one refused ref changes nothing; refs outside branches and tags are not judged', async () => {
  repository.protections.push({ pattern: 'main', requiredContexts: ['test'], strict: false });
  await commit('a.txt', 'a\n');
  const refused = await git(work, 'push', '--atomic', remote('writer'), 'main', 'main:refs/records/issues/1', 'main:topic');
  expect(refused.code).not.toBe(0);
  expect(await gitIn(repository.gitDir, 'for-each-ref', '--format=%(refname) %(objectname)')).toBe(`refs/heads/main ${base}`);
  expect(await git(work, 'push', '--atomic', remote('writer'), 'main:refs/records/issues/1')).toMatchObject({ code: 0 });
  expect(pushes.map(({ changes }) => changes.map((c) => c.ref))).toEqual([['refs/records/issues/1']]);
  expect((await git(work, 'push', remote('writer'), 'main:refs/pull/1/head')).err).toMatch(/hidden ref/);
});

test('a workflow file needs the workflows permission, wherever it is in the push', async () => {
  await commit('.github/workflows/ci.yml', 'on: push\n');
  await commit('b.txt', 'b\n');
  const refused = await git(work, 'push', remote('writer'), 'main:topic');
  expect(refused.err).toMatch(
    /refusing to allow a GitHub App to create or update workflow `\.github\/workflows\/ci\.yml` without `workflows` permission/,
  );
  expect(await git(work, 'push', remote('editor'), 'main')).toMatchObject({ code: 0 });
});

test('a merge of a base with changed workflow files needs no workflows permission', async () => {
  await git(work, 'switch', '-qc', 'topic');
  await commit('b.txt', 'b\n');
  await git(work, 'switch', '-q', 'main');
  await commit('.github/workflows/ci.yml', 'on: push\n');
  await git(work, 'push', '-q', remote('editor'), 'main');
  await git(work, 'switch', '-q', 'topic');
  await git(work, 'merge', '-q', '--no-edit', 'main');
  expect(await git(work, 'push', remote('writer'), 'topic')).toMatchObject({ code: 0 });
});

test('of twenty racing leased pushes exactly one wins', async () => {
  const tree = (await git(work, 'rev-parse', 'HEAD^{tree}')).out;
  const commits = await Promise.all(Array.from({ length: 20 }, (_, i) => git(work, 'commit-tree', tree, '-m', `claim ${i}`)));
  const results = await Promise.all(
    commits.map(({ out }) =>
      git(work, 'push', '--atomic', '--force-with-lease=refs/records/slots/001:', remote('writer'), `${out}:refs/records/slots/001`),
    ),
  );
  expect(results.filter((r) => r.code === 0)).toHaveLength(1);
  expect(pushes).toHaveLength(1);
  expect(pushes[0]?.changes[0]?.after).toBe(await gitIn(repository.gitDir, 'rev-parse', 'refs/records/slots/001'));
});
