// Branch protection for pushes. A pre-receive hook in the bare repository judges the refs that git is about to update,
// from facts that the server writes for each push. The hook runs once before the whole push, so an atomic push stays
// atomic. Commit statuses on the exact pushed commit satisfy required contexts, and so do its check runs of ordinary
// runs. Check runs of dispatched runs do not, as on GitHub.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PushFault } from '../faults/language.ts';
import { runGit } from './process.ts';
import { checkKey, type ContextState, type PullFacts, type Ruleset } from './rules.ts';
import type { SigningKey } from './signatures.ts';
import type { BranchProtection, Job, Repository, Token, WorkflowDrift } from '../store.ts';

/** The facts that the hook gets as a JSON file. The hook knows nothing else. */
export interface PushFacts {
  protections: BranchProtection[];
  /** The rulesets that bind the pusher. */
  rulesets: Ruleset[];
  defaultBranch: string;
  signingKeys: SigningKey[];
  /** Open pull requests. */
  pulls: PullFacts[];
  /** Commit → `checkKey` of a required check → its reported state. */
  contexts: Record<string, Record<string, ContextState>>;
  /** Commit → paths of the workflows that have succeeded on it for a pull request. */
  passedWorkflows: Record<string, string[]>;
  /** True when the token has the `workflows` permission. */
  mayEditWorkflows: boolean;
  workflowDrift: WorkflowDrift;
  /** Ids of the objects that git-lfs has; undefined when pointers are not looked at. */
  lfsObjects?: string[];
  /** Address of the repository's page of rules, for refusals. */
  rulesPage: string;
  /** The kind of token, as GitHub's refusal names it. */
  pusherKind: 'GitHub App' | 'Personal Access Token';
  /** True for an administrator, whom required checks do not bind. */
  mayBypassChecks: boolean;
}

/** Environment variables that the server sets for the hooks of one push. */
const hookVariables = {
  node: 'LOCAL_GITHUB_NODE',
  judge: 'LOCAL_GITHUB_JUDGE',
  /** File with the PushFacts. */
  facts: 'LOCAL_GITHUB_FACTS',
  /** File for the refs that were updated, one `before after ref` a line. */
  report: 'LOCAL_GITHUB_REPORT',
  /** File for the refused refs, a JSON object of ref → reason. */
  refusals: 'LOCAL_GITHUB_REFUSALS',
  /** The fault with which the push is refused; empty for none. */
  fault: 'LOCAL_GITHUB_FAULT',
} as const;

const judgePath = fileURLToPath(new URL(`./protection-hook${extname(import.meta.url)}`, import.meta.url));

const statusStates = { success: 'success', error: 'failure', failure: 'failure', pending: 'pending' } as const;

const jobState = (job: Job): ContextState => {
  if (job.status !== 'completed') return 'pending';
  return job.conclusion === 'success' || job.conclusion === 'skipped' || job.conclusion === 'neutral' ? 'success' : 'failure';
};

/** Id of GitHub Actions as an App, which owns its check runs and the statuses that GITHUB_TOKEN sets. */
export const actionsAppId = 15368;

/**
 * Returns the state of each context on a commit that counts for required checks. Failure outweighs pending, and pending
 * outweighs success. With an App's id only that App's reports count.
 */
export const contextStates = (repository: Repository, sha: string, integrationId?: number): Map<string, ContextState> => {
  const states = new Map<string, ContextState>();
  const latest = new Map(repository.statuses.filter((s) => s.sha === sha).map((s) => [s.context, s]));
  for (const status of latest.values()) {
    if (integrationId === undefined || status.integrationId === integrationId) states.set(status.context, statusStates[status.state]);
  }
  if (integrationId !== undefined && integrationId !== actionsAppId) return states;
  const weight = { success: 0, pending: 1, failure: 2 };
  for (const job of repository.jobs.values()) {
    const run = repository.runs.get(job.runId);
    if (run === undefined || run.headSha !== sha || run.event === 'workflow_dispatch') continue;
    const state = jobState(job);
    const known = states.get(job.name);
    if (known === undefined || weight[state] > weight[known]) states.set(job.name, state);
  }
  return states;
};

/** Returns every check that some branch requires. */
const allRequired = ({ protections, rulesets }: Repository): { context: string; integrationId: number | undefined }[] => [
  ...protections.flatMap(({ requiredContexts }) => requiredContexts).map((context) => ({ context, integrationId: undefined })),
  ...rulesets
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => (rule.type === 'required_status_checks' ? rule.parameters.required_status_checks : []))
    .map(({ context, integration_id }) => ({ context, integrationId: integration_id })),
];

