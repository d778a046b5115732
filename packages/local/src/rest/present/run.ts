// Workflows, runs, jobs and the check runs made of them, as REST shows them.
import { nodeId } from '../../store/names.ts';
import type { ArtifactRecord, Backend } from '../../backend.ts';
import { type CheckRun, statusNodeId } from '../../repository/checks.ts';
import { type GitCommit, readCommit } from '../../git/read.ts';
import { concludeRun } from '../../runner/runs.ts';
import { type Json, presentUser } from './account.ts';
import { presentPullMinimal } from './pull.ts';
import { presentMinimalRepository, repositoryPage, repositoryUrl } from './repository.ts';
import { listPulls } from '../../repository/pull-issue.ts';
import type { CommitStatus, Job, JobAnnotation, Repository, Run, Workflow } from '../../store.ts';

export const runPage = (backend: Backend, repository: Repository, run: Run): string =>
  `${repositoryPage(backend, repository)}/actions/runs/${run.id}`;

const jobPage = (backend: Backend, repository: Repository, job: Job): string =>
  `${repositoryPage(backend, repository)}/actions/runs/${job.runId}/job/${job.id}`;

/** Returns GitHub's schema `workflow`. */
export const presentWorkflow = (backend: Backend, repository: Repository, workflow: Workflow): Json => {
  const file = workflow.path.split('/').at(-1) ?? workflow.path;
  return {
    id: workflow.id,
    node_id: workflow.nodeId,
    name: workflow.name,
    path: workflow.path,
    state: workflow.state,
    created_at: '1970-01-01T00:00:00Z',
    updated_at: '1970-01-01T00:00:00Z',
    url: `${repositoryUrl(backend, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${repositoryPage(backend, repository)}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${repositoryPage(backend, repository)}/workflows/${encodeURIComponent(file)}/badge.svg`,
  };
};

