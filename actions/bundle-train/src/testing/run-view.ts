// The CI runs of the small GitHub as a train sees them at this moment.
import type { TrialRunView } from '@clambake/core';
import { treeOf } from './git-world.ts';
import type { World } from './train-world.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

export const runView = (world: World, id: number, withJobs = false): TrialRunView | undefined => {
  const run = world.runs.find((one) => one.id === id);
  if (run === undefined) return undefined;
  const files = world.commits.get(run.headSha)?.files ?? {};
  const sameTree = world.runs.filter((one) => treeOf(world.commits.get(one.headSha)?.files ?? {}) === treeOf(files));
  const says = world.ci(files, sameTree.indexOf(run) + run.attempt);
  const shared = { id, attempt: run.attempt, headSha: run.headSha, seenAt: iso(world.nowMs), excerpt: undefined, runnerSeconds: 0 };
  if (run.cancelled) return { ...shared, status: 'completed', conclusion: 'cancelled', startedAt: null, jobs: [] };
  if (says === 'not listed') return undefined;
  if (says === 'queued for ever') return { ...shared, status: 'queued', conclusion: null, startedAt: null, jobs: [] };
  const startedAt = iso(run.createdMs);
  if (says === 'fails early') {
    const test = { id: id * 10, name: 'test', status: 'completed' as const, conclusion: 'failure', startedAt, completedAt: startedAt };
    const slow = { ...test, id: id * 10 + 1, name: 'slow', status: 'in_progress' as const, conclusion: null, completedAt: null };
    return { ...shared, status: 'in_progress', conclusion: null, startedAt, jobs: [test, slow], excerpt: world.excerpt };
  }
  const takenMs = run.createdMs + world.queueSeconds * 1000;
  if (world.nowMs < takenMs) return { ...shared, status: 'queued', conclusion: null, startedAt: null, jobs: [] };
  if (says === 'hangs' || world.nowMs < takenMs + world.ciSeconds * 1000) {
    const at = { startedAt: iso(takenMs), completedAt: null };
    const jobs = withJobs ? [{ id: id * 10, name: 'test', status: 'in_progress' as const, conclusion: null, ...at }] : [];
    // GitHub counts a run's own start from when it was asked for.
    return { ...shared, status: 'in_progress', conclusion: null, startedAt, jobs };
  }
  const completedAt = iso(takenMs + world.ciSeconds * 1000);
  const job = { id: id * 10, name: 'test', status: 'completed' as const, conclusion: says, startedAt, completedAt };
  const jobs = says === 'startup_failure' ? [] : [job];
  return {
    ...shared,
    status: 'completed',
    conclusion: says,
    startedAt,
    jobs,
    runnerSeconds: world.ciSeconds,
    excerpt: says === 'failure' ? world.excerpt : undefined,
  };
};
