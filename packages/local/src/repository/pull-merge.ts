// Merging a pull request through the API: what GitHub checks, in GitHub's words, and one compare-and-swap on the base.
import { ApiError } from '../api/error.ts';
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { branchProtection, explainChecks, unsatisfiedChecks } from './checks.ts';
import { isAncestor, readRef, updateRefs } from '../git/refs.ts';
import { commitTree, mergeTrees } from '../git/write.ts';
import { markMerged, type PullIssue, refreshPulls } from './pull-refresh.ts';
import { recordRefChanges } from './ref-changes.ts';
import type { PullRequest, Repository } from '../store.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface MergeRequest {
  issue: PullIssue;
  sha: string | undefined;
  method: MergeMethod;
  title: string | undefined;
  message: string | undefined;
  actor: Actor;
}

const notMergeable = (message: string): ApiError => new ApiError(405, { message });

/** `PUT merge`: 409 when the head is not the one named or the base moved meanwhile, 405 when it cannot be merged. */
export async function mergePull(backend: Backend, repository: Repository, request: MergeRequest): Promise<string> {
  const { issue, actor, method } = request;
  const { pull } = issue;
  await refreshPulls(backend, repository, actor);
  if (issue.state === 'closed' || pull.draft) throw notMergeable('Pull Request is not mergeable');
  if (request.sha !== undefined && request.sha !== pull.headOid) {
    throw new ApiError(409, { message: 'Head branch was modified. Review and try the merge again.' });
  }
  if (method === 'rebase') throw notMergeable('Rebase merges are not allowed on this repository.');
  const baseOid = await readRef(repository.gitDir, `refs/heads/${pull.base}`);
  if (baseOid === undefined) throw notMergeable('Pull Request is not mergeable');
  await requireMergeable(repository, pull, baseOid);
  const merged = await mergeTrees(repository.gitDir, baseOid, pull.headOid);
  if (merged.status === 'conflict') throw notMergeable('Pull Request is not mergeable');
  const title =
    request.title ??
    (method === 'squash'
      ? `${issue.title} (#${issue.number})`
      : `Merge pull request #${issue.number} from ${repository.owner}/${pull.head}`);
  const body = request.message ?? (method === 'squash' ? issue.body : issue.title);
  const oid = await commitTree(repository.gitDir, {
    tree: merged.tree,
    parents: method === 'squash' ? [baseOid] : [baseOid, pull.headOid],
    message: `${title}\n\n${body}\n`,
    author: { name: actor.login, email: `${actor.login}@users.noreply.github.com` },
    at: nowIso(backend),
  });
  const ref = `refs/heads/${pull.base}`;
  if (!(await updateRefs(repository.gitDir, [{ ref, to: oid, from: baseOid }]))) {
    throw notMergeable('Base branch was modified. Review and try the merge again.');
  }
  markMerged(backend, repository, { issue, actor, mergeCommitOid: oid });
  await recordRefChanges(backend, repository, { changes: [{ ref, before: baseOid, after: oid }], actor });
  return oid;
}

async function requireMergeable(repository: Repository, pull: PullRequest, baseOid: string): Promise<void> {
  const unsatisfied = unsatisfiedChecks(repository, pull.base, pull.headOid);
  if (unsatisfied.length > 0) throw notMergeable(explainChecks(unsatisfied));
  const isStrict = branchProtection(repository, pull.base)?.strict === true;
  if (isStrict && !(await isAncestor(repository.gitDir, baseOid, pull.headOid))) {
    throw notMergeable('Head branch is out of date. Update the branch and try the merge again.');
  }
}
