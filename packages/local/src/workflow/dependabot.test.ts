// Runs that Dependabot causes: no secrets of Actions, and a token that writes only when the workflow asks for it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import { createStoryClient } from '../testing/story-client.ts';
import type { Repository } from '../store.ts';
import type { Job } from './pieces.ts';
import { createWorkflowRunner, type WorkflowRunner } from './workflow-runner.ts';

const dependabot = 'dependabot[bot]';
const steps = `
    runs-on: ubuntu-latest
    environment: guarded
    env: { KEY: '\${{ secrets.KEY }}', BUMP: '\${{ secrets.BUMP }}', DEEP: '\${{ secrets.DEEP }}' }
    steps: [{ run: 'echo "key ($KEY), bump ($BUMP), deep ($DEEP)"' }]`;
const files = {
  'note.txt': 'a note\n',
  '.github/workflows/asks.yml': `name: Asks
on: { pull_request: { types: [opened, synchronize, labeled] }, push: { branches: ['dependabot/**'] } }
permissions: { contents: read, issues: write }
jobs:
  asks:${steps}
`,
  '.github/workflows/quiet.yml': `name: Quiet\non: [pull_request, issue_comment]\njobs:\n  quiet:${steps}\n`,
};

let directory: string;
let github: LocalGitHub;
let repository: Repository;
let runner: WorkflowRunner;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dependabot-'));
  github = await startLocalGitHub({ directory: join(directory, 'github') });
  repository = await github.createRepository({ owner: 'ann', name: 'shack', files });
  runner = createWorkflowRunner(
    { ...github, workDirectory: join(directory, 'runners') },
    {
      secrets: { KEY: 'of-actions' },
      dependabotSecrets: { BUMP: 'of-dependabot' },
      environments: { guarded: { secrets: { DEEP: 'of-environment' } } },
      defaultPermissions: 'permissive',
    },
  );
  github.onRun(runner.accept);
  github.onEvent(runner.acceptEvent);
});
afterEach(async () => {
  expect([...github.problems(), ...runner.problems]).toEqual([]);
  await runner.close();
  await github.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** Pushes a branch and opens a pull request as that login. */
const propose = async (login: string): Promise<number> => {
  const branch = 'dependabot/npm/x';
  await github.commit(repository, { branch, files: { 'note.txt': 'a newer note\n' }, by: login });
  const token = github.createToken({ kind: 'app', actor: login, permissions: { 'pull-requests': 'write' }, repository });
  const pull = await createStoryClient(github, token).call('POST', '/repos/ann/shack/pulls', { title: 'Bump', head: branch, base: 'main' });
  await runner.settled();
  return pull.body.number;
};
const jobsOf = (actor: string): Record<string, Job> =>
  Object.fromEntries(
    [...repository.jobs.values()].flatMap((job) => {
      const run = repository.runs.get(job.runId);
      return run?.actor === actor ? [[`${job.name} ${run.event}`, job]] : [];
    }),
  );

test('runs of Dependabot have its own secrets alone, and write only what their workflow names', async () => {
  await propose(dependabot);
  const jobs = jobsOf(dependabot);
  expect(Object.keys(jobs).sort()).toEqual(['asks pull_request', 'asks push', 'quiet pull_request']);
  for (const job of Object.values(jobs)) {
    expect(job.conclusion).toBe('success');
    expect(job.log).toContain('Secret source: Dependabot');
    expect(job.log).toContain('key (), bump (***), deep ()');
  }
  expect(jobs['asks pull_request']?.permissions).toEqual({ contents: 'read', issues: 'write' });
  expect(new Set(Object.values(jobs['quiet pull_request']?.permissions ?? {}))).toEqual(new Set(['read']));
});

test('a person who reruns such a run or labels its pull request: the rerun stays restricted, the new run is not', async () => {
  const number = await propose(dependabot);
  const run = [...repository.runs.values()].find(({ name, event }) => name === 'Asks' && event === 'pull_request');
  runner.rerun(repository, run?.id ?? 0, { jobs: 'all', actor: 'ann' });
  await runner.settled();
  const again = [...repository.jobs.values()].findLast(({ runId }) => runId === run?.id);
  expect(again).toMatchObject({ runAttempt: 2, conclusion: 'success' });
  expect(again?.log).toContain('key (), bump (***), deep ()');
  github.createLabel(repository, { name: 'look' });
  github.addLabel(repository, number, { label: 'look', by: 'ann' });
  await runner.settled();
  expect(jobsOf('ann')['asks pull_request']?.log).toContain('key (***), bump (), deep (***)');
});

test('a comment of Dependabot starts an ordinary run, and so does a pull request of another App', async () => {
  const number = await propose('keeper[bot]');
  expect(jobsOf('keeper[bot]')['quiet pull_request']?.log).toContain('key (***), bump (), deep (***)');
  expect(jobsOf('keeper[bot]')['quiet pull_request']?.permissions.contents).toBe('write');
  github.addComment(repository, number, { body: 'Superseded.', by: dependabot });
  await runner.settled();
  expect(jobsOf(dependabot)['quiet issue_comment']?.log).toContain('Secret source: Actions');
});
