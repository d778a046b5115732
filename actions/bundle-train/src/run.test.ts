// bundle-train against the local GitHub: real HTTP, real git, real CI runs of a small repository's tests.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { openLedger, type RunnerEnvironment } from '@clambake/adapters';
import { issueBranch, issueRecordSchema, issueRef, type LedgerWrite } from '@clambake/core';
import { type CiExecutor, createCiExecutor, type LocalGitHub, type Repository, startLocalGitHub } from '@clambake/local';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsSchema } from './inputs.ts';
import { run } from './run.ts';

let root: string;
let github: LocalGitHub;
let repository: Repository;
let ci: CiExecutor;

const files = {
  '.github/clambake.yml': 'ci: ci.yml\npoll-seconds: 0.5\n',
  '.github/workflows/ci.yml':
    'on: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n' +
    '      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - run: node --test\n',
  '.github/workflows/clambake.yml': 'on: workflow_dispatch\njobs: { tick: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  'package.json': '{"type":"module"}',
  'sum.js': 'export const sum = (a, b) => a + b;\n',
  'sum.test.js':
    "import { test } from 'node:test';\nimport assert from 'node:assert';\nimport { sum } from './sum.js';\ntest('two and two are four', () => assert.equal(sum(2, 2), 4));\n",
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'train-'));
  github = await startLocalGitHub();
  repository = await github.createRepository({
    owner: 'ann',
    name: 'shack',
    files,
    actionsMayCreatePullRequests: true,
    protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
  });
  ci = createCiExecutor({ ...github, workDirectory: join(root, 'jobs') });
  github.onRun((_repository, started) => ci.accept(repository, started));
  for (const name of ['landed', 'bundled', 'merged', 'ready']) github.createLabel(repository, { name: `clambake:${name}` });
});
afterEach(async () => {
  await ci.close();
  await github.stop();
  rmSync(root, { recursive: true, force: true });
});

/** An issue whose work is on its branch and in the ledger, as landing leaves it. */
const land = async (title: string, change: Record<string, string>): Promise<number> => {
  const issue = github.createIssue(repository, { title, by: 'ann', labels: ['clambake:landed'] });
  const oid = await github.commit(repository, { branch: issueBranch(issue.number), files: change, by: 'ann' });
  const at = github.clock.now().toISOString();
  const id = `${issue.number}-1-0000000a`;
  const record = issueRecordSchema.parse({
    v: 1,
    issue: issue.number,
    nodeId: issue.nodeId,
    state: 'landed',
    since: at,
    base: 'main',
    attempts: [
      { id, agent: '001', runId: 1, startedAt: at, endedAt: at, outcome: 'done', costUsd: 0.25, turns: 2, commits: 1, detail: 'ok' },
    ],
    landed: { oid, at, attempt: id, agent: '001', files: 1, additions: 1, deletions: 0 },
  });
  const token = github.createToken({ kind: 'user', actor: 'ann' }).value;
  const credentials = { server: github.serverUrl, token };
  const ledger = openLedger({ gitDir: join(root, 'seed.git'), remote: `${github.serverUrl}/ann/shack`, credentials });
  const write: LedgerWrite = { ref: issueRef(issue.number), expect: null, record };
  expect(await ledger.push([write])).toMatchObject({ status: 'applied' });
  return issue.number;
};

interface Told {
  outputs: Record<string, unknown>;
  summary: string;
  warnings: string[];
}

/** One job of bundle-train with the token of the train's job, on a fresh machine. */
const train = async (inputs: Record<string, string> = {}): Promise<Told> => {
  const permissions = {
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
    actions: 'write',
    checks: 'read',
  } as const;
  const token = github.createToken({ kind: 'actions', repository, permissions }).value;
  const environment: RunnerEnvironment = {
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    serverUrl: github.serverUrl,
    repository: { owner: 'ann', name: 'shack' },
    repositoryUrl: `${github.serverUrl}/ann/shack`,
    runId: 1,
    runAttempt: 1,
    runUrl: `${github.serverUrl}/ann/shack/actions/runs/1`,
    actors: ['ann'],
    workflowFile: 'clambake.yml',
    workspace: undefined,
    actionRepository: undefined,
    hasSummary: true,
    hasArtifacts: false,
    temp: mkdtempSync(join(root, 'temp-')),
    toolCache: undefined,
    path: undefined,
  };
  const told: Told = { outputs: {}, summary: '', warnings: [] };
  const empty = Object.fromEntries(Object.keys(inputsSchema.shape).map((name) => [name, '']));
  const kit: ActionKit = {
    name: 'bundle-train',
    environment,
    readInputs: (schema) => schema.parse({ ...empty, 'github-token': token, ...inputs }),
    log: () => {},
    notice: () => {},
    warning: (text) => told.warnings.push(text),
    group: (_title, body) => body(),
    setOutput: (name, value) => {
      told.outputs[name] = value;
    },
    summary: async (markdown) => {
      told.summary += markdown;
    },
  };
  await run(kit).catch((error: unknown) => {
    Object.assign(error as object, { told });
    throw error;
  });
  return told;
};
const git = (...args: string[]): string => execFileSync('git', ['-C', repository.gitDir, ...args], { encoding: 'utf8' }).trim();

