// Reads the repository through GraphQL in few requests and pages every list to its end. Objects that do not exist (any
// more) are left out; any other problem is a RemoteError, because half a snapshot is worse than none.
import { type CommentView, idsPerQuery, type IssueView, labelledStates, stateLabels } from '@clambake/core';
import { chunks } from '../chunks.ts';
import { UserError } from '../errors.ts';
import type { GitHubClient } from './github-client.ts';
import { bundleFacts, bundleVariables, type TrainPage } from './bundle-views.ts';
import type { GraphqlProblem } from './github-errors.ts';
import type { LabelIndex } from './github-labels.ts';
import { type CommentNode, type HeadNode, type IssueNode, issueView, ownComment, type Page } from './github-views.ts';
import type { BundleFacts, BundleQuestion, IssueFacts, RepositoryFacts } from '../ports.ts';
import { commentsQuery, issueQuery, snapshotQuery } from './queries.ts';

/** Labels that no closed issue should have. `ready` is not among them: nobody may have claimed the issue. */
const unfinishedLabels = labelledStates.filter((state) => state !== 'ready' && state !== 'merged').map((state) => stateLabels[state]);
/** With 50 issues the comments stay far below GitHub's limit of 500,000 nodes a query. */
const issuesPerCommentQuery = 50;

export const goneAt =
  (...path: readonly string[]) =>
  (problem: GraphqlProblem): boolean =>
    problem.type === 'NOT_FOUND' && path.every((part, index) => problem.path?.[index] === part);

export const noRepository = (client: GitHubClient): UserError =>
  new UserError(
    `${client.owner}/${client.repo} cannot be read: the token belongs to another repository, or lacks "issues: read" and "contents: read"`,
  );

const readHead = (head: HeadNode): { defaultBranch: string; configText: string | undefined } => {
  if (head.defaultBranchRef === null) throw new UserError('This repository has no commit yet: push a default branch first');
  if (head.config === null) return { defaultBranch: head.defaultBranchRef.name, configText: undefined };
  const { text, isBinary, isTruncated } = head.config;
  if (typeof text !== 'string' || isBinary === true || isTruncated === true) {
    throw new UserError('.github/clambake.yml on the default branch is not a text file of ordinary size: write it as YAML', {
      file: '.github/clambake.yml',
    });
  }
  return { defaultBranch: head.defaultBranchRef.name, configText: text };
};

interface IssueWithComments {
  id: string;
  comments: Page<CommentNode>;
}

interface SnapshotPage {
  repository:
    | (Partial<HeadNode> &
        TrainPage & {
          labels?: Page<{ id: string; name: string }> | null;
          issues?: Page<IssueNode>;
          ended?: { nodes: (IssueNode | null)[] };
        })
    | null;
  nodes: ((IssueNode & CommentNode) | null)[];
  more?: SnapshotPage['nodes'];
  searched: (IssueWithComments | null)[];
}

/** Cursor of the next page; null: the first page; undefined: there is no further page. */
type Cursor = string | null | undefined;
const nextCursor = (page: Page<unknown> | null | undefined): Cursor =>
  page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : undefined;

/** Each request reads one page of every list that is not at its end; `now` is the Date of the first response. */
export const readRepository = async (
  client: GitHubClient,
  index: LabelIndex,
  wanted: { nodeIds: readonly string[]; searchedIssues: readonly string[]; question?: BundleQuestion | undefined },
): Promise<RepositoryFacts> => {
  const waiting = chunks([...new Set(wanted.nodeIds)], idsPerQuery);
  const unsearched = chunks([...new Set(wanted.searchedIssues)], issuesPerCommentQuery);
  const issues = new Map<string, IssueView>();
  const comments = new Map<string, CommentView>();
  const labels = new Map<string, string>();
  let head: (ReturnType<typeof readHead> & { now: string; bundle: BundleFacts | undefined }) | undefined;
  let issuesAfter: Cursor = null;
  let labelsAfter: Cursor = null;
  while (head === undefined || issuesAfter !== undefined || labelsAfter !== undefined || waiting.length > 0 || unsearched.length > 0) {
    const answer = await client.query(
      snapshotQuery,
      {
        owner: client.owner,
        name: client.repo,
        stateLabels: Object.values(stateLabels),
        unfinished: unfinishedLabels,
        ids: waiting.shift() ?? [],
        more: waiting.shift() ?? [],
        searched: unsearched.shift() ?? [],
        withHead: head === undefined,
        withIssues: issuesAfter !== undefined,
        issuesAfter: issuesAfter ?? null,
        withLabels: labelsAfter !== undefined,
        labelsAfter: labelsAfter ?? null,
        ...questionVariables(head === undefined ? wanted.question : undefined),
      },
      (problem) => ['nodes', 'more', 'searched', 'repository'].some((part) => goneAt(part)(problem)),
    );
    const page = answer.data as unknown as SnapshotPage;
    if (!page.repository) throw noRepository(client);
    if (head === undefined) {
      head = {
        now: answer.date,
        ...readHead(page.repository as HeadNode),
        bundle: wanted.question && bundleFacts(page.repository, wanted.question),
      };
      index.repositoryId = page.repository.id;
    }
    for (const label of page.repository.labels?.nodes ?? []) if (label !== null) labels.set(label.name, label.id);
    const listed = [...(page.repository.issues?.nodes ?? []), ...(page.repository.ended?.nodes ?? [])];
    for (const node of [...listed, ...page.nodes, ...(page.more ?? [])]) keepNode(index, node, { issues, comments });
    for (const [id, comment] of await commentsOf(client, page.searched)) comments.set(id, comment);
    issuesAfter = nextCursor(page.repository.issues);
    labelsAfter = nextCursor(page.repository.labels);
  }
  index.replace(labels);
  return { ...head, issues: [...issues.values()], comments, labels: new Set(labels.keys()) };
};

