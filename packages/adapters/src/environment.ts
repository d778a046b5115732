// Reads and validates the runner's documented environment once. No other code reads GITHUB_*, RUNNER_* and ACTIONS_*
// variables; everything else takes values as arguments, so an action behaves the same wherever its variables point.
import { randomBytes } from 'node:crypto';
import type { RunContext } from '@clambake/core';
import { z } from 'zod';
import { UserError } from './errors.ts';

const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value === '' ? undefined : value));
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const positive = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, 'not a positive integer')
  .transform(Number);

/** Every variable that clambake reads from the runner, with the shape that GitHub documents. */
const variables = z.object({
  GITHUB_API_URL: url.default('https://api.github.com'),
  GITHUB_GRAPHQL_URL: url.default('https://api.github.com/graphql'),
  GITHUB_SERVER_URL: url.default('https://github.com'),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'not owner/name'),
  GITHUB_RUN_ID: positive,
  GITHUB_RUN_ATTEMPT: positive,
  GITHUB_ACTOR: optional,
  GITHUB_EVENT_NAME: optional,
  GITHUB_EVENT_PATH: optional,
  GITHUB_TRIGGERING_ACTOR: optional,
  GITHUB_WORKFLOW_REF: optional,
  GITHUB_WORKSPACE: optional,
  GITHUB_ACTION_REPOSITORY: optional,
  GITHUB_STEP_SUMMARY: optional,
  RUNNER_TEMP: z.string().min(1, 'is empty'),
  RUNNER_TOOL_CACHE: optional,
  ACTIONS_RUNTIME_TOKEN: optional,
  ACTIONS_RESULTS_URL: optional,
  ACTIONS_ID_TOKEN_REQUEST_URL: optional,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: optional,
  PATH: optional,
});

/** Variables about proxies, which the runner takes in either case. */
export const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'] as const;
/** Each names a file of certificates that are trusted besides those of Node. */
export const certificateVariables = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'GIT_SSL_CAINFO'] as const;
/** Directories of certificates, which only git reads. */
export const certificateDirectories = ['SSL_CERT_DIR', 'GIT_SSL_CAPATH'] as const;

/** Names of the variables that are read; a test compares them with a committed list. */
export const environmentVariables: readonly string[] = [
  ...Object.keys(variables.shape),
  ...proxyVariables,
  ...certificateVariables,
  ...certificateDirectories,
];

/** The environment of this process; what network.ts writes into it reaches the libraries that read it themselves. */
export const processVariables = (): Record<string, string | undefined> => process.env;

export interface RunnerEnvironment {
  /** Without a trailing slash, like all addresses here. */
  apiUrl: string;
  graphqlUrl: string;
  serverUrl: string;
  repository: { owner: string; name: string };
  /** `https://github.com/owner/name`. */
  repositoryUrl: string;
  runId: number;
  runAttempt: number;
  runUrl: string;
  /** Logins of the person the run is for and of the one who started this attempt; a re-run may have another. Each once. */
  actors: readonly string[];
  /** True when GitHub passes this run no secret of Actions, because Dependabot caused its event. A rerun stays like that. */
  lacksSecrets: boolean;
  /** Name of the event that started the run, such as `schedule`. */
  eventName: string | undefined;
  /** File with the event's payload. */
  eventFile: string | undefined;
  /** File name of the caller's workflow (`clambake.yml`), from GITHUB_WORKFLOW_REF; undefined when it names none. */
  workflowFile: string | undefined;
  workspace: string | undefined;
  /** owner/name of the repository this action comes from; undefined for an action of the workflow's own repository. */
  actionRepository: string | undefined;
  hasSummary: boolean;
  hasArtifacts: boolean;
  /** With which GitHub gives this job identity tokens; empty: the job has no `id-token: write`. */
  idToken: { url: string; token: string };
  /** The runner empties this directory after the job. */
  temp: string;
  toolCache: string | undefined;
  path: string | undefined;
  /** The whole environment of the step, secrets included; a comparison shows the variables that a setup exported. */
  variables: Readonly<Record<string, string>>;
}

/** Events whose runs get Dependabot's secrets alone when Dependabot causes them, as GitHub documents. */
const withoutSecrets = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'create',
  'deployment',
  'deployment_status',
]);

/** `owner/name/.github/workflows/clambake.yml@refs/heads/main` → `clambake.yml`. */
const workflowFileOf = (ref: string | undefined): string | undefined =>
  ref === undefined ? undefined : /^[^/]+\/[^/]+\/\.github\/workflows\/([^/]+\.ya?ml)@/.exec(ref)?.[1];

/** Throws a UserError that names the first variable that is missing or malformed. */
export const readEnvironment = (source: Readonly<Record<string, string | undefined>> = processVariables()): RunnerEnvironment => {
  // It parses once, and zod's compilation of a parser would take longer than the parsing.
  const parsed = variables.safeParse(source, { jitless: true });
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    const state =
      source[name] === undefined || source[name] === ''
        ? 'is not set'
        : `is not what GitHub documents (${parsed.error.issues[0]?.message})`;
    throw new UserError(`${name} ${state}: this action works inside a job of GitHub Actions only`);
  }
  const v = parsed.data;
  const [owner = '', name = ''] = v.GITHUB_REPOSITORY.split('/');
  const repositoryUrl = `${v.GITHUB_SERVER_URL}/${owner}/${name}`;
  return {
    apiUrl: v.GITHUB_API_URL,
    graphqlUrl: v.GITHUB_GRAPHQL_URL,
    serverUrl: v.GITHUB_SERVER_URL,
    repository: { owner, name },
    repositoryUrl,
    runId: v.GITHUB_RUN_ID,
    runAttempt: v.GITHUB_RUN_ATTEMPT,
    runUrl: `${repositoryUrl}/actions/runs/${v.GITHUB_RUN_ID}`,
    actors: [...new Set([v.GITHUB_ACTOR, v.GITHUB_TRIGGERING_ACTOR].filter((login) => login !== undefined))],
    lacksSecrets: v.GITHUB_ACTOR === 'dependabot[bot]' && withoutSecrets.has(v.GITHUB_EVENT_NAME ?? ''),
    eventName: v.GITHUB_EVENT_NAME,
    eventFile: v.GITHUB_EVENT_PATH,
    workflowFile: workflowFileOf(v.GITHUB_WORKFLOW_REF),
    workspace: v.GITHUB_WORKSPACE,
    actionRepository: v.GITHUB_ACTION_REPOSITORY,
    hasSummary: v.GITHUB_STEP_SUMMARY !== undefined,
    hasArtifacts: v.ACTIONS_RUNTIME_TOKEN !== undefined && v.ACTIONS_RESULTS_URL !== undefined,
    idToken: { url: v.ACTIONS_ID_TOKEN_REQUEST_URL ?? '', token: v.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '' },
    temp: v.RUNNER_TEMP,
    toolCache: v.RUNNER_TOOL_CACHE,
    path: v.PATH,
    variables: Object.fromEntries(Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
};

/** The run as decisions see it, with a fresh nonce (eight hex digits); each snapshot has its own. */
export const createRunContext = (environment: RunnerEnvironment): RunContext => ({
  runId: environment.runId,
  runAttempt: environment.runAttempt,
  nonce: randomBytes(4).toString('hex'),
  runUrl: environment.runUrl,
  repositoryUrl: environment.repositoryUrl,
});
