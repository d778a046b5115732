// The billing of GitHub Actions: each job that got a hosted runner is billed from one minute up, rounded up to whole
// minutes by itself. Jobs that were skipped or cancelled before a runner took them are free, and so are self-hosted ones.
import type { BilledJob, Job, Run } from '../store.ts';

const minuteMs = 60_000;

/** Returns the operating system as the API names it; undefined for a runner that is not GitHub's. */
const systemOf = (labels: readonly string[]): BilledJob['system'] | undefined => {
  const text = labels.join(' ').toLowerCase();
  if (/\bself-hosted\b/.test(text)) return undefined;
  if (text.includes('windows')) return 'WINDOWS';
  return text.includes('macos') ? 'MACOS' : 'UBUNTU';
};

/** Returns the bill of a completed job; undefined when it is free. */
export const billJob = (job: Job, run: Run): BilledJob | undefined => {
  const system = systemOf(job.labels ?? []);
  if (job.runner !== true || job.startedAt === null || job.completedAt === null || system === undefined) return undefined;
  const durationMs = Math.max(0, Date.parse(job.completedAt) - Date.parse(job.startedAt));
  return {
    jobId: job.id,
    runId: run.id,
    workflow: run.workflow,
    name: job.name,
    system,
    startedAt: job.startedAt,
    completedAt: job.completedAt,
    durationMs,
    minutes: Math.max(1, Math.ceil(durationMs / minuteMs)),
  };
};

export interface Billing {
  /** Billed minutes. */
  total: number;
  /** Number of billed jobs. */
  jobs: number;
  /** By workflow file and name of the job, the most expensive first. */
  byJob: { workflow: string; job: string; jobs: number; minutes: number }[];
}

/** Adds up bills; `nameOf` names the group of a job, its own name when left out. */
export const addBills = (bills: readonly BilledJob[], nameOf: (bill: BilledJob) => string = ({ name }) => name): Billing => {
  const groups = new Map<string, Billing['byJob'][number]>();
  for (const bill of bills) {
    const key = `${bill.workflow}\0${nameOf(bill)}`;
    const { jobs, minutes } = groups.get(key) ?? { jobs: 0, minutes: 0 };
    groups.set(key, { workflow: bill.workflow, job: nameOf(bill), jobs: jobs + 1, minutes: minutes + bill.minutes });
  }
  return {
    total: bills.reduce((sum, { minutes }) => sum + minutes, 0),
    jobs: bills.length,
    byJob: [...groups.values()].sort((a, b) => b.minutes - a.minutes || (`${a.workflow} ${a.job}` < `${b.workflow} ${b.job}` ? -1 : 1)),
  };
};
