// Judges whether our own branches can be created, moved and deleted: by the rules of rulesets, and by the names of other
// branches. It is asked before an agent is paid, because a landing that is refused would lose the agent's work.
import {
  branchPrefix,
  bundleBranch,
  isTrainBranch,
  issueBranch,
  ourFolder,
  parseBundleBranch,
  parseIssueBranch,
  trailer,
  trialBranch,
} from '../names.ts';
import { describePattern, keepsPattern, subjectNames } from './commit-patterns.ts';

/** A rule of a ruleset, as GitHub lists it for one branch. The shape of the parameters is not trusted. */
export interface OwnBranchRule {
  branch: string;
  type: string;
  rulesetId: number | undefined;
  /** `Repository`, `Organization` or `Enterprise`, and its name. */
  source: { kind: string; name: string };
  parameters: Readonly<Record<string, unknown>>;
}

/** Branches whose rules are read: names of every issue and every bundle are alike to any pattern that people write. */
export const sampleBranches = [issueBranch(1), bundleBranch('1')] as const;

/** Rules that every branch of ours breaks, with the reason. Unknown rules are ignored. */
const broken: Readonly<Record<string, string>> = {
  creation: 'forbids creating it',
  update: 'forbids moving it',
  deletion: 'forbids deleting it',
  non_fast_forward: 'forbids starting it again from a newer base',
  required_linear_history: 'wants a linear history, and it gets merge commits',
  pull_request: 'wants every change to come through a pull request',
  required_status_checks: 'wants checks to have passed before a push',
  required_deployments: 'wants a deployment before a push',
  code_scanning: 'wants code scanning to have passed before a push',
  workflows: 'wants workflows to have passed before a push',
  merge_queue: 'lets only a merge queue move it',
};

const unsigned = 'wants signed commits, and those of agents and of trains are not signed without a signing-key';

const ofIssue = `${trailer('Issue', 1)}\n`;
const ownAddresses = ['clambake+agent-001@users.noreply.github.com', 'clambake+train@users.noreply.github.com'];

/** Values that a pattern is compared with. */
const subjects: Readonly<Record<string, (branch: string, signer: string | undefined) => readonly string[]>> = {
  branch_name_pattern: (branch) => [
    branch,
    branch.replace(/\d+$/, '4711'),
    ...(isTrainBranch(branch) ? [trialBranch('c0ffee0123456789')] : []),
  ],
  commit_author_email_pattern: () => ownAddresses,
  // The owner of the key is the committer of everything that is signed.
  committer_email_pattern: (_, signer) => (signer === undefined ? ownAddresses : [/<([^<>]*)>$/.exec(signer)?.[1] ?? signer]),
  // A commit of an agent, a merge, and a revert.
  commit_message_pattern: () => [
    `Serve lemonade\n\n${ofIssue}`,
    `Merge branch '${issueBranch(1)}': Serve lemonade\n\n${ofIssue}`,
    `Revert ${issueBranch(1)}: Serve lemonade\n\n${trailer('Reverts', '0'.repeat(40))}\n`,
  ],
};

/** Returns why a branch of ours breaks the rule; undefined when it keeps it, or when the rule is not known. */
const breachOf = ({ type, branch, parameters }: OwnBranchRule, signer: string | undefined): string | undefined => {
  if (type === 'required_signatures') return signer === undefined ? unsigned : undefined;
  const values = Object.hasOwn(subjects, type) ? subjects[type]?.(branch, signer) : undefined;
  if (values === undefined) return Object.hasOwn(broken, type) ? broken[type] : undefined;
  if (values.every((value) => keepsPattern(value, parameters) === true)) return undefined;
  return `wants ${subjectNames[type]} to be: ${describePattern(parameters)}`;
};

const describeSource = ({ rulesetId, source }: OwnBranchRule, repositoryUrl: string): string => {
  if (source.kind !== 'Repository') return `the ruleset ${rulesetId ?? ''} of ${source.name} (${source.kind.toLowerCase()})`;
  return rulesetId === undefined ? 'a ruleset' : `the ruleset ${repositoryUrl}/rules/${rulesetId}`;
};

/**
 * `asApp`: an App pushes the bundles, and may bypass what binds them; GitHub does not say whether it does. `signer`: name and
 * address of the owner of the key that train and landing sign with; undefined without a key.
 */
export const refusalOfOwnBranches = (
  rules: readonly OwnBranchRule[],
  { repositoryUrl, asApp, signer }: { repositoryUrl: string; asApp: boolean; signer: string | undefined },
): string | undefined => {
  const breaches = rules.flatMap((rule) => {
    const why = asApp && isTrainBranch(rule.branch) ? undefined : breachOf(rule, signer);
    return why === undefined ? [] : [{ rule, why }];
  });
  const byRule = Map.groupBy(
    breaches,
    ({ rule, why }) => `${describeSource(rule, repositoryUrl)} has the rule "${rule.type}", which ${why}`,
  );
  if (byRule.size === 0) return undefined;
  const said = [...byRule].map(([text, of]) => `${text} (${[...new Set(of.map(({ rule }) => rule.branch))].join(', ')})`);
  const onlyTrains = breaches.every(({ rule }) => isTrainBranch(rule.branch));
  const app = onlyTrains
    ? 'or let a GitHub App bypass it and pass app-client-id and app-private-key'
    : 'a GitHub App that may bypass it helps for bundles only, and no ruleset lets a job’s own token pass';
  return `our branches cannot be pushed: ${said.slice(0, 4).join('; ')}. Exclude ${branchPrefix}** from it${onlyTrains ? ', ' : ' ('}${app}${onlyTrains ? '' : ')'}`;
};

/** The first two parts of a name. */
const parentOf = (branch: string): string => branch.split('/').slice(0, 2).join('/');

/** Returns the branch whose name keeps ours from being created; undefined when there is none. */
export const nameConflict = (branches: Iterable<string>, base: string): string | undefined => {
  const names = [...new Set([...branches, base])];
  if (names.includes(ourFolder))
    return `a branch is called "${ourFolder}", and git cannot keep it beside ${issueBranch(1)}: rename it, or delete it`;
  if (parseIssueBranch(base) !== undefined || isTrainBranch(base))
    return `the base ${base} has a name that clambake gives to its own branches: rename it`;
  const below = names.find((name) => name !== parentOf(name) && parseBundleBranch(parentOf(name)) > 0);
  return below && `the branch ${below} keeps ${parentOf(below)} from being created: rename it, or delete it`;
};

/** The same for the branch of one issue. */
export const issueConflict = (branches: Iterable<string>, issue: number): string | undefined => {
  const below = [...branches].find((name) => name.startsWith(`${issueBranch(issue)}/`));
  return below && `the branch ${below} keeps ${issueBranch(issue)} from being created: rename it, or delete it`;
};

/** The sentence about a base that is not the default branch and has other workflow files. */
export const otherWorkflows = (base: string, defaultBranch: string): string =>
  `the workflow files of ${base} are not those of ${defaultBranch}, and GitHub refuses a job's push of commits with other workflow files ` +
  `than the default branch has: bring .github/workflows of ${base} to what ${defaultBranch} has, or have the work done on ${defaultBranch}`;
