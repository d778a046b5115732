// The artifact of an attempt is believed only with the digest that its uploader reported.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalGitHub, startLocalGitHub } from '@clambake/local';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hearOutput } from '../../../test/support/hear-output.ts';
import { openArtifacts } from './artifacts.ts';

let root: string;
let github: LocalGitHub;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'artifacts-'));
  github = await startLocalGitHub({ directory: join(root, 'github') });
  const repository = await github.createRepository({ owner: 'ann', name: 'shack', files: { 'README.md': 'A shack.\n' } });
  const run = github.runs.createRun(repository, {
    workflow: 'w',
    event: 'push',
    actor: 'ann',
    headBranch: 'main',
    headSha: '0'.repeat(40),
  });
  const job = github.runs.createJob(repository, { run, name: 'job', permissions: {} });
  github.runs.startJob(repository, job);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', github.artifacts.runtimeToken(run, job));
  vi.stubEnv('ACTIONS_RESULTS_URL', `${github.resultsUrl}/`);
  vi.stubEnv('GITHUB_API_URL', github.apiUrl);
  vi.stubEnv('GITHUB_SERVER_URL', 'http://github.localhost:1');
  vi.stubEnv('GITHUB_WORKSPACE', root);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await github.stop();
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

// Tried by hand: it fails when the digest of the download is not compared.
test('attack-59: an artifact with another digest than was reported is refused and leaves no file; control: with its own it is taken', async () => {
  writeFileSync(join(root, 'result.json'), '{"v":1}');
  const { upload, download } = openArtifacts();
  const { value } = await hearOutput(() => upload('attempt-1', [join(root, 'result.json')], root));
  const { id, digest } = value;
  const [own, other] = [join(root, 'own'), join(root, 'other')];
  await hearOutput(() => download({ id, digest, elsewhere: false }, own));
  expect(readFileSync(join(own, 'result.json'), 'utf8')).toBe('{"v":1}');
  const downloadAs = (wrong: string) => hearOutput(() => download({ id, digest: wrong, elsewhere: false }, other));
  await expect(downloadAs('b'.repeat(64))).rejects.toThrow(/its digest is not bbb/);
  expect(existsSync(other)).toBe(false);
  for (const none of ['', 'sha256:', 'abc', `sha512:${digest}`]) await expect(downloadAs(none)).rejects.toThrow(/is no sha256/);
});

test('an artifact with a file that no attempt hands over is refused and leaves no file', async () => {
  mkdirSync(join(root, 'odd'));
  for (const name of ['result.json', '.gitconfig']) writeFileSync(join(root, 'odd', name), '{}');
  const { upload, download } = openArtifacts();
  const files = ['result.json', '.gitconfig'].map((name) => join(root, 'odd', name));
  const { value } = await hearOutput(() => upload('attempt-2', files, join(root, 'odd')));
  const to = join(root, 'refused');
  const asked = hearOutput(() => download({ ...value, elsewhere: false }, to));
  await expect(asked).rejects.toThrow(/is not taken: it holds a file that no attempt hands over: "\.gitconfig"/);
  const large = hearOutput(() => download({ ...value, elsewhere: false, bytes: 10 ** 9 }, to));
  await expect(large).rejects.toThrow(/is not taken: it is larger than 800 MB/);
  expect([existsSync(to), existsSync(`${to}.packed`)]).toEqual([false, false]);
});
