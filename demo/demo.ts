// Runs clambake from end to end: on a local GitHub, with a repository that has tests and the workflows of
// examples/minimal, eight issues, and the real Claude Code with a scripted model. The demo ends when nothing changes
// any more, and reports every difference from the expected end state.
import { setTimeout as sleep } from 'node:timers/promises';
import { mostByJob, overBudget, type Sent } from './job-budgets.ts';
import { requestStatistics, type RequestStatistics } from '@clambake/local';
import { findProblems } from './check-end-state.ts';
import { findScaledProblems } from './check-scaled-state.ts';
import { type Departure, readDepartures } from './departures.ts';
import { fileIssues } from './file-issues.ts';
import { readLedgerDocuments } from './read-git.ts';
import { type AppUse, readAppUse } from './app-use.ts';
import { startedRuns } from './started-runs.ts';
import {
  type BundleResult,
  type IssueResult,
  readBundleResults,
  readIssueResults,
  readToldCiRuns,
  isAsked,
  stateOfIssue,
} from './result.ts';
import { attemptsOf, isOfBundle, startedCiRuns } from './ci-runs.ts';
import { type DemoIssue, demoIssues } from './issues.ts';
import { type BilledMinutes, kindOfJob, measureIdle, readBilledMinutes, runsByConclusion } from './billed-minutes.ts';
import { nextCron, quiet } from './pass-time.ts';
import { readRunnerMinutes } from './runner-minutes.ts';
import { scaledIssues } from './scale.ts';
import { appActor, callerWorkflow, openStage, type Stage, type StageOptions } from './stage.ts';

export interface DemoResult {
  ok: boolean;
  /** Seconds of real time. */
  seconds: number;
  problems: string[];
  isolation: 'user' | 'none';
  issues: IssueResult[];
  bundles: BundleResult[];
  departures: Departure[];
  /** Minutes of GitHub's clock that the jobs of CI and the jobs of clambake took. */
  runnerMinutes: { ci: number; clambake: number };
  billedMinutes: BilledMinutes;
  /** Conclusion → number of runs that are left on the page of Actions. */
  runsByConclusion: Record<string, number>;
  /** Number of CI runs with their repetitions: `started` by GitHub, and `told` by the train's records. */
  ciRuns: { started: number; told: number };
  /** Event → number of runs of the caller's workflow that it started. */
  wakeUps: Record<string, number>;
  /** `file: event of actor` → number of runs. */
  started: Record<string, number>;
  appToken: AppUse;
  requests: RequestStatistics & { perMergedIssue: number; byJob: Record<string, Record<string, number>>; mostByJob: Record<string, Sent> };
}

export interface DemoRun extends StageOptions {
  /** Called about twice a second. */
  onChange?: (stage: Stage) => void | Promise<void>;
  /** Gives up after this many milliseconds of real time. */
  limitMs: number;
  /** Number of generated issues instead of the eight. */
  scale?: number | undefined;
}

/**
 * Tolerated delay of a departure. While every job waits, the local GitHub's clock moves up to a minute between two
 * requests for the time, and on a busy machine several requests come late.
 */
export const toleratedLateSeconds = 300;

const describeLate = ({ flight: bundle, departedAt, promisedBy }: Departure): string =>
  `bundle ${bundle} departed at ${departedAt}, although it was promised by ${promisedBy}`;

/** Maximum number of crons without effect before the demo ends. */
const maximumIdleCrons = 3;
/** The same for a scaled demo. Sixty issues may use up the requests of an hour, and the train then continues in the next hour. */
const idleCronsOfAnHour = 7;

/** Runs the demo to its end. The stage stays open; the caller closes it. */
export const runDemo = async (options: DemoRun): Promise<{ stage: Stage; result: DemoResult }> => {
  const startedAt = performance.now();
  const stage = await openStage(options);
  try {
    const watching = watch(stage, options);
    const expected = options.scale === undefined ? demoIssues : scaledIssues(options.scale);
    await fileIssues(stage.api, expected);
    await untilNothingMoves(stage, { deadline: startedAt + options.limitMs, expected });
    watching.stop();
    const result = await readResult(stage, { ...options, startedAt });
    const idlePerDay =
      stage.wakes === 'events' ? 0 : await measureIdle(stage.local, stage.repository, () => passCron(stage, startedAt + options.limitMs));
    return { stage, result: { ...result, billedMinutes: { ...result.billedMinutes, idlePerDay } } };
  } catch (error) {
    await stage.close();
    throw error;
  }
};

const watch = (stage: Stage, { onChange }: DemoRun): { stop(): void } => {
  let stopped = false;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await onChange?.(stage);
      await sleep(500);
    }
  };
  void loop();
  return {
    stop() {
      stopped = true;
    },
  };
};

