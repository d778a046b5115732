// Decides which rulesets apply to a branch, and which rules an update breaks. The functions are pure, because the
// hook's process calls them too.
import { isPatternRule, patternBreaks, type PatternRule, type PushedCommit, signatureBreaks, violationsBy } from './commit-rules.ts';
import { matchesPattern } from './protection-pattern.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** A rule in the API's format, with the parameters that the local GitHub reads. */
export type Rule =
  | {
      type: 'required_status_checks';
      parameters: {
        /** `integration_id`: only reports of this App count. GitHub Actions is 15368. */
        required_status_checks: { context: string; integration_id?: number }[];
        strict_required_status_checks_policy: boolean;
        do_not_enforce_on_create?: boolean;
      };
    }
  | {
      type: 'pull_request';
      parameters: {
        required_approving_review_count: number;
        allowed_merge_methods?: MergeMethod[];
        dismiss_stale_reviews_on_push?: boolean;
      };
    }
  | {
      type: 'workflows';
      parameters: { workflows: { path: string; repository_id: number }[]; do_not_enforce_on_create?: boolean };
    }
  | PatternRule
  | { type: 'merge_queue' }
  | { type: 'required_linear_history' | 'required_signatures' | 'non_fast_forward' | 'deletion' | 'creation' | 'update' };

export interface Ruleset {
  id: number;
  name: string;
  /** Names or globs of branches, `~DEFAULT_BRANCH` or `~ALL`. */
  branches: string[];
  /** Branches that it does not bind although `branches` names them. */
  exclude: string[];
  rules: Rule[];
  /** Logins (`<slug>[bot]` for an App) that it does not bind. Unlike classic protection it binds administrators too. */
  bypass: string[];
}

export type ContextState = 'success' | 'failure' | 'pending';

/** Returns the key of a required check in the facts of a push. */
export const checkKey = (context: string, integrationId: number | undefined): string => `${context}\0${integrationId ?? ''}`;

/** The parts of an open pull request that rules read. */
export interface PullFacts {
  headOid: string;
  base: string;
  approvals: number;
  isRejected: boolean;
}

/** A planned update of a branch. */
export interface BranchUpdate {
  branch: string;
  kind: 'create' | 'update' | 'delete';
  after: string;
  isForward: boolean;
  /** Commits that it adds. */
  commits: readonly PushedCommit[];
}

export interface RuleFacts {
  /** Returns the state of a required context on a commit; undefined when no report counts. */
  stateOf(sha: string, context: string, integrationId: number | undefined): ContextState | undefined;
  pulls: readonly PullFacts[];
  /** True when a run of this workflow for a pull request has succeeded on the commit. */
  hasPassed(path: string, sha: string): boolean;
}

const appliesTo = (ruleset: Ruleset, branch: string, defaultBranch: string): boolean => {
  const isNamed = (pattern: string): boolean =>
    pattern === '~ALL' || (pattern === '~DEFAULT_BRANCH' ? branch === defaultBranch : matchesPattern(pattern, branch));
  return ruleset.branches.some(isNamed) && !ruleset.exclude.some(isNamed);
};

/** Returns the rulesets of a branch, without those that `login` bypasses. */
export const rulesetsOf = (at: { rulesets: readonly Ruleset[]; defaultBranch: string }, branch: string, login?: string): Ruleset[] =>
  at.rulesets.filter((ruleset) => appliesTo(ruleset, branch, at.defaultBranch) && (login === undefined || !ruleset.bypass.includes(login)));

/** Returns the rules that a push breaks, in GitHub's words; empty when it is allowed. */
export const violationsOfPush = (rules: readonly Rule[], update: BranchUpdate, facts: RuleFacts): string[] =>
  rules.flatMap((rule) => (update.kind === 'delete' ? deletionBreaks(rule) : pushBreaks(rule, update, facts)));

const deletionBreaks = (rule: Rule): string[] => (rule.type === 'deletion' ? ['Cannot delete this branch'] : []);

