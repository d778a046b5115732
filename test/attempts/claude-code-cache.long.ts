// Claude Code as a fleet gets it: the first runner takes it from the registry and writes the cache, a second runner with
// an empty tool cache takes it from there, through the unmodified client of GitHub's cache. Downloads 175 MB.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkflowRunner, git, type LocalGitHub, type Repository, type Run, startLocalGitHub } from '@clambake/local';

const projectRoot = join(import.meta.dirname, '../..');
const registryAnswers = ((): boolean => {
  try {
    const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' };
    execFileSync('npm', ['view', '@anthropic-ai/claude-code@2.1.330', 'version'], { env, timeout: 60_000, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const workflow = '.github/workflows/prepare.yml';
const text = `name: Prepare
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  prepare:
    runs-on: ubuntu-latest
    steps:
      - uses: clambake/actions-under-test/actions/run-agent@v1
        with: { mode: prepare }
`;

let directory: string;
let local: LocalGitHub;
let repository: Repository;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clambake-cache-'));
  local = await startLocalGitHub({ directory: join(directory, 'github') });
  repository = await local.createRepository({ owner: 'ann', name: 'sample', files: { [workflow]: text } });
});
afterEach(async () => {
  await local.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** One run on a machine of that name; its log, and the version that its tool cache gives. */
const prepareOn = async (machine: string): Promise<{ log: string; version: string }> => {
  const { store, clock, runs, artifacts, urls } = local;
  const host = { store, clock, runs, artifacts, urls, workDirectory: join(directory, machine) };
  const runner = createWorkflowRunner(host, { remoteActions: { 'clambake/actions-under-test': projectRoot }, timeoutMs: 600_000 });
  const headSha = await git(repository.gitDir, 'rev-parse', 'refs/heads/main');
  const run: Run = runs.createRun(repository, { workflow, event: 'workflow_dispatch', actor: 'ann', headBranch: 'main', headSha });
  runner.accept(repository, run);
  await runner.settled();
  await runner.close();
  const log = [...repository.jobs.values()]
    .filter((job) => job.runId === run.id)
    .map((job) => job.log)
    .join('\n');
  const scope = join(directory, machine, 'tool-cache/clambake-claude-code/2.1.330/node_modules/@anthropic-ai');
  const [name = ''] = await readdir(scope);
  const version = execFileSync(join(scope, name, 'claude'), ['--version'], {
    env: { PATH: '/usr/bin:/bin', HOME: directory, DISABLE_AUTOUPDATER: '1' },
    encoding: 'utf8',
  });
  return { log, version: version.trim() };
};

test.skipIf(!registryAnswers)(
  'Claude Code is installed from the registry, saved to the cache and restored from it on a second runner',
  async () => {
    const first = await prepareOn('one');
    expect(first.log).toContain('Claude Code 2.1.330 comes from the npm registry');
    expect(first.log).toMatch(/Cache saved with|Cache saved successfully/);
    const second = await prepareOn('two');
    expect(second.log).toMatch(/Claude Code 2\.1\.330 comes from the cache clambake-claude-code-2\.1\.330-\w+/);
    expect(second.log).not.toContain('comes from the npm registry');
    expect([first.version, second.version]).toEqual(['2.1.330 (Claude Code)', '2.1.330 (Claude Code)']);
    expect(local.problems()).toEqual([]);
  },
);
