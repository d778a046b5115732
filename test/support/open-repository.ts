// A repository on a local GitHub of its own for one test, with a project, a configuration, a runner, machines that have
// Claude Code, and a scripted model. Its workflows run by themselves, or the test starts job after job itself.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createClock,
  git,
  type JobReport,
  type LocalGitHub,
  type Repository,
  type RepositoryRequest,
  type RunnerHost,
  type RunnerSettings,
  type Script,
  startLocalGitHub,
  startScriptedModel,
  type WorkflowRunner,
} from '@clambake/local';
import { fleetRef } from '@clambake/core';
import { expect, onTestFinished, vi } from 'vitest';
import { startActions } from '../../demo/start-actions.ts';
import { callerPath, filesOf, madeUpKey, owner } from './repository-files.ts';
import { jobsByHand } from './repository-jobs.ts';
import { readingOf, writingOf } from './repository-reading.ts';
import { shippedWith } from './shipped-with.ts';

/** A test starts a dozen processes, and the machine has two cores. */
vi.setConfig({ testTimeout: 180_000 });

export interface RepositoryOptions {
  /** Folder of examples/ whose workflows run. When left out, only CI runs and the test starts every job of clambake itself. */
  workflows?: string;
  agents?: number;
  /** Lines for the end of .github/clambake.yml. */
  config?: string;
  /** Files on top of the example's and the project's; one that is undefined is left out. */
  files?: Readonly<Record<string, string | undefined>>;
  /** Answers of the model; each issue gets a file of its own when left out. */
  script?: Script;
  settings?: Partial<RepositoryRequest>;
  /** Secrets and variables are added to the repository's. */
  runner?: RunnerSettings;
  /** Module that stands for run-agent's own; the workflows and everything else of clambake are the shipped files. */
  runAgent?: string;
  /** False leaves it open whether GitHub was asked if jobs may open pull requests, so the first tick has a train's job ask. */
  asked?: boolean;
  /** `cron`: every event is lost, and every dispatch but those of CI. Else there are events and no cron. */
  wakes?: 'events' | 'cron';
}

/** Login of the App of examples/github-app. */
export const appActor = 'shack-keeper[bot]';

/** Title of the issue that a prompt is about. */
export const titleIn = (prompt: string): string => /^\| (.+)$/m.exec(prompt)?.[1] ?? '';

/** A use of the agent's Bash. */
export const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'A step' } });

/** Writes a file named after the issue and commits it. */
const writesAFile: Script = ({ prompt, turn }) => {
  const name = titleIn(prompt).toLowerCase().replaceAll(/\W+/g, '-');
  if (turn > 0) return [{ text: 'It is written.' }];
  return [bash(`mkdir -p notes && echo done > notes/${name}.txt && git add -A && git commit -q -m "Write ${name}"`)];
};

/** The repository is closed when the test that opened it has ended. */
export const openRepository = async (options: RepositoryOptions = {}) => {
  const cleanups: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const clean of cleanups.splice(0).reverse()) await clean();
  };
  onTestFinished(close);
  const directory = await mkdtemp(join(tmpdir(), 'clambake-repository-'));
  cleanups.push(() => rm(directory, { recursive: true, force: true, maxRetries: 3 }));
  // An agent of another user has to get through to its own directory.
  await chmod(directory, 0o711);
  let aheadMs = 0;
  const clock = createClock({ base: () => performance.timeOrigin + performance.now() + aheadMs });
  const local = await startLocalGitHub({ directory: join(directory, 'github'), clock });
  cleanups.unshift(() => expect(local.problems()).toEqual([]));
  cleanups.push(local.stop);
  const repository = await local.createRepository({
    owner,
    name: 'shack',
    files: await filesOf(options),
    actionsMayCreatePullRequests: true,
    protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
    ...options.settings,
  });
  if (options.workflows !== undefined && options.asked !== false) await recordAsked(repository);
  const model = await startScriptedModel({ script: options.script ?? writesAFile });
  cleanups.unshift(() => expect(model.problems).toEqual([]));
  cleanups.push(model.stop);
  const app = options.workflows === 'github-app' ? installApp(local, repository) : { vars: {}, secrets: {} };
  /** Jobs that start from now on get these; a test may change them. */
  const secrets: Record<string, string> = { ANTHROPIC_API_KEY: madeUpKey, ...app.secrets, ...options.runner?.secrets };
  const reports: JobReport[] = [];
  const workDirectory = join(directory, 'runners');
  const runner = await startActions(local, {
    workDirectory,
    schedule: options.wakes === 'cron',
    ...(options.runAgent === undefined ? {} : { clambake: await shippedWith(join(directory, 'clambake'), { runAgent: options.runAgent }) }),
    ...options.runner,
    secrets,
    vars: { ANTHROPIC_BASE_URL: model.url, ...app.vars, ...options.runner?.vars },
    onJob: (report) => void reports.push(report),
  });
  connect(local, { runner, options });
  cleanups.push(runner.close);
  const { runs, store, artifacts, machineFaults, urls } = local;
  const host: RunnerHost = { store, clock, runs, artifacts, machineFaults, urls, workDirectory };
  const parts = { local, repository, directory, host, model, runner, reports, secrets };
  const writing = writingOf(parts);
  return {
    ...parts,
    ...readingOf(parts),
    ...writing,
    ...jobsByHand({ ...parts, ...writing }),
    /** GitHub's clock goes ahead. */
    skipMinutes(minutes: number): void {
      aheadMs += minutes * 60_000;
    },
    commit: (files: Readonly<Record<string, string | null>>, branch = repository.defaultBranch) =>
      local.commit(repository, { branch, files, by: owner }),
    /** Before the end of the test. */
    close,
  };
};

/** The fleet's record as it is once a train's job has asked. */
const recordAsked = async ({ gitDir }: Repository): Promise<void> => {
  const message = JSON.stringify({ v: 1, pullRequests: { allowed: true, at: '2020-01-01T00:00:00.000Z' } });
  const who = ['-c', 'user.name=clambake', '-c', 'user.email=clambake@example.com'];
  const tree = await git(gitDir, 'hash-object', '-t', 'tree', '-w', '/dev/null');
  await git(gitDir, 'update-ref', fleetRef, await git(gitDir, ...who, 'commit-tree', tree, '-m', message));
};

export type OpenRepository = Awaited<ReturnType<typeof openRepository>>;

const connect = (local: LocalGitHub, { runner, options }: { runner: WorkflowRunner; options: RepositoryOptions }): void => {
  const isCalled = options.workflows !== undefined;
  local.onRun((from, run) => {
    if (options.wakes === 'cron' ? run.workflow.endsWith('/ci.yml') : isCalled || run.workflow !== callerPath) runner.accept(from, run);
    else if (options.wakes === 'cron') from.runs.delete(run.id);
  });
  if (options.wakes !== 'cron') local.onEvent(runner.acceptEvent);
};

/** As the example's README says; the App may do more than is ever asked of it. */
const installApp = (local: LocalGitHub, repository: Repository) => {
  const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write', actions: 'write', workflows: 'write' } as const;
  const { clientId, privateKey } = local.createApp({ slug: 'shack-keeper', permissions, repositories: [repository] });
  return { vars: { CLAMBAKE_APP_CLIENT_ID: clientId }, secrets: { CLAMBAKE_APP_PRIVATE_KEY: privateKey } };
};

/** With an issue that an agent has. */
export const openClaimed = async (options: RepositoryOptions = {}) => {
  const repo = await openRepository(options);
  return { repo, ...(await repo.claim()) };
};
