// What the owner of the runner decides, and what all runs share.
import type { Groups } from './concurrency.ts';
import type { PermissionSet } from './permissions.ts';
import type { Annotation, CancelGrace, Job, Repository, Run, RunnerHost } from './pieces.ts';
import type { RemoteActions } from './sources.ts';

export interface EnvironmentSettings {
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  /** Its jobs wait until somebody reviews them. */
  needsApproval?: boolean;
}

export interface RunnerSettings {
  /** `owner/name` or `owner/name@ref` → directory with that repository's files. */
  remoteActions?: RemoteActions;
  secrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  environments?: Readonly<Record<string, EnvironmentSettings>>;
  /** GitHub's setting for workflows without `permissions`; `restricted` is that of new repositories. */
  defaultPermissions?: 'restricted' | 'permissive';
  /** Jobs at the same time; GitHub's free plan has 20. */
  concurrency?: number;
  /** Of a job without `timeout-minutes`; GitHub's default is 6 hours. All timeouts are milliseconds of the wall. */
  timeoutMs?: number;
  grace?: CancelGrace;
  /** What a cancelled run has left for its `always()` jobs and clean-up; GitHub's 5 minutes. */
  cancelTimeoutMs?: number;
  /** The clock may run fast while the job asks for nothing but the time; every other job holds it until its end. */
  waitsByAsking?: (job: JobLook) => boolean;
  /**
   * How many minutes of the local GitHub's clock the job takes, however soon its steps are done; 0 or undefined: none.
   * `Infinity` hangs until it is cancelled or its `timeout-minutes` (by that clock, 360 when left out) are over.
   */
  virtualMinutes?: (job: JobLook) => number | undefined;
  /** Start the workflows with `schedule` when the clock says so. */
  schedule?: boolean;
  /** Keeps the directories of jobs for a look afterwards. */
  keepDirectories?: boolean;
  onJob?: (report: JobReport) => void;
}

export interface JobLook {
  /** As the list of jobs shows it. */
  name: string;
  /** Key in its workflow file. */
  key: string;
  /** Path of that file. */
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
  /** Of the process of its last step, pre and post aside. */
  exitCode: number | undefined;
}

export type Enter = (signal: AbortSignal) => Promise<(() => void) | undefined>;

export interface World {
  host: RunnerHost;
  settings: RunnerSettings;
  granted: PermissionSet;
  enter: Enter;
  groupsOf(repository: Repository): Groups;
  /** Running jobs by id: ends the job's machine. */
  machines: Map<number, (end: MachineEnd) => void>;
  /** Waiting jobs by id: tells what the review said. */
  reviews: Map<number, (approved: boolean) => void>;
}

export interface MachineEnd {
  conclusion: 'cancelled' | 'failure';
  message: string;
}
