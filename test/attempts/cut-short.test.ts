// Attempts that end before their time: cancelled, their machine lost, their landing lost, run again. Work is kept, an
// attempt is landed once or repeated, and nothing is stuck for longer than one tick.
import { afterEach, expect, test, vi } from 'vitest';
import type { Run, Script } from '@clambake/local';
import { type AttemptWorld, type AttemptWorldOptions, openAttemptWorld } from './attempt-world.ts';

vi.setConfig({ testTimeout: 120_000 });
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'A step' } });
/** The first attempt works and then takes its time; whoever comes after it finishes at once. */
const slowlyOnce = (): Script => {
  let begun = 0;
  return ({ turn }) => {
    if (turn === 0) begun += 1;
    if (begun > 1) return turn === 0 ? [bash('echo two > two.txt; git add two.txt; git commit -qm Two')] : [{ text: 'Done.' }];
    return turn === 0 ? [bash('echo one > one.txt; git add one.txt; git commit -qm One; echo half > half.txt')] : [bash('sleep 60')];
  };
};
const quickly: Script = ({ turn }) =>
  turn === 0 ? [bash('echo one > one.txt; git add one.txt; git commit -qm One')] : [{ text: 'Done.' }];

const begin = async (options: AttemptWorldOptions): Promise<{ world: AttemptWorld; issue: number; run: Run }> => {
  const world = await openAttemptWorld(options);
  cleanups.push(world.close);
  const issue = world.fileIssue('Add files');
  return { world, issue, run: await world.start() };
};
const atWork = (world: AttemptWorld): Promise<void> => world.until(() => world.model.requests.length >= 2);
const isRunning = (world: AttemptWorld, name: RegExp) => (): boolean =>
  [...world.repository.jobs.values()].some(
    (job) => name.test(job.name) && job.status === 'in_progress' && job.log.includes('##[endgroup]'),
  );
const files = (world: AttemptWorld, issue: number): Promise<string> => world.git('diff', '--name-only', 'main', `clambake/issue-${issue}`);
const busyAgents = (world: AttemptWorld): Promise<string> => world.git('for-each-ref', '--format=%(refname)', 'refs/clambake/agents/');
const clean = (world: AttemptWorld): void => expect([...world.local.problems(), ...world.runner.problems]).toEqual([]);

