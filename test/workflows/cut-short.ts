// What the stories of attempts that end before their time share: models that take their time, ways to end a run or a
// machine, a person's clicks at the page of a run, and what a repository looks like when all is served.
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Job, Run, Script } from '@clambake/local';
import { owner, titleIn, type Town, until } from './town.ts';

export const machine = (name: string): string => join(import.meta.dirname, 'machines', `${name}.ts`);
export const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'A step' } });
export const commit = (name: string): string => `echo ${name} > ${name}.txt; git add ${name}.txt; git commit -qm ${name}`;

/** What the model does in the first attempt on an issue, by the issue's title; every other attempt writes two.txt. */
export const scripted = (first: Readonly<Record<string, Script>>): Script => {
  const begun = new Map<string, number>();
  return (request) => {
    const { prompt, turn } = request;
    const title = titleIn(prompt);
    if (turn === 0) begun.set(title, (begun.get(title) ?? 0) + 1);
    const script = begun.get(title) === 1 ? first[title] : undefined;
    if (script !== undefined) return script(request);
    return turn === 0 ? [bash(commit('two'))] : [{ text: 'Done.' }];
  };
};
/** Commits one.txt, leaves half.txt uncommitted, and then takes its time; a checkpoint sees both files or none. */
export const halfWay: Script = ({ turn }) => [
  bash(turn === 0 ? 'echo begun | tee half.txt > one.txt; git add one.txt; git commit -qm one' : 'sleep 100'),
];
export const hardlyBegun: Script = () => [bash('sleep 100')];

/** The work stays on its branch: nothing of it boards a train. */
export const ask = (town: Town, title: string): number => town.ask(title, { labels: ['clambake:hold'] });
const jobsLike = (town: Town, run: Run | undefined, name: RegExp): Job[] =>
  [...town.repository.jobs.values()].filter((job) => (run === undefined || job.runId === run.id) && name.test(job.name));
export const jobLike = (town: Town, run: Run, name: RegExp): Job | undefined => jobsLike(town, run, name).at(-1);
export const isLabelled = (town: Town, issue: number, label: string) => () =>
  town.issue(issue).labels.includes(`clambake:${label}`) || undefined;
export const firstRun = async (town: Town, issue: number): Promise<Run> => {
  const { runId } = await town.started(new RegExp(`run #${issue} `));
  const run = town.repository.runs.get(runId);
  if (run === undefined) throw new Error(`there is no run ${runId}`);
  return run;
};
export const hasBegun = (town: Town, title: string) => () =>
  town.model.requests.find(({ shown }) => shown !== undefined && titleIn(shown.prompt) === title);
/** The agent of this issue has the answer to its first turn, and its Bash has ended. */
export const isAtWork = (town: Town, title: string) => () =>
  town.model.requests.find(({ shown }) => shown !== undefined && shown.turn > 0 && titleIn(shown.prompt) === title);
export const checkpointOf = (town: Town, run: Run, issue: number) => () =>
  town.local.artifacts.list(run.id).find(({ name }) => name.startsWith(`clambake-${issue}-`) && name.endsWith('-checkpoint-1'));
/** As a person at the page of the run; cancellation answers before the run has ended. */
export const click = async (town: Town, run: Run, button: 'cancel' | 'rerun' | 'rerun-failed-jobs'): Promise<void> => {
  const { value } = town.local.createToken({ kind: 'user', actor: owner });
  const answer = await fetch(`${town.local.apiUrl}/repos/${owner}/shack/actions/runs/${run.id}/${button}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${value}` },
  });
  expect(answer.status).toBe(button === 'cancel' ? 202 : 201);
};
/** One tick that no event asked for. */
export const tick = async (town: Town): Promise<Run> => {
  town.runner.fireSchedule(town.repository);
  await town.settled();
  const run = town.runsOf('clambake.yml').findLast(({ event }) => event === 'schedule');
  if (run === undefined) throw new Error('cron started nothing');
  return run;
};
/** Finished work whose landing dies in the middle of its push. */
export const loseLanding = async (town: Town, run: Run, issue: number): Promise<void> => {
  town.local.faults.add({ match: { path: /git-receive-pack$/ }, respond: { delayMs: 20_000 }, times: 1 });
  const land = await until(
    () => jobsLike(town, run, new RegExp(`land #${issue} `)).find((job) => job.log.includes('##[endgroup]')),
    `the landing of #${issue} has not begun`,
  );
  expect(town.runner.loseMachine(land.id)).toBe(true);
  await town.settled();
  town.local.faults.clear();
  expect((await town.record(issue))?.state).toBe('assigned');
};

export const refs = (town: Town): Promise<string> => town.git('for-each-ref');
export const files = (town: Town, issue: number): Promise<string> => town.git('diff', '--name-only', 'main', `clambake/issue-${issue}`);
/** Errors that people see on jobs of this name. */
export const errors = (town: Town, name: RegExp): string[] =>
  town.reports
    .filter(({ job }) => name.test(job.name))
    .flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'error').map(({ message }) => message));

/** Each issue is landed with one branch and one comment, no agent is busy, and the machinery has nothing to report. */
export const expectAllServed = async (town: Town, issues: readonly number[]): Promise<void> => {
  const names = (await town.git('for-each-ref', '--format=%(refname)')).split('\n');
  expect(names.filter((name) => !/^refs\/clambake\/(fleet|train\/)/.test(name)).sort()).toEqual(
    [
      ...issues.map((issue) => `refs/clambake/issues/${issue}`),
      ...issues.map((issue) => `refs/heads/clambake/issue-${issue}`),
      'refs/heads/main',
    ].sort(),
  );
  for (const issue of issues) {
    expect(town.issue(issue).labels.toSorted()).toEqual(['clambake:hold', 'clambake:landed']);
    expect(town.issue(issue).comments).toHaveLength(1);
  }
  expect(town.problems()).toEqual([]);
};
