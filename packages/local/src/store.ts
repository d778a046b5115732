// The one store behind the local GitHub. Everything but git objects is here: REST, GraphQL, the runner, the demo's
// board and the independent checker look at the same plain data. Refs and objects live in bare git repositories.

export type Permission = 'none' | 'read' | 'write';
export type PermissionName =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'issues'
  | 'metadata'
  | 'pull-requests'
  | 'statuses'
  | 'workflows'
  | 'administration';

export interface User {
  id: number;
  nodeId: string;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
}

export interface Token {
  value: string;
  /** `actions`: a job's GITHUB_TOKEN; `app`: an installation token; `app-jwt`: an App speaking for itself; `user`: a person. */
  kind: 'actions' | 'app' | 'app-jwt' | 'user';
  /** Login of a person, `<slug>[bot]` of an App. */
  actor: string;
  permissions: Partial<Record<PermissionName, Permission>>;
  /** `owner/name` that an `actions` or `app` token is good for; undefined for people. */
  repository?: string;
  /** Job this GITHUB_TOKEN belongs to. */
  jobId?: number;
  /** ms since the epoch of the virtual clock. */
  expiresAt?: number;
}

/** A GitHub App: who holds its private key gets installation tokens for the repositories it is installed on. */
export interface App {
  id: number;
  clientId: string;
  slug: string;
  /** PEM */
  publicKey: string;
  /** The most that a token of an installation may have. */
  permissions: Token['permissions'];
  installations: Installation[];
}

export interface Installation {
  id: number;
  /** `owner/name` */
  repository: string;
  createdAt: string;
}

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
  comments: IssueComment[];
  timeline: TimelineEvent[];
  blockedBy: number[];
  parent: number | null;
  pinned: boolean;
  pull: PullRequest | null;
  reactions?: Reaction[];
}

export interface PullRequest {
  head: string;
  base: string;
  /** Frozen when closed or merged; while open the head branch's tip counts. */
  headOid: string;
  baseOid: string;
  merged: boolean;
  mergedAt: string | null;
  mergeCommitOid: string | null;
  mergedBy?: string;
  draft: boolean;
}

export interface CommitStatus {
  id: number;
  sha: string;
  context: string;
  state: 'error' | 'failure' | 'pending' | 'success';
  description: string | null;
  targetUrl: string | null;
  creator: string;
  createdAt: string;
}

export type RunStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'pending' | 'requested';
export type Conclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'neutral'
  | 'timed_out'
  | 'action_required'
  | 'startup_failure'
  | null;

export interface Step {
  number: number;
  name: string;
  status: RunStatus;
  conclusion: Conclusion;
}

export interface Job {
  id: number;
  runId: number;
  runAttempt: number;
  name: string;
  status: RunStatus;
  conclusion: Conclusion;
  startedAt: string | null;
  completedAt: string | null;
  steps: Step[];
  log: string;
  /** Permissions its GITHUB_TOKEN has. */
  permissions: Partial<Record<PermissionName, Permission>>;
  /** Markdown of its steps, masked; once it has ended. */
  summary?: string;
  /** What its steps and the runner had to say, masked; once it has ended. */
  annotations?: JobAnnotation[];
}

export interface JobAnnotation {
  level: 'notice' | 'warning' | 'error';
  message: string;
  title?: string;
  file?: string;
  line?: number;
}

export interface Run {
  id: number;
  nodeId: string;
  number: number;
  attempt: number;
  workflow: string;
  name: string;
  event: string;
  headBranch: string;
  headSha: string;
  status: RunStatus;
  conclusion: Conclusion;
  actor: string;
  triggeringActor: string;
  inputs: Record<string, string>;
  createdAt: string;
  updatedAt: string;
  startedAt: string | null;
  /** Why it is a startup_failure. */
  problems?: string[];
  /** Which jobs the next attempt repeats; all when left out. */
  rerunJobs?: 'all' | 'failed';
}

export interface Workflow {
  id: number;
  nodeId: string;
  path: string;
  name: string;
  state: 'active' | 'disabled_manually';
}

export interface BranchProtection {
  pattern: string;
  requiredContexts: string[];
  strict: boolean;
}

/** Something that happened and may start workflows; the runner or the demo's scheduler takes these in order. */
export interface RepositoryEvent {
  id: number;
  name: 'issues' | 'issue_comment' | 'pull_request' | 'push' | 'workflow_dispatch' | 'workflow_run' | 'schedule';
  action: string | null;
  actor: string;
  /** False when GITHUB_TOKEN caused it and GitHub would start nothing. */
  startsWorkflows: boolean;
  payload: Record<string, unknown>;
  at: string;
}

export interface Repository {
  id: number;
  nodeId: string;
  owner: string;
  name: string;
  private: boolean;
  defaultBranch: string;
  /** Absolute path of the bare repository. */
  gitDir: string;
  /** "Allow GitHub Actions to create and approve pull requests": off in new repositories. */
  actionsMayCreatePullRequests: boolean;
  roles: Record<string, 'read' | 'triage' | 'write' | 'maintain' | 'admin'>;
  labels: Map<string, Label>;
  issues: Map<number, Issue>;
  statuses: CommitStatus[];
  workflows: Map<string, Workflow>;
  runs: Map<number, Run>;
  jobs: Map<number, Job>;
  protections: BranchProtection[];
  events: RepositoryEvent[];
}

/** One request as the statistics and the fault injector see it. */
export interface RequestLogEntry {
  at: number;
  method: string;
  /** Route template, e.g. `GET /repos/{owner}/{repo}/issues/{issue_number}`, `POST /graphql`, `git-upload-pack`. */
  route: string;
  url: string;
  status: number;
  /** GraphQL points, or 1. */
  points: number;
  /** How many content creations (comments, issues, pull requests, labels) it made. */
  creations: number;
  tokenKind: Token['kind'] | 'none';
  jobId: number | undefined;
}

export interface Store {
  users: Map<string, User>;
  tokens: Map<string, Token>;
  /** By client id. */
  apps: Map<string, App>;
  repositories: Map<string, Repository>;
  requests: RequestLogEntry[];
  /** Next id of a kind; ids are unique over the whole store. */
  nextId(): number;
}
