// Sets the demo's stage: the local GitHub with the sample repository, the scripted model, the CI executor and the
// scheduler, wired as GitHub wires events, runs and jobs.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { git } from '../git/process.ts';
import { type CiExecutor, createCiExecutor } from '../runner/ci-executor.ts';
import { runActionJob } from '../runner/job-executor.ts';
import { type LocalGitHub, startLocalGitHub } from '../local-github.ts';
import type { ScriptRequest } from '../model/script.ts';
import { type ScriptedModel, startScriptedModel } from '../model/scripted-model.ts';
import type { RunnerHost } from '../runner/host.ts';
import type { Repository, RepositoryEvent } from '../store.ts';
import type { Api } from './file-issues.ts';
import { createScheduler, type JobOutcome, type JobRequest, type Scheduler } from './scheduler.ts';
import { answer } from './tasks.ts';

export interface StageOptions {
  agents: number;
  /** Changes what the model is shown; the tests take the feedback away. */
  prompt?: (text: string) => string;
  /** Gets `summaries/` and `logs/`, one file a job. */
  out?: string;
}

export interface Stage {
  local: LocalGitHub;
  repository: Repository;
  model: ScriptedModel;
  ci: CiExecutor;
  scheduler: Scheduler;
  api: Api;
  isolation: 'user' | 'none';
  startRun(request: { event: string; actor: string }): void;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const sample = fileURLToPath(new URL('../../sample/', import.meta.url));
const callerWorkflow = '.github/workflows/clambake.yml';
const maintainer = 'marina';
const triager = 'tristan';
const madeUpKey = 'sk-made-up-for-the-demo';

export async function openStage(options: StageOptions): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-demo-'));
  // Agents run as another user, who has to get through to the runner's directories.
  await chmod(directory, 0o711);
  const local = await startLocalGitHub({ directory: join(directory, 'github') });
  const isolation = canSwitchUser() ? 'user' : 'none';
  const repository = await createSampleRepository(local, { agents: options.agents, isolation });
  const model = await startScriptedModel({ script: (request) => answer(readConversation(request, options.prompt)) });
  const { store, clock, runs, artifacts, urls } = local;
  const host: RunnerHost = { store, clock, runs, artifacts, urls, workDirectory: join(directory, 'runners') };
  const ci = createCiExecutor(host);
  const scheduler = createScheduler({
    completeRun: (run, conclusion) => runs.completeRun(repository, run, conclusion),
    runJob: (request) => runJob({ host, repository, out: options.out }, request),
    agentInputs: { 'anthropic-api-key': madeUpKey, 'anthropic-base-url': model.url, 'claude-code-path': claudeExecutable() },
  });
  const startRun: Stage['startRun'] = ({ event, actor }) => void createRun({ local, repository, scheduler }, { event, actor });
  local.onRun((_, run) => (run.workflow === callerWorkflow ? scheduler.start(run) : ci.accept(repository, run)));
  local.onEvent((_, event) => {
    if (startsCaller(event)) startRun({ event: event.name, actor: event.actor });
  });
  return {
    local,
    repository,
    model,
    ci,
    scheduler,
    isolation,
    startRun,
    api: {
      url: local.apiUrl,
      owner: repository.owner,
      name: repository.name,
      tokens: {
        maintainer: local.createToken({ kind: 'user', actor: maintainer }).value,
        triager: local.createToken({ kind: 'user', actor: triager }).value,
      },
    },
    async close() {
      await ci.close();
      await model.stop();
      await local.stop();
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The triggers of the caller's workflow file; dispatches come as runs. */
function startsCaller(event: RepositoryEvent): boolean {
  if (!event.startsWorkflows) return false;
  if (event.name === 'issues') return ['labeled', 'unlabeled', 'closed', 'reopened'].includes(event.action ?? '');
  return event.name === 'pull_request' && event.action === 'closed';
}

async function createRun(
  { local, repository, scheduler }: Pick<Stage, 'local' | 'repository' | 'scheduler'>,
  { event, actor }: { event: string; actor: string },
): Promise<void> {
  const headSha = await git(repository.gitDir, 'rev-parse', `refs/heads/${repository.defaultBranch}`);
  const request = { workflow: callerWorkflow, name: 'Clambake', event, actor, headBranch: repository.defaultBranch, headSha };
  scheduler.start(local.runs.createRun(repository, request));
}

async function runJob(
  { host, repository, out }: { host: RunnerHost; repository: Repository; out: string | undefined },
  { run, name, action, inputs, permissions }: JobRequest,
): Promise<JobOutcome> {
  const waits = action === 'bundle-train' ? 'by-asking' : 'never';
  const actionDir = join(root, 'actions', action);
  const result = await runActionJob(host, { repository, run, name, permissions, actionDir, inputs, waits, secrets: [madeUpKey] });
  if (out !== undefined)
    await keep(out, { name: `${result.job.id}-${name.replaceAll(/\W+/g, '-')}`, summary: result.summary, log: result.job.log });
  return { conclusion: result.conclusion, outputs: result.outputs, summary: result.summary };
}

async function keep(out: string, job: { name: string; summary: string; log: string }): Promise<void> {
  for (const [folder, file, text] of [
    ['summaries', `${job.name}.md`, job.summary],
    ['logs', `${job.name}.log`, job.log],
  ] as const) {
    if (text === '') continue;
    await mkdir(join(out, folder), { recursive: true });
    await writeFile(join(out, folder, file), text);
  }
}

async function createSampleRepository(local: LocalGitHub, p: { agents: number; isolation: 'user' | 'none' }): Promise<Repository> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(sample, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(sample.length)] = await readFile(path, 'utf8');
  }
  const configuration = '.github/clambake.yml';
  const edited = (files[configuration] ?? '').replace(/^agents: .*$/m, `agents: ${p.agents}`);
  files[configuration] = p.isolation === 'none' ? `${edited}isolation: none\n` : edited;
  return local.createRepository({
    owner: maintainer,
    name: 'clam-shack',
    files,
    roles: { [triager]: 'triage' },
    protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
    actionsMayCreatePullRequests: true,
  });
}

/** What the model is told, as far as the tasks need it: the directory stands in Claude Code's own words. */
function readConversation(request: ScriptRequest, change: (text: string) => string = (text) => text) {
  const told = [request.system, JSON.stringify(request.messages)].join('\n');
  const cwd = /working directory: ([^\s\\"]+)/i.exec(told)?.[1];
  if (cwd === undefined) throw new Error('the request names no working directory');
  return { prompt: change(request.prompt), results: request.results.map((result) => result.output), cwd };
}

const claudeExecutable = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@anthropic-ai/claude-code/package.json')), 'bin', 'claude.exe');

/** Root can start the agent as another user, and so can a user with sudo. */
function canSwitchUser(): boolean {
  if (process.getuid?.() === 0) return true;
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
