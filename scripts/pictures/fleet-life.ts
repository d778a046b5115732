// A fleet of the demo's issues in one process, led to the moment that a picture shows. Reading, deciding, applying and all texts are the
// actions' own code; only how an agent's attempt ends is said here.
import { readSnapshot } from '@clambake/adapters';
import {
  boardPage,
  type BoardPage,
  decideFleet,
  issueBranch,
  type IssueRecord,
  renderBoardText,
  renderFleetSummary,
  renderTrainSummary,
  trainOf,
} from '@clambake/core';
import { commit, filesAt, tip } from '../../actions/bundle-train/src/testing/git-world.ts';
import { issueOf, job } from '../../actions/bundle-train/src/testing/train-world.ts';
import { issue as issueView } from '../../packages/core/src/testing/world.ts';
import { demoIssues } from '../../demo/issues.ts';
import { scaledIssues } from '../../demo/scale.ts';
import { assign, openFleet } from '../../test/chaos/assign.ts';
import { begin, land } from '../../test/chaos/attempts.ts';
import { type Attempt, type Fleet, iso, ledgerOf, runContext } from '../../test/chaos/fleet.ts';
import { commentsOf, githubOf } from '../../test/chaos/github.ts';

export interface Shown {
  title: string;
  /** Markdown. */
  body: string;
}

export interface FiledIssue {
  title: string;
  body: string;
}

/** The demo's issues: its eight, or a backlog of more. */
export const filed = (count: number): FiledIssue[] => (count <= demoIssues.length ? demoIssues.slice(0, count) : scaledIssues(count));

export const openWith = (issues: readonly FiledIssue[], agents: number): Fleet => {
  const fleet = openFleet({ agents });
  const { world } = fleet;
  world.config = { ...world.config, agents, 'bundle-cap': 500 };
  for (const [index, { title, body }] of issues.entries())
    world.issues.set(index + 1, issueView(index + 1, { title, body, createdAt: iso(world) }));
  return fleet;
};

export const later = ({ world }: Fleet, minutes: number): void => {
  world.nowMs += minutes * 60_000;
};

type Ending = 'works' | 'fails' | 'breaks CI';

/** An agent ends: with a commit, with a commit that CI refuses, or without work because the provider does not answer. */
const finish = ({ world, finished }: Fleet, one: Attempt, ending: Ending): void => {
  if (one.agentJob !== 'working') return;
  one.agentJob = 'ended';
  const title = world.issues.get(one.issue)?.title ?? '';
  const branch = tip(world, issueBranch(one.issue)) === '' ? 'main' : issueBranch(one.issue);
  const path = ending === 'breaks CI' ? `test/broken-${one.issue}.test.js` : `src/part-${one.issue}.js`;
  const tests = ending === 'works' ? { [`test/part-${one.issue}.test.js`]: title } : {};
  const files = { ...filesAt(world, branch), ...tests, [path]: `by ${one.attempt}` };
  const made = commit(world, { parents: [tip(world, branch)], files, message: title });
  const closingWords = `${title}: done, with a test. The tests of the project pass.`;
  const detail = ending === 'fails' ? 'It was stopped before its tests passed.' : 'It committed its work.';
  one.left = { commit: made, outcome: ending === 'fails' ? 'incomplete' : 'done', closingWords, detail };
  finished.push({ attempt: one.attempt, issue: one.issue, commit: made });
};

/** A tick, and the agents that it starts begin. */
export const startAgents = async (fleet: Fleet): Promise<void> => {
  await assign(fleet);
  for (const one of fleet.attempts) begin(fleet, one);
};

/** Agents at work end, the first ones first, and their work lands. */
export const endAgents = async (
  fleet: Fleet,
  { count, ending = () => 'works' }: { count: number; ending?: (issue: number) => Ending },
): Promise<void> => {
  for (const one of fleet.attempts.filter(({ agentJob }) => agentJob === 'working').slice(0, count)) {
    finish(fleet, one, ending(one.issue));
    await land(fleet, one);
  }
};

/** Works on all issues until each has landed. */
export const landAll = async (fleet: Fleet): Promise<void> => {
  for (let round = 0; round < fleet.world.issues.size; round += 1) {
    await startAgents(fleet);
    const working = fleet.attempts.filter(({ agentJob }) => agentJob === 'working').length;
    if (working === 0) return;
    later(fleet, 12);
    await endAgents(fleet, { count: working });
  }
};

/** One run of the train. Returns its summary. */
export const runTrainOnce = async ({ world }: Fleet, options: { force?: boolean; holdMinutes?: number } = {}): Promise<Shown> => {
  const steps = world.log.length;
  const report = await job(world, options);
  const { facts, reasons, wakeAt } = report;
  if (facts === undefined) return { title: 'Summary of the job train', body: '' };
  const { base, snapshot } = facts;
  const bundles = [...report.bundles.values()];
  const { repositoryUrl } = snapshot.run;
  const records = (issue: number): IssueRecord | undefined => snapshot.ledger.issues.get(issue)?.record;
  const done = world.log.slice(steps);
  const body = renderTrainSummary({
    ...{ base, repositoryUrl, train: trainOf(facts), bundles, done, reasons, records, wakeAt },
    dryRun: false,
  });
  return { title: 'Summary of the job train', body };
};

const look = async (fleet: Fleet) => {
  const { snapshot, config } = await readSnapshot({ github: githubOf(fleet), ledger: ledgerOf(fleet, new Set()) }, runContext(fleet.world));
  return { snapshot, config, decision: decideFleet({ ...snapshot, obstacles: new Map([['main', undefined]]) }, config) };
};

const pageOf = async (fleet: Fleet): Promise<BoardPage> => boardPage({ ...(await look(fleet)), obstacles: [] });

export const boardOf = async (fleet: Fleet): Promise<Shown> => {
  const at = iso(fleet.world);
  return { title: 'Clambake', body: renderBoardText(await pageOf(fleet), { at, runId: fleet.world.jobs, cron: at }) };
};

export const fleetSummaryOf = async (fleet: Fleet): Promise<Shown> => ({
  title: 'Summary of the job assign',
  body: renderFleetSummary({ ...(await look(fleet)), dryRun: false }),
});

export const commentOn = (fleet: Fleet, issue: number): Shown => ({
  title: `${fleet.world.issues.get(issue)?.title ?? ''} #${issue}`,
  body: commentsOf(fleet, issue)[0]?.body ?? '',
});

export const pullRequestOf = ({ world }: Fleet): Shown => {
  const pull = world.pulls.at(-1);
  return { title: `${pull?.title ?? ''} #${pull?.number ?? ''}`, body: pull?.body ?? '' };
};

/** The first issue whose record is in this state. */
export const firstIn = ({ world }: Pick<Fleet, 'world'>, state: IssueRecord['state']): number => {
  const found = [...world.issues.keys()].find(
    (issue) => world.records.has(`refs/clambake/issues/${issue}`) && issueOf(world, issue).state === state,
  );
  if (found === undefined) throw new Error(`no issue is ${state}`);
  return found;
};