const pushBreaks = (rule: Rule, update: BranchUpdate, facts: RuleFacts): string[] => {
  if (isPatternRule(rule)) return patternBreaks(rule, update);
  const { kind, after, branch, isForward, commits } = update;
  switch (rule.type) {
    case 'creation':
      return kind === 'create' ? ['Cannot create ref due to creations being restricted.'] : [];
    case 'update':
      return kind === 'update' ? ['Cannot update this protected ref.'] : [];
    case 'non_fast_forward':
      return isForward ? [] : ['Cannot force-push to this branch'];
    case 'required_linear_history':
      return linearBreaks(commits);
    case 'required_signatures':
      return signatureBreaks(commits);
    case 'workflows':
      return rule.parameters.do_not_enforce_on_create === true && kind === 'create' ? [] : workflowBreaks(rule, after, facts);
    case 'merge_queue':
      return ['Changes must be made through the merge queue'];
    case 'pull_request': {
      // GitHub accepts a push that fast-forwards to the head of a pull request which could be merged.
      const pull = facts.pulls.find((open) => open.base === branch && open.headOid === after);
      return pull !== undefined && approvalProblems(rule, pull).length === 0 ? [] : ['Changes must be made through a pull request.'];
    }
    case 'required_status_checks':
      return rule.parameters.do_not_enforce_on_create === true && kind === 'create' ? [] : checkProblems(rule, after, facts);
    default:
      return [];
  }
};

const linearBreaks = (commits: readonly PushedCommit[]): string[] =>
  violationsBy(
    'This branch must not contain merge commits.',
    commits.filter(({ parents }) => parents.length > 1),
  );

/** Returns the rules that merging a pull request through the API breaks. */
export const violationsOfMerge = (
  rules: readonly Rule[],
  { pull, method, facts, commits }: { pull: PullFacts; method: MergeMethod; facts: RuleFacts; commits: readonly PushedCommit[] },
): string[] =>
  rules.flatMap((rule) => {
    // A squash commit is GitHub's own, and GitHub signs it.
    const kept = method === 'squash' ? [] : commits;
    if (isPatternRule(rule)) return patternBreaks(rule, { branch: pull.base, kind: 'update', commits: kept });
    switch (rule.type) {
      case 'required_signatures':
        return signatureBreaks(kept);
      case 'workflows':
        return workflowBreaks(rule, pull.headOid, facts);
      case 'update':
        return ['Cannot update this protected ref.'];
      case 'merge_queue':
        return ['Changes must be made through the merge queue'];
      case 'required_linear_history':
        return method === 'merge' ? ['This branch must not contain merge commits.'] : [];
      case 'pull_request':
        return [...methodProblems(rule, method), ...approvalProblems(rule, pull)];
      case 'required_status_checks':
        return checkProblems(rule, pull.headOid, facts);
      default:
        return [];
    }
  });

type RuleOf<T extends Rule['type']> = Extract<Rule, { type: T }>;

const workflowBreaks = ({ parameters }: RuleOf<'workflows'>, sha: string, { hasPassed }: RuleFacts): string[] =>
  parameters.workflows
    .filter(({ path }) => !hasPassed(path, sha))
    .map(({ path }) => `Required workflow '${path.split('/').at(-1)}' is not satisfied`);

const methodProblems = ({ parameters }: RuleOf<'pull_request'>, method: MergeMethod): string[] =>
  parameters.allowed_merge_methods?.includes(method) === false ? [`The merge method "${method}" is not allowed.`] : [];

export const reviewProblems = (needed: number, pull: Pick<PullFacts, 'approvals' | 'isRejected'>): string[] => {
  if (needed > 0 && pull.isRejected) return ['Changes have been requested by a reviewer with write access.'];
  const s = needed === 1 ? ' is' : 's are';
  return pull.approvals < needed ? [`At least ${needed} approving review${s} required by reviewers with write access.`] : [];
};

const approvalProblems = ({ parameters }: RuleOf<'pull_request'>, pull: PullFacts): string[] =>
  reviewProblems(parameters.required_approving_review_count, pull);

const checkProblems = ({ parameters }: RuleOf<'required_status_checks'>, sha: string, { stateOf }: RuleFacts): string[] => {
  const required = parameters.required_status_checks;
  const open = required.flatMap(({ context, integration_id }) => {
    const state = stateOf(sha, context, integration_id);
    return state === 'success' ? [] : [{ context, state }];
  });
  if (open.length > 1) return [`${open.length} of ${required.length} required status checks are expected.`];
  const words = { failure: 'is failing', pending: 'is in progress', success: '' };
  return open.map(({ context, state }) => `Required status check "${context}" ${state === undefined ? 'is expected' : words[state]}.`);
};
