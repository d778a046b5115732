// The settings of a runner, and the state that all its runs share.
import type { Groups } from './concurrency.ts';
import type { Annotation, CancelGrace, Job, Repository, Run, RunnerHost } from './pieces.ts';
import type { ActionsPolicy } from './actions-policy.ts';
import type { RemoteActions } from './sources.ts';

export interface EnvironmentSettings {
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  /** True when its jobs wait for a review. */
  needsApproval?: boolean;
}

export interface RunnerSettings {
  /** `owner/name` or `owner/name@ref` → directory with that repository's files. */
  remoteActions?: RemoteActions;
  secrets?: Readonly<Record<string, string>>;
  /** Secrets of runs that `dependabot[bot]` causes; they get no others. */
  dependabotSecrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  environments?: Readonly<Record<string, EnvironmentSettings>>;
  /** GitHub's setting for workflows without `permissions`; new repositories have `restricted`. */
  defaultPermissions?: 'restricted' | 'permissive';
  /** Policy of allowed actions for the repositories of this runner; everything is allowed when left out. */
  actionsPolicy?: ActionsPolicy;
  /** Version of actions/runner, such as `2.335.0`. Before 2.336.0 it does not know `$/`; one that does when left out. */
  runnerVersion?: string;
  /** Maximum number of jobs at a time; GitHub's free plan has 20. */
  concurrency?: number;
  /** Timeout of a job without `timeout-minutes`; 6 hours on GitHub. All timeouts are milliseconds of real time. */
  timeoutMs?: number;
  grace?: CancelGrace;
  /** Time that a cancelled run has for `always()` jobs and clean-up; 5 minutes on GitHub. */
  cancelTimeoutMs?: number;
  /**
   * True for a job that lets the clock run fast while it asks for nothing but the time. Every other job keeps the clock
   * in real time until it ends.
   */
  waitsByAsking?: (job: JobLook) => boolean;
  /**
   * Minutes of the local GitHub's clock that the job takes, even if its steps end earlier; 0 or undefined adds none.
   * `Infinity` hangs until a cancellation or its `timeout-minutes` (by that clock, 360 when left out).
   */
  virtualMinutes?: (job: JobLook) => number | undefined;
  /** Starts the workflows with `schedule` when the clock reaches them. */
  schedule?: boolean;
  /** Keeps the directories of jobs for inspection. */
  keepDirectories?: boolean;
  onJob?: (report: JobReport) => void;
}

export interface JobLook {
  /** Name in the list of jobs. */
  name: string;
  /** Key in its workflow file. */
  key: string;
  /** Path of its workflow file. */
  workflow: string;
}

export interface JobReport extends JobLook {
  repository: Repository;
  run: Run;
  job: Job;
  outputs: Record<string, string>;
  /** Markdown of all steps, masked. */
  summary: string;
  annotations: Annotation[];
  /** Exit code of the last process of its main steps. */
  exitCode: number | undefined;
}

export type Enter = (signal: AbortSignal) => Promise<(() => void) | undefined>;

export interface World {
  host: RunnerHost;
  settings: RunnerSettings;
  enter: Enter;
  groupsOf(repository: Repository): Groups;
  /** Ends the machine of a running job, by job id. */
  machines: Map<number, (end: MachineEnd) => void>;
  /** Answers the review of a waiting job, by job id. */
  reviews: Map<number, (approved: boolean) => void>;
}

export interface MachineEnd {
  conclusion: 'cancelled' | 'failure';
  message: string;
}
