// Applies branch protection and rulesets to updates of refs through the API. The rules are those of a push
// (git/protection-hook.ts), and they are checked before the ref moves.
import { hasRole, roleOf } from './access.ts';
import { addedCommits, branchProtection, branchRules, classicChecks, openPullFacts, ruleFacts } from './branch-rules.ts';
import { explainChecks, unsatisfiedChecks } from './checks.ts';
import { signatureBreaks } from '../git/commit-rules.ts';
import { isAncestor, zeroOid } from '../git/refs.ts';
import { reviewProblems, violationsOfPush } from '../git/rules.ts';
import type { Repository, Token } from '../store.ts';

export interface RefMove {
  ref: string;
  before: string;
  after: string;
  token: Pick<Token, 'kind' | 'actor'> | undefined;
}

/** Returns GitHub's message, with one rule on each line. */
export const explainViolations = (violations: readonly string[]): string =>
  `Repository rule violations found\n\n${violations.join('\n\n')}\n\n`;

/** Returns the reason why a branch may not be moved; undefined when it may be moved. */
export const refusalOfRefUpdate = async (repository: Repository, move: RefMove): Promise<string | undefined> => {
  if (!move.ref.startsWith('refs/heads/')) return undefined;
  return (await refusalOfProtection(repository, move)) ?? (await refusalOfRules(repository, move));
};

const refusalOfProtection = async (repository: Repository, { ref, before, after, token }: RefMove): Promise<string | undefined> => {
  const branch = ref.slice('refs/heads/'.length);
  const protection = branchProtection(repository, branch);
  if (before === zeroOid || protection === undefined) return undefined;
  if (after === zeroOid) return 'Cannot delete this protected branch';
  if (!(await isAncestor(repository.gitDir, before, after))) return 'Cannot force-push to this protected branch';
  if (token?.kind === 'user' && hasRole(roleOf(repository, token.actor), 'admin')) return undefined;
  const unsatisfied = unsatisfiedChecks(repository, after, classicChecks(repository, branch));
  if (unsatisfied.length > 0) return explainChecks(unsatisfied);
  const pull = openPullFacts(repository).find(({ base, headOid }) => base === branch && headOid === after);
  const [tooFewReviews] = reviewProblems(protection.requiredApprovals ?? 0, pull ?? { approvals: 0, isRejected: false });
  if (tooFewReviews !== undefined) return tooFewReviews;
  const commits = await addedCommits(repository, { before, after });
  if (protection.requiresLinearHistory === true && commits.some(({ parents }) => parents.length > 1))
    return 'This branch must not contain merge commits.';
  return protection.requiresSignatures === true ? signatureBreaks(commits)[0] : undefined;
};

const refusalOfRules = async (repository: Repository, { ref, before, after, token }: RefMove): Promise<string | undefined> => {
  const branch = ref.slice('refs/heads/'.length);
  const rules = branchRules(repository, branch, token?.actor);
  if (rules.length === 0) return undefined;
  const kind = before === zeroOid ? 'create' : after === zeroOid ? 'delete' : 'update';
  const isForward = kind !== 'update' || (await isAncestor(repository.gitDir, before, after));
  const commits = kind === 'delete' ? [] : await addedCommits(repository, { before, after });
  const violations = violationsOfPush(rules, { branch, kind, after, isForward, commits }, ruleFacts(repository));
  return violations.length === 0 ? undefined : explainViolations(violations);
};