/** Waits until crons change nothing, or until every eligible issue is merged. Without cron it waits until no run is active. */
const untilNothingMoves = async (
  stage: Stage,
  { deadline, expected }: { deadline: number; expected: readonly DemoIssue[] },
): Promise<void> => {
  let idleCrons = 0;
  const maximum = expected === demoIssues ? maximumIdleCrons : idleCronsOfAnHour;
  while (idleCrons < maximum && !isEverythingMerged(stage, expected)) {
    const before = await fingerprint(stage);
    await quiet(stage, deadline);
    if (isEverythingMerged(stage, expected) || stage.wakes === 'events') break;
    if ((await fingerprint(stage)) === before) idleCrons += 1;
    else idleCrons = 0;
    await nextCron(stage);
  }
  await quiet(stage, deadline);
};

const passCron = async (stage: Stage, deadline: number): Promise<void> => {
  await nextCron(stage);
  await quiet(stage, deadline);
};

const isEverythingMerged = ({ repository }: Stage, expected: readonly DemoIssue[]): boolean => {
  const open = [...repository.issues.values()].filter((issue) => isAsked(issue) && stateOfIssue(issue) !== 'merged');
  return open.every((issue) => expected.some((one) => one.title === issue.title && !one.eligible));
};

const fingerprint = async ({ repository }: Stage): Promise<string> => {
  const labels = [...repository.issues.values()].map((issue) => `${issue.number} ${issue.labels.join(' ')}`);
  return JSON.stringify([labels, [...(await readLedgerDocuments(repository.gitDir))]]);
};

const readResult = async (
  stage: Stage,
  { agents, startedAt, scale }: { agents: number; startedAt: number; scale?: number | undefined },
): Promise<DemoResult> => {
  const bundles = await readBundleResults(stage.repository);
  const issues = await readIssueResults(stage.repository, bundles);
  const requests = requestStatistics(stage.local.store, ({ tokenKind }) => tokenKind === 'actions' || tokenKind === 'app');
  const merged = issues.filter((issue) => issue.state === 'merged').length;
  const departures = await readDepartures(stage.repository);
  const most = mostByJob(stage.local.store.requests, kindIn(stage));
  const problems = [
    ...(scale === undefined ? overBudget(most) : []),
    ...(scale === undefined
      ? await findProblems({ repository: stage.repository, issues, bundles, agents })
      : await findScaledProblems(stage.repository, scaledIssues(scale))),
    // The clock makes longer jumps in a scaled demo on a busy machine, so its delays are printed and are no problem.
    ...(scale === undefined ? departures : []).filter(({ lateSeconds }) => lateSeconds > toleratedLateSeconds).map(describeLate),
    ...stage.local.problems(),
    ...stage.model.problems,
    ...stage.runner.problems,
    ...[...stage.repository.runs.values()].flatMap((run) => run.problems ?? []),
  ];
  return {
    ok: problems.length === 0,
    seconds: Number(((performance.now() - startedAt) / 1000).toFixed(1)),
    problems,
    isolation: stage.isolation,
    issues,
    bundles,
    departures,
    runnerMinutes: readRunnerMinutes(stage.repository),
    billedMinutes: readBilledMinutes(stage.local, stage.repository, { merged, idlePerDay: 0 }),
    runsByConclusion: runsByConclusion(stage.repository),
    ciRuns: { started: attemptsOf(startedCiRuns(stage.repository).filter(isOfBundle)), told: await readToldCiRuns(stage.repository) },
    wakeUps: countWakeUps(stage),
    started: startedRuns(stage.repository),
    appToken: readAppUse(stage.local.store, stage.repository, appActor),
    requests: {
      ...requests,
      perMergedIssue: merged === 0 ? 0 : Number((requests.total / merged).toFixed(1)),
      byJob: countByJob(stage),
      mostByJob: most,
    },
  };
};

const countWakeUps = ({ repository }: Stage): Record<string, number> => {
  const ofCaller = [...repository.runs.values()].filter((run) => run.workflow === callerWorkflow);
  return Object.fromEntries([...Map.groupBy(ofCaller, ({ event }) => event)].map(([event, runs]) => [event, runs.length]));
};

/** The first word of a job's own name (assign, run, land, train). */
const kindIn =
  ({ repository }: Pick<Stage, 'repository'>) =>
  (jobId: number | undefined): string => {
    const job = repository.jobs.get(jobId ?? 0);
    const run = repository.runs.get(job?.runId ?? 0);
    return job === undefined || run === undefined ? 'other' : kindOfJob({ workflow: run.workflow, name: job.name });
  };

/** Counts jobs and their requests by endpoint, for each kind of job. */
const countByJob = ({ local, repository }: Stage): Record<string, Record<string, number>> => {
  const kindOf = kindIn({ repository });
  const jobs = Map.groupBy(repository.jobs.keys(), kindOf);
  return Object.fromEntries(
    [...jobs].map(([kind, ids]) => {
      const { byEndpoint } = requestStatistics(local.store, (entry) => kindOf(entry.jobId) === kind);
      return [kind, { jobs: ids.length, ...byEndpoint }];
    }),
  );
};
