// What an App's token is used for, seen from the server: every request that came with it.
import { afterEach, expect, test } from 'vitest';
import { openShack, type Shack, shackFiles } from './shack.ts';

let shack: Shack;
afterEach(() => shack.close());

const ci = '.github/workflows/ci.yml';
const files = {
  [ci]: (shackFiles[ci] ?? '').replace('on: workflow_dispatch', 'on: [workflow_dispatch, pull_request]'),
  // Whatever an App does starts workflows: these must never run.
  '.github/workflows/loop.yml':
    'on:\n  issues: { types: [labeled, unlabeled, closed] }\n  issue_comment:\n  push: { branches: ["clambake/trial-*", "clambake/issue-*"] }\npermissions: {}\njobs: { loop: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  '.github/workflows/deploy.yml':
    'on: { push: { branches: [main] } }\npermissions: {}\njobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
};
const enough = { contents: 'write', 'pull-requests': 'write' } as const;
const tokenOf = (permissions: Parameters<Shack['github']['createToken']>[0]['permissions']): string =>
  shack.github.createToken({ kind: 'app', actor: 'shack-train[bot]', permissions, repository: shack.repository }).value;
const runsOf = (file: string) => [...shack.repository.runs.values()].filter((run) => run.workflow === `.github/workflows/${file}`);

test('the App’s token is used for the bundle’s branch, its pull request and the base, and for nothing else; deployments follow, our own edits wake nobody', async () => {
  // "Allow GitHub Actions to create pull requests" is off, as in a new repository: an App does not need it.
  shack = await openShack({ files, actionsMayCreatePullRequests: false });
  const good = await shack.land('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
  const bad = await shack.land('Make sum faster', { 'sum.js': 'export const sum = (a, b) => a * b + 1;\n' });
  const from = shack.github.store.requests.length;
  const told = await shack.train({ 'app-token': tokenOf(enough) });
  expect(told.outputs).toMatchObject({ landed: [good], evicted: [bad] });
  const asked = shack.github.store.requests.slice(from);
  const routes = new Set(asked.filter((one) => one.tokenKind === 'app').map((one) => one.route));
  expect([...routes].sort()).toEqual(
    ['PATCH /repos/{owner}/{repo}/pulls/{pull_number}', 'POST /repos/{owner}/{repo}/pulls', 'git-receive-pack'].sort(),
  );
  const byJob = new Set(asked.filter((one) => one.tokenKind === 'actions').map((one) => one.route));
  expect([...byJob].filter((route) => /pulls/.test(route))).toEqual([]);
  const whole = runsOf('ci.yml').filter((run) => run.event === 'pull_request');
  expect(whole.length).toBeGreaterThan(0);
  expect(runsOf('ci.yml').filter((run) => run.event === 'workflow_dispatch' && run.headBranch?.startsWith('clambake/bundle-'))).toEqual([]);
  // What ann did before the train came started it; nothing that we did has.
  expect(runsOf('loop.yml').filter((run) => run.actor !== 'ann')).toEqual([]);
  expect(runsOf('deploy.yml').map((run) => run.headSha)).toEqual([shack.git('rev-parse', 'main')]);
  expect(shack.github.problems()).toEqual([]);
}, 120_000);

test.each([
  ['that does not exist (any more)', () => 'ghs_expired', /could not read Username/],
  ['that may not push', () => tokenOf({ contents: 'read', 'pull-requests': 'write' }), /403/],
  ['that may not open pull requests', () => tokenOf({ contents: 'write' }), /pull-requests: write/],
])(
  'a token %s is one clear message, nobody is blamed, and the next run with a good one lands',
  async (_, token, words) => {
    shack = await openShack({ files });
    const issue = await shack.land('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
    const failed = await shack.train({ 'app-token': token() }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    expect(failed).toMatch(
      /GitHub refuses the App's token: the token of the input "app-token" has to be made in this job \(it lives for one hour\), by an App that is installed on this repository/,
    );
    expect(failed).toMatch(words);
    expect((await shack.openLedger().read()).issues.get(issue)?.record).toMatchObject({ state: 'bundled', evictions: [] });
    expect((await shack.train({ 'app-token': tokenOf(enough) })).outputs).toMatchObject({ landed: [issue] });
  },
  120_000,
);
