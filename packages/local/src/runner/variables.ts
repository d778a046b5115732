// The environment of a step: GitHub's documented runner variables and nothing of this machine, as after `env -i`.
// Variables for actions alone (runtime token, service addresses) are not given to `run:` steps, as on GitHub.
import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { identityPath } from '../results/identity.ts';
import type { JobPlace, RunnerHost } from './host.ts';

/** Marks every process of a job, so that the end of the job finds those that are left. */
export const trackingVariable = 'RUNNER_TRACKING_ID';
/** Returns an id that is unique on this machine and not only in one local GitHub, because all processes with it are killed with the job. */
export const trackingId = ({ directories }: JobPlace): string =>
  `github_${createHash('sha256').update(directories.root).digest('hex').slice(0, 32)}`;

export const nodePathOf = (host: RunnerHost): string => host.nodePath ?? process.execPath;

/** Returns PATH: Node first, then the machine's tools (npm, git), without directories of any node_modules. */
const pathOf = (host: RunnerHost): string => {
  const machine = (process.env.PATH ?? '').split(':').filter((entry) => entry.startsWith('/') && !entry.includes('/node_modules/'));
  return [...new Set([dirname(nodePathOf(host)), ...machine, '/usr/local/bin', '/usr/bin', '/bin'])].join(':');
};

/** GitHub gives them to every step of a job with `id-token: write`. */
const identityVariables = (host: RunnerHost, { run, job }: JobPlace): Record<string, string> =>
  job.mayIdentify === true
    ? {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${host.urls.results}${identityPath}?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: host.artifacts.runtimeToken(run, job),
      }
    : {};

/** Writes the event's payload and returns the variables that every step has. */
export const runnerVariables = async (host: RunnerHost, place: JobPlace): Promise<Record<string, string>> => {
  const { repository, run, job, directories } = place;
  const slug = `${repository.owner}/${repository.name}`;
  const ref = run.headBranch.startsWith('refs/') ? run.headBranch : `refs/heads/${run.headBranch}`;
  const eventPath = join(directories.temp, '_github_workflow', 'event.json');
  await mkdir(dirname(eventPath), { recursive: true });
  await writeFile(eventPath, JSON.stringify(place.event, null, 2));
  await chmod(eventPath, 0o644);
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: run.actor,
    GITHUB_ACTOR_ID: String(host.store.users.get(run.actor)?.id ?? 0),
    GITHUB_API_URL: host.urls.api,
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: host.urls.graphql,
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: place.jobKey,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: slug,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(host.store.users.get(repository.owner)?.id ?? 0),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(job.runAttempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_SERVER_URL: host.urls.server,
    GITHUB_SHA: run.headSha,
    GITHUB_TRIGGERING_ACTOR: run.triggeringActor,
    GITHUB_WORKFLOW: run.name,
    GITHUB_WORKFLOW_REF: `${slug}/${run.workflow}@${ref}`,
    GITHUB_WORKFLOW_SHA: run.headSha,
    GITHUB_WORKSPACE: directories.workspace,
    HOME: directories.home,
    LANG: 'C.UTF-8',
    PATH: pathOf(host),
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_TEMP: directories.temp,
    RUNNER_TOOL_CACHE: directories.toolCache,
    [trackingVariable]: trackingId(place),
    ...identityVariables(host, place),
    TMPDIR: directories.tmp,
  };
};

/** Returns the variables with those that earlier steps exported; their directories come first in PATH. */
export const withExports = (variables: Record<string, string>, { env, path }: Pick<JobPlace, 'env' | 'path'>): Record<string, string> => {
  const merged = { ...variables, ...env };
  return { ...merged, PATH: [...path.toReversed(), merged.PATH].join(':') };
};

/** Returns the additional variables of JavaScript actions. */
export const actionVariables = (host: RunnerHost, place: JobPlace): Record<string, string> => ({
  ACTIONS_RUNTIME_TOKEN: host.artifacts.runtimeToken(place.run, place.job),
  ACTIONS_RUNTIME_URL: `${host.urls.results}/`,
  ACTIONS_RESULTS_URL: `${host.urls.results}/`,
  ACTIONS_CACHE_URL: `${host.urls.results}/`,
  ACTIONS_CACHE_SERVICE_V2: 'True',
  ...(place.job.cacheMode === undefined ? {} : { ACTIONS_CACHE_MODE: place.job.cacheMode }),
  GITHUB_ACTION: '__self',
  GITHUB_ACTION_REF: '',
  GITHUB_ACTION_REPOSITORY: '',
});

/** Returns `INPUT_` and the name in capitals, with underscores for spaces; hyphens stay, as in GitHub's runner. */
export const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
