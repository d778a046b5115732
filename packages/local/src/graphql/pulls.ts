// Resolvers of pull requests.
import type { ResolverTable } from './context.ts';
import { issueFields } from './issue-fields.ts';
import type { IssueAt } from '../repository/related-issues.ts';
import { reviewConnection, reviewDecision, threadConnection } from './reviews.ts';
import { actorSource, branchSource, commitSource, repositorySource, rollupSource } from './sources.ts';
import { countCommits } from '../git/read.ts';
import { headHome, isFromFork } from '../repository/forks.ts';
import { readMergeability } from '../rest/present/pull.ts';
import type { Issue } from '../store.ts';

const mergeStates: Record<string, string> = {
  clean: 'CLEAN',
  dirty: 'DIRTY',
  behind: 'BEHIND',
  blocked: 'BLOCKED',
  draft: 'DRAFT',
  unknown: 'UNKNOWN',
};

const requirePullData = ({ issue }: IssueAt): NonNullable<Issue['pull']> => {
  if (issue.pull === null) throw new Error(`#${issue.number} is no pull request`);
  return issue.pull;
};

const mergeability = async (at: IssueAt) => readMergeability(at.repository, { ...at.issue, pull: requirePullData(at) });

export const pullResolvers: ResolverTable = {
  PullRequest: {
    ...issueFields,
    state: (at: IssueAt) => (requirePullData(at).merged ? 'MERGED' : at.issue.state.toUpperCase()),
    isDraft: (at: IssueAt) => requirePullData(at).draft,
    merged: (at: IssueAt) => requirePullData(at).merged,
    mergedAt: (at: IssueAt) => requirePullData(at).mergedAt,
    mergedBy: (at: IssueAt, _, context) => {
      const { mergedBy } = requirePullData(at);
      return mergedBy === undefined ? null : actorSource(context, mergedBy);
    },
    mergeCommit: (at: IssueAt) => {
      const { mergeCommitOid } = requirePullData(at);
      return mergeCommitOid === null ? null : commitSource(at.repository, mergeCommitOid);
    },
    mergeable: async (at: IssueAt) =>
      ({ true: 'MERGEABLE', false: 'CONFLICTING', null: 'UNKNOWN' })[String((await mergeability(at)).mergeable)],
    mergeStateStatus: async (at: IssueAt) => mergeStates[(await mergeability(at)).mergeable_state],
    isCrossRepository: (at: IssueAt) => isFromFork(requirePullData(at)),
    headRepository: (at: IssueAt, _, { backend }) => repositorySource(headHome(backend, at.repository, requirePullData(at))),
    reviewDecision: (at: IssueAt) => reviewDecision(at.repository, requirePullData(at)),
    reviews: (at: IssueAt, args) => reviewConnection('reviews', at, args),
    reviewThreads: (at: IssueAt, args) => threadConnection(at, args),
    latestOpinionatedReviews: (at: IssueAt, args) => reviewConnection('latestOpinionatedReviews', at, args),
    headRefName: (at: IssueAt) => requirePullData(at).head,
    headRefOid: (at: IssueAt) => requirePullData(at).headOid,
    headRef: (at: IssueAt, _, { backend }) => {
      const pull = requirePullData(at);
      return branchSource(headHome(backend, at.repository, pull), `refs/heads/${pull.head}`);
    },
    baseRefName: (at: IssueAt) => requirePullData(at).base,
    baseRefOid: (at: IssueAt) => requirePullData(at).baseOid,
    baseRef: (at: IssueAt) => branchSource(at.repository, `refs/heads/${requirePullData(at).base}`),
    commits: async (at: IssueAt) => {
      const { baseOid, headOid } = requirePullData(at);
      return { totalCount: await countCommits(at.repository.gitDir, `${baseOid}..${headOid}`) };
    },
    statusCheckRollup: (at: IssueAt) => rollupSource(at.repository, requirePullData(at).headOid),
  },
};
