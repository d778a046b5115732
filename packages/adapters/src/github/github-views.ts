// Turns GraphQL's answers into the plain views that decisions read. The interfaces mirror queries.ts field by field.
import { createHash } from 'node:crypto';
import { type CommentView, type IssueView, type LabelEvent, statusCommentMarker } from '@clambake/core';
import { type ActorNode, type EditedNode, loginOf, textEdits } from './text-edits.ts';

export interface Page<T> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: (T | null)[];
}

interface EventNode {
  __typename: string;
  id: string;
  createdAt: string;
  actor: ActorNode | null;
  label?: { name: string };
}

interface BlockerNode {
  id: string;
  number: number;
  state: 'OPEN' | 'CLOSED';
  stateReason: 'COMPLETED' | 'DUPLICATE' | 'NOT_PLANNED' | 'REOPENED' | null;
}

export interface IssueNode extends EditedNode {
  __typename?: string;
  id: string;
  number: number;
  title: string;
  body: string;
  state: 'OPEN' | 'CLOSED';
  isPinned?: boolean | null | undefined;
  locked?: boolean;
  createdAt: string;
  repository: { id: string };
  author: ActorNode | null;
  labels: { nodes: ({ name: string } | null)[] | null } | null;
  blockedBy: { nodes: (BlockerNode | null)[] | null } | null;
  issueDependenciesSummary?: { blockedBy: number; totalBlockedBy: number } | null;
  subIssuesSummary: { total: number; completed: number } | null;
  timelineItems: { nodes: (EventNode | null)[] | null } | null;
}

export interface CommentNode {
  __typename?: string;
  id: string;
  body: string;
  viewerDidAuthor?: boolean;
  createdAt?: string;
  author?: { login: string } | null;
  /** The account that edited it last; null when nobody did. */
  editor?: { login: string } | null;
}

export interface HeadNode {
  id: string;
  isPrivate: boolean;
  defaultBranchRef: { name: string } | null;
  config: { text?: string | null; isBinary?: boolean | null; isTruncated?: boolean } | null;
}

export const present = <T>(nodes: readonly (T | null)[] | null | undefined): T[] =>
  (nodes ?? []).filter((node): node is T => node !== null);

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const eventKinds: Record<string, LabelEvent['kind']> = { LabeledEvent: 'labeled', UnlabeledEvent: 'unlabeled', ReopenedEvent: 'reopened' };

const eventView = (node: EventNode): LabelEvent[] => {
  const kind = eventKinds[node.__typename];
  if (kind === undefined) return [];
  const { id, createdAt: at, actor } = node;
  return [{ id, kind, label: node.label?.name ?? '', actor: loginOf(actor), bot: actor?.__typename === 'Bot', at }];
};

/**
 * Number of blockers that the token cannot see and that may be open. GitHub's summary counts the open ones of all
 * repositories. Where it lacks the hidden ones, or is missing, each of them counts as open.
 */
const hiddenBlockers = ({ blockedBy, issueDependenciesSummary: summary }: IssueNode): number => {
  const nodes = blockedBy?.nodes ?? [];
  const seen = present(nodes);
  const open = seen.filter(({ state }) => state === 'OPEN').length;
  if (summary && summary.totalBlockedBy >= nodes.length) return Math.max(0, summary.blockedBy - open);
  return nodes.length - seen.length;
};

type List = { nodes: readonly unknown[] | null } | null | undefined;

/** True for a list that is missing in an answer to a document that asks for it. */
const isMissing = (list: List): boolean => list !== undefined && !Array.isArray(list?.nodes);
const hasGap = (list: List): boolean => isMissing(list) || list?.nodes?.includes(null) === true;

/** An entry without a value is a blocker that the token cannot see, and nothing of the kind in the other lists. */
const isPartial = ({ labels, timelineItems, blockedBy, subIssuesSummary }: IssueNode): boolean =>
  hasGap(labels) || hasGap(timelineItems) || isMissing(blockedBy) || subIssuesSummary === null;

/** `labels` and `openBlockers` are complete unless `isPartial`: GitHub allows 100 labels and 50 blockers an issue. */
export const issueView = (node: IssueNode): IssueView => ({
  number: node.number,
  nodeId: node.id,
  title: node.title,
  body: node.body,
  titleHash: sha256(node.title),
  bodyHash: sha256(node.body),
  author: loginOf(node.author),
  createdAt: node.createdAt,
  isPinned: node.isPinned,
  open: node.state === 'OPEN',
  labels: present(node.labels?.nodes).map((label) => label.name),
  openBlockers: present(node.blockedBy?.nodes)
    .filter((blocker) => blocker.state === 'OPEN')
    .map((blocker) => blocker.number),
  blockers: present(node.blockedBy?.nodes).map(({ id: nodeId, state, stateReason }) => ({
    nodeId,
    open: state === 'OPEN',
    isCompleted: stateReason === 'COMPLETED',
  })),
  hiddenBlockers: hiddenBlockers(node),
  openSubIssues: node.subIssuesSummary === null ? 0 : node.subIssuesSummary.total - node.subIssuesSummary.completed,
  events: present(node.timelineItems?.nodes).flatMap(eventView),
  ...(node.locked === true ? { isLocked: true } : {}),
  ...(isPartial(node) ? { isPartial: true } : {}),
  ...textEdits(node),
});

/** Returns our first comment that starts with the marker of status comments. The author is checked because others may quote the marker. */
export const ownComment = (nodes: readonly (CommentNode | null)[]): CommentView | undefined => {
  const [found, ...others] = present(nodes).filter(
    (comment) => comment.viewerDidAuthor === true && comment.body.startsWith(statusCommentMarker),
  );
  if (found === undefined) return undefined;
  const { id, body, createdAt } = found;
  // A comment that somebody has edited is theirs too, and stays.
  const copies = others.filter((comment) => !isEditedByOther(comment)).map((comment) => comment.id);
  return {
    id,
    body,
    ...(isEditedByOther(found) ? { editedByOther: true } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(copies.length === 0 ? {} : { copies }),
  };
};

const isEditedByOther = ({ author, editor }: CommentNode): boolean =>
  editor !== null && editor !== undefined && editor.login !== author?.login;
