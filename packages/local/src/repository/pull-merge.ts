// Merges a pull request through the API: GitHub's checks in GitHub's words, and one compare-and-swap on the base.
import { ApiError } from '../api/error.ts';
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { addedCommits, branchProtection, branchRules, classicChecks, isStrict, ruleFacts } from './branch-rules.ts';
import { explainChecks, unsatisfiedChecks } from './checks.ts';
import { isAncestor, readRef, updateRefs } from '../git/refs.ts';
import { rebase } from '../git/rebase.ts';
import { commitTree, mergeTrees } from '../git/write.ts';
import type { PullIssue } from './pull-issue.ts';
import { markMerged, refreshPulls } from './pull-refresh.ts';
import { recordRefChanges } from './ref-changes.ts';
import { explainViolations } from './ref-rules.ts';
import { reviewFacts } from './reviews.ts';
import { reviewProblems, violationsOfMerge } from '../git/rules.ts';
import type { MergeMethod, Repository } from '../store.ts';

export interface MergeRequest {
  issue: PullIssue;
  sha: string | undefined;
  method: MergeMethod;
  title: string | undefined;
  message: string | undefined;
  actor: Actor;
}

const methodNames: Record<MergeMethod, string> = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' };

const notMergeable = (message: string): ApiError => new ApiError(405, { message });

/** `PUT merge`. Throws a 409 when the head is not the named commit, a 405 when the pull request cannot be merged. */
export const mergePull = async (backend: Backend, repository: Repository, request: MergeRequest): Promise<string> => {
  const { issue, actor, method } = request;
  const { pull } = issue;
  await refreshPulls(backend, repository, actor);
  if (issue.state === 'closed' || pull.draft) throw notMergeable('Pull Request is not mergeable');
  if (request.sha !== undefined && request.sha !== pull.headOid) {
    throw new ApiError(409, { message: 'Head branch was modified. Review and try the merge again.' });
  }
  if (!repository.mergeMethods.includes(method)) throw notMergeable(`${methodNames[method]} are not allowed on this repository.`);
  const baseOid = await readRef(repository.gitDir, `refs/heads/${pull.base}`);
  if (baseOid === undefined) throw notMergeable('Pull Request is not mergeable');
  await requireMergeable(repository, request, baseOid);
  const oid = await createMerge(backend, repository, request, baseOid);
  if (oid === undefined) throw notMergeable('Pull Request is not mergeable');
  const ref = `refs/heads/${pull.base}`;
  if (!(await updateRefs(repository.gitDir, [{ ref, to: oid, from: baseOid }]))) {
    throw notMergeable('Base branch was modified. Review and try the merge again.');
  }
  markMerged(backend, repository, { issue, actor, mergeCommitOid: oid });
  await recordRefChanges(backend, repository, { changes: [{ ref, before: baseOid, after: oid }], actor });
  return oid;
};

/** Returns the commit that the base becomes; undefined on a conflict. */
const createMerge = async (
  backend: Backend,
  repository: Repository,
  request: MergeRequest,
  baseOid: string,
): Promise<string | undefined> => {
  const { issue, method, actor } = request;
  const { pull } = issue;
  const { gitDir } = repository;
  if (method === 'rebase') return rebase(gitDir, { onto: baseOid, head: pull.headOid, at: nowIso(backend) });
  const merged = await mergeTrees(gitDir, baseOid, pull.headOid);
  if (merged.status === 'conflict') return undefined;
  const isSquash = method === 'squash';
  const title =
    request.title ??
    (isSquash ? `${issue.title} (#${issue.number})` : `Merge pull request #${issue.number} from ${repository.owner}/${pull.head}`);
  const body = request.message ?? (isSquash ? issue.body : issue.title);
  return commitTree(gitDir, {
    tree: merged.tree,
    parents: isSquash ? [baseOid] : [baseOid, pull.headOid],
    message: `${title}\n\n${body}\n`,
    author: { name: actor.login, email: `${actor.login}@users.noreply.github.com` },
    at: nowIso(backend),
  });
};

const requireMergeable = async (repository: Repository, request: MergeRequest, baseOid: string): Promise<void> => {
  const { pull } = request.issue;
  const reviews = reviewFacts(pull);
  const [tooFewReviews] = reviewProblems(branchProtection(repository, pull.base)?.requiredApprovals ?? 0, reviews);
  if (tooFewReviews !== undefined) throw notMergeable(tooFewReviews);
  if (request.method === 'merge' && branchProtection(repository, pull.base)?.requiresLinearHistory === true) {
    throw notMergeable('Merge commits are not allowed on this branch.');
  }
  const violations = violationsOfMerge(branchRules(repository, pull.base, request.actor.login), {
    pull: { headOid: pull.headOid, base: pull.base, ...reviews },
    method: request.method,
    facts: ruleFacts(repository),
    commits: await addedCommits(repository, { before: baseOid, after: pull.headOid }),
  });
  if (violations.length > 0) throw notMergeable(explainViolations(violations));
  const unsatisfied = unsatisfiedChecks(repository, pull.headOid, classicChecks(repository, pull.base));
  if (unsatisfied.length > 0) throw notMergeable(explainChecks(unsatisfied));
  if (isStrict(repository, pull.base, request.actor.login) && !(await isAncestor(repository.gitDir, baseOid, pull.headOid))) {
    throw notMergeable('Head branch is out of date. Update the branch and try the merge again.');
  }
};