const reportedStates = (repository: Repository): PushFacts['contexts'] => {
  const required = allRequired(repository);
  const shas = new Set([...repository.statuses.map((s) => s.sha), ...[...repository.runs.values()].map((r) => r.headSha)]);
  const entries = (sha: string): [string, ContextState][] =>
    required.flatMap(({ context, integrationId }) => {
      const state = contextStates(repository, sha, integrationId).get(context);
      return state === undefined ? [] : [[checkKey(context, integrationId), state] as [string, ContextState]];
    });
  return required.length === 0 ? {} : Object.fromEntries([...shas].map((sha) => [sha, Object.fromEntries(entries(sha))]));
};

/** Returns the paths of the workflows that have succeeded for a pull request, by commit. */
export const passedWorkflows = (repository: Repository): Record<string, string[]> => {
  const passed: Record<string, string[]> = {};
  for (const { headSha, workflow, event, conclusion } of repository.runs.values()) {
    if (event === 'pull_request' && conclusion === 'success') passed[headSha] = [...(passed[headSha] ?? []), workflow];
  }
  return passed;
};

/** Returns the facts that the hook needs to judge a push with this token. `isAdmin` is true for a person with the admin role. */
export const readPushFacts = (
  repository: Repository,
  {
    token,
    isAdmin,
    lfsObjects,
    ...given
  }: { token: Token; isAdmin: boolean; lfsObjects: string[] } & Pick<PushFacts, 'pulls' | 'rulesPage'>,
): PushFacts => {
  const person = token.kind === 'user';
  return {
    ...given,
    ...(repository.platform.unknownLfsObjects === 'refused' ? { lfsObjects } : {}),
    ...(repository.platform.approvedHeads === 'refused' ? { pulls: [] } : {}),
    protections: repository.protections,
    rulesets: repository.rulesets.filter(({ bypass }) => !bypass.includes(token.actor)),
    defaultBranch: repository.defaultBranch,
    signingKeys: repository.signingKeys,
    contexts: reportedStates(repository),
    passedWorkflows: passedWorkflows(repository),
    mayEditWorkflows: person ? token.permissions.workflows !== 'none' : token.permissions.workflows === 'write',
    workflowDrift: repository.platform.workflowDrift,
    pusherKind: person ? 'Personal Access Token' : 'GitHub App',
    mayBypassChecks: person && isAdmin,
  };
};

/** Returns the environment of the hooks of one push. */
export const hookEnvironment = (
  files: { facts: string; report: string; refusals: string },
  fault: PushFault | undefined,
): Record<string, string> => ({
  [hookVariables.node]: process.execPath,
  [hookVariables.judge]: judgePath,
  [hookVariables.facts]: files.facts,
  [hookVariables.report]: files.report,
  [hookVariables.refusals]: files.refusals,
  [hookVariables.fault]: fault ?? '',
});

// Only branches and tags are protected. A push of other refs alone saves the Node process that judges.
const preReceive = `#!/bin/sh
# Written by the local GitHub: branch protection for pushes over HTTP.
set -eu
lines=$(cat)
if [ -n "$${hookVariables.fault}" ] || printf '%s\\n' "$lines" | grep -q -e ' refs/heads/' -e ' refs/tags/'; then
  printf '%s\\n' "$lines" | exec "$${hookVariables.node}" --no-warnings "$${hookVariables.judge}" "$${hookVariables.facts}" \\
    "$${hookVariables.refusals}" "$${hookVariables.fault}"
fi
`;

const postReceive = `#!/bin/sh
# Written by the local GitHub: tells it which refs the push has updated.
exec cat > "$${hookVariables.report}"
`;

const serverConfig: Record<string, string> = {
  'http.receivepack': 'true',
  'uploadpack.allowFilter': 'true',
  'uploadpack.allowAnySHA1InWant': 'true',
  'receive.autogc': 'false',
  'gc.auto': '0',
  'receive.denyDeleteCurrent': 'refuse',
  'core.logAllRefUpdates': 'false',
  // GitHub's refs for pull requests can be fetched but not pushed.
  'receive.hideRefs': 'refs/pull',
};

/** Creates or repairs a served bare repository: HEAD on the default branch, the server's configuration, the hooks. */
export const prepareBareRepository = async (gitDir: string, { defaultBranch }: { defaultBranch: string }): Promise<void> => {
  await mkdir(gitDir, { recursive: true });
  await runGit(gitDir, ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, gitDir]);
  await runGit(gitDir, ['symbolic-ref', 'HEAD', `refs/heads/${defaultBranch}`]);
  for (const [key, value] of Object.entries(serverConfig)) await runGit(gitDir, ['config', key, value]);
  await mkdir(join(gitDir, 'hooks'), { recursive: true });
  for (const [name, text] of [
    ['pre-receive', preReceive],
    ['post-receive', postReceive],
  ] as const) {
    const path = join(gitDir, 'hooks', name);
    await writeFile(path, text);
    await chmod(path, 0o755);
  }
};
