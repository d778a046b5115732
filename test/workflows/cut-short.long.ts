// More of attempts that end before their time: the landing that a cancelled run still owes does not run either, and a run
// is repeated before any tick has seen how it ended.
import { expect, test } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
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
  isLabelled,
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
  repo.local.addComment(repository, issue, { body: '/again', by: owner });
  await repo.settled();
  expect(await files(repo, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await repo.record(issue))?.attempts).toMatchObject([
    { outcome: 'stopped', detail: 'The run was cancelled.', commits: 2, runId: run.id },
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
    { outcome: 'lost', costIsLeast: true, detail: expect.stringMatching(/ended without a word; its work of the first 0 minutes is kept/) },
    { outcome: 'done', commits: 1 },
  ]);
  expect(repo.comment(issue)).toMatch(/^\| 1 \| 001 \| lost \| at least \$\d+\.\d\d \|/m);
  await expectAllServed(repo, [issue]);
});

test.each([
  [
    'rerun-failed-jobs',
    'run #',
    /^This attempt does nothing: attempt \S+ belongs to run \d+ \(attempt 1\), and a re-run does not take it over/,
  ],
  // The tick of the repeated run sees that the first one was cancelled, and asks.
  ['rerun', 'assign', undefined],
] as const)(
  'after %s of a run that was cancelled with its machines nobody works before /again, and never twice',
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
    expect(await repo.record(issue)).toMatchObject({ state: 'needs-human', attempts: [{ outcome: 'stopped' }] });
    repo.local.addComment(repo.repository, issue, { body: '/again', by: owner });
    await repo.settled();
    expect((await repo.record(issue))?.attempts).toMatchObject([{ outcome: 'stopped', runId: run.id }, { outcome: 'done' }]);
    expect(await files(repo, issue)).toBe('two.txt');
    await expectAllServed(repo, [issue]);
    const before = await refs(repo);
    await click(repo, run, 'rerun');
    await repo.settled();
    expect(await refs(repo)).toBe(before);
  },
);

test('fault-57, fault-66: of machines that vanish, checkpoints are landed within one tick, one that cannot be had is one message, and what left none is worked on again', async () => {
  const [chowder, bread, pie] = ['Serve chowder', 'Bake bread', 'Bake pie'];
  const script = scripted({ [chowder]: hardlyBegun, [bread]: halfWay, [pie]: halfWay });
  const repo = await openRepository({ workflows: 'minimal', agents: 3, script, runAgent: machine('quick-checkpoints') });
  const issues = [chowder, bread, pie].map((title) => ask(repo, title));
  const run = await firstRun(repo, 1);
  for (const issue of [2, 3]) await until(checkpointOf(repo, run, issue), `#${issue} has no checkpoint`);
  await until(hasBegun(repo, chowder), 'no agent has begun with #1');
  // One machine is lost, and GitHub goes on with the jobs that depend on it.
  expect(repo.runner.loseMachine(repo.jobLike(/run #1 /, run)?.id ?? 0)).toBe(true);
  await until(isLabelled(repo, 1, 'landed'), 'the issue without a checkpoint was not worked on again');
  // The tick that its landing started is over, too: the next one is the first that can see this run's end.
  await until(() => repo.runner.active() === 1 || undefined, 'runs beside the first one did not end');
  expect(run.status).toBe('in_progress');

  const expiring = checkpointOf(repo, run, 3)();
  repo.local.faults.add({
    match: { path: new RegExp(`/actions/artifacts/${expiring?.id}/zip$`) },
    respond: { status: 410, body: { message: 'Artifact has expired' } },
  });
  // All machines are lost at once, and nothing that depends on them runs.
  repo.runner.forceCancel(repo.repository, run.id);
  await repo.settled();
  expect([(await repo.record(2))?.state, (await repo.record(3))?.state]).toEqual(['assigned', 'assigned']);
  const salvage = await tick(repo);

  const lost = { outcome: 'lost', runId: run.id };
  const done = { outcome: 'done', commits: 1 };
  expect((await repo.record(1))?.attempts).toMatchObject([{ ...lost, commits: 0 }, done]);
  expect((await repo.record(2))?.attempts).toMatchObject([{ ...lost, commits: expect.any(Number) }, done]);
  expect((await repo.record(3))?.attempts).toMatchObject([{ ...lost, commits: 0 }, done]);
  expect(repo.jobLike(/assign$/, salvage)?.log).toContain(`what it left in run ${run.id} is landed by this run`);
  const landings = Object.entries(repo.jobsOf(salvage)).filter(([name]) => name.includes('salvage'));
  expect(landings.map(([name, conclusion]) => `${name.replace(/ \(.*/, '')}: ${conclusion}`).sort()).toEqual([
    'clambake / salvage 002 / land #2: success',
    'clambake / salvage 003 / land #3: failure',
  ]);
  expect(await Promise.all(issues.map((issue) => files(repo, issue)))).toEqual(['two.txt', 'half.txt\none.txt\ntwo.txt', 'two.txt']);
  const left = (issue: number, why: string) =>
    expect.stringMatching(
      new RegExp(`^Attempt ${issue}-1-\\S+ on #${issue} left no result: ${why}\\. The agent is free again; the issue is ready;`),
    );
  expect(errors(repo, /land #/)).toEqual([
    left(1, "the agent's job ended without uploading one"),
    left(3, `artifact ${expiring?.id} could not be downloaded: it has expired`),
  ]);
  await expectAllServed(repo, issues);
});

test('fault-66: the result of another attempt, or the artifact of another run, is one message at the landing, and the issue is worked on again', async () => {
  const repo = await openRepository({
    workflows: 'minimal',
    agents: 1,
    runAgent: machine('wrong-result'),
    script: scripted({}),
  });
  const first = ask(repo, 'Serve lemonade');
  await repo.settled();
  expect((await repo.record(first))?.attempts).toMatchObject([
    { outcome: 'lost', commits: 0 },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(repo, [first]);
  const second = ask(repo, 'Serve chowder');
  // The board has been made meanwhile, and has a number of its own.
  await repo.started(new RegExp(`run #${second} \\(${second}-2-`));
  const record = await repo.record(second);
  expect(record).toMatchObject({ state: 'assigned', attempts: [{ outcome: 'lost', commits: 0 }] });
  const next = 'The agent is free again; the issue is ready; see the log of its run job';
  const said = errors(repo, /land #/).map((text) =>
    text.replaceAll(/-[0-9a-f]{8}\b/g, '-x').replaceAll(/artifact \d+|ID: \d+/g, 'artifact N'),
  );
  expect(said).toEqual([
    `Attempt 1-1-x on #1 left no result: result.json is of attempt 1-1-x on #1, not of 1-1-x. ${next}`,
    `Attempt ${second}-1-x on #${second} left no result: artifact N could not be downloaded: No artifacts found for artifact N. ${next}`,
  ]);
});
