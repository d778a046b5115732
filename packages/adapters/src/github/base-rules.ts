// Reads the rules of a base branch as far as a job's token can: rulesets by REST, and by GraphQL the repository's merge
// settings and the part of classic protection that GraphQL shows to everybody who may push. That part lacks the strictness.
import type { BaseRules, RepositoryWorkflows } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';
import { rulesQuery } from './queries.ts';
import { parseWorkflows, type WorkflowTree } from './repository-workflows.ts';

interface Answer {
  repository: {
    mergeCommitAllowed: boolean;
    squashMergeAllowed: boolean;
    rebaseMergeAllowed: boolean;
    ref: {
      refUpdateRule: {
        requiredStatusCheckContexts: (string | null)[] | null;
        requiredApprovingReviewCount: number | null;
        requiresLinearHistory: boolean;
        requiresSignatures: boolean;
      } | null;
    } | null;
    workflows: WorkflowTree | null;
  } | null;
}

/** The fields of a rule that are read. Unknown rules and parameters are ignored. */
interface Rule {
  type: string;
  parameters?: {
    required_status_checks?: { context: string }[];
    strict_required_status_checks_policy?: boolean;
    required_approving_review_count?: number;
    allowed_merge_methods?: string[];
    required_deployment_environments?: string[];
    workflows?: { path?: string }[];
  };
}

/** With the workflows of the default branch, which the same document reads. */
export const readBaseRules = async (client: GitHubClient, base: string): Promise<BaseRules & { workflows: RepositoryWorkflows }> => {
  const variables = { owner: client.owner, name: client.repo, base: `refs/heads/${base}` };
  const { data } = await client.query(rulesQuery, variables);
  const rules = await readRules(client, base);
  const { repository } = data as unknown as Answer;
  const classic = repository?.ref?.refUpdateRule;
  const has = (type: string): boolean => rules.some((rule) => rule.type === type);
  const parameters = rules.map((rule) => rule.parameters ?? {});
  const allows = (method: string): boolean => parameters.every((one) => one.allowed_merge_methods?.includes(method) !== false);
  const contexts = [
    ...(classic?.requiredStatusCheckContexts ?? []),
    ...parameters.flatMap((one) => (one.required_status_checks ?? []).map(({ context }) => context)),
  ];
  return {
    workflows: await parseWorkflows(client, repository?.workflows),
    requiredContexts: [...new Set(contexts.filter((context) => context !== null))],
    strict: parameters.some((one) => one.strict_required_status_checks_policy === true),
    approvals: Math.max(classic?.requiredApprovingReviewCount ?? 0, ...parameters.map((one) => one.required_approving_review_count ?? 0)),
    linearHistory: classic?.requiresLinearHistory === true || has('required_linear_history'),
    signatures: classic?.requiresSignatures === true || has('required_signatures'),
    mergeQueue: has('merge_queue'),
    restricted: has('update'),
    deployments: parameters.flatMap((one) => one.required_deployment_environments ?? []),
    requiredWorkflows: rules
      .filter(({ type }) => type === 'workflows')
      .flatMap(({ parameters: one }) => (one?.workflows ?? []).map(({ path }) => path ?? 'a workflow')),
    patterns: rules
      .filter(({ type }) => type.endsWith('_pattern'))
      .map((rule) => ({ type: rule.type, parameters: { ...rule.parameters } })),
    mergeCommits: repository?.mergeCommitAllowed !== false && allows('merge'),
    singleParents:
      (repository?.squashMergeAllowed !== false && allows('squash')) || (repository?.rebaseMergeAllowed !== false && allows('rebase')),
  };
};

const readRules = async ({ octokit, where }: GitHubClient, branch: string): Promise<Rule[]> => {
  try {
    return (await octokit.paginate(octokit.rest.repos.getBranchRules, { ...where, branch, per_page: 100 })) as Rule[];
  } catch (error) {
    // The plan of this repository has no rulesets.
    if (error instanceof RemoteError && !error.retryable && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
};
