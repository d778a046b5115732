// REST's form of a pull request: in a list, and in full with its mergeability.
import { fullName } from '../../store/names.ts';
import type { Backend } from '../../backend.ts';
import { headHome } from '../../repository/forks.ts';
import { isStrict, requiredApprovals, requiredChecks } from '../../repository/branch-rules.ts';
import { unsatisfiedChecks } from '../../repository/checks.ts';
import { reviewFacts } from '../../repository/reviews.ts';
import { reviewProblems } from '../../git/rules.ts';
import { countCommits, readChangedFiles, readMergeBase } from '../../git/read.ts';
import { isAncestor } from '../../git/refs.ts';
import { mergeTrees } from '../../git/write.ts';
import { type Json, presentUser } from './account.ts';
import { authorAssociation, issuePage, issueUrl, presentLabels } from './issue.ts';
import { presentRepository, repositoryUrl } from './repository.ts';
import type { PullIssue } from '../../repository/pull-issue.ts';
import type { Repository } from '../../store.ts';

const presentEnd = (backend: Backend, repository: Repository, end: { ref: string; sha: string }): Json => ({
  label: `${repository.owner}:${end.ref}`,
  ref: end.ref,
  sha: end.sha,
  user: presentUser(backend, repository.owner),
  repo: presentRepository(backend, repository),
});

/** Returns GitHub's schema `pull-request-simple`. */
export const presentPullSimple = (backend: Backend, repository: Repository, issue: PullIssue): Json => {
  const { pull } = issue;
  const url = `${repositoryUrl(backend, repository)}/pulls/${issue.number}`;
  const page = issuePage(backend, repository, issue);
  const links = {
    self: url,
    html: page,
    issue: issueUrl(backend, repository, issue),
    comments: `${issueUrl(backend, repository, issue)}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${repositoryUrl(backend, repository)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${repositoryUrl(backend, repository)}/statuses/${pull.headOid}`,
  };
  return {
    url,
    id: issue.id,
    node_id: issue.nodeId,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: issue.number,
    state: issue.state,
    locked: issue.locked === true,
    title: issue.title,
    user: presentUser(backend, issue.author),
    body: issue.body === '' ? null : issue.body,
    labels: presentLabels(backend, repository, issue).map((label) => ({ ...label, description: label.description ?? '' })),
    milestone: null,
    active_lock_reason: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitOid,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: presentEnd(backend, headHome(backend, repository, pull), { ref: pull.head, sha: pull.headOid }),
    base: presentEnd(backend, repository, { ref: pull.base, sha: pull.baseOid }),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: authorAssociation(repository, issue.author),
    auto_merge: null,
    draft: pull.draft,
  };
};

interface Mergeability {
  mergeable: boolean | null;
  mergeable_state: string;
}

/** Returns GitHub's state: clean, dirty (conflict), behind (strict), blocked (required checks), draft or unknown (closed). */
export const readMergeability = async (repository: Repository, issue: PullIssue): Promise<Mergeability> => {
  const { pull } = issue;
  if (issue.state === 'closed') return { mergeable: null, mergeable_state: 'unknown' };
  const base = `refs/heads/${pull.base}`;
  const merged = await mergeTrees(repository.gitDir, base, pull.headOid);
  if (merged.status === 'conflict') return { mergeable: false, mergeable_state: 'dirty' };
  if (pull.draft) return { mergeable: true, mergeable_state: 'draft' };
  if (isStrict(repository, pull.base) && !(await isAncestor(repository.gitDir, base, pull.headOid)))
    return { mergeable: true, mergeable_state: 'behind' };
  const isBlocked =
    unsatisfiedChecks(repository, pull.headOid, requiredChecks(repository, pull.base)).length > 0 ||
    reviewProblems(requiredApprovals(repository, pull.base), reviewFacts(pull)).length > 0;
  return { mergeable: true, mergeable_state: isBlocked ? 'blocked' : 'clean' };
};

/** Returns GitHub's schema `pull-request`. */
export const presentPull = async (backend: Backend, repository: Repository, issue: PullIssue): Promise<Json> => {
  const { pull } = issue;
  const from = (await readMergeBase(repository.gitDir, pull.baseOid, pull.headOid)) ?? pull.baseOid;
  const files = await readChangedFiles(repository.gitDir, from, pull.headOid);
  return {
    ...presentPullSimple(backend, repository, issue),
    merged: pull.merged,
    ...(await readMergeability(repository, issue)),
    rebaseable: null,
    merged_by: pull.mergedBy === undefined ? null : presentUser(backend, pull.mergedBy),
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: await countCommits(repository.gitDir, `${from}..${pull.headOid}`),
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
};

/** Returns GitHub's schema `pull-request-minimal`, which runs and check runs have for the pull requests of their commit. */
export const presentPullMinimal = (backend: Backend, repository: Repository, issue: PullIssue): Json => {
  const repo = { id: repository.id, url: repositoryUrl(backend, repository), name: fullName(repository) };
  return {
    id: issue.id,
    number: issue.number,
    url: `${repositoryUrl(backend, repository)}/pulls/${issue.number}`,
    head: { ref: issue.pull.head, sha: issue.pull.headOid, repo },
    base: { ref: issue.pull.base, sha: issue.pull.baseOid, repo },
  };
};
