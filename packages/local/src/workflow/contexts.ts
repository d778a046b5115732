// The contexts of expressions, and the GITHUB_ variables with the same values.
import type { Mapping } from './expressions.ts';
import type { JobDirectories, JobPlace, RunnerHost } from './pieces.ts';
import type { RunState } from './run-state.ts';
import type { Source } from './sources.ts';

/** Returns the `github` context before a job has a machine and a token. */
export const githubContext = (host: RunnerHost, { repository, run, trigger, plan }: RunState): Mapping => {
  const slug = `${repository.owner}/${repository.name}`;
  const idOf = (login: string): string => String(host.store.users.get(login)?.id ?? 0);
  return {
    actor: run.actor,
    actor_id: idOf(run.actor),
    api_url: host.urls.api,
    base_ref: trigger.baseRef,
    event: trigger.payload,
    event_name: trigger.event,
    graphql_url: host.urls.graphql,
    head_ref: trigger.headRef,
    ref: trigger.ref,
    ref_name: trigger.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: false,
    ref_type: trigger.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: slug,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repository_owner_id: idOf(repository.owner),
    repository_visibility: repository.private ? 'private' : 'public',
    repositoryUrl: `${host.urls.server.replace(/^http/, 'git')}/${slug}.git`,
    retention_days: '90',
    run_attempt: String(run.attempt),
    run_id: String(run.id),
    run_number: String(run.number),
    secret_source: 'Actions',
    server_url: host.urls.server,
    sha: trigger.sha,
    triggering_actor: run.triggeringActor,
    workflow: plan.file.name,
    workflow_ref: `${slug}/${run.workflow}@${trigger.ref}`,
    workflow_sha: plan.source.commit,
  };
};

/** Returns the GITHUB_ variables that every step has. An action's step gets more. */
export const githubVariables = (github: Mapping): Record<string, string> => {
  const names = [
    ...['actor', 'actor_id', 'base_ref', 'event_name', 'head_ref', 'ref', 'ref_name', 'ref_protected', 'ref_type', 'repository'],
    ...['repository_id', 'repository_owner', 'repository_owner_id', 'run_attempt', 'run_id', 'run_number', 'sha', 'triggering_actor'],
    ...['workflow', 'workflow_ref', 'workflow_sha'],
  ];
  return Object.fromEntries(names.map((name) => [`GITHUB_${name.toUpperCase()}`, String(github[name] ?? '')]));
};

export const runnerContext = (directories: JobDirectories): Mapping => ({
  arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
  debug: '',
  environment: 'self-hosted',
  name: 'local',
  os: process.platform === 'darwin' ? 'macOS' : 'Linux',
  temp: directories.temp,
  tool_cache: directories.toolCache,
});

/** Returns the `job` context. It names the file that defines the job, which is the called file and not the caller's. */
export const jobContext = (place: JobPlace, { status, source, path }: { status: string; source: Source; path: string }): Mapping => ({
  status,
  check_run_id: place.job.id,
  workflow_repository: source.slug,
  workflow_sha: source.commit,
  workflow_ref: `${source.slug}/${path}@${source.ref}`,
  workflow_file_path: path,
});
