// Issues and pull requests with their labels, comments, events and reviews, and the statuses of commits.
import type { ContentEdit } from './content-edits.ts';

export interface Label {
  id: number;
  nodeId: string;
  name: string;
  color: string;
  description: string;
}

export const reactionContents = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const;

export type ReactionContent = (typeof reactionContents)[number];

export interface Reaction {
  id: number;
  nodeId: string;
  user: string;
  content: ReactionContent;
  at: string;
}

export interface IssueComment {
  id: number;
  nodeId: string;
  author: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  /** The last edit; undefined until there is one. */
  edited?: { by: string; at: string };
  /** True when somebody has hidden it. */
  isMinimized?: boolean;
  reactions?: Reaction[];
}

export interface TimelineEvent {
  id: number;
  nodeId: string;
  kind: 'labeled' | 'unlabeled' | 'closed' | 'reopened' | 'renamed';
  actor: string;
  label?: string;
  at: string;
}

/** An issue by its repository (`owner/name` in lower case) and its number. */
export interface IssueLink {
  repository: string;
  number: number;
}

/** Issues and pull requests share numbers, labels, comments and the timeline, as on GitHub. */
export interface Issue {
  id: number;
  nodeId: string;
  number: number;
  title: string;
  body: string;
  author: string;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'reopened' | null;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  labels: string[];
  locked?: boolean;
  comments: IssueComment[];
  timeline: TimelineEvent[];
  blockedBy: IssueLink[];
  parent: IssueLink | null;
  pinned: boolean;
  pull: PullRequest | null;
  reactions?: Reaction[];
  /** Undefined until the body is edited. */
  contentEdits?: ContentEdit[];
}

export interface PullRequest {
  head: string;
  /** `owner/name` of the fork that has the head's branch; undefined for a branch of the repository itself. */
  headRepository?: string;
  base: string;
  /** Fixed when closed or merged; follows the head branch's tip while open. */
  headOid: string;
  baseOid: string;
  /** Tip of the base when head and base were last compared. */
  seenBaseOid: string;
  merged: boolean;
  mergedAt: string | null;
  mergeCommitOid: string | null;
  mergedBy?: string;
  draft: boolean;
  reviews: Review[];
  /** Comments on lines and files of the difference. */
  threads: ReviewThread[];
}

/** One place of the difference, with the comments on it. */
export interface ReviewThread {
  id: number;
  nodeId: string;
  path: string;
  /** Null for a comment on the whole file. */
  line: number | null;
  startLine: number | null;
  /** The side of `startLine`; left out: that of the last line. */
  startSide?: 'LEFT' | 'RIGHT' | undefined;
  side: 'LEFT' | 'RIGHT';
  /** The commit that its author saw. */
  commitOid: string;
  /** The difference up to the line. */
  hunk: string;
  isResolved: boolean;
  comments: ReviewComment[];
}

export interface ReviewComment {
  id: number;
  nodeId: string;
  reviewId: number;
  author: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  edited?: { by: string; at: string };
}

export interface Review {
  id: number;
  nodeId: string;
  author: string;
  /** True when the author had the right to merge. Other reviews do not count. */
  isOfWriter: boolean;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  body: string;
  commitOid: string;
  at: string;
}

export interface CommitStatus {
  id: number;
  sha: string;
  context: string;
  state: 'error' | 'failure' | 'pending' | 'success';
  description: string | null;
  targetUrl: string | null;
  creator: string;
  /** Id of the creator's App, also for GITHUB_TOKEN; null for people. */
  integrationId: number | null;
  createdAt: string;
}

export interface BranchProtection {
  pattern: string;
  requiredContexts: string[];
  strict: boolean;
  /** Number of approvals that a pull request needs; 0 when left out. */
  requiredApprovals?: number;
  requiresLinearHistory?: boolean;
  requiresSignatures?: boolean;
}
