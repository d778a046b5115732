// Keeps pull requests in line with git. Open ones are compared with the refs, so it does not matter who moved a branch.
// A pull request is merged once its head is reachable from its base. `baseOid` is the base's tip at the time when the
// head last moved, so `baseOid..headOid` is the change.
import { type Actor, type Backend, nowIso } from '../backend.ts';
import { readCommit, readMergeBase } from '../git/read.ts';
import { isAncestor, listRefs, readRef } from '../git/refs.ts';
import { fetchHead, headHome, isFromFork } from './forks.ts';
import { dismissesStaleReviews } from './branch-rules.ts';
import { emitIssueEvent, recordTimeline } from './issues.ts';
import { listPulls, type PullIssue } from './pull-issue.ts';
import { dismissApprovals } from './reviews.ts';
import type { PullRequest, Repository } from '../store.ts';

/** Updates open pull requests from the refs: moved heads, deleted heads, and heads that reached the base. */
export const refreshPulls = async (backend: Backend, repository: Repository, actor: Actor): Promise<void> => {
  const open = listPulls(repository).filter((issue) => issue.state === 'open');
  if (open.length === 0) return;
  const tips = new Map((await listRefs(repository.gitDir, 'refs/heads')).map(({ ref, oid }) => [ref.slice('refs/heads/'.length), oid]));
  for (const issue of open) await refreshPull(backend, repository, { issue, tips, actor });
};

const refreshPull = async (
  backend: Backend,
  repository: Repository,
  at: { issue: PullIssue; tips: ReadonlyMap<string, string>; actor: Actor },
): Promise<void> => {
  const { issue, tips, actor } = at;
  const { pull } = issue;
  const tip = await tipOf(backend, repository, { issue, tips });
  const headOid = tip ?? pull.headOid;
  const baseOid = tips.get(pull.base);
  if (baseOid === undefined) return closePull(backend, repository, { issue, actor });
  const before = { headOid: pull.headOid, baseOid: pull.seenBaseOid };
  const isHeadMoved = headOid !== before.headOid;
  pull.headOid = headOid;
  pull.seenBaseOid = baseOid;
  if (baseOid !== pull.baseOid && (await isAncestor(repository.gitDir, headOid, baseOid))) {
    // A head that is pushed to what the base has already leaves nothing to merge: GitHub closes such a pull request.
    if (isHeadMoved && baseOid === before.baseOid) return closePull(backend, repository, { issue, actor });
    return markMerged(backend, repository, { issue, actor, mergeCommitOid: await findMergeCommit(repository, pull, baseOid) });
  }
  if (isHeadMoved) {
    pull.baseOid = baseOid;
    if (dismissesStaleReviews(repository, pull.base) && !(await isSameDiff(repository, before.headOid, { headOid, baseOid })))
      dismissApprovals(pull);
    issue.updatedAt = nowIso(backend);
    emitIssueEvent(backend, repository, { issue, action: 'synchronize', actor });
  }
  if (tip === undefined) closePull(backend, repository, { issue, actor });
};

/** GitHub keeps an approval as long as the difference between head and base is the one that was approved. */
const isSameDiff = async (
  { gitDir }: Repository,
  approvedOid: string,
  { headOid, baseOid }: { headOid: string; baseOid: string },
): Promise<boolean> => {
  const treeOf = async (oid: string | undefined): Promise<string | undefined> =>
    oid === undefined ? undefined : (await readCommit(gitDir, oid)).tree;
  const mergeBase = async (oid: string): Promise<string | undefined> => readMergeBase(gitDir, oid, baseOid);
  return (
    (await treeOf(approvedOid)) === (await treeOf(headOid)) &&
    (await treeOf(await mergeBase(approvedOid))) === (await treeOf(await mergeBase(headOid)))
  );
};

const tipOf = async (
  backend: Backend,
  repository: Repository,
  { issue, tips }: { issue: PullIssue; tips: ReadonlyMap<string, string> },
): Promise<string | undefined> => {
  const { pull, number } = issue;
  if (!isFromFork(pull)) return tips.get(pull.head);
  const home = headHome(backend, repository, pull);
  const oid = await readRef(home.gitDir, `refs/heads/${pull.head}`);
  return oid === undefined || oid === pull.headOid ? oid : fetchHead(repository, { home, head: pull.head, number });
};

/** Returns the base's tip when it is the merge commit; the head when the base was moved to the head. */
const findMergeCommit = async (repository: Repository, pull: PullRequest, baseOid: string): Promise<string> => {
  const commit = await readCommit(repository.gitDir, baseOid);
  return commit.parents.includes(pull.headOid) ? baseOid : pull.headOid;
};

export const closePull = (backend: Backend, repository: Repository, at: { issue: PullIssue; actor: Actor }): void => {
  const { issue, actor } = at;
  if (issue.state === 'closed') return;
  issue.state = 'closed';
  issue.closedAt = nowIso(backend);
  recordTimeline(backend, issue, { kind: 'closed', actor: actor.login });
  emitIssueEvent(backend, repository, { issue, action: 'closed', actor });
};

export const markMerged = (
  backend: Backend,
  repository: Repository,
  at: { issue: PullIssue; actor: Actor; mergeCommitOid: string },
): void => {
  const { issue, actor, mergeCommitOid } = at;
  if (issue.pull.merged) return;
  Object.assign(issue.pull, { merged: true, mergedAt: nowIso(backend), mergeCommitOid, mergedBy: actor.login });
  closePull(backend, repository, { issue, actor });
};
