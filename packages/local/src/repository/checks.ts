// Check runs (derived from the jobs of runs), commit statuses, and the required checks that they satisfy. A check run
// of a dispatched run never satisfies a required check, although it has the right commit and the right name. A commit
// status with that name does.
import { nodeId } from '../store/names.ts';
import { type Backend, nowIso } from '../backend.ts';
import { actionsBot } from '../runner/runs.ts';
import { actionsAppId, contextStates } from '../git/protection.ts';
import { botOf } from './app-jwt.ts';
import type { RequiredCheck } from './branch-rules.ts';
import type { CommitStatus, Job, Repository, Run } from '../store.ts';

export interface CheckRun {
  job: Job;
  run: Run;
}

/** Returns the jobs of the runs on a commit; `latest` keeps only the newest attempt of each run. */
export const checkRunsOf = (repository: Repository, sha: string, filter: 'latest' | 'all' = 'latest'): CheckRun[] => {
  const runs = [...repository.runs.values()].filter((run) => run.headSha === sha);
  return runs.flatMap((run) =>
    [...repository.jobs.values()]
      .filter((job) => job.runId === run.id && (filter === 'all' || job.runAttempt === run.attempt))
      .map((job) => ({ job, run })),
  );
};

/** Returns the statuses of a commit, newest first. */
export const statusesOf = (repository: Repository, sha: string): CommitStatus[] =>
  repository.statuses.filter((status) => status.sha === sha).toReversed();

/** Returns the newest status of each context. */
export const latestStatuses = (repository: Repository, sha: string): CommitStatus[] => {
  const latest = new Map<string, CommitStatus>();
  for (const status of statusesOf(repository, sha)) if (!latest.has(status.context)) latest.set(status.context, status);
  return [...latest.values()];
};

export const combinedState = (statuses: readonly CommitStatus[]): 'failure' | 'pending' | 'success' => {
  if (statuses.some((status) => status.state === 'failure' || status.state === 'error')) return 'failure';
  return statuses.length === 0 || statuses.some((status) => status.state === 'pending') ? 'pending' : 'success';
};

export interface StatusInput {
  sha: string;
  context: string;
  state: CommitStatus['state'];
  description: string | null;
  targetUrl: string | null;
  creator: string;
}

export const createStatus = (backend: Backend, repository: Repository, input: StatusInput): CommitStatus => {
  const app = [...backend.store.apps.values()].find((one) => botOf(one) === input.creator);
  const integrationId = input.creator === actionsBot ? actionsAppId : (app?.id ?? null);
  const status: CommitStatus = { id: backend.store.nextId(), createdAt: nowIso(backend), ...input, integrationId };
  repository.statuses.push(status);
  return status;
};

export const statusNodeId = (status: CommitStatus): string => nodeId('SC', status.id);

export interface UnsatisfiedCheck {
  context: string;
  /** `expected` means that no report counts. */
  why: 'expected' | 'pending' | 'failing';
}

/** Returns the required contexts that no report on this commit satisfies, by the same rules as for a push. */
export const unsatisfiedChecks = (repository: Repository, sha: string, required: readonly RequiredCheck[]): UnsatisfiedCheck[] =>
  required.flatMap(({ context, integrationId }): UnsatisfiedCheck[] => {
    const state = contextStates(repository, sha, integrationId).get(context);
    if (state === 'success') return [];
    return [{ context, why: state === undefined ? 'expected' : state === 'pending' ? 'pending' : 'failing' }];
  });

/** Returns GitHub's sentence about checks that keep a branch from being updated. */
export const explainChecks = (unsatisfied: readonly UnsatisfiedCheck[]): string => {
  const [only] = unsatisfied;
  if (unsatisfied.length > 1)
    return `${unsatisfied.length} required status checks have not succeeded: ${unsatisfied.map((check) => check.context).join(', ')}.`;
  const verb = only?.why === 'expected' ? 'is expected' : only?.why === 'pending' ? 'is pending' : 'is failing';
  return `Required status check "${only?.context ?? ''}" ${verb}.`;
};
