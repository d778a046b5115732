// Attempts that end before their time, through the file that users copy and the workflows it calls: cancelled, their
// machines lost, run again, or with a result that is not theirs. Work is kept, an attempt is landed once or repeated,
// no agent is held or freed twice, and nothing is stuck for longer than one tick.
import { expect, test } from 'vitest';
import type { Script } from '@clambake/local';
import { bash, openRepository } from '../support/open-repository.ts';
import { until } from '../support/repository-reading.ts';
import {
  ask,
  checkpointOf,
  click,
  commit,
  errors,
  expectAllServed,
  files,
  firstRun,
  halfWay,
  hasBegun,
  hardlyBegun,
  isAtWork,
  isLabelled,
  loseLanding,
  machine,
  refs,
  scripted,
  tick,
} from './cut-short.ts';

test('fault-56: where a run is cancelled the agent stops and its work lands as work in progress in seconds; the issue is served once, and its run again doubles nothing', async () => {
  const repo = await openRepository({ workflows: 'minimal', agents: 1, script: scripted({ 'Serve lemonade': halfWay }) });
  const issue = ask(repo, 'Serve lemonade');
  const run = await firstRun(repo, issue);
  await until(isAtWork(repo, 'Serve lemonade'), 'the agent does not work');
  const cancelledMs = Date.now();
  await click(repo, run, 'cancel');
  const agent = repo.jobLike(/run #/, run);
  await until(() => agent?.status === 'completed' || undefined, 'the agent did not stop');
  expect(Date.now() - cancelledMs, agent?.log).toBeLessThan(10_000);
  await repo.settled();
  expect(agent?.log).toContain('Handed to landing: result.json and work.bundle');
  expect(run.conclusion).toBe('cancelled');
  const land = repo.jobLike(/^clambake \/ agent 001 \/ land \/ land #1 /, run);
  expect(land?.conclusion, land?.log).toBe('success');
  // The next attempt went on from there.
  expect(await files(repo, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await repo.record(issue))?.attempts).toMatchObject([
    { outcome: 'lost', detail: 'The run was cancelled.', commits: 2 },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(repo, [issue]);
  const before = await refs(repo);
  await click(repo, run, 'rerun-failed-jobs');
  await repo.settled();
  expect(errors(repo, /run #/).at(-1)).toMatch(/This attempt does nothing: nobody holds issue #1 any more: it is landed/);
  expect(repo.jobLike(/land #/, run)?.log).toContain('Nothing was written');
  expect(await refs(repo)).toBe(before);
  await expectAllServed(repo, [issue]);
});

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

test('fault-17: work whose landing died is landed once, by the next tick or by its run again, whichever comes first, and no other attempt’s agent is freed', async () => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const waits: Script = async ({ turn }) => {
    if (turn === 0) return [bash(commit('one'))];
    await released;
    return [{ text: 'Done.' }];
  };
  const quickly: Script = ({ turn }) => (turn === 0 ? [bash(commit('one'))] : [{ text: 'Done.' }]);
  const repo = await openRepository({
    workflows: 'minimal',
    agents: 1,
    script: scripted({ 'Serve lemonade': quickly, 'Serve chowder': waits }),
  });
  const first = ask(repo, 'Serve lemonade');
  const run = await firstRun(repo, first);
  await until(() => repo.jobLike(/run #/, run)?.status === 'completed' || undefined, 'the agent did not finish');
  await loseLanding(repo, run, first);
  const salvage = await tick(repo);
  expect(repo.jobsOf(salvage)).toMatchObject({ [repo.jobLike(/salvage 001/, salvage)?.name ?? '']: 'success' });
  await expectAllServed(repo, [first]);

  // The only agent works on the next issue when the first one's landing is run again.
  const second = ask(repo, 'Serve chowder');
  const next = await firstRun(repo, second);
  await until(isAtWork(repo, 'Serve chowder'), 'the agent does not work');
  const before = await refs(repo);
  expect(before).toContain('refs/clambake/agents/001');
  await click(repo, run, 'rerun-failed-jobs');
  await until(() => run.status === 'completed' || undefined, 'the run has not ended');
  expect(repo.jobLike(/land #/, run)?.log).toContain('Nothing was written');
  expect(await refs(repo)).toBe(before);

  release();
  await until(() => repo.jobLike(/run #/, next)?.status === 'completed' || undefined, 'the agent did not finish');
  await loseLanding(repo, next, second);
  await click(repo, next, 'rerun-failed-jobs');
  await repo.settled();
  // The agent's job is taken over from the first attempt at the run: no agent works twice.
  expect(Object.values(repo.jobsOf(next))).not.toContain('failure');
  expect((await repo.record(second))?.attempts).toMatchObject([{ outcome: 'done', runId: next.id }]);
  await expectAllServed(repo, [first, second]);
  const after = await refs(repo);
  await click(repo, next, 'rerun');
  await repo.settled();
  expect(await refs(repo)).toBe(after);
  for (const issue of [first, second]) expect(await files(repo, issue)).toBe('one.txt');
  await expectAllServed(repo, [first, second]);
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
  await repo.started(/run #2 \(2-2-/);
  const record = await repo.record(second);
  expect(record).toMatchObject({ state: 'assigned', attempts: [{ outcome: 'lost', commits: 0 }] });
  const next = 'The agent is free again; the issue is ready; see the log of its run job';
  const said = errors(repo, /land #/).map((text) =>
    text.replaceAll(/-[0-9a-f]{8}\b/g, '-x').replaceAll(/artifact \d+|ID: \d+/g, 'artifact N'),
  );
  expect(said).toEqual([
    `Attempt 1-1-x on #1 left no result: result.json is of attempt 1-1-x on #1, not of 1-1-x. ${next}`,
    `Attempt 2-1-x on #2 left no result: artifact N could not be downloaded: No artifacts found for artifact N. ${next}`,
  ]);
});
