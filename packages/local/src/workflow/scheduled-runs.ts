// Fires the crons of a repository's default branch when the clock reaches them. The clock may jump: a cron that was due
// several times fires once, as GitHub's does under load.
import type { Repository, RunnerHost } from './pieces.ts';
import { nextCron } from './schedule.ts';

export interface Cron {
  /** Path of the workflow file. */
  path: string;
  cron: string;
  timezone: string | undefined;
}

export interface ScheduledRuns {
  /** Reads the workflow files again, because they may have changed. */
  refresh(repository: Repository): void;
  close(): void;
}

export interface ScheduleOptions {
  readCrons(repository: Repository): Promise<Cron[]>;
  fire(repository: Repository, cron: Cron): void;
  onProblem(message: string): void;
}

/** Milliseconds of real time between two readings of the clock. */
const lookMs = 20;

export const createScheduledRuns = (host: RunnerHost, options: ScheduleOptions): ScheduledRuns => {
  /** Undefined while the files are being read. */
  const due = new Map<Repository, { cron: Cron; at: number }[] | undefined>();

  const plan = (cron: Cron): { cron: Cron; at: number }[] => {
    try {
      return [{ cron, at: nextCron(cron.cron, host.clock.ms(), cron.timezone) }];
    } catch (error) {
      options.onProblem(`${cron.path}: ${(error as Error).message}`);
      return [];
    }
  };
  const refresh = (repository: Repository): void => {
    due.set(repository, undefined);
    options.readCrons(repository).then(
      (crons) => due.set(repository, crons.flatMap(plan)),
      (error: Error) => options.onProblem(`schedule: ${error.message}`),
    );
  };
  const look = (): void => {
    for (const repository of host.store.repositories.values()) if (!due.has(repository)) refresh(repository);
    const now = host.clock.ms();
    for (const [repository, entries] of due) {
      for (const entry of entries ?? []) {
        if (entry.at > now) continue;
        options.fire(repository, entry.cron);
        entry.at = nextCron(entry.cron.cron, now, entry.cron.timezone);
      }
    }
  };
  const timer = setInterval(look, lookMs);
  timer.unref();
  return { refresh, close: () => clearInterval(timer) };
};
