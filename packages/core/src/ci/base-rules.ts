// The rules of a base branch, from classic protection and rulesets together, and whether the train can follow them. The
// train moves the base to merge commits that are already tested, or to squash commits with the tested trees. Where the rules
// never allow that, it says so before anything is pushed, instead of failing at the end of every bundle.
import type { Config } from '../config.ts';
import { issueBranch, trailer } from '../names.ts';
import { describePattern, keepsPattern, type PatternParameters, subjectNames } from './commit-patterns.ts';

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
  /** Files of the workflows that must have passed on a pull request. */
  requiredWorkflows: readonly string[];
  /** Patterns that every commit which comes onto the base must keep. */
  patterns: readonly { type: string; parameters: PatternParameters }[];
  /** True when the repository and the rules of this branch allow merge commits. */
  mergeCommits: boolean;
  /** True when they allow squash or rebase merges. */
  singleParents: boolean;
}

/** `squash`: one commit of one parent for each passenger; `merge`: the tested merge commits themselves. */
export type History = 'merge' | 'squash';

/** Returns the kind of history that the base gets. Without known rules nothing asks for squash. */
export const historyOf = ({ history }: Pick<Config, 'history'>, rules: BaseRules | undefined): History => {
  if (history !== 'auto') return history;
  return rules !== undefined && (rules.linearHistory || !rules.mergeCommits) ? 'squash' : 'merge';
};

export interface RuledFacts {
  base: string;
  asApp: boolean;
  /** True when the train and landing have a key to sign commits with. */
  signs: boolean;
  config: Pick<Config, 'merge' | 'strict-base' | 'history'> & Partial<Pick<Config, 'signing'>>;
}

const agentAddress = 'clambake+agent-001@users.noreply.github.com';
const trainAddress = 'clambake+train@users.noreply.github.com';

/** Beginnings of messages that no title of an issue and no words of an agent change. */
const mergeMessages = [
  `Merge branch '${issueBranch(1)}': Serve lemonade\n\n${trailer('Issue', 1)}\n`,
  `Merge branch '${issueBranch(1)}': serve lemonade\n\n${trailer('Issue', 1)}\n`,
];

/** A title can hold what such a pattern looks for, and an agent can be told of it. */
const dependsOnTitle = ({ operator, pattern, negate }: PatternParameters): boolean =>
  negate !== true && operator !== 'starts_with' && !(operator === 'regex' && /^(?:\(\?[a-zA-Z]+\))?(?:\^|\\A)/.test(String(pattern)));

/** Returns what the commits that the train brings break for certain; undefined when a rule is kept, or cannot be told. */
const brokenPattern = (
  { type, parameters }: BaseRules['patterns'][number],
  { history, signer }: { history: History; signer: string | undefined },
): string | undefined => {
  const committer = signer === undefined ? [agentAddress, trainAddress] : [/<([^<>]*)>$/.exec(signer)?.[1] ?? signer];
  const values: Readonly<Record<string, readonly string[]>> = {
    commit_author_email_pattern: [agentAddress],
    committer_email_pattern: committer,
    commit_message_pattern: history === 'squash' || dependsOnTitle(parameters) ? [] : mergeMessages,
  };
  const found = (Object.hasOwn(values, type) ? values[type] : undefined) ?? [];
  // An expression that cannot be read is left to the push.
  if (found.length === 0 || found.some((value) => keepsPattern(value, parameters) !== false)) return undefined;
  return `wants ${subjectNames[type]} to be: ${describePattern(parameters)}`;
};

const refusalOfPattern = (why: string, type: string, { base, history }: { base: string; history: History }): string => {
  const app = 'or let a GitHub App bypass it and pass app-client-id and app-private-key';
  if (type !== 'commit_message_pattern')
    return `${base} ${why}, and ${type === 'committer_email_pattern' ? 'clambake’s is not' : 'agents’ is not'}: take that rule off ${base}, ${app}`;
  const other =
    history === 'merge' ? ', say "history: squash" in .github/clambake.yml, whose commits have the titles of their issues,' : ',';
  return `${base} ${why}, and the train's merge commits are called "Merge branch '${issueBranch(1)}': …": take that rule off ${base}${other} ${app}`;
};

/** One sentence for each rule that keeps the train from ever merging into `base`. */
export const refusalsOfRules = (rules: BaseRules, { base, asApp, signs, config }: RuledFacts): string[] => {
  const history = historyOf(config, rules);
  const refusals: (string | false)[] = [
    rules.mergeQueue &&
      `${base} has a merge queue, which merges pull requests one way and lets nobody else move the branch: take the rule off ${base}, or let the train merge into another branch ("base" in .github/clambake.yml)`,
    history === 'merge' &&
      rules.linearHistory &&
      `${base} requires a linear history, and "history: merge" brings merge commits: take "history" out of .github/clambake.yml, or take that rule off ${base}`,
    history === 'merge' &&
      !rules.mergeCommits &&
      `this repository does not allow merge commits on ${base}, and "history: merge" brings them: take "history" out of .github/clambake.yml, or allow them under Settings → General → Pull Requests and in the rulesets of ${base}`,
    history === 'squash' &&
      !rules.singleParents &&
      `this repository allows nothing but merge commits on ${base}, and ${config.history === 'squash' ? '"history: squash"' : 'its linear history'} needs commits of one parent: allow squash merging under Settings → General → Pull Requests and in the rulesets of ${base}${config.history === 'squash' ? ', or take "history" out of .github/clambake.yml' : ''}`,
    history === 'squash' &&
      config.merge === 'pull-request' &&
      `"merge: pull-request" makes a merge commit, and ${config.history === 'squash' ? '"history: squash" needs' : `${base} asks for`} one commit for each passenger, which only a push can bring: take "merge" out of .github/clambake.yml${config.history === 'squash' ? ', or "history"' : ''}`,
    rules.signatures &&
      !signs &&
      `${base} requires signed commits, and clambake has no key to sign them with: pass the secret "signing-key" and name its owner as "signing" in .github/clambake.yml, or take that rule off ${base}`,
    rules.deployments.length > 0 &&
      `${base} requires a deployment to ${rules.deployments.join(', ')} before a commit may be merged, and the train makes none: take that rule off ${base}`,
    rules.restricted &&
      !asApp &&
      `a ruleset lets only some actors move ${base}, and never the job's own token: let a GitHub App bypass that ruleset and give its token to bundle-train as "app-token"`,
    rules.requiredWorkflows.length > 0 &&
      !asApp &&
      `${base} requires ${rules.requiredWorkflows.join(', ')} to pass on a pull request, and GitHub starts no workflow for a pull request that a job's own token opens: take that rule off ${base}, or pass app-client-id and app-private-key of a GitHub App`,
    ...(asApp ? [] : rules.patterns).map((one) => {
      const why = brokenPattern(one, { history, signer: signs ? config.signing : undefined });
      return why !== undefined && refusalOfPattern(why, one.type, { base, history });
    }),
    config.merge === 'pull-request' &&
      !rules.strict &&
      !config['strict-base'] &&
      `"merge: pull-request" is safe only where a pull request must be up to date with ${base} before it is merged, and no ruleset of ${base} says so: require it there, or, where classic branch protection does, say "strict-base: true" in .github/clambake.yml`,
  ];
  return refusals.filter((refusal) => refusal !== false);
};
