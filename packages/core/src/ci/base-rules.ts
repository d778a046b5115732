// The rules of a base branch, from classic protection and rulesets together, and whether the train can follow them. The
// train moves the base to a merge commit that is already tested. Where the rules never allow that, it says so before
// anything is pushed, instead of failing at the end of every bundle.
import type { Config } from '../config.ts';

export interface BaseRules {
  /** Contexts that must have passed on the commit that is merged. */
  requiredContexts: readonly string[];
  /** True when a rule that we can read says that a pull request must contain the base's tip. */
  strict: boolean;
  /** Number of approving reviews that a pull request needs. */
  approvals: number;
  linearHistory: boolean;
  signatures: boolean;
  mergeQueue: boolean;
  /** True when only the bypass actors of a ruleset may move the branch. */
  restricted: boolean;
  /** Environments that a commit must have been deployed to. */
  deployments: readonly string[];
  /** True when the repository and the rules of this branch allow merge commits. */
  mergeCommits: boolean;
}

/** One sentence for each rule that keeps the train from ever merging into `base`. */
export const refusalsOfRules = (
  rules: BaseRules,
  { base, asApp, config }: { base: string; asApp: boolean; config: Pick<Config, 'merge' | 'strict-base'> },
): string[] => {
  const refusals: (string | false)[] = [
    rules.mergeQueue &&
      `${base} has a merge queue, which merges pull requests one way and lets nobody else move the branch: take the rule off ${base}, or let the train merge into another branch ("base" in .github/clambake.yml)`,
    rules.linearHistory && `${base} requires a linear history, and a bundle is made of merge commits: take that rule off ${base}`,
    !rules.mergeCommits &&
      `this repository does not allow merge commits on ${base}, and a bundle is made of them: allow them under Settings → General → Pull Requests and in the rulesets of ${base}`,
    rules.signatures && `${base} requires signed commits, and the merge commits of a bundle are not signed: take that rule off ${base}`,
    rules.deployments.length > 0 &&
      `${base} requires a deployment to ${rules.deployments.join(', ')} before a commit may be merged, and the train makes none: take that rule off ${base}`,
    rules.restricted &&
      !asApp &&
      `a ruleset lets only some actors move ${base}, and never the job's own token: let a GitHub App bypass that ruleset and give its token to bundle-train as "app-token"`,
    config.merge === 'pull-request' &&
      !rules.strict &&
      !config['strict-base'] &&
      `"merge: pull-request" is safe only where a pull request must be up to date with ${base} before it is merged, and no ruleset of ${base} says so: require it there, or, where classic branch protection does, say "strict-base: true" in .github/clambake.yml`,
  ];
  return refusals.filter((refusal) => refusal !== false);
};
