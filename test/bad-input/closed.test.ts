// An issue that a person closes or deletes meanwhile, at each point of its way: the job says it, the status comment
// says it, the agent is free, nothing of it is merged, and no branch of a flight or pull request stays open.
import type { Assignment } from '@clambake/core';
import type { Run } from '@clambake/local';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handIn, landOne, workOn } from './handed-in.ts';
import type { Report, Town } from './town.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.settle());
afterAll(() => world.close());

interface Assigned {
  town: Town;
  issue: number;
  run: Run;
  assignment: Assignment;
}

async function assignedTown(): Promise<Assigned> {
  const town = await world.build();
  const issue = town.ask();
  const { run, assignments } = await town.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  return { town, issue, run, assignment };
}

async function handInHonestly({ town, run, assignment }: Assigned): Promise<Report> {
  const work = await workOn(town, assignment, { path: 'lemonade.txt', text: 'sour\n' });
  return handIn(town, run, { assignment, work, result: work.result });
}

const close = (town: Town, issue: number): void => world.local.editIssue(town.repository, issue, { state: 'closed', by: town.owner });
const reopen = (town: Town, issue: number): void => world.local.editIssue(town.repository, issue, { state: 'open', by: town.owner });

/** Nothing moves any more: a tick and a train have nothing to say or to do. */
async function expectQuiet(town: Town): Promise<void> {
  const before = await town.refs();
  const tick = await town.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  const train = await town.train();
  expect([train.exitCode, train.said]).toEqual([0, []]);
  expect(await town.refs()).toEqual(before);
  expect(town.pulls().filter((pull) => pull.open)).toEqual([]);
}

test('closed before its agent starts', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  close(town, issue);
  const worked = await town.work(run, assignment);
  expect([worked.exitCode, worked.said]).toMatchInlineSnapshot();
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot();
  expect(town.comment(issue)).toMatchInlineSnapshot();
  expect(town.issue(issue).labels).toEqual([]);
  expect(await town.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(town);
});

test('closed while its agent works, seen by landing: the work is kept on its branch and goes on when it is asked for again', async () => {
  const assigned = await assignedTown();
  const { town, issue, run, assignment } = assigned;
  const from = await handInHonestly(assigned);
  close(town, issue);
  const landed = await town.land(run, assignment, { from });
  town.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot();
  expect(town.comment(issue)).toMatchInlineSnapshot();
  expect(town.issue(issue).labels).toEqual([]);
  expect(await town.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`]);
  await expectQuiet(town);

  reopen(town, issue);
  const again = await town.assign();
  expect(again.assignments).toMatchObject([{ issue, agent: '001' }]);
});

test('closed while its agent works, seen by a tick first: landing has nothing to write', async () => {
  const assigned = await assignedTown();
  const { town, issue, run, assignment } = assigned;
  const from = await handInHonestly(assigned);
  close(town, issue);
  const tick = await town.assign();
  expect(tick.exitCode).toBe(0);
  expect(town.comment(issue)).toMatchInlineSnapshot();
  expect(await town.refs()).toEqual([`issues/${issue}`]);
  const landed = await town.land(run, assignment, { from });
  town.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot();
  expect(await town.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(town);
});

test('closed while its landed work waits for the train', async () => {
  const town = await world.build();
  const issue = await landOne(town);
  close(town, issue);
  const train = await town.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, '[]']);
  const tick = await town.assign();
  expect(tick.exitCode).toBe(0);
  expect(town.comment(issue)).toMatchInlineSnapshot();
  expect(town.issue(issue).labels).toEqual([]);
  await expectQuiet(town);
});

test('closed aboard a flight: it leaves, the other passenger lands', async () => {
  const town = await world.build();
  const issues = [await landOne(town), await landOne(town)] as const;
  // The flight gets as far as its pull request: the right to start CI is missing.
  await town.train({ permissions: { actions: 'read' } });
  expect(town.pulls()).toMatchObject([{ open: true }]);
  close(town, issues[0]);
  const train = await town.train();
  expect([train.exitCode, train.outputs['landed'], train.outputs['evicted']]).toEqual([0, `[${issues[1]}]`, '[]']);
  expect(train.said).toMatchInlineSnapshot();
  expect(await town.git('ls-tree', '--name-only', 'main', `dish-${issues[0]}.txt`)).toBe('');
  const tick = await town.assign();
  expect(tick.exitCode).toBe(0);
  expect(town.comment(issues[0])).toMatchInlineSnapshot();
  expect(await town.record(issues[0])).toMatchObject({ state: 'withdrawn', evictions: [] });
  await expectQuiet(town);
});

test('closed aboard a flight of its own: the flight ends and its pull request closes', async () => {
  const town = await world.build();
  const issue = await landOne(town);
  await town.train({ permissions: { actions: 'read' } });
  close(town, issue);
  const train = await town.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, '[]']);
  expect(town.pulls()).toMatchInlineSnapshot();
  await town.assign();
  expect(await town.record(issue)).toMatchObject({ state: 'withdrawn' });
  await expectQuiet(town);
});

test('deleted before its agent starts: the attempt ends and the agent is free', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  world.local.deleteIssue(town.repository, issue);
  const worked = await town.work(run, assignment);
  expect([worked.exitCode, worked.said]).toMatchInlineSnapshot();
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot();
  expect(await town.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(town);
});

test('deleted while its agent works: its run ends without landing, and the next tick frees the agent', async () => {
  const { town, issue, run } = await assignedTown();
  world.local.deleteIssue(town.repository, issue);
  town.end(run);
  const tick = await town.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  expect(await town.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(town);
});

test('deleted while its landed work waits, and while it is aboard: nothing of it is merged', async () => {
  const town = await world.build();
  const issues = [await landOne(town), await landOne(town), await landOne(town)] as const;
  world.local.deleteIssue(town.repository, issues[0]);
  await town.train({ permissions: { actions: 'read' } });
  expect((await town.trainRecord())?.flight?.passengers.map((one) => one.issue)).toEqual([issues[1], issues[2]]);
  world.local.deleteIssue(town.repository, issues[1]);
  const train = await town.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, `[${issues[2]}]`]);
  expect(await town.git('ls-tree', '--name-only', 'main', `dish-${issues[0]}.txt`, `dish-${issues[1]}.txt`)).toBe('');
  await expectQuiet(town);
});
