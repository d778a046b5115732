// The parts of the local GitHub and of this machine that a job needs, and the job's own directories. No job finds files
// of another job below its paths. Other users may enter every directory, because an action may start a process as
// another user.
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArtifactService } from '../artifacts/service.ts';
import type { VirtualClock } from '../clock.ts';
import type { Job, Repository, Run, Store } from '../store.ts';
import type { MachineFaults } from '../faults/machines.ts';
import type { Runs } from './runs.ts';

export interface RunnerHost {
  store: Store;
  clock: VirtualClock;
  runs: Runs;
  artifacts: Pick<ArtifactService, 'runtimeToken'>;
  /** Faults of machines; none when left out. */
  machineFaults?: MachineFaults;
  urls: { server: string; api: string; graphql: string; results: string };
  /** Absolute path; the directories of jobs are below it. Its parents must be open to other users. */
  workDirectory: string;
  /** Node 24 for actions, and first in PATH of `run:` steps; this process's Node when left out. */
  nodePath?: string;
}

/** The job of a step. */
export interface JobPlace {
  repository: Repository;
  run: Run;
  job: Job;
  directories: JobDirectories;
  /** Key of the job in its workflow file. */
  jobKey: string;
  /** Content of GITHUB_EVENT_PATH. */
  event: Record<string, unknown>;
  /** Values that earlier steps set through GITHUB_ENV and GITHUB_PATH. */
  env: Record<string, string>;
  path: string[];
}

export interface JobDirectories {
  root: string;
  temp: string;
  workspace: string;
  home: string;
  tmp: string;
  toolCache: string;
}

export const createJobDirectories = async (
  host: RunnerHost,
  { repository, job }: { repository: Repository; job: Job },
): Promise<JobDirectories> => {
  const root = join(host.workDirectory, `job-${job.id}`);
  const directories = {
    root,
    temp: join(root, 'temp'),
    workspace: join(root, repository.name, repository.name),
    home: join(root, 'home'),
    tmp: join(root, 'tmp'),
    toolCache: join(host.workDirectory, 'tool-cache'),
  };
  for (const path of [host.workDirectory, root, join(root, repository.name), ...Object.values(directories)]) {
    await mkdir(path, { recursive: true });
    await chmod(path, path === root || path === host.workDirectory ? 0o711 : 0o755);
  }
  return directories;
};

export const removeJobDirectories = (directories: JobDirectories): Promise<void> =>
  rm(directories.root, { recursive: true, force: true, maxRetries: 3 });