const presentHeadCommit = (commit: GitCommit): Json => {
  const person = ({ name, email }: { name: string; email: string }): Json => ({ name, email });
  return {
    id: commit.oid,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
};

/** Returns GitHub's schema `workflow-run`, with the status of the requested attempt. */
export const presentRun = async (
  backend: Backend,
  repository: Repository,
  at: { run: Run; workflow: Workflow | undefined; attempt?: number },
): Promise<Json> => {
  const { run, workflow, attempt = run.attempt } = at;
  const url = `${repositoryUrl(backend, repository)}/actions/runs/${run.id}`;
  const commit = await readCommit(repository.gitDir, run.headSha);
  const past =
    attempt === run.attempt ? undefined : [...repository.jobs.values()].filter((job) => job.runId === run.id && job.runAttempt === attempt);
  // GitHub leaves out pull requests from forks here.
  const pulls = listPulls(repository).filter(
    ({ state, pull }) => state === 'open' && pull.head === run.headBranch && pull.headRepository === undefined,
  );
  return {
    id: run.id,
    name: run.name,
    node_id: run.nodeId,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow,
    display_title: commit.message.split('\n')[0] ?? '',
    run_number: run.number,
    run_attempt: attempt,
    event: run.event,
    status: past === undefined ? run.status : 'completed',
    conclusion: past === undefined ? run.conclusion : concludeRun(past),
    workflow_id: workflow?.id ?? 0,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CS', run.id),
    url,
    html_url: runPage(backend, repository, run),
    pull_requests: pulls.map((issue) => presentPullMinimal(backend, repository, issue)),
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.startedAt ?? run.createdAt,
    actor: presentUser(backend, run.actor),
    triggering_actor: presentUser(backend, run.triggeringActor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(backend, repository)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: `${repositoryUrl(backend, repository)}/actions/workflows/${workflow?.id ?? 0}`,
    head_commit: presentHeadCommit(commit),
    repository: presentMinimalRepository(backend, repository),
    head_repository: presentMinimalRepository(backend, repository),
  };
};

/** Returns GitHub's schema `job`. */
export const presentJob = (backend: Backend, repository: Repository, at: { job: Job; run: Run }): Json => {
  const { job, run } = at;
  const url = `${repositoryUrl(backend, repository)}/actions/jobs/${job.id}`;
  return {
    id: job.id,
    run_id: job.runId,
    run_url: `${repositoryUrl(backend, repository)}/actions/runs/${job.runId}`,
    run_attempt: job.runAttempt,
    node_id: nodeId('CR', job.id),
    head_sha: run.headSha,
    head_branch: run.headBranch,
    url,
    html_url: jobPage(backend, repository, job),
    status: job.status,
    conclusion: checkConclusion(job),
    created_at: run.createdAt,
    started_at: job.startedAt ?? run.createdAt,
    completed_at: job.completedAt,
    name: job.name,
    workflow_name: run.name,
    steps: job.steps.map(({ number, name, status, conclusion }) => ({
      number,
      name,
      status: status === 'completed' || status === 'in_progress' ? status : 'queued',
      conclusion,
    })),
    check_run_url: `${repositoryUrl(backend, repository)}/check-runs/${job.id}`,
    labels: job.labels ?? ['ubuntu-latest'],
    runner_id: job.runner === true ? 1 : null,
    runner_name: job.runner === true ? 'local runner 1' : null,
    runner_group_id: job.runner === true ? 1 : null,
    runner_group_name: job.runner === true ? 'GitHub Actions' : null,
  };
};

/** Jobs and check runs have no startup_failure, because a run that never started has none of them. */
const checkConclusion = (job: Job): string | null => (job.conclusion === 'startup_failure' ? 'failure' : job.conclusion);

/** Returns GitHub's schema `check-run`. */
export const presentCheckRun = (backend: Backend, repository: Repository, { job, run }: CheckRun): Json => {
  const url = `${repositoryUrl(backend, repository)}/check-runs/${job.id}`;
  const page = jobPage(backend, repository, job);
  const pulls = listPulls(repository).filter((issue) => issue.state === 'open' && issue.pull.headOid === run.headSha);
  return {
    id: job.id,
    name: job.name,
    node_id: nodeId('CR', job.id),
    head_sha: run.headSha,
    external_id: String(job.id),
    url,
    html_url: page,
    details_url: page,
    status: job.status,
    conclusion: checkConclusion(job),
    started_at: job.startedAt,
    completed_at: job.completedAt,
    output: {
      title: null,
      summary: null,
      text: null,
      annotations_count: job.annotations?.length ?? 0,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.id },
    app: presentActionsApp(backend),
    pull_requests: pulls.map((issue) => presentPullMinimal(backend, repository, issue)),
  };
};

/** Returns GitHub's schema `check-annotation`. */
export const presentAnnotation = (
  backend: Backend,
  repository: Repository,
  { annotation, sha }: { annotation: JobAnnotation; sha: string },
): Json => {
  // An annotation without a file points to the folder of the workflows.
  const { level, message, title = '', file = '.github', line = 1 } = annotation;
  return {
    path: file,
    start_line: line,
    end_line: line,
    start_column: null,
    end_column: null,
    annotation_level: level === 'error' ? 'failure' : level,
    title,
    message,
    raw_details: '',
    blob_href: `${backend.urls.server}/${repository.owner}/${repository.name}/blob/${sha}/${file}`,
  };
};

/** Returns the App behind GITHUB_TOKEN. Rulesets name it by its id. */
const presentActionsApp = (backend: Backend): Json => ({
  id: 15_368,
  slug: 'github-actions',
  node_id: nodeId('A', 15_368),
  owner: presentUser(backend, 'github'),
  name: 'GitHub Actions',
  description: null,
  external_url: `${backend.urls.server}/features/actions`,
  html_url: `${backend.urls.server}/apps/github-actions`,
  created_at: '2018-07-30T09:30:17Z',
  updated_at: '2019-12-10T19:04:12Z',
  permissions: {},
  events: [],
});

/** Returns GitHub's schema `status`: a `simple-commit-status` with its creator. */
export const presentStatus = (backend: Backend, repository: Repository, status: CommitStatus): Json => ({
  url: `${repositoryUrl(backend, repository)}/statuses/${status.sha}`,
  avatar_url: `${backend.urls.server}/avatars/${status.id}`,
  id: status.id,
  node_id: statusNodeId(status),
  state: status.state,
  description: status.description,
  target_url: status.targetUrl,
  context: status.context,
  created_at: status.createdAt,
  updated_at: status.createdAt,
  creator: presentUser(backend, status.creator),
});

/** Returns GitHub's schema `artifact`. */
export const presentArtifact = (backend: Backend, repository: Repository, artifact: ArtifactRecord): Json => {
  const url = `${repositoryUrl(backend, repository)}/actions/artifacts/${artifact.id}`;
  const run = repository.runs.get(artifact.runId);
  return {
    id: artifact.id,
    node_id: nodeId('ART', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.sizeInBytes,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.isExpired,
    digest: artifact.digest,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    workflow_run: {
      id: artifact.runId,
      repository_id: repository.id,
      head_repository_id: repository.id,
      head_branch: run?.headBranch ?? null,
      head_sha: run?.headSha ?? '',
    },
  };
};
