// Reads and writes of an open repository that a test makes from the outside: issues, records, runs, and the texts that people see.
import {
  git,
  type Issue,
  type Job,
  type JobReport,
  type LocalGitHub,
  type Repository,
  type Run,
  type WorkflowRunner,
} from '@clambake/local';
import {
  type IssueRecord,
  type FleetRecord,
  attemptId,
  issueBranch,
  issueRecordSchema,
  issueRef,
  missingLabels,
  stateLabels,
  type TrainRecord,
} from '@clambake/core';
import { owner } from './repository-files.ts';
import { scrub } from './scrub.ts';

export interface Parts {
  local: LocalGitHub;
  repository: Repository;
  runner: WorkflowRunner;
  /** Of every job of a workflow that has ended, in the order of their ends. */
  reports: JobReport[];
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const marker = '<!-- clambake:status -->';

/** Asks again and again, two and a half minutes at most: a busy machine takes one from a lost machine to the next landing. */
export const until = async <T>(find: () => T | undefined, otherwise: string): Promise<T> => {
  const end = Date.now() + 150_000;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const issueOf = (repository: Repository, number: number): Issue => {
  const found = repository.issues.get(number);
  if (found === undefined) throw new Error(`there is no issue #${number}`);
  return found;
};

export const readingOf = ({ local, repository, runner, reports }: Parts) => {
  const inGit = (...args: string[]): Promise<string> => git(repository.gitDir, ...args);
  const jobs = (): Job[] => [...repository.jobs.values()];
  const readRecord = async (name: string): Promise<unknown> => {
    const text = await inGit('for-each-ref', '--format=%(contents)', `refs/clambake/${name}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const runsOf = (file: string): Run[] => [...repository.runs.values()].filter((run) => run.workflow === `.github/workflows/${file}`);
  return {
    git: inGit,
    issue: (number: number) => issueOf(repository, number),
    record: async (number: number) => (await readRecord(`issues/${number}`)) as IssueRecord | undefined,
    trainRecord: async () => (await readRecord('train/main')) as TrainRecord | undefined,
    fleetRecord: async () => (await readRecord('fleet')) as FleetRecord | undefined,
    /** The status comment without ids and times; undefined when there is none. Throws when there are two. */
    comment(number: number): string | undefined {
      const found = issueOf(repository, number).comments.filter(({ body }) => body.startsWith(marker));
      if (found.length > 1) throw new Error(`#${number} has ${found.length} status comments`);
      return found[0] && scrub(found[0].body.replace(marker, '').trim());
    },
    /** Refs of the ledger and branches of ours, without their prefixes. A fleet's record that only says that GitHub was asked and names the board is left out. */
    async refs(): Promise<string[]> {
      const listed = await inGit('for-each-ref', '--format=%(refname)', 'refs/clambake/', 'refs/heads/clambake/');
      const names = listed.split('\n').filter((line) => line !== '');
      const {
        v: _,
        pullRequests: __,
        board: ___,
        ...rest
      } = ((await readRecord('fleet')) ?? {}) as Partial<FleetRecord> & { board?: object };
      const shown = names
        .map((name) => name.replace(/^refs\/(?:heads|clambake)\//, ''))
        .filter((name) => name !== 'fleet' || Object.keys(rest).length > 0);
      return shown.sort();
    },
    pulls: () =>
      [...repository.issues.values()].flatMap(({ number, state, body, pull }) =>
        pull === null ? [] : [{ number, open: state === 'open', merged: pull.merged, body: scrub(body) }],
      ),
    /** Runs of a workflow file, oldest first. */
    runsOf,
    /** Number of runs of the caller that an action started. */
    wakes: () => runsOf('clambake.yml').filter(({ event }) => event === 'workflow_dispatch').length,
    /** Jobs of a run's newest attempt: name → conclusion. */
    jobsOf: (run: Run): Record<string, Job['conclusion']> =>
      Object.fromEntries(
        jobs()
          .filter((job) => job.runId === run.id && job.runAttempt === run.attempt)
          .map((job) => [job.name, job.conclusion]),
      ),
    /** The last job of a run, or of any, whose name is like that. */
    jobLike: (name: RegExp, run?: Run): Job | undefined =>
      jobs().findLast((job) => (run === undefined || job.runId === run.id) && name.test(job.name)),
    /** Resolves when a job of that name has started. */
    started: (name: RegExp): Promise<Job> =>
      until(() => jobs().find((job) => job.startedAt !== null && name.test(job.name)), `no job ${name} has started`),
    /** Resolves when no run is active and no event waits. */
    settled: () => runner.settled(),
    /** Lets GitHub's time pass until cron starts something, and that come to its end. */
    async nextCron(): Promise<void> {
      const release = local.clock.idle();
      await until(() => (runner.active() > 0 ? true : undefined), 'cron started nothing').finally(release);
      await runner.settled();
    },
    /** Annotations of ended jobs: `level: message`. */
    annotations: () => reports.flatMap(({ annotations }) => annotations.map(({ level, message }) => `${level}: ${message}`)),
    /** Asks GitHub's API as a person: `METHOD /path` in this repository. */
    async askGitHub(login: string, request: string, body?: object): Promise<{ status: number; number: number }> {
      const [method = '', path = ''] = request.split(' ');
      const headers = {
        authorization: `Bearer ${local.createToken({ kind: 'user', actor: login }).value}`,
        'content-type': 'application/json',
      };
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await fetch(`${local.apiUrl}/repos/${repository.owner}/${repository.name}${path}`, { method, headers, ...sent });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${request}: ${answer.status} ${text}`);
      return { number: 0, ...(text === '' ? {} : JSON.parse(text)), status: answer.status };
    },
    /** Everything that the local GitHub does not know, files the runner could not read, and why runs could not start. */
    problems: () => [...local.problems(), ...runner.problems, ...[...repository.runs.values()].flatMap((run) => run.problems ?? [])],
  };
};

export const writingOf = ({ local, repository }: Pick<Parts, 'local' | 'repository'>) => {
  /** Files an issue and asks for an agent, as the owner; its number. */
  const ask = (
    title = 'Serve lemonade',
    { body = 'It is hot.', labels = [] }: { body?: string; labels?: readonly string[] } = {},
  ): number => {
    const { number } = local.createIssue(repository, { title, body, labels, by: owner });
    local.addLabel(repository, number, { label: stateLabels.ready, by: owner });
    return number;
  };
  /** Writes any text where a record belongs; the commit. */
  const writeRecord = async (ref: string, message: string): Promise<string> => {
    const identity = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.com'];
    const oid = await git(repository.gitDir, ...identity, 'commit-tree', '-m', message, emptyTree);
    await git(repository.gitDir, 'update-ref', ref, oid);
    return oid;
  };
  /** An issue whose work is on its branch and in the ledger, as landing leaves it; its number. */
  const landed = async (title = 'Serve lemonade', files?: Record<string, string>, base = 'main'): Promise<number> => {
    for (const label of missingLabels(new Set(repository.labels.keys()), { agents: 2, busy: [] }).missing)
      local.createLabel(repository, label);
    const issue = ask(title);
    const { nodeId, timeline, labels } = issueOf(repository, issue);
    // The labels that landing moves start no workflow.
    labels.splice(0, labels.length, stateLabels.landed);
    const baseOid = await git(repository.gitDir, 'rev-parse', base);
    const change = files ?? { [`dish-${issue}.txt`]: 'lemonade\n' };
    const oid = await local.commit(repository, { branch: issueBranch(issue), files: change, by: owner });
    const at = local.clock.now().toISOString();
    const attempt = { id: attemptId(issue, 1, '0123abcd'), agent: '001', runId: 1, startedAt: at, endedAt: at, outcome: 'done' };
    const record = issueRecordSchema.parse({
      v: 1,
      issue,
      nodeId,
      state: 'landed',
      since: at,
      base,
      attempts: [{ ...attempt, costUsd: 0.25, turns: 3, commits: 1, detail: 'Done.' }],
      landed: { oid, at, attempt: attempt.id, agent: '001', files: 1, additions: 1, deletions: 0, baseOid },
      consumedEvent: timeline.at(-1)?.nodeId,
    });
    await writeRecord(issueRef(issue), JSON.stringify(record));
    return issue;
  };
  return { ask, writeRecord, landed };
};
