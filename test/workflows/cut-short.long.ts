// More of attempts that end before their time: the landing that a cancelled run still owes does not run either, and a run
// is repeated before any tick has seen how it ended.
import { afterEach, expect, test, vi } from 'vitest';
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
  jobLike,
  machine,
  refs,
  scripted,
  tick,
} from './cut-short.ts';
import { openTown, type Town, until } from './town.ts';

vi.setConfig({ testTimeout: 180_000 });

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});

test('fault-56: where GitHub runs nothing more of a cancelled run, the next tick lands what its agent handed in', async () => {
  town = await openTown({ config: 'agents: 1\n', script: scripted({ 'Serve lemonade': halfWay }) });
  const { local, repository, runner } = town;
  const issue = ask(town, 'Serve lemonade');
  const run = await firstRun(town, issue);
  await until(isAtWork(town, 'Serve lemonade'), 'the agent does not work');
  await click(town, run, 'cancel');
  const agent = jobLike(town, run, /run #/);
  await until(() => agent?.status === 'completed' || undefined, 'the agent did not stop');
  runner.forceCancel(repository, run.id);
  await town.settled();
  expect(local.artifacts.list(run.id).map(({ name }) => name)).toEqual([expect.stringMatching(/^clambake-1-1-[0-9a-f]{8}$/)]);
  expect((await town.record(issue))?.state).toBe('assigned');
  const salvage = await tick(town);
  expect(jobLike(town, salvage, /^clambake \/ salvage 001 \/ land #1 /)?.conclusion).toBe('success');
  expect(await files(town, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await town.record(issue))?.attempts).toMatchObject([
    { outcome: 'lost', detail: 'The run was cancelled.', commits: 2, runId: run.id },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(town, [issue]);
});

test('fault-16, fault-57: where only the agent’s machine vanishes, the landing of the same run keeps its newest checkpoint', async () => {
  const script = scripted({ 'Serve lemonade': halfWay });
  town = await openTown({ config: 'agents: 1\n', script, runAgent: machine('quick-checkpoints') });
  const issue = ask(town, 'Serve lemonade');
  const run = await firstRun(town, issue);
  await until(checkpointOf(town, run, issue), 'there is no checkpoint');
  expect(town.runner.loseMachine(jobLike(town, run, /run #/)?.id ?? 0)).toBe(true);
  await town.settled();
  expect(jobLike(town, run, /^clambake \/ agent 001 \/ land \/ land #1 /)?.conclusion).toBe('success');
  expect(await files(town, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await town.record(issue))?.attempts).toMatchObject([
    { outcome: 'lost', detail: expect.stringMatching(/ended without a word; its work of the first 0 minutes is kept/) },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(town, [issue]);
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
    town = await openTown({ config: 'agents: 1\n', script: scripted({ 'Serve lemonade': hardlyBegun }) });
    const issue = ask(town, 'Serve lemonade');
    const run = await firstRun(town, issue);
    await until(hasBegun(town, 'Serve lemonade'), 'the agent has not begun');
    town.runner.forceCancel(town.repository, run.id);
    await town.settled();
    await click(town, run, button);
    await town.settled();
    if (said !== undefined) expect(errors(town, new RegExp(job)).at(-1)).toMatch(said);
    expect((await town.record(issue))?.attempts).toMatchObject([{ outcome: 'lost', runId: run.id }, { outcome: 'done' }]);
    expect(await files(town, issue)).toBe('two.txt');
    await expectAllServed(town, [issue]);
    const before = await refs(town);
    await click(town, run, 'rerun');
    await town.settled();
    expect(await refs(town)).toBe(before);
  },
);
