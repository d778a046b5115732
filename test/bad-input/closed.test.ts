// An issue that a person closes or deletes meanwhile, at each point of its way: the job says it, the status comment
// says it, the agent is free, nothing of it is merged, and no branch of a bundle or pull request stays open.
import type { Assignment } from '@clambake/core';
import type { Run } from '@clambake/local';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handIn, workOn } from './handed-in.ts';
import { landOne } from './landed.ts';
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

const assignedTown = async (): Promise<Assigned> => {
  const town = await world.build();
  const issue = town.ask();
  const { run, assignments } = await town.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  return { town, issue, run, assignment };
};

const handInHonestly = async ({ town, run, assignment }: Assigned): Promise<Report> => {
  const work = await workOn(town, assignment, { path: 'lemonade.txt', text: 'sour\n' });
  return handIn(town, run, { assignment, work, result: work.result });
};

const close = (town: Town, issue: number): void => world.local.editIssue(town.repository, issue, { state: 'closed', by: town.owner });

/** Nothing moves any more: a tick and a train have nothing to say or to do. */
const expectQuiet = async (town: Town): Promise<void> => {
  const before = await town.refs();
  const tick = await town.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  const train = await town.train();
  expect([train.exitCode, train.said]).toEqual([0, []]);
  expect(await town.refs()).toEqual(before);
  expect(town.pulls().filter((pull) => pull.open)).toEqual([]);
};

test('closed before its agent starts', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  close(town, issue);
  const worked = await town.work(run, assignment);
  expect([worked.exitCode, worked.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [run-agent]: Not started: the issue was closed meanwhile.",
      ],
    ]
  `);
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [land-work]: #1 was closed meanwhile: nothing was landed. Agent 001 is free again",
      ],
    ]
  `);
  expect(town.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | lost | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Not started: the issue was closed meanwhile. |"
  `);
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
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [land-work]: #1 was closed meanwhile: nothing was landed, its work is kept on clambake/issue-1; clambake:ready on the reopened issue goes on from there. Agent 001 is free again",
      ],
    ]
  `);
  expect(town.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.25 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | done | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Finished with 1 commit in 3 turns. Nothing was landed, because the issue was closed meanwhile; the work is on clambake/issue-1. |"
  `);
  expect(town.issue(issue).labels).toEqual([]);
  expect(await town.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`]);
  await expectQuiet(town);

  world.local.editIssue(town.repository, issue, { state: 'open', by: town.owner });
  world.local.addLabel(town.repository, issue, { label: 'clambake:ready', by: town.owner });
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
  expect(town.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.00 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | lost | $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Stopped: the issue was closed while agent 001 had it; what it did and cost is not known. |"
  `);
  expect(await town.refs()).toEqual([`issues/${issue}`]);
  const landed = await town.land(run, assignment, { from });
  town.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      0,
      [
        "notice [land-work]: Nothing was written for #1: attempt 1-1-NONCE holds no claim any more: the issue is withdrawn.",
      ],
    ]
  `);
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
  expect(town.comment(issue)).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.25 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | done | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Done. |"
  `);
  expect(town.issue(issue).labels).toEqual([]);
  await expectQuiet(town);
});

test('closed aboard a bundle: it leaves, the other passenger lands', async () => {
  const town = await world.build();
  const issues = [await landOne(town), await landOne(town)] as const;
  // The bundle gets as far as its pull request: the right to start CI is missing.
  await town.train({ permissions: { actions: 'read' } });
  expect(town.pulls()).toMatchObject([{ open: true }]);
  close(town, issues[0]);
  const train = await town.train();
  expect([train.exitCode, train.outputs['landed'], train.outputs['evicted']]).toEqual([0, `[${issues[1]}]`, '[]']);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "warning [bundle-train]: #1 (closed) left bundle 1",
    ]
  `);
  expect(await town.git('ls-tree', '--name-only', 'main', `dish-${issues[0]}.txt`)).toBe('');
  const tick = await town.assign();
  expect(tick.exitCode).toBe(0);
  expect(town.comment(issues[0])).toMatchInlineSnapshot(`
    "**Withdrawn** TIME: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.

    1 attempt, $0.25 in all.

    | attempt | agent | outcome | cost | commits | run | |
    |---|---|---|---|---|---|---|
    | 1 | 001 | done | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Done. |"
  `);
  expect(await town.record(issues[0])).toMatchObject({ state: 'withdrawn', evictions: [] });
  await expectQuiet(town);
});

test('closed aboard a bundle of its own: the bundle ends and its pull request closes', async () => {
  const town = await world.build();
  const issue = await landOne(town);
  await town.train({ permissions: { actions: 'read' } });
  close(town, issue);
  const train = await town.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, '[]']);
  expect(town.pulls()).toMatchInlineSnapshot(`
    [
      {
        "body": "<!-- clambake:bundle 1: 1 -->
    Bundle 1 to \`main\` ended without a merge: nobody is left aboard.

    Waiting for the next bundle: #1.
    ",
        "merged": false,
        "number": 2,
        "open": false,
      },
    ]
  `);
  await town.assign();
  expect(await town.record(issue)).toMatchObject({ state: 'withdrawn' });
  await expectQuiet(town);
});

test('deleted before its agent starts: the attempt ends and the agent is free', async () => {
  const { town, issue, run, assignment } = await assignedTown();
  world.local.deleteIssue(town.repository, issue);
  const worked = await town.work(run, assignment);
  expect([worked.exitCode, worked.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [run-agent]: Not started: the issue is gone.",
      ],
    ]
  `);
  const landed = await town.land(run, assignment, { from: worked });
  town.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [land-work]: #1 is gone: nothing was landed. Agent 001 is free again",
      ],
    ]
  `);
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
