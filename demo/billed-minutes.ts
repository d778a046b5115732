// Adds up what GitHub would bill for the jobs of a demo. Minutes of ours are those of all jobs but the agents' own (`run`) and
// CI: they are the price of the fleet itself.
import type { BilledJob, LocalGitHub, Repository } from '@clambake/local';

export interface BilledMinutes {
  /** Minutes of ours. */
  total: number;
  perMergedIssue: number;
  /** Minutes a day while nothing is to be done, from the crons after the end of the demo. */
  idlePerDay: number;
  /** Kind of job → minutes, with `run` and `ci`. */
  byJob: Record<string, number>;
}

const ciFile = '.github/workflows/ci.yml';
const notOurs = ['run', 'ci'];

/** First word of a job's own name: assign, run, land, train, role, command, fork; `ci` for the jobs of CI. */
export const kindOfJob = ({ workflow, name }: Pick<BilledJob, 'workflow' | 'name'>): string =>
  workflow === ciFile ? 'ci' : (name.split(' / ').at(-1)?.split(' ')[0] ?? 'other');

type Billing = Pick<LocalGitHub, 'billing'>;

const minutesByKind = ({ billing }: Billing, repository: Repository): Record<string, number> =>
  Object.fromEntries(billing(repository, kindOfJob).byJob.map(({ job, minutes }) => [job, minutes]));

const minutesOfOurs = (byJob: Readonly<Record<string, number>>): number =>
  Object.entries(byJob).reduce((sum, [kind, minutes]) => (notOurs.includes(kind) ? sum : sum + minutes), 0);

export const readBilledMinutes = (
  github: Billing,
  repository: Repository,
  { merged, idlePerDay }: { merged: number; idlePerDay: number },
): BilledMinutes => {
  const byJob = minutesByKind(github, repository);
  const total = minutesOfOurs(byJob);
  return { total, perMergedIssue: merged === 0 ? 0 : Number((total / merged).toFixed(2)), idlePerDay, byJob };
};

const minutesOfDay = 1440;

/** Lets two crons pass that find nothing to do, and returns what a day of such crons is billed. */
export const measureIdle = async (
  github: Billing & Pick<LocalGitHub, 'clock'>,
  repository: Repository,
  passCron: () => Promise<void>,
): Promise<number> => {
  // The first cron may still tidy up.
  await passCron();
  const [before, from] = [minutesOfOurs(minutesByKind(github, repository)), lastCron(repository)];
  await passCron();
  await passCron();
  const minutes = minutesOfOurs(minutesByKind(github, repository)) - before;
  // Crons start to the minute; the moment at which a run is made is some seconds later.
  return Math.round((minutes * minutesOfDay) / Math.round((lastCron(repository) - from) / 60_000));
};

const lastCron = ({ runs }: Repository): number =>
  Math.max(...[...runs.values()].flatMap(({ event, createdAt }) => (event === 'schedule' ? [Date.parse(createdAt)] : [])));

/** Conclusion → number of runs that are on the page of Actions. */
export const runsByConclusion = ({ runs }: Pick<Repository, 'runs'>): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(runs.values(), ({ conclusion }) => conclusion ?? 'none')]
      .map(([conclusion, all]) => [conclusion, all.length] as const)
      .sort(),
  );