const questionVariables = (question: BundleQuestion | undefined): Record<string, unknown> => ({
  ofTrain: question !== undefined,
  ofBase: question?.base !== undefined,
  ...bundleVariables(question ?? { base: undefined, bundle: undefined }),
});

/** An issue that was transferred may still answer to its id: what another repository says of it counts nothing here. */
const isOurs = ({ repositoryId }: LabelIndex, { repository }: IssueNode): boolean => repository.id === repositoryId;

const keepNode = (
  index: LabelIndex,
  node: IssueNode | (IssueNode & CommentNode) | null,
  into: { issues: Map<string, IssueView>; comments: Map<string, CommentView> },
): void => {
  if (node === null) return;
  if (node.__typename === 'IssueComment') into.comments.set(node.id, { id: node.id, body: node.body });
  else if ((node.__typename === undefined || node.__typename === 'Issue') && isOurs(index, node)) into.issues.set(node.id, issueView(node));
};

interface IssuePage extends HeadNode {
  labels: { nodes: ({ id: string; name: string } | null)[] } | null;
  issue: (IssueNode & IssueWithComments) | null;
}

/** Undefined: there is no such issue (a pull request is not one). */
export const readIssue = async (client: GitHubClient, index: LabelIndex, number: number): Promise<IssueFacts | undefined> => {
  const answer = await client.query(issueQuery, { owner: client.owner, name: client.repo, number }, goneAt('repository'));
  const repository = answer.data['repository'] as IssuePage | null | undefined;
  if (!repository) throw noRepository(client);
  index.repositoryId = repository.id;
  for (const label of repository.labels?.nodes ?? []) if (label !== null) index.add(label.name, label.id);
  if (repository.issue === null || !isOurs(index, repository.issue)) return undefined;
  const statusComment = await statusCommentOf(client, repository.issue);
  return { now: answer.date, ...readHead(repository), issue: issueView(repository.issue), statusComment };
};

const readComments = async (client: GitHubClient, ids: readonly string[], after: Cursor): Promise<(IssueWithComments | null)[]> => {
  const answer = await client.query(commentsQuery, { ids, after: after ?? null }, goneAt('nodes'));
  return (answer.data['nodes'] ?? []) as (IssueWithComments | null)[];
};

/** Looks at the first page of an issue's comments and, while ours is not found, reads the next one. */
const statusCommentOf = async (client: GitHubClient, { id, comments }: IssueWithComments): Promise<CommentView | undefined> => {
  for (let page: Page<CommentNode> | undefined = comments; ; ) {
    const found = ownComment(page?.nodes ?? []);
    const after = nextCursor(page);
    if (found !== undefined || after === undefined) return found;
    page = (await readComments(client, [id], after))[0]?.comments;
  }
};

/** Issue node id → its status comment, for those that have one. */
export const findStatusComments = async (client: GitHubClient, nodeIds: readonly string[]): Promise<Map<string, CommentView>> => {
  const found = new Map<string, CommentView>();
  for (const ids of chunks([...new Set(nodeIds)], issuesPerCommentQuery)) {
    for (const [id, comment] of await commentsOf(client, await readComments(client, ids, null))) found.set(id, comment);
  }
  return found;
};

const commentsOf = async (client: GitHubClient, issues: readonly (IssueWithComments | null)[]): Promise<Map<string, CommentView>> => {
  const found = new Map<string, CommentView>();
  for (const issue of issues) {
    if (issue?.comments === undefined) continue;
    const own = await statusCommentOf(client, issue);
    if (own !== undefined) found.set(issue.id, own);
  }
  return found;
};
