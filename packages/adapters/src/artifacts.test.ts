// The artifact of an attempt is believed only with the digest that its uploader reported.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalGitHub, startLocalGitHub } from '@clambake/local';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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
  // The client prints workflow commands.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', github.artifacts.runtimeToken(run, job));
  vi.stubEnv('ACTIONS_RESULTS_URL', `${github.resultsUrl}/`);
  vi.stubEnv('GITHUB_API_URL', github.apiUrl);
  vi.stubEnv('GITHUB_SERVER_URL', 'http://github.localhost:1');
  vi.stubEnv('GITHUB_WORKSPACE', root);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await github.stop();
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

test('attack-59: an artifact with another digest than was reported is refused and leaves no file; control: with its own it is taken', async () => {
  writeFileSync(join(root, 'result.json'), '{"v":1}');
  const artifacts = openArtifacts();
  const { id, digest } = await artifacts.upload('attempt-1', [join(root, 'result.json')], root);
  const [own, other] = [join(root, 'own'), join(root, 'other')];
  await artifacts.download({ id, digest, elsewhere: false }, own);
  expect(readFileSync(join(own, 'result.json'), 'utf8')).toBe('{"v":1}');
  await expect(artifacts.download({ id, digest: 'b'.repeat(64), elsewhere: false }, other)).rejects.toThrow(/its digest is not bbb/);
  expect(existsSync(other)).toBe(false);
  for (const none of ['', 'sha256:', 'abc', `sha512:${digest}`])
    await expect(artifacts.download({ id, digest: none, elsewhere: false }, other)).rejects.toThrow(/is no sha256/);
});
