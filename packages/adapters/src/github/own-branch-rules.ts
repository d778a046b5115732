// Reads the rules of rulesets for branches that may not exist yet. One REST request a branch; GitHub answers every token.
import type { OwnBranchRule } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';

/** The fields of a listed rule that are read. */
interface Listed {
  type: string;
  parameters?: Record<string, unknown>;
  ruleset_id?: number;
  ruleset_source_type?: string;
  ruleset_source?: string;
}

export const readRulesOf = async ({ octokit, where }: GitHubClient, branch: string): Promise<OwnBranchRule[]> => {
  try {
    // When GitHub does not answer, the next tick asks again.
    const question = { ...where, branch, per_page: 100, request: { retries: 1 } };
    const listed = (await octokit.paginate(octokit.rest.repos.getBranchRules, question)) as Listed[];
    return listed.map((rule) => ({
      branch,
      type: rule.type,
      rulesetId: rule.ruleset_id,
      source: { kind: rule.ruleset_source_type ?? 'Repository', name: rule.ruleset_source ?? '' },
      parameters: rule.parameters ?? {},
    }));
  } catch (error) {
    // The plan of this repository has no rulesets.
    if (error instanceof RemoteError && !error.retryable && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
};
