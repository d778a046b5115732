// Workflows, their runs and jobs, and the events that start them.
import type { Permission, PermissionName } from './accounts.ts';

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
  /** True when a runner took it. */
  runner?: boolean;
  /** The labels that `runs-on` asks for. */
  labels?: string[];
  /** Permissions of its GITHUB_TOKEN. */
  permissions: Partial<Record<PermissionName, Permission>>;
  /** True when it may ask for identity tokens (`id-token: write`). */
  mayIdentify?: boolean;
  /** Its access to caches, where its workflow sets one. */
  cacheMode?: 'none' | 'read' | 'write' | 'write-only';
  /** Markdown of its steps, masked; set when it has ended. */
  summary?: string;
  /** Annotations of its steps and of the runner, masked; set when it has ended. */
  annotations?: JobAnnotation[];
}

/** The bill of one job. It stays when the run is deleted. */
export interface BilledJob {
  jobId: number;
  runId: number;
  /** Path of the workflow file. */
  workflow: string;
  /** Name in the list of jobs. */
  name: string;
  system: 'UBUNTU' | 'WINDOWS' | 'MACOS';
  startedAt: string;
  completedAt: string;
  durationMs: number;
  minutes: number;
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
  /** `github.ref` and `github.base_ref`; the head branch when left out. */
  ref?: string;
  baseRef?: string;
  status: RunStatus;
  conclusion: Conclusion;
  actor: string;
  triggeringActor: string;
  inputs: Record<string, string>;
  createdAt: string;
  updatedAt: string;
  startedAt: string | null;
  /** Reasons for a startup_failure. */
  problems?: string[];
  /** First attempt whose artifacts can be reached: rerunning all jobs hides those of earlier attempts. */
  artifactsSince?: number;
  /** Jobs that the next attempt repeats; all when left out. */
  rerunJobs?: 'all' | 'failed';
}

export interface Workflow {
  id: number;
  nodeId: string;
  path: string;
  name: string;
  state: 'active' | 'disabled_manually';
}

/** An event that may start workflows. The runner takes events in order. */
export interface RepositoryEvent {
  id: number;
  name:
    | 'issues'
    | 'issue_comment'
    | 'pull_request'
    | 'pull_request_review'
    | 'pull_request_review_comment'
    | 'push'
    | 'repository_dispatch'
    | 'workflow_dispatch'
    | 'workflow_run'
    | 'schedule';
  action: string | null;
  actor: string;
  /** False when GITHUB_TOKEN caused it and GitHub would start nothing. */
  startsWorkflows: boolean;
  /** True when the runs it starts wait for an approval, because GITHUB_TOKEN opened or updated a pull request. */
  parksRuns?: boolean;
  payload: Record<string, unknown>;
  at: string;
}
