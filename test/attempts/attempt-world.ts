// Whole attempts through a workflow: the built actions as steps of jobs on the workflow runner, with a checkout, a
// setup of the project's own between them. The workflow has the jobs of the shipped ones for one agent, so that a test
// says itself which steps the setup has; the shipped files run in test/workflows.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  createWorkflowRunner,
  git,
  type Job,
  type JobReport,
  type LocalGitHub,
  type Repository,
  type Run,
  type RunnerHost,
  type Script,
  type ScriptedModel,
  startLocalGitHub,
  startScriptedModel,
  type WorkflowRunner,
} from '@clambake/local';
import { type IssueRecord, issueRecordSchema } from '@clambake/core';

const projectRoot = join(import.meta.dirname, '../..');
const asRoot = process.geteuid?.() === 0;
const claudeExecutable = join(
  dirname(createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json')),
  'bin',
  'claude.exe',
);
const workflow = '.github/workflows/clambake.yml';
const slug = 'clambake/actions-under-test';
const action = (name: string): string => `${slug}/actions/${name}@v1`;
const modelKey = 'sk-made-up-for-the-tests';

export interface AttemptWorldOptions {
  script: Script;
  /** Steps of the run job between `prepare` and the attempt, as YAML below `steps:`. */
  setup?: string;
  files?: Record<string, string>;
}

export interface AttemptWorld {
  local: LocalGitHub;
  repository: Repository;
  model: ScriptedModel;
  runner: WorkflowRunner;
  reports: JobReport[];
  /** Directories of jobs are below it. */
  directory: string;
  /** Files an issue that is ready, as its maintainer. */
  fileIssue(title: string): number;
  /** Starts a run of the workflow and does not wait for it. */
  start(): Promise<Run>;
  settled(): Promise<void>;
  job(run: Run, name: RegExp): Job;
  log(run: Run, name: RegExp): string;
  record(issue: number): Promise<IssueRecord>;
  git(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

const indent = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : `${' '.repeat(by)}${line}`))
    .join('\n');

const workflowText = (p: { model: string; setup: string }): string => `name: Clambake
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  assign:
    runs-on: ubuntu-latest
    permissions: { contents: write, issues: write, actions: write, pull-requests: read, checks: read, statuses: read }
    outputs:
      assignments: \${{ steps.assign.outputs.assignments }}
    steps:
      - id: assign
        uses: ${action('assign-agent')}
  run:
    needs: assign
    if: needs.assign.outputs.assignments != '[]'
    name: 'run #\${{ fromJSON(needs.assign.outputs.assignments)[0].issue }} (\${{ fromJSON(needs.assign.outputs.assignments)[0].attempt }})'
    runs-on: ubuntu-latest
    permissions: { contents: read, issues: read, actions: read }
    outputs:
      artifact-id: \${{ steps.agent.outputs.artifact-id }}
      artifact-digest: \${{ steps.agent.outputs.artifact-digest }}
    steps:
      - uses: actions/checkout@v7
        with: { ref: '\${{ fromJSON(needs.assign.outputs.assignments)[0].base }}', persist-credentials: false }
      - uses: ${action('run-agent')}
        with:
          mode: prepare
          claude-code-path: ${claudeExecutable}
${indent(p.setup, 6)}
      - id: agent
        uses: ${action('run-agent')}
        with:
          issue: \${{ fromJSON(needs.assign.outputs.assignments)[0].issue }}
          agent: '\${{ fromJSON(needs.assign.outputs.assignments)[0].agent }}'
          attempt: \${{ fromJSON(needs.assign.outputs.assignments)[0].attempt }}
          anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}
          anthropic-base-url: ${p.model}
          claude-code-path: ${claudeExecutable}
  land:
    needs: [assign, run]
    if: always() && needs.run.result != 'skipped'
    name: 'land #\${{ fromJSON(needs.assign.outputs.assignments)[0].issue }} (\${{ fromJSON(needs.assign.outputs.assignments)[0].attempt }})'
    runs-on: ubuntu-latest
    permissions: { contents: write, issues: write, actions: write }
    steps:
      - uses: ${action('land-work')}
        with:
          issue: \${{ fromJSON(needs.assign.outputs.assignments)[0].issue }}
          agent: '\${{ fromJSON(needs.assign.outputs.assignments)[0].agent }}'
          attempt: \${{ fromJSON(needs.assign.outputs.assignments)[0].attempt }}
          artifact-id: \${{ needs.run.outputs.artifact-id }}
          artifact-digest: \${{ needs.run.outputs.artifact-digest }}
`;

/** The caller closes it. */
export const openAttemptWorld = async (options: AttemptWorldOptions): Promise<AttemptWorld> => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-attempt-'));
  await chmod(directory, 0o711);
  const model = await startScriptedModel({ script: options.script });
  const local = await startLocalGitHub({ directory: join(directory, 'github') });
  const repository = await local.createRepository({
    owner: 'ann',
    name: 'sample',
    files: {
      '.github/clambake.yml': `ci: ci.yml\nagents: 1\nisolation: ${asRoot ? 'user' : 'none'}\n`,
      [workflow]: workflowText({ model: model.url, setup: options.setup ?? '' }),
      '.gitignore': 'node_modules/\n.venv/\n',
      'README.md': '# Sample\n',
      ...options.files,
    },
  });
  local.createLabel(repository, { name: 'clambake:ready' });
  const { store, clock, runs, artifacts, urls } = local;
  const host: RunnerHost = { store, clock, runs, artifacts, urls, workDirectory: join(directory, 'runners') };
  const reports: JobReport[] = [];
  const runner = createWorkflowRunner(host, {
    remoteActions: { [slug]: projectRoot },
    secrets: { ANTHROPIC_API_KEY: modelKey },
    timeoutMs: 120_000,
    onJob: (report) => void reports.push(report),
  });
  local.onRun((where, run) => runner.accept(where, run));
  const inRepository = (...args: string[]): Promise<string> => git(repository.gitDir, ...args);
  const job: AttemptWorld['job'] = (run, name) => {
    const found = [...repository.jobs.values()].filter((one) => one.runId === run.id && name.test(one.name)).at(-1);
    if (found === undefined) throw new Error(`run ${run.id} has no job like ${name}`);
    return found;
  };
  return {
    local,
    repository,
    model,
    runner,
    reports,
    directory,
    fileIssue(title) {
      const { number } = local.createIssue(repository, { title, body: 'Please.', by: 'ann' });
      local.addLabel(repository, number, { label: 'clambake:ready', by: 'ann' });
      return number;
    },
    async start() {
      const headSha = await inRepository('rev-parse', 'refs/heads/main');
      const run = local.runs.createRun(repository, { workflow, event: 'workflow_dispatch', actor: 'ann', headBranch: 'main', headSha });
      runner.accept(repository, run);
      return run;
    },
    settled: () => runner.settled(),
    job,
    log: (run, name) => job(run, name).log,
    async record(issue) {
      const text = await inRepository('for-each-ref', '--format=%(contents)', `refs/clambake/issues/${issue}`);
      return issueRecordSchema.parse(JSON.parse(text));
    },
    git: inRepository,
    async close() {
      await runner.close();
      await model.stop();
      await local.stop();
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
