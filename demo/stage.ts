// Sets up the demo: the local GitHub with the sample repository and the workflows of an example, the scripted model,
// and the workflow runner, connected as on GitHub.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type JobReport,
  type LocalGitHub,
  type Repository,
  type Run,
  type ScriptedModel,
  type ScriptRequest,
  startLocalGitHub,
  startScriptedModel,
  type WorkflowRunner,
} from '@clambake/local';
import { clambakeDirectory, startActions } from './start-actions.ts';
import type { Api } from './file-issues.ts';
import { answer } from './tasks.ts';

/** Kinds of wake-ups: events and cron, as on GitHub; cron alone; or events alone. */
export type Wakes = 'events-and-cron' | 'cron' | 'events';
/** GITHUB_TOKEN alone with examples/minimal, or also an App's token with examples/github-app. */
export type TokenMode = 'github' | 'app';

export interface StageOptions {
  agents: number;
  /** Changes the prompt that the model gets; tests remove the feedback with it. */
  prompt?: (text: string) => string;
  /** Directory for `summaries/` and `logs/`, one file per job. */
  out?: string;
  /** `events-and-cron` when left out. */
  wakes?: Wakes;
  /** `github` when left out. */
  token?: TokenMode;
  /** Minutes of GitHub's clock that a CI run takes; as long as its tests when 0 or left out. */
  ciMinutes?: number;
  /** Files of the sample repository in the place of its own: path → content. */
  files?: Readonly<Record<string, string>>;
}

export interface Stage {
  local: LocalGitHub;
  repository: Repository;
  model: ScriptedModel;
  runner: WorkflowRunner;
  api: Api;
  isolation: 'user' | 'none';
  wakes: Wakes;
  /** Summary of the newest assign job that had one. */
  latestSummary(): string;
  close(): Promise<void>;
}

const examples: Record<TokenMode, string> = { github: 'minimal', app: 'github-app' };
const sample = fileURLToPath(new URL('./sample/', import.meta.url));
export const callerWorkflow = '.github/workflows/clambake.yml';
const ciWorkflow = '.github/workflows/ci.yml';
const maintainer = 'marina';
const app = 'shack-keeper';
/** Login that the App acts with. */
export const appActor = `${app}[bot]`;
const triager = 'tristan';
const madeUpKey = 'sk-made-up-for-the-demo';

