// What a base branch asks of whoever moves it, from classic protection and rulesets together, and whether the train can
// give it. The train lands merge commits by moving the base to a commit that is tested already; where that is never
// allowed, it says so before anything is pushed instead of failing at the end of every flight.
import type { Config } from '../config.ts';

export interface BaseRules {
  /** Contexts that have to have passed on the commit that lands. */
  requiredContexts: readonly string[];
  /** A pull request has to contain the base's tip before it may be merged, as far as that can be read. */
  strict: boolean;
  /** Approving reviews that a pull request needs. */
  approvals: number;
  linearHistory: boolean;
  signatures: boolean;
  mergeQueue: boolean;
  /** Only those whom a ruleset lets pass may move the branch. */
  restricted: boolean;
  /** Deployments that have to have succeeded. */
  deployments: readonly string[];
  /** The repository, and the rules of this branch, allow merge commits. */
  mergeCommits: boolean;
}

/** Sentences about what keeps the train from ever landing on `base`; none: it can. */
export const refusalsOfRules = (
  rules: BaseRules,
  p: { base: string; asApp: boolean; config: Pick<Config, 'merge' | 'strict-base'> },
): string[] => {
  const { base, config } = p;
  const refusals: (string | false)[] = [
    rules.mergeQueue &&
      `${base} has a merge queue, which merges pull requests one way and lets nobody else move the branch: take the rule off ${base}, or let the train land on another branch ("base" in .github/clambake.yml)`,
    rules.linearHistory && `${base} requires a linear history, and a bundle is made of merge commits: take that rule off ${base}`,
    !rules.mergeCommits &&
      `this repository does not allow merge commits on ${base}, and a bundle is made of them: allow them under Settings → General → Pull Requests and in the rulesets of ${base}`,
    rules.signatures && `${base} requires signed commits, and the merge commits of a bundle are not signed: take that rule off ${base}`,
    rules.deployments.length > 0 &&
      `${base} requires a deployment to ${rules.deployments.join(', ')} before a commit may land, which the train does not make: take that rule off ${base}`,
    rules.restricted &&
      !p.asApp &&
      `a ruleset lets only some move ${base}, and never the job's own token: let a GitHub App pass that ruleset and give its token to bundle-train as "app-token"`,
    config.merge === 'pull-request' &&
      !rules.strict &&
      !config['strict-base'] &&
      `"merge: pull-request" is safe only where a pull request must be up to date with ${base} before it is merged, and no ruleset of ${base} says so: require it there, or, where classic branch protection does, say "strict-base: true" in .github/clambake.yml`,
  ];
  return refusals.filter((refusal) => refusal !== false);
};
