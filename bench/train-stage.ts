// A repository on the local GitHub with n landed branches, as landing leaves them (branch, record, label, status comment),
// and the built bundle-train as a job of its own process with the train's tokens and GitHub's limits on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../packages/adapters/src/ledger/ledger.ts';
import { issueBranch, issueRecordSchema, issueRef, type LedgerWrite } from '../packages/core/src/index.ts';
import {
  type ActionJobResult,
  createWorkflowRunner,
  type LocalGitHub,
  type Repository,
  runActionJob,
  startLocalGitHub,
} from '../packages/local/src/index.ts';
import { plainGit } from './merge-repository.ts';

export interface TrainStage {
  github: LocalGitHub;
  repository: Repository;
  root: string;
  /** Heads of the landed branches, oldest first. */
  heads: string[];
  train(): Promise<ActionJobResult>;
  close(): Promise<void>;
}

const workflow = '.github/workflows/clambake.yml';
const files = {
  'README.md': '# Sample\n',
  '.github/clambake.yml': 'ci: ci.yml\npoll-seconds: 5\nbundle-cap: 500\n',
  '.github/workflows/ci.yml':
    'name: CI\non: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: "true"\n',
  [workflow]: 'name: Clambake\non: workflow_dispatch\njobs: { tick: { runs-on: ubuntu-24.04, steps: [{ run: "true" }] } }\n',
};
const permissions = {
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
  actions: 'write',
  checks: 'read',
  metadata: 'read',
} as const;

/** Each branch adds a file and edits two; thirteen of a hundred also edit one hot file, each its own line. */
const branchStream = (issues: readonly number[], { base, files }: { base: string; files: number }): string => {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const lines = (name: string, changed: ReadonlyMap<number, string> = new Map(), length = 40): string =>
    Array.from({ length }, (_, line) => `${changed.get(line) ?? `${name}, line ${line}`}\n`).join('');
  const pathOf = (file: number): string => `src/part-${Math.floor(file / 50)}/file-${file}.txt`;
  const hot = 10 * issues.length + 20;
  const committer = (at: number): string => `committer Bench <bench@example.com> ${1_700_000_000 + at} +0000\n`;
  const start = [
    `commit refs/heads/main\nmark :1\n${committer(0)}${data('files')}from ${base}\n`,
    `M 100644 inline src/hot.txt\n${data(lines('hot', undefined, hot))}`,
    ...Array.from({ length: files }, (_, file) => `M 100644 inline ${pathOf(file)}\n${data(lines(pathOf(file)))}`),
  ];
  const branches = issues.map((issue, index) => {
    const edited = [2 * index, 2 * index + 1].map((file) => pathOf(file % files));
    return [
      `commit refs/heads/${issueBranch(issue)}\n${committer(1 + index)}${data(`Work on ${issue}`)}from :1\n`,
      `M 100644 inline src/new/work-${issue}.txt\n${data(lines(`work ${issue}`))}`,
      ...edited.map((path) => `M 100644 inline ${path}\n${data(lines(path, new Map([[5 + (index % 3) * 12, `work ${issue}`]])))}`),
      index % 100 < 13 ? `M 100644 inline src/hot.txt\n${data(lines('hot', new Map([[10 * index + 5, `work ${issue}`]]), hot))}` : '',
    ].join('');
  });
  return [...start, ...branches].join('');
};

/** `distDir`: where the built actions are, for the benchmark of a change. */
export const openTrainStage = async (options: { landed: number; files?: number }): Promise<TrainStage> => {
  const root = mkdtempSync(join(tmpdir(), 'bench-train-'));
  const github = await startLocalGitHub({ directory: join(root, 'github'), limits: { creationsPerMinute: 80 } });
  const repository = await github.createRepository({ owner: 'ann', name: 'sample', files, actionsMayCreatePullRequests: true });
  const { store, clock, runs, artifacts, urls } = github;
  const host = { store, clock, runs, artifacts, urls, workDirectory: join(root, 'jobs') };
  const runner = createWorkflowRunner(host, {});
  github.onRun(runner.accept);
  for (const name of ['ready', 'assigned', 'working', 'landed', 'bundled', 'merged'])
    github.createLabel(repository, { name: `clambake:${name}` });
  const issues = Array.from({ length: options.landed }, (_, index) =>
    github.createIssue(repository, { title: `Task ${index + 1}`, by: 'ann', labels: ['clambake:landed'] }),
  );
  const base = plainGit(repository.gitDir, ['rev-parse', 'main']);
  const stream = branchStream(
    issues.map((issue) => issue.number),
    { base, files: options.files ?? 2 * options.landed },
  );
  plainGit(repository.gitDir, ['fast-import', '--quiet'], stream);
  const heads = plainGit(repository.gitDir, ['rev-parse', ...issues.map((issue) => issueBranch(issue.number))]).split('\n');
  const at = clock.now().toISOString();
  const writes = issues.map(({ number, nodeId }, index): LedgerWrite => {
    const id = `${number}-1-0000000a`;
    const comment = github.addComment(repository, number, { body: 'landed', by: 'github-actions[bot]' });
    const record = issueRecordSchema.parse({
      v: 1,
      issue: number,
      nodeId,
      state: 'landed',
      since: at,
      base: 'main',
      attempts: [
        { id, agent: '001', runId: 1, startedAt: at, endedAt: at, outcome: 'done', costUsd: 0.25, turns: 2, commits: 1, detail: 'ok' },
      ],
      landed: { oid: heads[index] ?? '', at, attempt: id, agent: '001', files: 3, additions: 42, deletions: 2 },
      statusComment: comment.nodeId,
    });
    return { ref: issueRef(number), expect: null, record };
  });
  const token = github.createToken({ kind: 'user', actor: 'ann' }).value;
  const remote = `${github.serverUrl}/ann/sample`;
  const ledger = openLedger({ gitDir: join(root, 'seed.git'), remote, credentials: { server: github.serverUrl, token } });
  const pushed = await ledger.push(writes);
  if (pushed.status !== 'applied') throw new Error(`the records were not written: ${pushed.status}`);
  return {
    github,
    repository,
    root,
    heads,
    train: async () => {
      const headSha = plainGit(repository.gitDir, ['rev-parse', 'main']);
      const run = runs.createRun(repository, { workflow, event: 'workflow_dispatch', actor: 'ann', headBranch: 'main', headSha });
      return runActionJob(host, {
        repository,
        run,
        name: 'bundle-train',
        permissions,
        actionDir: join(import.meta.dirname, '../actions/bundle-train'),
        inputs: {},
        waits: 'by-asking',
        timeoutMs: 300_000,
      });
    },
    close: async () => {
      await runner.close();
      await github.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
