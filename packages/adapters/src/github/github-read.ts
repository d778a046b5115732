// Reads the repository through GraphQL in few requests and pages every list to its end. Objects that do not exist (any
// more) are left out; any other problem is a RemoteError, because half a snapshot is worse than none.
import { type CommentView, idsPerQuery, issuesPerPage, type IssueView, labelledStates, stateLabels } from '@clambake/core';
import { UserError } from '../errors.ts';
import { goneAt, goneNode, halfAnswer, isHiddenBlocker, nodesOf, noRepository } from './github-answers.ts';
import type { GitHubClient } from './github-client.ts';
import { bundleFacts, bundleVariables, type TrainPage } from './bundle-views.ts';
import { findStatusComments, type IssueWithComments, statusCommentOf } from './github-comments-read.ts';
import type { LabelIndex } from './github-labels.ts';
import { type CommentNode, type HeadNode, type IssueNode, issueView, type Page, present } from './github-views.ts';
import type { BundleFacts, BundleQuestion, IssueFacts, Listed, RepositoryFacts } from '../ports.ts';
import { commentNodesQuery, endedQuery, issueQuery, nodesQuery, snapshotQuery } from './queries.ts';

/** Labels that no closed issue should have. `ready` is not among them: nobody may have claimed the issue. */
const unfinishedLabels = labelledStates.filter((state) => state !== 'ready' && state !== 'merged').map((state) => stateLabels[state]);
/** Closed issues that one tick repairs. */
const maximumEnded = 100;

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

interface SnapshotPage {
  repository:
    | (Partial<HeadNode> &
        TrainPage & {
          labels?: Page<{ id: string; name: string }> | null;
          issues?: Page<IssueNode> & { totalCount: number };
          ended?: { totalCount: number };
        })
    | null;
}

/** Cursor of the next page; null: the first page; undefined: there is no further page. */
type Cursor = string | null | undefined;

/** An answer that does not go on would be asked for again and again. */
const nextCursor = (page: Page<unknown> | null | undefined, before: Cursor): Cursor => {
  if (page === null || page === undefined) throw halfAnswer('a list that it was asked for');
  if (!page.pageInfo.hasNextPage) return undefined;
  const { endCursor } = page.pageInfo;
  if (endCursor === null || endCursor === before) throw halfAnswer('the cursor of the next page');
  return endCursor;
};

export interface WantedFacts {
  /** Issues and status comments. Issues that a list has are not asked for again. */
  nodeIds: readonly string[];
  searchedIssues: readonly string[];
  question?: BundleQuestion | undefined;
  listed: Listed;
}

/** Labels of the issues that are listed. */
const labelsOf: Record<Listed, readonly string[]> = {
  all: Object.values(stateLabels),
  line: [stateLabels.ready],
  labels: [],
  none: [],
};

export const readRepository = async (client: GitHubClient, index: LabelIndex, wanted: WantedFacts): Promise<RepositoryFacts> => {
  const issues = new Map<string, IssueView>();
  const comments = new Map<string, CommentView>();
  const lists = await readLists(client, index, wanted);
  for (const node of lists.nodes) if (isOurs(index, node)) issues.set(node.id, issueView(node));
  const missing = [...new Set(wanted.nodeIds)].filter((id) => !issues.has(id));
  for (const node of await readNodes(client, missing)) {
    if (node.__typename === 'IssueComment') comments.set(node.id, { id: node.id, body: node.body });
    else if (node.__typename === 'Issue' && isOurs(index, node)) issues.set(node.id, issueView(node));
  }
  for (const [id, comment] of await findStatusComments(client, wanted.searchedIssues)) comments.set(id, comment);
  const { head, labels, unlisted } = lists;
  return {
    ...head,
    issues: [...issues.values()],
    comments,
    labels: new Set(labels),
    unlisted: unlisted(issues),
    requestBudget: client.requests.budget(),
  };
};

interface Lists {
  head: ReturnType<typeof readHead> & { now: string; bundle: BundleFacts | undefined };
  nodes: IssueNode[];
  labels: Iterable<string>;
  /** Number of issues of the list beyond the page that was read, without those in `known`. */
  unlisted(known: ReadonlyMap<string, IssueView>): number;
}

/** Each request reads one page of every list that is not at its end; `now` is the Date of the first response. */
const readLists = async (client: GitHubClient, index: LabelIndex, wanted: WantedFacts): Promise<Lists> => {
  const labels = new Map<string, string>();
  const nodes: IssueNode[] = [];
  let head: Lists['head'] | undefined;
  let [ended, inLine] = [0, 0];
  let issuesAfter: Cursor = labelsOf[wanted.listed].length === 0 ? undefined : null;
  let labelsAfter: Cursor = wanted.listed === 'none' ? undefined : null;
  while (head === undefined || issuesAfter !== undefined || labelsAfter !== undefined) {
    const asked = { withHead: head === undefined, issuesAfter, labelsAfter };
    const answer = await client.pages.ask((size) => askLists(client, { wanted, asked, size }));
    const { repository } = answer;
    if (head === undefined) {
      const bundle = wanted.question && bundleFacts(repository, wanted.question);
      head = { now: answer.date, ...readHead(repository as HeadNode), bundle };
      index.repositoryId = (repository as HeadNode).id;
      ended = wanted.listed === 'all' ? (repository.ended?.totalCount ?? 0) : 0;
    }
    for (const label of present(repository.labels?.nodes)) labels.set(label.name, label.id);
    nodes.push(...present(repository.issues?.nodes));
    inLine = repository.issues?.totalCount ?? inLine;
    if (issuesAfter !== undefined) issuesAfter = nextCursor(repository.issues, issuesAfter);
    if (labelsAfter !== undefined) labelsAfter = nextCursor(repository.labels, labelsAfter);
    // One page of the line tells whether anybody waits.
    if (wanted.listed === 'line') issuesAfter = undefined;
  }
  if (wanted.listed !== 'none') index.replace(labels);
  if (ended > 0) nodes.push(...(await readEnded(client)));
  const isReady = ({ open, labels: its }: IssueView): boolean => open && its.includes(stateLabels.ready);
  const unlisted = (known: ReadonlyMap<string, IssueView>): number =>
    wanted.listed === 'line' ? Math.max(0, inLine - [...known.values()].filter(isReady).length) : 0;
  return { head, nodes, labels: labels.keys(), unlisted };
};