export const openStage = async (options: StageOptions): Promise<Stage> => {
  const { wakes = 'events-and-cron', token = 'github', ciMinutes = 0 } = options;
  const directory = await mkdtemp(join(tmpdir(), 'clambake-demo-'));
  // Agents run as another user, who must be able to reach the runner's directories.
  await chmod(directory, 0o711);
  const local = await startLocalGitHub({ directory: join(directory, 'github') });
  const isolation = canSwitchUser() ? 'user' : 'none';
  const repository = await createSampleRepository(local, { agents: options.agents, isolation, token, files: options.files ?? {} });
  const model = await startScriptedModel({ script: (request) => answer(readConversation(request, options.prompt)) });
  let latestSummary = '';
  const keeping = new Set<Promise<void>>();
  const runner = await startActions(local, {
    workDirectory: join(directory, 'runners'),
    ...credentials(local, { repository, token, modelUrl: model.url }),
    schedule: wakes !== 'events',
    virtualMinutes: ({ workflow }) => (workflow === ciWorkflow && ciMinutes > 0 ? ciMinutes : undefined),
    onJob(report) {
      if (report.key === 'assign' && report.summary !== '') latestSummary = report.summary;
      if (options.out !== undefined) keeping.add(keep(options.out, report));
    },
  });
  wire(local, { runner, wakes });
  return {
    local,
    repository,
    model,
    runner,
    isolation,
    wakes,
    latestSummary: () => latestSummary,
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
      await runner.close();
      await Promise.all(keeping);
      await model.stop();
      await local.stop();
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

/** Returns the variables and secrets that a user of the example sets. The App has more permissions than the workflows request. */
const credentials = (
  local: LocalGitHub,
  { modelUrl, token, repository }: { repository: Repository; token: TokenMode; modelUrl: string },
) => {
  const vars = { ANTHROPIC_BASE_URL: modelUrl };
  const secrets = { ANTHROPIC_API_KEY: madeUpKey };
  if (token === 'github') return { vars, secrets };
  const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write', actions: 'write', workflows: 'write' } as const;
  const made = local.createApp({ slug: app, permissions, repositories: [repository] });
  return {
    vars: { ...vars, CLAMBAKE_APP_CLIENT_ID: made.clientId },
    secrets: { ...secrets, CLAMBAKE_APP_PRIVATE_KEY: made.privateKey },
  };
};

/**
 * Passes events and dispatches to the runner. With cron alone it drops every event and every dispatch of clambake's
 * workflow. Dispatches of CI still pass, because no cron starts CI.
 */
const wire = (local: LocalGitHub, { runner, wakes }: { runner: WorkflowRunner; wakes: Wakes }): void => {
  const isLost = (run: Run): boolean => wakes === 'cron' && run.workflow === callerWorkflow && run.event === 'workflow_dispatch';
  local.onRun((repository, run) => {
    if (isLost(run)) repository.runs.delete(run.id);
    else runner.accept(repository, run);
  });
  local.onEvent((repository, event) => {
    if (wakes !== 'cron') runner.acceptEvent(repository, event);
  });
};

const keep = async (out: string, { job, summary }: JobReport): Promise<void> => {
  const name = `${job.id}-${job.name.replaceAll(/\W+/g, '-')}`;
  for (const [folder, file, text] of [
    ['summaries', `${name}.md`, summary],
    ['logs', `${name}.log`, job.log],
  ] as const) {
    if (text === '') continue;
    await mkdir(join(out, folder), { recursive: true });
    await writeFile(join(out, folder, file), text);
  }
};

interface Sample {
  agents: number;
  isolation: 'user' | 'none';
  token: TokenMode;
  files: Readonly<Record<string, string>>;
}

/** Creates the sample repository with the example's workflows, and sets the number of agents and the isolation in its configuration. */
const createSampleRepository = async (local: LocalGitHub, { token, agents, isolation, files: others }: Sample): Promise<Repository> => {
  const example = join(clambakeDirectory, 'examples', examples[token], '.github');
  const files = { ...(await readFiles(example, '.github/')), ...(await readFiles(sample)), ...others };
  const configuration = '.github/clambake.yml';
  const edited = (files[configuration] ?? '').replace(/^agents: .*$/m, `agents: ${agents}`);
  files[configuration] = isolation === 'none' ? `${edited}isolation: none\n` : edited;
  return local.createRepository({
    owner: maintainer,
    name: 'clam-shack',
    files,
    roles: { [triager]: 'triage' },
    protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
    actionsMayCreatePullRequests: token === 'github',
  });
};

/** Returns every file below a directory: prefix and relative path → content. */
const readFiles = async (directory: string, prefix = ''): Promise<Record<string, string>> => {
  const files: Record<string, string> = {};
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[`${prefix}${relative(directory, path)}`] = await readFile(path, 'utf8');
  }
  return files;
};

/** Returns the prompt, the tool results and the working directory, which Claude Code's system prompt names. */
const readConversation = (request: ScriptRequest, change: (text: string) => string = (text) => text) => {
  const told = [request.system, JSON.stringify(request.messages)].join('\n');
  const cwd = /working directory: ([^\s\\"]+)/i.exec(told)?.[1];
  if (cwd === undefined) throw new Error('the request names no working directory');
  return { prompt: change(request.prompt), results: request.results.map((result) => result.output), cwd };
};

/** True when agents can run as another user: for root, and for a user with sudo. */
const canSwitchUser = (): boolean => {
  if (process.getuid?.() === 0) return true;
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
