// The requirements of a branch, from classic protection and rulesets together, and the facts for judging an update of
// it.
import { contextStates, passedWorkflows } from '../git/protection.ts';
import { listCommitsArguments, type PushedCommit, readCommits } from '../git/commit-rules.ts';
import { runGit } from '../git/process.ts';
import { isVerified } from '../git/signatures.ts';
import { protectionOf } from '../git/protection-pattern.ts';
import { type PullFacts, type Rule, type RuleFacts, rulesetsOf } from '../git/rules.ts';
import { reviewFacts } from './reviews.ts';
import type { BranchProtection, Repository } from '../store.ts';

export interface RequiredCheck {
  context: string;
  integrationId: number | undefined;
}

export const branchProtection = (repository: Repository, branch: string): BranchProtection | undefined =>
  protectionOf(repository.protections, branch);

/** Returns the rules of a branch's rulesets, without those that `login` bypasses. */
export const branchRules = (repository: Repository, branch: string, login?: string): Rule[] =>
  rulesetsOf(repository, branch, login).flatMap(({ rules }) => rules);

/** Returns the checks that classic protection requires. */
export const classicChecks = (repository: Repository, branch: string): RequiredCheck[] =>
  (branchProtection(repository, branch)?.requiredContexts ?? []).map((context) => ({ context, integrationId: undefined }));

/** Returns the checks that classic protection and rulesets require. */
export const requiredChecks = (repository: Repository, branch: string): RequiredCheck[] => [
  ...classicChecks(repository, branch),
  ...branchRules(repository, branch)
    .flatMap((rule) => (rule.type === 'required_status_checks' ? rule.parameters.required_status_checks : []))
    .map(({ context, integration_id }) => ({ context, integrationId: integration_id })),
];

/** True when a pull request must contain the tip of its base. */
export const isStrict = (repository: Repository, branch: string, login?: string): boolean =>
  branchProtection(repository, branch)?.strict === true ||
  branchRules(repository, branch, login).some(
    (rule) => rule.type === 'required_status_checks' && rule.parameters.strict_required_status_checks_policy,
  );

export const requiredApprovals = (repository: Repository, branch: string): number =>
  Math.max(
    branchProtection(repository, branch)?.requiredApprovals ?? 0,
    ...branchRules(repository, branch).map((rule) => (rule.type === 'pull_request' ? rule.parameters.required_approving_review_count : 0)),
  );

export const dismissesStaleReviews = (repository: Repository, branch: string): boolean =>
  branchRules(repository, branch).some((rule) => rule.type === 'pull_request' && rule.parameters.dismiss_stale_reviews_on_push === true);

export const openPullFacts = (repository: Repository): PullFacts[] =>
  [...repository.issues.values()].flatMap(({ pull, state }) =>
    pull === null || state === 'closed' || pull.draft ? [] : [{ headOid: pull.headOid, base: pull.base, ...reviewFacts(pull) }],
  );

export const ruleFacts = (repository: Repository): RuleFacts => ({
  stateOf: (sha, context, integrationId) => contextStates(repository, sha, integrationId).get(context),
  pulls: openPullFacts(repository),
  hasPassed: (path, sha) => passedWorkflows(repository)[sha]?.includes(path) === true,
});

/** Returns the commits that an update of a branch adds. */
export const addedCommits = async (repository: Repository, update: { before: string; after: string }): Promise<PushedCommit[]> => {
  const { gitDir, signingKeys } = repository;
  const commits = readCommits((await runGit(gitDir, listCommitsArguments(update))).stdout);
  return Promise.all(
    commits.map(async (commit) =>
      commit.isSigned
        ? { ...commit, isVerified: isVerified((await runGit(gitDir, ['cat-file', 'commit', commit.oid])).stdout, signingKeys) }
        : commit,
    ),
  );
};
