// Attempts that end before their time, through the file that users copy and the workflows it calls: cancelled, their
// machines lost, run again, or with a result that is not theirs. Work is kept, an attempt is landed once or repeated,
// no agent is held or freed twice, and nothing is stuck for longer than one tick.
import { afterEach, expect, test, vi } from 'vitest';
import type { Script } from '@clambake/local';
import {
  ask,
  bash,
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
  jobLike,
  loseLanding,
  machine,
  refs,
  scripted,
  tick,
} from './cut-short.ts';
import { openTown, type Town, type TownOptions, until } from './town.ts';

vi.setConfig({ testTimeout: 180_000 });

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const open = async (options: TownOptions): Promise<Town> => {
  const town = await openTown(options);
  cleanups.push(town.close);
  return town;
};

test('fault-56: where a run is cancelled the agent stops and its work lands as work in progress in seconds; the issue is served once, and its run again doubles nothing', async () => {
  const town = await open({ config: 'agents: 1\n', script: scripted({ 'Serve lemonade': halfWay }) });
  const issue = ask(town, 'Serve lemonade');
  const run = await firstRun(town, issue);
  await until(isAtWork(town, 'Serve lemonade'), 'the agent does not work');
  const cancelledMs = Date.now();
  await click(town, run, 'cancel');
  const agent = jobLike(town, run, /run #/);
  await until(() => agent?.status === 'completed' || undefined, 'the agent did not stop');
  expect(Date.now() - cancelledMs, agent?.log).toBeLessThan(10_000);
  await town.settled();
  expect(agent?.log).toContain('Handed to landing: result.json and work.bundle');
  expect(run.conclusion).toBe('cancelled');
  const land = jobLike(town, run, /^clambake \/ agent 001 \/ land \/ land #1 /);
  expect(land?.conclusion, land?.log).toBe('success');
  // The next attempt went on from there.
  expect(await files(town, issue)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await town.record(issue))?.attempts).toMatchObject([
    { outcome: 'lost', detail: 'The run was cancelled.', commits: 2 },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(town, [issue]);
  const before = await refs(town);
  await click(town, run, 'rerun-failed-jobs');
  await town.settled();
  expect(errors(town, /run #/).at(-1)).toMatch(/This attempt does nothing: nobody holds issue #1 any more: it is landed/);
  expect(jobLike(town, run, /land #/)?.log).toContain('Nothing was written');
  expect(await refs(town)).toBe(before);
  await expectAllServed(town, [issue]);
});

test('fault-57, fault-66: of machines that vanish, checkpoints are landed within one tick, one that cannot be had is one message, and what left none is worked on again', async () => {
  const [chowder, bread, pie] = ['Serve chowder', 'Bake bread', 'Bake pie'];
  const script = scripted({ [chowder]: hardlyBegun, [bread]: halfWay, [pie]: halfWay });
  const town = await open({ config: 'agents: 3\n', script, runAgent: machine('quick-checkpoints') });
  const issues = [chowder, bread, pie].map((title) => ask(town, title));
  const run = await firstRun(town, 1);
  for (const issue of [2, 3]) await until(checkpointOf(town, run, issue), `#${issue} has no checkpoint`);
  await until(hasBegun(town, chowder), 'no agent has begun with #1');
  // One machine is lost, and GitHub goes on with the jobs that depend on it.
  expect(town.runner.loseMachine(jobLike(town, run, /run #1 /)?.id ?? 0)).toBe(true);
  await until(isLabelled(town, 1, 'landed'), 'the issue without a checkpoint was not worked on again');
  // What its landing started is over, too: the next tick is the first that can see this run's end.
  await until(() => town.runner.active() === 1 || undefined, 'runs beside the first one did not end');
  expect(run.status).toBe('in_progress');

  const expiring = checkpointOf(town, run, 3)();
  town.local.faults.add({
    match: { path: new RegExp(`/actions/artifacts/${expiring?.id}/zip$`) },
    respond: { status: 410, body: { message: 'Artifact has expired' } },
  });
  // All machines are lost at once, and nothing that depends on them runs.
  town.runner.forceCancel(town.repository, run.id);
  await town.settled();
  expect([(await town.record(2))?.state, (await town.record(3))?.state]).toEqual(['assigned', 'assigned']);
  const salvage = await tick(town);

  const lost = { outcome: 'lost', runId: run.id };
  const done = { outcome: 'done', commits: 1 };
  expect((await town.record(1))?.attempts).toMatchObject([{ ...lost, commits: 0 }, done]);
  expect((await town.record(2))?.attempts).toMatchObject([{ ...lost, commits: expect.any(Number) }, done]);
  expect((await town.record(3))?.attempts).toMatchObject([{ ...lost, commits: 0 }, done]);
  expect(jobLike(town, salvage, /assign$/)?.log).toContain(`what it left in run ${run.id} is landed by this run`);
  const landings = Object.entries(town.jobsOf(salvage)).filter(([name]) => name.includes('salvage'));
  expect(landings.map(([name, conclusion]) => `${name.replace(/ \(.*/, '')}: ${conclusion}`).sort()).toEqual([
    'clambake / salvage 002 / land #2: success',
    'clambake / salvage 003 / land #3: failure',
  ]);
  expect(await Promise.all(issues.map((issue) => files(town, issue)))).toEqual(['two.txt', 'half.txt\none.txt\ntwo.txt', 'two.txt']);
  const left = (issue: number, why: string) =>
    expect.stringMatching(
      new RegExp(`^Attempt ${issue}-1-\\S+ on #${issue} left no result: ${why}\\. The agent is free again; the issue is ready;`),
    );
  expect(errors(town, /land #/)).toEqual([
    left(1, "the agent's job ended without uploading one"),
    left(3, `artifact ${expiring?.id} could not be downloaded: it has expired`),
  ]);
  await expectAllServed(town, issues);
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
  const town = await open({ config: 'agents: 1\n', script: scripted({ 'Serve lemonade': quickly, 'Serve chowder': waits }) });
  const first = ask(town, 'Serve lemonade');
  const run = await firstRun(town, first);
  await until(() => jobLike(town, run, /run #/)?.status === 'completed' || undefined, 'the agent did not finish');
  await loseLanding(town, run, first);
  const salvage = await tick(town);
  expect(town.jobsOf(salvage)).toMatchObject({ [jobLike(town, salvage, /salvage 001/)?.name ?? '']: 'success' });
  await expectAllServed(town, [first]);

  // The only agent works on the next issue when the first one's landing is run again.
  const second = ask(town, 'Serve chowder');
  const next = await firstRun(town, second);
  await until(isAtWork(town, 'Serve chowder'), 'the agent does not work');
  const before = await refs(town);
  expect(before).toContain('refs/clambake/agents/001');
  await click(town, run, 'rerun-failed-jobs');
  await until(() => run.status === 'completed' || undefined, 'the run has not ended');
  expect(jobLike(town, run, /land #/)?.log).toContain('Nothing was written');
  expect(await refs(town)).toBe(before);

  release();
  await until(() => jobLike(town, next, /run #/)?.status === 'completed' || undefined, 'the agent did not finish');
  await loseLanding(town, next, second);
  await click(town, next, 'rerun-failed-jobs');
  await town.settled();
  // The agent's job is taken over from the first attempt at the run: no agent works twice.
  expect(Object.values(town.jobsOf(next))).not.toContain('failure');
  expect((await town.record(second))?.attempts).toMatchObject([{ outcome: 'done', runId: next.id }]);
  await expectAllServed(town, [first, second]);
  const after = await refs(town);
  await click(town, next, 'rerun');
  await town.settled();
  expect(await refs(town)).toBe(after);
  for (const issue of [first, second]) expect(await files(town, issue)).toBe('one.txt');
  await expectAllServed(town, [first, second]);
});

test('fault-66: the result of another attempt, or the artifact of another run, is one message at the landing, and the issue is worked on again', async () => {
  const town = await open({ config: 'agents: 1\n', runAgent: machine('wrong-result'), script: scripted({}) });
  const first = ask(town, 'Serve lemonade');
  await town.settled();
  expect((await town.record(first))?.attempts).toMatchObject([
    { outcome: 'lost', commits: 0 },
    { outcome: 'done', commits: 1 },
  ]);
  await expectAllServed(town, [first]);
  const second = ask(town, 'Serve chowder');
  await town.started(/run #2 \(2-2-/);
  const record = await town.record(second);
  expect(record).toMatchObject({ state: 'assigned', attempts: [{ outcome: 'lost', commits: 0 }] });
  const next = 'The agent is free again; the issue is ready; see the log of its run job';
  const said = errors(town, /land #/).map((text) =>
    text.replaceAll(/-[0-9a-f]{8}\b/g, '-x').replaceAll(/artifact \d+|ID: \d+/g, 'artifact N'),
  );
  expect(said).toEqual([
    `Attempt 1-1-x on #1 left no result: result.json is of attempt 1-1-x on #1, not of 1-1-x. ${next}`,
    `Attempt 2-1-x on #2 left no result: artifact N could not be downloaded: No artifacts found for artifact N. ${next}`,
  ]);
});
