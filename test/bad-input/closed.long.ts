// More of issues that are closed or deleted while the fleet is at work on them: closed.test.ts has the others.
import { expect, test } from 'vitest';
import { openClaimed, openRepository, type OpenRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';

const close = (repo: OpenRepository, issue: number): void => repo.local.editIssue(repo.repository, issue, { state: 'closed', by: owner });

/** Nothing moves any more: a tick and a train have nothing to say or to do. */
const expectQuiet = async (repo: OpenRepository): Promise<void> => {
  const before = await repo.refs();
  const tick = await repo.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  const train = await repo.train();
  expect([train.exitCode, train.said]).toEqual([0, []]);
  expect(await repo.refs()).toEqual(before);
  expect(repo.pulls().filter((pull) => pull.open)).toEqual([]);
};

test('closed aboard a bundle of its own: the bundle ends and its pull request closes', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  await repo.train({ permissions: { actions: 'read' } });
  close(repo, issue);
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, '[]']);
  expect(repo.pulls()).toMatchInlineSnapshot(`
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
  await repo.assign();
  expect(await repo.record(issue)).toMatchObject({ state: 'withdrawn' });
  await expectQuiet(repo);
});

test('deleted before its agent starts: the attempt ends and the agent is free', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  repo.local.deleteIssue(repo.repository, issue);
  const worked = await repo.work(run, assignment);
  expect([worked.exitCode, worked.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [run-agent]: Not started: the issue is gone from this repository; it was deleted, transferred or made a discussion.",
      ],
    ]
  `);
  const landed = await repo.land(run, assignment, { from: worked });
  repo.end(run);
  expect([landed.exitCode, landed.said]).toMatchInlineSnapshot(`
    [
      1,
      [
        "error [land-work]: #1 is gone: nothing was landed. Agent 001 is free again",
      ],
    ]
  `);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(repo);
});

test('deleted while its agent works: its run ends without landing, and the next tick frees the agent', async () => {
  const { repo, issue, run } = await openClaimed();
  repo.local.deleteIssue(repo.repository, issue);
  repo.end(run);
  const tick = await repo.assign();
  expect([tick.exitCode, tick.said, tick.assignments]).toEqual([0, [], []]);
  expect(await repo.refs()).toEqual([`issues/${issue}`]);
  await expectQuiet(repo);
});

test('deleted while its landed work waits, and while it is aboard: nothing of it is merged', async () => {
  const repo = await openRepository();
  const issues = [await repo.landed(), await repo.landed(), await repo.landed()] as const;
  repo.local.deleteIssue(repo.repository, issues[0]);
  await repo.train({ permissions: { actions: 'read' } });
  expect((await repo.trainRecord())?.flight?.passengers.map((one) => one.issue)).toEqual([issues[1], issues[2]]);
  repo.local.deleteIssue(repo.repository, issues[1]);
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed']]).toEqual([0, `[${issues[2]}]`]);
  expect(await repo.git('ls-tree', '--name-only', 'main', `dish-${issues[0]}.txt`, `dish-${issues[1]}.txt`)).toBe('');
  await expectQuiet(repo);
});
