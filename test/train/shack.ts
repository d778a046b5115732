// ann/shack on the local GitHub: real HTTP, real git, real CI runs of a small repository's tests. Issues land as landing
// leaves them, and bundle-train runs as a job with the train's tokens on a fresh machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { type LedgerPort, openLedger, type RunnerEnvironment } from '@clambake/adapters';
import { issueBranch, issueRecordSchema, issueRef, type LedgerWrite } from '@clambake/core';
import { createWorkflowRunner, type LocalGitHub, type Repository, startLocalGitHub } from '@clambake/local';
import { inputsSchema } from '../../actions/bundle-train/src/inputs.ts';
import { run } from '../../actions/bundle-train/src/run.ts';

type NewRepository = Parameters<LocalGitHub['createRepository']>[0];

export interface Told {
  outputs: Record<string, unknown>;
  summary: string;
  warnings: string[];
}

export interface Shack {
  github: LocalGitHub;
  repository: Repository;
  /** A directory that goes with the shack. */
  root: string;
  /** An issue whose work is on its branch and in the ledger, as landing leaves it; its number. */
  land(title: string, change: Record<string, string>): Promise<number>;
  /** One job of bundle-train. What it told is on the error too. */
  train(inputs?: Record<string, string>): Promise<Told>;
  git(...args: string[]): string;
  openLedger(): LedgerPort;
  close(): Promise<void>;
}

const ciFile =
  'on: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n' +
  '      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - run: node --test\n';

export const shackFiles: Readonly<Record<string, string>> = {
  '.github/clambake.yml': 'ci: ci.yml\npoll-seconds: 0.5\n',
  '.github/workflows/ci.yml': ciFile,
  '.github/workflows/clambake.yml': 'on: workflow_dispatch\njobs: { tick: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  'package.json': '{"type":"module"}',
  'sum.js': 'export const sum = (a, b) => a + b;\n',
  'sum.test.js':
    "import { test } from 'node:test';\nimport assert from 'node:assert';\nimport { sum } from './sum.js';\ntest('two and two are four', () => assert.equal(sum(2, 2), 4));\n",
};

/** Permissions of the train's job, as the workflows give them. */
const permissions = {
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
  actions: 'write',
  checks: 'read',
} as const;

export const openShack = async (more: Partial<NewRepository> = {}): Promise<Shack> => {
  const root = mkdtempSync(join(tmpdir(), 'train-'));
  const github = await startLocalGitHub();
  const repository = await github.createRepository({
    owner: 'ann',
    name: 'shack',
    actionsMayCreatePullRequests: true,
    protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
    ...more,
    files: { ...shackFiles, ...more.files },
  });
  const { store, clock, runs, artifacts, urls } = github;
  const runner = createWorkflowRunner({ store, clock, runs, artifacts, urls, workDirectory: join(root, 'jobs') }, {});
  github.onRun(runner.accept);
  github.onEvent(runner.acceptEvent);
  for (const name of ['landed', 'bundled', 'merged', 'ready']) github.createLabel(repository, { name: `clambake:${name}` });
  const asAnn = (): { server: string; token: string } => ({
    server: github.serverUrl,
    token: github.createToken({ kind: 'user', actor: 'ann' }).value,
  });
  const remote = `${github.serverUrl}/ann/shack`;
  const shack = { github, repository, root };
  return {
    ...shack,
    openLedger: () => openLedger({ gitDir: mkdtempSync(join(root, 'ledger-')), remote, credentials: asAnn() }),
    land: (title, change) =>
      land({ ...shack, ledger: openLedger({ gitDir: join(root, 'seed.git'), remote, credentials: asAnn() }) }, { title, change }),
    train: (inputs = {}) => train(shack, inputs),
    git: (...args) => execFileSync('git', ['-C', repository.gitDir, ...args], { encoding: 'utf8' }).trim(),
    close: async () => {
      await runner.close();
      await github.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
};

type Place = Pick<Shack, 'github' | 'repository' | 'root'>;

const land = async (
  { github, repository, ledger }: Place & { ledger: LedgerPort },
  p: { title: string; change: Record<string, string> },
): Promise<number> => {
  const issue = github.createIssue(repository, { title: p.title, by: 'ann', labels: ['clambake:landed'] });
  const oid = await github.commit(repository, { branch: issueBranch(issue.number), files: p.change, by: 'ann' });
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
  const write: LedgerWrite = { ref: issueRef(issue.number), expect: null, record };
  const pushed = await ledger.push([write]);
  if (pushed.status !== 'applied') throw new Error(`the record of #${issue.number} was not written: ${pushed.status}`);
  return issue.number;
};

const train = async ({ github, repository, root }: Place, inputs: Record<string, string>): Promise<Told> => {
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
    variables: {},
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
