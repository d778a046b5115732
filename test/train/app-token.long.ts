// The uses of an App's token as the server sees them: every request that came with it.
import type { Permissions } from '@clambake/local';
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { ciPath, goodCi, owner } from '../support/repository-files.ts';
import { hello, sumFiles, train } from './train-job.ts';

const files = {
  ...sumFiles,
  [ciPath]: goodCi.replace('workflow_dispatch:', 'workflow_dispatch:\n  pull_request:'),
  // Whatever an App does starts workflows: these must never run.
  '.github/workflows/loop.yml':
    'on:\n  issues: { types: [labeled, unlabeled, closed] }\n  issue_comment:\n  push: { branches: ["clambake/trial-*", "clambake/issue-*"] }\npermissions: {}\njobs: { loop: { runs-on: ubuntu-24.04, steps: [{ run: "true" }] } }\n',
  '.github/workflows/deploy.yml':
    'on: { push: { branches: [main] } }\npermissions: {}\njobs: { deploy: { runs-on: ubuntu-24.04, steps: [{ run: "true" }] } }\n',
};
const enough = { contents: 'write', 'pull-requests': 'write' } as const;
const tokenOf = ({ local, repository }: OpenRepository, permissions: Permissions): string =>
  local.createToken({ kind: 'app', actor: 'shack-train[bot]', permissions, repository }).value;

test('the App’s token is used for the bundle’s branch, its pull request and the base, and for nothing else; deployments follow, our own edits wake nobody', async () => {
  // "Allow GitHub Actions to create pull requests" is off, as in a new repository: an App does not need it.
  const repo = await openRepository({ files, settings: { actionsMayCreatePullRequests: false } });
  const good = await repo.landed('Say hello', hello);
  const bad = await repo.landed('Make sum faster', { 'sum.js': 'export const sum = (a, b) => a * b + 1;\n' });
  const from = repo.local.store.requests.length;
  const told = await train(repo, { 'app-token': tokenOf(repo, enough) });
  expect(told.outputs).toMatchObject({ landed: [good], evicted: [bad] });
  const asked = repo.local.store.requests.slice(from);
  const routes = new Set(asked.filter((one) => one.tokenKind === 'app').map((one) => one.route));
  expect([...routes].sort()).toEqual(
    ['PATCH /repos/{owner}/{repo}/pulls/{pull_number}', 'POST /repos/{owner}/{repo}/pulls', 'git-receive-pack'].sort(),
  );
  const byJob = new Set(asked.filter((one) => one.tokenKind === 'actions').map((one) => one.route));
  expect([...byJob].filter((route) => /pulls/.test(route))).toEqual([]);
  const whole = repo.runsOf('ci.yml').filter((run) => run.event === 'pull_request');
  expect(whole.length).toBeGreaterThan(0);
  expect(
    repo.runsOf('ci.yml').filter((run) => run.event === 'workflow_dispatch' && run.headBranch?.startsWith('clambake/bundle-')),
  ).toEqual([]);
  // Clara's own edit, before the train came, started it; none of ours did.
  expect(repo.runsOf('loop.yml').filter((run) => run.actor !== owner)).toEqual([]);
  expect(repo.runsOf('deploy.yml').map((run) => run.headSha)).toEqual([await repo.git('rev-parse', 'main')]);
  expect(repo.local.problems()).toEqual([]);
}, 120_000);

test.each([
  ['that does not exist (any more)', () => 'ghs_expired', /could not read Username/],
  ['that may not push', (repo: OpenRepository) => tokenOf(repo, { contents: 'read', 'pull-requests': 'write' }), /403/],
  ['that may not open pull requests', (repo: OpenRepository) => tokenOf(repo, { contents: 'write' }), /pull-requests: write/],
])(
  'a token %s is one clear message, nobody is blamed, and the next run with a good one lands',
  async (_, token, words) => {
    const repo = await openRepository({ files });
    const issue = await repo.landed('Say hello', hello);
    const failed = await train(repo, { 'app-token': token(repo) }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    expect(failed).toMatch(
      /GitHub refuses the App's token: the token of the input "app-token" has to be made in this job \(it lives for one hour\), by an App that is installed on this repository/,
    );
    expect(failed).toMatch(words);
    expect(await repo.record(issue)).toMatchObject({ state: 'bundled', evictions: [] });
    expect((await train(repo, { 'app-token': tokenOf(repo, enough) })).outputs).toMatchObject({ landed: [issue] });
  },
  120_000,
);
