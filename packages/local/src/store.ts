// The store of the local GitHub: plain data that REST, GraphQL, the runner and tests read. Refs and objects live in
// bare git repositories.
import type { MergeMethod, Ruleset } from './git/rules.ts';
import type { SigningKey } from './git/signatures.ts';
import type { App, Token, User } from './store/accounts.ts';
import type { BilledJob, Job, RepositoryEvent, Run, Workflow } from './store/actions.ts';
import type { BranchProtection, CommitStatus, Issue, Label } from './store/issues.ts';
import type { PlatformSettings } from './store/platform.ts';

export type { MergeMethod, Rule, Ruleset } from './git/rules.ts';
export type { SigningKey } from './git/signatures.ts';
export * from './store/accounts.ts';
export * from './store/actions.ts';
export type { ContentEdit } from './store/content-edits.ts';
export * from './store/issues.ts';
export type { PlatformSettings, WorkflowDrift } from './store/platform.ts';

export interface Repository {
  id: number;
  nodeId: string;
  owner: string;
  name: string;
  private: boolean;
  /** `owner/name` of the parent of a fork. */
  forkOf?: string;
  defaultBranch: string;
  /** Absolute path of the bare repository. */
  gitDir: string;
  /** "Allow GitHub Actions to create and approve pull requests": off in new repositories. */
  actionsMayCreatePullRequests: boolean;
  roles: Record<string, 'read' | 'triage' | 'write' | 'maintain' | 'admin'>;
  labels: Map<string, Label>;
  issues: Map<number, Issue>;
  /** Issues that left: deleted, or transferred to another repository. Their numbers are never used again. */
  gone: Map<number, 'deleted' | { repositoryId: number; number: number }>;
  /** Old names of renamed branches. */
  renamedBranches: Map<string, string>;
  statuses: CommitStatus[];
  workflows: Map<string, Workflow>;
  runs: Map<number, Run>;
  jobs: Map<number, Job>;
  /** Bills of all jobs that a runner took, in the order of their ends. */
  billed: BilledJob[];
  protections: BranchProtection[];
  rulesets: Ruleset[];
  /** Allowed merge methods of its pull requests. */
  mergeMethods: MergeMethod[];
  /** Public keys of the accounts that may sign commits. */
  signingKeys: SigningKey[];
  platform: PlatformSettings;
  events: RepositoryEvent[];
}

/** One request, for statistics and limits. */
export interface RequestLogEntry {
  at: number;
  method: string;
  /** Route template, e.g. `GET /repos/{owner}/{repo}/issues/{issue_number}`, `POST /graphql`, `git-upload-pack`. */
  route: string;
  url: string;
  status: number;
  /** GraphQL points, or 1. */
  points: number;
  /** Number of comments, issues, pull requests and labels that it created. */
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
  /** Returns the next id; ids are unique over the whole store. */
  nextId(): number;
}
