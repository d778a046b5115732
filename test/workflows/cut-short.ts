// Shared by the stories of attempts that end before their time: models that take their time, ways to end a run or a
// machine, a person's clicks at the page of a run, and what a repository looks like when all is served.
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Job, Run, Script } from '@clambake/local';
import { bash, type OpenRepository, titleIn } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { until } from '../support/repository-reading.ts';

export const machine = (name: string): string => join(import.meta.dirname, 'machines', `${name}.ts`);
export const commit = (name: string): string => `echo ${name} > ${name}.txt; git add ${name}.txt; git commit -qm ${name}`;

/** The model's actions in the first attempt on an issue, by the issue's title; every other attempt writes two.txt. */
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
export const ask = (repo: OpenRepository, title: string): number => repo.ask(title, { labels: ['clambake:hold'] });
export const isLabelled = (repo: OpenRepository, issue: number, label: string) => () =>
  repo.issue(issue).labels.includes(`clambake:${label}`) || undefined;
export const firstRun = async (repo: OpenRepository, issue: number): Promise<Run> => {
  const { runId } = await repo.started(new RegExp(`run #${issue} `));
  const run = repo.repository.runs.get(runId);
  if (run === undefined) throw new Error(`there is no run ${runId}`);
  return run;
};
export const hasBegun = (repo: OpenRepository, title: string) => () =>
  repo.model.requests.find(({ shown }) => shown !== undefined && titleIn(shown.prompt) === title);
/** The agent of this issue has the answer to its first turn, and its Bash has ended. */
export const isAtWork = (repo: OpenRepository, title: string) => () =>
  repo.model.requests.find(({ shown }) => shown !== undefined && shown.turn > 0 && titleIn(shown.prompt) === title);
export const checkpointOf = (repo: OpenRepository, run: Run, issue: number) => () =>
  repo.local.artifacts.list(run.id).find(({ name }) => name.startsWith(`clambake-${issue}-`) && name.endsWith('-checkpoint-1'));
/** As a person at the page of the run; cancellation answers before the run has ended. */
export const click = async (repo: OpenRepository, run: Run, button: 'cancel' | 'rerun' | 'rerun-failed-jobs'): Promise<void> => {
  const { status } = await repo.askGitHub(owner, `POST /actions/runs/${run.id}/${button}`);
  expect(status).toBe(button === 'cancel' ? 202 : 201);
};
/** One tick that no event asked for. */
export const tick = async (repo: OpenRepository): Promise<Run> => {
  repo.runner.fireSchedule(repo.repository);
  await repo.settled();
  const run = repo.runsOf('clambake.yml').findLast(({ event }) => event === 'schedule');
  if (run === undefined) throw new Error('cron started nothing');
  return run;
};
/** Finished work whose landing dies in the middle of its push. */
export const loseLanding = async (repo: OpenRepository, run: Run, issue: number): Promise<void> => {
  repo.local.faults.add({ match: { path: /git-receive-pack$/ }, respond: { delayMs: 20_000 }, times: 1 });
  const begun = (): Job | undefined => {
    const job = repo.jobLike(new RegExp(`land #${issue} `), run);
    return job?.log.includes('##[endgroup]') === true ? job : undefined;
  };
  const land = await until(begun, `the landing of #${issue} has not begun`);
  expect(repo.runner.loseMachine(land.id)).toBe(true);
  await repo.settled();
  repo.local.faults.clear();
  expect((await repo.record(issue))?.state).toBe('assigned');
};

export const refs = (repo: OpenRepository): Promise<string> => repo.git('for-each-ref');
export const files = (repo: OpenRepository, issue: number): Promise<string> =>
  repo.git('diff', '--name-only', 'main', `clambake/issue-${issue}`);
/** Errors that people see on jobs of this name. */
export const errors = (repo: OpenRepository, name: RegExp): string[] =>
  repo.reports
    .filter(({ job }) => name.test(job.name))
    .flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'error').map(({ message }) => message));

/** Each issue is landed with one branch and one comment of ours (kept commits aside), no agent is busy, and the machinery has nothing to report. */
export const expectAllServed = async (repo: OpenRepository, issues: readonly number[]): Promise<void> => {
  const names = (await repo.git('for-each-ref', '--format=%(refname)')).split('\n');
  expect(names.filter((name) => !/^refs\/(clambake\/(fleet|train\/)|clambake-work\/landed-)/.test(name)).sort()).toEqual(
    [
      ...issues.map((issue) => `refs/clambake/issues/${issue}`),
      ...issues.map((issue) => `refs/heads/clambake/issue-${issue}`),
      'refs/heads/main',
    ].sort(),
  );
  for (const issue of issues) {
    expect(repo.issue(issue).labels.toSorted()).toEqual(['clambake:hold', 'clambake:landed']);
    expect(repo.issue(issue).comments.filter(({ body }) => !body.startsWith('/'))).toHaveLength(1);
  }
  expect(repo.problems()).toEqual([]);
};
