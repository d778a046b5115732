// The requests that only the train makes: the bundle's pull request and required checks in one GraphQL query; CI runs, jobs
// and the log of a failed job by REST. A refusal that a setting explains is a value that names the setting; all else throws.
import { type Bundle, type BundleView, modifierLabels, type RequestBudget } from '@clambake/core';
import { readBaseRules } from './base-rules.ts';
import { RemoteError } from '../errors.ts';
import { type BaseNode, bundleVariables, type PullRequestAnswer, pullRequestOf, requiredContexts } from './bundle-views.ts';
import type { GitHubClient } from './github-client.ts';
import { onStatus } from './github-errors.ts';
import type { TrainGitHubPort } from '../ports.ts';
import { bundleQuery } from './queries.ts';
import { refusalOfPulls } from './may-open-pulls.ts';
import { mergePullRequest } from './merge-pull-request.ts';
import { findPullRequestRun, readStatuses, repeatRun } from './pull-request-checks.ts';
import { createBranch } from './create-branch.ts';
import { deleteParkedRuns } from './parked-runs.ts';
import { readTrialRun } from './trial-runs.ts';

/** `tokenName` is the name of the token in messages about refusals. */
export const openTrainGitHub = (client: GitHubClient, tokenName = "the job's token"): TrainGitHubPort => ({
  readBundle: (base, bundle) => readBundle(client, { base, bundle }),
  readTrialRun: (runId, options) => readTrialRun(client, runId, options),
  openPullRequest: (pull) => openPullRequest({ ...client, tokenName }, pull),
  updatePullRequest: async (number, change) => {
    await client.octokit.rest.pulls.update({ ...client.where, pull_number: number, ...change });
  },
  setStatus: async (sha, status) => {
    await client.octokit.rest.repos.createCommitStatus({
      ...client.where,
      sha,
      state: status.state,
      context: status.context,
      description: status.description.slice(0, 140),
      target_url: status.targetUrl,
    });
  },
  readBaseRules: (base) => readBaseRules(client, base),
  mergePullRequest: (number, merge) => mergePullRequest(client, number, merge),
  cancelRun: async (runId) => {
    const asked = client.octokit.rest.actions.cancelWorkflowRun({ ...client.where, run_id: runId });
    // The run has ended by itself or was deleted.
    await asked.catch(onStatus([404, 409], undefined));
  },
  createBranch: (branch, oid) => createBranch(client, branch, oid),
  deleteParkedRuns: (branch) => deleteParkedRuns(client, branch),
  readStatuses: (sha, ofRuns) => readStatuses(client, { sha, ofRuns }),
  findPullRequestRun: (wanted) => findPullRequestRun(client, wanted),
  repeatRun: (runId) => repeatRun(client, runId),
  readUnblockers: async () => {
    const { data } = await client.octokit.rest.issues.listForRepo({
      ...client.where,
      labels: modifierLabels.unblocker,
      state: 'open',
      per_page: 100,
    });
    return data.map((issue) => issue.number);
  },
  readBudget: () => readBudget(client),
});

interface BundleAnswer {
  repository: (PullRequestAnswer & { ref: BaseNode | null }) | null;
}

const readBundle = async (client: GitHubClient, { base, bundle }: { base: string; bundle: Bundle | undefined }): Promise<BundleView> => {
  const answer = await client.query(
    bundleQuery,
    { owner: client.owner, name: client.repo, ...bundleVariables({ base, bundle }) },
    (problem) => problem.type === 'NOT_FOUND' && problem.path?.[1] === 'pullRequest',
  );
  const { repository } = answer.data as unknown as BundleAnswer;
  if (repository === null) throw new RemoteError('GitHub does not show this repository to the token', { status: 200, retryable: false });
  const pullRequest = pullRequestOf(repository, base);
  const out = bundle?.trials.filter((trial) => trial.verdict === undefined) ?? [];
  const required = requiredContexts(repository.ref);
  const runs = await Promise.all(out.map(async ({ runId }) => [runId, await readTrialRun(client, runId, { required })] as const));
  return {
    pullRequest,
    runs: new Map(runs.flatMap(([id, run]) => (run === undefined ? [] : [[id, run] as const]))),
    requiredContexts: required,
  };
};

const openPullRequest: (
  client: GitHubClient & { tokenName: string },
  pull: Parameters<TrainGitHubPort['openPullRequest']>[0],
) => ReturnType<TrainGitHubPort['openPullRequest']> = async (client, { head, base, title, body }) => {
  try {
    const { data } = await client.octokit.rest.pulls.create({ ...client.where, head, base, title, body });
    return { status: 'opened', number: data.number };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    // An earlier request may have opened it; a pull request with this head branch is ours.
    if (error.status === 422 || error.status >= 500) {
      const number = await findOpen(client, { head, base });
      if (number !== undefined) return { status: 'adopted', number };
    }
    if (error.status === 403 && !error.retryable)
      return { status: 'refused', why: `${refusalOfPulls(error, client.tokenName)}. The train tries again at every tick` };
    if (error.status === 422) return { status: 'refused', why: `GitHub refuses a pull request from ${head} to ${base}: ${error.message}` };
    throw error;
  }
};

const findOpen = async (client: GitHubClient, wanted: { head: string; base: string }): Promise<number | undefined> => {
  const { data } = await client.octokit.rest.pulls.list({
    ...client.where,
    state: 'open',
    head: `${client.owner}:${wanted.head}`,
    base: wanted.base,
    per_page: 5,
  });
  const home = `${client.owner}/${client.repo}`.toLowerCase();
  const isOurs = ({ head, base }: (typeof data)[number]): boolean =>
    head.ref === wanted.head && base.ref === wanted.base && head.repo?.full_name.toLowerCase() === home;
  return data.find(isOurs)?.number;
};

const readBudget = async (client: GitHubClient): Promise<RequestBudget> => {
  const { core, graphql } = (await client.octokit.rest.rateLimit.get()).data.resources;
  const first = graphql === undefined || core.remaining <= graphql.remaining ? core : graphql;
  return { rest: core.remaining, graphql: graphql?.remaining ?? core.remaining, resetsAt: new Date(first.reset * 1000).toISOString() };
};