type AskedLists = { withHead: boolean; issuesAfter: Cursor; labelsAfter: Cursor };

const askLists = async (
  client: GitHubClient,
  { wanted, asked, size }: { wanted: WantedFacts; asked: AskedLists; size: number },
): Promise<{ repository: NonNullable<SnapshotPage['repository']>; date: string }> => {
  const { withHead, issuesAfter, labelsAfter } = asked;
  const answer = await client.queryOnce(
    snapshotQuery,
    {
      owner: client.owner,
      name: client.repo,
      first: size,
      stateLabels: labelsOf[wanted.listed],
      unfinished: unfinishedLabels,
      withHead,
      withIssues: issuesAfter !== undefined,
      issuesAfter: issuesAfter ?? null,
      withLabels: labelsAfter !== undefined,
      labelsAfter: labelsAfter ?? null,
      ...questionVariables(withHead ? wanted.question : undefined),
    },
    (problem) => [goneAt('repository'), goneAt('repository', 'pullRequest'), isHiddenBlocker].some((accepts) => accepts(problem)),
  );
  const { repository } = answer.data as unknown as SnapshotPage;
  if (!repository) throw noRepository(client);
  return { repository, date: answer.date };
};

const readEnded = async (client: GitHubClient): Promise<IssueNode[]> => {
  const nodes: IssueNode[] = [];
  for (let after: Cursor = null; after !== undefined && nodes.length < maximumEnded; ) {
    const cursor: string | null = after;
    const answer = await client.pages.ask((first) =>
      client.queryOnce(
        endedQuery,
        { owner: client.owner, name: client.repo, first, after: cursor, unfinished: unfinishedLabels },
        isHiddenBlocker,
      ),
    );
    const { issues } = answer.data['repository'] as { issues?: Page<IssueNode> };
    nodes.push(...present(issues?.nodes));
    after = nextCursor(issues, cursor);
  }
  return nodes;
};

/** Ids of comments that GitHub has made in recent years. Any other id is asked for as if it were an issue's. */
const isCommentId = (id: string): boolean => id.startsWith('IC_');

type AnyNode = (IssueNode & { __typename: 'Issue' }) | (CommentNode & { __typename: 'IssueComment' });

const readNodes = async (client: GitHubClient, ids: readonly string[]): Promise<AnyNode[]> => [
  ...(await readEach(client, { query: nodesQuery, ids: ids.filter((id) => !isCommentId(id)), perIssue: 1 })),
  ...(await readEach(client, { query: commentNodesQuery, ids: ids.filter(isCommentId), perIssue: idsPerQuery / issuesPerPage })),
];

/** `perIssue`: number of these objects in the place of one issue. */
const readEach = async (
  client: GitHubClient,
  { query, ids, perIssue }: { query: string; ids: readonly string[]; perIssue: number },
): Promise<AnyNode[]> => {
  const found: AnyNode[] = [];
  for (let at = 0; at < ids.length; ) {
    const from = at;
    const read = await client.pages.ask(async (size) => {
      const asked = ids.slice(from, from + size * perIssue);
      return { asked, nodes: nodesOf<AnyNode>(await client.queryOnce(query, { ids: asked }, goneNode), asked) };
    });
    found.push(...read.nodes);
    at += read.asked.length;
  }
  return found;
};

const questionVariables = (question: BundleQuestion | undefined): Record<string, unknown> => ({
  ofTrain: question !== undefined,
  ofBase: question?.base !== undefined,
  ...bundleVariables(question ?? { base: undefined, bundle: undefined }),
});

/** An issue that was transferred may still answer to its id: what another repository says of it counts nothing here. */
const isOurs = ({ repositoryId }: LabelIndex, { repository }: IssueNode): boolean => repository.id === repositoryId;

interface IssuePage extends HeadNode {
  labels: { nodes: ({ id: string; name: string } | null)[] } | null;
  issue: (IssueNode & IssueWithComments) | null;
}

/** Undefined: there is no such issue (a pull request is not one). */
export const readIssue = async (client: GitHubClient, index: LabelIndex, number: number): Promise<IssueFacts | undefined> => {
  const answer = await client.query(issueQuery, { owner: client.owner, name: client.repo, number }, (problem) =>
    [goneAt('repository'), goneAt('repository', 'issue'), isHiddenBlocker].some((accepts) => accepts(problem)),
  );
  const repository = answer.data['repository'] as IssuePage | null | undefined;
  if (!repository) throw noRepository(client);
  index.repositoryId = repository.id;
  for (const label of repository.labels?.nodes ?? []) if (label !== null) index.add(label.name, label.id);
  if (repository.issue === null || !isOurs(index, repository.issue)) return undefined;
  const statusComment = await statusCommentOf(client, repository.issue);
  return { now: answer.date, ...readHead(repository), issue: issueView(repository.issue), statusComment, isPrivate: repository.isPrivate };
};
