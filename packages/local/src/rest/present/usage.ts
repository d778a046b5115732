// The billed time of a run, as REST shows it.
import type { Json } from './account.ts';
import type { Repository, Run } from '../../store.ts';

/**
 * Returns GitHub's schema `workflow-run-usage`: milliseconds of all attempts by operating system, not rounded. Public
 * repositories are billed nothing.
 */
export const presentUsage = (repository: Repository, run: Run): Json => {
  const bills = repository.private ? repository.billed.filter(({ runId }) => runId === run.id) : [];
  const billable: Json = {};
  for (const system of new Set(bills.map((bill) => bill.system))) {
    const own = bills.filter((bill) => bill.system === system);
    billable[system] = {
      total_ms: own.reduce((sum, { durationMs }) => sum + durationMs, 0),
      jobs: own.length,
      job_runs: own.map(({ jobId, durationMs }) => ({ job_id: jobId, duration_ms: durationMs })),
    };
  }
  return { billable, run_duration_ms: Math.max(0, Date.parse(run.updatedAt) - Date.parse(run.startedAt ?? run.createdAt)) };
};