test('three landed branches, one of which breaks a test: two land through one pull request that was tested, the third goes back with the failing test', async () => {
  const good = await land('Add a difference', { 'difference.js': 'export const difference = (a, b) => a - b;\n' });
  const bad = await land('Make sum faster', { 'sum.js': 'export const sum = (a, b) => a * b + 1;\n' });
  const fine = await land('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
  const told = await train();
  expect(github.problems()).toEqual([]);
  expect(told.outputs).toMatchObject({ landed: [good, fine], evicted: [bad] });
  expect(git('ls-tree', '--name-only', 'main').split('\n')).toEqual(expect.arrayContaining(['difference.js', 'hello.js']));
  expect(git('show', 'main:sum.js')).toContain('a + b');
  expect(git('branch', '--list', 'clambake/*').trim()).toBe(`clambake/issue-${bad}`);
  const states = [good, bad, fine].map((number) => ({
    state: repository.issues.get(number)?.state,
    labels: repository.issues.get(number)?.labels,
  }));
  expect(states).toEqual([
    { state: 'closed', labels: ['clambake:merged'] },
    { state: 'open', labels: ['clambake:ready'] },
    { state: 'closed', labels: ['clambake:merged'] },
  ]);
  const ledger = openLedger({
    gitDir: join(root, 'check.git'),
    remote: `${github.serverUrl}/ann/shack`,
    credentials: { server: github.serverUrl, token: github.createToken({ kind: 'user', actor: 'ann' }).value },
  });
  const view = await ledger.read();
  const feedback = view.issues.get(bad)?.record.feedback;
  expect(feedback).toMatchObject({ kind: 'ci', check: 'test' });
  expect(feedback?.kind === 'ci' ? feedback.excerpt : '').toMatch(/two and two are four[\s\S]*5 == 4/);
  // Every tree that main has had was printed by a CI job's own checkout of a run that succeeded.
  const green = [...repository.runs.values()].filter((one) => one.conclusion === 'success').map((one) => one.id);
  const logs = [...repository.jobs.values()].filter((job) => green.includes(job.runId)).map((job) => job.log);
  for (const entry of view.trains.get('main')?.record.history ?? []) {
    if (entry.mergedOid === undefined) continue;
    expect(entry.testedTree).toBe(git('rev-parse', `${entry.mergedOid}^{tree}`));
    expect(logs.some((log) => log.includes(` tree ${entry.testedTree}`))).toBe(true);
  }
  expect(git('rev-parse', 'main')).toBe(view.trains.get('main')?.record.history[0]?.mergedOid);
  expect(told.summary).toContain('red: test');
}, 120_000);

test('while Actions may not create pull requests the job fails with the name of the setting and leaves no branch; ticked, the next one lands', async () => {
  repository.actionsMayCreatePullRequests = false;
  const issue = await land('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
  await expect(train()).rejects.toThrow(
    /^GitHub Actions is not permitted to create pull requests .*Allow GitHub Actions to create and approve pull requests/,
  );
  expect(git('branch', '--list', 'clambake/bundle-*')).toBe('');
  repository.actionsMayCreatePullRequests = true;
  expect((await train()).outputs).toMatchObject({ landed: [issue], evicted: [] });
  expect(github.problems()).toEqual([]);
}, 120_000);

/** What jobs asked of the API since `from` requests, in order; GitHub counts GET /rate_limit against nothing. */
const apiRequests = (from: number): string[] =>
  github.store.requests
    .slice(from)
    .filter((entry) => entry.tokenKind === 'actions')
    .map((entry) => entry.route)
    .filter((route) => !route.startsWith('git-') && route !== 'GET /rate_limit');
const dispatches = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
const isPoll = (route: string): boolean => route === 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';

test('a bundle of four of which one conflicts is built with 5 API requests and landed with 6 more, besides looking whether CI has ended', async () => {
  const issues = [];
  for (const name of ['one', 'two', 'three']) issues.push(await land(name, { [`${name}.js`]: `export const ${name} = '${name}';\n` }));
  const rival = await land('four', { 'one.js': 'export const one = 1;\n' });
  const told = await train();
  expect(told.outputs).toMatchObject({ landed: issues, evicted: [rival] });
  const asked = apiRequests(0);
  expect(asked.filter((route) => !isPoll(route))).toEqual([
    'POST /graphql',
    'POST /repos/{owner}/{repo}/pulls',
    dispatches,
    'POST /graphql',
    dispatches,
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
    'POST /graphql',
    'POST /repos/{owner}/{repo}/statuses/{sha}',
    'POST /graphql',
    dispatches,
    'POST /graphql',
  ]);
  const building = asked.findIndex(isPoll);
  expect(building).toBeLessThanOrEqual(5 + Math.ceil(4 / 100) + 1);
  expect(github.problems()).toEqual([]);
}, 120_000);

test('where nothing has landed and nothing is in the air, a job asks the API for nothing', async () => {
  await land('Say hello', { 'hello.js': "export const hello = 'hello';\n" });
  await train();
  const before = github.store.requests.length;
  const told = await train();
  expect(apiRequests(before)).toEqual([]);
  expect(github.store.requests.length).toBeGreaterThan(before);
  expect(told.summary).toContain('Nothing has landed and nothing is in the air');
}, 120_000);
