// A town: one repository on a local GitHub with the workflows of an example, run by the workflow runner, with the real
// Claude Code against a scripted model. A test files issues and makes events; everything else follows from the YAML.
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  git,
  type Issue,
  type Job,
  type JobReport,
  type LocalGitHub,
  type Repository,
  type RepositoryRequest,
  type Run,
  type RunnerSettings,
  type Script,
  type ScriptedModel,
  startLocalGitHub,
  startScriptedModel,
  type WorkflowRunner,
} from '@clambake/local';
import type { IssueRecord } from '@clambake/core';
import { readLedgerDocuments } from '../../demo/read-git.ts';
import { clambakeDirectory, startActions } from '../../demo/start-actions.ts';
import { shippedWith } from './shipped-with.ts';

export interface TownOptions {
  /** Folder of examples/ whose files the repository gets; `minimal` when left out. */
  example?: string;
  /** Files on top of the example's and the project's; one that is undefined is taken away. */
  files?: Readonly<Record<string, string | undefined>>;
  /** Lines for the end of .github/clambake.yml. */
  config?: string;
  /** What the model does; each issue gets a file of its own when left out. */
  script?: Script;
  settings?: Partial<RepositoryRequest>;
  /** Secrets and variables are added to the town's. */
  runner?: RunnerSettings;
  /** Module that stands for run-agent's own; the workflows and everything else of clambake are the shipped files. */
  runAgent?: string;
  /** `cron`: every event is lost, and every dispatch but those of CI. Else there are events and no cron. */
  wakes?: 'events' | 'cron';
}

export interface Town {
  local: LocalGitHub;
  repository: Repository;
  runner: WorkflowRunner;
  model: ScriptedModel;
  /** What jobs that start from now on get; a test may change it. */
  secrets: Record<string, string>;
  /** Of every job that has ended, in the order of their ends. */
  reports: JobReport[];
  /** Files an issue and asks for an agent, as the owner; its number. */
  ask(title: string, more?: { body?: string; labels?: readonly string[] }): number;
  /** Resolves when no run is active and no event waits. */
  settled(): Promise<void>;
  /** Resolves when a running or ended job has this as the end of its name. */
  started(name: string | RegExp): Promise<Job>;
  /** Lets GitHub's time pass until cron starts something, and that come to its end. */
  nextCron(): Promise<void>;
  issue(number: number): Issue;
  record(number: number): Promise<IssueRecord | undefined>;
  /** Runs of a workflow file, oldest first. */
  runsOf(file: string): Run[];
  /** Jobs of a run's newest attempt: name → conclusion. */
  jobsOf(run: Run): Record<string, Job['conclusion']>;
  /** What people read as annotations of ended jobs: `level: message`. */
  annotations(): string[];
  /** What the local GitHub does not know, files the runner could not read, and why runs could not start. */
  problems(): string[];
  git(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

export const owner = 'clara';
export const madeUpKey = 'sk-made-up-for-the-tests';
const isRoot = process.geteuid?.() === 0;

/** A project with one test, as a user might have it. */
const project: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shack", "type": "module", "scripts": { "test": "node --test" } }\n',
  'menu.txt': 'chowder\n',
  'menu.test.js': "import { test } from 'node:test';\n\ntest('there is a menu', () => {});\n",
};

/** Title of the issue that a prompt is about. */
export const titleIn = (prompt: string): string => /^\| (.+)$/m.exec(prompt)?.[1] ?? '';

/** Writes a file named after the issue and commits it. */
const writesAFile: Script = ({ prompt, turn }) => {
  const name = titleIn(prompt).toLowerCase().replaceAll(/\W+/g, '-');
  if (turn > 0) return [{ text: 'It is written.' }];
  const command = `mkdir -p notes && echo done > notes/${name}.txt && git add -A && git commit -q -m "Write ${name}"`;
  return [{ tool: 'Bash', input: { command, description: 'Write the note' } }];
};

/** Path → content of the files of an example, but for what tells people about it. */
export const readExample = async (name: string): Promise<Record<string, string>> => {
  const directory = join(clambakeDirectory, 'examples', name);
  const files: Record<string, string> = {};
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path !== join(directory, 'README.md')) files[relative(directory, path)] = await readFile(path, 'utf8');
  }
  return files;
};

const configuration = '.github/clambake.yml';

