// More of attempts that end before their time: the landing that a cancelled run still owes does not run either, and a run
// is repeated before any tick has seen how it ended.
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { until } from '../support/repository-reading.ts';
import {
  ask,
  checkpointOf,
  click,
  errors,
  expectAllServed,
  files,
  firstRun,
  halfWay,
  hasBegun,
  hardlyBegun,
  isAtWork,
  machine,
  refs,
  scripted,
  tick,
} from './cut-short.ts';

test('fault-56: where GitHub runs nothing more of a cancelled run, the next tick lands what its agent handed in', async () => {
  const repo = await openRepository({ workflows: 'minimal', agents: 1, script: scripted({ 'Serve lemonade': halfWay }) });
  const { local, repository, runner } = repo;
  const issue = ask(repo, 'Serve lemonade');
  const run = await firstRun(repo, issue);
  await until(isAtWork(repo, 'Serve lemonade'), 'the agent does not work');
  await click(repo, run, 'cancel');
  const agent = repo.jobLike(/run #/, run);
  await until(() => agent?.status === 'completed' || undefined, 'the agent did not stop');
  runner.forceCancel(repository, run.id);
  await repo.settled();
  expect(local.artifacts.list(run.id).map(({ name }) => name)).toEqual([expect.stringMatching(/^clambake-1-1-[0-9a-f]{8}$/)]);
  expect((await repo.record(issue))?.state).toBe('assigned');
  const salvage = await tick(repo);
  expect(repo.jobLike(/^clambake \/ salvage 001 \/ land #1 /, salvage)?.conclusion).toBe('success');
  expect(await files(repo, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await repo.record(issue))?.attempts).toMatchObject([
    { outcome: 'lost', detail: 'The run was cancelled.', commits: 2, runId: run.id },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(repo, [issue]);
});

test('fault-16, fault-57: where only the agent’s machine vanishes, the landing of the same run keeps its newest checkpoint', async () => {
  const script = scripted({ 'Serve lemonade': halfWay });
  const repo = await openRepository({ workflows: 'minimal', agents: 1, script, runAgent: machine('quick-checkpoints') });
  const issue = ask(repo, 'Serve lemonade');
  const run = await firstRun(repo, issue);
  await until(checkpointOf(repo, run, issue), 'there is no checkpoint');
  expect(repo.runner.loseMachine(repo.jobLike(/run #/, run)?.id ?? 0)).toBe(true);
  await repo.settled();
  expect(repo.jobLike(/^clambake \/ agent 001 \/ land \/ land #1 /, run)?.conclusion).toBe('success');
  expect(await files(repo, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await repo.record(issue))?.attempts).toMatchObject([
    { outcome: 'lost', detail: expect.stringMatching(/ended without a word; its work of the first 0 minutes is kept/) },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(repo, [issue]);
});

test.each([
  [
    'rerun-failed-jobs',
    'run #',
    /^This attempt does nothing: attempt \S+ belongs to run \d+ \(attempt 1\), and a re-run does not take it over/,
  ],
  ['rerun', 'assign', undefined],
] as const)(
  'after %s of a run that was lost with its machines the attempt is repeated as a new one, and never doubled',
  async (button, job, said) => {
    const repo = await openRepository({ workflows: 'minimal', agents: 1, script: scripted({ 'Serve lemonade': hardlyBegun }) });
    const issue = ask(repo, 'Serve lemonade');
    const run = await firstRun(repo, issue);
    await until(hasBegun(repo, 'Serve lemonade'), 'the agent has not begun');
    repo.runner.forceCancel(repo.repository, run.id);
    await repo.settled();
    await click(repo, run, button);
    await repo.settled();
    if (said !== undefined) expect(errors(repo, new RegExp(job)).at(-1)).toMatch(said);
    expect((await repo.record(issue))?.attempts).toMatchObject([{ outcome: 'lost', runId: run.id }, { outcome: 'done' }]);
    expect(await files(repo, issue)).toBe('two.txt');
    await expectAllServed(repo, [issue]);
    const before = await refs(repo);
    await click(repo, run, 'rerun');
    await repo.settled();
    expect(await refs(repo)).toBe(before);
  },
);
