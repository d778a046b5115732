// One repository of a world and what a test does in it: file issues, run the jobs of the design one by one, and look
// at what is left on GitHub afterwards: records, agents, branches, labels, comments, pull requests.
import { join } from 'node:path';
import {
  type ActionJobResult,
  git,
  type Issue,
  type LocalGitHub,
  type Permissions,
  type Repository,
  type Run,
  type RunnerHost,
  runActionJob,
  type WorkflowRunner,
} from '@clambake/local';
import type { Assignment, IssueRecord, Salvage, TrainRecord } from '@clambake/core';
import { scrub } from './scrub.ts';
import { actionsDirectory } from './world.ts';

/** What a person sees of one job, and what the next job gets from it. */
export interface Report {
  exitCode: number | undefined;
  /** Annotations as `level [title]: text`, made independent of ids and times. */
  said: string[];
  outputs: Record<string, string>;
  summary: string;
  log: string;
  run: Run;
}

export interface JobChange {
  inputs?: Record<string, string>;
  /** Replaces single permissions of the design. */
  permissions?: Permissions;
  /** Folder of the actions; this project's when left out. */
  actions?: string;
}

export interface Town {
  repository: Repository;
  local: LocalGitHub;
  owner: string;
  directory: string;
  /** Files an issue and asks for an agent; its number. */
  ask(title?: string): number;
  commit(files: Record<string, string>): Promise<string>;
  assign(change?: JobChange): Promise<Report & { assignments: Assignment[]; salvage: Salvage[] }>;
  /** run-agent on one assignment, in the run that claimed it. */
  work(run: Run, assignment: Assignment, change?: JobChange): Promise<Report>;
  /** land-work in the same run; `from`: the job whose artifact it takes. */
  land(run: Run, assignment: Assignment, p?: { from?: Report; change?: JobChange }): Promise<Report>;
  /** Any action as a job of that run. */
  job(run: Run, p: { name: string; actionDir: string; inputs: Record<string, string>; permissions: Permissions }): Promise<Report>;
  train(change?: JobChange): Promise<Report>;
  startRun(): Promise<Run>;
  end(run: Run): void;
  issue(number: number): Issue;
  record(number: number): Promise<IssueRecord | undefined>;
  trainRecord(): Promise<TrainRecord | undefined>;
  /** The status comment, made independent of ids and times; undefined when there is none. Throws when there are two. */
  comment(number: number): string | undefined;
  /** Refs of the ledger and branches of ours, without their prefixes. */
  refs(): Promise<string[]>;
  /** Writes any text where a record belongs; the commit. */
  writeRecord(ref: string, message: string): Promise<string>;
  pulls(): { number: number; open: boolean; merged: boolean; body: string }[];
  /** Runs of the caller's workflow that an action started. */
  wakes(): number;
  git(...args: string[]): Promise<string>;
}

const permissions = {
  assign: { contents: 'write', issues: 'write', actions: 'write', 'pull-requests': 'read', checks: 'read', statuses: 'read' },
  run: { contents: 'read', issues: 'read', actions: 'read' },
  land: { contents: 'write', issues: 'write', actions: 'write' },
  train: { contents: 'write', issues: 'write', 'pull-requests': 'write', statuses: 'write', actions: 'write', checks: 'read' },
} as const satisfies Record<string, Permissions>;

const madeUpKey = 'sk-made-up-for-the-tests';
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const marker = '<!-- clambake:status -->';

interface TownParts {
  local: LocalGitHub;
  host: RunnerHost;
  repository: Repository;
  owner: string;
  callerWorkflow: string;
  directory: string;
  ci: WorkflowRunner;
}