/** The caller closes it. */
export const openTown = async (options: TownOptions = {}): Promise<Town> => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-town-'));
  // An agent of another user has to get through to its own directory.
  await chmod(directory, 0o711);
  const local = await startLocalGitHub({ directory: join(directory, 'github') });
  const files: Record<string, string | undefined> = { ...project, ...(await readExample(options.example ?? 'minimal')), ...options.files };
  files[configuration] = `${files[configuration]}poll-seconds: 0.2\nisolation: ${isRoot ? 'user' : 'none'}\n${options.config ?? ''}`;
  const repository = await local.createRepository({
    owner,
    name: 'shack',
    files: Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))),
    actionsMayCreatePullRequests: true,
    protections: [{ pattern: 'main', requiredContexts: ['test'], strict: false }],
    ...options.settings,
  });
  const model = await startScriptedModel({ script: options.script ?? writesAFile });
  const app = options.example === 'github-app' ? installApp(local, repository) : { vars: {}, secrets: {} };
  const reports: JobReport[] = [];
  const secrets = { ANTHROPIC_API_KEY: madeUpKey, ...app.secrets, ...options.runner?.secrets };
  const runner = await startActions(local, {
    workDirectory: join(directory, 'runners'),
    schedule: options.wakes === 'cron',
    ...(options.runAgent === undefined ? {} : { clambake: await shippedWith(join(directory, 'clambake'), { runAgent: options.runAgent }) }),
    ...options.runner,
    secrets,
    vars: { ANTHROPIC_BASE_URL: model.url, ...app.vars, ...options.runner?.vars },
    onJob: (report) => void reports.push(report),
  });
  if (options.wakes === 'cron') {
    local.onRun((from, run) => (run.workflow.endsWith('/ci.yml') ? runner.accept(from, run) : from.runs.delete(run.id)));
  } else {
    local.onRun(runner.accept);
    local.onEvent(runner.acceptEvent);
  }
  const close = async (): Promise<void> => {
    await runner.close();
    await model.stop();
    await local.stop();
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  };
  return createTown({ local, repository, runner, model, secrets, reports, close });
};

/** Login of the App that examples/github-app has in a town. */
export const appActor = 'shack-keeper[bot]';

/** As the example's README says; the App may do more than is ever asked of it. */
const installApp = (local: LocalGitHub, repository: Repository) => {
  const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write', actions: 'write', workflows: 'write' } as const;
  const { clientId, privateKey } = local.createApp({ slug: 'shack-keeper', permissions, repositories: [repository] });
  return { vars: { CLAMBAKE_APP_CLIENT_ID: clientId }, secrets: { CLAMBAKE_APP_PRIVATE_KEY: privateKey } };
};

type Parts = Pick<Town, 'local' | 'repository' | 'runner' | 'model' | 'secrets' | 'reports' | 'close'>;

const createTown = (parts: Parts): Town => {
  const { local, repository, runner, reports } = parts;
  const jobs = (): Job[] => [...repository.jobs.values()];
  const issue = (number: number): Issue => {
    const found = repository.issues.get(number);
    if (found === undefined) throw new Error(`there is no issue #${number}`);
    return found;
  };
  return {
    ...parts,
    ask(title, { body = '', labels = [] } = {}) {
      const { number } = local.createIssue(repository, { title, body, labels, by: owner });
      local.addLabel(repository, number, { label: 'clambake:ready', by: owner });
      return number;
    },
    settled: () => runner.settled(),
    async started(name) {
      const isIt = (job: Job): boolean =>
        job.startedAt !== null && (typeof name === 'string' ? job.name.endsWith(name) : name.test(job.name));
      return until(() => jobs().find(isIt), `no job ${name} has started`);
    },
    async nextCron() {
      const release = local.clock.idle();
      await until(() => (runner.active() > 0 ? true : undefined), 'cron started nothing').finally(release);
      await runner.settled();
    },
    issue,
    record: async (number) => (await readLedgerDocuments(repository.gitDir)).get(`issues/${number}`) as IssueRecord | undefined,
    runsOf: (file) => [...repository.runs.values()].filter((run) => run.workflow === `.github/workflows/${file}`),
    jobsOf: (run) =>
      Object.fromEntries(
        jobs()
          .filter((job) => job.runId === run.id && job.runAttempt === run.attempt)
          .map((job) => [job.name, job.conclusion]),
      ),
    annotations: () => reports.flatMap(({ annotations }) => annotations.map(({ level, message }) => `${level}: ${message}`)),
    problems: () => [...local.problems(), ...runner.problems, ...[...repository.runs.values()].flatMap((run) => run.problems ?? [])],
    git: (...args) => git(repository.gitDir, ...args),
  };
};

/** Asks again and again, a minute at most. */
export const until = async <T>(find: () => T | undefined, otherwise: string): Promise<T> => {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
