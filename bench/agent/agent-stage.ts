// Claimed issues on the local GitHub, a scripted model behind a meter, and the built run-agent as a process of its own, in the two
// steps of its job: `mode: prepare`, and the attempt.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { preinstallClaudeCode } from '../../demo/start-actions.ts';
import type { Assignment, IssueRecord } from '../../packages/core/src/index.ts';
import { type ActionJobResult, runActionJob, type Script, startScriptedModel } from '../../packages/local/src/index.ts';
import { claimIssue, ledgerOf, openStage, type Stage, workflow, writeLedger } from '../claimed-stage.ts';
import { plainGit } from '../merge-repository.ts';
import { type Meter, openMeter } from './meter.ts';

export interface AgentStep {
  child: ChildProcess;
  /** performance.now() at its start. */
  startedMs: number;
  ended: Promise<{ endedMs: number; code: number | null; outputs: Record<string, string>; log: string }>;
}

export interface AgentStage extends Stage {
  assignments: Assignment[];
  meter: Meter;
  /** Prepares a job, and then starts the attempt. `entry`: arguments of Node in the place of the built run-agent. */
  start(assignment: Assignment, entry?: readonly string[]): Promise<AgentStep>;
  /** One job of another built action. */
  job(action: 'assign-agent' | 'land-work', name: string, inputs: Record<string, string>): Promise<ActionJobResult>;
  record(issue: number): Promise<IssueRecord | undefined>;
  close(): Promise<void>;
}

const distOf = (action: string): string => join(import.meta.dirname, '../../dist', action, 'index.js');
const rights = {
  run: { contents: 'read', issues: 'read', actions: 'read', metadata: 'read' },
  write: {
    contents: 'write',
    issues: 'write',
    actions: 'write',
    'pull-requests': 'write',
    checks: 'read',
    statuses: 'read',
    metadata: 'read',
  },
} as const;

/** Reads `name<<delimiter` and `name=value` of a file of outputs. */
const outputsIn = (text: string): Record<string, string> => {
  const several = [...text.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n?\2$/gm)].map(([, name = '', , value = '']) => [name, value]);
  const single = [...text.matchAll(/^([\w-]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries([...several, ...single]);
};

const openMachine = ({ root, repository }: Stage, assignment: Assignment) => {
  const machine = join(root, `machine-${assignment.issue}`);
  const [temp, workspace] = [join(machine, 'temp'), join(machine, 'sample')];
  for (const directory of [machine, temp]) mkdirSync(directory);
  for (const directory of [machine, temp]) chmodSync(directory, 0o755);
  plainGit(machine, ['clone', '--quiet', repository.gitDir, workspace]);
  return { temp, workspace };
};

const startStep = (env: Record<string, string>, entry: readonly string[] = [distOf('run-agent')]): AgentStep => {
  const startedMs = performance.now();
  const child = spawn(process.execPath, entry, { env, cwd: env['GITHUB_WORKSPACE'], stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve(performance.now()));
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ended = exited.then(async (endedMs) => {
    const code = await closed;
    return { endedMs, code, log, outputs: outputsIn(readFileSync(env['GITHUB_OUTPUT'] ?? '', { encoding: 'utf8', flag: 'a+' })) };
  });
  return { child, startedMs, ended };
};

const startAttempt = async (
  stage: Stage & { meter: Meter; toolCache: string },
  assignment: Assignment,
  entry?: readonly string[],
): Promise<AgentStep> => {
  const { github, repository, run, meter } = stage;
  const { issue, agent, attempt } = assignment;
  const { temp, workspace } = openMachine(stage, assignment);
  const job = github.runs.createJob(repository, { run, name: `run #${issue} (${attempt})`, permissions: rights.run });
  github.runs.startJob(repository, job);
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: stage.toolCache,
    RUNNER_OS: 'Linux',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: join(temp, 'outputs'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_REPOSITORY: 'ann/sample',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: `ann/sample/${workflow}@refs/heads/main`,
    ACTIONS_RUNTIME_TOKEN: github.artifacts.runtimeToken(run, job),
    ACTIONS_RESULTS_URL: `${github.resultsUrl}/`,
    'INPUT_GITHUB-TOKEN': github.createToken({ kind: 'actions', repository, permissions: rights.run }).value,
    INPUT_ISSUE: String(issue),
    INPUT_AGENT: agent,
    INPUT_ATTEMPT: attempt,
    'INPUT_ANTHROPIC-API-KEY': 'made-up-key-of-the-bench',
    'INPUT_ANTHROPIC-BASE-URL': meter.url,
  };
  for (const file of [env.GITHUB_OUTPUT, env.GITHUB_STEP_SUMMARY]) readFileSync(file, { flag: 'a+' });
  const prepared = await startStep({ ...env, INPUT_MODE: 'prepare' }).ended;
  if (prepared.code !== 0) throw new Error(`mode: prepare failed:\n${prepared.log}`);
  const step = startStep(env, entry);
  const ended = step.ended.finally(() => github.runs.completeJob(repository, job, 'success'));
  return { ...step, ended };
};

/** `issues`: number of claimed issues. */
export const openAgentStage = async ({
  issues,
  config,
  script,
  files,
}: {
  issues: number;
  config: string;
  script: Script;
  /** Besides those of every stage. */
  files?: Readonly<Record<string, string>>;
}): Promise<AgentStage> => {
  const stage = await openStage('agent', config, files);
  const { root, github, repository, run } = stage;
  const model = await startScriptedModel({ script });
  const meter = await openMeter(model.url);
  const toolCache = join(root, 'tool-cache');
  await preinstallClaudeCode(toolCache);
  const claims = Array.from({ length: issues }, (_, index) => claimIssue(stage, index));
  await writeLedger(
    stage,
    claims.flatMap(({ writes }) => writes),
  );
  const { store, clock, runs, artifacts, urls } = github;
  const host = { store, clock, runs, artifacts, urls, workDirectory: join(root, 'jobs') };
  return {
    ...stage,
    meter,
    assignments: claims.map(({ assignment }) => assignment),
    start: (assignment, entry) => startAttempt({ ...stage, meter, toolCache }, assignment, entry),
    job: (action, name, inputs) => {
      const actionDir = join(import.meta.dirname, '../../actions', action);
      return runActionJob(host, {
        repository,
        run,
        name,
        permissions: rights.write,
        actionDir,
        inputs,
        waits: 'never',
        timeoutMs: 120_000,
      });
    },
    record: async (issue) => (await ledgerOf(stage).read()).issues.get(issue)?.record,
    close: async () => {
      await meter.close();
      await model.stop();
      await github.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
