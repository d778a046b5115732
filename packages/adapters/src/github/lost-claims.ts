// Reads the runs of attempts whose records are lost: our status comments name them. Loaded only when an issue that an agent
// has is not in the ledger.
import { type Claim, type Config, isWithoutTrace, lostClaimOf, shownClaimOf, type Snapshot } from '@clambake/core';
import { whenDown } from './github-errors.ts';
import type { GitHubPort } from '../ports.ts';

type Seen = Pick<Snapshot, 'issues' | 'ledger' | 'comments' | 'runs' | 'jobs' | 'now'>;

/** Adds to the runs and jobs that were read. A run that GitHub does not answer about is left out. */
export const readLostRuns = async (
  github: Pick<GitHubPort, 'readRun' | 'listLiveRuns'>,
  seen: Seen,
): Promise<Pick<Snapshot, 'runs' | 'jobs'>> => {
  const wanted = new Map(
    seen.issues.flatMap((view) => {
      const shown = shownClaimOf(view, seen);
      return shown === undefined || seen.runs.has(shown.runId) ? [] : [[shown.runId, shown.runAttempt] as const];
    }),
  );
  const [named, unnamed] = await Promise.all([
    Promise.all([...wanted].map(async ([id, attempt]) => readOnce(github, { id, attempt }))),
    seen.issues.some((view) => isWithoutTrace(view, seen)) ? readLiveRuns(github, new Set([...wanted.keys(), ...seen.runs.keys()])) : [],
  ]);
  const told = [...named, ...unnamed].filter((answer) => answer !== undefined);
  return {
    runs: new Map([...seen.runs, ...told.map(({ run }) => [run.id, run] as const)]),
    jobs: [...seen.jobs, ...told.flatMap(({ jobs }) => jobs)],
  };
};

/** Throws when GitHub does not answer: a second agent would be started beside one that nobody saw. */
const readLiveRuns = async (github: Pick<GitHubPort, 'readRun' | 'listLiveRuns'>, known: ReadonlySet<number>) => {
  const runs = (await github.listLiveRuns()).filter(({ id }) => !known.has(id));
  return Promise.all(runs.map(({ id, attempt }) => github.readRun(id, attempt)));
};

/** A run that is gone has ended: only ended runs can be deleted. */
const readOnce = (github: Pick<GitHubPort, 'readRun'>, { id, attempt }: { id: number; attempt: number }) =>
  github
    .readRun(id, attempt)
    .then((read) => read ?? { run: { id, attempt, status: 'completed' as const, conclusion: null }, jobs: [] }, whenDown);

/** The claims that the tick will make again. */
export const lostClaims = (seen: Seen, config: Config): Claim[] =>
  seen.issues.flatMap((view) => {
    const found = lostClaimOf(view, { facts: { ...seen, roles: new Map() }, base: '', config });
    return found !== undefined && 'claim' in found ? [found.claim] : [];
  });
