// A long life of a fleet: a backlog on the local GitHub, the packed actions as processes, the real Claude Code with a scripted
// model, random faults and people who interfere. In the end people ask again for what waits for them, and nobody interferes.
import { requestStatistics } from '@clambake/local';
import { fileIssues } from '../file-issues.ts';
import { nextCron, quiet } from '../pass-time.ts';
import { isAsked, stateOfIssue } from '../result.ts';
import { type ScaledIssue, scaledIssues } from '../scale.ts';
import { openStage, type Stage } from '../stage.ts';
import { createChance } from './chance.ts';
import { type Memory, type Percentiles, readWaits, watchMemory } from './figures.ts';
import { type Judgement, judge } from './judge.ts';
import { askAgain, interfere } from './people.ts';
import { drawTrouble } from './trouble.ts';

export interface SoakOptions {
  issues: number;
  agents: number;
  seed: number;
  /** Limit of real time. */
  minutes: number;
}

export interface SoakResult extends Judgement, SoakOptions {
  seconds: number;
  states: Record<string, number>;
  /** Fault → how often it acted. */
  faults: Record<string, number>;
  /** Act of people → number. */
  people: Record<string, number>;
  askedAgain: number;
  queueMinutes: Percentiles;
  landedToMergedMinutes: Percentiles;
  requestsPerMergedIssue: number;
  gitRequestsPerMergedIssue: number;
  memory: Memory;
  /** Faults of the local GitHub or of the script. */
  problems: string[];
}

/** The tests of three hundred dishes in one process: the soak is about the fleet, not about starting Node. */
const files = {
  'package.json': `${JSON.stringify({ name: 'clam-shack', version: '1.0.0', private: true, type: 'module', scripts: { test: 'node --test --test-isolation=none' } })}\n`,
};

const isAtRest = ({ repository }: Stage): boolean =>
  [...repository.issues.values()].every(
    (issue) => !isAsked(issue) || issue.state === 'closed' || ['merged', 'needs-human', 'none'].includes(stateOfIssue(issue)),
  );

const maximumIdleCrons = 10;

/** Crons go on until everything rests, or until so many of them changed no label. */
const untilRest = async (stage: Stage, deadline: number): Promise<void> => {
  const labels = (): string => JSON.stringify([...stage.repository.issues.values()].map((issue) => issue.labels));
  for (let idle = 0; idle < maximumIdleCrons; ) {
    const before = labels();
    await quiet(stage, deadline);
    if (isAtRest(stage)) return;
    idle = labels() === before ? idle + 1 : 0;
    await nextCron(stage);
  }
};

const live = async (stage: Stage, options: SoakOptions, expected: readonly ScaledIssue[]) => {
  const { local, repository, api } = stage;
  const chance = createChance(options.seed);
  const deadline = performance.now() + options.minutes * 60_000;
  await fileIssues(api, expected);
  local.faults.add(drawTrouble(chance, options.issues));
  let isOver = false;
  const people = interfere({ api, repository, chance }, { most: Math.round(options.issues / 4), isOver: () => isOver });
  await untilRest(stage, deadline);
  isOver = true;
  const did = await people;
  await untilRest(stage, deadline);
  local.faults.clear();
  const askedAgain = await askAgain(api, repository);
  await untilRest(stage, deadline);
  return { people: did, askedAgain };
};

export const runSoak = async (options: SoakOptions): Promise<SoakResult> => {
  const startedMs = performance.now();
  const stage = await openStage({ agents: options.agents, files });
  const memory = watchMemory();
  try {
    const expected = scaledIssues(options.issues);
    let late: string[] = [];
    const lived = await live(stage, options, expected).catch((error: unknown) => {
      late = [error instanceof Error ? error.message : String(error)];
      return { people: {}, askedAgain: 0 };
    });
    return {
      ...options,
      seconds: Math.round((performance.now() - startedMs) / 1000),
      ...lived,
      ...(await judge(stage, expected)),
      ...figuresOf(stage),
      memory: memory.stop(),
      problems: [...late, ...stage.local.problems(), ...stage.model.problems, ...stage.runner.problems],
    };
  } finally {
    memory.stop();
    await stage.close();
  }
};

const countBy = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const).toSorted());

const figuresOf = ({ local, repository }: Stage) => {
  const ours = [...repository.issues.values()].filter(isAsked);
  const merged = ours.filter((issue) => stateOfIssue(issue) === 'merged').length;
  const { total, gitRequests } = requestStatistics(local.store, ({ tokenKind }) => tokenKind === 'actions');
  const each = (count: number): number => (merged === 0 ? 0 : Number((count / merged).toFixed(1)));
  return {
    states: countBy(ours.map(stateOfIssue)),
    faults: countBy(local.faults.fired.map(({ name }) => name)),
    ...readWaits(repository),
    requestsPerMergedIssue: each(total),
    gitRequestsPerMergedIssue: each(gitRequests),
  };
};