test('fault-56: a cancelled run stops the agent, and what it did, uncommitted work too, lands as work in progress in seconds', async () => {
  const { world, issue, run } = await begin({ script: slowlyOnce() });
  await atWork(world);
  const cancelledMs = Date.now();
  world.runner.cancel(world.repository, run.id);
  await world.until(() => world.job(run, /^run #/).status === 'completed');
  expect(Date.now() - cancelledMs, world.log(run, /^run #/)).toBeLessThan(10_000);
  await world.settled();
  expect(world.log(run, /^run #/)).toContain('Handed to landing: result.json and work.bundle');
  expect(world.job(run, /^land #/).conclusion, world.log(run, /^land #/)).toBe('success');
  // The next attempt went on from there.
  expect(await files(world, issue)).toBe('half.txt\none.txt\ntwo.txt');
  const record = await world.record(issue);
  expect(record.attempts).toMatchObject([
    { outcome: 'lost', detail: 'The run was cancelled.', commits: 2 },
    { outcome: 'done', commits: 1 },
  ]);
  expect([record.state, await busyAgents(world)]).toEqual(['landed', '']);
  clean(world);
});

test('fault-57, fault-16: a machine that vanishes takes the work since the newest checkpoint only: the run’s own landing keeps the rest', async () => {
  const { world, issue, run } = await begin({ script: slowlyOnce(), quickCheckpoints: true });
  await atWork(world);
  await world.until(() => world.local.artifacts.list(run.id).length > 0);
  expect(world.runner.loseMachine(world.job(run, /^run #/).id)).toBe(true);
  await world.settled();
  expect(world.local.artifacts.list(run.id).map(({ name }) => name)).toEqual([expect.stringMatching(/-checkpoint-1$/)]);
  expect(await files(world, issue), world.log(run, /^land #/)).toBe('half.txt\none.txt\ntwo.txt');
  const record = await world.record(issue);
  expect(record.attempts).toMatchObject([
    { outcome: 'lost', detail: expect.stringMatching(/ended without a word; its work of the first 0 minutes is kept/) },
    { outcome: 'done' },
  ]);
  expect([record.state, await busyAgents(world)]).toEqual(['landed', '']);
  clean(world);
});

test('fault-57: a run whose machines all vanish is salvaged by the next tick, from the newest checkpoint', async () => {
  const { world, issue, run } = await begin({ script: slowlyOnce(), quickCheckpoints: true });
  await atWork(world);
  await world.until(() => world.local.artifacts.list(run.id).length > 0);
  world.runner.forceCancel(world.repository, run.id);
  await world.settled();
  expect((await world.record(issue)).state).toBe('assigned');
  const tick = await world.start();
  await world.settled();
  expect(world.log(tick, /^assign$/)).toContain(`what it left in run ${run.id} is landed by this run`);
  expect(await files(world, issue), world.log(tick, /^land #/)).toBe('half.txt\none.txt\ntwo.txt');
  expect((await world.record(issue)).attempts).toMatchObject([
    { outcome: 'lost', runId: run.id, commits: 2 },
    { outcome: 'done', commits: 1 },
  ]);
  expect(await busyAgents(world)).toBe('');
  clean(world);
});

test('fault-17: finished work whose landing died after the upload is landed by the next tick, and its run again lands nothing twice', async () => {
  const { world, issue, run } = await begin({ script: quickly });
  world.local.faults.add({ match: { path: /git-receive-pack$/ }, respond: { delayMs: 20_000 }, skip: 1, times: 1 });
  await world.until(isRunning(world, /^land #/));
  world.runner.loseMachine(world.job(run, /^land #/).id);
  await world.settled();
  world.local.faults.clear();
  expect((await world.record(issue)).state).toBe('assigned');
  const tick = await world.start();
  await world.settled();
  const landed = await world.record(issue);
  expect([landed.state, landed.attempts.length], world.log(tick, /^land #/)).toEqual(['landed', 1]);
  expect(await files(world, issue)).toBe('one.txt');
  const refs = await world.git('for-each-ref');
  expect(world.runner.rerun(world.repository, run.id, { jobs: 'failed', actor: 'ann' })).toBe('started');
  await world.settled();
  expect(world.log(run, /^land #/)).toContain('Nothing was written');
  expect(await world.git('for-each-ref')).toBe(refs);
  clean(world);
});

test('re-running all jobs, or the failed ones, of an attempt that was lost repeats it in a new attempt, and never doubles it', async () => {
  const { world, issue, run } = await begin({ script: slowlyOnce() });
  await atWork(world);
  world.runner.forceCancel(world.repository, run.id);
  await world.settled();
  expect(world.runner.rerun(world.repository, run.id, { jobs: 'failed', actor: 'ann' })).toBe('started');
  await world.settled();
  // The claim belongs to the run's first attempt: its agent does not start again, its landing finds nothing and frees it.
  expect(world.log(run, /^run #/)).toContain('a re-run does not take it over');
  const repeated = await world.record(issue);
  expect(repeated.attempts).toMatchObject([{ outcome: 'lost', runId: run.id }, { outcome: 'done' }]);
  expect([repeated.state, await files(world, issue), await busyAgents(world)]).toEqual(['landed', 'two.txt', '']);
  const refs = await world.git('for-each-ref');
  expect(world.runner.rerun(world.repository, run.id, { jobs: 'all', actor: 'ann' })).toBe('started');
  await world.settled();
  expect(await world.git('for-each-ref')).toBe(refs);
  clean(world);
});

test('fault-66: a checkpoint that expires before the salvage is one clear message, and the attempt is lost', async () => {
  const { world, issue, run } = await begin({ script: slowlyOnce(), quickCheckpoints: true });
  await atWork(world);
  await world.until(() => world.local.artifacts.list(run.id).length > 0);
  world.runner.forceCancel(world.repository, run.id);
  await world.settled();
  world.local.faults.add({
    match: { path: /\/actions\/artifacts\/\d+\/zip$/ },
    respond: { status: 410, body: { message: 'Artifact has expired' } },
  });
  const tick = await world.start();
  await world.settled();
  const salvage = world.reports.find(
    ({ name, run, job }) => run.id === tick.id && name.startsWith('land #') && job.conclusion !== 'skipped',
  );
  expect(salvage?.job.conclusion).toBe('failure');
  const said = salvage?.annotations.filter(({ level }) => level === 'error');
  expect(said?.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^Attempt .* on #\d+ left no result: artifact \d+ could not be downloaded: it has expired\. The agent is free again; the issue is ready/,
    ),
  ]);
  expect((await world.record(issue)).attempts).toMatchObject([{ outcome: 'lost', commits: 0 }, { outcome: 'done' }]);
  expect(await busyAgents(world)).toBe('');
});
