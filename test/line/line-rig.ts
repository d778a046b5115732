// The four built actions on a local GitHub, one job at a time, for stories that need another repository, model or
// machine than the demo's. The jobs are those of the workflow: same order, same permissions, same inputs.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type ActionJob,
  type ActionJobResult,
  git,
  type Job,
  type LocalGitHub,
  type Repository,
  type Run,
  runActionJob,
  type RunnerHost,
  type Script,
  type ScriptedModel,
  startLocalGitHub,
  startScriptedModel,
} from '@clambake/local';

export const projectRoot = join(import.meta.dirname, '../..');
export const asRoot = process.geteuid?.() === 0;
/** The way the agent is kept apart on this machine, as the demo chooses it. */
export const ownIsolation = asRoot ? 'user' : 'none';
const claudeExecutable = join(
  dirname(createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json')),
  'bin',
  'claude.exe',
);
const workflow = '.github/workflows/clambake.yml';

const permissions = {
  'assign-agent': { contents: 'write', issues: 'write', actions: 'write', 'pull-requests': 'read', checks: 'read', statuses: 'read' },
  'run-agent': { contents: 'read', issues: 'read', actions: 'read' },
  'land-work': { contents: 'write', issues: 'write', actions: 'write' },
} as const satisfies Record<string, Job['permissions']>;

export interface Assignment {
  issue: number;
  agent: string;
  attempt: string;
}

export interface LineOptions {
  agents?: number;
  isolation?: 'user' | 'none';
  script?: Script;
}

type JobRequest = Pick<ActionJob, 'name' | 'inputs'> & { action: keyof typeof permissions; nodePath?: string } & Partial<ActionJob>;

export interface AgentJob {
  assignment: Assignment;
  modelKey?: string;
  env?: Readonly<Record<string, string>>;
  actionDir?: string;
  /** What starts the action instead of this very Node. */
  nodePath?: string;
}

export interface Line {
  local: LocalGitHub;
  repository: Repository;
  model: ScriptedModel;
  /** Directories of jobs are below it. */
  workDirectory: string;
  /** Files an issue with the ready label, as its maintainer. */
  fileIssue(title: string): number;
  startRun(): Promise<Run>;
  assign(run: Run): Promise<{ job: ActionJobResult; assignments: Assignment[] }>;
  /** An issue and its claim by a run; throws with the log when nothing was assigned. */
  claimOne(title: string): Promise<{ run: Run; assignment: Assignment }>;
  runAgent(run: Run, p: AgentJob): Promise<ActionJobResult>;
  land(run: Run, p: { assignment: Assignment; worked: ActionJobResult }): Promise<ActionJobResult>;
  close(): Promise<void>;
}

const files = (p: { agents: number; isolation: 'user' | 'none' }): Record<string, string> => ({
  'README.md': '# Sample\n',
  '.github/clambake.yml': `ci: ci.yml\nagents: ${p.agents}\nisolation: ${p.isolation}\n`,
  '.github/workflows/ci.yml':
    'name: CI\non: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: "true"\n',
  [workflow]: 'name: Clambake\non: workflow_dispatch\njobs: {}\n',
});

/** The caller closes it. */
export const openLine = async (options: LineOptions = {}): Promise<Line> => {
  const { agents = 1, isolation = ownIsolation, script = () => [{ text: 'Nothing to do.' }] } = options;
  const directory = await mkdtemp(join(tmpdir(), 'clambake-line-'));
  await chmod(directory, 0o711);
  const local = await startLocalGitHub({ directory: join(directory, 'github') });
  const repository = await local.createRepository({ owner: 'ann', name: 'sample', files: files({ agents, isolation }) });
  const model = await startScriptedModel({ script });
  const { store, clock, runs, artifacts, urls } = local;
  const workDirectory = join(directory, 'runners');
  const host: RunnerHost = { store, clock, runs, artifacts, urls, workDirectory };
  const job = (run: Run, { nodePath, ...p }: JobRequest) =>
    runActionJob(nodePath === undefined ? host : { ...host, nodePath }, {
      actionDir: join(projectRoot, 'actions', p.action),
      waits: 'never',
      timeoutMs: 90_000,
      repository,
      run,
      permissions: { ...permissions[p.action], metadata: 'read' },
      ...p,
    });
  const fileIssue = (title: string): number => {
    const { number } = local.createIssue(repository, { title, by: 'ann' });
    local.addLabel(repository, number, { label: 'clambake:ready', by: 'ann' });
    return number;
  };
  const startRun = async (): Promise<Run> => {
    const headSha = await git(repository.gitDir, 'rev-parse', 'refs/heads/main');
    return local.runs.createRun(repository, { workflow, event: 'issues', actor: 'ann', headBranch: 'main', headSha });
  };
  const assign: Line['assign'] = async (run) => {
    const done = await job(run, { name: 'assign', action: 'assign-agent', inputs: {} });
    return { job: done, assignments: JSON.parse(done.outputs['assignments'] || '[]') as Assignment[] };
  };
  return {
    local,
    repository,
    model,
    workDirectory,
    fileIssue,
    startRun,
    assign,
    async claimOne(title) {
      fileIssue(title);
      const run = await startRun();
      const { job: done, assignments } = await assign(run);
      if (assignments[0] === undefined) throw new Error(`nothing was assigned:\n${done.log}`);
      return { run, assignment: assignments[0] };
    },
    runAgent(run, { assignment, modelKey = 'sk-made-up', env = {}, ...rest }) {
      const { issue, agent, attempt } = assignment;
      const agentInputs = { 'anthropic-api-key': modelKey, 'anthropic-base-url': model.url, 'claude-code-path': claudeExecutable };
      const inputs = { issue: String(issue), agent, attempt, ...agentInputs };
      return job(run, { name: `run #${issue} (${attempt})`, action: 'run-agent', inputs, env, secrets: [modelKey], ...rest });
    },
    land(run, { assignment: { issue, agent, attempt }, worked }) {
      const artifact = {
        'artifact-id': worked.outputs['artifact-id'] ?? '',
        'artifact-digest': worked.outputs['artifact-digest'] ?? '',
      };
      const inputs = { issue: String(issue), agent, attempt, ...artifact };
      return job(run, { name: `land #${issue} (${attempt})`, action: 'land-work', inputs });
    },
    async close() {
      await model.stop();
      await local.stop();
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