export const createTown = (parts: TownParts): Town => {
  const { local, host, repository, owner, directory } = parts;
  const job: Town['job'] = async (run, request) =>
    reportOf(run, await runActionJob(host, { repository, run, waits: 'never', secrets: [madeUpKey], ...request }));
  const startRun = async (): Promise<Run> => {
    const headSha = (await git(repository.gitDir, 'rev-parse', 'refs/heads/main')).trim();
    const request = { workflow: parts.callerWorkflow, name: 'Clambake', event: 'issues', actor: owner, headBranch: 'main', headSha };
    return local.runs.createRun(repository, request);
  };
  const end = (run: Run): void => local.runs.completeRun(repository, run);
  const issue = (number: number): Issue => {
    const found = repository.issues.get(number);
    if (found === undefined) throw new Error(`there is no issue #${number}`);
    return found;
  };
  const readRef = async (ref: string): Promise<unknown> => {
    const listed = await git(repository.gitDir, 'for-each-ref', '--format=%(contents)', ref);
    return listed.trim() === '' ? undefined : JSON.parse(listed);
  };
  return {
    repository,
    local,
    owner,
    directory,
    ask(title = 'Serve lemonade') {
      const { number } = local.createIssue(repository, { title, body: 'It is hot.', by: owner });
      if (!repository.labels.has('clambake:ready')) local.createLabel(repository, { name: 'clambake:ready' });
      local.addLabel(repository, number, { label: 'clambake:ready', by: owner });
      return number;
    },
    commit: (files) => local.commit(repository, { files, by: owner }),
    async assign(change = {}) {
      const run = await startRun();
      const report = await job(run, {
        name: 'assign',
        actionDir: join(change.actions ?? actionsDirectory, 'assign-agent'),
        inputs: { ...change.inputs },
        permissions: { ...permissions.assign, ...change.permissions },
      });
      return {
        ...report,
        assignments: JSON.parse(report.outputs['assignments'] ?? '[]') as Assignment[],
        salvage: JSON.parse(report.outputs['salvage'] ?? '[]') as Salvage[],
      };
    },
    work: (run, assignment, change = {}) =>
      job(run, {
        name: `run #${assignment.issue} (${assignment.attempt})`,
        actionDir: join(change.actions ?? actionsDirectory, 'run-agent'),
        inputs: { ...idsOf(assignment), 'anthropic-api-key': madeUpKey, ...change.inputs },
        permissions: { ...permissions.run, ...change.permissions },
      }),
    land: (run, assignment, { from, change = {} } = {}) =>
      job(run, {
        name: `land #${assignment.issue} (${assignment.attempt})`,
        actionDir: join(change.actions ?? actionsDirectory, 'land-work'),
        inputs: {
          ...idsOf(assignment),
          'artifact-id': from?.outputs['artifact-id'] ?? '',
          'artifact-digest': from?.outputs['artifact-digest'] ?? '',
          ...change.inputs,
        },
        permissions: { ...permissions.land, ...change.permissions },
      }),
    job,
    async train(change = {}) {
      const run = await startRun();
      const report = await job(run, {
        name: 'train',
        actionDir: join(change.actions ?? actionsDirectory, 'bundle-train'),
        inputs: { ...change.inputs },
        permissions: { ...permissions.train, ...change.permissions },
      });
      end(run);
      await parts.ci.settled();
      return report;
    },
    startRun,
    end,
    issue,
    record: async (number) => (await readRef(`refs/clambake/issues/${number}`)) as IssueRecord | undefined,
    trainRecord: async () => (await readRef('refs/clambake/train/main')) as TrainRecord | undefined,
    comment(number) {
      const found = issue(number).comments.filter((comment) => comment.body.startsWith(marker));
      if (found.length > 1) throw new Error(`#${number} has ${found.length} status comments`);
      const body = found[0]?.body;
      return body === undefined ? undefined : scrub(body.replace(marker, '').trim());
    },
    async refs() {
      const listed = await git(repository.gitDir, 'for-each-ref', '--format=%(refname)', 'refs/clambake/', 'refs/heads/clambake/');
      const names = listed.split('\n').filter((line) => line !== '');
      return names.map((name) => name.replace(/^refs\/heads\//, '').replace(/^refs\/clambake\//, '')).sort();
    },
    async writeRecord(ref, message) {
      const identity = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.com'];
      const oid = (await git(repository.gitDir, ...identity, 'commit-tree', '-m', message, emptyTree)).trim();
      await git(repository.gitDir, 'update-ref', ref, oid);
      return oid;
    },
    pulls: () =>
      [...repository.issues.values()].flatMap(({ number, state, body, pull }) =>
        pull === null ? [] : [{ number, open: state === 'open', merged: pull.merged, body: scrub(body) }],
      ),
    wakes: () =>
      [...repository.runs.values()].filter((run) => run.workflow === parts.callerWorkflow && run.event === 'workflow_dispatch').length,
    git: (...args) => git(repository.gitDir, ...args),
  };
};

const idsOf = ({ issue, agent, attempt }: Assignment): Record<string, string> => ({ issue: String(issue), agent, attempt });

const reportOf = (run: Run, result: ActionJobResult): Report => ({
  exitCode: result.exitCode,
  said: result.annotations.map(({ level, title, message }) => `${level}${title === undefined ? '' : ` [${title}]`}: ${scrub(message)}`),
  outputs: result.outputs,
  summary: scrub(result.summary),
  log: result.log,
  run,
});
